"""What a message says: plain text and HTML as paragraphs."""

from collections.abc import Iterable

import pytest

from tests.building.docx_files import png
from translation_service.documents.limits import Limits
from translation_service.documents.mail import hypertext, plain
from translation_service.documents.mail.message import Passage, Picture, Shape, Table, Words
from translation_service.documents.rebuilt.letters import Letters
from translation_service.domain.errors import DocumentRefused


def said(passages: Iterable[Passage]) -> list[str]:
    return ["".join(piece.text for piece in one.pieces if isinstance(piece, Words)) for one in passages]


def lines(text: str, **options: bool) -> list[str]:
    return said(list(plain.passages(text, **options)))


def reduced(html: str, **pictures: bytes) -> list[Passage]:
    found = hypertext.reduce(html, pictures, Limits()).passages
    return [one for one in found if isinstance(one, Passage)]


def test_lines_a_program_broke_are_one_paragraph_again() -> None:
    text = (
        "The municipality of Ponte Nova has the honour to invite a delegation\r\n"
        "of your city to the week of friendship, which takes place from the\r\n"
        "fourth to the eighth of June.\r\n"
        "\r\n"
        "Yours,\r\n"
        "Ana Conceição\r\n"
        "Mayor\r\n"
    )

    invitation = text.partition("\r\n\r\n")[0].replace("\r\n", " ")
    assert lines(text) == [
        invitation,
        "Yours,",
        "Ana Conceição",
        "Mayor",
    ]


def test_lines_that_nobody_broke_are_paragraphs() -> None:
    long = "The municipality of Ponte Nova has the honour to invite a delegation of your city to the week. " * 2

    assert lines(f"{long}\n{long}\nYours,\nAna") == [long.strip(), long.strip(), "Yours,", "Ana"]


def test_items_of_a_list_begin_lines_of_their_own() -> None:
    text = (
        "We propose to visit the following places while the guests are here:\n- the harbour\n- the museum\n1. Town hall"
    )

    assert lines(text)[1:] == ["- the harbour", "- the museum", "1. Town hall"]


def test_an_item_goes_on_under_its_words() -> None:
    text = "- a proof of residence which is\n  not older than three\n  months\n- a letter\n  Ana\n"

    assert lines(text) == [
        "- a proof of residence which is not older than three months",
        "- a letter",
        "Ana",
    ]


def test_quoted_lines_keep_their_depth() -> None:
    found = list(plain.passages("Thank you.\n\n> We invite you.\n>> Who are you?\n> > Really?\n"))

    assert [(one.quoted, text) for one, text in zip(found, said(found), strict=True)] == [
        (0, "Thank you."),
        (1, "We invite you."),
        (2, "Who are you?"),
        (2, "Really?"),
    ]


def test_a_sentence_goes_on_though_what_is_quoted_has_longer_lines() -> None:
    reply = "Yes, that is fine with us, and we are looking forward to it very"
    quoted = "> Can we meet on Tuesday at the town hall so that we can talk about a new\n> bridge?"

    assert lines(f"{reply}\nmuch indeed.\nHans\n\n{quoted}")[:2] == [f"{reply} much indeed.", "Hans"]


@pytest.mark.parametrize(
    ("text", "tables"), [("1.   First\n2.   Second", 0), ("-   one\n-   two", 0), ("No   Name\n1.   Ali\n2.   Veli", 1)]
)
def test_signs_of_lists_are_no_column_but_below_its_head(text: str, tables: int) -> None:
    assert sum(isinstance(one, Table) for one in plain.passages(text)) == tables


def test_columns_that_stand_under_one_another_are_a_table() -> None:
    text = (
        "Here are the numbers of last year:\n\nName              Amount   Remark about it, and some more\n"
        "----------------  ------   ----------------------------\n"
        "Water pipes         1200   new ones, from the other side\nPark benches         300   old ones\n\n"
        "Two  spaces here.  And more.\nAs  some do.  Type it so.\n> a     b\n> c     d"
    )

    found = list(plain.passages(text))
    (table,) = (one for one in found if isinstance(one, Table))

    assert [[said(cell.passages) for cell in row] for row in table.rows] == [
        [["Name"], ["Amount"], ["Remark about it, and some more"]],
        [["Water pipes"], ["1200"], ["new ones, from the other side"]],
        [["Park benches"], ["300"], ["old ones"]],
    ]
    assert said([one for one in found if isinstance(one, Passage)])[1:3] == [
        "Two  spaces here.  And more.",
        "As  some do.  Type it so.",
    ]


def test_flowed_text_is_joined_where_it_flows() -> None:
    text = "This goes on \r\nhere.\r\n> And this \r\n> too.\r\n From here.\r\n-- \r\nAna\r\n"

    found = list(plain.passages(text, is_flowed=True))

    assert said(found) == ["This goes on here.", "And this too.", "From here.", "--", "Ana"]
    assert [one.quoted for one in found] == [0, 1, 0, 0, 0]
    assert lines("ab \r\ncd\r\n", is_flowed=True, deletes_space=True) == ["abcd"]


def test_lines_without_a_blank_one_between_them_stand_close() -> None:
    assert [one.is_close for one in plain.passages("Yours,\nAna\n\nMayor")] == [True, False, False]


def test_html_is_reduced_to_paragraphs_lists_and_headings() -> None:
    html = (
        "<h1>Programme</h1><p>Dear<br>friends</p><ul><li>Port<ol><li>Ship</li></ol></li></ul>"
        "<table><tr><td>a<td>b</table>"
    )

    found = reduced(html)

    assert said(found) == ["Programme", "Dear", "friends", "Port", "Ship", "a", "b"]
    assert [one.shape for one in found[:5]] == [Shape.HEADING, Shape.BODY, Shape.BODY, Shape.BULLET, Shape.NUMBERED]
    assert [one.level for one in found[3:5]] == [0, 1]


def test_tables_of_data_stay_tables_and_those_that_place_things_do_not() -> None:
    data = (
        '<table border="1"><caption>Visit</caption><tr><th colspan="2">Day</th><th>Place</th></tr>'
        "<tr><td>1</td><td>May</td><td><p>Town</p><p>hall</p></td></tr></table>"
    )
    around = f"<table><tr><td>Logo</td><td>{data}</td></tr><tr><td>a</td><td>b</td></tr></table>"
    (placed,) = [one for one in hypertext.reduce(around, {}, Limits()).passages if isinstance(one, Table)]
    row = reduced("<table><tr><td>a</td><td>b</td></tr></table>")

    assert said(reduced(around)) == ["Logo", "Visit", "a", "b"]
    assert placed.is_ruled
    assert [[(said(cell.passages), cell.columns) for cell in one] for one in placed.rows] == [
        [(["Day"], 2), (["Place"], 1)],
        [(["1"], 1), (["May"], 1), (["Town", "hall"], 1)],
    ]
    assert said(row) == ["a", "b"]


def test_html_keeps_bold_italic_and_links() -> None:
    (passage,) = reduced(
        'A <b>bold</b> <span style="font-style: italic">word</span> <a href="https://x.example/">here</a>.'
    )

    words = [piece for piece in passage.pieces if isinstance(piece, Words)]
    assert [(one.text, one.letters.is_bold, one.letters.is_italic, one.address) for one in words] == [
        ("A ", False, False, ""),
        ("bold", True, False, ""),
        (" ", False, False, ""),
        ("word", False, True, ""),
        (" ", False, False, ""),
        ("here", False, False, "https://x.example/"),
        (".", False, False, ""),
    ]


@pytest.mark.parametrize(
    ("style", "look"),
    [
        ("color:red", Letters(colour="FF0000")),
        ("COLOR: #c00", Letters(colour="CC0000")),
        ("color:rgb(0, 112, 192)", Letters(colour="0070C0")),
        ("background:yellow", Letters(shade="FFFF00")),
        ("background-color: #FFFF00; mso-highlight:yellow", Letters(shade="FFFF00")),
        ("text-decoration: underline", Letters(is_underlined=True)),
        ("text-decoration: line-through", Letters(is_struck=True)),
        ("color:#1F497D", Letters()),
        ("color:black; background:white", Letters()),
        ("color:#666666", Letters()),
        ("color:#FFFFFF", Letters()),
        ("color:windowtext", Letters()),
    ],
)
def test_html_keeps_colours_that_somebody_chose(style: str, look: Letters) -> None:
    (passage,) = reduced(f'The day is <span style="{style}">fixed</span> now.')

    words = [piece for piece in passage.pieces if isinstance(piece, Words)]
    assert [piece.letters for piece in words if "fixed" in piece.text] == [look]


def test_addresses_that_run_programs_are_no_links() -> None:
    (passage,) = reduced('<a href="javascript:alert(1)">here</a>')

    assert [piece.address for piece in passage.pieces if isinstance(piece, Words)] == [""]


def test_quotations_in_html_keep_their_depth() -> None:
    found = reduced("<p>Thanks</p><blockquote>We invite<blockquote>Who?</blockquote></blockquote>")

    assert [(one.quoted, text) for one, text in zip(found, said(found), strict=True)] == [
        (0, "Thanks"),
        (1, "We invite"),
        (2, "Who?"),
    ]


def test_what_nobody_sees_is_no_text() -> None:
    html = "<style>p {}</style><script>x()</script><div style='display: none'>preview</div><!-- note --><p>Seen</p>"

    assert said(reduced(html)) == ["Seen"]


def test_pictures_that_came_along_are_shown_and_no_other() -> None:
    found = hypertext.reduce(
        '<img src="cid:logo" width="80"><img src="https://x.example/spy.gif">', {"logo": png()}, Limits()
    )

    (passage,) = found.passages
    assert [(piece.content, piece.width) for piece in passage.pieces if isinstance(piece, Picture)] == [(png(), 60)]
    assert found.shown == {"logo"}
    assert found.has_remote_pictures


def test_breaks_part_lines_and_two_of_them_paragraphs() -> None:
    found = reduced("<div>One</div><div>Two</div><div><br></div><div>Three<br><br>Four</div>")

    assert [(text, one.is_close) for one, text in zip(found, said(found), strict=True)] == [
        ("One", True),
        ("Two", False),
        ("Three", False),
        ("Four", True),
    ]


def test_deep_and_broken_html_is_read_all_the_same() -> None:
    assert said(reduced("<div>" * 1000 + "deep")) == ["deep"]
    assert said(reduced("<p>a<b>b</p>c</b></table>d")) == ["ab", "cd"]
    assert reduced("") == []


@pytest.mark.parametrize(
    ("html", "code"), [("<div>" * 5000 + "deep", "hostile"), ("<p>" * 250_000, "too-many-elements")]
)
def test_html_without_end_is_refused(html: str, code: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        reduced(html)

    assert refused.value.code == code
