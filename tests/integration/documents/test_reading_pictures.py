"""Scanned pages and pictures read by Tesseract, in a process of their own."""

import struct
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.building import hostile_pdfs, pdf_files
from tests.building.other_programs import needs_ocr
from tests.building.reading_copies import copying_workshop, seconds_of_copies
from tests.building.scans import LETTER, layered, picture, scanned
from tests.building.translated import sources
from translation_service.documents.files.programs import Programs
from translation_service.documents.limits import Limits
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.errors import DocumentRefused

WITHOUT = Programs(ocr="")
# Of a processor, and far more than drawing a page may take: a test must not depend on how busy its machine is.
SECONDS = 10


def converted(
    content: bytes, name: str = "scan.pdf", *, language: str = "en", **limits: int
) -> ConvertedDocument | None:
    return copying_workshop(Limits(**limits)).convert(content, file_name=name, source_language=language)


def as_png(page: Image.Image) -> bytes:
    stream = BytesIO()
    page.save(stream, format="PNG")
    return stream.getvalue()


def refusal(content: bytes, name: str = "scan.pdf", *, language: str = "en", **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        converted(content, name, language=language, **limits)
    return refused.value.code


def said(found: ConvertedDocument | None) -> str:
    assert found is not None
    return " ".join(sources(found.content, language="en"))


@needs_ocr
def test_a_picture_becomes_a_word_document() -> None:
    found = converted(picture(LETTER, title="Invitation"), "scan.png")

    assert said(found) == f"Invitation {LETTER}"
    assert found is not None
    assert (found.extension, found.pages) == (".docx", 1)
    assert [notice.code for notice in found.notices][:2] == ["picture-rebuilt", "ocr"]


@needs_ocr
def test_a_photograph_may_lie_on_its_side_askew_and_half_in_the_shadow() -> None:
    page = Image.open(BytesIO(picture(LETTER, LETTER))).convert("L").crop((0, 0, 1240, 500))
    ImageDraw.Draw(page).ellipse((950, 330, 1090, 470), outline=20, width=5)
    shadow = Image.linear_gradient("L").resize(page.size).point(lambda grey: 60 + grey * 0.7)
    lying = ImageChops.multiply(page, shadow).rotate(93, expand=True, fillcolor=120)
    stream = BytesIO()
    lying.save(stream, format="JPEG", quality=80)

    found = converted(stream.getvalue(), "foto.jpg")

    assert f"{LETTER} {LETTER}" in said(found)
    assert found is not None
    assert len(docx.Document(BytesIO(found.content)).inline_shapes) == 1, "a seal stays what it is"


@needs_ocr
def test_only_the_scanned_pages_of_a_pdf_are_read_from_their_pictures_and_stay_in_their_place() -> None:
    content = scanned(picture(LETTER), "This page has its text with it. " * 6, picture("The last page is a picture."))

    found = converted(content)

    spoken = said(found)
    assert spoken.startswith(LETTER)
    assert spoken.endswith("The last page is a picture.")
    assert spoken.count("This page has its text with it.") == 6
    assert found is not None
    assert found.pages == 3
    assert {notice.code for notice in found.notices} >= {"pdf-rebuilt", "ocr"}
    assert "scanned-pages" not in {notice.code for notice in found.notices}


@needs_ocr
def test_a_scan_with_words_over_it_keeps_them_and_the_seal_beside_them() -> None:
    page = Image.open(BytesIO(picture(LETTER, LETTER)))
    ImageDraw.Draw(page).ellipse((700, 800, 900, 1000), outline=20, width=5)

    found = converted(layered(as_png(page), LETTER, LETTER))

    assert said(found) == f"{LETTER} {LETTER}"
    assert found is not None
    assert "unseen-text" in {notice.code for notice in found.notices}
    assert len(docx.Document(BytesIO(found.content)).inline_shapes) == 1


@needs_ocr
def test_a_pdf_that_has_its_text_is_left_alone() -> None:
    assert converted(scanned("This page has its text with it. " * 6)) is None


@needs_ocr
def test_pages_whose_fonts_do_not_name_their_letters_are_read_as_they_look() -> None:
    found = converted(pdf_files.unnamed(LETTER))

    assert said(found) == LETTER
    assert found is not None
    assert {notice.code for notice in found.notices} >= {"pdf-rebuilt", "ocr"}
    assert "unnamed-letters" not in {notice.code for notice in found.notices}


@needs_ocr
def test_letters_without_names_are_left_where_they_cannot_be_read_as_they_look() -> None:
    content = pdf_files.unnamed(LETTER)

    assert converted(content, language="ko") is None
    assert converted(content, ocr_page_limit=0) is None


@needs_ocr
def test_a_language_is_not_needed() -> None:
    assert "friendship" in said(converted(picture(LETTER), "scan.png", language=""))


@needs_ocr
def test_too_many_scanned_pages_are_refused() -> None:
    page = picture("A page.", resolution=60)

    assert refusal(scanned(page, page, page), ocr_page_limit=2) == "too-many-scans"


@needs_ocr
@pytest.mark.parametrize("last", [8, 0])
def test_a_fax_whose_pages_never_end_is_refused_before_they_are_read(last: int) -> None:
    pages = b"".join(struct.pack("<HI", 0, 8 + 6 * number) for number in range(1, 20_000))

    assert refusal(b"II*\0\x08\0\0\0" + pages + struct.pack("<HI", 0, last), "fax.tif") == "too-many-scans"


@needs_ocr
def test_a_photograph_drawn_over_and_over_is_refused() -> None:
    assert refusal(b"\xff\xd8" + b"\xff\xda\0\x02" * 1_000 + b"\xff\xd9", "photo.jpg") == "damaged"


@needs_ocr
def test_a_language_that_cannot_be_read_is_refused_by_its_name() -> None:
    assert refusal(picture(LETTER), "scan.png", language="ko") == "ocr-language"


@needs_ocr
@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n nothing more", picture(LETTER)[:500], b"II*\0damaged"])
def test_a_damaged_picture_is_refused(content: bytes) -> None:
    assert refusal(content, "scan.png") == "damaged"


@needs_ocr
def test_a_program_that_is_killed_while_it_names_its_languages_does_not_lack_one(tmp_path: Path) -> None:
    killed = tmp_path / "tesseract"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o700)

    with pytest.raises(DocumentRefused) as refused:
        copying_workshop(Limits(), Programs(ocr=str(killed))).convert(
            picture(LETTER), file_name="scan.png", source_language="en"
        )

    assert refused.value.code == "too-heavy"


@needs_ocr
def test_reading_that_takes_too_long_is_refused() -> None:
    assert refusal(scanned(*[picture(LETTER, LETTER, LETTER)] * 3), ocr_seconds=1) == "too-heavy"


def test_without_the_program_pictures_are_refused_and_scans_as_before() -> None:
    workshop = copying_workshop(Limits(), WITHOUT)

    with pytest.raises(DocumentRefused) as refused:
        workshop.convert(picture(LETTER), file_name="scan.png", source_language="en")

    assert refused.value.code == "picture"
    assert workshop.convert(scanned(picture(LETTER)), file_name="scan.pdf", source_language="en") is None
    assert ".png" not in workshop.extensions()


@needs_ocr
def test_a_scan_that_takes_minutes_to_be_drawn_is_refused_and_one_that_does_not_is_read() -> None:
    before = seconds_of_copies()

    assert refusal(hostile_pdfs.scan_under_veils()) == "too-complex"
    assert seconds_of_copies() - before < SECONDS
    assert converted(hostile_pdfs.scan_under_veils(0)) is not None
