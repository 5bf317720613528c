"""What a page was painted with first or last is read where it stands."""

from collections.abc import Sequence

from tests.building.pdf_files import a_page
from tests.building.translated import sources
from translation_service.documents.pdf.lines import Line, Page, Word
from translation_service.documents.pdf.reading_order.told import follow_structure
from translation_service.documents.pdf.tags import Tag

_HEAD = [(20, 20, "Town of Ponte Nova"), (20, 26, "Office of the Mayor, Harbour Street 12")]
_ADDRESS = [(20, 50, "Municipality of Yenikent"), (20, 55, "Department of Culture"), (20, 60, "35200 Yenikent")]
_TEXT = [
    (20, 90, "Invitation to the week of friendship"),
    (20, 100, "Dear Mayor,"),
    (20, 110, "the council has decided to invite a delegation of your town to the week of friendship, which"),
    (20, 115, "takes place in June. The delegation is the guest of our town for five days."),
]
_REFERENCE = [(140, 50, "Our reference"), (140, 55, "Letter of May"), (140, 60, "Contact person")]


def painted(pieces: Sequence[tuple[float, float, str]]) -> bytes:
    """Return a page with words at places (in millimetres from its upper left corner), painted in this order."""
    pdf = a_page()
    pdf.set_font("helvetica", "", 11)
    for left, top, text in pieces:
        pdf.text(left, top, text)
    return bytes(pdf.output())


def order(pieces: Sequence[tuple[float, float, str]], *beginnings: str) -> list[str]:
    """Return which of some beginnings segments have, in the order of the segments."""
    found = sources(painted(pieces), "a.pdf", language="en")
    return [start for text in found for start in beginnings if text.startswith(start)]


def test_a_block_painted_last_is_read_beside_what_it_stands_beside() -> None:
    page = [*_HEAD, *_ADDRESS, *_TEXT, *_REFERENCE]

    assert order(page, "Office", "Municipality", "Our reference", "Invitation", "Dear") == [
        "Office",
        "Municipality",
        "Our reference",
        "Invitation",
        "Dear",
    ]


def test_lines_of_an_address_beside_such_a_block_stay_lines() -> None:
    found = sources(painted([*_HEAD, *_ADDRESS, *_TEXT, *_REFERENCE]), "a.pdf", language="en")

    assert {text for _, _, text in _ADDRESS} <= set(found)


def test_the_second_column_of_a_page_stays_behind_the_first_one_however_long_that_is() -> None:
    left = [(20, 40 + 5 * row, f"The left column says its line {row} here and so") for row in range(20)]
    right = [(115, 40 + 5 * row, f"the right column has its line {row} there too") for row in range(12)]
    page = [(20, 30, "The title of the page stands over both of the columns"), *left, *right]

    said = " ".join(sources(painted([*page, (20, 150, "A note stands below both of them.")]), "a.pdf", language="en"))
    assert said.index("line 19 here") < said.index("line 0 there") < said.index("line 11 there") < said.index("A note")


def test_items_painted_behind_the_text_below_them_are_read_before_it_each_behind_its_number() -> None:
    page = [
        (20, 30, "The committee takes note of the report of the office."),
        (20, 90, "The meeting is closed at noon. The next one is in June."),
        (60, 45, "The exchange goes on for three years."),
        (20, 45, "Decision one:"),
        (60, 60, "The office writes a form by the end of May."),
        (20, 60, "Decision two:"),
    ]

    assert order(page, "The committee", "Decision", "The exchange", "The office", "The meeting") == [
        "The committee",
        "Decision",
        "The exchange",
        "Decision",
        "The office",
        "The meeting",
    ]


def test_words_in_the_margin_that_were_painted_last_part_no_sentence() -> None:
    said = "The council has met in public under the chair of the mayor and has"
    text = [(70, 60 + 5 * row, f"{said} heard all the words") for row in range(5)]
    later = [(70, 95 + 5 * row, f"{said} approved of the plan") for row in range(5)]
    margin = [(20, 70 + 5 * row, f"Members present: {row}") for row in range(4)]
    page = [(20, 30, "Extract from the minutes of the council"), *text, *later, (20, 150, "The mayor"), *margin]

    found = " ".join(sources(painted(page), "a.pdf", language="en"))
    assert "Members" not in found[found.index("heard") : found.rindex("heard")]
    assert "Members" not in found[found.index("approved") : found.rindex("approved")]


def test_a_box_painted_before_the_title_to_its_left_is_read_behind_it() -> None:
    box = [(130, 50, "At a glance."), (130, 56, "The tram opens in May.")]
    text = [(20, 46 + 5 * row, "The council has met and has heard the words of all") for row in range(4)]
    page = [*box, (20, 20, "The Harbour Gazette"), (20, 35, "Bulletin of the town"), *text]

    assert order(page, "The Harbour", "Bulletin", "At a glance", "The tram") == [
        "The Harbour",
        "Bulletin",
        "At a glance",
        "The tram",
    ]


def line(text: str, *, height: float, left: float = 70, number: int | None = None) -> Line:
    """Return a line of letters of ten points, of a paragraph that the PDF numbers or of none."""
    tag = Tag(number=number, is_continued=False) if number is not None else None
    words, edge = [], left
    for word in text.split():
        words.append(Word(text=word, left=edge, right=edge + 5 * len(word), size=10, tag=tag))
        edge += 5 * len(word) + 3
    return Line(page=0, baseline=height, cells=(tuple(words),), size=10)


def test_words_without_a_place_in_the_structure_stand_where_they_are_seen_to_belong() -> None:
    page = Page(number=0, width=595, height=842)
    page.lines = [
        line("Page 1", height=30, left=280),
        line("At a glance", height=600),
        line("The tram opens in May and tickets are sold before.", height=575, number=2),
        line("The council has met and has heard all of its members.", height=700, number=1),
        line("the exchange goes on for three years with all of them.", height=500, left=200, number=3),
        line("Decision:", height=500),
    ]

    follow_structure([page])

    assert [found.words[0].text for found in page.lines] == ["The", "At", "The", "Decision:", "the", "Page"]
