"""Paragraphs of words are counted before they are read: a table without end is refused in a moment."""

import pytest

from tests.building import odt_files, pptx_files
from tests.building.docx_files import DocxFile, paragraph, run
from tests.building.translated import parsed
from translation_service.documents.files.paragraphs import has_more_paragraphs
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused

_EMPTY = paragraph() + paragraph(run("12,50"))
_BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p>'
    "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        (DocxFile((paragraph(run("Two "), run("runs")) + _EMPTY) * 5).build(), 5),
        (DocxFile(paragraph(_BOX) * 4).build(), 4),
        (odt_files.odt(*[odt_files.p("Words"), odt_files.p("7")] * 5), 5),
    ],
)
def test_paragraphs_of_words_are_counted(content: bytes, paragraphs: int) -> None:
    assert has_more_paragraphs(content, paragraphs - 1)
    assert not has_more_paragraphs(content, paragraphs)


def test_a_presentation_says_little_in_each_of_its_slides() -> None:
    content = pptx_files.friendship_presentation()

    assert has_more_paragraphs(content, 1)
    assert not has_more_paragraphs(content, 100)


def test_too_many_are_refused_before_any_is_read() -> None:
    damaged = DocxFile(paragraph(run("Words")) * 4 + "<w:p>").build()

    with pytest.raises(DocumentRefused) as refused:
        parsed(damaged, limits=Limits(block_limit=3))

    assert refused.value.code == "too-many-blocks"
