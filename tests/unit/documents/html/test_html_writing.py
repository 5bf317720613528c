"""The page that comes back."""

import codecs
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.html_words import shape_of, text_of
from tests.building.thoroughness import examples
from tests.building.translated import marked, translated
from translation_service.documents.html.document import HtmlDocument
from translation_service.documents.limits import Limits
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Segment

ENGLISH_TO_TURKISH = LanguagePair(source="en", target="tr")
ENGLISH_TO_ARABIC = LanguagePair(source="en", target="ar")

PAGE = """<!doctype html>
<HTML Lang=en>
<head><meta charset=utf-8><title>The  City</title><script>if (a < b) { "c" }</script></head>
<body class='x'   id=y>
  <!-- a comment -->
  <h1>
    Welcome
  </h1>
  <p>Dear <b>Mayor</b> &amp; friends,<br/>see <A HREF="/a?b&c">our site</A>
  with <img alt="The harbour" src=a.png> in it.
  <pre>  as it is </pre>
</body>
</HTML>
"""


def written(page: str, translate: Any = marked, *, pair: LanguagePair = ENGLISH_TO_TURKISH) -> str:
    return translated(page.encode(), translate, file_name="page.html", pair=pair).content.decode()


def _same(segment: Segment) -> str:
    return segment.source


def test_a_typed_letter_is_broken_into_lines_again_behind_its_signs() -> None:
    letter = (
        "<body><pre>\nThe council has decided to build <b>a new</b> bridge, and to\nopen it in May. It will be long.\n"
        "\n&gt; When will the plans of the &lt;bridge&gt; be shown to all\n&gt; people of the town?\n</pre>\n<p>End</p>"
    )
    expected = (
        "<pre>\n§The §council §has §decided §to §build <b>§a §new</b>\n"
        "§bridge, §and §to §open §it §in §May. §It §will §be\n§long.\n\n"
        "&gt; §When §will §the §plans §of §the §&lt;bridge> §be\n&gt; §shown §to §all §people §of §the §town?\n"
        "</pre>\n<p>§End</p>"
    )

    assert written(letter).endswith(expected)


def test_a_typed_line_is_not_broken_at_a_space_that_holds_words_together() -> None:
    letter = "<pre>The council has decided to build a new\xa0bridge, and to\nopen it in May.</pre>"

    assert "§new\xa0§bridge," in written(letter)


def test_nothing_but_words_changes() -> None:
    changes = {
        "The  City": "§The §City",
        "Lang=en": 'Lang="tr"',
        "Welcome": "§Welcome",
        "Dear <b>Mayor</b> &amp; friends,<br/>see": "§Dear <b>§Mayor</b> §&amp; §friends,<br/>§see",
        "our site</A>\n  with": "§our §site</A> §with",
        "The harbour": "§The §harbour",
        "> in it.": "> §in §it.",
    }
    expected = PAGE
    for before, after in changes.items():
        assert expected.count(before) == 1
        expected = expected.replace(before, after)

    assert written(PAGE) == expected


def test_what_is_translated_inside_of_what_is_kept_stays_inside() -> None:
    page = "<p>One <i translate=no>no <b translate=yes>two</b> no</i> three</p>"

    assert "<p>§One <i translate=no>no <b translate=yes>§two</b> no</i> §three</p>" in written(page)


def test_a_page_without_translations_comes_back_byte_for_byte() -> None:
    content = PAGE.encode("utf-16")

    assert translated(content, lambda _: "", file_name="a.html", pair=ENGLISH_TO_TURKISH).content == content


def test_a_page_that_is_translated_into_itself_keeps_every_letter() -> None:
    assert written(PAGE, _same) == PAGE.replace("Lang=en", 'Lang="tr"')


def test_words_that_look_like_markup_are_written_as_words() -> None:
    page = '<html lang="tr"><p title="a">One &lt;b&gt; two</p><p title=b>Three</p>'

    found = written(page, lambda _: 'a<b> & "c" &amp; d')

    text, value = 'a&lt;b> &amp; "c" &amp;amp; d', "a&lt;b> &amp; &quot;c&quot; &amp;amp; d"
    assert found == f'<html lang="tr"><p title="{value}">{text}</p><p title="{value}">{text}</p>'


def test_an_image_that_moves_with_its_words_carries_its_new_description() -> None:
    page = '<p>See <img alt="the harbour"> today.</p>'

    assert written(page, lambda s: "liman" if s.source == "the harbour" else "Bugün <1/> görün.") == (
        '<p>Bugün <img alt="liman"> görün.</p>'
    )


@pytest.mark.parametrize(
    ("page", "result"),
    [
        ("<html><p>One", '<html lang="tr"><p>Bir'),
        ("<html lang=en-US><p>One", '<html lang="tr"><p>Bir'),
        ("<html lang><p>One", '<html lang="tr"><p>Bir'),
        ("<html xml:lang='en' lang='en'><p>One", "<html xml:lang='tr' lang='tr'><p>Bir"),
        ("<html lang='tr'><p lang=en>One<p lang=fr>Un", "<html lang='tr'><p lang=\"tr\">Bir<p lang=fr>Bir"),
        ("<p>One", "<p>Bir"),
        (
            "<meta http-equiv=content-language content=en><p>One",
            '<meta http-equiv=content-language content="tr"><p>Bir',
        ),
        ("<meta property=og:locale content=en_GB><p>One", '<meta property=og:locale content="tr_TR"><p>Bir'),
    ],
)
def test_the_language_is_that_of_the_translation(page: str, result: str) -> None:
    assert written(page, lambda _: "Bir") == result


@pytest.mark.parametrize(
    ("page", "result"),
    [
        ("<html><p>One", '<html lang="ar" dir="rtl"><meta charset="utf-8"><p>واحد'),
        ('<html dir="ltr"><p dir=LTR>One', '<html lang="ar" dir="rtl"><meta charset="utf-8"><p dir="rtl">واحد'),
        (
            "<html><p align=right style='left:0;text-align: left'>One",
            '<html lang="ar" dir="rtl"><meta charset="utf-8"><p align=left style=\'left:0;text-align: right\'>واحد',
        ),
        ("<html dir=auto><p dir=auto>One", '<html lang="ar" dir="rtl"><meta charset="utf-8"><p dir=auto>واحد'),
    ],
)
def test_an_arabic_translation_runs_from_the_right(page: str, result: str) -> None:
    assert written(page, lambda _: "واحد", pair=ENGLISH_TO_ARABIC) == result


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>{}</pre>",
        "<td><code>{}</code>",
        "<p translate=no>{}</p>",
        "<textarea>{}</textarea>",
        "<pre><pre></pre>{}</pre>",
        "<math><mn>{}</mn></math>",
    ],
)
def test_a_number_that_stands_alone_is_read_from_its_side_but_within_code(kept: str) -> None:
    number, marked = "0212 123 45 67", "\u200e0212 123 45 67"
    page = f"<p>One<br translate=no><td>{number}</td>{kept.format(number)}<td>{number}</td>"

    result = written(page, lambda _: "واحد", pair=ENGLISH_TO_ARABIC)

    assert f"<td>{marked}</td>{kept.format(number)}<td>{marked}</td>" in result


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"<html lang='tr'><meta charset=latin1><p>One", "<html lang='tr'><meta charset=utf-8><p>Şu"),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-9'><p>\xdeu",
            "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><p>Şu",
        ),
        (b"<?xml version='1.0' encoding='ascii'?><p>One</p>", "<?xml version='1.0' encoding='utf-8'?><p>Şu</p>"),
        (b"<head></head><p>One", '<head><meta charset="utf-8"></head><p>Şu'),
        (b"<!doctype html><p>One", '<!doctype html><meta charset="utf-8"><p>Şu'),
        (
            b"<meta charset=latin1 content='text/html; charset=latin1'><p>One",
            "<meta charset=utf-8 content='text/html; charset=utf-8'><p>Şu",
        ),
        (codecs.BOM_UTF8 + b"<p>One", "\ufeff<p>Şu"),
        (codecs.BOM_UTF16_LE + "<p>One".encode("utf-16-le"), "\ufeff<p>Şu"),
        (b"<p>One", "<p>Şu"),
    ],
)
def test_the_page_tells_the_truth_about_its_encoding(content: bytes, result: str) -> None:
    found = translated(content, lambda _: "Şu", file_name="a.html", pair=ENGLISH_TO_TURKISH).content

    assert found.decode() == result


def test_a_stray_byte_outside_of_what_is_translated_stays() -> None:
    content = "<html lang=tr><meta charset=utf-8><!-- ğ \udcff --><p>One".encode("utf-8", "surrogateescape")

    found = translated(content, lambda _: "Bir", file_name="a.html", pair=ENGLISH_TO_TURKISH).content

    assert b"<!-- \xc4\x9f \xff --><p>Bir" in found


def test_a_tag_that_was_lost_is_put_back() -> None:
    assert written("<p>See <a href=x>this</a> now<br>and here", lambda _: "Bak") == "<p><a href=x>Bak</a><br>"


_NAMES = st.sampled_from(["b", "i", "a", "span", "p", "div", "td", "li", "ul", "table", "tr", "h1", "code", "script"])
_TEXTS = st.text(alphabet="abŞı <>&;\"'\n/=-!19", max_size=8)
_STARTS = st.tuples(
    _NAMES, st.sampled_from(["", " title='x y'", ' class="notranslate"', " lang=en", " alt=b", " x"])
).map(lambda drawn: f"<{drawn[0]}{drawn[1]}>")
_PIECES = st.one_of(
    _TEXTS,
    _STARTS,
    _NAMES.map(lambda name: f"</{name}>"),
    st.sampled_from(
        ["<br>", "<img alt='see'>", "&amp;", "&#351;", "<!-- c -->", "<!", "</", "&nbsp;", "<textarea>", "word "]
    ),
)


@settings(max_examples=examples(150))
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_any_page_written_with_its_own_words_is_letter_for_letter_the_same(page: str) -> None:
    document = HtmlDocument(page.encode(), Limits())

    result = document.write({index: block.text for index, block in enumerate(document.blocks)}, _TURKISH_TO_TURKISH)

    assert result.decode().replace(' lang="tr"', "").replace("lang=en", "") == page.replace("lang=en", "")


_TURKISH_TO_TURKISH = LanguagePair(source="tr", target="tr")
_SOUND = st.recursive(
    st.one_of(
        st.text(alphabet="abŞı<>&\"' \n19", min_size=1, max_size=8).map(
            lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
        ),
        st.sampled_from(["<br>", "<img alt='see'>", "<code>x y</code>", "<!-- c -->"]),
    ),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "span", "em"]), st.lists(inner, max_size=4)).map(
        lambda drawn: f"<{drawn[0]}>{''.join(drawn[1])}</{drawn[0]}>"
    ),
    max_leaves=10,
)


@settings(max_examples=examples(80))
@given(st.lists(st.lists(_SOUND, min_size=1, max_size=4).map("".join), min_size=1, max_size=3))
def test_a_page_rebuilt_from_its_own_words_is_the_same_to_its_reader(paragraphs: list[str]) -> None:
    page = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    document = HtmlDocument(page.encode(), Limits())

    rebuilt = {
        index: inline.write([*inline.parse(block.text), "\u2060"]) for index, block in enumerate(document.blocks)
    }
    result = document.write(rebuilt, _TURKISH_TO_TURKISH).decode().replace("\u2060", "")

    assert text_of(result) == text_of(page)
    assert shape_of(result) == shape_of(page)


def test_a_page_in_a_frame_is_a_page_of_its_own() -> None:
    framed = "&lt;p title=&quot;A tip&quot;&gt;Tom &amp;amp; &lt;b&gt;Ann&lt;/b&gt;&lt;/p&gt;"

    result = written(f'<p>Before <iframe srcdoc="{framed}"></iframe> behind</p>')

    page = "&lt;p title=&quot;§A §tip&quot;>§Tom §&amp;amp; &lt;b>§Ann&lt;/b>&lt;/p>"
    assert result == f'<p>§Before <iframe srcdoc="{page}"></iframe> §behind</p>'


def test_words_of_a_style_sheet_are_written_as_sheets_write_them() -> None:
    page = '<style>a{content:" Note: "}</style>'

    written = translated(page.encode(), lambda _: 'The "note" <is>:', file_name="page.html").content.decode()

    assert 'a{content:" The \\22 note\\22  \\3c is>: "}' in written
