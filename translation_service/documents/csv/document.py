"""A table written as text (CSV, TSV) as a row of cells, and back: all but their words stays byte for byte."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.bounding import bounded, refuse_endless
from translation_service.documents.captions import is_spoken
from translation_service.documents.csv.cells import Cell, separator_of, written_cells
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.limits import Limits
from translation_service.documents.txt.decoding import Decoded, decoded
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_LINE: Final = re.compile(r"[^\r\n]+")
_WORDS: Final = re.compile(r"\S(?:.*\S)?")
_QUOTE: Final = '"'
_TAB: Final = "\t"
_FORMULA: Final = "="


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in a cell: where its words stand, and what they say."""

    cell: Cell
    start: int
    end: int
    words: str


class TextTable:
    """A CSV or TSV file: each line of a cell that says something is a block."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._decoded = decoded(content)
        self._text = self._decoded.text
        refuse_endless(self._text, limits)
        self._separator = separator_of(self._text)
        self._lines = bounded(self._spoken(), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return [Block(place=Place.TABLE, text=inline.write([line.words])) for line in self._lines]

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:  # noqa: ARG002 - a table names no language
        """Return the file in its encoding with some lines of cells replaced."""
        edits = Edits(self._text)
        for index, text in texts.items():
            line = self._lines[index]
            words = inline.typed(text)
            if words != line.words:
                self._replace(line, " ".join(words.splitlines()), edits)
        return self._encoded(edits.result())

    def _encoded(self, text: str) -> bytes:
        """Encode as the file was; where its letters left that open, a mark tells spreadsheets what new letters are."""
        is_open = self._decoded == Decoded(self._text) and self._text.isascii()
        return (replace(self._decoded, encoding="ascii") if is_open else self._decoded).encode(text)

    def _spoken(self) -> Iterator[_Line]:
        for cell in written_cells(self._text, self._separator):
            raw = self._text[cell.start : cell.end]
            if not has_letter(raw) or raw.lstrip(' "').startswith(_FORMULA):
                continue
            inner = (cell.start + 1, cell.end - 1) if cell.is_quoted else (cell.start, cell.end)
            for line in _LINE.finditer(self._text, *inner):
                yield from self._words_of(cell, line)

    def _words_of(self, cell: Cell, line: re.Match[str]) -> Iterator[_Line]:
        found = _WORDS.search(self._text, *line.span())
        if found is not None and is_spoken(found[0]):
            words = found[0].replace(_QUOTE * 2, _QUOTE) if cell.is_quoted else found[0]
            yield _Line(cell, *found.span(), words)

    def _replace(self, line: _Line, words: str, edits: Edits) -> None:
        quoted = words.replace(_QUOTE, _QUOTE * 2)
        if line.cell.is_quoted:
            edits.replace(line.start, line.end, quoted)
        elif self._must_be_quoted(words):
            before, behind = self._text[line.cell.start : line.start], self._text[line.end : line.cell.end]
            edits.replace(line.cell.start, line.cell.end, f"{_QUOTE}{before}{quoted}{behind}{_QUOTE}")
        else:
            edits.replace(line.start, line.end, words)

    def _must_be_quoted(self, words: str) -> bool:
        """Tell whether words would end their cell; between tabs a quotation mark is a sign like others."""
        has_mark = words.startswith(_QUOTE) if self._separator == _TAB else _QUOTE in words
        return has_mark or self._separator in words
