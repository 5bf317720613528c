from collections import Counter

import pytest

from translation_service.documents.blocks import Block
from translation_service.documents.joining import join
from translation_service.documents.mending import Repair
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, TranslatedSegment

PAIR = LanguagePair(source="en", target="tr")
BOLD = Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True)
NOTE = Tag(number=2, kind=TagKind.NOTE, label="footnote", is_paired=False)
LINK = Tag(number=3, kind=TagKind.LINK, label="link", is_paired=True)
CONTROL = Tag(number=4, kind=TagKind.OTHER, label="control", is_paired=True)


def segment(source: str, target: str, glue: str = "", number: int = 1) -> TranslatedSegment:
    return TranslatedSegment(number=number, block=1, source=source, target=target, glue=glue)


def mend(*segments: TranslatedSegment, pair: LanguagePair = PAIR) -> tuple[str, Counter[Repair]]:
    source = "".join(found.source + found.glue for found in segments)
    block = Block(place=Place.BODY, text=source, tags=(BOLD, NOTE, LINK, CONTROL))
    joined = join([block], segments, pair)
    return joined.texts.get(0, ""), +joined.repairs


@pytest.mark.parametrize(
    ("source", "target", "mended", "repair"),
    [
        ("A <1>b</1>", "<1>B</1> a", "<1>B</1> a", None),
        ("A<2/> b", "B a", "B a<2/>", Repair.RESTORED),
        ("A<2/> b", "B<2/> a<2/>", "B<2/> a", Repair.DROPPED),
        ("A b", "B<9/> <8>a</8>", "B a", Repair.DROPPED),
        ("A <1>b</1>", "B a", "B a", Repair.FORMAT_LOST),
        ("A <3>b</3>", "B a", "<3>B a</3>", Repair.RESTORED),
        ("A <1>b</1> <3>c</3>", "<1>B</1> a", "<1>B</1> a<3></3>", Repair.RESTORED),
        ("A <1>b</1>", "<1>B a", "<1>B a</1>", None),
        ("A <1>b</1>", "B</1> <1>a</1>", "B <1>a</1>", None),
        ("<1>A</1> <3>b</3>", "<1>B <3>a</1> c</3>", "<1>B <3>a</3></1><3> c</3>", None),
        ("A <1>b</1>", "<1>B</1> a <1>c</1>", "<1>B</1> a <1>c</1>", None),
        ("A <4>b</4>", "<4>B</4> a <4>c</4>", "<4>B</4> a c", None),
        ("A <1>b</1>", "<1/>B <1>a</1>", "B <1>a</1>", Repair.DROPPED),
    ],
)
def test_tags_are_mended(source: str, target: str, mended: str, repair: Repair | None) -> None:
    text, repairs = mend(segment(source, target))

    assert text == mended
    assert set(repairs) == ({repair} if repair else set())


def test_a_block_nobody_translated_is_left_alone() -> None:
    assert mend(segment("A b", "")) == ("", Counter())


def test_an_untranslated_sentence_stays_beside_a_translated_one() -> None:
    text, _ = mend(segment("A b.", "B a.", " "), segment("C d.", "", number=2))

    assert text == "B a. C d."


def test_a_pair_cut_by_a_sentence_border_is_one_again() -> None:
    text, _ = mend(segment("<1>A.</1>", "<1>X.</1>", " "), segment("<1>B</1> c.", "<1>Y</1> z.", number=2))

    assert text == "<1>X. Y</1> z."


def test_a_tag_moved_to_the_next_sentence_is_not_lost() -> None:
    text, repairs = mend(segment("A.<2/>", "X.", " "), segment("B.", "Y.<2/>", number=2))

    assert text == "X. Y.<2/>"
    assert not repairs


def test_sentences_of_a_language_without_spaces_are_spaced_in_the_translation() -> None:
    segments = segment("你好。", "Merhaba."), segment("世界。", "Dünya.", number=2)

    assert mend(*segments, pair=LanguagePair(source="zh", target="tr"))[0] == "Merhaba. Dünya."


def test_segments_of_another_document_are_our_bug() -> None:
    block = Block(place=Place.BODY, text="Other words")

    with pytest.raises(BrokenPromise):
        join([block], [segment("A b", "B a")], PAIR)
    with pytest.raises(BrokenPromise):
        join([], [segment("A b", "B a")], PAIR)
