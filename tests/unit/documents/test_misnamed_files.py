"""Files under a name that is not theirs: what they hold tells what they are."""

from pathlib import PurePath

import pytest

from translation_service.documents.formats import Format, extensions, recognise
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.domain.errors import DocumentRefused

_ROWS = "Sıra No\tKonu\r\n1\tYol onarımı istendi.\r\n2\tÇöp toplama saatleri değişti.\r\n"
_TABLE = "<table><tr><td>Yol onarımı</td></tr></table>"
_SAVED_PAGE = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>Yol</p>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_a_table_in_text_named_as_a_workbook_is_read_as_the_table_it_is(encoding: str, separator: str) -> None:
    content = _ROWS.replace("\t", separator).encode(encoding)

    found = recognise(content, "Liste.XLS")

    assert found is (Format.TSV if separator == "\t" else Format.CSV)
    assert [block.text for block in open_document(content, found, Limits()).blocks][2:] == [
        "Yol onarımı istendi.",
        "Çöp toplama saatleri değişti.",
    ]


@pytest.mark.parametrize("encoding", ["cp1254", "utf-16-le"])
def test_a_long_table_is_told_by_its_first_rows(encoding: str) -> None:
    assert recognise((_ROWS * 999).encode(encoding), "liste.xls") is Format.TSV


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        (_TABLE, "liste.xls", Format.HTML),
        (f"\r\n<!-- rapor -->\n<style>td {{ mso-number-format:\\@ }}</style>{_TABLE}", "liste.xlsx", Format.HTML),
        (f"<meta charset=utf-8>{_TABLE}", "dilekce.doc", Format.HTML),
        ("<html><body>Yol</body></html>", "dilekce.docx", Format.HTML),
        (_SAVED_PAGE, "liste.xls", Format.EML),
        ("{\\rtf1 Yol}", "dilekce.doc", Format.RTF),
        ("Yol onarımı istendi.", "dilekce.doc", Format.TXT),
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "a.xls",
            Format.EXCEL_XML,
        ),
        ("\x09\x08\x08\0\0\0\x10\0\0\0\0\0", "a.xls", Format.XLS),
        ("\x09\0\4\0\2\0\x10\0", "a.xls", Format.XLS),
    ],
)
def test_what_programs_of_offices_write_under_a_name_of_word_or_excel_is_read_as_what_it_is(
    text: str, name: str, found: Format
) -> None:
    assert recognise(text.encode(), name) is found


@pytest.mark.parametrize(
    "text",
    ['{"error": "oturum, süresi", "b": 1}\n[1]\n', "<rapor><konu>Yol</konu></rapor>", "ID;PWXL;N\nX;Y1;X1\n", "Yol"],
)
def test_what_a_workbook_never_was_is_refused_with_the_ending_it_was_given(text: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        recognise(text.encode(), "liste.xls")

    assert refused.value.sentence.values == {"ending": ".xls", "today": ".xlsx"}


@pytest.mark.parametrize("name", ["a.eml", "a.msg"])
def test_a_message_without_a_head_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        recognise(b"\r\nDear Ms Demir,\r\n\r\nthe council meets on Monday.\r\n", name)

    assert refused.value.sentence.values == {"ending": PurePath(name).suffix, "today": ".pdf"}


def test_text_of_other_names_is_not_taken_for_a_page_or_a_table() -> None:
    assert recognise(_TABLE.encode(), "ornek.txt") is Format.TXT
    assert recognise(_ROWS.encode(), "liste.txt") is Format.TXT


def test_pages_saved_with_their_pictures_are_among_the_files_to_choose() -> None:
    assert {".mht", ".mhtml"} <= set(extensions())
    assert recognise(_SAVED_PAGE.encode(), "sayfa.mht") is Format.EML
