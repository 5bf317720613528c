"""The lines that are ruled on a picture: around the cells of tables, around words, and alone across the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean, median
from typing import Final

from PIL import Image, ImageDraw

from translation_service.documents.ocr.dotted import dotted_rows
from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.tesseract import scale_of
from translation_service.documents.pdf.lines import Rule
from translation_service.documents.pdf.reading_order.frames import frame_of
from translation_service.documents.pdf.tables.grids import grids_of, groups_of

_UNITS: Final = 620
_LEAST_UNITS: Final = 16
_THICKEST: Final = 180
_DRIFTS: Final = (0, 1, -1, 2, -2)
_GAP: Final = 2
_FULL: Final = rb"[\xd9-\xff]"
_MARGIN: Final = 3.0
_AROUND: Final = 6
_LEAST_WIDTH, _LEAST_HEIGHT = 60.0, 20.0
_LEAST_ALONE: Final = 60.0
_SAG, _LONGEST_SIGNATURE = 1.5, 200.0

_Piece = tuple[int, int, int, int]


@dataclass(slots=True)
class _Stroke:
    """A straight line on a picture: its pieces, each from left to right and from top to bottom, in dots."""

    is_level: bool
    pieces: list[_Piece]
    is_dotted: bool = False

    def bounds(self) -> _Piece:
        """Return the box around the line."""
        left, top, right, bottom = zip(*self.pieces, strict=True)
        return min(left), min(top), max(right), max(bottom)

    def is_crooked(self, scale: float) -> bool:
        """Tell whether it is no longer than a signature and bends like one."""
        ends = self._middle(self.pieces[0]), self._middle(self.pieces[-1])
        count = max(1, len(self.pieces) - 1)
        chord = (ends[0] + (ends[1] - ends[0]) * index / count for index in range(count + 1))
        sag = max(abs(self._middle(piece) - on) for piece, on in zip(self.pieces, chord, strict=False))
        left, top, right, bottom = self.bounds()
        return sag * scale > _SAG and max(right - left, bottom - top) * scale < _LONGEST_SIGNATURE

    def _middle(self, piece: _Piece) -> float:
        left, top, right, bottom = piece
        return (top + bottom) / 2 if self.is_level else (left + right) / 2

    def _weight(self) -> float:
        """Return how thick it is."""
        return median(piece[3] - piece[1] if self.is_level else piece[2] - piece[0] for piece in self.pieces)

    def rule(self, scale: float, height: int) -> Rule:
        """Return the line in points, as on a page of a PDF that is so many dots high."""
        first, last = self.pieces[0], self.pieces[-1]
        at = fmean(map(self._middle, self.pieces))
        if self.is_level:
            at, start, end = height - at, first[0], last[2]
        else:
            start, end = height - last[3], height - first[1]
        weight = self._weight() * scale
        return Rule(
            is_level=self.is_level,
            at=at * scale,
            start=start * scale,
            end=end * scale,
            weight=weight,
            is_dotted=self.is_dotted,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The ruled lines of a picture in points, and what is drawn of them in dots."""

    rules: list[Rule]
    pieces: list[_Piece]

    def erased(self, picture: Image.Image) -> Image.Image:
        """Return a picture without the lines, which are read as letters otherwise."""
        if not self.pieces:
            return picture
        clean = picture.copy()
        draw = ImageDraw.Draw(clean)
        for left, top, right, bottom in self.pieces:
            around = picture.crop((left - _AROUND, top - _AROUND, right + _AROUND, bottom + _AROUND))
            paper = around.getextrema()[1]
            draw.rectangle((left - 2, top - 2, right + 2, bottom + 2), fill=paper)
        return clean


def ruling_of(picture: Image.Image) -> Ruling:
    """Return the ruled lines of a grey picture that is level."""
    ink = ink_of(picture)
    strokes = [*_strokes(ink, is_level=True), *_strokes(ink.transpose(Image.Transpose.TRANSPOSE), is_level=False)]
    scale = scale_of(*picture.size)
    strokes += [_Stroke(is_level=True, pieces=[place], is_dotted=True) for place in dotted_rows(ink, scale)]
    ruled = [(stroke, stroke.rule(scale, picture.height)) for stroke in strokes if not stroke.is_crooked(scale)]
    groups = groups_of([rule for _, rule in ruled])
    wanted = [rule for group in groups if _is_drawn_for_words(group) for rule in group]
    kept = [(stroke, rule) for stroke, rule in ruled if any(_is_part(rule, whole) for whole in wanted)]
    pieces = [piece for stroke, _ in kept for piece in stroke.pieces]
    return Ruling(rules=[rule for _, rule in kept], pieces=[*pieces, *_crossings([stroke for stroke, _ in kept])])


def _crossings(strokes: Sequence[_Stroke]) -> Iterator[_Piece]:
    """Return what is drawn where lines meet, which is too thick to be part of either."""
    level = [stroke.bounds() for stroke in strokes if stroke.is_level]
    upright = [stroke.bounds() for stroke in strokes if not stroke.is_level]
    for (left, top, right, bottom), (from_left, from_top, to_right, to_bottom) in product(level, upright):
        reach = 2 * (bottom - top + to_right - from_left)
        is_across = left - reach <= to_right and from_left <= right + reach
        if is_across and from_top - reach <= bottom and top <= to_bottom + reach:
            yield from_left, top, to_right, bottom


def _is_drawn_for_words(group: Sequence[Rule]) -> bool:
    """Tell whether lines that meet are a table, a frame, or one long line alone; strokes of a large letter are none."""
    if all(rule.is_level for rule in group):
        return all(rule.is_dotted or rule.end - rule.start >= _LEAST_ALONE for rule in group)
    boxes = [grid.box for grid in grids_of([group])] or [frame.box for frame in [frame_of(group)] if frame]
    return any(box.width >= _LEAST_WIDTH and box.height >= _LEAST_HEIGHT for box in boxes)


def _is_part(rule: Rule, whole: Rule) -> bool:
    is_beside = rule.is_level is whole.is_level and abs(rule.at - whole.at) <= _MARGIN
    return is_beside and rule.start >= whole.start - _MARGIN and rule.end <= whole.end + _MARGIN


def _strokes(ink: Image.Image, *, is_level: bool) -> Iterator[_Stroke]:
    """Return long thin lines from left to right; of a picture laid on its side these were upright."""
    unit = max(2, max(ink.size) // _UNITS)
    for chain in _chains(list(_marks(ink, unit))):
        if chain[-1][0] - chain[0][0] >= _LEAST_UNITS:
            boxes = [(unit * at, top, unit * (at + 1), bottom) for at, top, bottom in chain]
            pieces = boxes if is_level else [(top, left, bottom, right) for left, top, right, bottom in boxes]
            yield _Stroke(is_level, pieces)


_Mark = tuple[int, int]


def _marks(ink: Image.Image, unit: int) -> Iterator[list[_Mark]]:
    """Return, for each strip of a picture, from where to where there is ink all across, as thin as a line."""
    narrow = ink.resize((max(1, ink.width // unit), ink.height), Image.Resampling.BOX)
    strips = narrow.transpose(Image.Transpose.TRANSPOSE).tobytes()
    thickest = max(2, max(ink.size) // _THICKEST)
    # A pattern that begins with what it finds passes over everything else at once.
    thin = re.compile(rb"%b(?<!%b%b)%b{0,%d}+(?!%b)" % (_FULL, _FULL, _FULL, _FULL, thickest - 1, _FULL))
    for start in range(0, len(strips), ink.height):
        yield [found.span() for found in thin.finditer(strips[start : start + ink.height])]


_Link = tuple[int, int, int]


def _chains(strips: Sequence[Sequence[_Mark]]) -> Iterator[list[_Link]]:
    """Return marks that follow one another from strip to strip."""
    ending: dict[int, list[_Link]] = {}
    for number, marks in enumerate(strips):
        following: dict[int, list[_Link]] = {}
        for top, bottom in marks:
            middle = (top + bottom) // 2
            before = next((middle + drift for drift in _DRIFTS if middle + drift in ending), None)
            chain = ending.pop(before) if before is not None else []
            chain.append((number, top, bottom))
            following[middle] = chain
        for middle, chain in ending.items():
            if number - chain[-1][0] < _GAP:
                following.setdefault(middle, chain)
            else:
                yield chain
        ending = following
    yield from ending.values()
