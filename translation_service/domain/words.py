"""The difference between two texts, word by word."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

Pieces = tuple[tuple[str, str], ...]
_MOST_PAIRS: Final = 1_000_000


def difference(older: str, newer: str) -> Pieces:
    """Return (`equal` | `removed` | `added`, text) in reading order; texts of equal and added give `newer`."""
    before, after = re.findall(r"\s+|[^\s]+", older), re.findall(r"\s+|[^\s]+", newer)
    is_long = _are_many(before, after)
    start = _shared(before, after) if is_long else 0
    rest = _shared(before[start:][::-1], after[start:][::-1]) if is_long else 0
    pieces: list[tuple[str, str]] = [("equal", "".join(before[:start]))] * (start > 0)
    pieces += _between(before[start : len(before) - rest], after[start : len(after) - rest])
    pieces += [("equal", "".join(before[len(before) - rest :]))] * (rest > 0)
    return tuple(pieces)


def compared(before: Sequence[str], after: Sequence[str]) -> "SequenceMatcher[str]":
    """Return what tells which words of two texts are the same ones.

    Where the same stand again and again, the frequent ones of a long text tell nothing by themselves: held against each
    other, they would cost the square of their number, and that again for each stretch that is equal.
    """
    return SequenceMatcher(None, before, after, autojunk=_are_many(before, after))


def _between(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    pieces: list[tuple[str, str]] = []
    for kind, a, b, c, d in compared(before, after).get_opcodes():
        if kind == "equal":
            pieces.append(("equal", "".join(before[a:b])))
            continue
        pieces += [("removed", "".join(before[a:b]))] * (b > a) + [("added", "".join(after[c:d]))] * (d > c)
    return pieces


def _are_many(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether two texts have more pairs of equal words than can be looked at."""
    there = Counter(after)
    return sum(count * there[word] for word, count in Counter(before).items()) > _MOST_PAIRS


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    """Count the words with which both texts begin."""
    pairs = zip(before, after, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(before), len(after)))
