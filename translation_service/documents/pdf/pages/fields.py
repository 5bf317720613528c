"""Boxes that are drawn to be filled in and are still empty: the Word file has a line in place of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, colour_at

_LOWEST, _HIGHEST = 10.0, 32.0
_LEAST_WIDTH: Final = 24.0
_FLAT: Final = 1.8
_NEAR: Final = 1.6
_BEFORE, _BESIDE = 16.0, 3.0
_SIDES: Final = 2
_BELOW: Final = 1.0
_COMB: Final = 1.6
_LIGHT: Final = 0xC0
_MOST: Final = 150


def with_blanks(page: Page, lines: Sequence[Line]) -> list[list[Rule]]:
    """Return the groups of rules of a page with the foot alone of each box that somebody is to write into.

    Such a box is flat and empty, and words above or beside it say what is asked; bars of a chart are filled.
    """
    return [_blank(group, page, lines) or group if len(group) <= _MOST else group for group in page.groups]


def _blank(group: Sequence[Rule], page: Page, lines: Sequence[Line]) -> list[Rule]:
    """Return the line to write on in place of a box, none where it is no field; beside words it is level with them."""
    box = _box(group)
    if box is None or not _is_field(box, page, lines):
        return []
    foot = min((rule for rule in group if rule.is_level), key=lambda rule: rule.at)
    beside = next((line for line in lines if _stands_before(line, box)), None)
    return [foot if beside is None else replace(foot, at=beside.baseline - _BELOW)]


def _is_field(box: Box, page: Page, lines: Sequence[Line]) -> bool:
    is_flat = _LOWEST <= box.height <= _HIGHEST and box.width >= max(_LEAST_WIDTH, _FLAT * box.height)
    return is_flat and _is_light(box, page) and not _has_words(box, lines) and any(_asks(line, box) for line in lines)


def _box(group: Sequence[Rule]) -> Box | None:
    """Return the box that rules form, or the row of boxes for one letter each."""
    level, upright = ([rule.at for rule in group if rule.is_level is is_level] for is_level in (True, False))
    if not level or len(upright) < _SIDES or not _are_two(level):
        return None
    box = Box(left=min(upright), right=max(upright), bottom=min(level), top=max(level))
    return box if len(upright) == _SIDES or box.width / (len(upright) - 1) <= _COMB * box.height else None


def _are_two(places: Sequence[float]) -> bool:
    return all(min(place - min(places), max(places) - place) <= 1 for place in places)


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
    is_level = box.bottom < line.middle[1] < box.top
    is_behind = any(0 <= word.left - box.right < _BESIDE * line.size for word in line.words)
    return _stands_before(line, box) or (is_level and is_behind)


def _stands_before(line: Line, box: Box) -> bool:
    """Tell whether words stand left of a box and level with it, with nothing but room between."""
    is_level = box.bottom < line.middle[1] < box.top
    return is_level and any(0 <= box.left - word.right < _BEFORE * line.size for word in line.words)
