"""Lines put where the structure of a PDF says they belong, if that can be believed."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.tags import Tag

_LEAST_SHARE: Final = 0.7
_MOST_CUT: Final = 0.08
_FEW_CUT: Final = 2
_STEP: Final = 2.1
_TITLE_STEP: Final = 3.0
_LEVEL, _JUST_BEFORE = 0.3, 0.5
_Place = tuple[int, float]
_ENDS: Final = (".", "!", "?", ":", ";", ",", "…", ")", "”", '"')


def follow_structure(pages: Sequence[Page]) -> None:
    """Give the lines of pages their tags and the order these say, unless they tear sentences apart."""
    told = {page.number: list(_told(page)) for page in pages if _is_told(page)}
    if told and _is_sound([line for lines in told.values() for line in lines]):
        for page in pages:
            page.lines = told.get(page.number, page.lines)


def _is_told(page: Page) -> bool:
    words = [word for line in page.lines for word in line.words]
    return bool(words) and sum(word.tag is not None for word in words) >= _LEAST_SHARE * len(words)


def _told(page: Page) -> Iterator[Line]:
    """Return the lines of a page in the order of its tags; what has none and stands below all others is its foot."""
    parts = [part for line in page.lines for part in _parts(line)]
    lowest = min((part.baseline for part in parts if part.tag is not None), default=0.0)
    places: list[_Place] = []
    for index, part in enumerate(parts):
        number = part.tag.number if part.tag else sys.maxsize if part.baseline < lowest else None
        places.append((number, index) if number is not None else _place_untold(parts, places))
    yield from (part for _, part in sorted(zip(places, parts, strict=True), key=lambda pair: pair[0]))


def _place_untold(parts: Sequence[Line], places: Sequence[_Place]) -> _Place:
    """Return the place of the next line, which has no tag: behind what it came after, or where it clearly belongs.

    It belongs before what is read behind it, as the number of an item, or over what comes next, as a title.
    """
    index = len(places)
    part = parts[index]
    beside = next((at for at in range(index - 1, -1, -1) if _is_before(part, parts[at])), None)
    if beside is not None:
        return places[beside][0], places[beside][1] - _JUST_BEFORE
    following = next((one for one in parts[index:] if one.tag is not None), None)
    if following is not None and following.tag is not None and _is_title_of(part, following):
        return following.tag.number, index
    return places[-1][0] if places else 0, index


def _is_before(part: Line, other: Line) -> bool:
    """Tell whether a line stands before another on one line of the page: to its left, or as both are read."""
    first, last = (other, part) if part.is_leftward or other.is_leftward else (part, other)
    return abs(part.baseline - other.baseline) < _LEVEL * part.size and first.right <= last.left


def _is_title_of(part: Line, following: Line) -> bool:
    """Tell whether a line stands close above another, as its title."""
    is_over = part.left < following.right and part.right > following.left
    return is_over and 0 < part.baseline - following.baseline < _TITLE_STEP * max(part.size, following.size)


def _parts(line: Line) -> Iterator[Line]:
    """Return what of a line belongs to one paragraph each."""
    rows = [list(row) for _, row in groupby(line.words, key=_number)]
    if len(rows) == 1:
        yield replace(line, tag=rows[0][0].tag)
        return
    for row in rows:
        held = {id(word) for word in row}
        cells = (tuple(word for word in cell if id(word) in held) for cell in line.cells)
        yield replace(
            line,
            cells=tuple(cell for cell in cells if cell),
            is_hyphenated=line.is_hyphenated and row is rows[-1],
            tag=row[0].tag,
        )


def _number(word: Word) -> int:
    return word.tag.number if word.tag else 0


def _is_sound(lines: Sequence[Line]) -> bool:
    """Tell whether paragraphs end where sentences do; some programs make one of each line."""
    tagged = [line for line in lines if line.tag is not None]
    ends = [(before, after) for before, after in pairwise(tagged) if before.tag and _is_other(before.tag, after)]
    cut = sum(_is_cut(before, after) for before, after in ends)
    return cut <= max(_FEW_CUT, _MOST_CUT * len(ends))


def _is_other(tag: Tag, line: Line) -> bool:
    return line.tag is not None and tag.number != line.tag.number and tag.cell == line.tag.cell


def _is_cut(before: Line, after: Line) -> bool:
    is_below = before.page == after.page and 0 < before.baseline - after.baseline < _STEP * after.size
    is_alike = abs(before.size - after.size) < 0.1 * after.size and abs(before.left - after.left) < 2 * after.size
    goes_on = after.words[0].text[:1].islower() and not before.text.endswith(_ENDS)
    return is_below and is_alike and goes_on
