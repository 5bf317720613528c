"""The form of a text under which the memory knows it: tags renumbered, white space and Unicode made even."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from translation_service.domain.inline import Alone, Close, Mark, Open, Piece, parse, write


def memory_key(source: str) -> str:
    """Return the SHA-256 of a source text freed of tag numbers, NFC, white space normalised, case kept."""
    return hashlib.sha256(neutral(source).encode()).hexdigest()


def context_key(source: str, *, before: str, after: str) -> int:
    """Return 64 bits that name a source text between its neighbours in a document; a neighbour that is none is ""."""
    return number_of("\0".join(map(neutral, (before, source, after))))


def number_of(text: str) -> int:
    """Return a text's name as a signed number of 64 bits, which a database keeps and finds quickly."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), signed=True)


def neutral(text: str) -> str:
    """Return a text with its tags numbered 1, 2, 3 in order of appearance, NFC, white space as single spaces."""
    if "<" not in text:
        return _even(text)
    numbers = {number: place for place, number in enumerate(tag_numbers(text), start=1)}
    return _even(write(_renumbered(parse(text), numbers)))


def tag_numbers(text: str) -> tuple[int, ...]:
    """Return the tag numbers of a written text, each once, in order of first appearance."""
    return tuple(dict.fromkeys(piece.number for piece in parse(text) if not isinstance(piece, str)))


def renumber(target: str, from_tags: str, to_tags: str) -> str:
    """Give the tags of `target` the numbers that the tags at the same places have in another text.

    `from_tags` is the source `target` was written for, `to_tags` the source of the segment it shall fit: a pair
    stored with the tags 1 and 2 fits a segment with 4 and 7 that way. A tag `from_tags` does not know is left out.
    """
    if "<" not in target:
        return target
    numbers = dict(zip(tag_numbers(from_tags), tag_numbers(to_tags), strict=False))
    return write(_renumbered(parse(target), numbers))


def _even(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _renumbered(pieces: Sequence[Piece], numbers: Mapping[int, int]) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif piece.number in numbers:
            yield _with_number(piece, numbers[piece.number])


def _with_number(mark: Mark, number: int) -> Mark:
    match mark:
        case Open():
            return Open(number)
        case Close():
            return Close(number)
        case Alone():
            return Alone(number)
