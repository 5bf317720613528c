"""English nouns in the plural, and the article before a word."""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.stop_words import words_of

# What makes an owner of a noun.
OWNING: Final = re.compile(rf"[{APOSTROPHES}]s?$")
_HARD_PLURALS: Final = {"person": "people", "child": "children", "woman": "women", "man": "men", "headman": "headmen"}
# Of these there is no plural, or it means another thing: researches, monies.
_UNCOUNTED: Final = words_of("""
    advice aircraft electricity employment energy equipment evidence finance funding health help housing information
    infrastructure insurance justice knowledge luggage machinery media money music news people personnel police press
    progress research safety security series software staff tourism traffic training transport transportation
    unemployment welfare wildlife
""")
_ES: Final = re.compile(r".*(?:s|x|z|ch|sh)")
_IES: Final = re.compile(r".*[^aeiou]y")
_LINKS: Final = re.compile(r"\s+(?:of|for|to|in|on|at|with|between|without)\s+", re.IGNORECASE)
# A vowel by spelling that is a consonant by sound, and the other way round.
_CONSONANT_SOUND: Final = re.compile(r"(?:uni(?!m|n)|eu|one\b|use|usu|ut[ei])", re.IGNORECASE)
_VOWEL_SOUND: Final = re.compile(r"(?:hon|hour|heir|[FHLMNRSX](?=[A-Z]))")


def plural_of(term: str) -> str:
    """Return a term in the plural; its head stands before `of`: members of the council."""
    link = _LINKS.search(term)
    head, rest = (term[: link.start()], term[link.start() :]) if link else (term, "")
    before, space, noun = head.rpartition(" ")
    return before + space + _plural_noun(noun) + rest


def _plural_noun(noun: str) -> str:
    if noun.lower() in _UNCOUNTED:
        return noun
    if noun.lower() in _HARD_PLURALS:
        return noun[0] + _HARD_PLURALS[noun.lower()][1:]
    if _ES.fullmatch(noun):
        return noun + "es"
    return noun[:-1] + "ies" if _IES.fullmatch(noun) else noun + "s"


def article_before(word: str) -> str:
    """Return `a` or `an` by how the word begins when spoken."""
    begins_in_vowel = word[:1].lower() in {*"aeiou"} and not _CONSONANT_SOUND.match(word)
    return "an" if begins_in_vowel or _VOWEL_SOUND.match(word) else "a"
