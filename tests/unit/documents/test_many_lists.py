"""Lists of documents that are built anew, in any number of them."""

import pytest
from docx.oxml.ns import qn

from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.lists import DEEPEST, Lists
from translation_service.documents.rebuilt.sheet import Sheet


def _numbering() -> Element:
    numbering = Sheet().numbering
    for inner in list(numbering):
        numbering.remove(inner)
    return numbering


def _levels(abstract: Element) -> list[tuple[str | None, str | None]]:
    return [
        (level.get(qn("w:ilvl")), text.get(qn("w:val")))
        for level in abstract.iter(qn("w:lvl"))
        for text in level.iter(qn("w:lvlText"))
    ]


def test_a_list_has_all_of_its_levels_for_whoever_writes_on() -> None:
    numbering = _numbering()

    Lists(numbering).item("a", 2, kind="upperRoman", sign="(%)")

    (abstract,) = numbering.iter(qn("w:abstractNum"))
    assert [number for number, _ in _levels(abstract)] == [str(level) for level in range(DEEPEST + 1)]
    assert _levels(abstract)[2] == ("2", "(%3)")


def test_lists_beyond_a_thousand_have_the_levels_they_use_in_order() -> None:
    numbering = _numbering()
    lists = Lists(numbering)

    for name in range(1_001):
        for level in (3, 0, 1):
            lists.item(str(name), level, kind="decimal", sign="%.")

    abstracts = [*numbering.iter(qn("w:abstractNum"))]
    assert len(_levels(abstracts[0])) == DEEPEST + 1
    assert _levels(abstracts[-1]) == [("0", "%1."), ("1", "%2."), ("3", "%4.")]
    assert [inner.tag for inner in numbering] == [qn("w:abstractNum")] * 1_001 + [qn("w:num")] * 1_001


@pytest.mark.parametrize("start", [1, 7])
def test_each_list_counts_from_its_own_first_number(start: int) -> None:
    numbering = _numbering()
    lists = Lists(numbering)

    one, other = (lists.item(name, 0, kind="decimal", sign="%.", start=start) for name in "ab")

    assert one != other
    counted = [level.find(qn("w:start")).get(qn("w:val")) for level in numbering.xpath('//w:lvl[@w:ilvl="0"]')]
    assert counted == [str(start)] * 2
