"""Word files for tests, written part by part so that each test sees exactly the XML it means."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONS: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:r="{_RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)
_MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
_ROOTS: Final = {
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "styles": "styles",
    "settings": "settings",
}


def run(text: str, properties: str = "") -> str:
    """Return a run: `run("Mayor", "<w:b/>")`."""
    described = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{described}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    described = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{described}{''.join(content)}</w:p>"


def link(*content: str, relation: str = "rLink") -> str:
    return f'<w:hyperlink r:id="{relation}">{"".join(content)}</w:hyperlink>'


def field(instruction: str, *result: str) -> str:
    """Return a complex field as Word writes it, in runs of its own."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{"".join(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def ruby(reading: str, *base: str) -> str:
    """Return words with a reading over them."""
    properties = '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/></w:rubyPr>'
    return (
        f"<w:r><w:ruby>{properties}<w:rt>{run(reading)}</w:rt><w:rubyBase>{''.join(base)}</w:rubyBase></w:ruby></w:r>"
    )


def inserted(*content: str, number: int = 4) -> str:
    return f'<w:ins w:id="{number}" w:author="Ayşe">{"".join(content)}</w:ins>'


def note_reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def note(number: int, *content: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{"".join(content)}</w:{kind}>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table whose cells hold the given paragraphs."""
    lines = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def image(relation: str = "rImage", description: str = "") -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>'
        f'<wp:docPr id="1" name="Picture 1" descr="{escape(description)}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="arms.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(*content: str) -> str:
    """Return a text box the way Word writes it: once for itself and once for older programs."""
    inner = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="1800000" cy="720000"/><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f'</mc:Choice><mc:Fallback><w:pict><v:shape style="width:140pt;height:56pt"><v:textbox>{inner}</v:textbox>'
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


class DocxFile:
    """A Word file in the making; `body` is the XML of its paragraphs and tables."""

    def __init__(self, *body: str, is_strict: bool = False) -> None:
        self._is_strict = is_strict
        self._parts: dict[str, str | bytes] = {}
        self._types = {"/word/document.xml": _MAIN_TYPE}
        self._relations: list[tuple[str, str, str, str]] = []
        self._references = ""
        self._body = "".join(body)
        self.relate("rLink", "hyperlink", "https://www.example.org/", mode="External")

    def relate(self, name: str, kind: str, target: str, mode: str = "Internal") -> "DocxFile":
        self._relations.append((name, kind, target, mode))
        return self

    def with_part(self, kind: str, *content: str, attributes: str = "") -> "DocxFile":
        """Add a header, footer, footnotes, endnotes, comments, styles or settings part."""
        root = _ROOTS[kind]
        written = f"<w:{root} {_NAMESPACES} {attributes}>{''.join(content)}</w:{root}>"
        name = f"parts/{kind}{len(self._relations)}.xml"
        self._parts[f"word/{name}"] = written
        self._types[f"/word/{name}"] = _WORD_TYPE.format(kind=kind)
        if kind in {"header", "footer"}:
            self._references += f'<w:{kind}Reference w:type="default" r:id="r{kind}"/>'
        return self.relate(f"r{kind}", kind, name)

    def with_image(self) -> "DocxFile":
        self._parts["word/media/arms.png"] = png()
        return self.relate("rImage", "image", "media/arms.png")

    def with_file(self, name: str, content: str | bytes, *, kind: str = "", media_type: str = "") -> "DocxFile":
        """Add any part under its full name, related to the main part when `kind` says how."""
        self._parts[name] = content
        if media_type:
            self._types[f"/{name}"] = media_type
        return self.relate(f"r{len(self._relations)}", kind, f"/{name}") if kind else self

    def build(self) -> bytes:
        return zipped({name: self._spoken(content) for name, content in self._all_parts().items()})

    def _all_parts(self) -> dict[str, str | bytes]:
        section = f"<w:sectPr>{self._references}</w:sectPr>"
        return {
            "[Content_Types].xml": _content_types(self._types),
            "_rels/.rels": _relationships([("rId1", "officeDocument", "word/document.xml", "Internal")]),
            "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{self._body}{section}</w:body></w:document>",
            "word/_rels/document.xml.rels": _relationships(self._relations),
            **self._parts,
        }

    def _spoken(self, content: str | bytes) -> bytes:
        if isinstance(content, bytes):
            return content
        if self._is_strict:
            content = content.replace(WORD, STRICT_WORD).replace(_RELATIONS, _STRICT_RELATIONS)
        return content.encode()


def zipped(parts: Mapping[str, bytes], *, level: int | None = None) -> bytes:
    """Pack parts; at level 1 what is enormous is packed in a third of the time, and not much less well."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, level)
    return packed.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def png() -> bytes:
    """Return the smallest picture: one red point."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\xff\0\0")), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def _content_types(types: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


def _relationships(rows: list[tuple[str, str, str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for name, kind, target, mode in rows
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def sister_city_letter() -> bytes:
    """Return a letter with everything a letter has: letterhead table, formats, list, note, frames, link, image."""
    bold, italic = "<w:b/>", "<w:i/>"
    return (
        DocxFile(
            table(
                (paragraph(image(description="Arms of the city")), paragraph(run("Município de Ponte Nova", bold))),
                (paragraph(run("Gabinete do Presidente")), paragraph(run("Ofício n.º 214/2026"))),
            ),
            paragraph(run("Exmo. Sr. Presidente da Câmara,")),
            paragraph(
                run("Temos a "),
                run("honra", bold),
                run(" de convidar V. Exa. para a "),
                run("Semana da Amizade", italic),
                run(" em nossa cidade"),
                note_reference(2),
                run(". O programa está na "),
                link(run("página do município", '<w:u w:val="single"/>')),
                run("."),
            ),
            paragraph(run("Visita ao porto"), properties='<w:pStyle w:val="ListBullet"/>'),
            paragraph(run("Jantar oficial"), properties='<w:pStyle w:val="ListBullet"/>'),
            paragraph(text_box(paragraph(run("Confirme até 12 de maio."))), run("Com os melhores cumprimentos,")),
            paragraph(run("Página "), field("PAGE", run("1"))),
        )
        .with_part("header", paragraph(run("Município de Ponte Nova")))
        .with_part("footer", paragraph(run("Página "), field("PAGE", run("1"))))
        .with_part("footnotes", note(2, paragraph(run("De 4 a 8 de junho de 2026."))))
        .with_part(
            "styles",
            '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>',
        )
        .with_part("settings")
        .with_image()
        .build()
    )
