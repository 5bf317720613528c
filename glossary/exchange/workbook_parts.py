"""What the parts of a workbook say, heard while their XML is read: a tree of a great sheet takes a gigabyte."""

from collections.abc import Callable, Mapping
from typing import Final

from glossary.exchange.plain_xml import hear_xml
from glossary.patterns import lazily

Attributes = Mapping[str, str]

_COLUMN: Final = lazily(r"[A-Z]{1,3}")
_MOST_COLUMNS: Final = 100
# No sheet of Excel has more.
_MOST_ROWS: Final = 1_048_576
# Of a cell whose formula failed: #N/A, #REF!
_FAULT: Final = "e"
_INLINE: Final = "inlineStr"
_SHARED: Final = "s"


def shared_texts(content: bytes) -> dict[str, str]:
    """Return the texts that cells share by their numbers, as cells write them; raise UnreadableGlossary."""
    texts, text = list[str](), _Text()
    hear_xml(
        content,
        begins={"si": text.begin, "t": text.listen, "rPh": text.begin_reading},
        ends={"si": lambda: texts.append(text.said), "t": text.rest, "rPh": text.end_reading},
        says=text.hear,
    )
    return {str(number): text for number, text in enumerate(texts)}


class TooManyRows(Exception):
    """A sheet has more rows than a sheet can have."""


class SheetRows:
    """The rows of a sheet that say something, with their numbers, and which of its cells are merged.

    `unreckoned` are the rows with a formula whose result was never written: programs that reckon nothing leave it out.
    """

    def __init__(self, content: bytes, shared: Mapping[str, str]) -> None:
        """Read a sheet; raise UnreadableGlossary, TooManyRows, or ValueError for a row whose number is none."""
        self.rows: list[tuple[int, list[str]]] = []
        self.merged: list[str] = []
        self.unreckoned: list[int] = []
        self._shared = shared
        self._text = _Text()
        self._value = _Text()
        self._kind = ""
        self._is_formula = False
        self._column = self._number = self._count = 0
        self._cells: list[str] = []
        hear_xml(content, begins=self._begins(), ends=self._ends(), says=self._hear)

    def _begins(self) -> dict[str, Callable[[Attributes], None]]:
        return {
            "row": self._begin_row,
            "c": self._begin_cell,
            "f": self._note_formula,
            "v": self._value.listen,
            "t": self._text.listen,
            "rPh": self._text.begin_reading,
            "mergeCell": lambda attributes: self.merged.append(attributes.get("ref", "")),
        }

    def _ends(self) -> dict[str, Callable[[], None]]:
        return {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._value.close,
            "t": self._text.rest,
            "rPh": self._text.end_reading,
        }

    def _hear(self, words: str) -> None:
        self._value.hear(words)
        self._text.hear(words)

    def _begin_row(self, attributes: Attributes) -> None:
        self._count += 1
        if self._count > _MOST_ROWS:
            raise TooManyRows
        self._number = int(attributes.get("r") or self._count)
        self._cells = []

    def _end_row(self) -> None:
        if any(map(str.strip, self._cells)):
            self.rows.append((self._number, self._cells))

    def _begin_cell(self, attributes: Attributes) -> None:
        self._kind = attributes.get("t", "")
        self._is_formula = False
        self._column = min(column_of(attributes.get("r", ""), len(self._cells)), _MOST_COLUMNS)
        self._text.begin(attributes)
        self._value.begin(attributes)

    def _note_formula(self, _: Attributes) -> None:
        self._is_formula = True

    def _end_cell(self) -> None:
        if self._is_formula and not self._kind and not self._value.said:
            self.unreckoned.append(self._number)
        self._cells.extend([""] * (self._column - len(self._cells)))
        self._cells.append(self._said())

    def _said(self) -> str:
        if self._kind == _INLINE:
            return self._text.said
        if self._kind == _FAULT:
            return ""
        said = self._value.said
        return self._shared.get(said.strip(), "") if self._kind == _SHARED else said


class _Text:
    """What some elements say together, without the readings that stand above East Asian letters."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._listens = self._is_closed = False
        self._readings = 0

    @property
    def said(self) -> str:
        return "".join(self._pieces)

    def begin(self, _: Attributes) -> None:
        self._pieces = []
        self._is_closed = False

    def listen(self, _: Attributes) -> None:
        self._listens = not self._readings and not self._is_closed

    def rest(self) -> None:
        self._listens = False

    def close(self) -> None:
        """Let the first element that was heard be the only one."""
        self._listens = False
        self._is_closed = True

    def begin_reading(self, _: Attributes) -> None:
        self._readings += 1

    def end_reading(self) -> None:
        self._readings -= 1

    def hear(self, words: str) -> None:
        if self._listens:
            self._pieces.append(words)


def column_of(place: str, otherwise: int) -> int:
    """Return the number of a column from 0: 27 for AB12."""
    letters = _COLUMN.match(place)
    if letters is None:
        return otherwise
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
