"""Tables drawn with signs, which Markdown itself has not: each cell is a small text of Markdown of its own."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, Protocol

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from translation_service.documents.markdown.boxes import first_of
from translation_service.documents.markdown.columns import ruled_of
from translation_service.documents.txt.bands import bands_of

GRID: Final = "grid"
CELL_END: Final = "cell_end"
BANDS: Final = "bands"
INDENT: Final = "indent"
_BORDERS: Final = ("+", "|")


class Drawn(Protocol):
    """A table that can be drawn anew with other texts in its cells."""

    @property
    def texts(self) -> Sequence[str]: ...

    def written(self, texts: Sequence[str]) -> Sequence[str]: ...


def grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls
    """Read the lines of a drawn table cell by cell; a cell holds no table."""
    if BANDS in state.env or state.is_code_block(start) or not _line(state, start).startswith("+"):
        return False
    lines = list(takewhile(_is_drawn, (_line(state, number) for number in range(start, end))))
    bands = bands_of(lines)
    if bands is None or silent:
        return bands is not None
    _put_cells(state, start, bands, height=len(lines))
    return True


def ruled(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls
    """Read a table whose columns stand under dashes."""
    table = None if BANDS in state.env else ruled_of(lambda number: _inner(state, start + number), end - start)
    if table is None or silent:
        return table is not None
    begin = state.bMarks[start]
    opening = _put_cells(state, start, table, height=table.height)
    opening.meta[INDENT] = begin + state.blkIndent - (state.src.rfind("\n", 0, begin) + 1)
    return True


def is_drawn_at(state: StateBlock, start: int, end: int) -> bool:
    """Tell whether a table begins here that only Pandoc knows."""
    return grid(state, start, end, True) or ruled(state, start, end, True)  # noqa: FBT003 - as markdown-it calls


def _is_drawn(line: str) -> bool:
    return line.startswith(_BORDERS)


def _line(state: StateBlock, number: int) -> str:
    return state.src[first_of(state, number) : state.eMarks[number]].rstrip()


def _inner(state: StateBlock, number: int) -> str:
    """Return a line with what indents it more than the list or the quotation around it."""
    return state.src[state.bMarks[number] + state.blkIndent : state.eMarks[number]].rstrip()


def _put_cells(state: StateBlock, start: int, bands: Drawn, *, height: int) -> Token:
    opening = state.push(GRID, "", 1)
    opening.map = [start, start + height]
    opening.meta[BANDS] = bands
    state.env[BANDS] = bands
    for text in bands.texts:
        state.md.block.parse(text, state.md, state.env, state.tokens)
        state.push(CELL_END, "", 0)
    del state.env[BANDS]
    state.push(GRID, "", -1)
    state.line = start + height
    return opening
