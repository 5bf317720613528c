"""Two versions of one text, a page and plain words: whether the page leaves anything out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.mail.message import Passage, Table, Words

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
# Programs write addresses of links and names of pictures into the plain words.
_ADDED: Final = re.compile(r"<[^<>\s]*>|\[[^][\s]*\]|(?<!\w)\w++://\S+")
# What stands in for the plain words of a program that writes none: `Please open this message in a browser.`
_STAND_IN: Final = re.compile(r"\bHTML\b|\bMIME\b|\bbrowsers?\b|tarayıcı|navigateur|navegador", re.IGNORECASE)
_LONGEST_STAND_IN: Final = 40
_FEW: Final = 0.1
_MOST: Final = 0.5


def says_as_much(page: Sequence[Passage | Table], words: Sequence[Passage | Table]) -> bool:
    """Tell whether a page says what the plain words say, or leaves out no more than these leave out of it.

    Words that only say that there is a page say nothing of their own.
    """
    plain = _ADDED.sub(" ", _text(words))
    wanted, said = (set(_WORD.findall(text.casefold())) for text in (plain, _text(page)))
    missing, added = len(wanted - said), len(said - wanted)
    return bool(said or not wanted) and (missing <= max(_FEW * len(wanted), added) or _stands_in(plain))


def says_mostly(body: Sequence[Passage | Table], described: Sequence[Passage | Table]) -> bool:
    """Tell whether a message says most of what its calendar says of an event, as it does where both are written."""
    wanted, said = (set(_WORD.findall(_ADDED.sub(" ", _text(one)).casefold())) for one in (described, body))
    return len(wanted & said) >= _MOST * len(wanted)


def _stands_in(text: str) -> bool:
    return len(text.split()) <= _LONGEST_STAND_IN and _STAND_IN.search(text) is not None


def _text(texts: Sequence[Passage | Table]) -> str:
    return "\n".join(piece.text for one in texts for piece in _pieces(one) if isinstance(piece, Words))


def _pieces(text: Passage | Table) -> Iterator[object]:
    if isinstance(text, Passage):
        yield from text.pieces
    else:
        yield from (piece for row in text.rows for cell in row for one in cell.passages for piece in one.pieces)
