"""What a block says, letter for letter beside where the file says it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+")
_BORDER: Final = re.compile(r"\||\+(?=[-=:])")
_BLANKS: Final = " \t"


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a block as the parser has it; `offsets` says for each letter where it stands in the source.

    There is one offset more than there are letters: that of the end.
    """

    text: str
    offsets: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a stretch reaches in the source; with a line's end go the signs of the next."""
        if start == end or self.text[end - 1] == "\n":
            return self.offsets[start], self.offsets[end]
        return self.offsets[start], self.offsets[end - 1] + 1

    def part(self, start: int, end: int) -> "Content":
        return Content(self.text[start:end], self.offsets[start : end + 1])


class Lines:
    """The lines of a source with the positions at which they begin."""

    def __init__(self, source: str) -> None:
        self._source = source
        ends = [0, *(found.end() for found in _LINE_END.finditer(source))]
        self._starts = ends if ends[-1] < len(source) or len(ends) == 1 else ends[:-1]

    def line(self, number: int) -> str:
        """Return a line without its end."""
        return self._source[self.start(number) : self.start(number + 1)].rstrip("\r\n")

    def end(self, number: int) -> int:
        """Return where a line ends, before the signs that end it."""
        return self.start(number) + len(self.line(number))

    def start(self, number: int) -> int:
        """Return where a line begins; beyond the last that is the end of the source."""
        return self._starts[number] if number < len(self._starts) else len(self._source)

    def running(self, text: str, first: int) -> Content | None:
        """Return the content of a paragraph, `None` when its lines are not those of the source."""
        offsets: list[int] = []
        for number, line in enumerate(text.split("\n"), start=first):
            position = self.line(number).rfind(line.strip(_BLANKS))
            if position < 0:
                return None
            start = self.start(number) + position - (len(line) - len(line.lstrip(_BLANKS)))
            offsets += range(start, start + len(line) + 1)
        return Content(text, offsets)

    def saying(self, text: str, number: int) -> int:
        """Return where in a line what it says begins, behind the signs of lists and quotes."""
        return self.start(number) + max(0, self.line(number).rfind(text.strip(_BLANKS)))

    def heading(self, text: str, number: int) -> Content | None:
        """Return the content of a heading that stands after signs."""
        line = self.line(number)
        sign = _HEADING.search(line)
        position = -1 if sign is None else line.find(text, sign.end())
        if position < 0:
            return None
        start = self.start(number) + position
        return Content(text, range(start, start + len(text) + 1))

    def drawn(self, first: int, after: int, indent: int | None) -> tuple[int, int, str]:
        """Return from where to where the drawn table of some lines reaches, and what parts two of them.

        Where `indent` is not told, its lines begin with the first sign of a table.
        """
        ends = [self.start(number) + len(self.line(number).rstrip(_BLANKS)) for number in (first, after - 1)]
        return self._border(first, indent), ends[1], self._source[ends[0] : self._border(first + 1, indent)]

    def _border(self, number: int, indent: int | None) -> int:
        """Return where a line of a drawn table begins, behind the signs of lists and quotes."""
        if indent is not None:
            return self.start(number) + indent
        found = _BORDER.search(self._source, self.start(number))
        return found.start() if found else self.start(number)

    def cells(self, texts: Sequence[str], number: int) -> Sequence[Content] | None:
        """Return the contents of the cells of a row, `None` when they are not those of the line.

        Cells that a short line leaves out are empty; before the first may stand the signs of lists and quotes.
        """
        pieces = list(_cells(self.line(number), self.start(number)))
        for first in (1, 0):
            found = [*pieces[first:], *[Content("", (0,))] * len(texts)][: len(texts)]
            shown = [piece.text for piece in found]
            if not first and shown[0].endswith(texts[0]):
                shown[0] = texts[0]
            if shown == list(texts):
                return [_last(piece, len(text)) for piece, text in zip(found, texts, strict=True)]
        return None


def _last(piece: Content, length: int) -> Content:
    return piece.part(len(piece.text) - length, len(piece.text))


def _cells(line: str, start: int) -> Iterator[Content]:
    """Return what stands between bars; a bar after a backslash is a letter."""
    letters: list[tuple[str, int]] = []
    is_escaped = False
    for position, letter in enumerate(line, start=start):
        if letter == "|" and not is_escaped:
            yield _stripped(letters, position)
            letters = []
        elif letter == "|":
            letters[-1] = (letter, position)
        else:
            letters.append((letter, position))
        is_escaped = letter == "\\"
    yield _stripped(letters, start + len(line))


def _stripped(letters: list[tuple[str, int]], end: int) -> Content:
    text = "".join(letter for letter, _ in letters)
    first = len(text) - len(text.lstrip())
    last = max(len(text.rstrip()), first)
    offsets = [position for _, position in letters]
    after = offsets[last - 1] + 1 if last > first else end
    return Content(text[first:last], [*offsets[first:last], after])
