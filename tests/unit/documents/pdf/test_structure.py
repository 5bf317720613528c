"""PDFs that bring their structure along are read as it says, as far as it can be believed."""

from io import BytesIO

import docx
from docx.table import Table, _Cell

from tests.building.tagged_pdfs import Piece, tagged
from tests.building.translated import parsed, sources
from translation_service.documents.limits import Limits
from translation_service.documents.pdf.document import PdfDocument
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place


def test_a_paragraph_is_what_the_structure_says() -> None:
    content = tagged(
        ("P", [Piece(text="The council meets", height=700), Piece(text="Tuesdays in the town hall", height=685)]),
        ("P", [Piece(text="Every citizen may come and listen to what is said there", height=670)]),
        ("P", [Piece(text="Minutes are kept by the clerk of the council of the town", height=655)]),
    )

    found = [segment.plain for segment in parsed(content, "letter.pdf", language="en").segments]
    assert found == [
        "The council meets Tuesdays in the town hall",
        "Every citizen may come and listen to what is said there",
        "Minutes are kept by the clerk of the council of the town",
    ]


def test_a_heading_needs_no_larger_letters() -> None:
    content = tagged(
        ("H2", [Piece(text="Opening of the bridge", height=700)]),
        ("P", [Piece(text="The bridge opens in May.", height=680)]),
    )

    found = [(segment.place, segment.plain) for segment in parsed(content, "letter.pdf", language="en").segments]
    assert found == [(Place.HEADING, "Opening of the bridge"), (Place.BODY, "The bridge opens in May.")]


def test_the_structure_says_in_which_order_columns_are_read() -> None:
    texts = [("Die Bruecke ist offen.", "Die Strasse ist fertig."), ("The bridge is open.", "The road is done.")]
    columns = [
        ("P", [Piece(text=text, left=72 + 250 * side, height=700 - 40 * row)])
        for side, column in enumerate(texts)
        for row, text in enumerate(column)
    ]

    found = sources(tagged(*columns), "letter.pdf", language="en")

    assert found == [text for column in texts for text in column]


def test_a_sentence_goes_on_behind_the_head_of_the_next_page() -> None:
    begins = [Piece(text="The two towns agree that they will help each other whenever one", height=60)]
    ends = [Piece(text="of them is in need of it.", height=740, page=1)]
    head = Piece(text="Protocol", left=400, height=800, page=1)

    found = sources(tagged(("P", [*begins, *ends]), ("H1", [head]), pages=2), "letter.pdf", language="en")

    assert "The two towns agree that they will help each other whenever one of them is in need of it." in found


def test_cells_that_no_lines_are_drawn_around_are_a_table_with_their_sentences_whole() -> None:
    content = tagged(
        ("P", [Piece(text="What each unit of the town hall is asked to do before May", height=760)]),
        ("TH 0", [Piece(text="Unit", height=730)]),
        ("TH 0", [Piece(text="Task", left=200, height=730)]),
        ("TD 1", [Piece(text="Parks", height=710)]),
        ("TD 1", [Piece(text="Water the trees of the", left=200, height=710), _second("square twice a week.", 696)]),
        ("TD 2", [Piece(text="See you all on the day of the opening", height=670)]),
        ("TD 3", [_second("Clean the fountain.", 650)]),
    )

    table = _tables(content)[0]

    assert _words(table) == [
        ["Unit", "Task"],
        ["Parks", "Water the trees of the square twice a week."],
        ["See you all on the day of the opening"],
        ["", "Clean the fountain."],
    ]
    assert table.rows[0]._tr.trPr is not None


def test_rows_that_stand_above_those_before_are_no_table() -> None:
    places = [(72, 500), (200, 500), (72, 640), (200, 640)]
    cells = [(f"TD {n // 2}", [Piece(text="Word", left=x, height=y)]) for n, (x, y) in enumerate(places)]

    assert _tables(tagged(*cells)) == []


def test_a_title_that_stands_above_the_lines_around_cells_is_no_row_of_them() -> None:
    title = Piece(text="What each unit of the town hall is asked to do", left=110, height=740)
    words = [("Unit", "Task"), ("Parks", "Trees"), ("Roads", "Signs")]
    cells = [
        (f"TD {row}", [Piece(text=text, left=72 + 150 * column, height=720 - 20 * row)])
        for row, texts in enumerate(words, 1)
        for column, text in enumerate(texts)
    ]
    ruled = [(68, 714 - 20 * row, 368, 714 - 20 * row) for row in range(4)]
    ruled += [(left, 714, left, 654) for left in (68, 218, 368)]

    (table,) = _tables(tagged(("TD 0", [title]), *cells, ruled=ruled))

    assert _words(table) == [list(texts) for texts in words]


def _second(text: str, height: float) -> Piece:
    return Piece(text=text, left=200, height=height)


def _tables(content: bytes) -> list[Table]:
    written = PdfDocument(content, Limits()).write({}, LanguagePair(source="en", target="tr"))
    return docx.Document(BytesIO(written)).tables


def _words(table: Table) -> list[list[str]]:
    return [[_Cell(cell, table).text for cell in row._tr.tc_lst] for row in table.rows]


def test_a_structure_that_makes_a_paragraph_of_each_line_is_not_believed() -> None:
    texts = [
        "The council of the town has decided that",
        "the bridge over the river will be opened",
        "in the month of May by the mayor and that",
        "every citizen of the town is invited to",
        "come and see it.",
    ]

    found = sources(
        tagged(*(("P", [Piece(text=text, height=700 - 14 * n)]) for n, text in enumerate(texts))),
        "letter.pdf",
        language="en",
    )

    assert found == [" ".join(texts)]


def test_lines_of_one_paragraph_that_end_alike_are_not_broken_in_a_narrow_column() -> None:
    narrow = ["help is given to the town and", "help is given to the town and", "to others."]
    wide = Piece(text="A much wider paragraph that goes from one margin of the page to the other one", height=760)
    pieces = [Piece(text=text, height=700 - 14 * row) for row, text in enumerate(narrow)]

    assert " ".join(narrow) in sources(tagged(("P", [wide]), ("P", pieces)), "letter.pdf", language="en")


def test_the_words_of_an_item_belong_to_its_label_also_where_they_are_a_paragraph_of_it() -> None:
    content = tagged(
        ("Lbl", [Piece(text="1.", height=700)]), ("LBody>P", [Piece(text="Water the trees.", left=90, height=700)])
    )

    (item,) = parsed(content, "letter.pdf", language="en").segments
    assert (item.place, item.plain) == (Place.LIST, "Water the trees.")


def test_words_that_chromium_wraps_are_of_the_paragraph_or_item_around_them() -> None:
    content = tagged(
        ("P#1>NonStruct", [Piece(text="The council meets on", height=700)]),
        ("P#1>Code", [Piece(text="Tuesdays", height=686)]),
        ("P#1>NonStruct", [Piece(text="in the town hall", height=672)]),
        ("LI#2>Lbl", [Piece(text="1.", height=640)]),
        ("LI#2>NonStruct", [Piece(text="Water the", left=90, height=640)]),
        ("LI#2>NonStruct", [Piece(text="Trees of the square.", left=90, height=626)]),
    )

    assert [(segment.place, segment.plain) for segment in parsed(content, "letter.pdf", language="en").segments] == [
        (Place.BODY, "The council meets on Tuesdays in the town hall"),
        (Place.LIST, "Water the Trees of the square."),
    ]


def test_what_stands_in_no_paragraph_is_judged_with_the_words_around_it() -> None:
    content = tagged(
        *[
            ("P", [Piece(text=f"What unit {unit} of the town hall is asked to do before May.", height=800 - 20 * unit)])
            for unit in range(4)
        ],
        (
            "Div#1>NonStruct",
            [Piece(text="The trees of the square are watered by the unit that in our town is called", height=700)],
        ),
        (
            "Div#1>Code",
            [Piece(text="parks and gardens of the town and of all of the villages that lie around", height=686)],
        ),
        ("Div#1>NonStruct", [Piece(text="it, twice a week.", height=672)]),
    )

    found = sources(content, "letter.pdf", language="en")
    assert len(found) == 5
    assert found[4].endswith("that lie around it, twice a week.")


def test_what_is_said_to_be_text_runs_over_no_pages_though_it_stands_above_some() -> None:
    firsts = ["Nobody has asked for it.", "The default is no.", "Somebody has asked.", "The default is no."] * 2
    firsts[4:] = ["One may ask.", "All may ask.", "Few have asked.", "Many have asked."]
    content = tagged(
        *(
            ("P", [Piece(text=text, height=height, page=page)])
            for page, first in enumerate(firsts)
            for text, height in ((first, 800), (f"This is rule {page} of the town hall.", 600))
        ),
        pages=8,
    )

    found = parsed(content, "letter.pdf", language="en").segments
    assert [segment.place for segment in found if segment.plain == "The default is no."] == [Place.BODY] * 2


def test_the_foot_that_has_no_name_stands_behind_what_is_named_after_it() -> None:
    content = tagged(
        ("P", [Piece(text="The council of the town meets on Tuesdays in the hall", height=700)]),
        ("Note", [Piece(text="The hall of the town stands at the old harbour.", height=90)]),
        ("Artifact", [Piece(text="Main Street 1", height=40)]),
        ("P", [Piece(text="Every citizen may come and listen to what is said there", height=670)]),
    )

    assert sources(content, "letter.pdf", language="en")[-1] == "Main Street 1"
