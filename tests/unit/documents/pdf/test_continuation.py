"""Lines that belong together are one paragraph, others are not."""

from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.text.continuation import joined


def note(mark: str, text: str, *, height: float) -> Line:
    """Return a full line of a note with a raised mark."""
    words = (
        Word(text=mark, left=70, right=74, size=5, rise=1),
        Word(text=text, left=74, right=300, size=9, is_joined=True),
    )
    return Line(page=0, baseline=height, cells=(words,), size=9)


def test_each_note_at_the_end_of_a_text_is_a_paragraph() -> None:
    notes = [note(str(number), "See the annual report.", height=300 - 11 * number) for number in (1, 2, 3)]

    found = joined(notes, OneColumn(70, 300))

    assert [len(paragraph.lines) for paragraph in found] == [1, 1, 1]
