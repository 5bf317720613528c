"""The foot of a document of one page, which returns nowhere and is no part of its text all the same.

It is the number of the page, or an address in small letters far below the text, as letterheads have it.
"""

import re
from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, Rule
from translation_service.documents.pdf.text.unfinished import is_amid

_LOWEST: Final = 0.09
_APART: Final = 2.0
# Of an address: how low it begins, how much smaller than the text it is, and how far below, in sizes of letters.
_LOW: Final = 0.13
_SMALLER: Final = 0.9
_PITCH, _FAR = 2.0, 5.0
_MOST_ROWS, _LEAST_TEXT = 4, 4
_UNDER_RULE: Final = 3.0
_WIDE: Final = 0.5
_NOTE_SIGNS: Final = "*†‡¹²³"
_NUMBER: Final = re.compile(
    r"([\W_]*(?:(?:page|sayfa|seite|página|pagina|стр\.?|s\.|p\.)\s*)?)1(?:(\s*(?:/|of|von|de|sur|из)\s*)1)?([\W_]*)",
    re.IGNORECASE,
)


def lone_foot(pages: Sequence[Page]) -> tuple[Line, tuple[str, ...]] | None:
    """Return the line at the foot of the only page that says its number, and what is before, between and after it."""
    lines = sorted(pages[0].lines, key=lambda line: line.baseline) if len(pages) == 1 else []
    if len(lines) < 2 or lines[0].baseline > _LOWEST * pages[0].height:
        return None
    found = _NUMBER.fullmatch(lines[0].text)
    if found is None or lines[1].baseline - lines[0].baseline < _APART * lines[0].size:
        return None
    before, between, after = found.groups()
    return lines[0], (before, after) if between is None else (before, between, after)


def lone_address(page: Page, body: float) -> list[Line]:
    """Return the lines of an address at the foot of the only page, the lowest first; `body` is the size of its text."""
    ordered = sorted(page.lines, key=lambda line: line.baseline)
    found: list[Line] = []
    for line in ordered:
        is_next = not found or line.baseline - found[-1].baseline < _PITCH * line.size
        if not is_next or line.size > _SMALLER * body or line.baseline > _LOW * page.height:
            break
        found.append(line)
    above = ordered[len(found) : len(found) + 1]
    is_far = all(line.baseline - found[-1].baseline > _FAR * body for line in above) if found else False
    if (
        not is_far
        or len(ordered) - len(found) < _LEAST_TEXT
        or len({round(line.baseline) for line in found}) > _MOST_ROWS
    ):
        return []
    return [] if any(map(_is_note, found)) or any(is_amid(*pair) for pair in _below(found)) else found


def _is_note(line: Line) -> bool:
    first = line.words[0]
    return first.rise > 0 or first.text[0] in _NOTE_SIGNS


def _below(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Return lines with those right below them, some of them the lowest first."""
    return [(one, other) for other in lines for one in lines if one.baseline > other.baseline and _is_over(one, other)]


def _is_over(one: Line, other: Line) -> bool:
    return one.baseline - other.baseline < _PITCH * one.size and one.left < other.right and other.left < one.right


def rule_above(lines: Sequence[Line], page: Page) -> Rule | None:
    """Return the line that is drawn over an address at the foot of a page."""
    top = max(line.baseline for line in lines)
    size = lines[0].size
    return next((rule for rule in page.rules if _is_rule_above(rule, top, size, page)), None)


def _is_rule_above(rule: Rule, top: float, size: float, page: Page) -> bool:
    is_wide = rule.end - rule.start > _WIDE * page.width
    return rule.is_level and is_wide and 0 < rule.at - top < _UNDER_RULE * size
