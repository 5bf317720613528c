"""Two versions of one text, a page and plain words: whether the page leaves anything out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.mail.message import Passage, Table, Words

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
# Programs write addresses of links and names of pictures into the plain words.
_ADDED: Final = re.compile(r"<[^<>\s]*>|\[[^][\s]*\]|\w+://\S+")
_FEW: Final = 0.1


def says_as_much(page: Sequence[Passage | Table], words: Sequence[Passage | Table]) -> bool:
    """Tell whether a page says what the plain words say, or leaves out no more than these leave out of it."""
    wanted = set(_WORD.findall(_ADDED.sub(" ", _text(words)).casefold()))
    said = set(_WORD.findall(_text(page).casefold()))
    missing, added, shared = len(wanted - said), len(said - wanted), len(said & wanted)
    return bool(said or not wanted) and missing <= max(_FEW * len(wanted), min(added, shared))


def _text(texts: Sequence[Passage | Table]) -> str:
    return "\n".join(piece.text for one in texts for piece in _pieces(one) if isinstance(piece, Words))


def _pieces(text: Passage | Table) -> Iterator[object]:
    if isinstance(text, Passage):
        yield from text.pieces
    else:
        yield from (piece for row in text.rows for cell in row for one in cell.passages for piece in one.pieces)
