"""Tables written as text: their cells are read and written, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation_service.documents.csv.cells import cells, written_cells
from translation_service.documents.csv.document import TextTable
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair

PAIR = LanguagePair(source="en", target="tr")


def texts_of(content: bytes) -> list[str]:
    return [block.text for block in TextTable(content, Limits()).blocks]


def written(content: bytes, **texts: str) -> bytes:
    """Return a table with some of its texts, by what they said, saying something else."""
    table = TextTable(content, Limits())
    return table.write(
        {index: texts[block.text] for index, block in enumerate(table.blocks) if block.text in texts}, PAIR
    )


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"Name;Remark\r\nHouse;Old, but nice\r\n", ["Name", "Remark", "House", "Old, but nice"]),
        (b"Name,Remark\nHouse,Old; but nice\n", ["Name", "Remark", "House", "Old; but nice"]),
        (b"Name\tRemark\nHouse\tOld, but nice", ["Name", "Remark", "House", "Old, but nice"]),
        (b"sep=|\r\nName|Remark\r\n", ["Name", "Remark"]),
        (b"Question\nWhere, in which town?\nHow old?\n", ["Question", "Where, in which town?", "How old?"]),
        (b'a,"He said ""hello""\r\nand left"\r\n', ["a", 'He said "hello"', "and left"]),
        (b"a,12,1.5,2026-01-05,=SUM(A1:B1),https://example.org/a,x.pdf\n", ["a"]),
        (b'not "closed,b\nc,d', ['not "closed', "b", "c", "d"]),
    ],
)  # fmt: skip
def test_cells_are_parted_as_most_rows_have_it(content: bytes, texts: list[str]) -> None:
    assert texts_of(content) == texts


def test_only_words_change() -> None:
    content = b'\xef\xbb\xbf Name ;"Remark ";1,5\r\n\r\n;;\r\nold;"old ""b""";\r\n'

    result = written(content, Name="Ad", Remark="Not")

    assert result == content.replace(b"Name", b"Ad").replace(b"Remark", b"Not")
    assert TextTable(content, Limits()).write({}, PAIR) == content


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"house,b\n", b'"ev, ""eski""",b\n'),
        (b'"house",b\n', b'"ev, ""eski""",b\n'),
        (b"house\tb\n", b'ev, "eski"\tb\n'),
    ],
)
def test_what_would_end_a_cell_is_quoted(content: bytes, result: bytes) -> None:
    assert written(content, house='ev, "eski"') == result


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1254", "utf-16"])
def test_a_table_keeps_its_encoding(encoding: str) -> None:
    result = written("Ad;Şehir\r\nÇiğdem;Muğla\r\n".encode(encoding), Ad="Öğe")

    assert result.decode(encoding) == "Öğe;Şehir\r\nÇiğdem;Muğla\r\n"


def test_letters_an_encoding_lacks_are_written_as_excel_reads_them() -> None:
    result = written("Résidence;à midi\r\n".encode("cp1252"), Résidence="Şehir")

    assert result == "\ufeffŞehir;à midi\r\n".encode()


def test_a_table_of_plain_letters_gets_a_mark_with_its_first_other_letter() -> None:
    assert written(b"House;Town\n", House="Ev") == b"Ev;Town\n"
    assert written(b"House;Town\n", Town="Şehir") == "\ufeffHouse;Şehir\n".encode()


@pytest.mark.parametrize("gap", [b" ", b"  "])
def test_blanks_around_quotation_marks_are_no_part_of_a_cell(gap: bytes) -> None:
    table = b'"House",_"Town"_\nHut,_"Big, old"\n'.replace(b"_", gap)

    assert texts_of(table) == ["House", "Town", "Hut", "Big, old"]
    assert written(table, Town="Kent") == table.replace(b"Town", b"Kent")


def test_a_table_is_told_from_a_text_by_its_name() -> None:
    assert recognise(b"a,b\n", "list.csv") is Format.CSV
    assert recognise(b"a\tb\n", "list.TSV") is Format.TSV
    assert recognise(b"a,b\n", "list.txt") is Format.TXT


def test_blank_columns_cost_next_to_nothing() -> None:
    table = ("," * 16_383 + "\n") * 100 + ",,Dear residents,,\n"

    assert sum(1 for _ in written_cells(table, ",")) == 1
    assert texts_of(table.encode()) == ["Dear residents"]


@given(st.text(alphabet='a",;\r\n ]^-', max_size=40), st.sampled_from(",;]^-\t\0"))
def test_cells_that_are_not_empty_are_found_as_all_cells_are(text: str, separator: str) -> None:
    found = [cell for cell in cells(text, separator) if cell.start < cell.end]

    assert list(written_cells(text, separator)) == found
