"""Numbers in digits that readers of the translation do not know are texts of their own."""

import pytest

from tests.building.docx_files import DocxFile, paragraph, run
from tests.building.translated import sources
from translation_service.documents.blocks import has_letter, is_for_people


@pytest.mark.parametrize("text", ["٣٠٠", "۱۲ / ۳", "٠٧٩ ١٢٣ ٤٥٦٧", "２０２６"])
def test_digits_of_another_script_are_for_people(text: str) -> None:
    assert has_letter(text)
    assert is_for_people(text)


@pytest.mark.parametrize("text", ["300", "1 / 2", "§ 5 – 7", "²", "½", ""])
def test_digits_everybody_knows_are_not(text: str) -> None:
    assert not has_letter(text)


def test_they_are_read_in_a_letter_and_a_page() -> None:
    letter = DocxFile(paragraph(run("المبلغ")), paragraph(run("٣٠٠")), paragraph(run("300"))).build()
    page = "<table><tr><td>المبلغ<td>٣٠٠<td>300</table>".encode()

    assert sources(letter, language="ar") == ["المبلغ", "٣٠٠"]
    assert sources(page, "a.html", language="ar") == ["المبلغ", "٣٠٠"]


def test_they_are_read_in_rows_of_a_table_of_text() -> None:
    rows = "المبلغ;العدد\n٣٠٠;300\n٤٠;20\n".encode()

    assert sources(rows, "a.csv", language="ar") == ["المبلغ", "العدد", "٣٠٠", "٤٠"]
