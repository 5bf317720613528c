"""The cells of a sheet, read as a stream: a sheet may be large, and most of it is numbers."""

from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from string import ascii_letters
from typing import Final

from lxml import etree

from translation_service.documents import refusals
from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.bounding import refuse_more
from translation_service.documents.crowding import refuse_many_formula_texts
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element, pass_through
from translation_service.documents.ooxml import names
from translation_service.documents.xlsx.addresses import Address, address_of
from translation_service.documents.xlsx.escapes import decoded, encoded
from translation_service.documents.xlsx.formulas import calls_by_text, constants_of
from translation_service.documents.xlsx.numbers import attribute_number, number_of
from translation_service.documents.xlsx.shown_words import shown_words
from translation_service.documents.xlsx.texts import PlainText, RichText, cell_text
from translation_service.documents.xlsx.worded import CellText, LookUp
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_CROWDED: Final = 100
_BEFORE_ROW: Final = "$0" + ascii_letters
CELL: Final = names.spreadsheet("c")
ROW: Final = names.spreadsheet("row")
FORMULA: Final = names.spreadsheet("f")
VALUE: Final = names.spreadsheet("v")
_ROWS: Final = names.spreadsheet("sheetData")
INLINE: Final = names.spreadsheet("is")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The shared string of this index, as a cell of this style shows it."""

    index: int
    style: int


@dataclass(slots=True, kw_only=True)
class Scan:
    """What a sheet holds.

    `texts` are those of its cells, each once, in order; `heads` the cells asked for; `constants` the words in quotes
    in its formulas, `shown` those of them that cells show; `frame` is the sheet without its rows.
    """

    frame: Element
    texts: list[Shared | CellText] = field(default_factory=list)
    heads: dict[Address, Shared | CellText] = field(default_factory=dict)
    constants: set[str] = field(default_factory=set)
    shown: dict[str, PlainText] = field(default_factory=dict)
    has_formulas: bool = False
    calls_by_text: bool = False

    @property
    def inline(self) -> list[CellText]:
        """The texts that cells hold themselves."""
        return [text for text in self.texts if not isinstance(text, Shared)]


def scan(content: bytes, heads: Collection[Address], limits: Limits) -> Scan:
    """Read a sheet; raise `DocumentRefused` when it is damaged."""
    reading = _Reading(heads, limits)
    return reading.finish(pass_through(content, ROW, reading.read))


def around_rows(root: Element) -> Iterator[Element]:
    """Return the elements of a sheet that are not in its rows, and all those of any other part."""
    return (element for inner in root if inner.tag not in _ROWS for element in inner.iter())


class ValueText:
    """A text written where cells have their numbers."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._block = Block(place=Place.TABLE, text=inline.write([self.text.strip()]))

    @property
    def blocks(self) -> Sequence[Block]:
        return [self._block]

    @property
    def text(self) -> str:
        return decoded(self._element.text or "")

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:  # noqa: ARG002 - cells say nothing of languages
        text = look_up(self._block)
        if text is not None:
            self._element.text = encoded(inline.typed(text))
        return text is not None


def inline_text(cell: Element) -> CellText | None:
    """Return the text that a cell holds itself, if any: most cells point at shared strings."""
    kind = cell.get("t")
    if kind == "inlineStr":
        held = names.child(cell, INLINE)
        return None if held is None else cell_text(held)
    value = names.child(cell, VALUE)
    if kind == "str" and value is not None and names.child(cell, FORMULA) is None and has_letter(value.text or ""):
        return ValueText(value)
    return None


def shared_text(cell: Element) -> Shared | None:
    """Return the shared string that a cell points at."""
    value = names.child(cell, VALUE)
    index = None if value is None or cell.get("t") != "s" else number_of((value.text or "").strip())
    return None if index is None else Shared(index=index, style=attribute_number(cell, "s"))


class _Reading:
    def __init__(self, heads: Collection[Address], limits: Limits) -> None:
        self._heads = heads
        self._limits = limits
        self._head_rows = {str(row) for row, _ in heads}
        self._known: dict[Shared | CellText | str, Shared | CellText] = {}
        self._pointed: set[tuple[str | None, str | None]] = set()
        self._found = Scan(frame=etree.Element("none"))

    def read(self, row: Element) -> None:
        for cell in row.iterchildren(*CELL):
            if len(cell) == 1 and (value := cell[0]).tag in VALUE and self._says_nothing_new(cell, value):
                continue
            self._read_formula(cell)
            text = shared_text(cell) or inline_text(self._kept(cell))
            if text is not None:
                self._keep(text, cell)

    def _says_nothing_new(self, cell: Element, value: Element) -> bool:
        """Tell at a glance what most cells of a large sheet are: numbers, and texts that cells before them have."""
        kind = cell.get("t", "n")
        if kind != "s":
            return kind == "n"
        pointed = (value.text, cell.get("s"))
        if pointed not in self._pointed:
            self._pointed.add(pointed)
            return False
        return not self._head_rows or cell.get("r", "").lstrip(_BEFORE_ROW) not in self._head_rows

    def finish(self, frame: Element) -> Scan:
        for inner in frame.iter(*names.spreadsheet("formula")):
            self._note(inner.text or "")
        self._found.frame = frame
        return self._found

    def _kept(self, cell: Element) -> Element:
        """Return a cell that may outlive its row: parting a crowded one from it takes the square of its size."""
        held = names.child(cell, INLINE)
        if held is None:
            return cell
        refuse_more(len(held), self._limits.tag_limit, refusals.too_many_tags)
        return cell if len(held) < _CROWDED else deepcopy(cell)

    def _keep(self, text: Shared | CellText, cell: Element) -> None:
        """Keep a text, one of plain words only where no other cell has said them."""
        known = self._known.setdefault(text.text if isinstance(text, PlainText | ValueText) else text, text)
        address = address_of(cell.get("r", "")) if self._heads else None
        if address is not None and address in self._heads:
            self._found.heads[address] = known
        if known is text:
            self._found.texts.append(text)
        if isinstance(text, PlainText | RichText):
            text.let_go()

    def _read_formula(self, cell: Element) -> None:
        formula = names.child(cell, FORMULA)
        if formula is not None:
            self._found.has_formulas = True
            self._note(formula.text or "")
            self._note_shown(formula)

    def _note_shown(self, formula: Element) -> None:
        is_wanted = self._limits.translate_formula_words
        for words in shown_words(formula.text or "") if is_wanted else ():
            if words not in self._found.shown:
                self._found.shown[words] = text = PlainText(formula, words)
                text.let_go()

    def _note(self, formula: str) -> None:
        if '"' in formula:
            self._found.constants.update(constants_of(formula))
            refuse_many_formula_texts(len(self._found.constants), self._limits)
        self._found.calls_by_text |= calls_by_text(formula)
