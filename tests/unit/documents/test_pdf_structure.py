"""PDFs that bring their structure along are read as it says, as far as it can be believed."""

from tests.building.tagged_pdfs import Piece, tagged
from tests.building.translated import parsed, sources
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
