import io
import zipfile

import pytest

from glossary.exchange.csv_files import read_terms
from glossary.exchange.formats import format_of
from glossary.exchange.sheets import write_sheet

IATE = """E_ID|E_DOMAINS|L_CODE|E_PRIMARY|T_TERM|T_TYPE|T_RELIABILITY|T_EVALUATION
1|"LAW; finance"|tr|Yes|katma değer vergisi|Term|3|
1|"LAW; finance"|tr|Yes|KDV|Abbreviation|3|
1|"LAW; finance"|en|Yes|value added tax|Term|3|
1|"LAW; finance"|en|Yes|VAT|Abbreviation|3|Preferred
1|"LAW; finance"|en|Yes|sales tax|Term|1|Deprecated
2||en|Yes|lonely|Term|3|
"""
MULTITERM = """<?xml version="1.0" encoding="UTF-16"?>
<mtf><conceptGrp><concept>1</concept><descripGrp><descrip type="Subject">law</descrip></descripGrp>
<languageGrp><language type="English" lang="EN"/><termGrp><term>municipal council</term></termGrp></languageGrp>
<languageGrp><language type="Turkish"/><termGrp><term>belediye meclisi</term>
<descripGrp><descrip type="Definition">organ</descrip></descripGrp></termGrp>
<termGrp><term>kent meclisi</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp>
</languageGrp></conceptGrp></mtf>"""
UTX = """#UTX-S 1.20; en-US/tr;2012-08-06T15:30:00+09:00;copyright: X;license: CC-by 3.0
#src\ttgt\tsrc:pos\tterm status
council\tmeclis\tnoun\tapproved
plan\tproje\tnoun\tprovisional
plan\ttasarı\tnoun\tforbidden
"""
Said = list[tuple[str, str, str]]


def _said(content: bytes, name: str, languages: tuple[str, str] | None = ("en", "tr")) -> Said:
    return [
        (term.source, term.target, term.status.value)
        for term in format_of(f"list.{name}").read(content, languages).terms
    ]


def test_rows_of_iate_are_paired_by_concept_and_abbreviations_with_one_another() -> None:
    assert _said(IATE.encode(), "csv") == [
        ("value added tax", "katma değer vergisi", "preferred"),
        ("value added tax", "KDV", "admitted"),
        ("VAT", "katma değer vergisi", "admitted"),
        ("VAT", "KDV", "preferred"),
    ]
    assert ("katma değer vergisi", "sales tax", "forbidden") in _said(IATE.encode(), "csv", ("tr", "en"))
    assert {term.domain for term in read_terms(IATE.encode()).terms} == {"LAW; finance"}


def test_a_concept_of_endless_terms_makes_no_endless_pairs() -> None:
    rows = [f"1||{code}|Yes|{code}{number}|Term|3|" for code in ("en", "tr") for number in range(300)]

    assert len(_said("\n".join((IATE.partition("\n")[0], *rows)).encode(), "csv")) <= 2000


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_the_xml_of_multiterm_is_read(encoding: str) -> None:
    content = MULTITERM.replace("UTF-16", encoding).encode(encoding)

    read = format_of("export.xml").read(content, None)

    assert [(term.target, term.status.value, term.domain, term.note) for term in read.terms] == [
        ("belediye meclisi", "preferred", "law", "organ"),
        ("kent meclisi", "forbidden", "law", ""),
    ]


@pytest.mark.parametrize("name", ["utx", "tsv", "txt"])
def test_utx_says_its_languages_and_columns_itself(name: str) -> None:
    assert _said(UTX.encode(), name, None) == [
        ("council", "meclis", "preferred"),
        ("plan", "proje", "admitted"),
        ("plan", "tasarı", "forbidden"),
    ]


def test_remarks_before_a_list_are_left_out_and_lines_keep_their_numbers() -> None:
    read = read_terms(b"# Glossary in tab-separated format -*- coding: utf-8 -*-\nen\ttr\ncouncil\t\nplan\tplan\n")

    assert [fault.line for fault in read.faults] == [3]
    assert [term.source for term in read.terms] == ["plan"]


def test_line_breaks_within_terms_are_told() -> None:
    read = read_terms(b'en,tr\n"municipal\ncouncil",belediye meclisi\nplan,plan\n')

    assert [(loss.code, loss.values["count"]) for loss in read.losses] == [("line-breaks", "1")]


def _with_part_changed(workbook: bytes, part: str, *, before: bytes, after: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as package, zipfile.ZipFile(written, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            assert name != part or before in content
            changed.writestr(name, content.replace(before, after) if name == part else content)
    return written.getvalue()


def test_a_hidden_sheet_is_told() -> None:
    workbook = _with_part_changed(
        write_sheet([["en", "tr"], ["plan", "plan"]], name="Eski"),
        "xl/workbook.xml",
        before=b"<sheet ",
        after=b'<sheet state="hidden" ',
    )

    read = format_of("list.xlsx").read(workbook, None)

    assert [(loss.code, loss.values["sheet"]) for loss in read.losses] == [("sheet-hidden", "Eski")]
    assert len(read.terms) == 1


def test_a_formula_that_nobody_has_reckoned_is_told_with_its_line() -> None:
    workbook = _with_part_changed(
        write_sheet([["en", "tr"], ["plan", "plan"], ["budget", "@"]], name="Terms"),
        "xl/worksheets/sheet1.xml",
        before=b'<c t="inlineStr"><is><t xml:space="preserve">@</t></is></c>',
        after=b"<c><f>CONCATENATE(1,2)</f><v/></c>",
    )

    read = format_of("list.xlsx").read(workbook, None)

    assert [(loss.code, loss.line) for loss in read.losses] == [("formula-unreckoned", 3)]
    assert [term.source for term in read.terms] == ["plan"]


def test_a_formula_with_its_result_is_what_it_says() -> None:
    workbook = _with_part_changed(
        write_sheet([["en", "tr"], ["budget", "@"]], name="Terms"),
        "xl/worksheets/sheet1.xml",
        before=b'<c t="inlineStr"><is><t xml:space="preserve">@</t></is></c>',
        after=b'<c t="str"><f>LOWER("B")</f><v>b&#252;t&#231;e</v></c>',
    )

    read = format_of("list.xlsx").read(workbook, None)

    assert [term.target for term in read.terms] == ["bütçe"]
    assert not read.losses
