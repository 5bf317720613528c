"""Accepting every tracked change gives the newer file, refusing every one the older."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.building.docx_files import DocxFile, field, inserted, link, note_reference, paragraph, run, text_box
from translation_service.documents.docx.tracking import track_changes
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.errors import DocumentRefused

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
WORDS = st.lists(st.sampled_from(["Sayın", "Başkan", "protokol", "imzalandı.", "12"]), max_size=4).map(" ".join)
RUNS = st.builds(run, WORDS, st.sampled_from(["", "<w:b/>", "<w:i/>"]))
SPACES = st.sampled_from([run(" "), "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", '<w:bookmarkEnd w:id="3"/>'])
CONTENT = st.lists(st.one_of(RUNS, SPACES, st.builds(link, RUNS)), max_size=5)
PARAGRAPHS = st.lists(st.tuples(CONTENT, CONTENT), min_size=1, max_size=3)


def tracked(older: str, newer: str) -> Element:
    """Return the body of what tracks the way from one body to the other."""
    files = (DocxFile(older).build(), DocxFile(newer).build())
    return body_of(track_changes(*files, author="Deniz Arslan", at=AT, limits=Limits()))


def body_of(content: bytes) -> Element:
    return Package(content).root("word/document.xml")


def words_of(body: Element, *, without: str) -> list[str]:
    """Return the text of every paragraph as it is when changes of one kind are not there."""
    return ["".join(_pieces(one, without)) for one in body.iter(*names.word("p"))]


def _pieces(paragraph: Element, without: str) -> Iterator[str]:
    for element in paragraph.iter(*names.word("t", "delText", "tab", "br")):
        if not any(above.tag in names.word(without) for above in element.iterancestors()):
            yield element.text or "" if element.tag in names.word("t", "delText") else "|"


@given(PARAGRAPHS)
def test_both_files_are_in_the_one(paragraphs: list[tuple[list[str], list[str]]]) -> None:
    older, newer = ("".join(paragraph(*pair[side]) for pair in paragraphs) for side in (0, 1))

    body = tracked(older, newer)

    assert words_of(body, without="del") == words_of(body_of(DocxFile(newer).build()), without="del")
    assert words_of(body, without="ins") == words_of(body_of(DocxFile(older).build()), without="ins")


def test_a_change_says_what_who_and_when() -> None:
    body = tracked(paragraph(run("The mayor signed it.")), paragraph(run("The president signed it.")))

    (removed,), (added,) = body.iter(*names.word("del")), body.iter(*names.word("ins"))
    assert ["".join(map(str, one.itertext())) for one in (removed, added)] == ["mayor", "president"]
    assert {name.rpartition("}")[2]: value for name, value in added.items() if not name.endswith("}id")} == {
        "author": "Deniz Arslan",
        "date": "2026-11-26T09:30:00Z",
    }


def test_words_that_follow_each_other_are_one_change() -> None:
    body = tracked(paragraph(run("We met the old man")), paragraph(run("We met a young woman")))

    assert [[str(text) for text in one.itertext()] for one in body.iter(*names.word("del", "ins"))] == [
        ["the old man"],
        ["a young woman"],
    ]


def test_another_format_is_tracked_as_that() -> None:
    body = tracked(paragraph(run("The mayor")), paragraph(run("The "), run("mayor", "<w:b/>")))

    assert not [*body.iter(*names.word("ins", "del"))]
    (change,) = body.iter(*names.word("rPrChange"))
    assert len(change[0]) == 0


@pytest.mark.parametrize(
    "content",
    [
        field("PAGE", run("3")),
        note_reference(2),
        text_box(paragraph(run("in the box"))),
        link(run("a link")),
        inserted(run("tracked in the source")),
    ],
)
def test_what_has_no_words_of_its_own_stays_once(content: str) -> None:
    older, newer = (paragraph(run(words), content) for words in ("before it ", "in front "))

    body = tracked(older, newer)

    kept = [
        one.tag for one in body_of(DocxFile(newer).build()).iter("{*}fldChar", "{*}footnoteReference", "{*}drawing")
    ]
    assert [one.tag for one in body.iter("{*}fldChar", "{*}footnoteReference", "{*}drawing")] == kept
    assert words_of(body, without="del") == words_of(body_of(DocxFile(newer).build()), without="del")


def test_what_nobody_changed_stays_letter_by_letter() -> None:
    same = paragraph(run("As it was", "<w:b/>"), properties='<w:jc w:val="center"/>')

    body = tracked(same + paragraph(run("old")), same + paragraph(run("new")))

    first, untouched = (next(one.iter(*names.word("p"))) for one in (body, body_of(DocxFile(same).build())))
    assert etree.tostring(first, method="c14n") == etree.tostring(untouched, method="c14n")


def test_files_of_different_sources_are_refused() -> None:
    with pytest.raises(DocumentRefused) as refusal:
        tracked(paragraph(run("one")), paragraph(run("one")) + paragraph(run("two")))

    assert refusal.value.code == "other-paragraphs"
