"""What is read out of a workbook."""

import time

from tests.building.docx_files import parts_of, zipped
from tests.building.pace import is_within
from tests.building.translated import parsed, sources
from tests.building.xlsx_files import CALIBRI, SheetFile, XlsxFile, box, budget, formula, run, table, text, threaded
from translation_service.documents.formats import Format, recognise
from translation_service.domain.inline import TagKind
from translation_service.domain.segments import Place


def read(*cells: str, style: int = 0) -> list[str]:
    """Return the segments of a sheet with these cells below each other."""
    addressed = {f"A{row}": cell for row, cell in enumerate(cells, start=1)}
    return sources(XlsxFile(SheetFile(name="Sheet1", cells=dict(addressed), style=style)).build(), "a.xlsx")


def notices(sheet: SheetFile, *others: SheetFile) -> list[str]:
    return [notice.code for notice in parsed(XlsxFile(sheet, *others).build(), "a.xlsx").notices]


def test_a_workbook_is_known_by_its_content() -> None:
    assert recognise(budget(), "budget.pdf") is Format.XLSX
    assert recognise(XlsxFile(kind="template").build(), "budget.xltx") is Format.XLSX


def test_everything_a_reader_sees_is_found_sheet_by_sheet_and_each_wording_once() -> None:
    found = [(segment.place, segment.source) for segment in parsed(budget(), "a.xlsx").segments]

    assert found == [
        (Place.SHEET_NAME, "Details"),
        (Place.TABLE, "Department"),
        (Place.TABLE, "Amount"),
        (Place.TABLE, "State"),
        (Place.TABLE, "Parks"),
        (Place.TABLE, "Open"),
        (Place.TABLE, "Roads"),
        (Place.HEADER, "Budget of the city"),
        (Place.HEADER, "Page <1/> of <2/>"),
        (Place.COMMENT, "Choose a state"),
        (Place.COMMENT, "Wrong"),
        (Place.COMMENT, "Not in the list"),
        (Place.TABLE, "Closed"),
        (Place.ALTERNATIVE_TEXT, "To the plan"),
        (Place.COMMENT, "Please check"),
        (Place.ALTERNATIVE_TEXT, "Box with a hint"),
        (Place.TEXT_BOX, "A box of words"),
        (Place.CHART, "Costs by department"),
        (Place.SHEET_NAME, "Yearly plan"),
        (Place.TABLE, "Total of all parks"),
        (Place.TABLE, "The <1>mayor</1> decides."),
        (Place.PROPERTY, "Budget 2026"),
    ]


def test_a_run_that_looks_as_its_cell_does_is_no_format() -> None:
    assert read(run("Dear beloved ") + run("Mayor", CALIBRI)) == ["Dear beloved Mayor"]
    assert read(run("Dear beloved ") + run("Mayor", CALIBRI), style=1) == ["Dear beloved <1>Mayor</1>"]


def test_how_words_are_pronounced_is_not_read() -> None:
    assert read(f'{text("東京")}<rPh sb="0" eb="2">{text("トウキョウ")}</rPh>') == ["東京"]


def test_lines_of_a_cell_that_go_on_are_one_sentence() -> None:
    assert read("Total\namount") == ["Total<1/>amount"]


def test_lines_of_a_cell_that_are_paragraphs_are_blocks_of_their_own() -> None:
    cell = "Wanted:\n- a harbour\n- a park\n\nWith regards"

    assert read(cell) == ["Wanted:", "- a harbour", "- a park", "With regards"]
    assert len(read("First sentence.\nSecond sentence.")) == 2


def test_breaks_written_as_signs_are_breaks() -> None:
    segment = parsed(XlsxFile(SheetFile(name="A", cells={"A1": "Total_x000D_\namount"})).build(), "a.xlsx").segments[1]

    assert segment.source == "Total<1/>amount"
    assert [tag.kind for tag in segment.tags] == [TagKind.BREAK]


def test_strings_no_cell_shows_are_not_read() -> None:
    parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "Seen"})).build())
    strings = parts["xl/strings.xml"].replace(b"</sst>", b"<si><t>Unseen</t></si></sst>")

    assert sources(zipped({**parts, "xl/strings.xml": strings}), "a.xlsx") == ["Seen"]


def test_texts_that_cells_hold_themselves_are_read() -> None:
    sheet = SheetFile(name="Sheet1", cells={}, inline={"A1": text("Inline")}, formulas={"B1": "<v>Plain value</v>"})

    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["Inline", "Plain value"]


def test_results_of_formulas_are_not_read() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Open"}, formulas={"B1": formula("A1&A1", "OpenOpen")})

    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["Open"]


def test_hidden_sheets_are_read() -> None:
    hidden = SheetFile(name="Lists", cells={"A1": "Harbour"}, state="veryHidden")

    assert sources(XlsxFile(hidden).build(), "a.xlsx") == ["Lists", "Harbour"]


def test_the_author_above_a_note_is_no_text() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "x"}, note=run("Ana:", "<b/>") + run("\nPlease check"))

    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["x", "Please check"]


def test_threads_are_read_and_their_copies_are_not() -> None:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "x"},
        author="tc={1}",
        note=text("[Threaded comment]\n\nYour version is old.\n\nComment:\n    Please check"),
        thread=threaded("Please check"),
    )

    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["x", "Please check"]


def test_a_shape_that_shows_a_cell_is_not_read_again() -> None:
    shown = box("<a:p><a:r><a:t>Something old</a:t></a:r></a:p>", link="$A$1")

    assert sources(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "Seen"}, shapes=shown)).build(), "a.xlsx") == ["Seen"]


def test_formats_and_fields_of_margins_are_tags() -> None:
    codes = '&amp;C&amp;"Arial,Bold"&amp;12Page &amp;P of &amp;I&amp;N&amp;I, R&amp;&amp;D'
    after = f"<headerFooter><oddFooter>{codes}</oddFooter></headerFooter>"
    segment = parsed(XlsxFile(SheetFile(name="Sheet1", cells={}, after=after)).build(), "a.xlsx").segments[0]

    assert segment.source == "Page <1/> of <2/><3/><4/>, R&D"
    assert [tag.kind for tag in segment.tags] == [TagKind.FIELD, TagKind.OTHER, TagKind.FIELD, TagKind.OTHER]
    assert segment.place is Place.FOOTER


def test_words_that_only_formulas_say_are_reported() -> None:
    following = SheetFile(
        name="Sheet1",
        cells={"A1": "Open"},
        formulas={"B1": formula('COUNTIF(A:A,"<>open*")'), "B2": formula('"a"&"b"')},
    )
    speaking = SheetFile(name="Sheet1", cells={"A1": "Open"}, formulas={"B1": formula('IF(A1="","none","some")')})
    keyed = SheetFile(name="Sheet1", cells={"A1": "Open"}, formulas={"B1": formula('CELL("address",A1)')})

    assert notices(following) == []
    assert notices(speaking) == ["words-in-formulas"]
    assert notices(keyed) == []


def test_the_longest_words_of_formulas_are_named_and_many_are_found_soon() -> None:
    said = {f"A{number}": f"Word {number}" for number in range(1, 4_001)}
    asked = {f"B{number}": formula(f'IF(A1="Part {number}",1)') for number in range(1, 4_001)}
    began = time.process_time()

    document = parsed(XlsxFile(SheetFile(name="Sheet1", cells=said, formulas=asked)).build(), "a.xlsx")

    assert "“Part 1000”, “Part 1001”, “Part 1002”" in str(document.notices[0].sentence)
    assert is_within(5, since=began)


def test_names_of_sheets_stay_where_formulas_make_addresses_from_text() -> None:
    plan = SheetFile(name="Plan", cells={"A1": "Harbour"})
    calling = SheetFile(name="Sheet2", cells={}, formulas={"B1": formula('INDIRECT(A1&"!A1")')})
    leading = SheetFile(name="Sheet2", cells={}, formulas={"B1": formula('HYPERLINK("book.xlsx#Plan!A1")')})
    joining = SheetFile(name="Sheet2", cells={}, formulas={"B1": formula('HYPERLINK("#"&A1&"!A1")')})

    for other in (calling, leading, joining):
        assert sources(XlsxFile(plan, other).build(), "a.xlsx") == ["Harbour"]
        assert notices(plan, other)[-1] == "sheet-names-kept"


def test_names_of_sheets_are_translated_where_formulas_only_say_the_same_word() -> None:
    plan = SheetFile(name="Plan", cells={"A1": "Harbour"})
    said = 'HYPERLINK("https://a.example/plan/","See the plan")&"Plan: "&A1&" plan"'
    saying = SheetFile(name="Sheet2", cells={}, formulas={"B1": formula(said)})

    assert sources(XlsxFile(plan, saying).build(), "a.xlsx")[:2] == ["Plan", "Harbour"]
    assert notices(plan, saying) == ["words-in-formulas"]


def test_what_stands_above_slicers_is_read() -> None:
    parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"}, note=text("Note"))).build())
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    slicer = b'<Relationship Id="rS" Type="x/slicer" Target="/xl/slicers/slicer1.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", slicer)
    parts["xl/slicers/slicer1.xml"] = b'<slicers><slicer name="City" caption="Choose a city"/></slicers>'

    assert sources(zipped(parts), "a.xlsx") == ["x", "Note", "Choose a city"]


def test_words_on_buttons_are_read_and_drawings_that_are_no_xml_are_passed_over() -> None:
    words = "<v:textbox><div><font>Press</font></div>{}</v:textbox>"
    button = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml">{words}</v:shape>'
    for broken, found in (("", ["x", "Note", "Press"]), ("<br>", ["x", "Note"])):
        parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"}, note=text("Note"))).build())
        relations = "xl/worksheets/_rels/sheet1.xml.rels"
        drawing = b'<Relationship Id="rV" Type="x/vmlDrawing" Target="/xl/drawing.vml"/></Relationships>'
        parts[relations] = parts[relations].replace(b"</Relationships>", drawing)
        parts["xl/drawing.vml"] = button.format(broken).encode()

        assert sources(zipped(parts), "a.xlsx") == found


def test_pivot_tables_of_data_from_outside_are_reported() -> None:
    file = XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"}))
    file.with_part("xl/pivotCache/cache1.xml", "<pivotCacheDefinition/>", "pivotCacheDefinition")

    assert [notice.code for notice in parsed(file.build(), "a.xlsx").notices] == ["pivot-tables"]


def test_tables_bring_no_texts_of_their_own() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Amount"}, tables=[table("T", "A1:A2", "Amount")])

    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["Amount"]


def test_a_tick_in_a_font_without_letters_is_no_word() -> None:
    parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "ü", "A2": "Paid in full"}, style=1)).build())
    styles = parts["xl/styles.xml"].replace(b"Calibri", b"Wingdings")

    assert sources(zipped(parts | {"xl/styles.xml": styles}), "a.xlsx") == ["Paid in full"]
