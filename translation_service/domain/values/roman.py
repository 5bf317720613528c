"""Roman numerals of two letters and more: `XIV`, which engines leave out or turn into `XVI`.

One letter may be a word. A small numeral that is said in no way is lost; what a language calls the higher ones is not
known everywhere, so that they are lost only where another stands instead.
"""

import re
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value
from translation_service.domain.values.number_words import is_said_in

_NUMERAL: Final = lazily(
    r"(?<!\w)(?=[IVX]{2})(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})(?=(?:er?|ème|re)?(?!\w))(?<=[IVX]{2})"
)
# Most texts hold no two such letters running, which is seen sooner.
_TWO_LETTERS: Final = lazily("[IVX][IVX]", needs="IVX")
_WHOLE: Final = lazily(r"(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})")
_ONES: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_MOST_NAMED: Final = 12


def numeral(text: str) -> int:
    """Return the number that a Roman numeral stands for, up to 39; 0 for other texts."""
    found = _WHOLE.fullmatch(text)
    return _read(found) if found is not None else 0


def unmatched_numerals(source: str, target: str, languages: tuple[str, str]) -> tuple[list[Value], list[Value]]:
    """Return the numerals of a source that its target lost, and those that stand there instead.

    `languages` are those of source and target.
    """
    missing = [value for value in _numerals(source) if not _is_said(value, target, languages[1])]
    foreign = [value for value in _numerals(target) if not _is_said(value, source, languages[0])] if missing else []
    return [value for value in missing if foreign or _number(value) <= _MOST_NAMED], foreign


def _numerals(text: str) -> list[Value]:
    return [_value(found) for found in _NUMERAL.finditer(text)] if _TWO_LETTERS.search(text) else []


def _value(found: re.Match[str]) -> Value:
    readings = frozenset({str(_read(found))})
    return Value(kind="numeral", text=found[0], start=found.start(), end=found.end(), readings=readings)


def _read(found: re.Match[str]) -> int:
    return 10 * len(found["tens"]) + _ONES.index(found["ones"])


def _is_said(value: Value, text: str, language: str) -> bool:
    number = _number(value)
    return is_said_in(number, text, language) or str(number) in _figures(text)


# A text full of numerals asks the same of the other text for each of them.
@lru_cache(maxsize=8)
def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))


def _number(value: Value) -> int:
    return int(next(iter(value.readings)))
