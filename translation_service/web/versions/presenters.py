"""One side of a comparison, as its page shows it."""

from collections.abc import Iterable

from translation_service.domain.inline import Piece, parse

Marked = tuple[str, tuple[Piece, ...]]
"""A kind (`equal`, `removed`, `added`) and its text, inline tags apart."""


def side(pieces: Iterable[tuple[str, str]], kind: str) -> tuple[Marked, ...]:
    """Return the pieces of the side that keeps `kind`; changed words that follow each other are one change."""
    joined: list[tuple[str, str]] = []
    for piece in pieces:
        if piece[0] in {"equal", kind}:
            joined.append(piece)
            _join_last(joined, kind)
    return tuple((present, parse(text)) for present, text in joined)


def _join_last(joined: list[tuple[str, str]], kind: str) -> None:
    kinds = [present for present, _ in joined[-3:]]
    if kinds == [kind, "equal", kind] and not joined[-2][1].strip():
        joined[-3:] = [(kind, "".join(text for _, text in joined[-3:]))]
