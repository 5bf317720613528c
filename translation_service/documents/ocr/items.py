"""What was seen on a page as it goes into a document: paragraphs, and tables where lines are ruled around words."""

from collections.abc import Sequence

from translation_service.documents.ocr.paragraphs import height_of, lines_of_words, paragraphs_among, paragraphs_of
from translation_service.documents.ocr.tesseract import PAGE_WIDTH, SeenPage, SeenWord
from translation_service.documents.pdf.cells import Table
from translation_service.documents.pdf.grids import Grid, grids_of, groups_of
from translation_service.documents.pdf.lines import Line, Page, Rule
from translation_service.documents.pdf.paragraphs import Paragraph
from translation_service.documents.pdf.tables import arranged

SeenItem = Paragraph | Table


def items_of(page: SeenPage, number: int) -> list[SeenItem]:
    """Return what is on a page, which is the page `number` (from 0) of its file, from top to bottom."""
    groups = groups_of(page.rules)
    grids = grids_of(groups)
    if not grids:
        return list(paragraphs_of(page, number))
    ruled = [word for word in page.words if _is_in(word, page, grids)]
    others = [word for word in page.words if not _is_in(word, page, grids)]
    found: list[SeenItem] = list(paragraphs_of(page, number, words=others))
    for item in _ruled_items(page, number, ruled, groups):
        found.insert(next((at for at, one in enumerate(found) if _top(one) < _top(item)), len(found)), item)
    return found


def _is_in(word: SeenWord, page: SeenPage, grids: Sequence[Grid]) -> bool:
    scale = PAGE_WIDTH / max(page.width, 1)
    middle = (word.left + word.width / 2) * scale, (page.height - word.top - word.height / 2) * scale
    return any(grid.box.holds(*middle) for grid in grids)


def _ruled_items(page: SeenPage, number: int, words: Sequence[SeenWord], groups: list[list[Rule]]) -> list[SeenItem]:
    lines = lines_of_words(page, number, words)
    pieces = arranged(Page(number=number, width=PAGE_WIDTH, height=height_of(page), lines=lines, groups=groups))
    left_over = [piece for piece in pieces if isinstance(piece, Line)]
    return [*(piece for piece in pieces if isinstance(piece, Table)), *paragraphs_among(left_over)]


def _top(item: SeenItem) -> float:
    return item.top if isinstance(item, Table) else item.lines[0].baseline + item.lines[0].size
