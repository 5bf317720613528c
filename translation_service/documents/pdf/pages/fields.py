"""Boxes that are drawn to be filled in and are still empty: the Word file has a line in place of each."""

from collections.abc import Iterable, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, colour_at
from translation_service.documents.pdf.reading_order.frames import frame_of

_LOWEST, _HIGHEST = 10.0, 32.0
_LEAST_WIDTH: Final = 24.0
_FLAT: Final = 1.8
_NEAR: Final = 1.6
_BESIDE: Final = 3.0
_LIGHT: Final = 0xC0
_MOST: Final = 150


def with_blanks(page: Page, lines: Sequence[Line]) -> list[list[Rule]]:
    """Return the groups of rules of a page with the foot alone of each box that somebody is to write into.

    Such a box is flat and empty, and words above or beside it say what is asked; bars of a chart are filled.
    """
    return [_foot(group) if len(group) <= _MOST and _is_field(group, page, lines) else group for group in page.groups]


def _foot(group: Iterable[Rule]) -> list[Rule]:
    return [min((rule for rule in group if rule.is_level), key=lambda rule: rule.at)]


def _is_field(group: Sequence[Rule], page: Page, lines: Sequence[Line]) -> bool:
    frame = frame_of(group)
    if frame is None:
        return False
    box = frame.box
    is_flat = _LOWEST <= box.height <= _HIGHEST and box.width >= max(_LEAST_WIDTH, _FLAT * box.height)
    return is_flat and _is_light(box, page) and not _has_words(box, lines) and any(_asks(line, box) for line in lines)


def _is_light(box: Box, page: Page) -> bool:
    colour = colour_at(((box.left + box.right) / 2, (box.bottom + box.top) / 2), page.shades)
    return not colour or min(bytes.fromhex(colour)) >= _LIGHT


def _has_words(box: Box, lines: Iterable[Line]) -> bool:
    return any(
        box.holds((word.left + word.right) / 2, line.baseline + word.size / 4) for line in lines for word in line.words
    )


def _asks(line: Line, box: Box) -> bool:
    """Tell whether words stand right above a box, over its beginning, or right beside it."""
    above = line.baseline - box.top
    is_over = line.left < box.right and line.right > box.left
    if is_over and -1 < above < _NEAR * line.size:
        return True
    return box.bottom < line.middle[1] < box.top and any(
        0 <= box.left - word.right < _BESIDE * line.size or 0 <= word.left - box.right < _BESIDE * line.size
        for word in line.words
    )
