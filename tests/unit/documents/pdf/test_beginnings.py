"""Pages of a PDF that began anew for a reason."""

import pytest

from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.sheet.beginnings import Beginnings
from translation_service.documents.pdf.sheet.placing import Foot
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role


def begins(role: Role, *, foot: float, sides: tuple[float, float] = (595, 842)) -> bool:
    """Tell whether a paragraph at the head of the second page begins it anew, the first of which is filled so far."""
    word = Word(text="Annex", left=70, right=120, size=12)
    line = Line(page=1, baseline=sides[1] - 60, cells=((word,),), size=12)
    pages = [Page(number=number, width=sides[0], height=sides[1]) for number in range(2)]
    return Beginnings(pages).begins_page(Paragraph(role=role, lines=[line]), Foot(page=0, baseline=foot))


@pytest.mark.parametrize(
    ("role", "foot", "is_new"),
    [
        (Role.BODY, 500, True),
        (Role.BODY, 300, False),
        (Role.HEADING, 300, True),
        (Role.HEADING, 120, False),
    ],
)
def test_a_page_after_one_that_was_left_empty_begins_anew(role: Role, foot: float, is_new: bool) -> None:
    assert begins(role, foot=foot) is is_new


def test_a_slide_begins_anew_although_the_one_before_is_full_but_text_on_lying_paper_runs_on() -> None:
    assert begins(Role.HEADING, foot=30, sides=(720, 405))
    assert not begins(Role.BODY, foot=30, sides=(720, 405))
