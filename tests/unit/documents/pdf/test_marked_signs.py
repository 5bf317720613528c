"""Letters that a PDF names at the mark over them, as Chrome prints those with tanwin; places as it has printed them."""

from translation_service.documents.pdf.pages.line_spans import Ruler, line_spans
from translation_service.documents.pdf.pages.marked_signs import drawn_at, is_at_mark, marked_signs
from translation_service.documents.pdf.pages.parts import Sides

QAF, ALEF, ZAY = (359.5, 772.4, 366.9, 780.4), (462.0, 772.4, 465.1, 783.2), (517.4, 770.4, 520.9, 776.5)
MARK = (508.2, 782.7, 509.5, 786.1)


def test_letters_named_at_a_mark_are_read_before_it_wherever_they_stand_among_the_letters_of_their_line() -> None:
    boxes: list[Sides] = [(510.8, 0, 512.2, 3), (20.0, 0, 29.0, 9), (509.5, 0, 510.8, 3), (508.2, 0, 509.5, 3)]
    origins = [(506.7, 0.0), (20.0, 0.0), (506.7, 0.0), (506.7, 0.0)]
    text = "لجاً"

    signs = marked_signs(text, 0, 4, origins.__getitem__, boxes.__getitem__)

    assert ["".join(text[index] for index in sign) for sign in signs] == ["لاً"]
    assert marked_signs(text[:3], 0, 3, origins.__getitem__, boxes.__getitem__) == []


def test_a_letter_named_at_a_mark_reaches_to_the_letter_beside_it_unless_there_is_room_for_a_space() -> None:
    assert is_at_mark(MARK, ALEF)
    assert not is_at_mark(ZAY, ALEF)
    assert drawn_at("اً", 353.8, 14, [QAF, ALEF, ZAY]) == (353.8, 772.4, 359.5, 780.4)
    assert drawn_at("لاً", 506.7, 14, [QAF, ALEF, ZAY])[2] == 517.4
    assert drawn_at("اً", 346.0, 14, [QAF, ALEF, ZAY])[2] < 352


def test_what_stands_side_by_side_is_one_line_where_it_is_read_from_right_to_left() -> None:
    lefts = [70, 0, 0, 84, 98, 0, 0, 300]
    text, latin = ".\r\nاب\r\nج", ".\r\nab\r\nc"
    ruler = Ruler(box=lambda at: (lefts[at], 10, lefts[at] + 13, 21), baseline=lambda _: 12, size=lambda _: 14)

    assert line_spans(text, ruler) == [(0, 5, False), (7, 8, False)]
    assert (3, 5, False) in line_spans(latin, ruler)
