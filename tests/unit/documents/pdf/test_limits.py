"""What a limit leaves out of a PDF is told by a notice, and the rest is read."""

import pytest

from tests.building import pdf_files
from tests.building.tagged_pdfs import Piece, tagged
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import ParsedDocument, Place


def read(content: bytes, limits: Limits | None = None) -> ParsedDocument:
    return parse_document(content, file_name="letter.pdf", source_language="en", limits=limits or Limits())


def linked(count: int) -> bytes:
    pdf = pdf_files.a_page()
    for number in range(count):
        pdf.cell(
            0, 8, f"The council of town {number}", link=f"https://x.example/{number}", new_x="LMARGIN", new_y="NEXT"
        )
    return bytes(pdf.output())


@pytest.mark.parametrize(
    ("content", "limits", "code"),
    [
        (linked(3), Limits(pdf_link_limit=2), "links-left-out"),
        (pdf_files.with_emblem(pages=1), Limits(pdf_drawing_limit=2), "drawings-left-out"),
        (pdf_files.illustrated(), Limits(pdf_picture_limit=0), "pictures-left-out"),
    ],
)
def test_what_is_over_a_limit_is_left_out_with_a_notice(content: bytes, limits: Limits, code: str) -> None:
    within, over = read(content), read(content, limits)

    assert code not in {notice.code for notice in within.notices}
    assert code in {notice.code for notice in over.notices}
    assert over.words == within.words


def test_a_structure_over_the_limit_is_not_believed() -> None:
    content = tagged(
        ("H2", [Piece(text="Opening of the bridge", height=700)]),
        ("P", [Piece(text="The bridge opens in May.", height=680)]),
    )

    assert [segment.place for segment in read(content).segments] == [Place.HEADING, Place.BODY]
    assert {segment.place for segment in read(content, Limits(pdf_tag_limit=1)).segments} == {Place.BODY}


def test_a_number_of_thousands_of_digits_counts_no_pages() -> None:
    pdf = pdf_files.a_page()
    for page in range(3):
        if page:
            pdf.add_page()
        pdf.set_font("helvetica", "", 0.2)
        pdf.text(20, 10, f"Head {'9' * 5_000}{page}")
        pdf.set_font("helvetica", "", 11)
        pdf.text(20, 60, f"The council met on day {page}.")

    with pytest.raises(DocumentRefused) as refused:
        read(bytes(pdf.output()))

    assert refused.value.code == "too-long-word"


@pytest.mark.parametrize(("side", "is_refused"), [(10, True), (256, False)])
def test_a_picture_of_more_tiles_than_any_has_is_refused_before_it_is_unpacked(side: int, is_refused: bool) -> None:
    sizes = b"".join(number.to_bytes(4, "big") for number in (3_000, 3_000, 0, 0, side, side))
    content = pdf_files.letter(pages=1) + b"%\xff\x4f\xff\x51\0\x2f\0\0" + sizes

    try:
        read(content)
        code = ""
    except DocumentRefused as refused:
        code = refused.code

    assert code == ("too-many-tiles" if is_refused else "")
