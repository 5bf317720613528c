"""Files of more work than anybody has: each line of them is honest, and there is no end to them."""

import zlib
from collections.abc import Callable, Mapping
from typing import Final

from tests.building import hostile_pdfs, mail_files, odt_files, pptx_files
from tests.building.docx_files import WORD, DocxFile, field, paragraph, parts_of, run, sister_city_letter, zipped
from tests.building.xlsx_files import SheetFile, XlsxFile

_ROWS: Final = range(1_300)
_COLUMNS: Final = range(50)


def _subtitles() -> bytes:
    times = "00:00:01,000 --> 00:00:02,000"
    return "".join(f"{number}\n{times}\nLine {number}\n\n" for number in range(10_500)).encode()


def _formulas() -> bytes:
    formulas = {f"B{row}": f'<f>IF(A1="Word {row}","Other {row}")</f><v>1</v>' for row in range(1, 10_500)}
    cells = {"A1": "Words"} | dict.fromkeys(formulas, 1)
    return XlsxFile(SheetFile(name="A", cells=cells, formulas=formulas)).build()


def _table_of_letter() -> bytes:
    cell = "<w:tc><w:p><w:r><w:t>Cell %d %d</w:t></w:r></w:p></w:tc>"
    rows = ("".join(cell % (row, column) for column in _COLUMNS) for row in _ROWS)
    return DocxFile("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>").build()


def _table_of_slide() -> bytes:
    parts = parts_of(pptx_files.friendship_presentation())
    name = next(name for name in parts if name.startswith("ppt/slides/slide"))
    paragraph = b"<a:p><a:r><a:t>Point %d</a:t></a:r></a:p>"
    body = b"<p:txBody><a:bodyPr/>" + b"".join(paragraph % number for number in range(61_000)) + b"</p:txBody>"
    return zipped({**parts, name: parts[name].replace(b"</p:spTree>", b"<p:sp>" + body + b"</p:sp></p:spTree>")})


def _saved_again_and_again() -> bytes:
    sound = hostile_pdfs.one_page(hostile_pdfs.words())
    place = int(sound[sound.rindex(b"startxref") :].split()[1])
    tables = b""
    for _ in range(1_500):
        table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 7 /Root 1 0 R /Prev %d >>\n" % place
        place = len(sound) + 1 + len(tables)
        tables += table
    return sound + b"\n" + tables + b"startxref\n%d\n%%%%EOF" % place


def _pictures_of_rich_text() -> bytes:
    return b"{\\rtf1 Words " + b"{\\pict\\pngblip\\picw10\\pich10 89504e470d0a1a0a}\\par " * 1_500 + b"}"


def _references_to_a_chapter() -> bytes:
    chapter = '<w:bookmarkStart w:id="1" w:name="_Ref1"/>', run("word " * 15_000), '<w:bookmarkEnd w:id="1"/>'
    return DocxFile(paragraph(*chapter) + paragraph(run("See "), field("REF _Ref1", run("it"))) * 4_000).build()


def _captions_in_one_paragraph() -> bytes:
    caption = 'Table <text:sequence text:ref-name="r{0}">{0}</text:sequence> is <text:sequence-ref text:ref-name="r{0}"'
    named = ' text:reference-format="category-and-value">Table {0}</text:sequence-ref> '
    return odt_files.odt(odt_files.p(*((caption + named).format(number) for number in range(3_000))))


def _numberings() -> bytes:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Article {0} %1"/></w:lvl>'
    one = f'<w:abstractNum w:abstractNumId="{{0}}">{level}</w:abstractNum>'
    content = f'<w:numbering xmlns:w="{WORD}">{"".join(one.format(number) for number in range(20_000))}</w:numbering>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    letter = DocxFile(paragraph(run("Words")))
    return letter.with_file("word/numbering.xml", content, kind="numbering", media_type=kind).build()


def _namespaces() -> bytes:
    names = " ".join(f'xmlns:n{number}="urn:n{number}"' for number in range(8_000))
    parts = parts_of(sister_city_letter())
    document = parts["word/document.xml"].replace(b"<w:body>", f"<w:body {names}>".encode())
    return zipped({**parts, "word/document.xml": document})


def _objects() -> bytes:
    names = [f"Object {number}" for number in range(2_000)]
    chart = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
    shown = (odt_files.p(f'<draw:frame><draw:object xlink:href="./{name}"/></draw:frame>') for name in names)
    members = {f"{name}/content.xml": chart.encode() for name in names}
    return odt_files.odt(odt_files.p("Words"), *shown, members=members)


def _borders_that_are_none() -> bytes:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n:03}"\r\n\r\n--b{n:03}\r\n' for n in range(150))
    return (mail_files.HEAD + opened + "\r\nWords\r\n" + "--b\r\n--c\r\n" * 30_000).encode()


def _page_of_inline_pictures() -> bytes:
    shown = b"q 9 0 0 9 9 9 cm BI /W 8 /H 8 /BPC 8 /CS /G ID " + b"x" * 64 + b" EI Q "
    packed = zlib.compress(hostile_pdfs.words() + shown * 15_000, 9)
    return hostile_pdfs.one_page(packed, entries=b"/Filter /FlateDecode")


def _drawn_twice() -> bytes:
    shape = pptx_files.shape(pptx_files.paragraph(pptx_files.run("Words")))
    new, old = (shape.replace("Words", word) for word in ("New", "Old"))
    return pptx_files.PptxFile().slide(pptx_files.twice(new * 7_000, old * 7_000)).build()


def _diagram() -> bytes:
    slide = pptx_files.shape(pptx_files.paragraph(pptx_files.run("Words"))), pptx_files.diagram_frame()
    points = ["Point"] * 15_000
    return pptx_files.PptxFile().slide(*slide).with_diagram(*points).build()


HOSTILE_LOADS: Final[Mapping[str, tuple[Callable[[], bytes], str]]] = {
    "subtitles-without-end": (_subtitles, "a.srt"),
    "formulas-without-end": (_formulas, "a.xlsx"),
    "table-without-end": (_table_of_letter, "a.docx"),
    "slide-without-end": (_table_of_slide, "a.pptx"),
    "saved-again-and-again": (_saved_again_and_again, "a.pdf"),
    "rich-text-of-pictures": (_pictures_of_rich_text, "a.rtf"),
    "references-to-a-chapter": (_references_to_a_chapter, "a.docx"),
    "captions-in-one-paragraph": (_captions_in_one_paragraph, "a.odt"),
    "scan-under-veils": (hostile_pdfs.scan_under_veils, "a.pdf"),
    "numberings-without-end": (_numberings, "a.docx"),
    "namespaces-without-end": (_namespaces, "a.docx"),
    "objects-without-end": (_objects, "a.odt"),
    "borders-that-are-none": (_borders_that_are_none, "a.eml"),
    "drawn-twice": (_drawn_twice, "a.pptx"),
    "diagram-without-end": (_diagram, "a.pptx"),
    "page-of-inline-pictures": (_page_of_inline_pictures, "a.pdf"),
}
"""How to build each, and the name it is handed in under."""
