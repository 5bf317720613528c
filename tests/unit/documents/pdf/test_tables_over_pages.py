from io import BytesIO

from docx import Document
from fpdf import FPDF

from tests.building import pdf_files
from tests.building.translated import translated

HEADS = [[("Time", 1), ("Beginners", 2)], [("of day", 1), ("Monday", 1), ("Friday", 1)]]


def test_rows_of_a_head_under_cells_of_several_return_on_each_page_and_are_said_once() -> None:
    [table] = Document(BytesIO(translated(timetable(rows=60), file_name="a.pdf").content)).tables

    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == 62
    assert rows[1] == ["§of §day", "§Monday", "§Friday"]
    assert [len(row._tr.findall(".//{*}tblHeader")) for row in table.rows[:3]] == [1, 1, 0]


def timetable(*, rows: int) -> bytes:
    pdf: FPDF = pdf_files.a_page()
    with pdf.table(num_heading_rows=2) as table:
        for head in HEADS:
            row = table.row()
            for text, columns in head:
                row.cell(text, colspan=columns)
        for number in range(rows):
            table.row([f"Week {number}", f"Lesson {number}", f"Text {number}"])
    return bytes(pdf.output())


def test_a_table_without_lines_goes_on_under_its_head_on_the_next_page() -> None:
    pdf = pdf_files.a_page()
    for page in range(2):
        if page:
            pdf.add_page()
        for row, cells in enumerate(
            [("Unit of the town", "Purpose", "Paid"), *[(f"Office {page}", "Roof", "2,000")] * 30]
        ):
            for column, cell in enumerate(cells):
                pdf.text(20 + 60 * column, 60 + 7 * row, cell)

    [table] = Document(BytesIO(translated(bytes(pdf.output()), file_name="a.pdf").content)).tables

    assert [row.cells[0].text for row in table.rows].count("§Unit §of §the §town") == 1
    assert len(table.rows) == 61
