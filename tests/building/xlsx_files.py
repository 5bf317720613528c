"""Workbooks for tests, written part by part so that each test sees exactly the XML it means."""

from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from tests.building.office_packages import (
    DRAWING,
    PROPERTIES_TYPE,
    RELATIONS,
    OfficePackage,
    Relation,
    chart,
    core_properties,
)

_SPREADSHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"
_NAMESPACES: Final = f'xmlns="{_SPREADSHEET}" xmlns:r="{RELATIONS}"'
_SHEET_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_THREADED: Final = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_CALIBRI: Final = '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>'
_STYLES: Final = (
    f'<fonts count="2"><font>{_CALIBRI}</font><font><b/>{_CALIBRI}</font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    "<borders count='1'><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>'
)

CALIBRI: Final = '<sz val="11"/><color theme="1"/><rFont val="Calibri"/><family val="2"/><scheme val="minor"/>'
"""How Excel says in a run that it looks as the cells of these workbooks do."""


def text(words: str) -> str:
    return f'<t xml:space="preserve">{escape(words)}</t>'


def run(words: str, properties: str = "") -> str:
    described = f"<rPr>{properties}</rPr>" if properties else ""
    return f"<r>{described}{text(words)}</r>"


def formula(written: str, result: str = "", attributes: str = "") -> str:
    """Return what a cell with a formula holds, with the text it remembers as its result."""
    return f"<f {attributes}>{escape(written)}</f><v>{escape(result)}</v>"


@dataclass(slots=True, kw_only=True)
class SheetFile:
    """A sheet in the making: `cells` by address; a text is plain, XML of `text` and `run` rich, a number a number."""

    name: str
    cells: dict[str, str | int]
    state: str = "visible"
    style: int = 0
    inline: dict[str, str] = field(default_factory=dict)
    formulas: dict[str, str] = field(default_factory=dict)
    after: str = ""
    tables: list[str] = field(default_factory=list)
    note: str = ""
    author: str = "Ana"
    thread: str = ""
    shapes: str = ""
    chart: str = ""


class XlsxFile:
    """A workbook in the making."""

    def __init__(self, *sheets: SheetFile, names: str = "", title: str = "", kind: str = "sheet") -> None:
        self._package = OfficePackage()
        self._sheets = sheets
        self._names = f"<definedNames>{names}</definedNames>" if names else ""
        self._title, self._kind = title, kind
        self._strings: list[str] = []
        self._relations: list[Relation] = []

    def with_part(self, name: str, content: str | bytes, kind: str = "") -> "XlsxFile":
        self._package.add(name, content)
        if kind:
            self._relations.append(Relation(id=f"rPart{len(self._relations)}", kind=kind, target=name))
        return self

    def build(self) -> bytes:
        for number, sheet in enumerate(self._sheets, start=1):
            self._add_sheet(sheet, number)
        strings = "".join(f"<si>{item}</si>" for item in self._strings)
        self._package.add("xl/strings.xml", f"<sst {_NAMESPACES}>{strings}</sst>", _TYPE.format(kind="sharedStrings"))
        self._package.add(
            "xl/styles.xml", f"<styleSheet {_NAMESPACES}>{_STYLES}</styleSheet>", _TYPE.format(kind="styles")
        )
        self._package.add("docProps/core.xml", core_properties(self._title), PROPERTIES_TYPE)
        entries = "".join(
            f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" state="{sheet.state}" r:id="rSheet{number}"/>'
            for number, sheet in enumerate(self._sheets, start=1)
        )
        main = f"<workbook {_NAMESPACES}><sheets>{entries}</sheets>{self._names}</workbook>"
        relations = [
            *self._relations,
            Relation(id="rStrings", kind="sharedStrings", target="xl/strings.xml"),
            Relation(id="rStyles", kind="styles", target="xl/styles.xml"),
        ]
        self._package.add("xl/workbook.xml", main, _TYPE.format(kind=f"{self._kind}.main"), relations)
        core = Relation(id="rCore", kind="metadata/core-properties", target="docProps/core.xml")
        return self._package.build("xl/workbook.xml", core)

    def _add_sheet(self, sheet: SheetFile, number: int) -> None:
        name = f"xl/worksheets/sheet{number}.xml"
        relations = [*self._tables(sheet, number), *self._remarks(sheet, number), *self._drawing(sheet, number)]
        parts = "".join(f'<tablePart r:id="rTable{index}"/>' for index in range(len(sheet.tables)))
        drawing = '<drawing r:id="rDrawing"/>' if sheet.shapes or sheet.chart else ""
        content = (
            f"<worksheet {_NAMESPACES}><sheetViews><sheetView workbookViewId='0'/></sheetViews>"
            f"<sheetData>{self._rows(sheet)}</sheetData>{sheet.after}{drawing}"
            f"<tableParts>{parts}</tableParts></worksheet>"
        )
        self._package.add(name, content, _TYPE.format(kind="worksheet"), relations)
        self._relations.append(Relation(id=f"rSheet{number}", kind="worksheet", target=name))

    def _rows(self, sheet: SheetFile) -> str:
        rows: dict[int, list[str]] = {}
        for address in {**sheet.cells, **sheet.inline, **sheet.formulas}:
            row = int("".join(filter(str.isdigit, address)))
            rows.setdefault(row, []).append(self._cell(sheet, address))
        return "".join(f'<row r="{row}">{"".join(cells)}</row>' for row, cells in sorted(rows.items()))

    def _cell(self, sheet: SheetFile, address: str) -> str:
        head = f'<c r="{address}" s="{sheet.style}"'
        if address in sheet.inline:
            return f'{head} t="inlineStr"><is>{sheet.inline[address]}</is></c>'
        if address in sheet.formulas:
            return f'{head} t="str">{sheet.formulas[address]}</c>'
        value = sheet.cells[address]
        return (
            f"{head}><v>{value}</v></c>" if isinstance(value, int) else f'{head} t="s"><v>{self._index(value)}</v></c>'
        )

    def _index(self, value: str) -> int:
        item = value if value.startswith(("<t", "<r")) else text(value)
        if item not in self._strings:
            self._strings.append(item)
        return self._strings.index(item)

    def _tables(self, sheet: SheetFile, number: int) -> list[Relation]:
        relations = []
        for index, table_xml in enumerate(sheet.tables):
            name = f"xl/tables/table{number}{index}.xml"
            self._package.add(name, table_xml, _TYPE.format(kind="table"))
            relations.append(Relation(id=f"rTable{index}", kind="table", target=name))
        return relations

    def _remarks(self, sheet: SheetFile, number: int) -> list[Relation]:
        relations = []
        if sheet.note:
            name = f"xl/comments{number}.xml"
            authors = f"<authors><author>{escape(sheet.author)}</author></authors>"
            comment = f'<comment ref="A1" authorId="0"><text>{sheet.note}</text></comment>'
            content = f"<comments {_NAMESPACES}>{authors}<commentList>{comment}</commentList></comments>"
            self._package.add(name, content, _TYPE.format(kind="comments"))
            relations.append(Relation(id="rComments", kind="comments", target=name))
        if sheet.thread:
            name = f"xl/threadedComments/threadedComment{number}.xml"
            content = f'<ThreadedComments xmlns="{_THREADED}">{sheet.thread}</ThreadedComments>'
            self._package.add(name, content)
            relations.append(Relation(id="rThread", kind="threadedComment", target=name))
        return relations

    def _drawing(self, sheet: SheetFile, number: int) -> list[Relation]:
        if not (sheet.shapes or sheet.chart):
            return []
        name = f"xl/drawings/drawing{number}.xml"
        content = (
            f'<xdr:wsDr xmlns:xdr="{_SHEET_DRAWING}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">'
            f"<xdr:twoCellAnchor>{sheet.shapes}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
        )
        relations = [Relation(id="rLink", kind="hyperlink", target=f"#'{self._sheets[0].name}'!A1", is_external=True)]
        if sheet.chart:
            self._package.add(f"xl/charts/chart{number}.xml", sheet.chart)
            relations.append(Relation(id="rChart", kind="chart", target=f"xl/charts/chart{number}.xml"))
        self._package.add(name, content, "application/vnd.openxmlformats-officedocument.drawing+xml", relations)
        return [Relation(id="rDrawing", kind="drawing", target=name)]


def table(name: str, area: str, *columns: str, attributes: str = "", inner: str = "") -> str:
    """Return a table whose columns are called `columns`, written as Excel writes them."""
    written = "".join(
        f'<tableColumn id="{number}" name={quoteattr(column)}>{inner}</tableColumn>'
        for number, column in enumerate(columns, start=1)
    )
    return (
        f'<table {_NAMESPACES} id="1" name="{name}" displayName="{name}" ref="{area}" {attributes}>'
        f'<autoFilter ref="{area}"/><tableColumns count="{len(columns)}">{written}</tableColumns></table>'
    )


def threaded(words: str, mentions: str = "") -> str:
    held = f"<mentions>{mentions}</mentions>" if mentions else ""
    return f'<threadedComment ref="A1" id="{{1}}"><text>{escape(words)}</text>{held}</threadedComment>'


def box(*paragraphs: str, link: str = "", description: str = "") -> str:
    """Return a text box; `link` is the address of the cell whose text it shows."""
    shown = f" textlink={quoteattr(link)}" if link else ""
    return (
        f"<xdr:sp{shown}><xdr:nvSpPr><xdr:cNvPr id='2' name='Box' descr={quoteattr(description)}>"
        "<a:hlinkClick r:id='rLink'/></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/>"
        f"<xdr:txBody><a:bodyPr/>{''.join(paragraphs)}</xdr:txBody></xdr:sp>"
    )


def frame() -> str:
    """Return what shows the chart of a sheet."""
    chart_namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return (
        "<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id='3' name='Chart'/><xdr:cNvGraphicFramePr/>"
        f'</xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="{chart_namespace}">'
        f'<c:chart xmlns:c="{chart_namespace}" r:id="rChart"/></a:graphicData></a:graphic></xdr:graphicFrame>'
    )


def budget() -> bytes:
    """Return a workbook with everything one has: table, formulas, lists, prompts, remarks, chart, box, margins."""
    validation = (
        '<dataValidations count="1"><dataValidation type="list" sqref="C2" promptTitle="State" prompt="Choose a state" '
        'errorTitle="Wrong" error="Not in the list"><formula1>"Open,Closed"</formula1></dataValidation>'
        "</dataValidations>"
    )
    hyperlinks = '<hyperlinks><hyperlink ref="A3" location="\'Yearly plan\'!A1" tooltip="To the plan"/></hyperlinks>'
    margins = (
        "<headerFooter><oddHeader>&amp;L&amp;BBudget of the city&amp;RPage &amp;P of &amp;N</oddHeader></headerFooter>"
    )
    details = SheetFile(
        name="Details",
        cells={
            "A1": "Department",
            "B1": "Amount",
            "C1": "State",
            "A2": "Parks",
            "B2": 5,
            "C2": "Open",
            "A3": "Roads",
            "B3": 7,
        },
        formulas={
            "D2": formula("B2*2", ""),
            "E2": formula("'Yearly plan'!A1", "Total of all parks"),
            "F2": formula("SUM(Costs[Amount])"),
        },
        after=f"{validation}{hyperlinks}{margins}",
        tables=[table("Costs", "A1:C3", "Department", "Amount", "State")],
        note=f"{run('Ana:', '<b/>')}{run(chr(10) + 'Please check')}",
        shapes=box("<a:p><a:r><a:t>A box of words</a:t></a:r></a:p>", description="Box with a hint") + frame(),
        chart=chart("Costs by department", "Parks", "Roads", formula="Details!$A$2:$A$3"),
    )
    plan = SheetFile(
        name="Yearly plan",
        cells={
            "A1": "Total of all parks",
            "A2": run("The ") + run("mayor", f"<b/>{CALIBRI}") + run(" decides.", CALIBRI),
            "A3": "Parks",
        },
        state="hidden",
    )
    name = '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Yearly plan\'!$A$1:$A$3</definedName>'
    return XlsxFile(details, plan, names=name, title="Budget 2026").build()
