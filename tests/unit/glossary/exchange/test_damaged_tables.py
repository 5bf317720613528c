"""Tables whose rows do not agree with what seems to head them."""

import io

import pytest
from openpyxl import Workbook

from glossary.exchange.csv_files import ReadTerms, read_terms
from glossary.exchange.differences import find_said_again
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.xlsx_files import read_xlsx


def _pairs(read: ReadTerms) -> list[tuple[str, ...]]:
    return [(term.source, term.target, term.source_language, term.target_language) for term in read.terms]


def _workbook(*rows: tuple[str | None, ...], merged: str) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.active.merge_cells(merged)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def test_languages_in_every_row_are_no_headings() -> None:
    read = read_terms(b"kerb,bord\xc3\xbcr,EN,TR\nroad,yol,EN,TR\ndrain,\xc4\xb1zgara,EN,TR\n")

    assert _pairs(read)[0] == ("kerb", "bordür", "en", "tr")
    assert (len(read.terms), read.losses, read.faults) == (3, (), ())


def test_a_row_with_more_cells_than_columns_is_no_term() -> None:
    read = read_terms("Türkçe,İngilizce\nbordür, yol,kerb, road\nkaldırım,pavement,,\n".encode())

    assert [(fault.line, fault.code) for fault in read.faults] == [(2, "row-too-long")]
    assert _pairs(read) == [("kaldırım", "pavement", "tr", "en")]


@pytest.mark.parametrize("rest", ["", 'tr,en,"su yolu",channel\n', 'tr,en,su,"water, drinking"\n'])
def test_a_quotation_mark_that_is_never_closed_swallows_no_other_row(rest: str) -> None:
    head = "source_language,target_language,source,target\n"

    read = read_terms(f'{head}tr,en,"bordür,kerb\ntr,en,yol,road\ntr,en,kaldırım,pavement\n{rest}'.encode())

    assert [(fault.line, fault.code) for fault in read.faults] == [(2, "row-unreadable")]
    assert _pairs(read)[:2] == [("yol", "road", "tr", "en"), ("kaldırım", "pavement", "tr", "en")]
    assert len(read.terms) == 2 + bool(rest)


def test_lines_and_commas_within_a_cell_are_no_rows() -> None:
    head = "source_language,target_language,source,target,note\n"

    read = read_terms(f'{head}tr,en,yol,road,"one\ntwo, three, four, five, six"\ntr,en,"su\nyolu",channel\n'.encode())

    assert (len(read.terms), read.faults) == (2, ())


def test_remarks_beside_a_sheet_leave_its_rows_terms() -> None:
    rows = (("Türkçe", "İngilizce"), ("bordür", "kerb", None, "Ayşe'ye sor"))

    assert _pairs(read_xlsx(_workbook(*rows, merged="F1:G1"))) == [("bordür", "kerb", "tr", "en")]


def test_rows_with_one_cell_each_are_parted_by_nothing_we_know() -> None:
    with pytest.raises(UnreadableGlossary, match="one cell only"):
        read_terms("Türkçe^İngilizce\nbordür^kerb\nyol^road\n".encode(), ("tr", "en"))


def test_a_cell_merged_over_several_rows_stands_in_each() -> None:
    rows = (("Türkçe", "İngilizce"), ("bordür", "kerb"), (None, "kerbstone"), ("yol", "road"))

    read = read_xlsx(_workbook(*rows, merged="A2:A3"))

    assert [(term.source, term.target) for term in read.terms] == [
        ("bordür", "kerb"),
        ("bordür", "kerbstone"),
        ("yol", "road"),
    ]
    assert read.faults == ()


def test_a_heading_merged_over_two_rows_is_no_term() -> None:
    rows = (("Türkçe", "İngilizce", None), (None, "Terim", "Tanım"), ("bordür", "kerb", "taş"))

    read = read_xlsx(_workbook(*rows, merged="A1:A2"))

    assert [(term.source, term.target, term.note) for term in read.terms] == [("bordür", "kerb", "taş")]


def test_a_table_without_a_column_of_renderings_is_refused_though_a_row_begins_like_a_head() -> None:
    with pytest.raises(UnreadableGlossary, match="must name target"):
        read_terms("source_language,target_language,source\ntr,en,bordür\n".encode())


def test_a_lost_quotation_mark_costs_its_own_row_only_where_rows_are_short_too() -> None:
    head = "source_language,target_language,source,target,note\n"
    read = read_terms(f'{head}tr,en,"yol,road\ntr,en,bordür,kerb\n'.encode())

    assert ([fault.line for fault in read.faults], _pairs(read)) == ([2], [("bordür", "kerb", "tr", "en")])


def test_a_term_that_a_table_has_again_and_otherwise_is_told() -> None:
    rows = "tr,en,Durum\nbordür,kerb,preferred\nyol,road,preferred\nBordür,kerb,admitted\nyol,road,preferred\n"

    assert [(fault.line, fault.code) for fault in find_said_again(read_terms(rows.encode()))] == [(4, "said-again")]


def test_a_cell_whose_formula_failed_is_empty() -> None:
    read = read_xlsx(_workbook(("Türkçe", "İngilizce"), ("bordür", "kerb"), ("yol", "#N/A"), merged="F1:G1"))

    assert (_pairs(read), [fault.code for fault in read.faults]) == (
        [("bordür", "kerb", "tr", "en")],
        ["target-missing"],
    )
