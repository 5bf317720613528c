"""A text of Markdown with what is to translate in it; the cells of a drawn table are such texts too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from translation_service.documents.blocks import Block
from translation_service.documents.html.sheets import Written
from translation_service.documents.html.values import Value
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.passages import Passage, depth_first
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.markdown.front import Property
from translation_service.documents.markdown.grids import Drawn
from translation_service.documents.markdown.passages import Description, MarkdownPassage

# Headings and rows of tables are one line each, and what begins a line must not become a sign there.
_WHOLE: Final = ("#", "|")
_BEGINNING: Final = ("-", "+", "*", "#", ">", "|", "=", "~", "`", ":", "[", "<", "_", "\\", *"0123456789")


Unit: TypeAlias = "MarkdownPassage | Description | Property | Passage | Value | Written | GridTable"


class MarkdownText:
    """A source with its texts in reading order."""

    def __init__(self, source: str, units: Sequence[Unit]) -> None:
        self.source = source
        self._units = sorted(units, key=lambda unit: unit.stretch.start)

    @property
    def blocks(self) -> Sequence[Block]:
        return [block for unit in self._units for block in _blocks(unit)]

    def written(self, texts: Mapping[int, str]) -> str:
        """Return the source with the texts of some blocks (by index) replaced."""
        edits = Edits(self.source)
        said = zip(self._units, _shares(texts, [len(_blocks(unit)) for unit in self._units]), strict=True)
        # What moves with a paragraph must say what it will say before it moves.
        for unit, share in sorted(said, key=lambda one: (isinstance(one[0], MarkdownPassage), depth_first(one[0]))):
            if share and isinstance(unit, GridTable):
                unit.replace(share, edits)
            elif share and not isinstance(unit, GridTable):
                unit.replace(share[0], edits)
        return edits.result()


class GridTable:
    """A table drawn with signs; `between` stands between two of its lines."""

    def __init__(self, bands: Drawn, cells: Sequence[MarkdownText], start: int, end: int, between: str) -> None:
        self.stretch = Stretch(start, end)
        self.blocks = [block for cell in cells for block in cell.blocks]
        self._bands = bands
        self._cells = cells
        self._between = between

    def replace(self, texts: Mapping[int, str], edits: Edits) -> None:
        """Draw the table anew with some of its texts replaced."""
        said = zip(self._cells, _shares(texts, [len(cell.blocks) for cell in self._cells]), strict=True)
        cells = [_broken(cell.source, cell.written(share)) for cell, share in said]
        if cells != [cell.source for cell in self._cells]:
            edits.replace(self.stretch.start, self.stretch.end, self._between.join(self._bands.written(cells)))


def _blocks(unit: Unit) -> Sequence[Block]:
    return unit.blocks if isinstance(unit, GridTable) else [unit.block]


def _shares(texts: Mapping[int, str], counts: Iterable[int]) -> Iterator[Mapping[int, str]]:
    """Return the texts of neighbours that have so many blocks each, counted from the first block of each."""
    first = 0
    for count in counts:
        yield {number - first: texts[number] for number in range(first, first + count) if number in texts}
        first += count


def _broken(source: str, text: str) -> str:
    """Break the paragraphs of a cell where its column ends, if they were broken before."""
    known = source.split("\n")
    if len(known) == 1:
        return text
    width = max(map(len, known))
    return "\n".join(
        line if line in known or line.startswith(_WHOLE) else _broken_line(line, width) for line in text.split("\n")
    )


def _broken_line(line: str, width: int) -> str:
    sign, blank, words = line.partition(" ")
    written, length = sign + blank, len(sign + blank)
    for number, word in enumerate(words.split(" ")):
        # Behind the first word, which may be the sign of an item, no line ends.
        is_over = number and length + 1 + len(word) > width and not word.startswith(_BEGINNING)
        written += ("\n" if is_over else " " * bool(number)) + word
        length = len(word) if is_over else length + bool(number) + len(word)
    return written
