"""Small files of terms that would take minutes, or make millions of terms of a few."""

import io
import time
import zipfile

import pytest

from glossary.exchange.csv_files import read_rows, read_terms
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.multiterm_files import read_xml_terms
from glossary.exchange.room import Room
from glossary.exchange.tbx_files import read_tbx
from glossary.exchange.xlsx_files import read_xlsx
from tests.building.pace import is_within

_TBX = "<tbx><text><body>{}</body></text></tbx>"


def _concept(sources: int, targets: int, note: str = "") -> str:
    said = "".join(
        f'<langSec xml:lang="{code}">' + "<termSec><term>a</term></termSec>" * count + "</langSec>"
        for code, count in (("en", sources), ("tr", targets))
    )
    return f"<conceptEntry><note>{note}</note>{said}</conceptEntry>"


def _workbook(rows: str, *shared: str, sheets: int = 1) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(1, sheets + 1):
            package.writestr(
                f"xl/worksheets/sheet{number}.xml", f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
            )
        texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
        package.writestr("xl/sharedStrings.xml", f"<sst>{texts}</sst>")
    return packed.getvalue()


def _row(*numbers: int) -> str:
    return "<row>" + "".join(f'<c t="s"><v>{number}</v></c>' for number in numbers) + "</row>"


def test_lines_that_each_open_a_cell_anew_are_not_each_read_to_the_end() -> None:
    """Each line closes the cell of the one before it and opens another, so that any row goes on to the end."""
    began = time.process_time()

    read = read_terms(b"en,tr\nroad,yol\n" + b'k,x",q"y,"z\n' * 4_000)

    assert [(term.source, term.target) for term in read.terms] == [("road", "yol")]
    assert len(read.faults) == 4_000
    assert is_within(1, since=began)


def test_a_cell_of_many_lines_is_read_where_no_quotation_marks_are_missing() -> None:
    definition = "\n".join(f"Satır {number}" for number in range(60))

    read = read_terms(f'English,Türkçe,Tanım\nroad,yol,"{definition}"\nkerb,bordür,x\n'.encode())

    assert [term.note for term in read.terms] == [definition, "x"]


def test_entries_of_endless_blanks_are_looked_at_for_a_number_once() -> None:
    began = time.process_time()

    read = read_terms(b'English,T\xc3\xbcrk\xc3\xa7e\n"' + b"\n" * 30_000 + b'road",yol\n')

    assert [term.source for term in read.terms] == ["road"]
    assert is_within(1, since=began)


def test_synonyms_that_are_crossed_make_no_more_terms_than_their_cells_explain() -> None:
    head = ["English"] * 60 + ["Türkçe"] * 60
    row = [f"w{number}" for number in range(120)]

    with pytest.raises(UnreadableGlossary) as refused:
        read_rows([(1, head), (2, row), (3, row)], room=Room(anyhow=1_000))

    assert refused.value.code == "too-many-terms"


def test_a_row_of_synonyms_in_two_dozen_languages_is_read() -> None:
    codes = ["de", "fr", "tr", "it", "es", "pt", "nl", "pl", "ro", "bg", "el", "ru"]
    head = ["en", "en", *codes, *codes]
    row = [f"w{number}" for number in range(26)]

    read = read_rows([(1, head), *((line, row) for line in range(2, 102))], room=Room(anyhow=1_000))

    assert len(read.terms) == 2 * 24 * 100


def test_a_remark_on_a_concept_of_tbx_is_not_said_at_length_of_each_of_its_terms() -> None:
    with pytest.raises(UnreadableGlossary) as refused:
        read_tbx(_TBX.format(_concept(1, 500, note="long " * 3_000) * 8).encode())

    assert refused.value.code == "too-much-said"


def test_a_long_text_that_all_cells_share_is_not_a_term_again_and_again() -> None:
    book = _workbook(_row(0, 1) + _row(2, 3) * 3_000, "English", "Türkçe", "municipality " * 2_000, "belediye")

    with pytest.raises(UnreadableGlossary) as refused:
        read_xlsx(book)

    assert refused.value.code == "too-much-said"


def test_a_workbook_of_more_sheets_than_any_is_refused() -> None:
    with pytest.raises(UnreadableGlossary) as refused:
        read_xlsx(_workbook(_row(0, 1), "English", "Türkçe", sheets=501))

    assert refused.value.code == "too-large"


def test_a_sheet_of_more_cells_than_any_is_refused() -> None:
    rows = _row(0, 1) + '<row><c r="CV1" t="s"><v>0</v></c></row>' * 40_000

    with pytest.raises(UnreadableGlossary) as refused:
        read_xlsx(_workbook(rows, "English", "Türkçe"))

    assert refused.value.code == "too-large"


def test_the_renderings_of_a_concept_are_ranked_once() -> None:
    said = [f"1|{code}|word {number}|Term|Preferred" for number in range(100) for code in ("en", "tr")]
    rows = [f"{number}{row[1:]}" for number in range(4) for row in said]
    began = time.process_time()

    read = read_terms("\n".join(["E_ID|L_CODE|T_TERM|T_TYPE|T_EVALUATION", *rows]).encode())

    assert [term.status for term in read.terms].count("preferred") == 4
    assert is_within(0.6, since=began)


def test_groups_of_multiterm_that_stand_in_one_another_do_not_multiply() -> None:
    nested = '<languageGrp><language lang="{}"/><termGrp><term>w</term></termGrp>'
    said = "".join(nested.format(code) + "".join([nested.format(code)] * 1_000) for code in ("EN", "TR"))
    began = time.process_time()

    read_xml_terms(f"<mtf><conceptGrp>{said}{'</languageGrp>' * 2_002}</conceptGrp></mtf>".encode())

    assert is_within(0.5, since=began)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<!DOCTYPE tbx [<!ATTLIST term " + " ".join(f'a{one} CDATA "x"' for one in range(21)) + ">]>", "entities"),
        (f'<!DOCTYPE tbx [<!ATTLIST term a CDATA "{"x" * 201}">]>', "entities"),
        ("<tbx><!--" + "x" * 1_300_000, "endless-markup"),
    ],
)
def test_what_a_file_of_tbx_lends_and_never_ends_is_refused(content: str, code: str) -> None:
    with pytest.raises(UnreadableGlossary) as refused:
        read_tbx(f"{content}{_TBX.format(_concept(1, 1))}".encode())

    assert refused.value.code == code


def test_a_document_type_of_tbx_with_a_default_or_two_is_passed_over() -> None:
    document_type = '<!DOCTYPE martif [<!ATTLIST martif type CDATA "TBX" xml:lang CDATA #REQUIRED>]>'

    read = read_tbx(f"{document_type}{_TBX.format(_concept(1, 1))}".encode())

    assert len(read.terms) == 1
