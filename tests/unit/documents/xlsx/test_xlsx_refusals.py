"""Workbooks that cannot be taken."""

import pytest

from tests.building.docx_files import parts_of, zipped
from tests.building.translated import sources
from tests.building.xlsx_files import SheetFile, XlsxFile, budget
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused

SHEET = "xl/worksheets/sheet1.xml"


def refusal(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(content, file_name="a.xlsx", source_language="en", limits=limits or Limits())
    return refused.value.code


def test_texts_within_texts_are_damage() -> None:
    parts = parts_of(budget())
    name = next(name for name, content in parts.items() if b"<sst" in content)
    nested = parts[name].replace(b"</t></si>", b"<si><t>a</t></si></t></si>", 1)

    assert refusal(zipped({**parts, name: nested})) == "damaged"


def test_a_workbook_with_macros_is_refused() -> None:
    file = XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"})).with_part("xl/vbaProject.bin", b"macro")

    assert refusal(file.build()) == "macros"


def test_a_workbook_of_numbers_alone_is_refused() -> None:
    assert refusal(XlsxFile(SheetFile(name="Sheet1", cells={"A1": 12, "A2": "12/3"})).build()) == "no-text"


def test_a_workbook_of_too_many_words_is_refused() -> None:
    sheet = SheetFile(name="Sheet1", cells={f"A{row}": f"word {row}" for row in range(1, 40)})

    assert refusal(XlsxFile(sheet).build(), Limits(word_limit=50)) == "too-many-words"


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        (SHEET, b"<worksheet", "damaged"),
        (SHEET, b"", "damaged"),
        (SHEET, b"<a>" * 300 + b"</a>" * 300, "too-deep"),
        (SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "hostile"),
        ("xl/strings.xml", b"<sst", "damaged"),
        ("xl/styles.xml", b"<styleSheet", "damaged"),
        ("xl/workbook.xml", b"<workbook", "damaged"),
        ("xl/tables/table10.xml", b"<table", "damaged"),
        ("xl/comments1.xml", b"<comments", "damaged"),
        ("_rels/.rels", b"<Relationships/>", "damaged"),
    ],
)
def test_a_damaged_or_hostile_part_is_refused_with_its_reason(part: str, content: bytes, code: str) -> None:
    assert refusal(zipped({**parts_of(budget()), part: content})) == code


@pytest.mark.parametrize(
    "missing", ["xl/strings.xml", "xl/styles.xml", SHEET, "xl/comments1.xml", "xl/charts/chart1.xml"]
)
def test_parts_that_are_missing_are_passed_over(missing: str) -> None:
    parts = parts_of(budget())
    del parts[missing]

    assert sources(zipped(parts), "a.xlsx")


@pytest.mark.parametrize("value", ["99999999", "-1", "x", "1e3", "٣", "9" * 5000])
def test_values_that_point_nowhere_say_nothing(value: str) -> None:
    cell = f'<c r="A1" t="s" s="{value}"><v>{value}</v></c><c r="{value}" t="s"><v>0</v></c>'
    parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "Seen"})).build())
    sheet = parts[SHEET].replace(b"</row>", f"{cell}</row>".encode())

    assert sources(zipped({**parts, SHEET: sheet}), "a.xlsx") == ["Seen"]


def test_a_workbook_of_more_formats_of_numbers_than_excel_keeps_is_refused() -> None:
    parts = parts_of(budget())
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode="0"/>' for number in range(200, 5_300)).encode()
    styles = parts["xl/styles.xml"].replace(b"<fonts", b"<numFmts>" + formats + b"</numFmts><fonts", 1)

    assert refusal(zipped({**parts, "xl/styles.xml": styles})) == "too-many-number-formats"


def test_strings_without_end_that_no_cell_shows_are_refused_and_some_are_not() -> None:
    parts = parts_of(budget())
    name = next(name for name, content in parts.items() if b"<sst" in content)
    few, many = (
        zipped({**parts, name: parts[name].replace(b"</sst>", b"<si><t>old</t></si>" * times + b"</sst>")})
        for times in (500, 1_000)
    )
    limits = Limits(element_limit=1_500)

    assert sources(few, "a.xlsx") == sources(budget(), "a.xlsx")
    assert refusal(many, limits) == "too-many-elements"
    parse_document(few, file_name="a.xlsx", source_language="en", limits=limits)
