"""Presentations that cannot be taken."""

import pytest

from tests.building.docx_files import parts_of, zipped
from tests.building.pptx_files import PptxFile, friendship_presentation, paragraph, run, shape
from tests.building.translated import parsed
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused

SLIDE = "ppt/slides/slide8.xml"
DEEP = b"<a>" * 300 + b"</a>" * 300


def refusal(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(content, file_name="a.pptx", source_language="en", limits=limits or Limits())
    return refused.value.code


def test_a_presentation_with_macros_is_refused() -> None:
    macros = PptxFile().slide(shape(paragraph(run("A")))).with_part("ppt/vbaProject.bin", b"macro").build()

    assert refusal(macros) == "macros"


def test_a_presentation_without_words_is_refused() -> None:
    assert refusal(PptxFile().slide(shape(paragraph(run("12")))).build()) == "no-text"


def test_a_presentation_of_too_many_slides_is_refused() -> None:
    assert refusal(friendship_presentation(), Limits(page_limit=1)) == "too-many-pages"


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        (SLIDE, b"<p:sld", "damaged"),
        (SLIDE, DEEP, "too-deep"),
        (SLIDE, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "hostile"),
        ("ppt/presentation.xml", b"", "damaged"),
        ("_rels/.rels", b"<Relationships/>", "damaged"),
        ("ppt/charts/chart1.xml", b"<c:chartSpace", "damaged"),
    ],
)
def test_a_damaged_or_hostile_part_is_refused_with_its_reason(part: str, content: bytes, code: str) -> None:
    assert refusal(zipped({**parts_of(friendship_presentation()), part: content})) == code


def test_slides_that_are_missing_are_passed_over() -> None:
    parts = parts_of(friendship_presentation())
    del parts[SLIDE]

    assert parsed(zipped(parts), "a.pptx").segments[0].source == "Slide <1/>"
