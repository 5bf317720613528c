"""How large the pages of a PDF are, which way they lie, and where words stand on those that are alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.reading_order.arranging import Arrangement
from translation_service.documents.pdf.reading_order.inserting import page_of
from translation_service.documents.pdf.sheet.placing import Area, area_of, evened, widened
from translation_service.documents.pdf.tables.cells import Beside, Table, lines_in
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.rebuilt.sheet import LONG_SIDE, SHORT_SIDE
from translation_service.documents.rebuilt.sheet import Page as SheetPage

_LEAST_MARGIN, _MOST_MARGIN = 0.06, 0.168
_LEAST_ROOM: Final = 36.0
_UPRIGHT_MARGIN: Final = 56.0
_UPRIGHT_SHARE: Final = 0.0665
# Pictures of unknown size make sheets as large as a wall, which Word does not print.
_SMALLEST, _LARGEST = 200.0, 1584.0
_SAME_SIZE: Final = 9.0
_SAME_WIDTH: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paper:
    """A paper of the Word document, and where words stand on the pages that are put on it."""

    page: SheetPage
    area: Area


def papers_of(arrangement: Arrangement, pages: Sequence[Page]) -> Mapping[int, Paper]:
    """Return the paper of each page by its number: one for all that are about as large and lie the same way."""
    found: dict[int, Paper] = {}
    for alike in _alike(pages):
        found |= dict.fromkeys((page.number for page in alike), _paper(arrangement, alike))
    return found


def _alike(pages: Sequence[Page]) -> list[list[Page]]:
    """Part pages by their size; those of scans differ a little from one another."""
    groups: list[list[Page]] = []
    for page in pages:
        group = next((group for group in groups if _is_alike(group[0], page)), None)
        if group is None:
            groups.append([page])
        else:
            group.append(page)
    return groups


def _is_alike(one: Page, other: Page) -> bool:
    is_turned = (one.width > one.height) is not (other.width > other.height)
    return not is_turned and max(abs(one.width - other.width), abs(one.height - other.height)) < _SAME_SIZE


def _paper(arrangement: Arrangement, pages: Sequence[Page]) -> Paper:
    area = _area(arrangement, pages)
    width, height = _sides(pages[0])
    least, most = (round(width * share) for share in (_LEAST_MARGIN, _MOST_MARGIN))
    left, right = (max(least, min(side, most)) for side in (area.left, pages[0].width - area.right))
    upright = min(_UPRIGHT_MARGIN, round(height * _UPRIGHT_SHARE))
    page = SheetPage(width=width, height=height, left=left, right=right, top=upright, bottom=upright)
    return Paper(page=page, area=area)


def _sides(page: Page) -> tuple[float, float]:
    """Return the sides of the paper for a page: its own where somebody can have printed it so, else those of A4."""
    short, long = sorted((page.width, page.height))
    is_common = max(abs(short - SHORT_SIDE), abs(long - LONG_SIDE)) < _SAME_SIZE
    if is_common or not _SMALLEST <= short <= long <= _LARGEST:
        short, long = SHORT_SIDE, LONG_SIDE
    return (long, short) if page.width > page.height else (short, long)


def _area(arrangement: Arrangement, pages: Sequence[Page]) -> Area:
    numbers = {page.number for page in pages}
    items = [item for item in arrangement.items if page_of(item) in numbers]
    body = [line for item in items if isinstance(item, Paragraph | Beside) for line in lines_in(item)]
    lines = body or [line for line in arrangement.lines() if line.page in numbers]
    tables = (item for item in items if isinstance(item, Table))
    area = widened(evened(area_of(pages, _on(lines, numbers)), lines, pages[0].width), list(_beside(tables, pages)))
    # What goes on over lying pages are slides, whose lines are closer than ours.
    is_kept = len(pages) == 1 or pages[0].height > pages[0].width
    return replace(area, top=pages[0].height) if is_kept else area


def _on(lines: Sequence[Line], numbers: set[int]) -> list[Line]:
    return [line for line in lines if line.page in numbers]


def _beside(tables: Iterator[Table], pages: Sequence[Page]) -> Iterator[Area]:
    """Return where tables stand on pages as wide as the first, as far as Word can put them there."""
    width = pages[0].width
    alike = {page.number for page in pages if abs(page.width - width) < _SAME_WIDTH}
    for table in (table for table in tables if table.page in alike):
        right = min(table.left + sum(table.widths), width - _LEAST_ROOM)
        yield Area(left=max(table.left, _LEAST_ROOM), right=right)
