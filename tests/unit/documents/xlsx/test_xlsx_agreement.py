"""What repeats, counts, filters or compares the words of cells goes on agreeing with them."""

import re
from collections.abc import Mapping

import pytest

from tests.building.docx_files import parts_of, zipped
from tests.building.office_packages import chart
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile, formula, frame, table
from translation_service.domain.segments import AssembledDocument

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_TURKISH = {"Region": "Bölge", "Amount": "Tutar", "North": "Kuzey", "South": "Güney", "Open": "Açık"}
pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")


def in_turkish(content: bytes, by: Mapping[str, str] = _TURKISH) -> AssembledDocument:
    return translated(content, lambda segment: by.get(segment.source, segment.source), file_name="a.xlsx")


def write(*sheets: SheetFile, by: Mapping[str, str] = _TURKISH) -> AssembledDocument:
    return in_turkish(XlsxFile(*sheets).build(), by)


def part(document: AssembledDocument, name: str = "xl/worksheets/sheet1.xml") -> str:
    return parts_of(document.content)[name].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('IF(A1="Open",1,0)', 'IF(A1="Açık",1,0)'),
        ('COUNTIF(A:A,"<>open")', 'COUNTIF(A:A,"<>Açık")'),
        ('SUMIF(A:A,"Open*",B:B)', 'SUMIF(A:A,"Açık*",B:B)'),
        ('GETPIVOTDATA("Amount",A3,"Region","North")', 'GETPIVOTDATA("Tutar",A3,"Bölge","Kuzey")'),
        ('IF(A1="","none","Openings")', 'IF(A1="","none","Openings")'),
        ('TEXT(B1,"Open")', 'TEXT(B1,"Open")'),
        ('IF(A1=TEXT(B1,"Open"),"Open")', 'IF(A1=TEXT(B1,"Open"),"Açık")'),
        ('HYPERLINK("#Plan!A1","Open")', 'HYPERLINK("#\'Yıllık plan\'!A1","Açık")'),
    ],
)
def test_formulas_compare_with_what_cells_say_now(before: str, after: str) -> None:
    cells = dict(zip(("A1", "A2", "A3", "A4"), ("Open", "Amount", "Region", "North"), strict=True))
    plan = SheetFile(name="Plan", cells={})

    written = write(
        SheetFile(name="Sheet1", cells=dict(cells), formulas={"C1": formula(before)}),
        plan,
        by={**_TURKISH, "Plan": "Yıllık plan"},
    )

    assert re.findall("<f ?>(.*)</f>", part(written)) == [after.replace("<", "&lt;").replace(">", "&gt;")]


def test_rules_sorting_and_links_look_for_the_words_there_are_now() -> None:
    after = (
        '<autoFilter ref="A1:A2"><filterColumn colId="0"><customFilters><customFilter val="*Open*"/></customFilters>'
        '</filterColumn><sortState ref="A1:A2"><sortCondition ref="A1" customList="North,South"/></sortState>'
        "</autoFilter>"
        '<conditionalFormatting sqref="A1"><cfRule type="containsText" operator="containsText" text="Open">'
        '<formula>NOT(ISERROR(SEARCH("Open",A1)))</formula></cfRule></conditionalFormatting>'
        '<dataValidations><dataValidation type="custom" sqref="B1"><formula1>A1="Open"</formula1></dataValidation>'
        '</dataValidations><hyperlinks><hyperlink ref="A1" display="Open"/></hyperlinks>'
    )

    written = part(write(SheetFile(name="Sheet1", cells={"A1": "Open", "A2": "North", "A3": "South"}, after=after)))

    assert "Open" not in written
    assert 'val="*Açık*"' in written
    assert 'customList="Kuzey,Güney"' in written


def test_rules_and_filters_that_look_for_a_part_of_what_cells_say_find_the_same_cells() -> None:
    after = (
        '<autoFilter ref="A1:A3"><filterColumn colId="0"><customFilters><customFilter val="Reg*"/></customFilters>'
        "</filterColumn></autoFilter>"
        '<conditionalFormatting sqref="A1"><cfRule type="containsText" operator="containsText" text="egi">'
        '<formula>NOT(ISERROR(SEARCH("egi",A1)))</formula></cfRule><cfRule type="beginsWith" text="Nor">'
        '<formula>LEFT(A1,LEN("Nor"))="Nor"</formula></cfRule></conditionalFormatting>'
    )

    written = part(write(SheetFile(name="Sheet1", cells={"A1": "Region", "A2": "North", "A3": "South"}, after=after)))

    assert 'val="Bölge*"' in written
    assert 'text="Bölge"' in written
    assert 'SEARCH("Bölge",A1)' in written
    assert 'text="Kuzey"' in written
    assert 'LEFT(A1,LEN("Kuzey"))="Kuzey"' in written


def test_what_cells_say_now_is_not_taken_for_what_others_said_before() -> None:
    after = (
        '<conditionalFormatting sqref="A1"><cfRule type="containsText" operator="containsText" text="Poison">'
        '<formula>LEFT(A1,LEN("Poison"))="Poison"</formula></cfRule></conditionalFormatting>'
    )
    german = {"Poison": "Gift", "Gift": "Geschenk"}

    written = part(write(SheetFile(name="Sheet1", cells={"A1": "Poison", "A2": "Gift"}, after=after), by=german))

    assert 'text="Gift"' in written
    assert 'LEFT(A1,LEN("Gift"))="Gift"' in written


def test_buttons_that_filter_a_table_name_its_column_as_it_is_called_now() -> None:
    file = XlsxFile(SheetFile(name="Sheet1", cells={"A1": "Region", "A2": "x"}, tables=[table("T", "A1:A2", "Region")]))
    inner = '<x15:tableSlicerCache xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"/>'
    file.with_part(
        "xl/slicer.xml",
        f'<slicerCacheDefinition {_MAIN} name="S" sourceName="Region">{inner}</slicerCacheDefinition>',
        "slicerCache",
    )

    assert 'sourceName="Bölge"' in part(in_turkish(file.build()), "xl/slicer.xml")


def test_formulas_compare_with_what_a_list_offers_now() -> None:
    after = (
        '<dataValidations><dataValidation type="list" sqref="A1"><formula1>"Open,North"</formula1></dataValidation>'
        "</dataValidations>"
    )

    written = part(write(SheetFile(name="Sheet1", cells={}, formulas={"B1": formula('IF(A1="Open",1)')}, after=after)))

    assert '<formula1>"Açık,Kuzey"</formula1>' in written
    assert '<f>IF(A1="Açık",1)</f>' in written


def test_a_pivot_table_knows_its_source_by_the_names_and_words_of_today() -> None:
    written = in_turkish(_pivot(), by={**_TURKISH, "Sum of Amount": "Tutar"})

    cache, records = part(written, "xl/pivot/cache.xml"), part(written, "xl/pivot/records.xml")
    shown = part(written, "xl/pivot/table.xml")
    assert re.findall('cacheField name="([^"]*)"', cache) == ["Bölge", "Tutar", "Double"]
    assert "formula=\"'Tutar'*2\"" in cache
    assert re.findall('<s v="([^"]*)"', cache + records) == ["Kuzey", "Güney", "Kuzey"]
    assert 'refreshOnLoad="1"' in cache
    assert 'dataField name="Tutar " ' in shown
    assert 'stringValue1="Kuzey"' in shown
    assert 'sourceName="Bölge"' in part(written, "xl/pivot/slicer.xml")


def test_items_of_a_pivot_table_never_fall_together() -> None:
    written = in_turkish(_pivot(), by={"North": "Yön", "South": "Yön"})

    assert re.findall('<s v="([^"]*)"', part(written, "xl/pivot/cache.xml")) == ["Yön", "South"]


def test_words_in_the_formats_of_numbers_are_translated_in_cells_and_charts() -> None:
    file = XlsxFile(
        SheetFile(
            name="Sheet1",
            cells={"A1": 5},
            style=1,
            shapes=frame(),
            chart=chart("T", "x", formula="Sheet1!$A$1").replace(
                "</c:chart>", '<c:numFmt formatCode="0 &quot;pieces&quot;"/></c:chart>'
            ),
        )
    )
    parts = parts_of(file.build())
    styles = parts["xl/styles.xml"].replace(b'numFmtId="0" fontId="1"', b'numFmtId="170" fontId="1"')
    formats = b'<numFmts><numFmt numFmtId="170" formatCode="0 &quot;pieces&quot;;0&quot;h&quot;"/></numFmts><fonts'
    parts["xl/styles.xml"] = styles.replace(b"<fonts", formats, 1)
    parts["xl/charts/chart1.xml"] = parts["xl/charts/chart1.xml"].replace(
        b"&quot;pieces&quot;", b"&quot;pieces&quot;;0&quot;h&quot;"
    )

    written = in_turkish(zipped(parts), by={"pieces": "adet"})

    wanted = 'formatCode="0 &quot;adet&quot;;0&quot;h&quot;"'
    assert wanted in part(written, "xl/styles.xml")
    assert wanted in part(written, "xl/charts/chart1.xml")


def test_a_query_finds_the_columns_it_fills() -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Region", "A2": "North"}, tables=[table("T", "A1:A2", "Region")])
    parts = parts_of(XlsxFile(sheet).build())
    parts["xl/tables/_rels/table10.xml.rels"] = _relations(("queryTable", "/xl/query.xml"))
    parts["xl/query.xml"] = (
        f'<queryTable {_MAIN}><queryTableField id="1" name="Region" tableColumnId="1"/></queryTable>'.encode()
    )

    written = in_turkish(zipped(parts), by=_TURKISH)

    assert 'name="Bölge"' in part(written, "xl/query.xml")


def test_rows_that_a_chart_names_itself_are_translated() -> None:
    literal = (
        "<c:ser><c:tx><c:v>North</c:v></c:tx><c:trendline><c:name>South</c:name></c:trendline>"
        "<c:cat><c:strLit><c:pt idx='0'><c:v>Open</c:v></c:pt></c:strLit></c:cat>"
        "<c:numFmt formatCode='0 &quot;Amount&quot;'/>"
    )
    drawn = chart("T", "x", formula="Sheet1!$A$1").replace("</c:chart>", f"{literal}</c:ser></c:chart>")

    written = part(write(SheetFile(name="Sheet1", cells={}, shapes=frame(), chart=drawn)), "xl/charts/chart1.xml")

    assert all(word in written for word in ("Kuzey", "Güney", "Açık", '"0 &quot;Tutar&quot;"'))


def _pivot() -> bytes:
    sheet = SheetFile(
        name="Sheet1",
        cells={"A1": "Region", "B1": "Amount", "A2": "North", "B2": 5, "A3": "South", "B3": 7, "D1": "Sum of Amount"},
    )
    file = XlsxFile(sheet)
    file.with_part("xl/pivot/cache.xml", _cache(), "pivotCacheDefinition")
    file.with_part(
        "xl/pivot/slicer.xml", f'<slicerCacheDefinition {_MAIN} name="S" sourceName="Region"/>', "slicerCache"
    )
    parts = parts_of(file.build())
    parts["xl/pivot/_rels/cache.xml.rels"] = _relations(("pivotCacheRecords", "records.xml"))
    parts["xl/pivot/records.xml"] = f'<pivotCacheRecords {_MAIN}><r><s v="North"/></r></pivotCacheRecords>'.encode()
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = _relations(("pivotTable", "/xl/pivot/table.xml"))
    parts["xl/pivot/_rels/table.xml.rels"] = _relations(("pivotCacheDefinition", "cache.xml"))
    parts["xl/pivot/table.xml"] = (
        f'<pivotTableDefinition {_MAIN} name="P"><dataFields><dataField name="Sum of Amount" fld="1"/></dataFields>'
        '<filters><filter type="captionEqual" stringValue1="North"/></filters>'
        "</pivotTableDefinition>"
    ).encode()
    return zipped(parts)


def _cache() -> str:
    return (
        f'<pivotCacheDefinition {_MAIN}><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Sheet1"/>'
        '</cacheSource><cacheFields><cacheField name="Region"><sharedItems><s v="North"/><s v="South"/></sharedItems>'
        '</cacheField><cacheField name="Amount"><sharedItems/></cacheField>'
        '<cacheField name="Double" formula="\'Amount\'*2"/></cacheFields></pivotCacheDefinition>'
    )


def _relations(*found: tuple[str, str]) -> bytes:
    inner = "".join(f'<Relationship Id="r{kind}" Type="x/{kind}" Target="{target}"/>' for kind, target in found)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'.encode()
