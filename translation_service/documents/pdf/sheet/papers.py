"""Which way the pages of a PDF lie, and where words stand on those that lie alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.reading_order.arranging import Arrangement
from translation_service.documents.pdf.reading_order.inserting import page_of
from translation_service.documents.pdf.sheet.placing import Area, area_of, evened, widened
from translation_service.documents.pdf.tables.cells import Beside, Table, lines_in
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.rebuilt.sheet import Page as SheetPage

_LEAST_MARGIN, _MOST_MARGIN = 36.0, 100.0
_UPRIGHT_MARGIN: Final = 56.0
_SAME_WIDTH: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paper:
    """A paper of the Word document, and where words stand on the pages that are put on it."""

    page: SheetPage
    area: Area


def papers_of(arrangement: Arrangement, pages: Sequence[Page]) -> Mapping[int, Paper]:
    """Return the paper of each page by its number: one for all that stand, one for all that lie."""
    found: dict[int, Paper] = {}
    for is_landscape in (False, True):
        alike = [page for page in pages if (page.width > page.height) is is_landscape]
        if alike:
            found |= dict.fromkeys((page.number for page in alike), _paper(arrangement, alike))
    return found


def _paper(arrangement: Arrangement, pages: Sequence[Page]) -> Paper:
    first = pages[0]
    area = _area(arrangement, pages)
    left, right = (max(_LEAST_MARGIN, min(side, _MOST_MARGIN)) for side in (area.left, first.width - area.right))
    page = SheetPage(
        left=left,
        right=right,
        top=_UPRIGHT_MARGIN,
        bottom=_UPRIGHT_MARGIN,
        is_landscape=first.width > first.height,
    )
    return Paper(page=page, area=area)


def _area(arrangement: Arrangement, pages: Sequence[Page]) -> Area:
    numbers = {page.number for page in pages}
    items = [item for item in arrangement.items if page_of(item) in numbers]
    body = [line for item in items if isinstance(item, Paragraph | Beside) for line in lines_in(item)]
    lines = body or [line for line in arrangement.lines() if line.page in numbers]
    tables = (item for item in items if isinstance(item, Table))
    return widened(evened(area_of(pages, _on(lines, numbers)), lines, pages[0].width), list(_beside(tables, pages)))


def _on(lines: Sequence[Line], numbers: set[int]) -> list[Line]:
    return [line for line in lines if line.page in numbers]


def _beside(tables: Iterator[Table], pages: Sequence[Page]) -> Iterator[Area]:
    """Return where tables stand on pages as wide as the first, as far as Word can put them there."""
    width = pages[0].width
    alike = {page.number for page in pages if abs(page.width - width) < _SAME_WIDTH}
    for table in (table for table in tables if table.page in alike):
        right = min(table.left + sum(table.widths), width - _LEAST_MARGIN)
        yield Area(left=max(table.left, _LEAST_MARGIN), right=right)
