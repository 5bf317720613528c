"""The source of a segment in parts, between which it can be split."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from translation_service.domain.inline import Tag, typed
from translation_service.domain.languages import SPACELESS
from translation_service.web.review.highlighting import ShownPiece, shown

_WORD: Final = re.compile(r"\S+|\s+")
_CLAUSE: Final = re.compile(r"[^、。！？；：，]*[、。！？；：，]+|[^、。！？；：，]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Pieces that stay together; `place` is where they begin, counted without tags, 0 where no split is possible."""

    pieces: tuple[ShownPiece, ...]
    place: int = 0
    word: str = ""


def parts_of(source: str, tags: Iterable[Tag], language: str) -> tuple[Part, ...]:
    """Return the parts of a source in their order: its words, or its clauses where a language has no spaces."""
    words = typed(source)
    letters = [index for index, letter in enumerate(words) if letter.isalnum()]
    first, last = (letters[0], letters[-1]) if letters else (0, 0)
    cut = _CLAUSE if language in SPACELESS else _WORD
    return tuple(
        Part(pieces=(piece,), place=place if first < place <= last and piece.text.strip() else 0, word=piece.text)
        for piece, place in _placed(shown(source, tags), cut)
    )


def _placed(pieces: Iterable[ShownPiece], cut: re.Pattern[str]) -> Iterator[tuple[ShownPiece, int]]:
    place = 0
    for piece in pieces:
        if piece.chip is not None:
            yield piece, 0
        for found in cut.finditer(piece.text):
            yield ShownPiece(text=found[0]), place + found.start()
        place += len(piece.text)
