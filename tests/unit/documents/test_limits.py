"""Every limit is a setting: a file that passes is refused once the setting is lower, and told what the limit is."""

from array import array
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields

import pytest

from tests.building import odt_files, pptx_files
from tests.building.docx_files import (
    DocxFile,
    field,
    inserted,
    paragraph,
    parts_of,
    png,
    run,
    sister_city_letter,
    zipped,
)
from tests.building.mail_files import attached, eml, message, part, parts
from tests.building.pdf_files import letter, scanned
from tests.building.udf_files import petition
from tests.building.xlsx_files import SheetFile, XlsxFile, budget
from translation_service.documents.files.unpacking import unpack_document
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.ocr import inspection
from translation_service.documents.ocr.scans import rendered
from translation_service.documents.office import open_sheets, rich_text
from translation_service.documents.pdf.pages.sections import refuse_many_sections
from translation_service.documents.pdf.pages.tiles import refuse_many_tiles
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused

Reading = Callable[[Limits], object]


def file(content: bytes, name: str = "letter.docx") -> Reading:
    return lambda limits: parse_document(content, file_name=name, source_language="pt", limits=limits)


def page(html: str) -> bytes:
    return eml(html, kind="text/html; charset=utf-8")


PACKED = zipped(
    {
        **parts_of(sister_city_letter()),
        "word/media/image1.bin": array("I", range(2_200_000)).tobytes(),
    },
    level=1,
)
FIELDS = field("HYPERLINK", field("HYPERLINK", field("HYPERLINK", run("Words"))))
RUNS = "".join(run(word, "<w:b/>") + run(word) for word in ("Caro", "Presidente", "da", "Câmara"))
SHOWN = f'<p>Olá <img src="data:image/png;base64,{b64encode(png()).decode()}">'
ADDRESSED = eml("Olá", head="To: " + "a@x.example, " * 20 + "b@x.example\r\nSubject: Olá\r\n")
ALTERNATIVES = b'<html><p>Words <img src="a" alt="One house"><img src="b" alt="Two houses">'
SUBJECTS = b"<title>Parks</title><meta name='description' content='Trees'><p>Dear Mayor</p>"
FORMATS = zipped(
    {
        **(BOOK := parts_of(budget())),
        "xl/styles.xml": BOOK["xl/styles.xml"].replace(
            b"<fonts", b'<numFmts><numFmt numFmtId="200" formatCode="0"/><numFmt numFmtId="201"/></numFmts><fonts', 1
        ),
    }
)
TILES = b"\xff\x4f\xff\x51" + bytes(4) + b"\0\0\1\0" * 2 + bytes(8) + b"\0\0\0\xff" * 2 + bytes(8) + b"\0\3"
FORMULAS = XlsxFile(
    SheetFile(name="A", cells={"A1": "Words", "B1": 1}, formulas={"B1": '<f>IF(A1="One","Two")</f><v>Two</v>'})
).build()
CHOICES = b"<html><p>Words <select><option>One<option>Two<option>One</select>"
CONTROL = (
    '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="One" w:value="1"/>'
    '<w:listItem w:displayText="Two" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>'
    + paragraph(run("Words"))
    + "</w:sdtContent></w:sdt>"
)
HEADED = DocxFile(paragraph(run("Words")))
for kind in ("header", "footer"):
    HEADED.with_part(kind, paragraph(run(kind)))
FIELD = odt_files.p('<text:drop-down><text:label text:value="One"/><text:label text:value="Two"/>One</text:drop-down>')
CHANGES = paragraph(inserted(run("One"), number=1), inserted(run("Two"), number=2))
MARKED = paragraph(run("Words"), '<w:bookmarkStart w:id="1" w:name="a"/>', field("REF a", run("1")), field("PAGE"))
LINKED = odt_files.p(odt_files.link("One"), odt_files.link("Two"))
NUMBERS = pptx_files.shape(pptx_files.paragraph(*[pptx_files.slide_number()] * 50)).encode()
NUMBERED = zipped(
    {
        name: content.replace(b"</p:spTree>", NUMBERS + b"</p:spTree>")
        for name, content in parts_of(pptx_files.friendship_presentation()).items()
    }
)
MARKDOWN = b"One *two* **three** [four](x) `five`\n"
RTF = rb"{\rtf1{\fonttbl{\f0 A;}{\f1 B;}}{\b Words} {\*\bkmkstart a}{\*\bkmkstart b}\'e9\'e9\par\u351?\u350?\tab}"
RTF_ROW = rb"{\rtf1 \trowd\cellx9\cellx18 a\cell b\cell\row}"
RTF_TABLE = rb"{\rtf1 \trowd\cellx9 a\cell\row}"
REPEATED = (
    b"""<table:table-row table:number-rows-repeated="3"><table:table-cell><text:p>a</text:p></table:table-cell>"""
)
SHEETS = b"<table:table><office:annotation><text:p>a</text:p></office:annotation></table:table>" * 2
INNER = message(parts("mixed", part("Olá"), part(eml("Inner").decode(), kind="message/rfc822")))

LOWERED: Mapping[str, tuple[str, int, str, Reading]] = {
    "bytes": ("upload_limit", 100, "too-large", file(sister_city_letter())),
    "words": ("word_limit", 3, "too-many-words", file(sister_city_letter())),
    "letters as words": ("word_limit", 5, "too-many-words", file(DocxFile(paragraph(run("a" * 120))).build())),
    "pages": ("page_limit", 1, "too-many-pages", file(letter(pages=2), "a.pdf")),
    "paragraphs": ("block_limit", 3, "too-many-blocks", file(sister_city_letter())),
    "letters of a word": ("word_length_limit", 5, "too-long-word", file(b"Dear Mayor\xcc\x81", "a.txt")),
    "letters of a sentence": ("sentence_length_limit", 5_000, "too-long-sentence", file(b"word " * 3_000, "a.txt")),
    "paragraphs of a message": ("message_paragraph_limit", 1, "too-many-blocks", file(eml("One\n\nTwo"), "a.eml")),
    "alternative texts": ("alternative_text_limit", 1, "too-many-alternative-texts", file(ALTERNATIVES, "a.html")),
    "notes of a text": ("note_limit", 0, "too-many-notes", file(odt_files.letter(), "a.odt")),
    "headers and footers": ("note_limit", 1, "too-many-notes", file(HEADED.build())),
    "subjects": ("note_limit", 1, "too-many-notes", file(SUBJECTS, "a.html")),
    "choices of a page": ("choice_limit", 1, "too-many-choices", file(CHOICES, "a.html")),
    "choices of a form": ("choice_limit", 1, "too-many-choices", file(DocxFile(CONTROL).build())),
    "choices of a text": ("choice_limit", 1, "too-many-choices", file(odt_files.odt(FIELD), "a.odt")),
    "marks of a document": ("mark_limit", 1, "too-many-marks", file(DocxFile(MARKED).build())),
    "marks of a text": ("mark_limit", 1, "too-many-marks", file(odt_files.odt(LINKED), "a.odt")),
    "marks of slides": ("mark_limit", 1, "too-many-marks", file(NUMBERED, "a.pptx")),
    "numbers": ("number_limit", 10, "too-many-numbers", file(b"Rows: " + b"1-" * 100, "a.txt")),
    "tracked changes": ("change_limit", 1, "too-many-changes", file(DocxFile(CHANGES).build())),
    "sentences": ("segment_limit", 3, "too-many-segments", file(sister_city_letter())),
    "bytes unpacked": ("unpacked_limit", 500, "too-large-unpacked", file(sister_city_letter())),
    "bytes of attachments": (
        "unpacked_limit",
        5,
        "too-large-unpacked",
        lambda limits: unpack_document(
            message(parts("mixed", part("Olá"), attached(b"Words", "a.txt"), attached(b"Words", "b.txt"))),
            file_name="a.eml",
            limits=limits,
        ),
    ),
    "parts of an archive": ("part_limit", 3, "too-many-parts", file(sister_city_letter())),
    "parts of a message": (
        "part_limit",
        2,
        "too-many-parts",
        file(message(parts("mixed", part("a"), part("b"))), "a.eml"),
    ),
    "ratio": ("archive_ratio_limit", 1, "packed-too-well", file(PACKED)),
    "relationships": ("element_limit", 3, "too-many-elements", file(sister_city_letter())),
    "elements of a workbook": ("element_limit", 3, "too-many-elements", file(budget(), "a.xlsx")),
    "elements of a page": ("element_limit", 3, "too-many-elements", file(b"<html><p>One<p>Two<p>Three", "a.html")),
    "elements of a message": ("element_limit", 3, "too-many-elements", file(page("<p>One<p>Two<p>Three"), "a.eml")),
    "fields in fields": ("depth_limit", 2, "too-deep", file(DocxFile(paragraph(FIELDS)).build())),
    "parts in parts": (
        "depth_limit",
        2,
        "too-deep",
        file(message(parts("mixed", parts("mixed", parts("mixed", part("Olá"))))), "a.eml"),
    ),
    "groups in groups": ("depth_limit", 1, "too-deep", lambda limits: rich_text.inspect(RTF, limits)),
    "runs of a paragraph": ("tag_limit", 3, "too-many-tags", file(DocxFile(paragraph(RUNS)).build())),
    "spans of a paragraph": ("tag_limit", 1, "too-many-tags", file(odt_files.letter(), "a.odt")),
    "looks of a petition": ("tag_limit", 2, "too-many-tags", file(petition(), "a.udf")),
    "signs of a paragraph": ("tag_limit", 5, "too-many-tags", file(MARKDOWN, "a.md")),
    "formats of a page": ("tag_limit", 1, "too-many-tags", file(b"<html><p>a <b>b</b> c <i>d</i> e", "a.html")),
    "formats of a document": (
        "document_tag_limit",
        1,
        "too-many-document-tags",
        file(b"<html><p>a<b>b</b><p>c<i>d</i>", "a.html"),
    ),
    "signs of a document": ("document_tag_limit", 2, "too-many-document-tags", file(b"*a*b*c*\n\n*d*e*f*", "a.md")),
    "letters of a head": ("header_limit", 200, "too-long-header", file(ADDRESSED, "a.eml")),
    "pictures of a message": ("picture_limit", 1, "too-many-pictures", file(page(SHOWN + SHOWN), "a.eml")),
    "dots of a picture": ("pixel_limit", 0, "too-many-pixels", lambda limits: inspection.inspect(png(), limits)),
    "length of a picture": (
        "picture_side_limit",
        0,
        "too-long-picture",
        lambda limits: inspection.inspect(png(), limits),
    ),
    "dots of a scan": (
        "pixel_limit",
        0,
        "too-many-pixels",
        lambda limits: [*rendered(scanned(), [0], limits, resolution=9)],
    ),
    "bytes of sheets": ("sheet_size_limit", 100, "too-large-sheets", file(budget(), "a.xlsx")),
    "letters of a page": ("page_letter_limit", 10, "too-crowded-page", file(letter(), "a.pdf")),
    "commands": ("rtf_word_limit", 5, "too-many-rtf-words", lambda limits: rich_text.inspect(RTF, limits)),
    "styles": ("rtf_style_limit", 1, "too-many-rtf-styles", lambda limits: rich_text.inspect(RTF, limits)),
    "signs": ("rtf_sign_limit", 1, "too-many-rtf-signs", lambda limits: rich_text.inspect(RTF, limits)),
    "objects of a document": (
        "rtf_document_object_limit",
        1,
        "too-many-rtf-objects",
        lambda limits: rich_text.inspect(RTF, limits),
    ),
    "cells": ("rtf_cell_limit", 1, "too-many-rtf-cells", lambda limits: rich_text.inspect(RTF_TABLE, limits)),
    "cells in a row": ("rtf_row_limit", 1, "too-long-rtf-row", lambda limits: rich_text.inspect(RTF_ROW, limits)),
    "styles of a sheet": (
        "rtf_style_sheet_limit",
        1,
        "too-many-rtf-styles",
        lambda limits: rich_text.inspect(rb"{\rtf1{\stylesheet{\s1 A;}{\*\cs2 B;}}Words}", limits),
    ),
    "sheets": ("sheet_limit", 1, "too-many-sheets", lambda limits: open_sheets.inspect(SHEETS, Format.FODS, limits)),
    "comments of sheets": (
        "note_limit",
        1,
        "too-many-notes",
        lambda limits: open_sheets.inspect(SHEETS, Format.FODS, limits),
    ),
    "repeated cells": (
        "repeated_cell_limit",
        1,
        "too-many-repeated-cells",
        lambda limits: open_sheets.inspect(REPEATED, Format.FODS, limits),
    ),
    "objects": ("rtf_object_limit", 1, "too-many-rtf-objects", lambda limits: rich_text.inspect(RTF, limits)),
    "formats of numbers": ("number_format_limit", 1, "too-many-number-formats", file(FORMATS, "a.xlsx")),
    "subtitles": (
        "subtitle_limit",
        1,
        "too-many-subtitles",
        file(b"1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n", "a.srt"),
    ),
    "texts of formulas": ("formula_text_limit", 1, "too-many-formula-texts", file(FORMULAS, "a.xlsx")),
    "colours of a picture in a PDF": (
        "pixel_limit",
        256 * 256,
        "too-many-pixels",
        lambda limits: refuse_many_tiles(TILES, limits),
    ),
    "times a PDF was saved": (
        "pdf_section_limit",
        1,
        "too-many-sections",
        lambda limits: refuse_many_sections(b"<< /Prev 12 >> << /Prev 12 >> << /Prev 12 0 R >>", limits),
    ),
    "tiles": ("pdf_tile_limit", 1, "too-many-tiles", lambda limits: refuse_many_tiles(TILES, limits)),
    "scans": ("ocr_page_limit", 1, "too-many-scans", lambda limits: inspection.check_pages(2, limits)),
}
# A longer segment is cut; a message more deeply inside others, and what is over those of a PDF, left out with a notice.
NEVER_REFUSES = {
    "segment_length_limit",
    "message_depth_limit",
    *(f"pdf_{what}_limit" for what in ("drawing", "link", "tag", "picture")),
}


@pytest.mark.parametrize("name", LOWERED)
def test_a_file_over_a_limit_is_told_which(name: str) -> None:
    setting, limit, code, read = LOWERED[name]
    read(Limits())

    with pytest.raises(DocumentRefused) as refused:
        read(Limits(**{setting: limit}))

    assert refused.value.code == code
    assert "limit" in refused.value.sentence.values


def test_no_limit_goes_untried() -> None:
    limits = {one.name for one in fields(Limits) if one.name.endswith("_limit")}

    assert limits == {setting for setting, *_ in LOWERED.values()} | NEVER_REFUSES


def test_a_message_in_a_message_is_left_out_where_none_may_be() -> None:
    parsed = parse_document(INNER, file_name="a.eml", source_language="pt", limits=Limits(message_depth_limit=0))

    assert "mail-too-deep" in {notice.code for notice in parsed.notices}
