"""Files of terms as colleagues and other programs write them."""

import io
import time
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from glossary.exchange.csv_files import ReadTerms, read_terms
from glossary.exchange.differences import filled_in
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.formats import FORMATS, write_glossary
from glossary.exchange.tbx_files import read_tbx
from glossary.exchange.xlsx_files import read_xlsx
from glossary.terms import TermStatus
from tests.building.pace import is_within
from tests.building.terms import a_term

PAIR = ("tr", "en", "bordür", "kerb")
FIRST_TBX_MIN = """<?xml version="1.0"?>
<TBX dialect="TBX-Min"><header><languages source="en" target="tr"/></header><body>
<termEntry id="C1"><subjectField>roads</subjectField>
<langSet xml:lang="tr"><tig><term>bordür</term><termStatus>preferred</termStatus></tig>
<tig><term>kaldırım kenarı</term><termStatus>notRecommended</termStatus></tig></langSet>
<langSet xml:lang="en"><tig><term>kerb</term></tig></langSet></termEntry></body></TBX>"""
INDENTED = """<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>
    traffic calming
    measure
  </term></termSec></langSec><langSec xml:lang="tr"><termSec><term>hız kesici önlem</term>
  <termNote type="administrativeStatus">{status}</termNote></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize(
    "headings",
    [
        "Türkçe Terim;İngilizce Karşılığı",
        "Türkçesi;İngilizcesi",
        "Kaynak Terim (TR);Hedef Terim (EN)",
        "Term [tr];Term [en]",
        "Türkçe (TR);English term",
        "Türkisch;Englisch",
        "Begriff (Türkisch);Übersetzung (Englisch)",
        "Terme (turc);Traduction (anglais)",
        "Турецкий;Английский",
    ],
)
def test_a_heading_may_say_beside_its_language_that_it_is_of_terms(headings: str) -> None:
    assert _pairs(read_terms(f"{headings}\nbordür;kerb\n".encode())) == [PAIR]


def test_a_language_headed_as_translation_is_the_target_wherever_it_stands() -> None:
    read = read_terms("İngilizce karşılığı;Türkçe terim;Yasak\nkerb;bordür;curb\n".encode())

    assert _pairs(read) == [PAIR]
    assert read.terms[0].forbidden == ("curb",)


def test_a_file_that_names_no_languages_is_of_those_it_is_read_for() -> None:
    read = read_terms("sep=;\nTerim;Karşılığı\nbordür;kerb\n".encode(), ("tr", "en"))

    assert _pairs(read) == [PAIR]
    assert [loss.code for loss in read.losses] == ["languages-taken"]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("kerb,bordür\nroad,yol\ndrain,ızgara", ("en", "tr")),
        ("bordür;kerb\nyol;road\nızgara;drain", ("tr", "en")),
        ("1. kerb\tbordür\n2. road\tyol\n3. drain\tızgara", ("en", "tr")),
        ("1. kerb\t1. bordür\n2. road\t2. yol\n3. drain\t3. ızgara", ("en", "tr")),
        ("1;kerb;bordür\n2;road;yol\n3;drain;ızgara", ("en", "tr")),
        ("Terim;Karşılığı\nkerb;bordür\nroad;yol\ndrain;ızgara", ("en", "tr")),
    ],
)
def test_a_table_that_names_nothing_is_read_by_its_letters(text: str, languages: tuple[str, str]) -> None:
    read = read_terms(text.encode(), ("tr", "en"))

    pair = ("kerb", "bordür") if languages[0] == "en" else ("bordür", "kerb")
    assert _pairs(read)[0] == (*languages, *pair)
    assert len(read.terms) == 3
    assert [loss.values for loss in read.losses] == [dict(zip(("source", "target"), languages, strict=True))]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Terim;Karşılığı\nkaldırım;pavement\nığrıp;seine\nışık;light", ("tr", "en")),
        ("Terim;Karşılığı\npavement;kaldırım\nseine;ığrıp\nlight;ışık", ("en", "und")),
        ("Terim;Karşılığı\nport;limano\nkerb;bordo\nroad;strado", ("en", "und")),
    ],
)
def test_letters_of_turkish_alone_tell_its_column_where_one_language_is_asked_for(
    text: str, languages: tuple[str, str]
) -> None:
    read = read_terms(text.encode(), ("en", "und"))

    assert {(term.source_language, term.target_language) for term in read.terms} == {languages}


def test_what_else_a_table_without_names_says_is_told() -> None:
    read = read_terms("bordür\tkerb\tof stone\t1\nyol\troad\t\t2\nızgara\tdrain\t\t3\n".encode(), ("tr", "en"))

    assert len(read.terms) == 3
    assert [loss.values["what"] for loss in read.losses if loss.code == "not-kept"] == ["C"]


def test_numbers_that_alone_tell_entries_apart_stay() -> None:
    rows = "Türkçe;İngilizce\n1. Derece;1st Degree\n2. Derece;2nd Degree\n3. Derece;3rd Degree"

    assert [term.source for term in read_terms(rows.encode()).terms] == ["1. Derece", "2. Derece", "3. Derece"]


def test_a_table_of_anything_else_is_none_of_terms() -> None:
    for text in ("kerb,bordür,concrete\nroad,yol,asphalt\ndrain,ızgara,iron", "kerb,1\nroad,2\ndrain,3", "kerb,bordür"):
        with pytest.raises(UnreadableGlossary):
            read_terms(text.encode(), ("tr", "en"))


def test_a_sheet_without_names_is_left_out_beside_one_that_has_them() -> None:
    workbook = Workbook()
    for row in (("Türkçe", "İngilizce"), ("bordür", "kerb")):
        workbook.active.append(row)
    notes = workbook.create_sheet()
    for row in (("Ayşe", "hazırladı"), ("Mehmet", "okudu"), ("Deniz", "onayladı")):
        notes.append(row)
    written = io.BytesIO()
    workbook.save(written)

    read = read_xlsx(written.getvalue(), ("tr", "en"))

    assert _pairs(read) == [PAIR]
    assert [loss.code for loss in read.losses] == ["sheet-left-out"]


def test_a_column_of_abbreviations_is_of_the_terms_before_it() -> None:
    read = read_terms("Terim (TR),Kısaltma,Çeviri (EN)\nAvrupa Birliği,AB,European Union\nyol,,road\n".encode())

    assert [(term.source, term.target, term.status) for term in read.terms] == [
        ("Avrupa Birliği", "European Union", TermStatus.PREFERRED),
        ("AB", "European Union", TermStatus.ADMITTED),
        ("yol", "road", TermStatus.PREFERRED),
    ]
    assert read.losses == ()


def test_a_column_of_abbreviations_before_all_terms_is_of_the_first() -> None:
    read = read_terms("Kısaltma,Türkçe,İngilizce\nAB,Avrupa Birliği,European Union\n".encode())

    assert [(term.source, term.target) for term in read.terms] == [
        ("Avrupa Birliği", "European Union"),
        ("AB", "European Union"),
    ]


def test_known_headings_are_known_in_other_forms() -> None:
    read = read_terms("Türkçe;İngilizce;Durumu;Notlar;Alan (konu)\nbordür;kerb;yasak;TS 436;yol\n".encode())

    (term,) = read.terms
    assert (term.status, term.note, term.domain, read.losses) == (TermStatus.FORBIDDEN, "TS 436", "yol", ())


@pytest.mark.parametrize("heading", ["Tanım / Açıklama", "Turkish_Def", "Açıklama (kısa)", "Description"])
def test_a_note_is_known_by_any_of_its_names(heading: str) -> None:
    read = read_terms(f"Türkçe;İngilizce;{heading}\nbordür;kerb;taş\n".encode())

    assert (_pairs(read), [term.note for term in read.terms], read.losses) == ([PAIR], ["taş"], ())


def test_beside_languages_a_source_is_where_the_term_comes_from() -> None:
    read = read_terms("Türkçe;İngilizce;Kaynak;Hedef\nbordür;kerb;TS 436;2026\n".encode())

    assert (_pairs(read), read.terms[0].basis) == ([PAIR], "TS 436")
    assert [loss.values["what"] for loss in read.losses] == ["Hedef"]


@pytest.mark.parametrize(
    ("own", "other"),
    [("Term (EN)", "Preferred Turkish"), ("English", "Önerilen Türkçe karşılık"), ("Approved English", "Türkçe")],
)
def test_a_language_is_known_beside_what_is_said_of_its_terms(own: str, other: str) -> None:
    read = read_terms(f"{own};{other}\nkerb;bordür\n".encode())

    assert [(term.source_language, term.target) for term in read.terms] == [("en", "bordür")]


@pytest.mark.parametrize("heading", ["Kullanılmayacak", "Kullanılmayacak terimler", "Yanlış çeviri", "Do not use"])
@pytest.mark.parametrize("between", ["|", "; ", ", ", " / "])
def test_what_is_not_to_be_said_is_known_by_any_of_its_names(heading: str, between: str) -> None:
    read = read_terms(f"Türkçe\tİngilizce\t{heading}\nbordür\tkerb\tedge stone{between}1,5 stone\n".encode())

    assert ([term.forbidden for term in read.terms], read.losses) == ([("edge stone", "1,5 stone")], ())


def test_a_comma_is_part_of_a_forbidden_rendering_in_a_table_of_ours() -> None:
    rows = 'source_language,target_language,source,target,forbidden\ntr,en,bordür,kerb,"edge, stone|border"\n'

    assert [term.forbidden for term in read_terms(rows.encode()).terms] == [("edge, stone", "border")]


def test_a_column_that_stands_twice_is_read_once_and_reported() -> None:
    read = read_terms("Türkçe;İngilizce;Alan;Konu\nbordür;kerb;yol;imar\n".encode())

    assert (read.terms[0].domain, [loss.values["what"] for loss in read.losses]) == ("yol", ["Konu"])


def test_notes_of_several_columns_are_lines_of_one() -> None:
    read = read_terms("Turkish_Def;Turkish;English_Def;English;Note\ntaş;bordür;stone;kerb;taş\n".encode())

    assert (read.terms[0].note, read.losses) == ("taş\nstone", ())


@pytest.mark.parametrize(
    ("upper", "lower", "row"),
    [
        (
            ["Kaynak", None, "Hedef", None, "Not"],
            ["Dil", "Terim", "Dil", "Terim", None],
            ["TR", "bordür", "EN", "kerb"],
        ),
        (["Türkçe", None, "İngilizce", None], ["Terim", "Tanım", "Terim", "Tanım"], ["bordür", "taş", "kerb", ""]),
    ],
)
def test_two_rows_with_merged_cells_name_the_columns_together(
    upper: list[str | None], lower: list[str | None], row: list[str]
) -> None:
    read = read_xlsx(_workbook(["Yol terimleri, 2026"], [], upper, lower, row))

    assert (_pairs(read), read.faults) == ([PAIR], ())


def test_a_row_of_terms_is_no_row_of_names() -> None:
    read = read_terms("Türkçe;İngilizce\nkaynak;source\nbordür;kerb\n".encode())

    assert [term.source for term in read.terms] == ["kaynak", "bordür"]


def test_the_first_tbx_min_is_read_with_the_direction_at_its_head() -> None:
    read = read_tbx(FIRST_TBX_MIN.encode())

    assert [(term.source, term.target, term.status, term.domain) for term in read.terms] == [
        ("kerb", "bordür", TermStatus.PREFERRED, "roads"),
        ("kerb", "kaldırım kenarı", TermStatus.FORBIDDEN, "roads"),
    ]


def test_an_indented_text_is_one_line_and_an_unknown_status_is_reported() -> None:
    read = read_tbx(INDENTED.format(status="provisional").encode())

    assert [term.source for term in read.terms] == ["traffic calming measure"]
    assert [str(loss) for loss in read.losses] == ["The status “provisional” is none of ours and is not kept."]


def test_a_day_that_is_none_is_reported() -> None:
    (term,) = (a_term("bordür", "kerb"),)
    written = write_glossary((replace(term, valid_from=date(2026, 5, 31)),), FORMATS["tbx"]).content

    read = read_tbx(written.replace(b"2026-05-31", b"31 Mayis"))

    assert [one.valid_from for one in read.terms] == [None]
    assert [str(loss) for loss in read.losses] == ["“31 Mayis” is no day and is not kept: “kerb” is valid without it."]


def test_what_stands_in_groups_within_groups_is_read() -> None:
    said = '<termNoteGrp><termNote type="administrativeStatus">admitted</termNote><note>inner</note></termNoteGrp>'
    content = f"""<martif><text><body><termEntry><langSet xml:lang="tr"><tig><term>iskele</term></tig></langSet>
    <langSet xml:lang="en"><ntig><termGrp><term>quay</term>{said}</termGrp></ntig></langSet></termEntry></body></text>
    </martif>"""

    (term,) = read_tbx(content.encode()).terms

    assert (term.status, term.note) == (TermStatus.ADMITTED, "inner")


def test_lines_of_our_own_stay_lines() -> None:
    terms = (replace(a_term("bordür", "kerb"), note="bir\n  iki\n\nüç"),)

    assert read_tbx(write_glossary(terms, FORMATS["tbx"]).content).terms == terms


@pytest.mark.parametrize("name", ["csv", "tbx"])
def test_what_no_term_of_a_file_says_is_not_said_to_be_empty(name: str) -> None:
    content = {"csv": "Türkçe;İngilizce\nbordür;kerb\n".encode(), "tbx": FIRST_TBX_MIN.encode()}[name]

    assert {"note", "basis", "forbidden", "valid_until"} <= FORMATS[name].read(content).silent


def test_a_term_of_tbx_without_a_status_leaves_that_of_a_known_one() -> None:
    known = (a_term("bordür", "curb"), a_term("bordür", "kerbstone", status=TermStatus.FORBIDDEN))
    sections = (
        "<langSet xml:lang='tr'><tig><term>bordür</term></tig></langSet><langSet xml:lang='en'>"
        "<tig><term>kerbstone</term></tig><tig><term>curb</term><termStatus>admitted</termStatus></tig></langSet>"
    )

    read = read_tbx(f"<tbx><body><termEntry>{sections}</termEntry></body></tbx>".encode())

    assert [term.status for term in filled_in(known, read, empties=True)] == ["forbidden", "admitted"]


def test_headings_without_end_are_not_all_looked_at() -> None:
    wide = ";".join(f"sütun{number}" for number in range(40_000))
    begun = time.process_time()

    read = read_terms("\n".join([*[wide] * 8, "Türkçe;İngilizce", "bordür;kerb"]).encode())

    assert _pairs(read) == [PAIR]
    assert is_within(2, since=begun)


def _pairs(read: ReadTerms) -> list[tuple[str, str, str, str]]:
    return [(one.source_language, one.target_language, one.source, one.target) for one in read.terms]


def _workbook(*rows: list[str | None] | list[str]) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


@pytest.mark.parametrize("cell", ["_" * 130_000 + "x", "(" * 130_000])
def test_long_cells_for_headings_and_statuses_are_read_at_once(cell: str) -> None:
    begun = time.process_time()

    read = read_terms(f"tr,en,status,{cell}\nbordür,kerb,{cell},\n".encode())

    assert [fault.code for fault in read.faults] == ["status-unknown"]
    assert is_within(1, since=begun)
