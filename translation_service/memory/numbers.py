"""Numbers of a text: made neutral for comparing, and put into a stored target where it is certain where they go."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.domain.inline import Piece, parse, write

NUMBER: Final = re.compile(r"\d+(?:[.,:/'’\u00a0\u202f-]\d+)*")
_SWAP: Final = str.maketrans({",": ".", ".": ","})
_SIGNS: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbered:
    """A stored target with the numbers of another source; `is_complete` is false where one had no certain place."""

    target: str
    replaced: tuple[tuple[str, str], ...]
    is_complete: bool


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers of a text written with tags, in order."""
    return tuple(found[0] for piece in parse(text) if isinstance(piece, str) for found in NUMBER.finditer(piece))


def put_numbers(source: str, *, stored_source: str, stored_target: str) -> Renumbered:
    """Put the numbers of `source` where the stored target has those of the stored source, compared by value.

    A number is replaced only where it stands as often in the stored target as in its source, and is written there
    as in the source or with the separators of another language.
    """
    old, new = numbers_of(stored_source), numbers_of(source)
    if old == new:
        return Renumbered(target=stored_target, replaced=(), is_complete=True)
    wanted = _wanted(old, new)
    places = None if wanted is None else _places(wanted, old, numbers_of(stored_target))
    if places is None:
        return Renumbered(target=stored_target, replaced=(), is_complete=False)
    changed = {before: after for before, after in places.items() if before != after}
    return Renumbered(
        target=write(_with_numbers(parse(stored_target), changed)), replaced=tuple(changed.items()), is_complete=True
    )


def _wanted(old: Sequence[str], new: Sequence[str]) -> dict[str, str] | None:
    """Return what each old number becomes; None where one would become two things or the counts differ."""
    if len(old) != len(new):
        return None
    wanted: dict[str, str] = {}
    for before, after in zip(old, new, strict=True):
        if wanted.setdefault(before, after) != after:
            return None
    return wanted if len({_digits(before) for before in wanted}) == len(wanted) else None


def _places(wanted: dict[str, str], old: Sequence[str], target: Sequence[str]) -> dict[str, str] | None:
    """Return what each number of a target becomes; None where a changed one is not certain."""
    expected, present = Counter(map(_digits, old)), Counter(map(_digits, target))
    places: dict[str, str] = {}
    for before, after in wanted.items():
        if before == after:
            continue
        if expected[_digits(before)] != present[_digits(before)]:
            return None
        written = {number for number in target if _digits(number) == _digits(before)}
        rendered = {number: _rendered(after, before, number) for number in written}
        if None in rendered.values():
            return None
        places.update({number: text for number, text in rendered.items() if text is not None})
    return places


def _rendered(new: str, old: str, old_in_target: str) -> str | None:
    """Write a new number as the target wrote the old one; None where that cannot be known."""
    has_other_signs = not set(_signs(new)) <= set(_signs(old))
    if has_other_signs:
        return None
    if old_in_target == old:
        return new
    return new.translate(_SWAP) if old_in_target == old.translate(_SWAP) else None


def _with_numbers(pieces: Sequence[Piece], changed: dict[str, str]) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, str):
            yield NUMBER.sub(lambda found: changed.get(found[0], found[0]), piece)
        else:
            yield piece


def _digits(number: str) -> str:
    return "".join(_SIGNS.findall(number))


def _signs(number: str) -> str:
    return _SIGNS.sub("", number)
