"""Words of a written text replaced without touching its tags."""

from collections.abc import Iterator

from translation_service.domain.inline import Piece, parse, write


def with_words_replaced(written: str, *, found: str, replacement: str, occurrence: int) -> str | None:
    """Replace the words `found` where they stand for the nth time, from 0; None where a tag stands among them."""
    pieces = parse(written)
    place = next((one for number, one in enumerate(_places(pieces, found)) if number == occurrence), None)
    if place is None:
        return None
    at, start = place
    piece = str(pieces[at])
    changed = piece[:start] + replacement + piece[start + len(found) :]
    return write((*pieces[:at], changed, *pieces[at + 1 :]))


def _places(pieces: tuple[Piece, ...], found: str) -> Iterator[tuple[int, int]]:
    for at, piece in enumerate(pieces):
        if isinstance(piece, str):
            start = piece.find(found)
            while start >= 0:
                yield at, start
                start = piece.find(found, start + 1)
