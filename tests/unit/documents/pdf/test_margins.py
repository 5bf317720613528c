import pytest

from tests.building import pdf_files, pdf_pages
from tests.building.translated import parsed
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.reading_order.initials import with_initials
from translation_service.domain.segments import Place

PROSE = [
    "The court of the town has heard the owner of the house in the old harbour and",
    "the neighbours of the garden behind it, and has found that the wall between",
    "them was built before the plan of the town was made. It may stay as it is.",
    "Nobody has to pay for it, since the owner of the garden has used it for more",
    "than twenty years without a word of complaint to the office of the council,",
    "which was asked to send its papers and did so in the spring of last year.",
    "The costs of the case are borne by the neighbours, who may appeal against",
    "this decision within thirty days at the regional court in the capital.",
    "An appeal has to be written by a lawyer and to name the grounds it rests on,",
    "and the papers that prove them have to be added to it when it is handed in.",
]


def numbered(lines: list[str], *, every: int, across: float = 15) -> bytes:
    texts = [(25.0, 40.0 + 6 * index, line) for index, line in enumerate(lines)]
    counts = range(every, len(lines) + 1, every)
    return pdf_files.placed(*texts, *((across, 34.0 + 6 * count, str(count)) for count in counts))


@pytest.mark.parametrize(("every", "across"), [(1, 15.0), (3, 15.0), (1, 190.0)])
def test_numbers_beside_the_lines_of_prose_are_left_out(every: int, across: float) -> None:
    document = parsed(numbered(PROSE, every=every, across=across), "ruling.pdf", language="en")

    assert " ".join(segment.source for segment in document.segments) == " ".join(PROSE)
    assert "line-numbers" in {notice.code for notice in document.notices}


def test_numbers_before_the_entries_of_a_list_stay() -> None:
    entries = [f"{name} of the town and all the houses beside it" for name in ("Harbour", "Bridge", "Garden") * 4]

    document = parsed(numbered(entries, every=1), "list.pdf", language="en")

    assert "line-numbers" not in {notice.code for notice in document.notices}


def test_numbers_of_rows_stay() -> None:
    rows = [[str(number), text] for number, text in enumerate(PROSE, start=1)]

    document = parsed(pdf_files.ruled([], rows), "minutes.pdf", language="en")

    assert "line-numbers" not in {notice.code for notice in document.notices}


def test_numbers_of_paragraphs_stay() -> None:
    texts = [(25.0, 40.0 + 6 * index, line) for index, line in enumerate(PROSE * 4)]
    counts = [(15.0, 40.0 + 24 * count, str(count + 1)) for count in range(8)]

    document = parsed(pdf_files.placed(*texts, *counts), "decisions.pdf", language="en")

    assert "line-numbers" not in {notice.code for notice in document.notices}


TWO_LINES = "You are written to since you own a house in the part of the\ntown that is to be built anew next year."


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ((TWO_LINES,) * 4, 28.0),
        (("Whoever has questions may call the office on weekdays.",) * 4, 285.0),
        (tuple(f"Amount due: {1250 + 37 * index * index} EUR" for index in range(4)), 285.0),
    ],
    ids=["under the name", "at the foot", "other numbers"],
)
def test_what_letters_to_many_say_at_their_edges_stays_in_each(texts: tuple[str, ...], place: float) -> None:
    said = " ".join(segment.plain for segment in parsed(pdf_pages.serial(*texts, place=place), "a.pdf").segments)

    assert all(text.replace("\n", " ") in said for text in texts)
    assert said.count(texts[0].replace("\n", " ")) == texts.count(texts[0])


def test_what_seals_every_page_is_kept_once_where_sentences_go_on_over_it() -> None:
    said = [segment.plain for segment in parsed(sealed(pages=3), "a.pdf", language="en").segments]

    assert sum("signed and sealed" in one for one in said) == 1
    assert sum("have waited for" in one for one in said) == 2


HEAD = ["Republic of the Rivers", "Region of the North", "Town of Ponte Nova", "Office of Foreign Affairs", "Unit two"]
FAR_HEAD = ["Fax: 12 34 57", "www.ponte.example"]
BESIDE = "Founded in 1890"
FOOT = ["Address: Harbour Street 1", "Telephone: 12 34 56", "This copy was signed by machine", "Code: RIVER"]


def test_long_letterheads_and_feet_close_to_the_text_are_kept_once_and_in_order() -> None:
    document = parsed(lettered(pages=3), "a.pdf", language="en")

    said = [(segment.place, segment.plain) for segment in document.segments]
    assert [text for place, text in said if place is Place.HEADER] == [HEAD[0], BESIDE, *HEAD[1:], *FAR_HEAD]
    assert [text for place, text in said if place is Place.FOOTER] == FOOT
    assert sum("have waited for" in text for _, text in said) == 2


def lettered(*, pages: int) -> bytes:
    pdf = pdf_files.a_page()
    for index, season in enumerate(("winter", "spring", "summer")[:pages]):
        if index:
            pdf.add_page()
        text = [f"House {chr(97 + row % 26)} of {season} street stands where it stood." for row in range(36)]
        text[0] = f"for the {season} to come and saw it pass by." if index else text[0]
        text[-1] = f"All through the {season} the people of the town have waited" if index < pages - 1 else text[-1]
        pdf.text(150, 12, BESIDE)
        for row, line in enumerate([*HEAD, *FAR_HEAD, *text, *FOOT]):
            pdf.text(20, 12 + 5.8 * row, line)
    return bytes(pdf.output())


def sealed(*, pages: int) -> bytes:
    pdf = pdf_files.a_page()
    for index, season in enumerate(("winter", "spring", "summer")[:pages]):
        if index:
            pdf.add_page()
            pdf.text(20, 20, f"for the {season} to come and saw it pass by.")
        for row in range(38):
            pdf.text(20, 26 + 6 * row, f"House {chr(97 + row % 26)} of {season} street stands where it stood.")
        pdf.text(20, 26 + 6 * 38, f"All through the {season} the people of the town have waited")
        pdf.text(20, 285, "This page was signed and sealed by the office of the town.")
    return bytes(pdf.output())


def line(text: str, *, left: float, up: float, size: float = 10) -> Line:
    words = tuple(
        Word(text=word, left=left + 30 * index, right=left + 30 * index + 25, size=size, baseline=up)
        for index, word in enumerate(text.split())
    )
    return Line(page=0, baseline=up, cells=(words,), size=size)


@pytest.mark.parametrize(
    ("initial", "beside", "read"),
    [
        ("T", "he council met", "The council met"),
        ("T", "HE COUNCIL met", "THE COUNCIL met"),
        ("A", "t the end", "At the end"),
        ("A", "later word", "A later word"),
    ],
)
def test_a_large_initial_is_the_first_letter_of_the_line_beside_it(initial: str, beside: str, read: str) -> None:
    lines = [
        line(initial, left=50, up=676, size=40),
        line(beside, left=78, up=700),
        line("and later on", left=78, up=688),
    ]

    assert [found.text for found in with_initials(lines)] == [read, "and later on"]


def test_a_large_letter_above_a_line_stays_where_it_is() -> None:
    lines = [line("B", left=50, up=720, size=40), line("ridges are mended", left=50, up=700)]

    assert with_initials(lines) == lines


def test_a_head_as_large_as_the_text_is_kept_once_though_each_page_ends_with_a_sentence() -> None:
    pdf = pdf_files.a_page()
    for number in range(3):
        if number:
            pdf.add_page()
        pdf.text(20, 20, "Municipality of Ponte Nova")
        for row, line in enumerate(PROSE[number : number + 3] + PROSE[-2:]):
            pdf.text(20, 40 + 6 * row, f"{line[:40]} {number} times.")

    segments = parsed(bytes(pdf.output()), "a.pdf", language="en").segments

    assert [one.place for one in segments if one.source == "Municipality of Ponte Nova"] == [Place.HEADER]
