"""The lines that are ruled around the cells of tables on a picture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from PIL import Image, ImageDraw

from translation_service.documents.ocr.lighting import ink_of
from translation_service.documents.ocr.tesseract import PAGE_WIDTH
from translation_service.documents.pdf.grids import grids_of, groups_of
from translation_service.documents.pdf.lines import Box, Rule

_UNITS: Final = 620
_LEAST_UNITS: Final = 16
_THICKEST: Final = 180
_DRIFTS: Final = (0, 1, -1, 2, -2)
_GAP: Final = 2
_FULL: Final = rb"[\xd9-\xff]"
_MARGIN: Final = 3.0
_AROUND: Final = 6
_LEAST_WIDTH, _LEAST_HEIGHT = 100.0, 20.0

_Piece = tuple[int, int, int, int]


@dataclass(slots=True)
class _Stroke:
    """A straight line on a picture: its pieces, each from left to right and from top to bottom, in dots."""

    is_level: bool
    pieces: list[_Piece]

    def bounds(self) -> _Piece:
        """Return the box around the line."""
        left, top, right, bottom = zip(*self.pieces, strict=True)
        return min(left), min(top), max(right), max(bottom)

    def rule(self, picture: Image.Image) -> Rule:
        """Return the line in points, as on a page of a PDF."""
        scale = PAGE_WIDTH / picture.width
        first, last = self.pieces[0], self.pieces[-1]
        if self.is_level:
            middle = sum(piece[1] + piece[3] for piece in self.pieces) / (2 * len(self.pieces))
            at, start, end = picture.height - middle, first[0], last[2]
        else:
            at = sum(piece[0] + piece[2] for piece in self.pieces) / (2 * len(self.pieces))
            start, end = picture.height - last[3], picture.height - first[1]
        return Rule(is_level=self.is_level, at=at * scale, start=start * scale, end=end * scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The ruled tables of a picture: their lines in points, and what is drawn of them in dots."""

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
    """Return the ruled tables of a grey picture that is level."""
    ink = ink_of(picture)
    strokes = [*_strokes(ink, is_level=True), *_strokes(ink.transpose(Image.Transpose.TRANSPOSE), is_level=False)]
    ruled = [(stroke, stroke.rule(picture)) for stroke in strokes]
    tables = [grid.box for grid in grids_of(groups_of([rule for _, rule in ruled])) if _is_large(grid.box)]
    kept = [(stroke, rule) for stroke, rule in ruled if any(_is_part(rule, table) for table in tables)]
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


def _is_large(box: Box) -> bool:
    """Tell whether a box is a table; strokes of a large letter are none."""
    return box.width >= _LEAST_WIDTH and box.height >= _LEAST_HEIGHT


def _is_part(rule: Rule, table: Box) -> bool:
    first, last = (rule.start + _MARGIN, rule.end - _MARGIN)
    at_first, at_last = ((first, rule.at), (last, rule.at)) if rule.is_level else ((rule.at, first), (rule.at, last))
    wide = Box(
        left=table.left - _MARGIN, bottom=table.bottom - _MARGIN, right=table.right + _MARGIN, top=table.top + _MARGIN
    )
    return wide.holds(*at_first) and wide.holds(*at_last)


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
    thin = re.compile(rb"(?<!%b)%b{1,%d}(?!%b)" % (_FULL, _FULL, thickest, _FULL))
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
