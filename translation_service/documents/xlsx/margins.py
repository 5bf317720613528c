"""Headers and footers of sheets: text between codes such as `&C` (centre) and `&P` (page number)."""

import re
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import takewhile
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.locales import turns
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.documents.xlsx.worded import LookUp
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Piece, Tag, TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

LONGEST: Final = 255
_MARGIN: Final = names.spreadsheet("oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter")
_SECTION: Final = re.compile(r"((?<!&)(?:&&)*&[LCR])")
_CODE: Final = re.compile(r"(&(?:\"[^\"]*\"|\d+|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|[PN](?:[+-]\d+)?|[A-Za-z])|\n)")
# An engine leaves its place to what it can read.
_SHOWN: Final = "1"
_FIELD_CODES: Final = frozenset("PNDTAFZ")
_PICTURE: Final = "&G"
_ORDER: Final = {"&L": 1, "&C": 2, "&R": 3}
_OTHER_SIDE: Final = {"&L": "&R", "&R": "&L"}
_SIZE: Final = re.compile(r"&\d+")


class Margin:
    """A header or a footer; each of its sections (left, centre, right) is a block."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._sections = [_Section(text, _place(element)) for text in _sections(element.text or "")]

    @property
    def blocks(self) -> Sequence[Block]:
        return [section.block for section in self._sections if section.block is not None]

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:
        texts = [None if section.block is None else look_up(section.block) for section in self._sections]
        # A picture is told by the side it stands at.
        is_turned = turns(pair) and _PICTURE not in (self._element.text or "")
        if not any(texts) and not is_turned:
            return False
        rows = [section.written(text) for section, text in zip(self._sections, texts, strict=True)]
        self._element.text = spoken("".join(_fitting(_turned(rows) if is_turned else rows)))
        return True


def margins(sheet: Element) -> Iterator[Margin]:
    for element in sheet.iter(*_MARGIN):
        if has_letter(element.text or ""):
            yield Margin(element)


class _Section:
    """One section as it is written; `block` is `None` where nothing is to be translated."""

    def __init__(self, text: str, place: Place) -> None:
        pieces = [piece for piece in _CODE.split(text.replace("&&", "&\0")) if piece]
        words = [piece.replace("&\0", "&") for piece in pieces]
        first = len(list(takewhile(_is_around, words)))
        last = len(words) - len(list(takewhile(_is_around, reversed(words[first:]))))
        self._before, self._core, self._after = words[:first], words[first:last], words[last:]
        self._place = place
        self.block = self._block() if has_letter("".join(filter(_is_text, self._core))) else None

    def written(self, text: str | None) -> list[str]:
        """Return the section piece by piece, with `text` in place of its own words."""
        core = self._core if text is None or self.block is None else list(self._translated(text))
        written: list[str] = []
        for piece in (*self._before, *core, *self._after):
            parting = " " if written and _SIZE.fullmatch(written[-1]) and piece[:1].isdigit() else ""
            written.append(piece if not _is_text(piece) else parting + piece.replace("&", "&&"))
        return written

    def _codes(self) -> list[str]:
        return [piece for piece in self._core if not _is_text(piece)]

    def _block(self) -> Block:
        numbers = iter(range(1, len(self._core) + 1))
        pieces: list[Piece] = [piece if _is_text(piece) else Alone(next(numbers)) for piece in self._core]
        tags = tuple(_tag(number, code) for number, code in enumerate(self._codes(), start=1))
        return Block(place=self._place, text=inline.write(pieces), tags=tags)

    def _translated(self, text: str) -> Iterator[str]:
        codes = self._codes()
        for piece in inline.parse(text):
            yield piece if isinstance(piece, str) else codes[piece.number - 1]


def _sections(text: str) -> list[str]:
    """Return a header cut before each code of a section."""
    pieces = _SECTION.split(text)
    return [pieces[0], *(code + rest for code, rest in zip(pieces[1::2], pieces[2::2], strict=True))]


def _is_text(piece: str) -> bool:
    return _CODE.fullmatch(piece) is None


def _is_around(piece: str) -> bool:
    """Tell whether a piece is not of the words: a code that shows nothing, or white space."""
    return not piece.strip() or (not _is_text(piece) and piece[1:2] not in _FIELD_CODES)


def _tag(number: int, code: str) -> Tag:
    if code == "\n":
        return Tag(number=number, kind=TagKind.BREAK, label="line break", is_paired=False)
    letter = code[1:2]
    if letter in _FIELD_CODES:
        return Tag(number=number, kind=TagKind.FIELD, label="field", is_paired=False, spoken=_SHOWN)
    return Tag(number=number, kind=TagKind.OTHER, label="format", is_paired=False)


def _turned(rows: list[list[str]]) -> list[list[str]]:
    """Return all sections with their sides changed, from the left to the right as readers of such files expect them."""
    turned = [[_OTHER_SIDE.get(piece, piece) for piece in row] for row in rows]
    return sorted(turned, key=lambda row: _ORDER.get("".join(row[:1]), 0))


def _fitting(rows: list[list[str]]) -> list[str]:
    """Return the pieces of all sections, words left out at the end of the longest while Excel takes no more."""
    pieces = [piece for row in rows for piece in row]
    ends = [len(piece) for piece in pieces]
    longest = [(-len(piece), index) for index, piece in enumerate(pieces) if piece and _is_text(piece)]
    heapify(longest)
    excess = sum(ends) - LONGEST
    while excess > 0 and longest:
        length, index = heappop(longest)
        next_length = -longest[0][0] if longest else 0
        ends[index] = _shortened(pieces[index], -length, most=max(-length - excess, next_length))
        excess += length + ends[index]
        if ends[index]:
            heappush(longest, (-ends[index], index))
    return [piece[:end] for piece, end in zip(pieces, ends, strict=True)]


def _shortened(text: str, end: int, *, most: int) -> int:
    """Return where the first `end` letters of a text end without their last word, or so many that `most` are left.

    A word with no gap before it loses its letters one by one.
    """
    least = min(most, end - 1)
    gap = text.rfind(" ", 1, least + 1)
    return gap if gap > 0 else least


def _place(element: Element) -> Place:
    return Place.HEADER if names.local(element).endswith("Header") else Place.FOOTER
