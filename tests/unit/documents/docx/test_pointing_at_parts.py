import pytest

from tests.building.docx_files import DocxFile, paragraph, run
from translation_service.documents.docx.document import WordDocument
from translation_service.documents.limits import Limits
from translation_service.documents.ooxml.names import RELATIONS
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.languages import LanguagePair

PAIR = LanguagePair(source="en", target="tr")
STRANGER = f'<w:hyperlink xmlns:q="{RELATIONS[0]}" q:id="rNobody">{run("there")}</w:hyperlink>'


def test_a_story_that_points_at_another_part_than_it_did_is_not_written() -> None:
    document = WordDocument(DocxFile(paragraph(run("Before"))).build(), Limits())
    document._stories[0].root[0].set(f"{{{RELATIONS[0]}}}embed", "rNobody")

    with pytest.raises(BrokenPromise, match="points at other parts"):
        document.write({0: "Once"}, PAIR)


def test_a_story_that_came_pointing_nowhere_is_written() -> None:
    document = WordDocument(DocxFile(paragraph(run("Before"), STRANGER)).build(), Limits())

    assert document.write({0: "Önce <1>orada</1>"}, PAIR)
