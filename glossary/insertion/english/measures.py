"""English units of measure, money, days and months, whose Turkish case follows how much or when: 12 Mart, iki ayda."""

import re
from typing import Final

from glossary.insertion.english.nouns import COUNTS, CURRENCIES, MONTHS, UNITS, WEEKDAYS
from glossary.insertion.english.prepositions import DETERMINERS
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

_SO_MANY: Final = rf"(?:\d[\d.,]*|{any_of(COUNTS)})"
# More or less than so many: three hours, üç saatten.
_THAN_SO_MANY: Final = lazily(rf"\b(?:more|less|fewer) than {_SO_MANY} $")
# Every so many, iki ayda; twice a week, haftada iki kez.
_SO_OFTEN: Final = lazily(
    rf"\b(?:every {_SO_MANY}|(?:[Oo]nce|[Tt]wice|times) (?:an?|per|each|every)) $",
)
# When or how often: every week, her hafta.
_WHEN: Final = lazily(
    r"(?:^|[.,;:] |\b(?!(?:after|before|by|for|from|in|into|is|of|than|to|until|was|with) )[a-z]+ )"
    r"(?:every|each|next|last|this) $",
    re.IGNORECASE,
)
# Of a day or a month: 12 Mart tarihli mektup; on a day: cuma günü.
_OF_DAY: Final = lazily(r"\b(?:of|on) (?:\d{1,2}(?:st|nd|rd|th)? |early |late )?$")
_BY_DAY: Final = lazily(r"\b(?:[Bb]y|later than) (?:\d{1,2}(?:st|nd|rd|th)? |next |this )?$")
_ON_DAY: Final = lazily(r"\b[Oo]n (?:(?:the )?(?:next|last|following) |this |(?:a|every|each) )?$")
# How long something goes on: each day of delay, two hours of debate; entitled to ten days of leave.
_EACH: Final = lazily(rf"\b(?:each|every|an?|one|{_SO_MANY}) $", re.IGNORECASE)
_FILLED: Final = lazily(rf" of (?!{any_of(DETERMINERS)} )[a-z]")
_HAD: Final = lazily(r"\b(?:entitled|right) to (?:\d+|[a-z]+) $")
# In which money, at or of how much: iki milyon lira olarak, 500 avro ceza.
_IN_OR_AT_SO_MUCH: Final = lazily(rf" (?:in|(?:at|of)(?: {_SO_MANY})+) $")
_NIGHTS: Final = frozenset({"midnight", "night"})
_LASTING: Final = words_of("afternoon day evening morning night summer week winter year")
# Of so long a thing is: a period of three years, üç yıl.
_OF_SO_LONG: Final = lazily(rf"\bof {_SO_MANY} $")
_DATES: Final = WEEKDAYS | MONTHS
_BARE: Final[Ending] = ()


def case_of_measure(said: str, behind: str, *, noun: str) -> Ending | None:
    """Return the case of a unit, a currency, a day or a month between two texts; none where they do not tell it."""
    if noun in _DATES:
        if _BY_DAY.search(said):
            return (Case.DATIVE.value,)
        days = _ON_DAY if noun in WEEKDAYS else _OF_DAY
        return _BARE if days.search(said) else None
    if noun in _NIGHTS and said.endswith((" at ", "At ")):
        return _BARE
    if said.endswith(("All ", " all ")) and noun in _LASTING:
        return _BARE
    is_price = noun.lower().rpartition(" ")[2] in CURRENCIES and _IN_OR_AT_SO_MUCH.search(said) is not None
    if is_price or said.endswith(("at no ", "At no ")):
        return _BARE
    return _of_unit(said, behind) if noun.lower() in UNITS else None


def _of_unit(said: str, behind: str) -> Ending | None:
    if _SO_OFTEN.search(said):
        return (Case.LOCATIVE.value,)
    if _WHEN.search(said) or _OF_SO_LONG.search(said) or (_HAD.search(said) and _FILLED.match(behind)):
        return _BARE
    return (Case.ABLATIVE.value,) if _THAN_SO_MANY.search(said) else None


def is_span(said: str, behind: str, *, noun: str) -> bool:
    """Tell whether a time is filled with something, which does not own it: each day of delay."""
    return noun.lower() in UNITS and _FILLED.match(behind) is not None and _EACH.search(said) is not None
