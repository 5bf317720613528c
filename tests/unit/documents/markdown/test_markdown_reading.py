"""What is read out of a Markdown file."""

import contextlib
import time

import pytest

from tests.building.pace import is_within
from tests.building.translated import parsed, sources
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.documents.markdown.document import MarkdownDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place


def spoken(text: str) -> list[str]:
    return sources(text.encode(), "page.md", language="en")


def labels(text: str) -> list[str]:
    return [tag.label for segment in parsed(text.encode(), "page.md").segments for tag in segment.tags]


def test_markdown_is_known_among_text_by_its_name() -> None:
    assert recognise(b"# Hello", "read.MD") is Format.MARKDOWN
    assert recognise(b"# Hello", "read.markdown") is Format.MARKDOWN
    assert recognise(b"# Hello", "read.txt") is Format.TXT


def test_blocks_stand_where_they_stood() -> None:
    text = (
        "# City #\n\nTitle\n=====\n\n> Quoted\n> words.\n\n* One\n\n  More of one\n1. Two\n\n"
        "| Name | Town |\n|---|---|\n| Ada |\n\n[^1]: Noted.\n[^2]: Noted too.\n"
    )

    found = [(segment.place, segment.source) for segment in parsed(text.encode(), "a.md", language="en").segments]

    assert found == [
        (Place.HEADING, "City"),
        (Place.HEADING, "Title"),
        (Place.BODY, "Quoted words."),
        (Place.LIST, "One"),
        (Place.LIST, "More of one"),
        (Place.LIST, "Two"),
        (Place.TABLE, "Name"),
        (Place.TABLE, "Town"),
        (Place.TABLE, "Ada"),
        (Place.FOOTNOTE, "Noted."),
        (Place.FOOTNOTE, "Noted too."),
    ]


def test_inline_markup_is_tags() -> None:
    text = "Dear *kind* **Mayor**, ~~no~~ see [our **site**](/x) <b>now</b>, ![](a.png) `code`.  \nBye[^1]<br>all."

    assert spoken(text) == [
        "Dear <1>kind</1> <2>Mayor</2>, <3>no</3> see <4>our <5>site</5></4> <6>now</6>, <7/> <8/>.<9/>",
        "Bye<10/><11/>all.",
    ]
    assert labels(text) == [
        *("italic", "bold", "struck", "link", "bold", "bold", "image", "code", "line break"),
        *("footnote", "line break"),
    ]


def test_code_and_addresses_are_read_in_their_sentence_and_never_translated() -> None:
    found = parsed(b"Type `make run` at <https://example.org>.\n\n    code\n\n```\ncode\n```\n", "a.md", language="en")

    assert [segment.plain for segment in found.segments] == ["Type make run at https://example.org."]


def test_escapes_and_entities_are_read_as_what_they_stand_for() -> None:
    assert spoken("1\\. \\*One\\* &copy; AT&T a_b 5 * 3 &lt;1&gt;") == ["1. *One* © AT&T a_b 5 * 3 \\<1>"]


def test_links_by_name_are_links_and_their_addresses_are_left_alone() -> None:
    assert spoken('See [here], [there][] or [that][here].\n\n[here]: /x "Title"\n[there]: /y\n') == [
        "See <1>here</1>, <2>there</2> or <3>that</3>.",
        "Title",
    ]


def test_images_are_tags_and_what_they_and_links_say_of_themselves_are_texts() -> None:
    text = 'See ![The *harbour*](a.png "From afar") and [![Logo of us](b.png)](/home).\n\n![a.png](a.png)\n'

    assert spoken(text) == ["See <1/> and <2/>.", "The harbour", "From afar", "Logo of us"]


def test_what_is_no_word_stands_before_a_text() -> None:
    assert spoken("- [ ] Open\n- [x] Done\n\n> [!NOTE]\n> Mind it.\n\n{% a %} Placed {{ b }} well\n") == [
        "Open",
        "Done",
        "Mind it.",
        "Placed <1/> well",
    ]


def test_words_in_html_are_read_and_its_tags_are_not() -> None:
    text = '<div title="Seen"><p>Words <b>here</b></p></div>\n\n<!-- no -->\n\n> <div>quoted</div>\n'

    assert spoken(text) == ["Seen", "Words <1>here</1>", "quoted"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_of_the_properties_before_the_text_only_words_for_people_are_read(end: str) -> None:
    lines = [
        "---",
        'title: "The \\"city\\""',
        "description: 'It''s ours'",
        "subtitle: Words",
        "date: 2024",
        "summary: |",
    ]

    text = end.join([*lines, "tags: [title: no]", "author: Ada", "---", "# Text"])

    assert spoken(text) == ['The "city"', "It's ours", "Words", "Text"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", '"', "'"])
def test_a_property_that_goes_on_over_further_lines_is_one(mark: str, end: str) -> None:
    text = end.join(["---", f"title: {mark}One that", "    goes on", f"  here{mark}", "author: Ada", "---", "Text"])

    assert spoken(text) == ["One that goes on here", "Text"]


def test_properties_of_several_paragraphs_and_of_things_inside_others_are_read() -> None:
    lines = [
        "---",
        "abstract: |",
        "  One that",
        "  goes on.",
        "",
        "  - Item",
        "  - Other",
        "hero:",
        "  tagline: Inside",
    ]
    below = [
        "  description: >",
        "    Deep words",
        "  name: no",
        "features:",
        "  - title: Listed",
        "    icon: no",
        "---",
    ]

    assert spoken("\n".join([*lines, *below, "Text"])) == [
        *("One that goes on.", "Item", "Other", "Inside", "Deep words", "Listed", "Text")
    ]


def test_what_stands_indented_below_a_definition_belongs_to_it() -> None:
    text = "Term\n\n:   Meaning\n\n        code\n\n    Second paragraph.\n\n    - Item\n\nAfter\n"

    assert spoken(text) == ["Term", "Meaning", "Second paragraph.", "Item", "After"]


def test_items_with_letters_are_texts_of_their_own() -> None:
    text = "Do this:\na) read,\n(b) write\n   more,\n\n1. Then:\n    i) go\n    (2) stay\n"

    assert spoken(text) == ["Do this:", "a) read,", "(b) write more,", "Then:", "i) go", "(2) stay"]


def test_the_word_before_a_caption_is_a_sign_beside_tables_of_pandoc_alone() -> None:
    table = "A       Bee\n---     ---\none     two\n"

    assert spoken(f"Table: Above\n\n{table}\nText") == ["Above", "A", "Bee", "one", "two", "Text"]
    assert spoken(f"{table}\nTable: Below\n") == ["A", "Bee", "one", "two", "Below"]
    assert spoken("Table: Alone\n\nText") == ["Table: Alone", "Text"]


@pytest.mark.parametrize(
    "text",
    [
        "Words before\n--- ---\n",
        "One line of words\n--- --- --- ---\nbelow\n",
        "---- ----\n\nText alone\n",
        "-----\nWords\n\nmore words\n",
    ],
)
def test_rules_that_part_texts_make_no_table(text: str) -> None:
    assert spoken(text) == [line for line in text.split("\n") if line.strip("- ")]


def test_properties_in_toml_are_read_too() -> None:
    assert spoken('+++\ntitle = "Words"\ndate = 2024\n+++\nText') == ["Words", "Text"]


def test_a_rule_at_the_beginning_is_no_front() -> None:
    assert spoken("---\n\nText") == ["Text"]
    assert spoken("---\n# Notice\n\nDear all,\n\nit is closed.\n\n---\nText") == [
        "Notice",
        "Dear all,",
        "it is closed.",
        "Text",
    ]
    assert spoken("---\nog:title: a\ntags:\n- b\n# c\n\n'd': {\n  e\n}\n---\nText") == ["Text"]


def test_bars_in_cells_are_letters_after_a_backslash() -> None:
    text = "> - | a\\|b *c* | `x\\|y` z |\n>   |:-|-:|\n>   | \\\\| d |\n>   e | f\n"

    assert spoken(text) == ["a|b <1>c</1>", "<1/> z", "| d", "e", "f"]


def test_a_byte_order_mark_is_no_letter() -> None:
    assert sources("\ufeff# Hello".encode(), "a.md", language="en") == ["Hello"]


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "*a ",
        "_a",
        "`",
        "<",
        "](",
        "[a](",
        "> ",
        "- ",
        "&",
        "\\",
        "| a ",
        "[^1]",
        "{{",
        "<b>",
        "~~a",
        "import ",
    ],
)
def test_a_file_made_to_keep_us_busy_is_read_soon(piece: str) -> None:
    began = time.process_time()

    with contextlib.suppress(DocumentRefused):
        _ = MarkdownDocument(piece.encode() * 15_000, Limits()).blocks

    assert is_within(10, since=began)


@pytest.mark.parametrize(
    "text",
    [
        "*_" * 10_000 + "a",
        "Words " + "`" * 20_000,
        "<http:" * 20_000,
        "[a" * 10_000 + "]" * 10_000,
        "".join(f"[a{number}]: http://x\n" for number in range(10_100)),
        "[a]: http://x\n" * 10_100,
        ("*_" * 4_000 + "a\n\n") * 11,
    ],
    ids=["formats", "code", "addresses", "brackets", "references", "the same reference", "many paragraphs"],
)
def test_signs_without_end_are_refused(text: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        MarkdownDocument(f"# Words\n\n{text}".encode(), Limits())

    assert refused.value.code in {"too-many-tags", "too-many-document-tags"}


def test_signs_in_code_and_letters_without_end_are_none() -> None:
    code = "*_" * 10_000
    picture = f"![Seen from above](data:image/png;base64,{'iVBORw0K' * 10_000})"

    assert spoken(f"Before\n\n```\n{code}\n```\n\nAfter\n\n{picture}\n") == ["Before", "After", "Seen from above"]


def test_a_program_that_nobody_ended_takes_no_words_with_it() -> None:
    page = (
        "export const sad = ':('\n\nSome words.\n\n"
        "export default ({children}) => <Frame>{children}</Frame>\n\nexport default Frame\n\nMore words."
    )

    assert sources(page.encode(), "a.md") == ["Some words.", "More words."]


def test_what_a_page_imports_exports_and_remarks_for_programs_is_left_alone() -> None:
    page = (
        "import Tabs from '@theme/Tabs';\nimport {\n  One,\n  Two,\n} from \"./parts\"\n\n"
        "export const Seal = ({children}) => (\n\n  <b>{children}</b>\n);\n\n{/* a remark */}\n"
        "Words {/* of\nnobody */} here.\n\nimport of goods from 'Turkey' is free.\n\n"
        "export default is what they said.\n\n"
        '<TabItem value="a" label="First tab">Inside</TabItem>\n'
    )

    assert spoken(page) == [
        "Words <1/> here.",
        "import of goods from 'Turkey' is free.",
        "export default is what they said.",
        "Inside",
        "First tab",
    ]


@pytest.mark.parametrize("line", ["Table: words\n", "a    b\n---- ----\n"])
def test_lines_that_may_each_begin_a_table_are_not_each_read_to_the_end(line: str) -> None:
    began = time.process_time()

    with contextlib.suppress(DocumentRefused):
        _ = MarkdownDocument(line.encode() * 2_500, Limits()).blocks

    assert is_within(3, since=began)
