"""First letters that stand large beside the lines they begin: Word keeps each in a paragraph of its own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeVar

from glossary.patterns import lazily
from translation_service.documents.blocks import Writable
from translation_service.documents.docx.flattening import own_texts
from translation_service.documents.docx.paragraphs import Paragraph
from translation_service.documents.locales import is_right_to_left
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair

FRAME: Final = names.word("framePr")
_PROPERTIES: Final = names.word("pPr")
_DROPPED: Final = names.word("dropCap")
_DROPS: Final = frozenset({"drop", "margin"})
_RUN: Final = names.word("r")
_FIRST_LETTER: Final = lazily(r"[^\w\s]*\w?[\u0300-\u036f]*")
_FIRST_WORD: Final = lazily(r"\S*")

_Found = TypeVar("_Found", bound=Writable)


class OpenedParagraph:
    """A paragraph and the letters before it that open it, as one text."""

    def __init__(self, opening: Paragraph, paragraph: Paragraph) -> None:
        self._opening = opening
        self._paragraph = paragraph
        self._is_word = _begins_with_space(paragraph.element)
        text = f"{opening.block.text}{' ' * self._is_word}{paragraph.block.text}"
        self.block = replace(paragraph.block, text=text)

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Let as much of `text` open the paragraph as did before; joined letters are not torn apart."""
        is_whole = self._is_word or is_right_to_left(pair.target)
        opening, rest = _parted(text, _FIRST_WORD if is_whole else _FIRST_LETTER)
        self._opening.replace(opening, pair)
        self._paragraph.replace(rest.lstrip() if self._is_word else rest, pair)


def opened(found: Iterable[_Found]) -> Iterator[_Found | OpenedParagraph]:
    """Join dropped capitals with the paragraphs that follow them."""
    opening: _Found | None = None
    for one in found:
        if isinstance(opening, Paragraph) and isinstance(one, Paragraph) and opening.element.getnext() is one.element:
            yield OpenedParagraph(opening, one)
            opening = None
            continue
        if opening is not None:
            yield opening
        opening = one if isinstance(one, Paragraph) and _is_dropped(one) else None
        if opening is None:
            yield one
    if opening is not None:
        yield opening


def _is_dropped(paragraph: Paragraph) -> bool:
    properties = names.child(paragraph.element, _PROPERTIES)
    frame = None if properties is None else names.child(properties, FRAME)
    return frame is not None and names.attribute(frame, _DROPPED) in _DROPS and not paragraph.block.tags


def _begins_with_space(paragraph: Element) -> bool:
    texts = (text for run in paragraph.iter(*_RUN) for text in own_texts(run))
    return next(filter(None, texts), "")[:1].isspace()


def _parted(text: str, beginning: re.Pattern[str]) -> tuple[str, str]:
    """Return the beginning of the first words of a text, and the text without it."""
    pieces = list(inline.parse(text))
    at = next((index for index, piece in enumerate(pieces) if isinstance(piece, str) and piece.strip()), None)
    if at is None:
        return "", text
    words = str(pieces[at]).lstrip()
    opening = beginning.match(words)
    end = opening.end() if opening is not None else 0
    return inline.write([words[:end]]), inline.write([*pieces[:at], words[end:], *pieces[at + 1 :]])
