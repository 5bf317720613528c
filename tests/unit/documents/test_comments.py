"""Comments are translated, unless the installation wishes otherwise."""

import pytest

from tests.building.docx_files import DocxFile, note, paragraph, parts_of, run
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, targets
from translation_service.documents.limits import Limits
from translation_service.documents.process.sitting import Sitting
from translation_service.documents.reading import parse_document
from translation_service.documents.writing import assemble_document
from translation_service.domain.segments import ParsedDocument

COMMENTED = (
    DocxFile(paragraph(run("Before")), paragraph(run("After")))
    .with_part("comments", note(1, paragraph(run("Is this right?")), kind="comment"))
    .with_part("header", paragraph(run("Head")))
    .build()
)


def read(limits: Limits) -> ParsedDocument:
    return parse_document(COMMENTED, file_name="letter.docx", source_language="pt", limits=limits)


def test_comments_are_left_out_where_nobody_wants_them_translated() -> None:
    spoken = [segment.source for segment in read(Limits(translate_comments=False)).segments]

    assert spoken == ["Before", "After", "Head"]
    assert "Is this right?" in [segment.source for segment in read(Limits()).segments]


@pytest.mark.parametrize("was_wanted", [True, False])
@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_document_is_written_as_it_was_read_though_the_wish_has_changed(was_wanted: bool, is_wanted: bool) -> None:
    segments = targets(read(Limits(translate_comments=was_wanted)), marked)
    limits = Limits(translate_comments=is_wanted)

    written = assemble_document(
        COMMENTED, file_name="letter.docx", segments=segments, pair=PORTUGUESE_TO_TURKISH, limits=limits
    )
    held_open = Sitting(COMMENTED, file_name="letter.docx", limits=limits)

    parts = b"".join(parts_of(written.content).values()).decode()
    assert "§Before" in parts
    assert "§Head" in parts
    assert ("§Is" in parts) is was_wanted
    assert held_open.assemble(segments=segments, pair=PORTUGUESE_TO_TURKISH).content == written.content
