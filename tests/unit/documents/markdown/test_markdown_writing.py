"""The Markdown file that comes back."""

import codecs
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.building.html_words import shape_of, text_of
from tests.building.thoroughness import examples
from tests.building.translated import marked, translated
from translation_service.documents.limits import Limits
from translation_service.documents.markdown.document import MarkdownDocument
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Segment

ENGLISH_TO_TURKISH = LanguagePair(source="en", target="tr")

TEXT = """---
title: City
draft: true
---
Welcome
=======

## Part *one* ##

> Dear __Mayor__,
> see [our site](</a b> "t"){spaces}
> or `code`![The harbour](a.png "x").
>
> 1) [ ] first

+ item
  goes on

| Name | `a\\|b` Town |
|:--|--|
Ada | **x** \\| y

<p align="left">Inside</p>

    code *x*

***
[ref]: https://example.org "Title"
""".replace("{spaces}", "  ")


def written(text: str, translate: Any = marked) -> str:
    return translated(text.encode(), translate, file_name="page.md", pair=ENGLISH_TO_TURKISH).content.decode()


def saying(text: str) -> Any:
    return lambda _: text


def rendered(text: str) -> str:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def _same(segment: Segment) -> str:
    return segment.source


def test_nothing_but_words_changes() -> None:
    changes = {
        "title: City": 'title: "§City"',
        "\nWelcome\n": "\n§Welcome\n",
        "Part *one* #": "§Part *§one* #",
        "Dear __Mayor__,\n> see [our site]": "§Dear __§Mayor__§, §see [§our §site]",
        "> or `code`![The harbour]": "> §or `code`![§The §harbour]",
        '"t")': '"§t")',
        '"Title"': '"§Title"',
        'x").': '§x")§.',
        "] first": "] §first",
        "item\n  goes on": "§item §goes §on",
        "| Name |": "| §Name |",
        " Town |": " §Town |",
        "Ada | **x** \\| y": "§Ada | **§x** §\\| §y",
        ">Inside<": ">§Inside<",
    }
    expected = TEXT
    for before, after in changes.items():
        assert expected.count(before) == 1
        expected = expected.replace(before, after)

    assert written(TEXT) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_a_file_without_translations_comes_back_byte_for_byte(encoding: str) -> None:
    content = TEXT.replace("\n", "\r\n").encode(encoding)

    assert translated(content, saying(""), file_name="a.md", pair=ENGLISH_TO_TURKISH).content == content


def test_a_file_that_is_translated_into_itself_keeps_every_letter() -> None:
    assert written(TEXT, _same) == TEXT
    assert written(codecs.BOM_UTF8.decode() + TEXT, _same) == codecs.BOM_UTF8.decode() + TEXT


def test_line_ends_of_windows_stay() -> None:
    assert written("# One\r\n\r\nTwo  \r\nthree\r\n") == "# §One\r\n\r\n§Two  \r\n§three\r\n"


@pytest.mark.parametrize(
    ("words", "paragraph", "heading", "cell"),
    [
        ("1. Bir", "1\\. Bir", "1. Bir", "1. Bir"),
        ("# Bir", "\\# Bir", "# Bir", "# Bir"),
        ("- Bir", "\\- Bir", "- Bir", "- Bir"),
        ("> Bir", "\\> Bir", "> Bir", "> Bir"),
        ("===", "\\===", "===", "==="),
        ("C #", "C #", "C \\#", "C #"),
        ("5 * 3", "5 * 3", "5 * 3", "5 * 3"),
        ("snake_case_1", "snake_case_1", "snake_case_1", "snake_case_1"),
        ("_a_", "\\_a\\_", "\\_a\\_", "\\_a\\_"),
        ("[1] Bir", "[1] Bir", "[1] Bir", "[1] Bir"),
        ("[a](b)", "\\[a\\](b)", "\\[a\\](b)", "\\[a\\](b)"),
        ("<b> &copy;", "\\<b> \\&copy;", "\\<b> \\&copy;", "\\<b> \\&copy;"),
        ("AT&T < a", "AT&T < a", "AT&T < a", "AT&T < a"),
        ("a | b", "a | b", "a | b", "a \\| b"),
        ("C:\\*", "C:\\\\\\*", "C:\\\\\\*", "C:\\\\\\*"),
    ],
)
def test_words_that_would_be_markup_are_escaped_and_no_others(
    words: str, paragraph: str, heading: str, cell: str
) -> None:
    assert written("One\n", saying(words)) == f"{paragraph}\n"
    assert written("# One\n", saying(words)) == f"# {heading}\n"
    assert written("| - |\n|-|\n| One |\n", saying(words)) == f"| - |\n|-|\n| {cell} |\n"


@pytest.mark.parametrize(
    ("target", "result"),
    [
        ("<1> Bir </1>iki", "_Bir_ iki"),
        ("Bir<1>iki</1>üç", "Bir*iki*üç"),
        ('<1>"Bir"</1>ler', '<em>"Bir"</em>ler'),
        ("<1>Bir*</1> iki", "_Bir\\*_ iki"),
        ("<1>Bir</1><1>iki</1>", "<em>Bir</em><em>iki</em>"),
        ("<1></1>Bir", "Bir"),
    ],
)
def test_formats_are_written_so_that_they_are_formats(target: str, result: str) -> None:
    assert written("_One_ word\n", saying(target)) == f"{result}\n"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Word\n: What it means\n  at length\n: Or so\n", "§Word\n: §What §it §means §at §length\n: §Or §so\n"),
        ("> Word\n> : Means\n", "> §Word\n> : §Means\n"),
        ("::: note Mind\nA box\n:::\n", "::: note §Mind\n§A §box\n:::\n"),
        ("If $x_1 = y$ it costs $5 or $6\n", "§If $x_1 = y$ §it §costs §$5 §or §$6\n"),
        ("# Title {#top}\n", "# §Title {#top}\n"),
        ('::: {.tip title="Mind"}\nA box\n:::\n', '::: {.tip title="§Mind"}\n§A §box\n:::\n'),
        ("All ==due now== for 3 m^2^ of H~2~O\n", "§All ==§due §now== §for §3 §m^§2^ §of §H~§2~§O\n"),
        ("Is a==b ~5 or x^2 (^)?\n", "§Is §a==b §~5 §or §x^2 §(^)?\n"),
        ('!!! note "Mind"\n    A box\n\nOn\n', '!!! note "§Mind"\n    §A §box\n\n§On\n'),
        ("> [!tip]- Mind\n> A box\n", "> [!tip]- §Mind\n> §A §box\n"),
        ("% City\n% Ada\n\n\\newpage\n", "% §City\n% §Ada\n\n\\newpage\n"),
        ("[[_TOC_]]\n[TOC]\n\nWord\n", "[[_TOC_]]\n[TOC]\n\n§Word\n"),
        ("See [[A page]] and [[one]](x)\n", "§See [[A page]] §and [§[one]](x)\n"),
        ("See [[Home#top|our page]] now\n", "§See [[Home#top|§our §page]] §now\n"),
        ("See [[our page|Home-Page]] of it\n", "§See [[§our §page|Home-Page]] §of §it\n"),
        ("Arms ![[arms.png|300]] here\n", "§Arms ![[arms.png|300]] §here\n"),
        ("|A|B|\n|-|-|\n|[[x\\|one]]|two|\n", "|§A|§B|\n|-|-|\n|[[x\\|§one]]|§two|\n"),
        ("*[EU]: Union\n*[UN]: Nations\n", "*[EU]: §Union\n*[UN]: §Nations\n"),
        ("(@a) One\n(@b) Two\n", "(@a) §One\n(@b) §Two\n"),
        ("__Ask @ada:__\nher\n", "__§Ask @ada§:__ §her\n"),
        ("See @ada2020 [@ada:2, p. 3] :smile:\n", "§See @ada2020 §[@ada:2§, §p. §3] :smile:\n"),
        ('Press <kbd>A</kbd> <i title="Mind">it</i>\n', '§Press <kbd>A</kbd> <i title="§Mind">§it</i>\n'),
        ("![a ![b \\* c](x) d](y)\n", "![§a §b §\\* §c §d](y)\n"),
    ],
)
def test_what_writers_often_add_to_markdown_stays_what_it_is(text: str, result: str) -> None:
    assert written(text) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ('- One\n\n  <a href="b">\n  *two*\n  </a>\n', '- §One\n\n  <a href="b">\n  §*two*\n  </a>\n'),
        ("- <div>One\n  two</div>\n", "- <div>§One §two</div>\n"),
        ('> <p title="One">\r\n> two\r\n> </p>\r\n', '> <p title="§One">    §two    </p>\r\n'),
        ("> - <b>\n>   one\n>   two</b>", "> - <b>\n>   §one §two</b>"),
        ("> <p>\n> <pre>a\n> b</pre> one", "> <p>\n> <pre>a\n> b</pre> §one"),
        ("> <i>\n", "> <i>\n"),
        ("- <style>p {}</style>\n  *one*\n", "- <style>p {}</style>\n  *§one*\n"),
    ],
)
def test_html_in_lists_and_quotes_is_translated_and_stays_in_them(text: str, result: str) -> None:
    assert written(f"One\n\n{text}") == f"§One\n\n{result}"


def test_cells_of_drawn_tables_are_texts_of_their_own_and_the_table_is_drawn_anew() -> None:
    table = (
        "> +---+---------+\r\n> | A | *all*   |\r\n> +===+=========+\r\n"
        "> | 1 | - long  |\r\n> |   |   ones. |\r\n> +---+---------+\r\n"
    )

    assert written(table) == (
        "> +----+---------+\r\n> | §A | *§all*  |\r\n> +====+=========+\r\n"
        "> | 1  | - §long |\r\n> |    | §ones.  |\r\n> +----+---------+\r\n"
    )
    assert written(table, lambda _: "") == table


RULED = """\
  Right Left     Center   Default
------- ------ ---------- -------
     12 ab        cd      ef
"""
HIGH = """\
> ---------------------
> Head    Head of it
> ------- -------------
> first   Words that
>         go on here
>
> next    - item
> ---------------------
"""


def test_tables_under_dashes_are_drawn_anew_as_wide_as_their_words_need() -> None:
    assert written(RULED) == (
        " §Right §Left   §Center   §Default\n------- ------ ---------- --------\n     12 §ab       §cd     §ef\n"
    )
    assert written(HIGH) == (
        "> ----------------------\n"
        "> §Head   §Head §of §it\n"
        "> ------- --------------\n"
        "> §first  §Words §that\n"
        ">         §go §on\n"
        ">         §here\n"
        "> \n"
        "> §next   - §item\n"
        "> ----------------------\n"
    )


def test_a_table_that_is_translated_into_itself_keeps_every_letter() -> None:
    table = " A   Bee   \n---  -----\n 1   two  \n"

    assert written(table, _same) == table


def test_a_table_without_head_stands_between_dashes() -> None:
    table = "------- ------\n     12 ab\n    123 cd\n------- ------\n"

    assert written(table) == table.replace("ab", "§ab").replace("cd", "§cd")


def test_a_link_by_name_still_finds_its_address() -> None:
    text = "See [here] and [there][].\n\n[here]: /x\n[there]: /y\n"

    assert written(text, saying("<1>Buraya</1> ve <2>şuraya</2> bak.")).startswith(
        "[Buraya][here] ve [şuraya][there] bak.\n"
    )


def test_an_image_whose_words_name_its_address_keeps_the_address() -> None:
    named = "\n\n[the hall]: /y.png\n"

    result = written(f"See ![the hall] and ![the\nhall][].{named}")

    assert result == f"§See ![§the §hall][the hall] §and ![§the §hall][the hall]§.{named}"


def test_an_image_that_moves_with_its_words_carries_its_new_description() -> None:
    text = "See ![the harbour](a.png) today.\n"

    assert written(text, lambda s: "li[man]" if s.source == "the harbour" else "Bugün <1/> görün.") == (
        "Bugün ![li\\[man\\]](a.png) görün.\n"
    )


def test_footnotes_stay_footnotes() -> None:
    assert written("One[^a]\n\n[^a]: Two\n[^b]: Three\n") == "§One[^a]\n\n[^a]: §Two\n[^b]: §Three\n"


def test_what_stands_indented_below_a_footnote_belongs_to_it_and_is_no_program() -> None:
    text = "One\n\n    code\n\n[^a]: Two\n\n    Three\n\n        code\n\nFour\n\n    code\n"

    assert written(text) == ("§One\n\n    code\n\n[^a]: §Two\n\n    §Three\n\n        code\n\n§Four\n\n    code\n")


def test_words_moved_within_marks_are_marked_as_before() -> None:
    assert written("All ==due now== here\n", lambda _: "Her şey <1>şimdi </1>burada") == "Her şey ==şimdi== burada\n"


@pytest.mark.parametrize("text", ["[{}](/u {})\n", "![{}](/u {})\n", "[{}][x]\n\n[x]: /u {}\n"])
@pytest.mark.parametrize(
    ("title", "target", "result"),
    [
        ("'One'", "Bir'in", "'Bir\\'in'"),
        ('"One"', 'B"ir', '"B\\"ir"'),
        ('"One"', "Bir'in", '"Bir\'in"'),
    ],
)
def test_signs_that_end_a_title_are_escaped_in_it(text: str, title: str, target: str, result: str) -> None:
    assert written(text.format("1", title), saying(target)) == text.format("1", result)


@pytest.mark.parametrize(
    ("value", "target", "result"),
    [
        ("One", "Bir", "Bir"),
        ("One", "Bir: iki", '"Bir: iki"'),
        ("One", '"Bir" #1', '"\\"Bir\\" #1"'),
        ("One", "Yes", '"Yes"'),
        ('"One"', 'B"ir\\', '"B\\"ir\\\\"'),
        ("'One'", "B'ir", "'B''ir'"),
        (">-\n  One:\n  two", "Bir: iki", ">-\n  Bir: iki"),
        ("|\n  One", "Bir", "|\n  Bir"),
    ],
)
def test_properties_stay_what_they_are(value: str, target: str, result: str) -> None:
    assert written(f"---\ntitle: {value}\n---\n", saying(target)) == f"---\ntitle: {result}\n---\n"


_WORDS = st.text(alphabet="abŞı1.#*_`[]()<>!&|~\\-+= \t😀", min_size=1, max_size=10)
_PLAIN_WORDS = st.text(alphabet="abŞı1 ,.;?'()/%–-§…", min_size=1, max_size=10)
_INLINE = st.recursive(
    st.one_of(
        _WORDS,
        st.sampled_from(["`x y`", "![see](a.png)", "<br>", "  \n", "\\\n", "\n", "[ref]", "&copy;", "<http://a.b>"]),
    ),
    lambda inner: st.tuples(
        st.sampled_from(["*{}*", "**{}**", "_{}_", "[{}](/x)", "~~{}~~", "<b>{}</b>", "[{}][ref]"]),
        st.lists(inner, max_size=3),
    ).map(lambda drawn: drawn[0].format("".join(drawn[1]))),
    max_leaves=6,
)
_PREFIXES = st.sampled_from(["", "", "# ", "> ", "- ", "1. ", "> - ", "| ", "    ", "<div>"])
_BLOCKS = st.tuples(_PREFIXES, st.lists(_INLINE, max_size=4).map("".join)).map("".join)


def _turkish_to_turkish(text: str, marker: str) -> str:
    document = MarkdownDocument(text.encode(), Limits())
    texts = {index: inline.write([*inline.parse(block.text), marker]) for index, block in enumerate(document.blocks)}
    return document.write(texts, ENGLISH_TO_TURKISH).decode()


@settings(max_examples=examples(150))
@given(st.lists(_BLOCKS, min_size=1, max_size=4).map("\n\n".join))
@example("*  \n<b>  \n*a</b>*")
def test_a_file_rebuilt_from_its_own_words_is_the_same_to_its_reader(text: str) -> None:
    text += "\n\n[ref]: /y\n"

    marked = _turkish_to_turkish(text, "\u2060")
    with_marks, without = rendered(marked), rendered(marked.replace("\u2060", ""))

    assert text_of(with_marks).replace("\u2060", "").split() == text_of(rendered(text)).split()
    # A backslash or a tilde that a mark stood behind may mean something else without it: such a text says nothing more.
    if text_of(without).split() == text_of(rendered(text)).split():
        assert [name for name, _ in shape_of(without)] == [name for name, _ in shape_of(rendered(text))]


@settings(max_examples=examples(60))
@given(st.sampled_from(["One", "# One", "> - One", "One\n===", "| a |\n|-|\n| One |", "1. One"]), _WORDS | _PLAIN_WORDS)
def test_whatever_is_translated_is_read_as_it_was_meant(text: str, words: str) -> None:
    if not words.strip():
        return

    result = written(f"{text}\n", lambda segment: words if segment.source == "One" else segment.source)

    expected = text_of(rendered(text)).replace("One", " ".join(words.split()))
    assert text_of(rendered(result)) == " ".join(expected.split())


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("lang: en", "lang: tr"),
        ('lang: "en-US"', 'lang: "tr-TR"'),
        ("locale: en_GB", "locale: tr_TR"),
        *[("lang: de",) * 2],
    ],
)
def test_the_properties_say_in_which_language_the_file_is(said: str, wanted: str) -> None:
    content = f"---\ntitle: City\n{said}\n---\nlang: en\n".encode()

    written = translated(content, file_name="a.md", pair=ENGLISH_TO_TURKISH).content.decode()

    assert written == f'---\ntitle: "§City"\n{wanted}\n---\n§lang: §en\n'
