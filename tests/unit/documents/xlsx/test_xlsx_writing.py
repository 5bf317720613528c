"""The workbook that comes back."""

import re
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText
from openpyxl.workbook import Workbook

from tests.building.docx_files import parts_of
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, translated
from tests.building.xlsx_files import SheetFile, XlsxFile, box, budget, formula, run, table, text, threaded
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, Segment

FIRST = "xl/worksheets/sheet1.xml"
Translate = Callable[[Segment], str]


def write(*sheets: SheetFile, by: Translate | dict[str, str] = marked, names: str = "") -> AssembledDocument:
    """Return the sheets translated, by a function or a dictionary of whole segments."""
    translate = (lambda segment: by.get(segment.source, "")) if isinstance(by, dict) else by
    return translated(XlsxFile(*sheets, names=names).build(), translate, file_name="a.xlsx")


def opened(document: AssembledDocument) -> Workbook:
    return openpyxl.load_workbook(BytesIO(document.content), rich_text=True)


def part(document: AssembledDocument, name: str = FIRST) -> str:
    return parts_of(document.content)[name].decode()


def choices(items: str) -> str:
    """Return a validation that lists `items`, parted by commas."""
    listed = f'<dataValidation type="list" sqref="A1"><formula1>"{items}"</formula1></dataValidation>'
    return f"<dataValidations>{listed}</dataValidations>"


def values(document: AssembledDocument) -> list[object]:
    return [cell.value for row in opened(document).worksheets[0].iter_rows() for cell in row]


pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")


def test_a_workbook_comes_back_translated_for_other_programs_to_open() -> None:
    written = translated(budget(), file_name="a.xlsx")

    book = opened(written)
    assert written.extension == ".xlsx"
    assert book.sheetnames == ["§Details", "§Yearly §plan"]
    details, plan = book.worksheets
    assert [cell.value for cell in details[1][:3]] == ["§Department", "§Amount", "§State"]
    assert details["B2"].value == 5
    assert [column.name for column in details.tables["Costs"].tableColumns] == ["§Department", "§Amount", "§State"]
    assert details["E2"].value == "='§Yearly §plan'!A1"
    assert details["F2"].value == "=SUM(Costs[§Amount])"
    assert details.data_validations.dataValidation[0].formula1 == '"§Open,§Closed"'
    assert details.oddHeader.left.text == "&B§Budget §of §the §city"
    assert details["A1"].comment.text == "Ana:\n§Please §check"
    assert plan.print_area == "'§Yearly §plan'!$A$1:$A$3"
    assert isinstance(plan["A2"].value, CellRichText)
    assert str(plan["A2"].value) == "§The §mayor §decides."
    assert book.properties.title == "§Budget §2026"


def test_no_word_is_left_behind() -> None:
    parts = parts_of(translated(budget(), file_name="a.xlsx").content)
    kept = {"Ana", "Ana:", "Calibri"}

    for name in ("xl/strings.xml", "xl/comments1.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"):
        words = re.findall(r"<(?:a:|c:)?(?:t|v)(?: [^>]*)?>([^<]*[a-z][^<]*)<", parts[name].decode())
        assert words
        assert [word for word in words if "§" not in word and word.strip() not in kept] == []


def test_formats_follow_their_words() -> None:
    cell = run("Dear ") + run("Mayor", "<b/>") + run(" of Bonn")

    written = part(
        write(SheetFile(name="Sheet1", cells={"A1": cell}), by=lambda _: "Bonn <1>Başkanı</1>"), "xl/strings.xml"
    )

    assert '<si><r><t xml:space="preserve">Bonn </t></r><r><rPr><b/></rPr><t>Başkanı</t></r></si>' in written


def test_a_string_that_several_cells_show_is_translated_once_for_all() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Open", "A2": "Open"}, inline={"A3": text("Open")})

    assert values(write(sheet, by={"Open": "Açık"})) == ["Açık", "Açık", "Açık"]


def test_lines_of_a_cell_are_translated_apart_and_stay_lines() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Wanted:\n- a park\n\n- a harbour"})

    assert values(write(sheet, by={"- a park": "- park", "Wanted:": "Aranan:"})) == ["Aranan:\n- park\n\n- a harbour"]


@pytest.mark.parametrize("written", ["Code _x005F_x0041_", "Code _x0000_", "Code _xD83D_", "Code _x00g0_"])
def test_text_that_looks_like_an_escape_stays(written: str) -> None:
    again = write(SheetFile(name="Sheet1", cells={"A1": written}), by=lambda segment: segment.source)

    assert f"<t>{written}</t>" in part(again, "xl/strings.xml")


def test_formulas_and_numbers_stay() -> None:
    sheet = SheetFile(
        name="Sheet1", cells={"A1": 12, "A2": "Sum"}, formulas={"A3": formula('IF(A1>1,"yes","no")', "yes")}
    )

    assert values(write(sheet)) == [12, "§Sum", '=IF(A1>1,"yes","no")']


def test_results_of_formulas_say_what_their_cells_say_now() -> None:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "Open"},
        formulas={"B1": formula("A1", "Open"), "C1": formula('IF(1,"Open")', "Open")},
    )

    written = part(write(sheet))

    assert "<f>A1</f><v>§Open</v>" in written
    assert '<f>IF(1,"§Open")</f><v>§Open</v>' in written
    assert 'fullCalcOnLoad="1"' in part(write(sheet), "xl/workbook.xml")


def test_a_column_is_called_what_its_cell_says() -> None:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "Total\namount", "B1": "Year", "A2": 3, "B2": 4},
        tables=[
            table(
                "T",
                "A1:B2",
                "Total_x000a_amount",
                "Year",
                inner="<calculatedColumnFormula>T[Year]</calculatedColumnFormula>",
            )
        ],
    )

    written = write(sheet, by={"Total<1/>amount": "Toplam<1/>tutar", "Year": "Yıl"})

    assert 'name="Toplam_x000a_tutar"' in part(written, "xl/tables/table10.xml")
    assert "<calculatedColumnFormula>T[Yıl]<" in part(written, "xl/tables/table10.xml")
    assert opened(written).worksheets[0]["A1"].value == "Toplam\ntutar"


def test_a_column_is_called_what_its_cell_says_though_a_cell_before_it_says_the_same() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Sum", "A3": "Sum"}, tables=[table("T", "A3:A4", "Sum")])

    written = write(sheet, by={"Sum": "Tutar"})

    assert 'name="Tutar"' in part(written, "xl/tables/table10.xml")


def test_columns_that_would_be_called_alike_are_told_apart_in_the_table_and_in_the_cell() -> None:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "Sum", "B1": "Amount", "A2": "Amount"},
        formulas={"C1": formula("T[Amount]"), "B2": formula("[Sum]"), "C2": formula("[Sum]")},
        tables=[table("T", "A1:B2", "Sum", "Amount")],
    )

    written = write(sheet, by={"Sum": "Tutar", "Amount": "tutar"})

    # Only a formula inside of a table may leave out its name.
    assert values(written) == ["Tutar", "tutar2", "=T[tutar2]", "tutar", "=[Tutar]", "=[Sum]"]
    assert re.findall(r'name="(\w+)"', part(written, "xl/tables/table10.xml"))[1:] == ["Tutar", "tutar2"]


def test_a_table_without_a_heading_keeps_its_columns() -> None:
    sheet = SheetFile(
        name="Sheet1", cells={"A1": "Sum"}, tables=[table("T", "A1:A2", "Sum", attributes='headerRowCount="0"')]
    )

    assert 'name="Sum"' in part(write(sheet), "xl/tables/table10.xml")


def test_filters_look_for_the_words_there_are_now() -> None:
    column = '<filterColumn colId="0"><filters><filter val="Open"/></filters></filterColumn>'
    after = f'<autoFilter ref="A1:A2">{column}</autoFilter>'

    assert '<filter val="§Open"/>' in part(write(SheetFile(name="Sheet1", cells={"A1": "Open"}, after=after)))


def test_a_list_whose_translation_does_not_fit_stays_as_it_was() -> None:
    items = ",".join(f"Choice {number}" for number in range(20))
    after = choices(items)
    sheet = SheetFile(name="Sheet1", cells={"A1": "x"}, after=after)

    assert f'"{items}"' in part(write(sheet, by=lambda _: "Uzun bir seçenek metni"))


def test_commas_in_the_items_of_a_list_do_not_part_them() -> None:
    after = choices("Yes,No")

    written = part(write(SheetFile(name="Sheet1", cells={}, after=after), by={"Yes": 'Evet, "tabii"', "No": "Hayır"}))

    assert '<formula1>"Evet ""tabii"",Hayır"</formula1>' in written


def test_prompts_are_cut_to_what_excel_takes() -> None:
    after = (
        '<dataValidations><dataValidation sqref="A1" promptTitle="State" prompt="Choose_x000a_one"/></dataValidations>'
    )
    sheet = SheetFile(name="Sheet1", cells={}, after=after)

    written = part(write(sheet, by={"State": "Başvurunun şu anki durumu nedir", "Choose\none": "Birini\nseçin " * 30}))

    assert 'promptTitle="Başvurunun şu anki durumu nedir"' in written
    prompt = re.findall(r'prompt="([^"]*)"', written)[0]
    assert prompt.startswith("Birini_x000a_seçin")
    assert len(prompt.replace("_x000a_", "\n")) <= 255


def test_codes_of_margins_stay_and_their_text_is_kept_short() -> None:
    after = "<headerFooter><oddFooter>&amp;L&amp;14City&amp;CPage &amp;P&amp;R&amp;D</oddFooter></headerFooter>"
    sheet = SheetFile(name="Sheet1", cells={}, after=after)

    written = write(sheet, by={"City": "2026 R&D", "Page <1/>": "Sayfa <1/> " + "çok uzun " * 50})

    footer = opened(written).worksheets[0].oddFooter
    assert footer.left.text == "2026 R&&D"
    assert footer.left.size == 14
    assert footer.center.text.startswith("Sayfa &P çok uzun")
    assert footer.right.text == "&D"
    assert len(re.findall("<oddFooter>(.*)</oddFooter>", part(written))[0].replace("&amp;", "&")) <= 255


def test_the_copies_of_a_thread_say_what_the_thread_says() -> None:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "x"},
        author="tc={1}",
        note=text("[Threaded comment]\n\nComment:\n    Please check"),
        thread=threaded("Please check"),
    )

    written = write(sheet, by={"Please check": "Lütfen bakın"})

    assert "<text>Lütfen bakın</text>" in part(written, "xl/threadedComments/threadedComment1.xml")
    assert "Comment:\n    Lütfen bakın" in part(written, "xl/comments1.xml")


def test_what_a_damaged_file_has_inside_a_run_is_kept() -> None:
    note = run("Please check") + f'<r>{text(" this")}<comment ref="B1"/></r>'

    written = write(SheetFile(name="Sheet1", cells={"A1": "x"}, note=note))

    assert '<comment ref="B1"/>' in part(written, "xl/comments1.xml")
    assert "§this" in part(written, "xl/comments1.xml")


def test_people_named_in_a_thread_stay_marked_where_they_are_named() -> None:
    mention = '<mention startIndex="0" length="4"/><mention startIndex="9" length="4"/>'
    sheet = SheetFile(name="Sheet1", cells={"A1": "x"}, thread=threaded("@Ana and @Rui decide", mention))

    written = write(sheet, by={"@Ana and @Rui decide": "Kararı @Rui verir"})

    found = re.findall(r'startIndex="(\d+)"', part(written, "xl/threadedComments/threadedComment1.xml"))
    assert found == ["7"]


def test_a_shape_that_shows_a_cell_shows_its_translation() -> None:
    shown = box("<a:p><a:r><a:t>Open</a:t></a:r></a:p>", link="Plan!$A$1")

    written = part(write(SheetFile(name="Plan", cells={"A1": "Open"}, shapes=shown)), "xl/drawings/drawing1.xml")

    assert "<a:t>§Open</a:t>" in written
    assert "textlink=\"'§Plan'!$A$1\"" in written


def test_everything_that_names_a_sheet_follows_its_new_name() -> None:
    plan = SheetFile(name="Plan", cells={"A1": "x"}, shapes=box("<a:p/>"))
    rule = '<cfRule type="expression"><formula>Plan!A1&gt;1</formula></cfRule>'
    rules = f'<conditionalFormatting sqref="A1">{rule}</conditionalFormatting>'
    other = SheetFile(name="Sheet2", cells={}, formulas={"A1": formula("Plan!A1")}, after=rules)
    file = XlsxFile(plan, other, names='<definedName name="area">Plan!$A$1</definedName>')
    source = '<cacheSource><worksheetSource ref="A1:B2" sheet="Plan"/></cacheSource>'
    cache = f"<pivotCacheDefinition>{source}</pivotCacheDefinition>"
    file.with_part("xl/pivotCache/cache1.xml", cache, "pivotCacheDefinition")

    parts = parts_of(translated(file.build(), lambda _: "Yıl planı", file_name="a.xlsx").content)

    assert b"Plan!" not in b"".join(parts.values())
    assert 'sheet="Yıl planı"'.encode() in parts["xl/pivotCache/cache1.xml"]
    assert "#'Yıl planı'!A1".encode() in parts["xl/drawings/_rels/drawing1.xml.rels"]
    assert "<f>'Yıl planı'!A1</f>".encode() in parts["xl/worksheets/sheet2.xml"]


def test_a_chart_finds_its_pivot_table_by_the_new_name() -> None:
    shown = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:pivotSource>'
        "<c:name>[a.xlsx]Plan!PivotTable1</c:name></c:pivotSource></c:chartSpace>"
    )

    written = write(SheetFile(name="Plan", cells={"A1": "x"}, chart=shown), by={"Plan": "Yıl planı"})

    assert "<c:name>[a.xlsx]Yıl planı!PivotTable1</c:name>" in part(written, "xl/charts/chart1.xml")


def test_what_holds_no_words_comes_back_byte_for_byte() -> None:
    before, after = parts_of(budget()), parts_of(translated(budget(), file_name="a.xlsx").content)

    assert list(before) == list(after)
    assert {name for name in before if before[name] == after[name]} >= {
        "[Content_Types].xml", "_rels/.rels", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml"
    }  # fmt: skip


def test_nothing_translated_gives_the_file_back() -> None:
    assert parts_of(translated(budget(), lambda _: "", file_name="a.xlsx").content) == parts_of(budget())


def test_a_template_comes_back_as_a_workbook() -> None:
    content = XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"}), kind="template").build()

    written = translated(content, file_name="a.xltx")

    assert "spreadsheetml.sheet.main+xml" in part(written, "[Content_Types].xml")


def test_sheets_turn_for_a_language_that_runs_the_other_way() -> None:
    content = XlsxFile(SheetFile(name="Sheet1", cells={"A1": "x"})).build()

    arabic = translated(content, file_name="a.xlsx", pair=LanguagePair(source="pt", target="ar"))

    assert 'rightToLeft="1"' in part(arabic)
    assert "rightToLeft" not in part(translated(content, file_name="a.xlsx", pair=PORTUGUESE_TO_TURKISH))
