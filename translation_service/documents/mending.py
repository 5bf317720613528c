"""Tags that people or engines moved, doubled, crossed or lost, put right so that a file never breaks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from translation_service.documents.blocks import Block
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Close, Open, Piece, Tag, TagKind
from translation_service.domain.segments import TranslatedSegment


class Repair(StrEnum):
    """What had to be mended."""

    RESTORED = "tag-restored"
    DROPPED = "tag-dropped"
    FORMAT_LOST = "format-lost"


def mended(block: Block, row: Sequence[TranslatedSegment], repairs: Counter[Repair]) -> list[list[Piece]]:
    """Return the pieces of each sentence (the source where nobody translated), sound for the block as a whole."""
    tags = {tag.number: tag for tag in block.tags}
    sentences = [list(_text(segment)) for segment in row]
    if not tags and all(isinstance(piece, str) for sentence in sentences for piece in sentence):
        return sentences
    for cleaned in _cleaned(sentences, tags, repairs):
        cleaned[:] = _balanced(cleaned)
    used = {_identity(piece) for sentence in sentences for piece in sentence}
    for segment, sentence in zip(row, sentences, strict=True):
        lost = [mark for mark in dict.fromkeys(inline.marks(segment.source)) if _identity(mark) not in used]
        used.update(map(_identity, lost))
        _restore(sentence, lost, tags=tags, repairs=repairs)
    return _opened_once(sentences, tags)


def _text(segment: TranslatedSegment) -> tuple[Piece, ...]:
    return inline.parse(segment.target.strip() or segment.source)


def _identity(piece: Piece) -> int:
    return 0 if isinstance(piece, str) else piece.number


def _cleaned(sentences: list[list[Piece]], tags: dict[int, Tag], repairs: Counter[Repair]) -> Iterator[list[Piece]]:
    """Drop marks the block does not have, and second copies of what stands alone."""
    seen: set[int] = set()
    for sentence in sentences:
        kept = [piece for piece in sentence if isinstance(piece, str) or _is_sound(piece, tags, seen)]
        repairs[Repair.DROPPED] += len(sentence) - len(kept)
        sentence[:] = kept
        yield sentence


def _is_sound(mark: inline.Mark, tags: dict[int, Tag], seen: set[int]) -> bool:
    tag = tags.get(mark.number)
    if tag is None or tag.is_paired == isinstance(mark, Alone):
        return False
    if isinstance(mark, Alone):
        is_first = mark.number not in seen
        seen.add(mark.number)
        return is_first
    return True


def _balanced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Close what stays open, drop ends without a start, and nest what crosses."""
    open_: list[int] = []
    for piece in list(pieces):
        match piece:
            case Open(number):
                if number not in open_:
                    open_.append(number)
                    yield piece
            case Close(number):
                yield from _closed(open_, number)
            case _:
                yield piece
    yield from (Close(number) for number in reversed(open_))


def _closed(open_: list[int], number: int) -> Iterator[Piece]:
    if number not in open_:
        return
    position = open_.index(number)
    crossed = open_[position + 1 :]
    yield from (Close(inner) for inner in reversed(crossed))
    yield Close(number)
    yield from (Open(inner) for inner in crossed)
    open_[position:] = crossed


def _restore(
    sentence: list[Piece], lost: Sequence[inline.Mark], *, tags: dict[int, Tag], repairs: Counter[Repair]
) -> None:
    pairs = [mark.number for mark in lost if isinstance(mark, Open)]
    kept = [number for number in pairs if tags[number].kind is not TagKind.FORMAT]
    standing = [mark for mark in lost if isinstance(mark, Alone)]
    repairs[Repair.FORMAT_LOST] += len(pairs) - len(kept)
    repairs[Repair.RESTORED] += len(kept) + len(standing)
    if len(kept) == 1 and all(isinstance(piece, str) for piece in sentence):
        # The words a lost link or control belonged to are unknown, but they are in this sentence.
        sentence[:] = [Open(kept[0]), *sentence, Close(kept[0])]
    else:
        sentence += [piece for number in kept for piece in (Open(number), Close(number))]
    sentence += standing


def _opened_once(sentences: list[list[Piece]], tags: dict[int, Tag]) -> list[list[Piece]]:
    """Let pairs that are one thing in the file (a control, a field) embrace words only once.

    A pair that reaches over a border between sentences counts once: its halves meet there.
    """
    spent: set[int] = set()
    for sentence, previous in zip(sentences, [[], *sentences], strict=False):
        joined = _bridges(previous, sentence)
        sentence[:] = _without_spent(sentence, tags, spent=spent, bridged=joined)
    return sentences


def _bridges(before: Sequence[Piece], after: Sequence[Piece]) -> set[int]:
    """Return the pairs that close at the very end of one sentence and open at the very start of the next."""
    bridged = set()
    for closing, opening in zip(reversed(before), after, strict=False):
        if not isinstance(closing, Close) or opening != Open(closing.number):
            break
        bridged.add(closing.number)
    return bridged


def _without_spent(
    sentence: Iterable[Piece], tags: dict[int, Tag], *, spent: set[int], bridged: set[int]
) -> Iterator[Piece]:
    dropped: set[int] = set()
    for piece in list(sentence):
        if isinstance(piece, Open) and _is_one_thing(tags[piece.number]):
            if piece.number in spent and piece.number not in bridged:
                dropped.add(piece.number)
            spent.add(piece.number)
            bridged = bridged - {piece.number}
        if isinstance(piece, Open | Close) and piece.number in dropped:
            continue
        yield piece


def _is_one_thing(tag: Tag) -> bool:
    return tag.kind not in {TagKind.FORMAT, TagKind.LINK}
