"""Presentations for tests, written part by part so that each test sees exactly the XML it means."""

from typing import Final
from xml.sax.saxutils import escape, quoteattr

from tests.building.docx_files import png
from tests.building.office_packages import (
    DRAWING,
    PROPERTIES_TYPE,
    RELATIONS,
    OfficePackage,
    Relation,
    chart,
    core_properties,
)

_PRESENTATION: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DIAGRAM: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_NAMESPACES: Final = (
    f'xmlns:p="{_PRESENTATION}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
)
_GROUP: Final = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_MAP: Final = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_STYLES: Final = (
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr"/></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l"/></p:bodyStyle>'
    "<p:otherStyle><a:lvl1pPr/></p:otherStyle></p:txStyles>"
)


def run(text: str, attributes: str = "", inner: str = "") -> str:
    """Return a run: `run("Mayor", 'b="1"')`."""
    described = f"<a:rPr {attributes}>{inner}</a:rPr>" if attributes or inner else ""
    return f"<a:r>{described}<a:t>{escape(text)}</a:t></a:r>"


def link(text: str, relation: str = "rLink", tooltip: str = "") -> str:
    shown = f" tooltip={quoteattr(tooltip)}" if tooltip else ""
    return run(text, inner=f'<a:hlinkClick r:id="{relation}"{shown}/>')


def slide_number() -> str:
    return '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>7</a:t></a:fld>'


def paragraph(*content: str, properties: str = "") -> str:
    return f"<a:p>{properties}{''.join(content)}</a:p>"


def shape(*content: str, placeholder: str | None = None, description: str = "", fit: str = "") -> str:
    """Return a shape with paragraphs; a placeholder of this type unless `None`."""
    kind = "" if placeholder is None else f"<p:ph type={quoteattr(placeholder)}/>"
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='2' name='Shape 2' descr={quoteattr(description)}/><p:cNvSpPr/>"
        f"<p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr>{fit}</a:bodyPr><a:lstStyle/>"
        f"{''.join(content)}</p:txBody></p:sp>"
    )


def group(*shapes: str) -> str:
    return f"<p:grpSp>{_GROUP}{''.join(shapes)}</p:grpSp>"


def picture(description: str) -> str:
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="4" name="arms.png" descr={quoteattr(description)}/><p:cNvPicPr/><p:nvPr/>'
        '</p:nvPicPr><p:blipFill><a:blip r:embed="rImage"/></p:blipFill><p:spPr/></p:pic>'
    )


def table(*rows: tuple[str, ...]) -> str:
    lines = ("".join(f"<a:tc><a:txBody><a:bodyPr/>{cell}</a:txBody></a:tc>" for cell in row) for row in rows)
    return _frame("table", f"<a:tbl><a:tblPr/><a:tblGrid/>{''.join(f'<a:tr>{line}</a:tr>' for line in lines)}</a:tbl>")


def chart_frame(relation: str) -> str:
    chart_namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return _frame("chart", f'<c:chart xmlns:c="{chart_namespace}" r:id="{relation}"/>')


def diagram_frame() -> str:
    return _frame("diagram", f'<dgm:relIds xmlns:dgm="{_DIAGRAM}" r:dm="rData" r:lo="" r:qs="" r:cs=""/>')


def twice(shown: str, older: str) -> str:
    """Return something that exists for programs of today and for older ones."""
    return (
        f'<mc:AlternateContent><mc:Choice Requires="p14">{shown}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def _frame(kind: str, content: str) -> str:
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Frame"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


class PptxFile:
    """A presentation in the making."""

    def __init__(self, *, layout: str = "", master: str = "", title: str = "", kind: str = "presentation") -> None:
        self._package = OfficePackage()
        self._layout, self._master, self._title, self._kind = layout, master, title, kind
        self._slides: list[str] = []
        self._sections = ""
        self._handout: list[Relation] = []

    def slide(self, *shapes: str, notes: str = "", comment: str = "", is_hidden: bool = False) -> "PptxFile":
        """Add a slide; `notes` is XML of paragraphs, `comment` plain text."""
        number = len(self._slides) + 1
        # The names of parts say nothing: the first slide lies in the part with the highest number.
        name = f"ppt/slides/slide{9 - number}.xml"
        relations = [
            Relation(id="rLayout", kind="slideLayout", target="ppt/slideLayouts/slideLayout1.xml"),
            Relation(id="rLink", kind="hyperlink", target="https://www.example.org/", is_external=True),
            Relation(id="rImage", kind="image", target="ppt/media/arms.png"),
            *self._extra_relations(number, notes, comment),
        ]
        self._package.add(name, _tree("sld", *shapes, show=not is_hidden), _TYPE.format(kind="slide"), relations)
        self._slides.append(name)
        return self

    def with_section(self, name: str) -> "PptxFile":
        self._sections = (
            f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst>'
            f"<p14:section name={quoteattr(name)} id='{{1}}'/></p14:sectionLst></p:ext></p:extLst>"
        )
        return self

    def with_chart(self, title: str, *categories: str) -> "PptxFile":
        """Add the chart that `chart_frame("rChart")` on the first slide shows."""
        self._package.add("ppt/charts/chart1.xml", chart(title, *categories), _CHART_TYPE)
        return self

    def with_diagram(self, *texts: str) -> "PptxFile":
        """Add the diagram that `diagram_frame()` on the first slide shows, and the picture kept of it."""
        points = "".join(f"<dgm:pt><dgm:t>{paragraph(run(text))}</dgm:t></dgm:pt>" for text in texts)
        drawn = "".join(f"<dsp:sp><dsp:txBody>{paragraph(run(text))}</dsp:txBody></dsp:sp>" for text in texts)
        office = "http://schemas.microsoft.com/office/drawing/2008/diagram"
        names = f'xmlns:dgm="{_DIAGRAM}" xmlns:a="{DRAWING}"'
        self._package.add("ppt/diagrams/data1.xml", f"<dgm:dataModel {names}>{points}</dgm:dataModel>")
        drawing = f'<dsp:drawing xmlns:dsp="{office}" xmlns:a="{DRAWING}">{drawn}</dsp:drawing>'
        self._package.add("ppt/diagrams/drawing1.xml", drawing)
        return self

    def with_handout(self, *shapes: str) -> "PptxFile":
        """Say what stands around the slides on paper."""
        name = "ppt/handoutMasters/handoutMaster1.xml"
        self._package.add(name, _tree("handoutMaster", *shapes), _TYPE.format(kind="handoutMaster"))
        self._handout = [Relation(id="rHandout", kind="handoutMaster", target=name)]
        return self

    def with_part(self, name: str, content: bytes) -> "PptxFile":
        self._package.add(name, content)
        return self

    def build(self) -> bytes:
        master = "ppt/slideMasters/slideMaster1.xml"
        layout = "ppt/slideLayouts/slideLayout1.xml"
        prompt = shape(paragraph(run("Click to edit")), placeholder="title")
        self._package.add("ppt/media/arms.png", png())
        to_master = [Relation(id="rMaster", kind="slideMaster", target=master)]
        to_layout = [Relation(id="rLayout", kind="slideLayout", target=layout)]
        self._package.add(layout, _tree("sldLayout", prompt, self._layout), _TYPE.format(kind="slideLayout"), to_master)
        ids = '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rLayout"/></p:sldLayoutIdLst>'
        text = _tree("sldMaster", prompt, self._master, after=f"{_MAP}{ids}{_STYLES}")
        self._package.add(master, text, _TYPE.format(kind="slideMaster"), to_layout)
        properties = Relation(id="rCore", kind="metadata/core-properties", target="docProps/core.xml")
        self._package.add("docProps/core.xml", core_properties(self._title), PROPERTIES_TYPE)
        self._add_main(master)
        return self._package.build("ppt/presentation.xml", properties)

    def _add_main(self, master: str) -> None:
        relations = [Relation(id="rMaster", kind="slideMaster", target=master), *self._handout]
        relations += [Relation(id=f"rSlide{i}", kind="slide", target=name) for i, name in enumerate(self._slides)]
        ids = "".join(f'<p:sldId id="{256 + number}" r:id="rSlide{number}"/>' for number in range(len(self._slides)))
        masters = '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rMaster"/></p:sldMasterIdLst>'
        main = (
            f"<p:presentation {_NAMESPACES}>{masters}<p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx='9144000' cy='6858000'/>"
            "<p:notesSz cx='6858000' cy='9144000'/><p:defaultTextStyle><a:lvl1pPr algn='l'/></p:defaultTextStyle>"
            f"{self._sections}</p:presentation>"
        )
        self._package.add("ppt/presentation.xml", main, _TYPE.format(kind=f"{self._kind}.main"), relations)

    def _extra_relations(self, number: int, notes: str, comment: str) -> list[Relation]:
        relations = []
        if number == 1:
            relations = [
                Relation(id="rChart", kind="chart", target="ppt/charts/chart1.xml"),
                Relation(id="rData", kind="diagramData", target="ppt/diagrams/data1.xml"),
                Relation(id="rDrawing", kind="diagramDrawing", target="ppt/diagrams/drawing1.xml"),
            ]
        if notes:
            name = f"ppt/notesSlides/notesSlide{number}.xml"
            tree = _tree("notes", shape(notes, placeholder="body"))
            self._package.add(name, tree, _TYPE.format(kind="notesSlide"))
            relations.append(Relation(id="rNotes", kind="notesSlide", target=name))
        if comment:
            name = f"ppt/comments/comment{number}.xml"
            text = f"<p:cmLst {_NAMESPACES}><p:cm><p:text>{escape(comment)}</p:text></p:cm></p:cmLst>"
            self._package.add(name, text, _TYPE.format(kind="comments"))
            relations.append(Relation(id="rComments", kind="comments", target=name))
        return relations


def _tree(root: str, *shapes: str, after: str = "", show: bool = True) -> str:
    hidden = "" if show else ' show="0"'
    content = f"<p:cSld><p:spTree>{_GROUP}{''.join(shapes)}</p:spTree></p:cSld>{after}"
    return f"<p:{root} {_NAMESPACES}{hidden}>{content}</p:{root}>"


def friendship_presentation() -> bytes:
    """Return a presentation with everything one has: title, formats, link, table, group, chart, diagram, notes."""
    return (
        PptxFile(
            title="Sister cities",
            layout=shape(paragraph(run("Municipality of Ponte Nova"))),
            master=shape(paragraph(run("For official use"))),
        )
        .slide(
            shape(paragraph(run("Friendship week")), placeholder="ctrTitle", fit='<a:normAutofit fontScale="90000"/>'),
            shape(
                paragraph(run("We have the "), run("honour", 'b="1"'), run(" to invite you.")),
                paragraph(run("See "), link("our page", tooltip="Opens the page of the city"), run(".")),
                placeholder="body",
            ),
            group(shape(paragraph(run("A box in a group")))),
            table((paragraph(run("Day")), paragraph(run("Place"))), (paragraph(run("12")), paragraph(run("Harbour")))),
            picture("Arms of the city"),
            chart_frame("rChart"),
            diagram_frame(),
            notes=paragraph(run("Greet the mayor first.")),
            comment="Check the date",
        )
        .slide(shape(paragraph(run("Slide "), slide_number())), is_hidden=True)
        .with_chart("Visitors by month", "January", "February")
        .with_diagram("Arrival", "Dinner", "Arrival")
        .with_section("Programme")
        .build()
    )
