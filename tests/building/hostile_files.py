"""Files of every kind that lie, hurt or reach out; each name says how. Nothing here is kept on a disk."""

import base64
import struct
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from tests.building import mail_files, odt_files, pptx_files
from tests.building.compound_files import compound_file
from tests.building.docx_files import DocxFile, paragraph, parts_of, run, sister_city_letter, zipped
from tests.building.hostile_archives import HOSTILE_ARCHIVES
from tests.building.hostile_counts import HOSTILE_COUNTS
from tests.building.hostile_loads import HOSTILE_LOADS
from tests.building.hostile_markup import HOSTILE_MARKUP
from tests.building.hostile_pages import HOSTILE_PAGES
from tests.building.locked_files import locked
from tests.building.udf_files import petition
from tests.building.xlsx_files import SheetFile, XlsxFile, budget, text

_SHEET: Final = "xl/worksheets/sheet1.xml"
_NAMESPACE: Final = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _sheet(content: str) -> bytes:
    parts = parts_of(budget())
    name = next(name for name in parts if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    return zipped({**parts, name: f"<worksheet {_NAMESPACE}>{content}</worksheet>".encode()})


def _inline(address: str, text: str) -> str:
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def _merged_cells() -> bytes:
    merged = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 100_001))
    row = f'<row r="1">{_inline("A1", "Words")}</row>'
    return _sheet(f'<sheetData>{row}</sheetData><mergeCells count="1000000">{merged}</mergeCells>')


def _dimension_that_lies() -> bytes:
    return _sheet(
        f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576">{_inline("XFD1048576", "Far")}</row></sheetData>'
    )


def _many_rows() -> bytes:
    return _sheet("<sheetData>" + "".join(f'<row r="{row}"/>' for row in range(1, 300_001)) + "</sheetData>")


def _cells_outside() -> bytes:
    return _sheet(f'<sheetData><row r="99999999999">{_inline("ZZZZZZZ99999999999", "Words")}</row></sheetData>')


def _commands_in_cells() -> bytes:
    texts = ("=cmd|'/c calc'!A0", "@SUM(1+1)*cmd|'/c calc'!A0", "+1+cmd|' /C calc'!A0", "Words")
    rows = "".join(f'<row r="{row}">{_inline(f"A{row}", text)}</row>' for row, text in enumerate(texts, start=1))
    return _sheet(f"<sheetData>{rows}</sheetData>")


def _index_out_of_range() -> bytes:
    return _sheet(
        '<sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row></sheetData>'
    )


def _long_formula() -> bytes:
    formula = "(" * 60_000 + "1" + ")" * 60_000
    return _sheet(f'<sheetData><row r="1"><c r="A1"><f>{formula}</f></c>{_inline("B1", "Words")}</row></sheetData>')


def _cell_of_runs() -> bytes:
    runs = "".join(f'<r><rPr><sz val="{size % 90 + 1}"/></rPr><t>word </t></r>' for size in range(12_000))
    return _sheet(f'<sheetData><row r="1"><c r="A1" t="inlineStr"><is>{runs}</is></c></row></sheetData>')


def _shapes_in_shapes() -> bytes:
    parts = parts_of(pptx_files.friendship_presentation())
    name = next(name for name in parts if name.startswith("ppt/slides/") and name.endswith(".xml"))
    opened, closed = b"<p:grpSp>" * 5_000, b"</p:grpSp>" * 5_000
    return zipped({**parts, name: parts[name].replace(b"</p:spTree>", opened + closed + b"</p:spTree>")})


def _repeated_cells() -> bytes:
    cells = '<table:table-cell table:number-columns-repeated="999999999"><text:p>a</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="999999999">{cells}</table:table-row>'
    return odt_files.odt(odt_files.p("Words"), f"<table:table>{rows}</table:table>")


def _repeated_spaces() -> bytes:
    return odt_files.odt(odt_files.p('Words<text:s text:c="999999999"/>more'))


def _odt_with_entities() -> bytes:
    parts = parts_of(odt_files.letter())
    return zipped({**parts, "content.xml": b'<!DOCTYPE a [<!ENTITY x "y">]>' + parts["content.xml"]})


def _udf_bomb() -> bytes:
    return zipped({**parts_of(petition()), "content.xml": b"<template>" + b" " * 100_000_000 + b"</template>"}, level=1)


def _udf_offsets() -> bytes:
    parts = parts_of(petition())
    content = parts["content.xml"].replace(b'startOffset="0"', b'startOffset="-99999999999"')
    return zipped({**parts, "content.xml": content.replace(b'length="', b'length="9999999')})


def _message_in_messages() -> bytes:
    message = mail_files.eml("Words")
    for _ in range(200):
        inner = mail_files.part(message, kind="message/rfc822")
        message = mail_files.message(mail_files.parts("mixed", inner))
    return message


def _message_of_many_parts() -> bytes:
    part = mail_files.part("Words")
    return mail_files.message(mail_files.parts("mixed", *[part] * 5_000))


def _message_of_long_heads() -> bytes:
    names = ", ".join(f"=?utf-8?Q?Name_{number}?= <a{number}@example.org>" for number in range(20_000))
    return mail_files.eml("Words", head=mail_files.HEAD + f"X-To: {names}\r\nReply-To: {names}\r\n")


def _message_without_an_end() -> bytes:
    head = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    kind = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return head + kind + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 3_000


def _message_of_base64() -> bytes:
    body = base64.encodebytes(bytes(10_000_000)).decode()
    return mail_files.eml(body, kind="text/plain; charset=utf-7", encoding="base64")


def _compound_circle() -> bytes:
    content = bytearray(mail_files.msg(body="Words"))
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    table = (struct.unpack_from("<I", content, 76)[0] + 1) * sector
    content[table : table + sector] = struct.pack("<I", 1) * (sector // 4)
    return bytes(content)


def _compound_of_nothing() -> bytes:
    return compound_file({"Something": b"else"})


def _compound_head_alone() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600


def _compound_truncated() -> bytes:
    content = mail_files.msg(body="Words")
    return content[: len(content) // 2]


def _rtf_of_braces() -> bytes:
    return b"{\\rtf1 " + b"{" * 1_000_000


def _archive_that_lists_itself() -> bytes:
    """An archive with one entry that is listed twenty thousand times, each time by another name."""
    entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0)
    listed = b"".join(entry + struct.pack("<I", 0x61616161 + number) for number in range(20_000))
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 20_000, 20_000, len(listed), 44, 0)
    return b"PK\x03\x04" + bytes(40) + listed + end


def _fields_in_fields() -> bytes:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
    return DocxFile(paragraph((begin + instruction + separate) * 3_000 + run("Hello world") + end * 3_000)).build()


def _fingerprints_without_end() -> bytes:
    """Return a letter of fewer words and paragraphs than one may have, each of as many letters as a word may have."""
    draw = Random(1)
    written = [paragraph(run(draw.randbytes(400).hex())) for _ in range(100)]
    parts = parts_of(sister_city_letter())
    more = "".join(written * 130).encode()
    document = parts["word/document.xml"].replace(b"</w:body>", more + b"</w:body>")
    return zipped({**parts, "word/document.xml": document})


def _links_without_end() -> bytes:
    parts = parts_of(sister_city_letter())
    name = "word/_rels/document.xml.rels"
    link = b'<Relationship Id="a%d" Type="x/hyperlink" Target="https://example.org/%d" TargetMode="External"/>'
    links = b"".join(link % (number, number) for number in range(70_000))
    return zipped({**parts, name: parts[name].replace(b"</Relationships>", links + b"</Relationships>")})


def _looks_without_end() -> bytes:
    sizes = (
        f'<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">a </w:t></w:r>' for size in range(41_000)
    )
    looks = list(sizes)
    return DocxFile("".join(paragraph("".join(looks[at : at + 50])) for at in range(0, len(looks), 50))).build()


def _court_paragraphs() -> bytes:
    content = b"<template><content><![CDATA[" + b"a\n" * 70_000 + b"]]></content><elements>"
    one = b'<paragraph><content startOffset="%d" length="2"/></paragraph>'
    paragraphs = b"".join(one % (2 * number) for number in range(70_000))
    return zipped({**parts_of(petition()), "content.xml": content + paragraphs + b"</elements></template>"})


def _sheet_of_links() -> bytes:
    links = "".join(f'<hyperlink ref="A{row}" location="A1" tooltip="Tip"/>' for row in range(1, 100_002))
    return _sheet(f"<sheetData/><hyperlinks>{links}</hyperlinks>")


def _comments_with_drawings() -> bytes:
    """Return a workbook of which each comment has its box of old, empty as Excel writes them."""
    numbers = range(1, 20_001)
    said = "".join(f'<comment ref="A{row}" authorId="0"><text><t>Note</t></text></comment>' for row in numbers)
    box = "<v:shape><v:textbox><div/></v:textbox><x:ClientData><x:Row/><x:Column/><x:Anchor>1</x:Anchor></x:ClientData>"
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"'
    parts = parts_of(XlsxFile(SheetFile(name="Sheet1", cells={"A1": "Words"}, note=text("Note"))).build())
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    drawing = b'<Relationship Id="rV" Type="x/vmlDrawing" Target="/xl/drawing.vml"/></Relationships>'
    comments = next(name for name in parts if "comments" in name)
    return zipped(
        {
            **parts,
            relations: parts[relations].replace(b"</Relationships>", drawing),
            comments: f"<comments {_NAMESPACE}><commentList>{said}</commentList></comments>".encode(),
            "xl/drawing.vml": f"<xml {spaces}>{(box + '</v:shape>') * len(numbers)}</xml>".encode(),
        }
    )


def _text_of_one_gap() -> bytes:
    return b"Words" + b" " * 1_000_000 + b"Words"


def _text_of_lines() -> bytes:
    return b"a\n" * 150_000


def _text_of_blank_lines() -> bytes:
    return b"\n" * 5_000_000 + b"Words"


def _text_of_stairs() -> bytes:
    return b"".join(b"a" * number + b"     b\n" for number in range(3, 1_500))


def _message_of_pictures() -> bytes:
    page = mail_files.part("<html><body><p>Words</p>" + '<img src="cid:a">' * 20_000, kind="text/html")
    head = b"Content-Type: image/png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    picture = head + base64.encodebytes(b"\x89PNG\r\n\x1a\n" + bytes(1_000))
    return mail_files.message(mail_files.parts("related", page, picture))


def _program_named_letter() -> bytes:
    return b"MZ\x90\0" + bytes(5_000)


def _picture_named_letter() -> bytes:
    return b"GIF89a" + bytes(5_000)


def _noise() -> bytes:
    return bytes((number * 7919 + number // 256) % 256 for number in range(100_000))


def _only_zeros() -> bytes:
    return bytes(100_000)


def _text_of_stops() -> bytes:
    return b"Words " + "…?!".encode() * 300_000


def _text_of_controls() -> bytes:
    return bytes(range(1, 32)) * 1_000


def _text_of_one_line() -> bytes:
    return b"word " * 600_000


def _nothing() -> bytes:
    return b""


_OTHERS: Final[Mapping[str, tuple[Callable[[], bytes], str]]] = {
    "merged-cells": (_merged_cells, "a.xlsx"),
    "dimension-that-lies": (_dimension_that_lies, "a.xlsx"),
    "many-rows": (_many_rows, "a.xlsx"),
    "cells-outside": (_cells_outside, "a.xlsx"),
    "commands-in-cells": (_commands_in_cells, "a.xlsx"),
    "index-out-of-range": (_index_out_of_range, "a.xlsx"),
    "long-formula": (_long_formula, "a.xlsx"),
    "cell-of-runs": (_cell_of_runs, "a.xlsx"),
    "shapes-in-shapes": (_shapes_in_shapes, "a.pptx"),
    "repeated-cells": (_repeated_cells, "a.odt"),
    "repeated-spaces": (_repeated_spaces, "a.odt"),
    "odt-with-entities": (_odt_with_entities, "a.odt"),
    "udf-bomb": (_udf_bomb, "a.udf"),
    "udf-offsets": (_udf_offsets, "a.udf"),
    "message-in-messages": (_message_in_messages, "a.eml"),
    "message-of-many-parts": (_message_of_many_parts, "a.eml"),
    "message-of-long-heads": (_message_of_long_heads, "a.eml"),
    "message-without-an-end": (_message_without_an_end, "a.eml"),
    "message-of-base64": (_message_of_base64, "a.eml"),
    "compound-circle": (_compound_circle, "a.msg"),
    "compound-of-nothing": (_compound_of_nothing, "a.doc"),
    "compound-head-alone": (_compound_head_alone, "a.doc"),
    "compound-truncated": (_compound_truncated, "a.msg"),
    "rtf-of-braces": (_rtf_of_braces, "a.rtf"),
    "archive-that-lists-itself": (_archive_that_lists_itself, "a.docx"),
    "fields-in-fields": (_fields_in_fields, "a.docx"),
    "fingerprints-without-end": (_fingerprints_without_end, "a.docx"),
    "links-without-end": (_links_without_end, "a.docx"),
    "looks-without-end": (_looks_without_end, "a.docx"),
    "court-paragraphs": (_court_paragraphs, "a.udf"),
    "comments-with-drawings": (_comments_with_drawings, "a.xlsx"),
    "sheet-of-links": (_sheet_of_links, "a.xlsx"),
    "text-of-one-gap": (_text_of_one_gap, "a.txt"),
    "text-of-lines": (_text_of_lines, "a.txt"),
    "text-of-blank-lines": (_text_of_blank_lines, "a.txt"),
    "text-of-stairs": (_text_of_stairs, "a.txt"),
    "message-of-pictures": (_message_of_pictures, "a.eml"),
    "program-named-letter": (_program_named_letter, "a.docx"),
    "picture-named-letter": (_picture_named_letter, "a.docx"),
    "locked-letter": (lambda: locked(sister_city_letter()), "a.docx"),
    "letter-named-text": (sister_city_letter, "a.txt"),
    "noise": (_noise, "a.docx"),
    "only-zeros": (_only_zeros, "a.txt"),
    "text-of-stops": (_text_of_stops, "a.txt"),
    "text-of-controls": (_text_of_controls, "a.txt"),
    "text-of-one-line": (_text_of_one_line, "a.txt"),
    "nothing": (_nothing, "a.docx"),
}

HOSTILE_FILES: Final[Mapping[str, tuple[Callable[[], bytes], str]]] = {
    **{name: (build, "a.docx") for name, build in {**HOSTILE_ARCHIVES, **HOSTILE_MARKUP}.items()},
    **HOSTILE_PAGES,
    **HOSTILE_COUNTS,
    **HOSTILE_LOADS,
    **_OTHERS,
}
"""How to build each, and the name it is handed in under."""
