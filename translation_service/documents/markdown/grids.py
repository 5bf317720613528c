"""Tables drawn with signs, which Markdown itself has not: each cell is a small text of Markdown of its own."""

from itertools import takewhile
from typing import Final

from markdown_it.rules_block import StateBlock

from translation_service.documents.markdown.boxes import first_of
from translation_service.documents.txt.bands import Bands, bands_of

GRID: Final = "grid"
CELL_END: Final = "cell_end"
BANDS: Final = "bands"
_BORDERS: Final = ("+", "|")


def grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls
    """Read the lines of a drawn table cell by cell; a cell holds no table."""
    if BANDS in state.env or state.is_code_block(start) or not _line(state, start).startswith("+"):
        return False
    lines = list(takewhile(_is_drawn, (_line(state, number) for number in range(start, end))))
    bands = bands_of(lines)
    if bands is None or silent:
        return bands is not None
    _put_cells(state, start, bands, height=len(lines))
    state.line = start + len(lines)
    return True


def _is_drawn(line: str) -> bool:
    return line.startswith(_BORDERS)


def _line(state: StateBlock, number: int) -> str:
    return state.src[first_of(state, number) : state.eMarks[number]].rstrip()


def _put_cells(state: StateBlock, start: int, bands: Bands, *, height: int) -> None:
    opening = state.push(GRID, "", 1)
    opening.map = [start, start + height]
    opening.meta[BANDS] = bands
    state.env[BANDS] = bands
    for text in bands.texts:
        state.md.block.parse(text, state.md, state.env, state.tokens)
        state.push(CELL_END, "", 0)
    del state.env[BANDS]
    state.push(GRID, "", -1)
