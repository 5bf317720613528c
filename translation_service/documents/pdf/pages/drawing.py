"""What is drawn on a page beside its letters: ruling lines, shades, pictures and strokes."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Page, Rule, Shade, Stroke
from translation_service.documents.pdf.pages.covers import Covers
from translation_service.documents.pdf.pages.parts import sound
from translation_service.documents.pdf.pages.turning import Turning

_MOST_SEGMENTS: Final = 400
_DEEPEST: Final = 4
_STRAIGHT: Final = 1.0
_SHORTEST: Final = 4.0
_THIN: Final = 3.0
_MOST_RULES: Final = 3_000
_MOST_STROKES: Final = 5_000
_LIGHT: Final = 0xFA
_DARK: Final = 0x30
_HAIR: Final = 0.5
_LEAST_SIGN, _MOST_SIGN = 1.5, 16.0
_MOST_DOT: Final = 8.0
_SQUARISH: Final = 1.3
_SQUARE: Final = 6
_SIDES: Final = 4
_SEEN: Final = 0.1

_Straight = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]

_UNTURNED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True, kw_only=True)
class _Seen:
    """What has been seen of a page, and how many objects may still be looked at."""

    page: Page
    turning: Turning
    room: int
    covers: Covers
    box: list[ctypes.c_float] = field(default_factory=lambda: [ctypes.c_float() for _ in range(4)])


def look_at(page: Any, found: Page, turning: Turning, *, most: int) -> Covers:  # noqa: ANN401 - PDFium's page has no stubs
    """Add the rules, shades, pictures and strokes among the first objects of a page to what was read of it.

    Return what may hide words.
    """
    seen = _Seen(page=found, turning=turning, room=most, covers=Covers(page=page))
    for index in range(raw.FPDFPage_CountObjects(page)):
        _look(raw.FPDFPage_GetObject(page, index), seen, _UNTURNED, number=(index,))
        if seen.room <= 0:
            found.is_overdrawn = True
            break
    return seen.covers


def _look(found: Any, seen: _Seen, matrix: Matrix, *, number: tuple[int, ...]) -> None:  # noqa: ANN401
    seen.room -= 1
    match raw.FPDFPageObj_GetType(found):
        case raw.FPDF_PAGEOBJ_TEXT:
            seen.covers.add_text(found)
        case raw.FPDF_PAGEOBJ_PATH:
            _add_path(found, seen, matrix)
        case raw.FPDF_PAGEOBJ_IMAGE:
            _add_picture(found, seen, matrix, number=number)
        case raw.FPDF_PAGEOBJ_FORM if len(number) <= _DEEPEST:
            inner = _times(_matrix(found), matrix)
            for index in range(min(raw.FPDFFormObj_CountObjects(found), max(seen.room, 0))):
                _look(raw.FPDFFormObj_GetObject(found, index), seen, inner, number=(*number, index))


def _add_picture(found: Any, seen: _Seen, matrix: Matrix, *, number: tuple[int, ...]) -> None:  # noqa: ANN401
    box = _place(found, seen, matrix)
    if box is None:
        return
    page = seen.page
    # Some scanners cut a page into strips or tiles, each of which is a picture.
    page.picture_share = min(page.picture_share + _share(box, page), 1.0)
    page.pictures[number] = box


def _share(box: Box, page: Page) -> float:
    """Return how much of a page is below a box."""
    width = min(box.right, page.width) - max(box.left, 0.0)
    height = min(box.top, page.height) - max(box.bottom, 0.0)
    return max(width, 0.0) * max(height, 0.0) / max(page.width * page.height, 1.0)


def _place(found: Any, seen: _Seen, matrix: Matrix) -> Box | None:  # noqa: ANN401
    if not raw.FPDFPageObj_GetBounds(found, *seen.box):
        return None
    left, bottom, right, top = (sound(side.value) for side in seen.box)
    return seen.turning.box(*_applied(matrix, left, bottom), *_applied(matrix, right, top))


def _add_path(found: Any, seen: _Seen, matrix: Matrix) -> None:  # noqa: ANN401
    count = raw.FPDFPath_CountSegments(found)
    if count <= 1 or len(seen.page.rules) > _MOST_RULES:
        return
    fill, is_stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(found, fill, is_stroked)
    if not fill.value and not is_stroked.value:
        return
    if count > _MOST_SEGMENTS:
        _add_stroke(found, seen, matrix, bends=count)
        return
    lines, curves = _traced(found, count, seen.turning, _times(_matrix(found), matrix))
    box = _around(lines) if not curves else _place(found, seen, matrix)
    is_open = fill.value == raw.FPDF_FILLMODE_ALTERNATE and not is_stroked.value
    lines, curves, is_ring = _straightened(lines, curves, box, is_stroked=bool(is_stroked.value), is_open=is_open)
    slants = sum(map(_slants, lines))
    if box is not None and not curves and 0 < slants < _SIDES:
        _add_cross(box, seen.page, is_framed=len(lines) - slants >= _SIDES)
    elif box is not None and _is_sign(box):
        _add_sign(
            box, seen.page, is_round=curves > 0, is_stroked=bool(is_stroked.value) or (not curves and count > _SQUARE)
        )
    _add_stroke(found, seen, matrix, bends=curves + slants)
    is_thin = box is None or bool(curves) or is_ring or min(box.width, box.height) <= _THIN
    if (is_stroked.value or is_thin) and (straight := [line for line in lines if not _slants(line)]):
        pen = _pen(found) if is_stroked.value else _brush(found, None if is_ring else box)
        seen.page.rules.extend(_rules(straight, pen))
    if fill.value and not is_thin and box is not None:
        _add_shade(found, seen, box)


def _add_shade(found: Any, seen: _Seen, box: Box) -> None:  # noqa: ANN401
    seen.covers.add_box(box)
    if colour := _colour(found):
        seen.page.shades.append(Shade(box=box, colour=colour))


def _straightened(
    lines: list[_Straight], curves: int, box: Box | None, *, is_stroked: bool, is_open: bool
) -> tuple[list[_Straight], int, bool]:
    """Return a path with round corners as one with sharp ones, and what is between two boxes as borders.

    Told last is whether it is such a border; `is_open` says that what is within two of its boxes is not filled.
    """
    if box is None:
        return lines, curves, False
    if curves and (rounded := _rounded(lines, box)):
        return _sides(box), 0, rounded > 1 and not is_stroked
    borders = [] if curves or is_stroked else _between(lines, box, is_open=is_open)
    return borders or lines, curves, bool(borders)


def _rounded(lines: list[_Straight], box: Box) -> int:
    """Return as how many boxes with rounded corners lines are drawn: what is between two of them is a line around."""
    sides = [line for line in lines if line[:2] != line[2:]]
    is_box = len(sides) in {_SIDES, 2 * _SIDES} and all(_is_along(line, box) for line in sides)
    return len(sides) // _SIDES if is_box else 0


def _between(lines: list[_Straight], box: Box, *, is_open: bool) -> list[_Straight]:
    """Return the borders that two boxes leave between them, one of which is within the other.

    Borders are thin, unless what is within both is not filled.
    """
    sides = [line for line in lines if line[:2] != line[2:]]
    if len(sides) != 2 * _SIDES or any(_slants(line) if is_open else not _is_along(line, box) for line in sides):
        return []
    first, second = _around(sides[:_SIDES]), _around(sides[_SIDES:])
    if first is None or second is None or not (_is_within(first, second) or _is_within(second, first)):
        return []
    breadths = (
        abs(first.bottom - second.bottom),
        abs(first.right - second.right),
        abs(first.top - second.top),
        abs(first.left - second.left),
    )
    return [side for side, breadth in zip(_sides(box), breadths, strict=True) if breadth > _SEEN]


def _is_within(inner: Box, outer: Box) -> bool:
    is_beside = inner.left < outer.left - _SEEN or inner.right > outer.right + _SEEN
    return not (is_beside or inner.bottom < outer.bottom - _SEEN or inner.top > outer.top + _SEEN)


def _is_along(line: _Straight, box: Box) -> bool:
    left, bottom, right, top = line
    is_level = abs(top - bottom) <= _STRAIGHT and min(abs(top - box.top), abs(top - box.bottom)) <= _THIN
    is_upright = abs(right - left) <= _STRAIGHT and min(abs(left - box.left), abs(left - box.right)) <= _THIN
    return is_level or is_upright


def _sides(box: Box) -> list[_Straight]:
    corners = [(box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top)]
    return [(*one, *after) for one, after in zip(corners, [*corners[1:], corners[0]], strict=True)]


def _is_sign(box: Box) -> bool:
    small, large = sorted((box.width, box.height))
    return small >= _LEAST_SIGN and large <= _MOST_SIGN and large < _SQUARISH * small


def _add_sign(box: Box, page: Page, *, is_round: bool, is_stroked: bool) -> None:
    """Add a bullet, which is round or filled, or a box to tick, which is neither or large and round."""
    if (is_round or not is_stroked) and box.width <= _MOST_DOT:
        page.dots.append(box)
    elif is_round:
        page.rings.append(box)
    elif is_stroked:
        page.squares.append(box)


def _add_cross(box: Box, page: Page, *, is_framed: bool) -> None:
    """Add what may tick a box: a few slanting lines, with the box around them or without."""
    if max(box.width, box.height) <= _MOST_SIGN:
        (page.ticked if is_framed else page.crosses).append(box)


_Pen = tuple[float, str]
"""The breadth of a line in points and its colour, empty for black."""


def _pen(found: Any) -> _Pen:  # noqa: ANN401
    width = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(found, width)
    return max(_HAIR, min(sound(width.value), _THIN)), _seen_colour(found, raw.FPDFPageObj_GetStrokeColor)


def _brush(found: Any, box: Box | None) -> _Pen:  # noqa: ANN401
    thin = _HAIR if box is None else max(_HAIR, min(box.width, box.height))
    return thin, _seen_colour(found, raw.FPDFPageObj_GetFillColor)


def _seen_colour(found: Any, read: Callable[..., int]) -> str:  # noqa: ANN401
    """Return a colour, empty for black and what is nearly black."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not read(found, *parts):
        return ""
    values = [min(part.value, 255) for part in parts[:3]]
    return "" if max(values) <= _DARK else bytes(values).hex().upper()


def _add_stroke(found: Any, seen: _Seen, matrix: Matrix, *, bends: int) -> None:  # noqa: ANN401
    is_new = bends and len(seen.page.strokes) < _MOST_STROKES
    if is_new and (box := _place(found, seen, matrix)) is not None:
        seen.page.strokes.append(Stroke(box=box, bends=bends))


def _traced(found: Any, count: int, turning: Turning, matrix: Matrix) -> tuple[list[_Straight], int]:  # noqa: ANN401
    """Return the straight lines of a path, from place to place as they are seen, and the number of its curves."""
    lines: list[_Straight] = []
    curves = 0
    across, up = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(found, index)
        raw.FPDFPathSegment_GetPoint(segment, across, up)
        place = turning.place(*_applied(matrix, sound(across.value), sound(up.value)))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = place
        elif kind == raw.FPDF_SEGMENT_LINETO:
            lines.append((*last, *place))
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            curves += 1
        last = place
        if raw.FPDFPathSegment_GetClose(segment):
            lines.append((*last, *first))
    return lines, curves


def _slants(line: _Straight) -> bool:
    left, bottom, right, top = line
    return min(abs(right - left), abs(top - bottom)) > _STRAIGHT


def _rules(lines: list[_Straight], pen: _Pen) -> Iterator[Rule]:
    for left, bottom, right, top in lines:
        if abs(top - bottom) <= _STRAIGHT and abs(right - left) >= _SHORTEST:
            yield _rule(pen, is_level=True, at=(top + bottom) / 2, sides=(left, right))
        elif abs(right - left) <= _STRAIGHT and abs(top - bottom) >= _SHORTEST:
            yield _rule(pen, is_level=False, at=(left + right) / 2, sides=(bottom, top))


def _rule(pen: _Pen, *, is_level: bool, at: float, sides: tuple[float, float]) -> Rule:
    weight, colour = pen
    return Rule(is_level=is_level, at=at, start=min(sides), end=max(sides), weight=weight, colour=colour)


def _around(lines: list[_Straight]) -> Box | None:
    if not lines:
        return None
    across = [side for line in lines for side in (line[0], line[2])]
    up = [side for line in lines for side in (line[1], line[3])]
    return Box(left=min(across), bottom=min(up), right=max(across), top=max(up))


def _colour(found: Any) -> str:  # noqa: ANN401
    """Return the colour of what is filled, empty for white."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(found, red, green, blue, alpha):
        return ""
    parts = [min(part.value, 255) for part in (red, green, blue)]
    return "" if min(parts) >= _LIGHT or alpha.value < _LIGHT else bytes(parts).hex().upper()


def _matrix(found: Any) -> Matrix:  # noqa: ANN401
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(found, matrix):
        return _UNTURNED
    values = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    a, b, c, d, e, f = map(sound, values)
    return a, b, c, d, e, f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    across, up = _applied(outer, e, f)
    return (
        a * outer[0] + b * outer[2],
        a * outer[1] + b * outer[3],
        c * outer[0] + d * outer[2],
        c * outer[1] + d * outer[3],
        across,
        up,
    )


def _applied(matrix: Matrix, across: float, up: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return across * a + up * c + e, across * b + up * d + f
