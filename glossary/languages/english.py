"""English nouns in the plural, and the article before a word."""

import re
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.patterns import lazily
from glossary.stop_words import words_of

# What makes an owner of a noun.
OWNING: Final = lazily(rf"[{APOSTROPHES}]s?$")
# How nouns end, what of it is replaced, and by what; the first that fits counts.
_HARD_PLURALS: Final = tuple(
    (lazily(rf"({kept}){ending}", re.IGNORECASE), plural)
    for kept, ending, plural in (
        (r"p", r"erson", r"eople"),
        (r".*(?<!hu)(?<!ger)(?<!ro)(?<!otto)(?<!nor)(?<!talis)m", r"an", r"en"),
        (r".*child", r"", r"ren"),
        (r".*f", r"oot", r"eet"),
        (r".*t", r"ooth", r"eeth"),
        (r".*qui", r"z", r"zzes"),
        (r".*s", r"is", r"es"),
        (r".*(?:criteri|phenomen)", r"on", r"a"),
        (r".*(?:addend|bacteri|corrigend|curricul|errat|memorand|strat)", r"um", r"a"),
        (r".*(?:alumn|nucle|stimul)", r"us", r"i"),
        (r".*(?:append|matr)", r"ix", r"ices"),
        (r".*(?:kni|li|wi)", r"fe", r"ves"),
        (r".*(?:cal|hal|lea|loa|shel|thie|wol)", r"f", r"ves"),
        (r".*(?:ech|embarg|her|potat|tomat|vet)o", r"", r"es"),
        # These are plurals, or look like their own: public works, goods, headquarters, species, minutes.
        (r"(?!lens)(?!summons).*[^aiosu]s", r"", r""),
    )
)
# Of these there is no plural, or it means another thing: researches, monies.
_UNCOUNTED: Final = words_of("""
    accommodation accountability advice aircraft assistance baggage cattle clothing compost correspondence debris
    drainage electricity employment energy equipment evidence expertise feedback finance flooding funding furniture
    governance graffiti groundwater hardware health help heritage homework housing information infrastructure
    insurance justice knowledge legislation lighting litter livestock luggage machinery media merchandise mobility
    money music news nutrition parking paving people personnel police pollution poultry press progress rainfall
    rainwater refuse research resilience rubbish safety sanitation security series sewage sewerage signage software
    staff stationery stormwater sustainability tourism traffic training transparency transport transportation
    unemployment vegetation wastewater welfare wildlife
""")
# Their plurals are said of several kinds, and no `a` is.
_SUBSTANCES: Final = words_of("aid concrete gravel land mud rubble sand sludge soil timber water wood")
# They look like no plural, and are many: the police are, staff are.
_MANY: Final = frozenset({"cattle", "people", "personnel", "police", "staff"})
_ES: Final = lazily(r".*(?:s|x|z|ch|sh)")
_IES: Final = lazily(r".*[^aeiou]y")
_LINKS: Final = lazily(
    r"\s+(?:of|for|to|in|on|at|with|between|without|by|from|against|under|having|concerning|regarding|relating)\s+"
    r"|(?:(?<=attorney)|(?<=consul)|(?<=consulate)|(?<=director)|(?<=directorate)|(?<=inspector)|(?<=secretary))\s+general$"
    r"|\s+(?:designate|elect|extraordinary|plenipotentiary)\b",
    re.IGNORECASE,
)
_PEOPLE: Final = lazily(r"\bpeople\b")
# A vowel by spelling that is a consonant by sound, and the other way round.
_CONSONANT_SOUND: Final = lazily(r"(?:uni(?!m|n)|eu|one\b|use|usu|ut[ei])", re.IGNORECASE)
_VOWEL_SOUND: Final = lazily(r"(?:hon|hour|heir|[FHLMNRSX](?=[A-Z]))")


def plural_of(term: str) -> str:
    """Return a term in the plural; its head stands before `of` and the like: members of a council, consuls general."""
    before, noun, rest = _around_head(term)
    return before + _plural_noun(noun) + rest


def may_stand_for_plural(term: str) -> bool:
    """Tell whether a term can stand where a plural stood: the police are, but refuse is."""
    return plural_of(term) != term or head_of(term).lower() in _MANY


def is_uncounted(term: str) -> bool:
    """Tell whether no `a` stands before a term: sewage, reclaimed land."""
    head = head_of(term).lower()
    return head in _UNCOUNTED or head in _SUBSTANCES


def head_of(term: str) -> str:
    """Return the noun that says what a term is: `Ministry` of `Ministry of Foreign Affairs`."""
    return _around_head(term)[1]


def _around_head(term: str) -> tuple[str, str, str]:
    link = _LINKS.search(term)
    head, rest = (term[: link.start()], term[link.start() :]) if link else (term, "")
    before, space, noun = head.rpartition(" ")
    return before + space, noun, rest


def plurals_of(term: str) -> tuple[str, ...]:
    """Return the plurals that a text may have of a term: people and persons with disabilities, consortia."""
    plural = plural_of(term)
    return plural, _PEOPLE.sub("persons", plural), *((f"{term[:-2]}a",) if term.endswith("um") else ())


def _plural_noun(noun: str) -> str:
    if noun.lower() in _UNCOUNTED:
        return noun
    for pattern, plural in _HARD_PLURALS:
        if hard := pattern.fullmatch(noun):
            return hard[1] + plural
    if _ES.fullmatch(noun):
        return noun + "es"
    return noun[:-1] + "ies" if _IES.fullmatch(noun) else noun + "s"


def article_before(word: str) -> str:
    """Return `a` or `an` by how the word begins when spoken."""
    begins_in_vowel = word[:1].lower() in {*"aeiou"} and not _CONSONANT_SOUND.match(word)
    return "an" if begins_in_vowel or _VOWEL_SOUND.match(word) else "a"
