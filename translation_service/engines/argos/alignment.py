"""From the attention an engine paid to pieces of words to links between words."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Final

from translation_service.engines.rendering import Link
from translation_service.engines.words.search import Range

_WORD: Final = re.compile(r"\S+")
_SPACE_SIGN: Final = "▁"
_JOINT: Final = "@@"
_FAINTEST: Final = 0.15
_FARTHEST: Final = 40
"""Characters a piece may lie ahead of the one before: what lies between was normalised away."""

Attention = Sequence[Sequence[float]]


def links_from(
    attention: Attention, *, source: str, source_pieces: Sequence[str], target: str, target_pieces: Sequence[str]
) -> tuple[Link, ...]:
    """Return the links between the words of two texts; `attention` has a row a target piece, a column a source piece.

    A word of the target is linked to each word of the source that has a part in it worth mentioning, and to the one
    with the largest part in any case.
    """
    source_words, target_words = _words(source), _words(target)
    columns = _owners(source_words, _spelt(stretches_of(source_pieces, source), source))
    rows = _owners(target_words, _spelt(stretches_of(target_pieces, target), target))
    shares = [[0.0] * len(source_words) for _ in target_words]
    for row, weights in zip(rows, attention, strict=False):
        if row is None:
            continue
        for column, weight in zip(columns, weights, strict=False):
            if column is not None:
                shares[row][column] += weight
    return tuple(
        Link(source=source_words[column], target=word, share=round(share, 3))
        for word, parts in zip(target_words, shares, strict=True)
        for column, share in _telling(parts)
    )


def stretches_of(pieces: Sequence[str], text: str) -> list[Range | None]:
    """Return where each piece stands in the text it was cut from or joined to; None for one that is not there."""
    found: list[Range | None] = []
    at = 0
    for piece in pieces:
        spoken = _spoken(piece)
        start = text.find(spoken, at, at + len(spoken) + _FARTHEST) if spoken else -1
        found.append(Range(start=start, end=start + len(spoken)) if start >= 0 else None)
        at = start + len(spoken) if start >= 0 else at
    return found


def _spelt(stretches: Iterable[Range | None], text: str) -> list[Range | None]:
    """Leave out the pieces without a letter or digit: much of the attention that has nowhere to go rests on signs."""
    return [one if one and any(map(str.isalnum, text[one.start : one.end])) else None for one in stretches]


def _spoken(piece: str) -> str:
    return html.unescape(piece.removesuffix(_JOINT).replace(_SPACE_SIGN, " ")).strip()


def _words(text: str) -> list[Range]:
    return [Range(start=word.start(), end=word.end()) for word in _WORD.finditer(text)]


def _owners(words: Sequence[Range], stretches: Sequence[Range | None]) -> list[int | None]:
    """Return the number of the word each piece belongs to."""
    owners: list[int | None] = []
    number = 0
    for stretch in stretches:
        while stretch is not None and number < len(words) - 1 and words[number].end <= stretch.start:
            number += 1
        owners.append(number if stretch is not None and words else None)
    return owners


def _telling(parts: Sequence[float]) -> list[tuple[int, float]]:
    """Return the columns worth mentioning with their shares, which add up to 1 before the faint ones are left out."""
    whole = sum(parts)
    if not whole:
        return []
    shares = [part / whole for part in parts]
    least = min(_FAINTEST, max(shares))
    return [(column, share) for column, share in enumerate(shares) if share >= least]
