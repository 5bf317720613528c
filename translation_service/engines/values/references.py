"""Letters and decisions that are referred to by day and number: `12.05.2026 tarihli ve 114 sayılı Nota`.

Engines know such a thing by its day alone; its number is taken from the question and written beside the day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.dates import written_date
from translation_service.domain.values.finding import Value, find_values

_NUMBER: Final = r"(?P<number>(?=[^\s,;]*[\d{%])[^\s,;()]{1,40})"
_BEHIND: Final = {
    "tr": lazily(rf" (?:tarihli|tarih|günlü)(?:,| ve)? {_NUMBER} sayılı(?!\w)"),
    "en": lazily(rf"(?:,| and)? (?:(?:with )?[Nn](?:o|umber)\.?|numbered) {_NUMBER}(?<![.:!?])"),
}
_BEFORE: Final = {"en": lazily(rf"(?P<from> (?:dated|of) )?\(?[Nn](?:o|umber)\.? {_NUMBER}\)?,? (?P<by>dated|of) $")}
_DATED: Final = lazily(r"(?<!\w)(?:dated|of) $")
_IN_NUMBERS: Final = lazily(r"(\d{1,2})[./](0?[1-9]|1[0-2])[./](\d{4})")
_NAMELESS: Final = frozenset({"%s", "%d"})
_LOOKED_BACK: Final = 60
_DAYS: Final = frozenset({"date", "decision"})
_SAID_TWICE: Final = lazily(r",? [Nn](?:o|umber)\.? $")
_TURKISH_DAY: Final = lazily(r"(?:['’]\w{1,4})? (?:tarihli|tarih|günlü)(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A day by which something is referred to, and its number."""

    day: Value
    number: str


def without_numbers(text: str, language: str) -> tuple[str, Sequence[Reference]]:
    """Return a text that refers to things by their day alone, and what it refers to."""
    references: list[Reference] = []
    for day in reversed(find_values(text)):
        found = _BEHIND[language].match(text, day.end) if day.kind in _DAYS else None
        if found is not None and (language == "tr" or _DATED.search(text, 0, day.start)):
            dated = f"{_in_words(day)} tarihli" if language == "tr" else day.text
            text = text[: day.start] + dated + text[found.end() :]
            references.insert(0, Reference(day=day, number=found["number"]))
            continue
        start = max(0, day.start - _LOOKED_BACK)
        before = _BEFORE[language].search(text, start, day.start) if day.kind in _DAYS and language == "en" else None
        if before is not None:
            text = f"{text[: before.start()]}{before['by']} {text[day.start :]}"
            references.insert(0, Reference(day=day, number=before["number"]))
    return text, references


def _in_words(day: Value) -> str:
    """Return a Turkish day with the name of its month, by which engines know it better than by `12.05.2026`."""
    numbers = _IN_NUMBERS.fullmatch(day.text)
    return (written_date(numbers[1], int(numbers[2]), numbers[3], "tr") if numbers else "") or day.text


def with_numbers(answer: str, references: Sequence[Reference], language: str) -> str:
    """Return an answer with the numbers beside their days; "" where a day is not there once as that of something.

    A nameless `%s` cannot go behind the day that Turkish names first.
    """
    for reference in references:
        if language == "tr" and reference.number in _NAMELESS:
            return ""
        days = [value for value in find_values(answer) if value.kind in _DAYS and value.equals(reference.day)]
        written = _numbered(answer, days[0], reference.number, language) if len(days) == 1 else ""
        if not written:
            return ""
        answer = written
    return answer


def _numbered(answer: str, day: Value, number: str, language: str) -> str:
    before, behind = answer[: day.start], answer[day.end :]
    if language == "tr":
        found = _TURKISH_DAY.match(behind)
        return f"{before}{day.text} tarihli ve {number} sayılı{behind[found.end() :]}" if found is not None else ""
    return f"{_SAID_TWICE.sub(' of ', before)}{day.text} (No. {number}){behind}"
