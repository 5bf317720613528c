"""Days, hours and people that a program fills in, `%s günü saat %s`: such as engines know stand in for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values

_DAY: Final = {"tr": "12 Mayıs 2026", "en": "12 May 2026"}
_HOUR: Final = "10.30"
_WHO: Final = "Ahmet"
# The words before a place that tell what is filled in begin this near to it.
_NEAR: Final = 40
_BEFORE_HOUR: Final = {"tr": lazily(r"(?<!\w)[Ss]aat $"), "en": lazily(r"(?<!\w)at $")}
_BEFORE_DAY: Final = lazily(r"(?<!\w)(?:(?P<dated>[Dd]ated)|on) $")
_DAY_BEHIND: Final = lazily(r" (?:tarih(?:li|inde|inden|ine)?|günlü|günü)(?!\w)")
# `son %d günü` are so many days.
_DAYS_COUNTED: Final = lazily(r"(?<!\w)(?:[Ss]on|[İi]lk|[Hh]er|[Gg]elecek|[Öö]nümüzdeki|[Gg]eçen|[Ss]onraki) $")
_COUNT: Final = lazily(r"%(?:\d{1,2}\$)?l{0,2}[du]")
_HOUR_BEHIND: Final = lazily(r",? at [{%<\[]")
# `saat %s toplantınız` happens at that hour; `saat %s için` says how it is meant.
_AT_HOUR: Final = lazily(r" (?!(?:civarı\w*|için|ile|itibar\w+|olarak|ve|veya)(?!\w))[^\W\d_]")
_HALF_DAY: Final = lazily(r" ?[ap]\.?m\b\.?")
_TURKISH_AT: Final = lazily(r"['’][dt][ae](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What stands in for what a program fills in, and how many equal signs stand before that."""

    known: str
    original: str
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledIn:
    """A text with words that engines know in the place of what a program fills in, and what these stand for."""

    text: str
    held: Sequence[Held]


def stood_in(text: str, language: str) -> FilledIn | None:
    """Put a day, an hour and a name in the place of those a program fills in; None where there are none, or several."""
    held: list[Held] = []
    stood = text
    for value in reversed(find_values(text)):
        known = _known(value, text, language) if value.kind == "placeholder" else ""
        if not known:
            continue
        if known in text or any(known == one.known for one in held):
            return None
        held.insert(0, Held(known=known, original=value.text, before=text.count(value.text, 0, value.start)))
        suffix = "'da" if known == _HOUR and language == "tr" and _AT_HOUR.match(text, value.end) else ""
        stood = stood[: value.start] + known + suffix + stood[value.end :]
    return FilledIn(text=stood, held=held) if held else None


def filled_out(answer: str, stood: FilledIn, language: str) -> str:
    """Put what a program fills in back into an answer in a language; "" where its place or its order is not certain."""
    for one in stood.held:
        places = _places(answer, one.known)
        if len(places) != 1 or answer.count(one.original, 0, places[0][0]) != one.before:
            return ""
        [(start, end)] = places
        before, behind = answer[:start], answer[end:]
        if language == "tr" and (found := _TURKISH_AT.match(behind)) is not None and one.known != _WHO:
            # No suffix fits whatever is filled in.
            is_hour = one.known == _HOUR
            before += "saat " if is_hour and not before.lower().endswith("saat ") else ""
            behind = ("" if is_hour else " tarihinde") + behind[found.end() :]
        answer = f"{before}{one.original}{_without_half_day(behind)}"
    return answer


def _without_half_day(text: str) -> str:
    found = _HALF_DAY.match(text)
    return text if found is None else text[found.end() :]


def _places(answer: str, known: str) -> list[tuple[int, int]]:
    meant = find_values(known)
    if not meant:
        return [found.span() for found in re.finditer(rf"(?<!\w){known}(?!\w)", answer)]
    return [(value.start, value.end) for value in find_values(answer) if value.equals(meant[0])]


def _known(value: Value, text: str, language: str) -> str:
    """Return the day, the hour or the name that stands in for a placeholder; "" where words tell of none."""
    near = max(0, value.start - _NEAR)
    if language == "tr":
        is_who = text[: value.start] == "Sayın " and text[value.end : value.end + 1] == ","
        is_counted = _COUNT.fullmatch(value.text) or _DAYS_COUNTED.search(text, near, value.start)
        is_day = not is_counted and _DAY_BEHIND.match(text, value.end) is not None
    else:
        found = _BEFORE_DAY.search(text, near, value.start)
        is_who = False
        is_day = found is not None and bool(found["dated"] or _HOUR_BEHIND.match(text, value.end))
    is_hour = _BEFORE_HOUR[language].search(text, near, value.start) is not None
    return _HOUR if is_hour else _DAY[language] if is_day else _WHO if is_who else ""
