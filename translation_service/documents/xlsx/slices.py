"""A large sheet in slices of rows, each small enough to be held as elements."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from translation_service.documents.markup import Element, parse, serialise

_OPENING: Final = re.compile(rb"<((?:\w+:)?)sheetData(?:\s[^<>]*)?(?<!/)>")
_ROOT: Final = re.compile(rb"<((?:\w+:)?\w+)[\s>]")
_ROW: Final = re.compile(rb"<(?:\w+:)?row(?=[\s>/])")
# Remarks and the like may hold what looks like rows.
_BLINDING: Final = (b"<!", b"<?")
_DECLARATION: Final = 5
_LEAST: Final = 1_000_000
_ROWS_OF_SLICE: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Slices:
    """A sheet cut at its rows: `head` ends before the first of them, `tail` begins behind the last."""

    head: bytes
    rows: bytes
    tail: bytes
    rows_of_slice: int

    def frame(self) -> Element:
        """Return the sheet with one row that stands for all."""
        return parse(self.head + self._marker + self.tail)

    def sheets(self) -> Iterator[Element]:
        """Return sheets of some rows each, and of nothing that comes behind them."""
        starts = [found.start() for found in _ROW.finditer(self.rows)][:: self.rows_of_slice]
        for start, end in zip(starts, [*starts[1:], len(self.rows)], strict=True):
            yield parse(self.head + self.rows[start:end] + self._closing + self._end)

    def rows_in(self, sheet: Element) -> bytes:
        """Return the rows of one of `sheets` as they are now."""
        content = serialise(sheet)
        opening = _OPENING.search(content)
        return b"" if opening is None else content[opening.end() : content.rfind(self._closing)]

    def joined(self, frame: Element, rows: Iterable[bytes]) -> bytes:
        before, _, after = serialise(frame).partition(self._marker)
        return b"".join((before, *rows, after))

    @property
    def _prefix(self) -> bytes:
        found = _OPENING.search(self.head)
        return b"" if found is None else found[1]

    @property
    def _marker(self) -> bytes:
        return b"<" + self._prefix + b'row r="0"/>'

    @property
    def _closing(self) -> bytes:
        return b"</" + self._prefix + b"sheetData>"

    @property
    def _end(self) -> bytes:
        found = _ROOT.search(self.head)
        return b"" if found is None else b"</" + found[1] + b">"


def sliced(content: bytes, *, least: int = _LEAST, rows_of_slice: int = _ROWS_OF_SLICE) -> Slices | None:
    """Return a sheet in slices; `None` for a small one, and for one that cannot be cut without being parsed."""
    opening = _OPENING.search(content) if len(content) >= least else None
    if opening is None or any(sign in content[_DECLARATION:] for sign in _BLINDING):
        return None
    end = content.rfind(b"</" + opening[1] + b"sheetData>")
    rows = content[opening.end() : end]
    first = _ROW.match(rows.lstrip())
    if end < opening.end() or first is None:
        return None
    return Slices(head=content[: opening.end()], rows=rows, tail=content[end:], rows_of_slice=rows_of_slice)
