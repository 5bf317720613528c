import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from glossary.exchange.csv_files import write_terms
from glossary.exchange.differences import find_differences
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.formats import FORMATS, format_of, write_glossary
from glossary.exchange.nameless import columns_of_pairs
from glossary.exchange.tbx_files import read_tbx, write_tbx
from glossary.exchange.xlsx_files import read_xlsx, write_xlsx
from glossary.starter import starter_terms
from glossary.terms import TermStatus
from tests.building.terms import a_term

OLD_TBX = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="one">
  <descripGrp><descrip type="subjectField">organs</descrip></descripGrp>
  <descrip type="context">The deciding body met.</descrip>
  <langSet xml:lang="tr-TR"><ntig><termGrp><term>belediye meclisi</term></termGrp></ntig></langSet>
  <langSet xml:lang="en-GB">
    <tig><term>municipal council</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <tig><term>town council</term></tig>
    <tig><term>parliament</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="de"><tig><term>Stadtrat</term></tig></langSet>
</termEntry>
<termEntry id="two"><langSet xml:lang="tr"><tig><term>meclis</term></tig></langSet></termEntry>
</body></text></martif>"""


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_starter_glossary_is_the_same_after_writing_and_reading(name: str) -> None:
    written = write_glossary(starter_terms(), FORMATS[name])
    read = FORMATS[name].read(written.content)

    assert read.terms == starter_terms()
    assert (read.faults, read.losses, written.losses) == ((), (), ())


def test_older_tbx_is_read() -> None:
    read = read_tbx(OLD_TBX.encode())

    assert [(term.target_language, term.target, term.status, term.domain) for term in read.terms] == [
        ("en", "municipal council", TermStatus.PREFERRED, "organs"),
        ("en", "town council", TermStatus.ADMITTED, "organs"),
        ("en", "parliament", TermStatus.FORBIDDEN, "organs"),
        ("de", "Stadtrat", TermStatus.PREFERRED, "organs"),
    ]


def test_a_deprecated_term_of_the_first_language_is_a_wrong_rendering_of_the_other() -> None:
    read = read_tbx(
        b"""<tbx><text><body><conceptEntry><langSec xml:lang="en">
        <termSec><term>mayor</term></termSec>
        <termSec><term>burgomaster</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        </termSec></langSec><langSec xml:lang="tr"><descripGrp><descrip type="definition">d</descrip>
        <admin type="source">5393</admin></descripGrp>
        <termSec><term>ba\xc5\x9fkan</term></termSec></langSec></conceptEntry></body></text></tbx>"""
    )

    assert [(term.source_language, term.source, term.target, term.status, term.basis) for term in read.terms] == [
        ("en", "mayor", "başkan", TermStatus.PREFERRED, "5393"),
        ("tr", "başkan", "burgomaster", TermStatus.FORBIDDEN, "5393"),
    ]


def test_what_a_term_has_no_place_for_is_reported() -> None:
    read = read_tbx(OLD_TBX.encode())

    assert [(loss.line, str(loss)) for loss in read.losses] == [(4, "context has no place in a term and is not kept.")]
    assert [(fault.line, fault.code) for fault in read.faults] == [(15, "one-language")]
    assert read.lines == (4, 4, 4, 4)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<tbx>\n<text>\n</tbx>", "Line 3, column 3: here the file is no well-formed XML any more."),
        (
            b'<!DOCTYPE tbx [\n<!ENTITY a "b">]><tbx>&a;</tbx>',
            "Line 2: the file declares entities of its own; such files are not read.",
        ),
    ],
)
def test_what_stops_the_reading_of_tbx_is_said_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableGlossary) as refusal:
        read_tbx(content)

    assert str(refusal.value) == said


def test_a_forbidden_variant_of_a_term_is_no_term_of_its_own() -> None:
    terms = (
        a_term("meclis", "council", forbidden=("parliament",)),
        a_term("meclis", "senate", status=TermStatus.FORBIDDEN),
    )

    assert read_tbx(write_tbx(terms)).terms == terms


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.tbx", b"<html/>", "not-tbx"),
        ("a.tbx", b"<tbx>", "not-xml"),
        ("a.tbx", b'<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "entities"),
        ("a.xlsx", b"PK\x03\x04", "not-xlsx"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook-locked"),
        ("a.tsv", b"meclis\tcouncil", "columns-missing"),
    ],
)
def test_a_file_that_is_none_is_refused(name: str, content: bytes, code: str) -> None:
    with pytest.raises(UnreadableGlossary) as refusal:
        format_of(name).read(content)

    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("named", "written"), [("csv", "xlsx"), ("tsv", "tbx"), ("tbx", "xlsx"), ("xlsx", "csv"), ("xlsx", "tbx")]
)
def test_a_file_is_read_as_what_it_is_whatever_its_name_says(named: str, written: str) -> None:
    content = FORMATS[written].write([a_term()])

    assert FORMATS[named].read(content, None).terms == (a_term(),)


def test_a_name_without_a_known_ending_is_refused() -> None:
    with pytest.raises(UnreadableGlossary, match="csv, tsv, tbx, xlsx"):
        format_of("terms.ods")


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 61_000_000)

    with pytest.raises(UnreadableGlossary) as refusal:
        read_xlsx(packed.getvalue())

    assert refusal.value.code == "too-large"


def test_characters_xml_has_no_place_for_are_reported() -> None:
    written = write_glossary([a_term("meclis"), a_term("mec\x0blis")], FORMATS["tbx"])

    assert [(loss.line, loss.values) for loss in written.losses] == [(2, {"source": "mec lis"})]


def test_others_open_our_workbooks() -> None:
    sheet = load_workbook(io.BytesIO(write_xlsx([a_term("=1+1", "İş birliği")]))).active

    assert sheet is not None
    assert [cell.value for cell in sheet[2]][2:4] == ["'=1+1", "İş birliği"]


def test_workbooks_of_others_are_read() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Source language", "Target language", "Source", None, "Target"])
    sheet.append(["tr", "en", "meclis", None, "council"])
    sheet.append([])
    sheet.append(["tr", "en", None, None, "mayor"])
    content = io.BytesIO()
    book.save(content)

    read = read_xlsx(content.getvalue())

    assert read.terms == (a_term("meclis", "council"),)
    assert [(fault.line, fault.code) for fault in read.faults] == [(4, "source-missing")]


def test_of_a_workbook_every_sheet_of_terms_is_read_and_others_are_reported() -> None:
    workbook, content = Workbook(), io.BytesIO()
    workbook.create_sheet("Cover", 0).append(["A glossary of ours"])
    for said in ("city", "village"):
        sheet = workbook.create_sheet()
        for row in (["en", "tr"], [said, "yer"]):
            sheet.append(row)
    workbook.save(content)

    read = read_xlsx(content.getvalue())

    assert [term.source for term in read.terms] == ["city", "village"]
    assert [one.values for one in read.losses] == [{"sheet": "1"}]


def test_tabs_keep_cells_apart() -> None:
    written = FORMATS["tsv"].write([a_term("meclis", "council")])

    assert b"tr\ten\tmeclis\tcouncil" in written
    assert written != write_terms([a_term("meclis", "council")])


def test_differences_are_told_by_kind() -> None:
    old = (a_term("meclis", "council"), a_term("vali", "governor"))
    new = (a_term("MECLİS", "Council", forbidden=("parliament",)), a_term("vali", "prefect"))

    found = [(each.kind, each.term.target, each.changed) for each in find_differences(old, new)]

    assert found == [
        ("removed", "governor", ()),
        ("added", "prefect", ()),
        ("changed", "Council", ("source", "target", "forbidden")),
    ]


def test_a_glossary_does_not_differ_from_itself() -> None:
    assert find_differences(starter_terms(), starter_terms()) == ()


def test_an_absurd_number_of_words_between_is_none() -> None:
    written = write_tbx([replace(a_term("kardeş şehir"), words_between=2)])

    (term,) = read_tbx(written.replace(b">2<", b">" + b"9" * 5_000 + b"<")).terms

    assert term.words_between == 0


def test_the_definition_of_a_concept_becomes_the_note() -> None:
    content = (
        b'<martif type="TBX"><text><body><termEntry><descrip type="definition">The deciding body.</descrip>'
        b'<langSet xml:lang="tr"><tig><term>meclis</term></tig></langSet>'
        b'<langSet xml:lang="en"><tig><term>council</term></tig></langSet></termEntry></body></text></martif>'
    )

    read = FORMATS["tbx"].read(content)

    assert [term.note for term in read.terms] == ["The deciding body."]
    assert read.losses == ()


_CORE = """<{root}><text><body><{concept} id="1">{said}
<{language} xml:lang="tr-TR"><{term}><term>encümen</term>{source}</{term}></{language}>
<{language} xml:lang="EN"><{term}><term>committee</term>{right}</{term}><{term}><term>board</term>{wrong}</{term}>
</{language}></{concept}></body></text></{root}>"""
_V2 = {"concept": "termEntry", "language": "langSet", "term": "tig"}
_V3 = {"concept": "conceptEntry", "language": "langSec", "term": "termSec"}
_STYLES = {
    "memoQ": _CORE.format(
        root="martif",
        said='<descrip type="subjectField">organs</descrip><note>whole</note>',
        source='<note>here</note><termNote type="forbidden">false</termNote>',
        right="<note>one</note><note>two</note>",
        wrong='<termNote type="forbidden">true</termNote>',
        **_V2,
    ),
    "Weblate": _CORE.format(
        root="martif",
        said='<descrip type="subjectField">organs</descrip><descrip>whole</descrip>',
        source="<note>here</note>",
        right='<note from="translator">one\ntwo</note>',
        wrong='<termNote type="administrativeStatus">forbidden</termNote>',
        **_V2,
    ),
    "DCT": _CORE.format(
        root="tbx",
        said='<subjectField xmlns="min">organs</subjectField><note>whole</note>',
        source="<note>here</note>",
        right="<note>one</note><note>two</note>",
        wrong='<m:administrativeStatus xmlns:m="min">deprecatedTerm-admn-sts</m:administrativeStatus>',
        **_V3,
    ),
}


@pytest.mark.parametrize(
    "said", ['<descrip type="Usage note">formal</descrip>', '<b:usageNote xmlns:b="basic">formal</b:usageNote>']
)
def test_how_a_term_is_used_becomes_the_note(said: str) -> None:
    style = _CORE.format(root="martif", said="", source="", right=said, wrong="", **_V2)
    read = read_tbx(style.encode())

    assert (read.terms[0].note, read.losses) == ("formal", ())


@pytest.mark.parametrize(
    ("whole", "status", "target", "wanted"),
    [
        ('<descrip type="Translation needed">No</descrip>', "", "", ("Eurocities", TermStatus.DO_NOT_TRANSLATE)),
        ("", '<termNote type="translationNote">no</termNote>', "", ("Eurocities", TermStatus.DO_NOT_TRANSLATE)),
        (
            "",
            '<termNote type="administrativeStatus">forbidden</termNote>',
            "Avruşehir",
            ("Avruşehir", TermStatus.FORBIDDEN),
        ),
    ],
)
def test_what_weblate_marks_on_both_sides_is_said_of_the_rendering(
    whole: str, status: str, target: str, wanted: tuple[str, TermStatus]
) -> None:
    sections = "".join(
        f'<langSet xml:lang="{language}"><tig><term>{text}</term>{status}</tig></langSet>'
        for language, text in (("en", "Eurocities"), ("tr", target))
    )

    read = read_tbx(f"<martif><text><body><termEntry>{whole}{sections}</termEntry></body></text></martif>".encode())

    assert ([(term.source, term.target, term.status) for term in read.terms], read.losses) == (
        [("Eurocities", *wanted)],
        (),
    )


@pytest.mark.parametrize("tool", _STYLES)
def test_statuses_and_notes_are_read_as_other_tools_write_them(tool: str) -> None:
    read = read_tbx(_STYLES[tool].encode())

    assert [(term.target, term.status, term.domain) for term in read.terms] == [
        ("committee", TermStatus.PREFERRED, "organs"),
        ("board", TermStatus.FORBIDDEN, "organs"),
    ]
    assert [term.note for term in read.terms] == ["whole\nhere\none\ntwo", "whole\nhere"]
    assert read.losses == ()


@pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "7"])
def test_a_cell_that_shares_a_text_that_is_not_there_is_empty(number: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write_xlsx([]))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    row = f'<row><c t="s"><v>{number}</v></c><c t="inlineStr"><is><t>en</t></is></c></row></sheetData>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", row))

    (fault,) = read_xlsx(packed.getvalue()).faults

    assert fault.code == "source_language-missing"


def test_a_concept_of_more_terms_than_any_has_is_left_out() -> None:
    """Of a hundred kilobytes of terms that are all the same thing, each with each, there would be millions."""
    terms = "".join(f"<tig><term>word {number}</term></tig>" for number in range(60))
    sections = "".join(f'<langSet xml:lang="{language}">{terms}</langSet>' for language in ("en", "tr"))
    concept = f"<martif><text><body><termEntry>{sections}</termEntry></body></text></martif>"

    read = read_tbx(concept.encode())

    assert read.terms == ()
    assert [str(fault) for fault in read.faults] == [
        "The concept has more than 2000 pairs of terms, as no concept has."
    ]


def test_a_file_of_endless_terms_is_refused_before_any_is_made() -> None:
    terms = "<tig><term>a</term></tig>" * 44
    sections = "".join(f'<langSet xml:lang="{language}">{terms}</langSet>' for language in ("en", "tr"))
    concepts = f"<martif><text><body>{f'<termEntry>{sections}</termEntry>' * 260}</body></text></martif>"

    with pytest.raises(UnreadableGlossary) as refused:
        read_tbx(concepts.encode())

    assert refused.value.code == "too-many-terms"


def test_a_definition_of_a_whole_book_is_not_repeated_for_every_term_of_its_concept() -> None:
    terms = "".join(f"<tig><term>word {number}</term><note>{number}</note></tig>" for number in range(1_000))
    sections = f'<langSet xml:lang="en"><tig><term>a</term></tig></langSet><langSet xml:lang="tr">{terms}</langSet>'
    definition = f'<descrip type="definition">{"long " * 40_000}</descrip>'
    concept = f"<martif><text><body><termEntry>{definition}{sections}</termEntry></body></text></martif>"

    with pytest.raises(UnreadableGlossary) as refused:
        read_tbx(concept.encode())

    assert refused.value.code == "too-much-said"


def test_a_wide_row_above_many_short_ones_is_refused_before_all_are_as_wide() -> None:
    wide, short = b"<row>" + b"<c><v>a</v></c>" * 5_000 + b"</row>", b"<row><c><v>a</v></c></row>" * 2_001
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"<worksheet>" + wide + short + b"</worksheet>")

    with pytest.raises(UnreadableGlossary) as refused:
        read_xlsx(packed.getvalue())

    assert refused.value.code == "too-large"


def test_a_table_wider_than_any_of_terms_is_not_looked_through_for_pairs() -> None:
    rows = [["belediye", "municipality"]] * 4

    assert columns_of_pairs(rows) == ("source", "target")
    assert columns_of_pairs([[*row, *[""] * 200] for row in rows]) == ()
