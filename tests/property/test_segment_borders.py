"""Whatever people join and split in a paragraph, it stays the same paragraph in the file."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.thoroughness import examples
from translation_service.documents.blocks import Block
from translation_service.documents.joining import glue_between, join
from translation_service.documents.recutting import united
from translation_service.documents.segmentation import split_at, split_tagged
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Close, Open, Tag, TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, TranslatedSegment

PAIR = LanguagePair(source="pt", target="en")
WORDS = st.text(alphabet="abA .!\\<", min_size=1, max_size=12)
MARKED = st.tuples(WORDS, st.sampled_from(["", "alone", "pair", "break"]))
ACTS = st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(0, 40)), max_size=8)


@settings(max_examples=examples(150))
@given(st.lists(MARKED, min_size=1, max_size=5), ACTS)
def test_joins_and_splits_leave_the_paragraph_what_it_was(
    parts: list[tuple[str, str]], acts: list[tuple[bool, int, int]]
) -> None:
    block = _block(parts)
    segments = [
        TranslatedSegment(number=number, block=1, source=source, target=_said(source), glue=glue)
        for number, (source, glue) in enumerate(split_tagged(block.text, block.tags, PAIR.source), start=1)
    ]
    before = join([block], segments, PAIR)

    for is_join, number, place in acts:
        act = _joined if is_join else _split
        segments = act(segments, number % len(segments), place, block.tags)

    after = join([block], segments, PAIR)
    assert after.repairs.total() == before.repairs.total()
    assert _gist(after.texts.get(0, "")) == _gist(before.texts.get(0, ""))


def _block(parts: Sequence[tuple[str, str]]) -> Block:
    pieces: list[inline.Piece] = []
    tags: list[Tag] = []
    for number, (words, kind) in enumerate(parts, start=1):
        around: dict[str, list[inline.Piece]] = {
            "pair": [Open(number), words, Close(number)],
            "alone": [words, Alone(number)],
            "break": [words, Alone(number)],
        }
        pieces += around.get(kind, [words])
        if kind:
            standing = TagKind.BREAK if kind == "break" else TagKind.NOTE
            is_paired = kind == "pair"
            mark = TagKind.FORMAT if is_paired else standing
            tags.append(Tag(number=number, kind=mark, label="tag", is_paired=is_paired))
    return Block(text=inline.write(pieces), tags=tuple(tags), place=Place.BODY)


def _said(source: str) -> str:
    """Return a translation with the same tags at the same places."""
    return inline.write(one.upper() if isinstance(one, str) else one for one in inline.parse(source))


def _joined(
    segments: Sequence[TranslatedSegment], at: int, _place: int, _tags: Sequence[Tag]
) -> list[TranslatedSegment]:
    if at + 1 == len(segments):
        return list(segments)
    one, other = segments[at], segments[at + 1]
    whole = replace(
        one,
        source=united(one.source, one.glue, other.source),
        target=united(one.target, glue_between(one, other, PAIR), other.target),
        glue=other.glue,
    )
    return [*segments[:at], whole, *segments[at + 2 :]]


def _split(segments: Sequence[TranslatedSegment], at: int, place: int, tags: Sequence[Tag]) -> list[TranslatedSegment]:
    whole = segments[at]
    source, target = split_at(whole.source, tags, place), split_at(whole.target, tags, place)
    if source is None or target is None:
        return list(segments)
    first = replace(whole, source=source[0], target=target[0], glue=source[1])
    second = replace(whole, source=source[2], target=target[2])
    return [*segments[:at], first, second, *segments[at + 1 :]]


def _gist(text: str) -> tuple[str, list[inline.Mark]]:
    return inline.typed(text), list(inline.marks(text))
