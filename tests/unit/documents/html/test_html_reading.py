"""What is read out of a page."""

import codecs
import contextlib
import time

import pytest

from tests.building.pace import is_within
from tests.building.translated import parsed, sources, translated
from translation_service.documents.formats import Format, recognise
from translation_service.documents.html.document import HtmlDocument
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place


def spoken(page: str | bytes) -> list[str]:
    content = page if isinstance(page, bytes) else page.encode()
    return sources(content, "page.html", language="en")


def labels(page: str) -> list[str]:
    return [tag.label for segment in parsed(page.encode(), "page.html").segments for tag in segment.tags]


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><p>Hello",
        b"\xef\xbb\xbf <HTML><body>Hello",
        b"<!-- saved from somewhere -->\n<html>Hello</html>",
        b"<?xml version='1.0'?><!DOCTYPE html><html>Hello</html>",
        "\ufeff<html>Hello</html>".encode("utf-16-le"),
    ],
)
def test_a_page_is_known_by_its_beginning(content: bytes) -> None:
    assert recognise(content, "letter.txt") is Format.HTML


def test_a_piece_of_a_page_is_known_by_its_name_and_a_tag() -> None:
    assert recognise(b"<p>Hello", "piece.htm") is Format.HTML
    assert recognise(b"<p>Hello", "piece.txt") is Format.TXT


def test_paragraphs_are_what_stands_between_blocks() -> None:
    page = """
        <title>The City</title><h1>Welcome</h1>
        <div>Before <p>First. Second.</p> after<ul><li>One<li>Two</ul>
        <table><tr><th>Name<td>Town</table></div><dl><dt>Word<dd>Meaning</dl>
    """

    found = [(segment.place, segment.source) for segment in parsed(page.encode(), "a.html", language="en").segments]

    assert found == [
        (Place.PROPERTY, "The City"),
        (Place.HEADING, "Welcome"),
        (Place.BODY, "Before"),
        (Place.BODY, "First."),
        (Place.BODY, "Second."),
        (Place.BODY, "after"),
        (Place.LIST, "One"),
        (Place.LIST, "Two"),
        (Place.TABLE, "Name"),
        (Place.TABLE, "Town"),
        (Place.LIST, "Word"),
        (Place.LIST, "Meaning"),
    ]


def test_what_a_page_keeps_ready_to_be_shown_is_read_too() -> None:
    assert spoken("<p>One<template><p>Two</p></template>") == ["One", "Two"]


def test_inline_elements_are_tags_and_white_space_is_one_space() -> None:
    page = "<p>Dear\n   <b>Mayor</b>,<br>see <a href='/x'>our\tsite</a><img src=x> <!-- soon -->today.</p>"

    assert spoken(page) == ["Dear <1>Mayor</1>,<2/>see <3>our site</3><4/> <5/>today."]
    assert labels(page) == ["bold", "line break", "link", "image", "comment"]


def test_formats_around_a_whole_paragraph_are_no_tags() -> None:
    assert spoken("<p><font size=2><b> Dear Mayor </b></font></p>") == ["Dear Mayor"]


def test_elements_without_words_are_one_tag() -> None:
    page = "<p>Call <a href='tel:1'><img src=p.png></a> or <i class='icon'></i>write <b> </b>us.</p>"

    assert spoken(page) == ["Call <1/> or <2/>write <3/>us."]
    assert labels(page) == ["image", "i", "b"]


def test_code_in_a_sentence_is_read_with_it_and_never_translated() -> None:
    page = "<p>Type <code>make run</code> to begin.</p><pre>make run</pre><p><kbd>Enter</kbd> ends it.</p>"

    assert spoken(page) == ["Type <1/> to begin.", "<1/> ends it."]
    assert [segment.plain for segment in parsed(page.encode(), "a.html", language="en").segments] == [
        "Type make run to begin.",
        "Enter ends it.",
    ]


@pytest.mark.parametrize(
    "kept",
    [
        "<script>let words = '</p><p>no';</script>",
        "<style>p { font-family: 'no' } q { quotes: 'no' 'no' }</style>",
        "<div translate=no>no<div>no</div>no</div>",
        "<p class='a notranslate'>no <b>no</b>",
        "<ul><li translate='no'>no<ul><li>no</ul></ul>",
        "<pre>no</pre>",
        "<pre translate=no>This is a letter of many words, and nobody may translate any of it, says its author.</pre>",
        "<pre class=language-text>This is a text of many words, shown as a program prints them. So be it.</pre>",
        "<pre>usage: tool [options] file\n  --help  show this help and exit, and do nothing.\n  --quick be quick</pre>",
        "<pre>if words are many then\n  print a = few words; and say() so.\n  return the words that were said;\n</pre>",
        "<pre><code>These are words of a program, though they read like a letter of somebody. So be it.</code></pre>",
        "<pre>| Fees of a house | Amount |\n| Water and waste. | Twelve a month |\n| Gas | Ten |\nEach a month.</pre>",
        "<pre>2026-05-01 12:00:01 INFO The server was begun.\n2026-05-01 12:00:02 INFO All of it is there now.</pre>",
        "<xmp><p>no</p></xmp>",
    ],
)
def test_what_is_not_for_people_or_not_for_translation_is_left_alone(kept: str) -> None:
    assert spoken(f"<p>Yes</p>{kept}<p>Yes again</p>") == ["Yes", "Yes again"]


def test_a_kept_word_in_a_sentence_stays_in_it() -> None:
    assert spoken("<p><span translate=no>Desk</span> is a service.</p>") == ["<1/> is a service."]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p translate=no>no <b translate=yes>Yes</b> no</p>", ["Yes"]),
        ("<div class=notranslate>no<p translate='yes'>Yes <i translate=no>no</i> so</p>no</div>", ["Yes <1/> so"]),
        (
            "<p>One <i translate=no>no <em translate=yes title=Two>three</em></i> four</p>",
            ["One <1/> four", "three", "Two"],
        ),
        ("<code>no <i translate=yes>Yes</i></code>", ["Yes"]),
        ("<div translate=no>" * 9 + "<p translate=yes>Yes</p>", ["Yes"]),
    ],
)
def test_what_is_for_translation_inside_of_what_is_not_is_read(page: str, said: list[str]) -> None:
    assert spoken(page) == said


def test_attributes_that_people_see_or_hear_are_texts() -> None:
    page = """
        <meta name="description" content="About us"><meta name="generator" content="Machine"><meta charset="utf-8">
        <img alt="The harbour" src="a.png"><img alt="harbour.png"><a title='More "news"' href="#">News</a>
        <input placeholder=Name value="typed"><input type="submit" value="Send it"><nav aria-label="Main"></nav>
        <select><option label="Blue">Red</option></select><link rel=next title="No">
    """

    assert spoken(page) == [
        "About us",
        "The harbour",
        "News",
        'More "news"',
        "Name",
        "Send it",
        "Main",
        "Blue",
        "Red",
    ]


def test_entities_are_read_as_what_they_stand_for_and_no_others() -> None:
    page = "<!DOCTYPE html [<!ENTITY bomb 'boom'>]><p>&Uuml;nl&uuml; &amp; &#351;an &bomb; AT&T &lt;1&gt;"

    assert spoken(page) == ["Ünlü & şan &bomb; AT&T \\<1>"]


def test_a_blank_line_made_of_breaks_parts_paragraphs() -> None:
    assert spoken("<td>One<br>two<br>\n<br>three<br><br><br>four</td>") == ["One<1/>two", "three", "four"]


@pytest.mark.parametrize("element", ["textarea", "pre translate=yes"])
def test_a_text_area_keeps_its_lines(element: str) -> None:
    page = f"<{element}>Dear Mayor,\n\n  the letter</{element.split(maxsplit=1)[0]}>"

    assert spoken(page) == ["Dear Mayor,", "the letter"]


def test_the_dot_that_word_writes_before_an_item_is_no_word_of_it() -> None:
    dot = "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span>"

    assert spoken(f"<p><![if !supportLists]>{dot}<![endif]>First item</p>") == ["First item"]


def test_drawn_words_are_read_and_other_drawings_are_images() -> None:
    assert spoken("<p>See <svg><path d='M0'/></svg> it</p>") == ["See <1/> it"]
    assert spoken("<p>See</p><svg><text>Harbour</text></svg>") == ["See", "Harbour"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>One <b>two <i>three</b> four</i>", ["One <1>two <2/>three</1> four"]),
        ("<p>One <b>two<p>three</b> four", ["One <1/>two", "three<1/> four"]),
        ("</b>One</i> two < three <3 four", ["One<1/> two < three <3 four"]),
        ("<p>One <a href='x>two</p><p>three", ["One <1/>two", "three"]),
        ("<td>One</table></td></p>two", ["One", "two"]),
        ("One<!-- two", ["One"]),
        ("One <", ["One <"]),
        ("One</", ["One</"]),
        ("<title>One", ["One"]),
        ('<p title="One two', []),
    ],
)
def test_malformed_pages_are_read_as_far_as_they_go(page: str, words: list[str]) -> None:
    assert [block.text for block in HtmlDocument(page.encode(), Limits()).blocks] == words


@pytest.mark.parametrize(
    "content",
    [
        '<meta charset="windows-1254"><p>Sayın Başkan'.encode("cp1254"),
        "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-9'><p>Sayın Başkan".encode("cp1254"),
        "<?xml version='1.0' encoding='iso-8859-9'?><html><p>Sayın Başkan</p></html>".encode("iso-8859-9"),
        "<html><p>Sayın Başkan".encode("cp1254"),
        "<html><meta charset=utf-8><p>Sayın Başkan".encode("cp1254"),
        "<html><meta charset=windows-1254><p>Sayın Başkan".encode(),
        "<!-- <meta charset=iso-8859-5> --><meta charset=windows-1254><p>Sayın Başkan".encode("cp1254"),
        "<html><meta charset=iso-8859-1><p>Sayın Başkan".encode("cp1254"),
        "<html><meta charset=zip><p>Sayın Başkan".encode(),
        "<html><meta charset=undefined><p>Sayın Başkan".encode(),
        codecs.BOM_UTF8 + "<meta charset=latin1><p>Sayın Başkan".encode(),
        "\ufeff<html><p>Sayın Başkan".encode("utf-16-be"),
    ],
)
def test_the_encoding_is_what_the_page_says_or_what_it_looks_like(content: bytes) -> None:
    assert spoken(content) == ["Sayın Başkan"]


def test_a_stray_byte_is_shown_as_a_sign_of_its_own() -> None:
    assert spoken("<meta charset=utf-8><p>Sayın Başkan ".encode() + b"\xff") == ["Sayın Başkan \ufffd"]


def test_a_page_that_is_no_text_is_refused() -> None:
    with pytest.raises(DocumentRefused):
        parsed(b"<html>\0\0\0\0</html>", "a.html")


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "<b>",
        "</b>",
        '<a title="',
        "<p>x",
        "<code>",
        "<br>",
        "&",
        "<svg>",
        "<ul><li>x",
        "<title>",
        "<![",
        "<% ",
        "=",
    ],
)
def test_a_page_made_to_keep_us_busy_is_read_or_refused_soon(piece: str) -> None:
    began = time.process_time()

    with contextlib.suppress(DocumentRefused):
        _ = HtmlDocument(b"<html>" + piece.encode() * 150_000, Limits()).blocks

    assert is_within(10, since=began)


def test_elements_without_end_and_words_are_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        HtmlDocument(b"<!doctype html><body>" + b"<b>" * 200_100 + b"Words", Limits())

    assert refused.value.code == "too-many-elements"


def test_an_element_of_xhtml_that_ends_itself_hides_nothing() -> None:
    page = (
        '<?xml version="1.0"?><html><head><title/><script src="a.js"/></head><body><p/><p>Olá amigos</p></body></html>'
    )

    assert sources(page.encode(), "a.html") == ["Olá amigos"]


def test_verses_that_end_in_semicolons_are_no_program() -> None:
    verses = ["And looked down one as far as I could;", "To where it bent in the undergrowth;", "I took the other one."]

    assert spoken("<pre>" + "\n".join(verses) + "</pre>") == verses


LETTER = """<pre>
Dear all,

the council has decided to build a <b>new</b> bridge &amp; to open
it in May. It will be long.
&gt; When will the plans of the bridge be shown to the
&gt; people of the town?
  Plans
  -----
Signed:    The mayor
</pre>"""


def test_a_letter_whose_lines_stand_as_they_were_typed_is_read_in_whole_sentences() -> None:
    assert spoken(LETTER) == [
        "Dear all,",
        "the council has decided to build a <1>new</1> bridge & to open it in May.",
        "It will be long.",
        "When will the plans of the bridge be shown to the people of the town?",
        "Plans",
        "Signed: The mayor",
    ]


def test_what_programs_of_a_server_fill_in_is_no_text() -> None:
    page = (
        "<html><%-- A remark --%><% if (open) { %><p title='<%= hint %>'>Dear <%= user.name %>, we are open.</p><% } %>"
        "<p>Fewer than <%5 of you>, or 5 < 6.</p></html>"
    )

    assert spoken(page) == ["Dear <1/>, we are open.", "Fewer than <%5 of you>, or 5 < 6."]
    assert (
        b"%><p title='<%= hint %>'>\xc2\xa7Dear <%= user.name %>\xc2\xa7, "
        in translated(page.encode(), file_name="a.html").content
    )


def test_what_a_field_suggests_is_read_where_its_value_is_all_it_shows() -> None:
    page = """<input list="offices"><datalist id="offices"><option value="Water works"><option value="Parks"></option>
        <option value="17">Registry</option><option value="w3" label="Weddings"></datalist>
        <select><option value="north">North side</select>"""

    assert spoken(page) == ["Water works", "Parks", "Registry", "Weddings", "North side"]


def test_what_pages_show_above_or_beside_an_element_on_request_is_read() -> None:
    page = """<td data-th="Kind of fee" data-id="row one">Dogs</td><a data-bs-title="Opens the map" data-bs-toggle="tip"
        data-original-title="Old map" data-bs-content="All streets of the city" data-target="map one">Map</a>"""

    assert sorted(spoken(page)) == sorted(
        ["Kind of fee", "Dogs", "Map", "Opens the map", "Old map", "All streets of the city"]
    )


def test_words_that_a_style_sheet_writes_are_read_and_names_of_icons_are_not() -> None:
    sheet = (
        '/* .a{content:"remark"} */ .b::after { content: " (required\\20 field)"; } .c::before{content:"\\2022 "}'
        "@media print { .d::before { content: 'Printed \\201Cnow\\201D' attr(title) } } .e[href$='.pdf'] { color: red }"
        ".f { font-family: 'Material Icons'; content: 'close' }"
    )

    assert spoken(f"<style>{sheet}</style><p>Hello") == ["(required field)", "Printed “now”", "Hello"]


@pytest.mark.parametrize("piece", ['{"{', "/*{", '{content:"a', "font content ", "font: content ", '{content:"a"}\\'])
def test_a_style_sheet_made_to_keep_us_busy_is_read_or_refused_soon(piece: str) -> None:
    began = time.process_time()

    with contextlib.suppress(DocumentRefused):
        HtmlDocument(f"<style>{{{piece * 100_000}}}</style><p>Hello".encode(), Limits())

    assert is_within(2, since=began)
