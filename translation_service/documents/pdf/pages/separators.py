"""Lines drawn across a page for themselves: not around cells, not along words and not to be filled in."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule
from translation_service.documents.pdf.reading_order.drawn import Separator

_SHORTEST: Final = 24.0
_ALONG: Final = (-0.45, 0.5)
_COVERED: Final = 0.5
_MOST_ON_PAGE: Final = 40
_MOST_LONE: Final = 300
_BEYOND: Final = 4.0


def lone_rules(groups: Iterable[Sequence[Rule]]) -> list[Rule]:
    """Return the level rules that meet no upright one; none of a page that is strewn with them."""
    found = [rule for group in groups for rule in group if all(one.is_level for one in group)]
    return found if len(found) <= _MOST_LONE else []


def separators_of(pages: Iterable[Page]) -> dict[int, list[Separator]]:
    """Return the separators of pages by page number; one that returns at its place stays on the first page only."""
    found: dict[int, list[Separator]] = {}
    known: set[tuple[int, ...]] = set()
    for page in pages:
        own = [one for one in _separators(page) if _place(one) not in known]
        found[page.number] = own if len(own) <= _MOST_ON_PAGE else []
        known.update(map(_place, own))
    return found


def _separators(page: Page) -> Iterator[Separator]:
    for rule in lone_rules(page.groups):
        is_long = rule.end - rule.start >= _SHORTEST and 0 < rule.at < page.height
        if is_long and not any(_is_along(rule, line) for line in page.lines):
            box = Box(left=rule.start, right=rule.end, bottom=rule.at, top=rule.at)
            yield Separator(page=page.number, box=box, weight=rule.weight, colour=rule.colour, is_double=rule.is_double)


def _is_along(rule: Rule, line: Line) -> bool:
    """Tell whether a rule is drawn along words: under them, through them, or as a line to be filled in beside them."""
    low, high = (line.baseline + share * line.size for share in _ALONG)
    if not low <= rule.at <= high or rule.start < line.left - _BEYOND or rule.end > line.right + _BEYOND:
        return False
    covered = sum(max(0.0, min(word.right, rule.end) - max(word.left, rule.start)) for word in line.words)
    return covered >= _COVERED * (rule.end - rule.start)


def _place(separator: Separator) -> tuple[int, ...]:
    box = separator.box
    return tuple(map(round, (box.left, box.top, box.right)))
