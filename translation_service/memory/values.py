"""Values of a stored target that are written otherwise than in its source, and those of another source in their place.

`12.05.2024` is `12 May 2024` there, and `1.250,50 TL` is `TRY 1,250.50`: the digits alone do not tell where they went.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.domain.inline import parse, plain, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.rendering import ValueStyle, render_values
from translation_service.domain.values.turkish_suffixes import with_agreeing_suffixes
from translation_service.memory.numbers import Renumbered

_DIGITS: Final = re.compile(r"\d(?:[\d.,: \u00a0\u202f]*\d)?")
# To look for each among all of them is the square of their number.
_MOST_VALUES: Final = 100
_HALF_DAY: Final = re.compile(r" ?[ap]\.? ?m\b\.?", re.IGNORECASE)
_STYLES: Final = tuple(
    ValueStyle(english_hours=hours, names_months=names) for names in (True, False) for hours in (24, 12)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A value of the stored source, and the one that a new source has in its place."""

    old: Value
    new: Value
    stored_source: str
    source: str
    pair: LanguagePair

    def written_as(self, written: str) -> str | None:
        """Return the new value as a target wrote the old one; None where that cannot be known."""
        if written == self.old.text:
            return self.new.text
        for style in _STYLES:
            before = self._rendered(self.old, self.stored_source, style)
            after = self._rendered(self.new, self.source, style)
            if written in {before, _briefly(before)}:
                return after if written == before else _briefly(after)
        return self._with_digits(written)

    def _rendered(self, value: Value, source: str, style: ValueStyle) -> str:
        return render_values(value.text, source, self.pair, style)

    def _with_digits(self, written: str) -> str | None:
        """Write new digits where the old ones stand beside what the target says for a currency or unit of its own."""
        if _DIGITS.sub("", self.old.text, count=1) != _DIGITS.sub("", self.new.text, count=1):
            return None
        before = _digits(self._rendered(self.old, self.stored_source, _STYLES[0]))
        after = _digits(self._rendered(self.new, self.source, _STYLES[0]))
        return written.replace(before, after) if before and after and _digits(written) == before else None


def put_values(source: str, *, stored_source: str, stored_target: str, pair: LanguagePair) -> Renumbered | None:
    """Put the values of `source` where a stored target has those of its own source, written as it wrote these.

    None where one of them has no certain place, or would say something else there.
    """
    changes = _changes(plain(source), plain(stored_source), pair)
    pieces = parse(stored_target)
    held = [(at, value) for at, piece in enumerate(pieces) if isinstance(piece, str) for value in find_values(piece)]
    written = {at: piece for at, piece in enumerate(pieces) if isinstance(piece, str)}
    replaced: dict[str, str] = {}
    for at, value in reversed(held):
        change = next((one for one in changes if one.old.equals(value)), None)
        if change is None:
            continue
        end = _end_of(value, written[at])
        before = written[at][value.start : end]
        after = change.written_as(before)
        if after is None:
            return None
        written[at] = written[at][: value.start] + after + written[at][end:]
        replaced[before] = after
    if pair.target == "tr":
        written = {at: with_agreeing_suffixes(text) for at, text in written.items()}
    target = write(written.get(at, piece) for at, piece in enumerate(pieces))
    is_kept = bool(replaced) and compare(plain(source), plain(target), pair).is_kept
    return Renumbered(target=target, replaced=tuple(replaced.items()), is_complete=True) if is_kept else None


def _changes(source: str, stored_source: str, pair: LanguagePair) -> Sequence[_Change]:
    """Return what becomes of each value; nothing where the sources do not hold the same kinds in the same order."""
    old, new = find_values(stored_source), find_values(source)
    if len(old) > _MOST_VALUES or [value.kind for value in old] != [value.kind for value in new]:
        return ()
    return [
        _Change(old=before, new=after, stored_source=stored_source, source=source, pair=pair)
        for before, after in zip(old, new, strict=True)
        if before.text != after.text
    ]


def _end_of(value: Value, text: str) -> int:
    """Return where a value ends, the half of the day behind a time included."""
    half = _HALF_DAY.match(text, value.end)
    return half.end() if half is not None else value.end


def _briefly(time: str) -> str:
    """Return a time of twelve hours without its minutes, where it has none to tell: `7 a.m.`."""
    return time.replace(":00 ", " ")


def _digits(text: str) -> str:
    found = _DIGITS.search(text)
    return found[0] if found is not None else ""
