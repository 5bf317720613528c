"""Sentences put together to the text of their block again, sound against the block's tags."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from translation_service.documents.bearing import with_bearings
from translation_service.documents.blocks import Block
from translation_service.documents.mending import Repair, mended
from translation_service.domain import inline
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.inline import Close, Open, Piece
from translation_service.domain.languages import SPACELESS, LanguagePair
from translation_service.domain.segments import Place, TranslatedSegment


@dataclass(slots=True, kw_only=True)
class Joined:
    """The translated blocks (by index, untranslated ones left out) and how often something had to be mended."""

    texts: dict[int, str] = field(default_factory=dict)
    repairs: Counter[Repair] = field(default_factory=Counter)
    untranslated: int = 0


def join(
    blocks: Sequence[Block], segments: Sequence[TranslatedSegment], pair: LanguagePair, *, has_keys: bool = False
) -> Joined:
    """Return the text of every block that has a translated sentence.

    `has_keys` tells that formulas or programs look for what stands in cells. Raises `BrokenPromise` when the segments
    are not those of these blocks.
    """
    joined = Joined(untranslated=sum(not segment.target.strip() for segment in segments))
    rows = [(number, tuple(row)) for number, row in groupby(segments, key=lambda segment: segment.block)]
    if [number for number, _ in rows] != list(range(1, len(blocks) + 1)):
        raise BrokenPromise("the document was read by another version: its blocks differ")
    for block, (number, row) in zip(blocks, rows, strict=True):
        _check(block, row)
        if any(segment.target.strip() for segment in row):
            text = _block_text(block, row, pair, repairs=joined.repairs)
            joined.texts[number - 1] = (
                text if _is_key(block, text, has_keys=has_keys) else with_bearings(text, pair.target)
            )
    return joined


def _is_key(block: Block, text: str, *, has_keys: bool) -> bool:
    return block.place is Place.SHEET_NAME or (has_keys and block.place is Place.TABLE and text == block.text)


def _check(block: Block, row: Sequence[TranslatedSegment]) -> None:
    if "".join(f"{segment.source}{segment.glue}" for segment in row) == block.text:
        return
    pieces = [piece for segment in row for piece in (*inline.parse(segment.source), segment.glue)]
    if _gist(pieces) != _gist(inline.parse(block.text)):
        raise BrokenPromise("the document was read by another version: its text differs")


def _gist(pieces: Iterable[Piece]) -> tuple[str, frozenset[str]]:
    held = list(pieces)
    words = "".join(piece for piece in held if isinstance(piece, str))
    return words, frozenset(str(piece) for piece in held if not isinstance(piece, str))


def _block_text(block: Block, row: Sequence[TranslatedSegment], pair: LanguagePair, *, repairs: Counter[Repair]) -> str:
    if len(row) == 1 and not block.tags and "<" not in row[0].target:
        return row[0].target.strip() + row[0].glue
    sentences = mended(block, row, repairs)
    glues = [glue_between(before, after, pair) for before, after in pairwise(row)]
    return inline.write(bound(sentences, [*glues, row[-1].glue]))


def glue_between(before: TranslatedSegment, after: TranslatedSegment, pair: LanguagePair) -> str:
    """Return the white space between the targets of two segments of a block."""
    both = before.target.strip() and after.target.strip()
    if both and not before.glue and pair.source in SPACELESS and pair.target not in SPACELESS:
        return " "
    return before.glue


def bound(sentences: Sequence[list[Piece]], glues: Sequence[str]) -> Iterator[Piece]:
    """Join sentences with their glue; a pair that the border between them cut in two is one again."""
    for before, after in pairwise(sentences):
        while before and after and isinstance(before[-1], Close) and after[0] == Open(before[-1].number):
            before.pop()
            after.pop(0)
    for sentence, glue in zip(sentences, glues, strict=True):
        yield from sentence
        yield glue
