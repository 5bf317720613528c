"""What LibreOffice is given to draw the first pages of a file: nothing that it would guess or fetch."""

import pytest

from tests.building.mail_files import eml
from tests.building.xlsx_files import budget
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.preview.plain_pages import without_addresses
from translation_service.documents.preview.printable import printable


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('<p>Hi<img src="file:///etc/passwd" alt="a">', '<p>Hi<img src="" alt="a">'),
        ('<img src="data:image/png;base64,AA">', '<img src="data:image/png;base64,AA">'),
        ("<IMG SRC=http://here/a.png>", "<IMG SRC=>"),
        ('<a href="#top">Up</a>', '<a href="#top">Up</a>'),
        ('<iframe src="file:///etc/passwd">In</iframe>Out', "Out"),
        ("<script>let a = 1</script><p>On", "<p>On"),
        ("<style>p {background: url(a.png)}</style><p>On", "<style></style><p>On"),
        ('<p style="background: URL (a.png)">On', '<p style="">On'),
        ('<link rel="stylesheet" href="a.css"><base href="file:///"><p>On', "<p>On"),
        ("<!--[if mso]><img src='a.png'><![endif]--><p>On", "<p>On"),
    ],
)
def test_a_page_is_printed_without_anything_it_would_fetch(written: str, printed: str) -> None:
    assert without_addresses(written.encode()) == printed.encode()


def test_a_page_is_printed_in_an_encoding_nobody_can_mistake() -> None:
    page = '<meta charset="windows-1254"><p>Şehir'.encode("cp1254")

    assert without_addresses(page) == b"<p>&#350;ehir"


def test_a_text_is_printed_in_an_encoding_nobody_can_mistake() -> None:
    found = printable("Şehir".encode("cp1254"), Format.TXT, Limits())

    assert found is not None
    assert found.content == "\ufeffŞehir".encode()


def test_a_message_is_printed_as_the_word_document_made_of_it() -> None:
    found = printable(eml("Bom dia"), Format.EML, Limits())

    assert found is not None
    assert (found.document_format, found.printer) == (Format.DOCX, "writer")


def test_a_workbook_is_printed_as_it_is() -> None:
    found = printable(budget(), Format.XLSX, Limits())

    assert found is not None
    assert (found.content, found.printer) == (budget(), "calc")
