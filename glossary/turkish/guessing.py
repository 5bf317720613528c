"""The case of a noun that nobody has learned, told from how it ends: şirketin, olaylardan, konseyine."""

import re
from typing import Final

from glossary.folding import fold
from glossary.turkish.sounds import syllables
from glossary.turkish.suffixes import Ending

_VOWEL: Final = "[aıoueiöü]"
_CLOSE: Final = "[ıiuü]"
_CONSONANT: Final = "[^aıoueiöü]"
_HARD: Final = "[fstkçşhp]"
_PLURAL: Final = re.compile(rf"\w*{_VOWEL}\w*l[ae]r(?:{_CLOSE}\w*|[dt][ae]\w*|[ae]|l[ae])?")
# What is hardly a part of the noun; before it stand at least so many syllables.
_SURE: Final[tuple[tuple[re.Pattern[str], int, str], ...]] = tuple(
    (re.compile(rf"(\w*?){ending}"), least, case)
    for ending, least, case in (
        (rf"(?:(?<={_HARD})t|(?<!{_HARD})d)[ae]n", 2, "ablative"),
        (rf"(?<={_CLOSE})nd[ae]n", 1, "ablative"),
        (rf"(?<={_CLOSE})nd[ae]", 1, "locative"),
        (rf"(?:(?<={_HARD})t|(?<!{_HARD})d)[ae](?:ki)?", 2, "locative"),
        (rf"n{_CLOSE}n", 1, "genitive"),
        (rf"(?<={_CONSONANT}{_CONSONANT}){_CLOSE}n", 1, "genitive"),
        (rf"(?<={_CONSONANT}){_CLOSE}n", 2, "genitive"),
        (r"yl[ae]", 1, "instrumental"),
        (rf"(?<={_CONSONANT})l[ae]", 2, "instrumental"),
        (rf"(?<={_VOWEL})y[ae]", 2, "dative"),
        (rf"(?<={_CLOSE})n[ae]", 3, "dative"),
        (r"(?<=l[ae]r)[ae]|(?<=ğ)[ae]", 1, "dative"),
        (rf"(?<={_CLOSE})n{_CLOSE}", 3, "accusative"),
        (rf"(?<={_VOWEL})y{_CLOSE}", 2, "accusative"),
    )
)
_BEHIND_APOSTROPHE: Final = (
    (re.compile(r"\w*[dt][ae]n"), "ablative"),
    (re.compile(r"\w*[dt][ae](?:ki)?"), "locative"),
    (re.compile(rf"\w*{_CLOSE}n"), "genitive"),
    (re.compile(r"\w*l[ae]"), "instrumental"),
    (re.compile(r"\w*[ae]"), "dative"),
    (re.compile(rf"[yn]?{_CLOSE}"), "accusative"),
)
# What the end of a noun may be, or be part of it.
_POSSIBLE: Final = (
    (re.compile(r"\w*[dt][ae]"), "locative"),
    (re.compile(r"\w*l[ae]"), "instrumental"),
    (re.compile(r"\w*[ae]"), "dative"),
    (re.compile(rf"\w*{_CLOSE}"), "accusative"),
)


def guess_suffixes(words: str, expected: Ending) -> Ending:
    """Return number and case of the last of some words; where its end tells little, the expected case if it may be."""
    body, apostrophe, suffix = fold(words.rsplit(maxsplit=1)[-1], "tr").partition("'")
    last = body + suffix
    number: Ending = ("plural",) if _PLURAL.fullmatch(last) else ()
    case = _case_behind_apostrophe(suffix) if apostrophe else _sure_case(last)
    if case:
        return (*number, case)
    return (*number, *(name for name in expected if name in _possible(last)))


def _sure_case(word: str) -> str:
    found = ((ending.fullmatch(word), least, case) for ending, least, case in _SURE)
    return next((case for match, least, case in found if match and syllables(match[1]) >= least), "")


def _case_behind_apostrophe(suffix: str) -> str:
    return next((case for ending, case in _BEHIND_APOSTROPHE if ending.fullmatch(suffix)), "")


def _possible(word: str) -> frozenset[str]:
    return frozenset(case for ending, case in _POSSIBLE if ending.fullmatch(word))
