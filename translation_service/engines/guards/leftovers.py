"""What an engine left as it was: words of the source language, or letters the target language does not write."""

import re
from collections import Counter
from collections.abc import Callable, Collection
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.engines.detection import likeliness
from translation_service.engines.guards.international_words import international_words
from translation_service.engines.words.scripts import scripts_in, scripts_of
from translation_service.engines.words.search import folded_words

# A name would have a capital, and code signs around it; shorter words tell nothing about their language.
_PLAIN_WORD: Final = lazily(r"(?<![\w.@/:=<>'’])[^\W\d_]{4,}(?:-[^\W\d_]+)*(?![\w@/=<>]|[.:]\w)")
# `Doo-gyeom`, `Al-mansouri`.
_JOINED: Final = lazily(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)+", needs="-")
# A glance at what both texts may have in common, which saves most of them the closer look.
_LETTERS: Final = lazily(r"[^\W\d_]{4,}")
# The second word of the Latin name of a living thing: `Karenia brevis`.
_SPECIES: Final = lazily(
    r"(?<![\w.])[A-Z][a-z]+(?:a|us|is|um|es|ys|on|ops|er) ([a-z]{4,}(?:a|ae|i|is|us|um|ens|ii))(?!\w)"
)
# Names are written so in Turkish, and what an engine took for one: `runoff'u`.
_TREATED_AS_NAME: Final = lazily(r"(?<![\w@/.-])([a-zéèêñ]{4,})['’][a-zçğıöşü]{1,8}(?!\w)", needs="'’")
_TURKISH_SUFFIX: Final = lazily(r"(?:l[ae]r[ıi]?|[dt][ae]n|n[ıiuü]n|[ğçşı]\w*)$")
# Turkish shares few words with the others, and those are known (`international_words`); Latin languages share many.
_CLEARLY: Final = 6
_CLEARLY_BESIDE_TURKISH: Final = 2
_AMONG_ALL: Final = 3
_SHORTEST: Final = 4
_FEWEST_WORDS: Final = 3
_MOST_CUT_OFF: Final = 3
# Of so many words one may be said in another way without a word for it.
_WORDS_A_SPARE_ONE: Final = 8
# Beside placeholders and options a word may be what a program knows: `unable to set close-on-exec flag for %s`.
_OF_PROGRAM: Final = lazily(
    r"%[\d.$]*l{0,2}[sdiucxf](?!\w)|\.(?<!\S.)[a-z]{2,}(?!\S)|-(?<![\w-].)-?[a-z][\w-]*(?!\w)|`[^`'\s]+[`']"
    r"|\((?<=\w.)\)"
)
_NOT_LETTERS: Final = lazily(r"[\W\d_]+")


def leaves_words(source: str, target: str, pair: LanguagePair, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether words stand in a translation as in its source that only the source language has."""
    if _OF_PROGRAM.search(source) is not None:
        return False
    named = set(_TREATED_AS_NAME.findall(target)) if pair.target == "tr" else set[str]()
    shared = set(_LETTERS.findall(source)).intersection(_LETTERS.findall(target))
    if not named and not any(map(str.islower, shared)):
        return False
    own = _small_words(source)
    left, treated = own & _small_words(target), own & named
    if not left and not treated:
        return False
    known = international_words() | _protected_words(source, names)
    known_there = known | _protected_words(target, names)
    return not treated <= known or any(_is_of_the_source(word, pair) for word in left - known_there)


def is_left_whole(source: str, target: str, pair: LanguagePair) -> bool:
    """Tell whether a sentence of some length stands in its translation as it is, and is of the source language."""
    if not says_nothing_new(source, target) or _OF_PROGRAM.search(source):
        return False
    text = _NOT_LETTERS.sub(" ", target)
    if len(text.split()) < _FEWEST_WORDS or not any(word.islower() for word in text.split()):
        return False
    chances = likeliness(text)
    return chances.get(pair.source, 0.0) > chances.get(pair.target, 0.0)


def says_nothing_new(source: str, target: str) -> bool:
    """Tell whether a translation has only the words of its source, in their order."""
    return folded_words(source) == folded_words(target)


def mends_no_word(answer: str, other: str, *, is_left: bool) -> bool:
    """Tell whether another answer only parts or joins the words of one, or leaves out what was left (`is_left`)."""
    words, others = folded_words(answer), folded_words(other)
    fewer = len(words) - len(others)
    if is_left and any(map(_is_end_of_any(words), set(others).difference(words))):
        return True
    leaves_out = Counter(others) < Counter(words) or fewer > max(1, len(words) // _WORDS_A_SPARE_ONE)
    return "".join(words) == "".join(others) or (is_left and leaves_out)


def _is_end_of_any(words: Collection[str]) -> Callable[[str], bool]:
    """Return what tells the end of a word without its first letters from a word: `teger` of `integer`."""
    lengths = range(1, _MOST_CUT_OFF + 1)
    ends = {word[cut:] for word in words for cut in lengths if len(word) - cut >= _SHORTEST}
    return ends.__contains__


def is_padded(answer: str, other: str, language: str) -> bool:
    """Tell whether another answer is longer than one by small words, by words again, or by less than a word."""
    small = STOP_WORDS.get(language, frozenset())
    said, said_there = (sum(map(len, set(folded_words(text)) - small)) for text in (answer, other))
    return len(answer) < len(other) and said_there < said + _SHORTEST


def has_strange_letters(source: str, target: str, language: str) -> bool:
    """Tell whether a translation has letters of a script that neither its language nor its source writes."""
    return bool(scripts_in(target) - scripts_in(source) - scripts_of(language))


def _small_words(text: str) -> set[str]:
    """Return words without a capital, parts of joined ones too, but not those behind a capital: they are of names."""
    found = set(_PLAIN_WORD.findall(text))
    parts = {part for one in found if "-" in one for part in one.split("-") if len(part) >= _SHORTEST}
    named = {part for one in _JOINED.findall(text) if one[0].isupper() for part in one.split("-")}
    return {word for word in found | parts if "-" not in word and word.islower()} - named


def _protected_words(text: str, names: frozenset[str]) -> set[str]:
    """Return words that belong to values, to names and to the Latin names of living things."""
    words = {word for value in find_values(text, names) for word in re.findall(r"\w+", value.text)}
    return words.union(_SPECIES.findall(text))


def _is_of_the_source(word: str, pair: LanguagePair) -> bool:
    """Tell whether a word looks much more like the source language than the target's, and like no third one."""
    chances = likeliness(word)
    here, there = chances.get(pair.source, 0.0), chances.get(pair.target, 0.0)
    if "tr" in {pair.source, pair.target}:
        return there <= _CLEARLY_BESIDE_TURKISH * here or (pair.source == "tr" and _is_suffixed(word))
    return here > _CLEARLY * there and here * _AMONG_ALL >= max(chances.values())


def _is_suffixed(word: str) -> bool:
    return _TURKISH_SUFFIX.search(word) is not None
