"""Files with thousands of what others have some of: each costs what it holds, and no more for what is there already."""

import re
import struct
import time
import zlib
from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from tests.building import mail_files, pptx_files
from tests.building.docx_files import parts_of, png
from tests.building.pace import is_within
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile, table
from translation_service.documents.limits import Limits
from translation_service.documents.mail.mime import read_message
from translation_service.documents.rebuilt.sheet import Sheet
from translation_service.domain.segments import Place

SHEET = "xl/worksheets/sheet1.xml"


def red(number: int) -> bytes:
    """Return a picture of one point that differs from all others by a number."""
    remark = b"tEXtnumber\0%d" % number
    chunk = b"".join((struct.pack(">I", len(remark) - 4), remark, struct.pack(">I", zlib.crc32(remark))))
    head, rest = png()[:33], png()[33:]
    return head + chunk + rest


def test_each_picture_of_a_document_is_kept_once() -> None:
    sheet = Sheet()
    place = sheet.paragraph(sheet.body, Place.BODY)

    assert [sheet.picture(place, red(number)) for number in (1, 2, 1)] == [True] * 3
    sheet.picture(sheet.paragraph(sheet.header, Place.HEADER), red(1))

    parts = parts_of(sheet.save())
    shapes = docx.Document(BytesIO(sheet.save())).inline_shapes
    assert [name for name in parts if "media" in name] == ["word/media/image1.png", "word/media/image2.png"]
    assert len(shapes) == 3
    assert re.findall(rb'docPr id="(\d+)"', parts["word/document.xml"]) == [b"1", b"2", b"3"]
    assert re.findall(rb'docPr id="(\d+)"', parts["word/header1.xml"]) == [b"4"]


def test_an_address_is_kept_once_for_all_links_to_it() -> None:
    sheet = Sheet()
    place = sheet.paragraph(sheet.body, Place.BODY)

    for address in ("https://one.example/", "https://two.example/", "https://one.example/"):
        sheet.write(sheet.link(place, address), "Link")

    assert parts_of(sheet.save())["word/_rels/document.xml.rels"].count(b'TargetMode="External"') == 2


@pytest.mark.parametrize(
    "put",
    [
        lambda sheet, place, number: sheet.picture(place, red(number)),
        lambda sheet, place, number: sheet.link(place, f"https://example.org/{number}"),
    ],
    ids=["picture", "link"],
)
def test_the_last_picture_and_link_of_thousands_cost_what_the_first_does(put: Callable[..., object]) -> None:
    """Looked for among all that were there, 1,500 pictures took half a minute."""
    sheet = Sheet()
    place = sheet.paragraph(sheet.body, Place.BODY)
    started = time.process_time()

    for number in range(3_000):
        put(sheet, place, number)

    assert is_within(8, since=started)


def test_a_message_may_have_a_word_that_does_not_end() -> None:
    kind = "text/plain; format=flowed; delsp=yes"
    started = time.process_time()

    read_message(mail_files.eml("word \r\n" * 15_000, kind=kind), Limits())

    assert is_within(3, since=started)


def test_the_last_piece_of_a_paragraph_of_a_slide_is_put_where_the_first_was() -> None:
    pieces = (pptx_files.run("to ", f'b="{number % 2}"') for number in range(6_000))
    end = '<a:endParaRPr lang="pt"/>'
    slide = pptx_files.shape(pptx_files.paragraph(*pieces, end), pptx_files.paragraph(pptx_files.run("Olá")))
    content = pptx_files.PptxFile().slide(slide).build()
    started = time.process_time()

    written = translated(content, lambda segment: segment.source.replace("to", "ve"), file_name="a.pptx")

    assert is_within(8, since=started)
    assert re.search(rb"</a:r><a:endParaRPr [^>]*/></a:p>", parts_of(written.content)["ppt/slides/slide8.xml"])


def test_formulas_are_looked_for_among_the_tables_of_their_sheet_once() -> None:
    """Told by their addresses as they are written, 1,500 of each took a minute."""
    rows = range(1, 1_000)
    cells = {f"A{row}": f"Head {row}" for row in rows}
    formulas = {f"B{row}": f"<f>T{row}[Head {row}]</f><v>1</v>" for row in rows}
    tables = [table(f"T{row}", f"A{row}:B{row + 1}", f"Head {row}") for row in rows]
    content = XlsxFile(SheetFile(name="A", cells=cells, formulas=formulas, tables=tables)).build()
    started = time.process_time()

    written = translated(content, lambda segment: segment.source.replace("Head", "Baş"), file_name="a.xlsx")

    assert is_within(8, since=started)
    assert "<f>T7[Baş 7]</f>" in parts_of(written.content)[SHEET].decode()


@pytest.mark.parametrize(
    ("margin", "kept"),
    [
        # What is in excess of 255 letters are codes.
        ("&amp;B" * 200 + "Words", "&amp;B" * 200),
        ("&amp;LOne " + "word " * 15_000 + "&amp;RTwo", "&amp;L§One(?: §word)*&amp;R§Two"),
        ("&amp;LOne " + "&amp;D two" * 3_000, "&amp;L(?:&amp;D)*"),
    ],
)
def test_a_margin_of_any_length_is_cut_in_a_time_that_grows_with_it(margin: str, kept: str) -> None:
    after = f"<headerFooter><oddFooter>{margin}</oddFooter></headerFooter>"
    content = XlsxFile(SheetFile(name="A", cells={"A1": "Words"}, after=after)).build()
    started = time.process_time()

    written = translated(content, file_name="a.xlsx")

    assert is_within(5, since=started)
    footer = re.findall("<oddFooter>(.*)</oddFooter>", parts_of(written.content)[SHEET].decode())[0]
    assert re.fullmatch(kept, footer)
