"""Lines that belong together are one paragraph, others are not."""

from dataclasses import replace

import pytest

from tests.building import pdf_files
from tests.building.translated import sources
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.reading_order.columns import Columns, OneColumn
from translation_service.documents.pdf.tags import Tag
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


def text(said: str, *, left: float, right: float, height: float, is_bold: bool = False) -> Line:
    """Return a line of letters of ten points between two edges; its words are as wide as they are long."""
    words = said.split()
    wide = (right - left) / len(said)
    places = [left + wide * said.index(word) for word in words]
    pieces = (
        Word(text=word, left=place, right=place + wide * len(word), size=10, is_bold=is_bold)
        for word, place in zip(words, places, strict=True)
    )
    return Line(page=0, baseline=height, cells=(tuple(pieces),), size=10)


def test_a_sentence_goes_on_below_the_picture_it_runs_around() -> None:
    beside = text("Nobody found who drew the bridge beside the", left=220, right=500, height=400)
    below = text("harbour of the city.", left=70, right=200, height=388)

    assert len(joined([beside, below], OneColumn(70, 500))) == 1


@pytest.mark.parametrize(
    ("ended", "other"),
    [
        ("Nobody found who drew the bridge beside it.", "harbour of the city."),
        ("Nobody found who drew the bridge beside the", "Harbour of the city."),
        ("constitutional powers of the council, 130, 236", "in the city, 12"),
    ],
)
def test_what_is_no_more_of_a_sentence_does_not(ended: str, other: str) -> None:
    beside = text(ended, left=220, right=500, height=400)
    below = text(other, left=70, right=200, height=388)

    assert len(joined([beside, below], OneColumn(70, 500))) == 2


def test_long_lines_that_end_alike_are_full_wherever_they_end() -> None:
    sides = {"left": 70, "right": 360}
    first = text("The screen holds all that is needed to run it. The", **sides, height=400)
    second = text("council of the city decided on its colours. So the", **sides, height=376)
    last = text("town hall is blue.", left=70, right=170, height=352)

    assert len(joined([first, second, last], OneColumn(70, 500))) == 1


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("The budget comes to EUR", "1,250,000.50, that is 4 % more", 1),
        ("The budget is settled.", "1,250,000.50 is 4 % more of it", 2),
        ("Roof and walls, work 12", "Doors and windows, work of 13", 2),
        ("Office of the mayor", "Telephone: 12 34 56 and so on", 2),
    ],
)
def test_lines_from_side_to_side_of_a_narrow_column_are_one_sentence(first: str, second: str, count: int) -> None:
    lines = [text(said, left=70, right=250, height=height) for said, height in ((first, 400), (second, 388))]

    assert len(joined(lines, OneColumn(70, 500, slack=0))) == count


def test_rows_that_end_alike_stay_apart() -> None:
    rows = [
        text(f"Velez, Maria, office assistant from May {number}", left=70, right=360, height=400 - 14 * number)
        for number in (1, 2, 3)
    ]

    assert [len(paragraph.lines) for paragraph in joined(rows, OneColumn(70, 500))] == [1, 1, 1]


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Number : E-12345678-755.01-2026/1456", "Subject : Repair of the roads of the town", 2),
        ("Address: Harbour Street 5 34000 Ponte", "Telephone: 0 212 555 00 00 Fax: 0 212", 2),
        ("Subject : Repair of the roads and of the", "pavements, as Mrs. Silva: asked in May,", 1),
        ("Mayor: the council has heard of it and", "said the following: the roads of the town", 1),
        ("The mayor said to the council of the", "Town: the roads are to be repaired in May", 1),
    ],
)
def test_lines_that_each_say_what_they_tell_are_paragraphs(first: str, second: str, count: int) -> None:
    lines = [text(first, left=70, right=500, height=400), text(second, left=70, right=500, height=388)]

    assert len(joined(lines, OneColumn(70, 500))) == count


class Column(OneColumn):
    """A column of a page, in whose middle no line stands."""

    is_cell = False

    def room_around(self, _line: Line) -> float | None:
        return None


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Flavia Elphberg", "(signature and seal)", 2),
        ("Flavia Elphberg,", "Registrar of the town", 1),
        ("Flavia Elphberg", "and all of her office", 1),
    ],
)
def test_a_name_in_the_middle_over_a_longer_line_is_no_part_of_it(first: str, second: str, count: int) -> None:
    lines = [text(first, left=406, right=507, height=400), text(second, left=392, right=522, height=387)]

    assert len(joined(lines, Column(70, 522))) == count


@pytest.mark.parametrize(("said", "count"), [("Monday to Friday", 2), ("all days of the week", 1)])
def test_what_stands_under_bold_words_is_a_paragraph_of_its_own(said: str, count: int) -> None:
    name = text("Opening hours of the hall", left=70, right=290, height=400, is_bold=True)

    assert len(joined([name, text(said, left=70, right=200, height=388)], OneColumn(70, 300))) == count


def test_a_dash_between_numbers_at_the_end_of_a_line_has_no_space_behind_it() -> None:
    content = pdf_files.lines(
        "The council of the municipality meets on Monday from 9.00–".replace("–", "\x96"), "10.30."
    )

    assert sources(content, "letter.pdf", language="en")[-1].endswith("from 9.00–10.30.")


def lines_of(*texts: str, sizes: tuple[int, ...]) -> list[Line]:
    """Return lines below one another, from the same left edge, as far as their words reach."""
    return [
        Line(
            page=0,
            baseline=400 - 12 * row,
            cells=(tuple(text(said, left=70, right=70 + size * len(said) / 2, height=0).words),),
            size=size,
        )
        for row, (said, size) in enumerate(zip(texts, sizes, strict=True))
    ]


@pytest.mark.parametrize(
    ("texts", "sizes", "paragraphs"),
    [
        (("Wed and Sat 9 a.m.", "– 1 p.m."), (10, 10), 1),
        (("Wed and Sat 09:00", "– 13:00"), (10, 10), 1),
        (("Wed and Sat", "– Sundays"), (10, 10), 2),
        (("Date of your birth", "(day / month / year)"), (10, 8), 2),
        (("Enclosed: two programmes", "cc: Embassy of Türkiye"), (10, 10), 2),
    ],
)
def test_short_lines_of_forms_and_letters_are_told_apart(
    texts: tuple[str, ...], sizes: tuple[int, ...], paragraphs: int
) -> None:
    assert len(joined(lines_of(*texts, sizes=sizes), OneColumn(70, 165))) == paragraphs


def test_a_sentence_goes_on_with_a_capital_letter_in_a_narrow_column_with_straight_sides() -> None:
    lines = [
        text("library will welcome readers on", left=70, right=190, height=300),
        text("Sundays as well from May, and", left=70, right=190, height=288),
        text("so will the archive.", left=70, right=150, height=276),
    ]

    assert len(joined(lines, OneColumn(70, 400))) == 1


def article(number: str, said: str, *, height: float) -> Line:
    """Return the first line of an article, whose number stands far from its words."""
    label = text(number, left=70, right=82, height=height)
    return Line(
        page=0, baseline=height, cells=(label.words, text(said, left=110, right=300, height=height).words), size=10
    )


def test_an_article_set_off_from_its_number_is_a_sentence_over_its_lines() -> None:
    lines = [
        article("§ 1", "The lessor lets to the lessee the rooms on the ground", height=300),
        text("floor of the house, with a hall and a kitchen.", left=110, right=290, height=288),
        article("§ 2", "The lease begins in January and ends five years later.", height=270),
    ]

    assert [len(paragraph.lines) for paragraph in joined(lines, OneColumn(70, 300))] == [2, 1]


def test_a_short_row_that_begins_with_the_number_of_an_article_stays_a_row() -> None:
    lines = [
        article("§ 1", "Purpose of the lease", height=300),
        article("§ 2", "Rent", height=288),
    ]

    assert len(joined(lines, OneColumn(70, 300))) == 2


def test_bold_labels_below_their_values_begin_anew() -> None:
    lines = [
        text("Contact person", left=70, right=150, height=300, is_bold=True),
        text("Helen Okafor", left=70, right=152, height=288),
        text("Telephone number", left=70, right=151, height=276, is_bold=True),
        text("Ask at the desk", left=70, right=150, height=264),
    ]

    assert len(joined(lines, OneColumn(70, 155))) == 4


def test_bold_words_go_on_with_a_sentence_that_calls_for_more() -> None:
    lines = [
        text("Please write to the", left=70, right=150, height=300),
        text("Office of Culture", left=70, right=150, height=288, is_bold=True),
    ]

    assert len(joined(lines, OneColumn(70, 152))) == 1


def test_lines_of_other_sizes_in_one_told_paragraph_stay_lines() -> None:
    tag = Tag(number=1)
    title = replace(text("Friends of the Sister Cities", left=70, right=300, height=300), size=14, tag=tag)
    below = replace(text("Association in the town", left=70, right=200, height=288), size=8, tag=tag)

    (paragraph,) = joined([title, below], OneColumn(70, 310))
    assert paragraph.breaks == {0}


def test_justified_lines_are_full_beside_a_row_that_reaches_beyond_them() -> None:
    sides = {"left": 70, "right": 470}
    rows = [text("The council has decided on all that the neighbours of the old harbour", **sides, height=700)]
    rows += [text("had asked for, and has written of it to the owners of the houses there", **sides, height=688)]
    rows += [text("and in the street above; whoever wants to object to it may write to Ms", **sides, height=676)]
    rows += [text("Ada Papadopoulou.", left=70, right=190, height=664)]
    foot = text(
        "54 Long Street, 35600 Karsiyaka, Telephone 0232 000 00 00 and the others", left=70, right=500, height=54
    )

    assert [len(paragraph.lines) for paragraph in joined([*rows, foot], Columns([*rows, foot]))] == [4, 1]


def test_a_title_in_the_middle_stands_apart_from_the_heading_under_it() -> None:
    title = text("Annual report of the office of the town", left=115, right=455, height=700)
    heading = text("1 Introduction of the report", left=70, right=190, height=684)
    words = "The council of the town has met and has decided on all that it was asked for"
    below = replace(text(words, left=70, right=500, height=656), size=8)

    found = joined([title, heading, below], Columns([title, heading, below]))

    assert found[0].lines == [title]


def test_what_is_told_line_by_line_stays_lines_of_a_told_paragraph() -> None:
    (paragraph,) = joined(_told("File: F.12.4", "Protocol No.: 18234", step=12), OneColumn(70, 155))

    assert paragraph.breaks == {0}


@pytest.mark.parametrize(("step", "paragraphs"), [(40, 2), (22, 1)])
def test_a_told_paragraph_with_room_to_sign_in_it_is_two(step: float, paragraphs: int) -> None:
    assert len(joined(_told("The Mayor", "Ada Papadopoulou", step=step), OneColumn(70, 400))) == paragraphs


@pytest.mark.parametrize("below", ["and the council", "Ada Papadopoulou"])
def test_a_told_paragraph_that_fills_its_width_or_goes_on_is_one_over_room_to_sign(below: str) -> None:
    right = 400 if below.startswith("and") else 155

    assert len(joined(_told("The Mayor", below, step=40), OneColumn(70, right))) == 1


def _told(above: str, below: str, *, step: float) -> list[Line]:
    """Return two lines of one paragraph as a PDF names it."""
    return [
        replace(text(said, left=70, right=155, height=height), tag=Tag(number=1))
        for said, height in ((above, 300), (below, 300 - step))
    ]


def test_lines_of_one_width_in_the_middle_stay_lines_of_a_told_heading() -> None:
    lines = [
        replace(text(said, left=left, right=595 - left, height=height), tag=Tag(number=1))
        for said, left, height in (("Article 1", 270, 700), ("Purpose", 271, 686))
    ]
    body = text("The council of the town has met and has decided on all of it", left=70, right=525, height=650)

    assert joined([*lines, body], Columns([*lines, body]))[0].breaks == {0}


def test_a_sentence_that_runs_around_something_goes_on_below_it() -> None:
    words = "The council has decided on all that Neighbours of Harbour"
    around = [text(words, left=70, right=300 - 5 * (row % 2), height=700 - 12 * row) for row in range(4)]
    below = text("Street had asked for.", left=70, right=150, height=652)

    assert len(joined([*around, below], _Wider())) == 1


class _Wider(OneColumn):
    """Edges of a column beside something, but for the last line that stands there, which reaches below it."""

    def __init__(self) -> None:
        super().__init__(70, 303)

    def right(self, line: Line) -> float:
        return 500 if line.baseline < 670 else 303


def test_lines_in_the_middle_stay_lines_over_a_foot_that_reaches_beyond_the_text() -> None:
    title = text("KARSIYAKA BELEDIYE BASKANLIGI", left=211, right=401, height=700)
    office = text("Dis Iliskiler Mudurlugu", left=245, right=367, height=685)
    body = text(
        "The council of the town has met and has decided on all that it was asked for", left=90, right=522, height=600
    )
    foot = text("54 Long Street", left=90, right=200, height=54)
    beyond = replace(foot, cells=(foot.words, text("Telephone", left=500, right=558, height=54).words))
    lines = [title, office, body, beyond]

    assert [len(paragraph.lines) for paragraph in joined(lines, Columns(lines))] == [1, 1, 1, 1]
