"""Where lines begin and end among the letters of a page; `Span` is from where to where, and whether a hyphen ends it.

PDFium parts what is read from right to left at marks over letters, and leaves lines together where it should part them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.pages.directions import is_leftward
from translation_service.documents.pdf.pages.parts import Sides

Span = tuple[int, int, bool]

_HYPHENS: Final = "\x02\ufffe"
_ENDS: Final = re.compile(f"[\r\n{_HYPHENS}]")
_MARK_SHARE: Final = 0.5
_FALL: Final = 0.5
_LEVEL: Final = 0.3
_NEAR: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruler:
    """Measures letters by their index: their box, the height they stand on, and their size."""

    box: Callable[[int], Sides]
    baseline: Callable[[int], float]
    size: Callable[[int], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What PDFium takes for a line: its span, its sides, and how its tallest letter stands."""

    span: Span
    left: float
    right: float
    baseline: float
    size: float
    is_leftward: bool


def line_spans(text: str, ruler: Ruler) -> list[Span]:
    """Return the lines of a page with this text."""
    if not is_leftward(text):
        return list(_named(text))
    return list(_whole(_fallen(text, ruler), text, ruler))


def _named(text: str) -> Iterator[Span]:
    start = 0
    for found in _ENDS.finditer(text):
        yield start, found.start(), found[0] in _HYPHENS
        start = found.end()
    yield start, len(text), False


def _fallen(text: str, ruler: Ruler) -> Iterator[Span]:
    for start, end, is_hyphenated in _named(text):
        borders = [start, *_falls(text, start, end, ruler), end]
        for begin, stop in pairwise(borders):
            yield begin, stop, is_hyphenated and stop == end


def _falls(text: str, start: int, end: int, ruler: Ruler) -> Iterator[int]:
    """Return where letters stand lower or higher than those before by more than half a line."""
    before: Sides | None = None
    base = 0.0
    for index in range(start, end):
        if text[index].isspace():
            continue
        box = ruler.box(index)
        is_off = before is not None and not 2 * before[1] <= box[1] + box[3] <= 2 * before[3]
        if is_off and abs(ruler.baseline(index) - base) > _FALL * ruler.size(index):
            yield index
        if before is None or box[3] - box[1] > _MARK_SHARE * (before[3] - before[1]):
            before, base = box, ruler.baseline(index)


def _whole(spans: Iterable[Span], text: str, ruler: Ruler) -> Iterator[Span]:
    """Join spans that follow one another and stand side by side on one line."""
    held: _Piece | None = None
    for span in spans:
        piece = _piece(span, text, ruler)
        if piece is None:
            continue
        if held is not None and _is_one_line(held, piece):
            held = _joined(held, piece)
            continue
        if held is not None:
            yield held.span
        held = piece
    if held is not None:
        yield held.span


def _piece(span: Span, text: str, ruler: Ruler) -> _Piece | None:
    """Measure a span; one without letters is none."""
    indexes = [index for index in range(span[0], span[1]) if not text[index].isspace()]
    if not indexes:
        return None
    boxes = [ruler.box(index) for index in indexes]
    heights = [box[3] - box[1] for box in boxes]
    tallest = indexes[heights.index(max(heights))]
    return _Piece(
        span=span,
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        baseline=ruler.baseline(tallest),
        size=ruler.size(tallest),
        is_leftward=is_leftward(text[span[0] : span[1]]),
    )


def _is_one_line(before: _Piece, after: _Piece) -> bool:
    size = max(before.size, after.size)
    gap = max(before.left, after.left) - min(before.right, after.right)
    is_level = abs(before.baseline - after.baseline) < _LEVEL * size
    is_leftward_line = before.is_leftward or after.is_leftward
    return is_leftward_line and is_level and abs(gap) < _NEAR * size and not before.span[2]


def _joined(before: _Piece, after: _Piece) -> _Piece:
    taller = max(before, after, key=lambda piece: piece.size)
    return _Piece(
        span=(before.span[0], after.span[1], after.span[2]),
        left=min(before.left, after.left),
        right=max(before.right, after.right),
        baseline=taller.baseline,
        size=taller.size,
        is_leftward=before.is_leftward or after.is_leftward,
    )
