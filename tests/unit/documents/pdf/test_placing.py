"""How a PDF stands on its paper comes back: room left empty, lines apart, words in cells, double lines."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document

from tests.building import pdf_files
from tests.building.translated import translated
from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Shade, Word
from translation_service.documents.pdf.reading_order.beside import side_by_side
from translation_service.documents.pdf.reading_order.columns import OneColumn
from translation_service.documents.pdf.reading_order.frames import frames_of
from translation_service.documents.pdf.sheet.placing import Area, Foot, pitch_of, placed_in_cell, room_between, standing
from translation_service.documents.pdf.tables.cells import Beside, Cell
from translation_service.documents.pdf.tables.grids import grids_of, groups_of
from translation_service.documents.pdf.tables.heights import held_in, stand_in_rows
from translation_service.documents.pdf.tables.sides import bare_sides, parted_where_open
from translation_service.documents.pdf.text.continuation import joined, left_open
from translation_service.documents.pdf.text.paragraphs import Paragraph, begun

AREA = Area(left=60, right=540, top=842)


def rebuilt(content: bytes) -> Document:
    written = translated(content, lambda segment: segment.source, file_name="a.pdf").content
    return docx.Document(BytesIO(written))


def _line(height: float, *, left: float = 60, right: float = 200, text: str = "Clerk") -> Line:
    word = Word(text=text, left=left, right=right, size=10)
    return Line(page=0, baseline=height, cells=((word,),), size=10)


def _paragraph(*lines: Line) -> Paragraph:
    found = begun(lines[0])
    found.lines += lines[1:]
    return found


@pytest.mark.parametrize(
    ("foot", "top", "area", "room"),
    [
        (700, 300, AREA, 352),
        (700, 690, AREA, 10),
        (200, 160, AREA, 36),
        (400, 50, AREA, 208),
        (700, 300, Area(left=60, right=540), 36),
    ],
)
def test_room_left_empty_stays_but_for_what_a_longer_translation_needs(
    foot: float, top: float, area: Area, room: float
) -> None:
    assert room_between(Foot(page=0, baseline=foot), page=0, top=top, area=area) == room


@pytest.mark.parametrize(
    ("heights", "pitch"), [((500, 482, 464), 16.1), ((500, 488, 476), 0), ((500, 482, 452), 0), ((500,), 0)]
)
def test_lines_that_are_clearly_further_apart_than_single_ones_stay_apart(
    heights: Sequence[float], pitch: float
) -> None:
    assert pitch_of(_paragraph(*map(_line, heights))) == pitch


@pytest.mark.parametrize(
    ("left", "right", "alignment", "indent"), [(420, 480, "", 360), (420, 540, "right", 0), (420, 520, "right", 0)]
)
def test_who_signs_at_the_right_stands_where_they_stood_if_a_longer_word_has_room_there(
    left: float, right: float, alignment: str, indent: float
) -> None:
    found = standing(_paragraph(_line(300, left=left, right=right)), AREA, None)

    assert (found.alignment, found.left) == (alignment, indent)


def _item(left: float, text: float, *others: float) -> Paragraph:
    label, word = Word(text="b)", left=left, right=left + 8, size=10), Word(text="A", left=text, right=500, size=10)
    first = Line(page=0, baseline=500, cells=((label, word),), size=10)
    return _paragraph(first, *(_line(488, left=other, right=400) for other in others))


@pytest.mark.parametrize(
    ("paragraph", "left", "first"),
    [(_item(60, 75), 15, -15), (_item(100, 115), 55, -15), (_item(100, 112, 118), 58, -18), (_item(66, 75), 12, -12)],
)
def test_an_item_stands_as_far_in_as_it_stood(paragraph: Paragraph, left: float, first: float) -> None:
    found = standing(paragraph, AREA, None)

    assert (found.left, found.first) == (left, first)


@pytest.mark.parametrize(
    ("words", "label"),
    [(("z.", "Hd."), ""), (("i.", "A."), ""), (("u.", "a.,"), ""), (("a.", "Dr."), "a."), (("i.", "Items"), "i.")],
)
def test_what_is_short_for_words_begins_no_item(words: Sequence[str], label: str) -> None:
    made = tuple(Word(text=text, left=60 + 20 * at, right=75 + 20 * at, size=10) for at, text in enumerate(words))

    assert begun(Line(page=0, baseline=500, cells=(made,), size=10)).label == label


def test_a_note_at_the_head_of_a_page_does_not_go_on_with_a_caption_of_the_page_before() -> None:
    caption = _paragraph(_line(400, text="Table 1: Costs of the partners", right=300))
    words = [
        Word(text=text, left=60 + 40 * at, right=95 + 40 * at, size=10) for at, text in enumerate(("i", "Article"))
    ]
    edges = OneColumn(60, 540)
    notes = [Line(page=1, baseline=780, cells=((replace(words[0], rise=rise), words[1]),), size=10) for rise in (0, 1)]

    assert left_open([caption], notes[0], edges, before=[]) == [caption]
    assert left_open([caption], notes[1], edges, before=[]) == []


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        ("CONSULATE", "GENERAL", True),
        ("Consul", "General", True),
        ("INVOICE", "GENERAL", False),
        ("CONSULATE", "Ankara", False),
    ],
)
def test_an_office_whose_name_stands_on_two_lines_is_one(above: str, below: str, is_one: bool) -> None:
    lines = [_line(height, text=text) for height, text in ((500, above), (488, below))]

    assert len(joined(lines, OneColumn(60, 540))) == (1 if is_one else 2)


Placed = tuple[float, float, Sequence[float]]


def _stood(*rows: Sequence[Placed]) -> list[list[tuple[str, float]]]:
    """Return where words stand in cells of so much height (its foot and its head) and lines."""
    made = [
        [
            (
                Cell(paragraphs=[_paragraph(*map(_line, heights))]),
                Box(left=60, right=200, bottom=low, top=high),
                heights,
            )
            for low, high, heights in row
        ]
        for row in rows
    ]
    stand_in_rows([held_in(cell, box, list(map(_line, heights))) for cell, box, heights in row] for row in made)
    return [[(cell.vertical, cell.inset) for cell, _, _ in row] for row in made]


def test_cells_of_a_table_stand_alike_where_a_row_of_more_lines_and_fewer_tells() -> None:
    told = [(460.0, 500.0, (488.0,)), (460.0, 500.0, (488.0, 475.0))]
    alike = [(442.0, 460.0, (448.0,)), (442.0, 460.0, (448.0,))]

    assert _stood(told, alike) == [[("", 2), ("", 2)], [("", 2), ("", 2)]]
    assert _stood(alike) == [[("center", 0), ("center", 0)]]
    assert _stood([(460, 500, (475.0,)), (460, 500, (488.0, 475.0))]) == [[("bottom", 8), ("bottom", 8)]]


def test_words_in_a_cell_keep_the_room_to_its_line() -> None:
    paragraph = _paragraph(_line(480))

    top = placed_in_cell(paragraph, Cell(paragraphs=[paragraph], inset=5, edges=(60, 200)), None)
    foot = placed_in_cell(paragraph, Cell(paragraphs=[paragraph], inset=5, vertical="bottom", edges=(60, 200)), None)

    assert (top.before, top.after) == (5, 0)
    assert (foot.before, foot.after) == (0, 5)


def _frame(inset: float) -> list[Rule]:
    low, high = 100 + inset, 500 - inset
    return [Rule(is_level=is_level, at=at, start=low, end=high) for is_level in (True, False) for at in (low, high)]


@pytest.mark.parametrize(("inset", "doubles"), [(2.0, [True]), (5.0, [True]), (40.0, [False, False])])
def test_a_frame_right_within_another_makes_it_double(inset: float, doubles: list[bool]) -> None:
    page = Page(number=0, width=595, height=842, groups=groups_of([*_frame(0), *_frame(inset)]))

    assert [frame.is_double for frame in frames_of(page)] == doubles


@pytest.mark.parametrize(("rooms", "is_double"), [((0.0, 2.4), True), ((0.0,), False), ((0.0, 0.4), False)])
def test_two_lines_close_by_one_another_are_a_double_one(rooms: Sequence[float], is_double: bool) -> None:
    rules = [Rule(is_level=True, at=300 + room, start=60, end=540) for room in rooms]

    ((found,),) = groups_of(rules)

    assert found.is_double is is_double


def test_what_stands_on_a_ground_of_its_own_is_no_wider_than_it() -> None:
    ground = Shade(box=Box(left=300, right=540, bottom=380, top=420), colour="FFF0C8")
    page = Page(number=0, width=842, height=595, shades=[ground])
    words = [Word(text="Market", left=310 + 32 * at, right=338 + 32 * at, size=10) for at in range(7)]
    beside = [Line(page=0, baseline=height, cells=(tuple(words),), size=10) for height in (410, 396)]
    lines = [*(_line(height, left=30, right=150, text="Film week") for height in (410, 396)), *beside]

    found = side_by_side([*lines, _line(200, left=30, right=800)], (), page).pieces

    (made,) = (piece for piece in found if isinstance(piece, Beside))
    assert (made.strips[1].left, made.strips[1].right) == (300, 540)
    assert [len(item.lines) for item in made.strips[1].items if isinstance(item, Paragraph)] == [2]


def test_a_mark_that_is_high_by_name_calls_for_its_note_and_a_unit_does_not() -> None:
    pdf = pdf_files.a_page()
    pdf.text(20, 40, "The council has met in the town hall.\u00b9 It was full.")
    pdf.set_font("helvetica", "", 8)
    pdf.text(20, 270, "\u00b9 The hall is 120 m\u00b2 large.")

    document = rebuilt(bytes(pdf.output()))

    notes = next(part for part in document.part.package.iter_parts() if "footnotes" in part.partname)
    assert "The hall is 120 m\u00b2 large." in notes.blob.decode()
    assert [one.text for one in document.paragraphs if one.text] == [
        "The council has met in the town hall. It was full."
    ]


def _box(left: float, low: float, right: float, high: float) -> list[Rule]:
    levels = [Rule(is_level=True, at=at, start=left, end=right) for at in (low, high)]
    return [*levels, *(Rule(is_level=False, at=at, start=low, end=high) for at in (left, right))]


def test_a_chart_of_boxes_has_the_lines_between_them_that_are_drawn_and_no_others() -> None:
    boxes = [(150.0, 400.0, 250.0, 430.0), (60.0, 320.0, 160.0, 350.0), (260.0, 320.0, 360.0, 350.0)]
    joining = [Rule(is_level=True, at=375, start=110, end=310)]
    joining += [
        Rule(is_level=False, at=at, start=low, end=high) for at, low, high in ((200, 375, 400), (110, 350, 375))
    ]
    joining.append(Rule(is_level=False, at=310, start=350, end=375))
    rules = [*(rule for box in boxes for rule in _box(*box)), *joining]
    (grid,) = grids_of(groups_of(rules))
    worded = {
        id(cell) for cell in grid.cells if (cell.box.left, cell.box.bottom, cell.box.right, cell.box.top) in boxes
    }

    parted = parted_where_open(grid, rules, worded)

    drawn = [
        (cell.box, side)
        for cell, bare in zip(parted.cells, bare_sides(parted, rules), strict=True)
        for side in {"top", "bottom", "left", "right"} - bare
    ]
    assert len(worded) == 3
    assert all(any(_runs_along(rule, box, side) for rule in rules) for box, side in drawn)
    assert any(side == "bottom" and (box.left, box.right, box.bottom) == (200, 250, 375) for box, side in drawn)


def _runs_along(rule: Rule, box: Box, side: str) -> bool:
    start, end = (box.left, box.right) if rule.is_level else (box.bottom, box.top)
    is_there = rule.is_level is (side in {"top", "bottom"}) and rule.at == getattr(box, side)
    return is_there and rule.start <= start and end <= rule.end
