from tests.building import pdf_files
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.pages.extraction import read_pages
from translation_service.documents.pdf.reading_order.arranging import arrange
from translation_service.documents.pdf.sheet.rebuilding import Rebuilding
from translation_service.documents.pdf.tables.cells import Table


def test_what_was_read_is_let_go_once_it_is_held_otherwise_so_that_hundreds_of_pages_of_cells_find_room() -> None:
    pages = read_pages(pdf_files.ruled([], [["Name", "Day"], ["Ana", "Monday"]]), Limits())

    arrangement = arrange(pages)
    assert not any(page.lines or page.rules for page in pages)

    (table,) = (item for item in arrangement.items if isinstance(item, Table))
    assert all(table.rows)
    Rebuilding(arrangement, pages)
    assert not any(table.rows)
