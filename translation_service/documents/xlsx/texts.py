"""Rich text of cells and comments: lines of words with formats, and the way back."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lxml import etree

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import PLAIN, Look
from translation_service.documents.tagging.tokens import Anchor, Closing, Group, Opening, Text, Token
from translation_service.documents.tagging.toning import toned
from translation_service.documents.tagging.wording import Wording
from translation_service.documents.xlsx.escapes import decoded, encoded
from translation_service.documents.xlsx.looks import look_of
from translation_service.documents.xlsx.worded import LookUp
from translation_service.domain import inline
from translation_service.domain.inline import TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_RUN: Final = names.spreadsheet("r")
_TEXT: Final = names.spreadsheet("t")
_PROPERTIES: Final = names.spreadsheet("rPr")
# How words are pronounced is said of the words that go.
_REPLACED: Final = names.spreadsheet("t", "r", "rPh", "phoneticPr")
_PARTS_OF_RUNS: Final = _TEXT | _PROPERTIES
_ITEM: Final = re.compile(r"\s*(?:[-–—•·*▪►>]|\(?(?:\d{1,3}|[^\W\d_])[.)])\s")
_LEADING_IN: Final = (":", ";")
_ENDING: Final = (".", "!", "?", "…")

Run = tuple[str, Look]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Lines that are read as one; without a wording there is nothing in them to translate."""

    runs: Sequence[Run]
    main: Look = PLAIN
    wording: Wording | None = None


class PlainText:
    """The `text` of most cells: one line that looks alike from end to end."""

    def __init__(self, element: Element, text: str) -> None:
        self._element: Element | None = element
        self.text = text

    def let_go(self) -> None:
        """Forget the element, which keeps all of its cell in memory, and be the words alone."""
        self._element = None

    @property
    def blocks(self) -> Sequence[Block]:
        return [Block(place=Place.TABLE, text=inline.write([self.text.strip()]))] if has_letter(self.text) else []

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:  # noqa: ARG002 - cells say nothing of languages
        text = next(filter(None, map(look_up, self.blocks)), None)
        if text is not None:
            before, after = self.text.split(self.text.strip(), maxsplit=1)
            self.text = before + inline.typed(text) + after
            if self._element is not None:
                _write(self._element, [(self.text, PLAIN)])
        return text is not None


class RichText:
    """The words of a cell or a comment.

    `plain` is how text without properties looks; a first line that says only `signature` is not translated.
    """

    def __init__(self, element: Element, place: Place, *, plain: Look = PLAIN, signature: str = "") -> None:
        self._element: Element | None = element
        self._rows = [_row(runs, place, signature) for runs in _rows(list(_runs(element, plain)))]
        self._said = ""

    def let_go(self) -> None:
        """Forget the element, which another one of the same cell takes the place of, and only say what it says."""
        self._said, self._element = self.text, None

    @property
    def blocks(self) -> Sequence[Block]:
        return [row.wording.block for row in self._rows if row.wording is not None]

    @property
    def text(self) -> str:
        return self._said if self._element is None else text_of(self._element)

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:  # noqa: ARG002 - cells say nothing of languages
        if not any(look_up(block) for block in self.blocks):
            return False
        runs = _joined([list(_rewritten(row, look_up)) for row in self._rows])
        if self._element is None:
            self._said = decoded("".join(encoded(text) for text, _ in runs))
        else:
            _write(self._element, runs)
        return True


def cell_text(element: Element, *, plain: Look = PLAIN) -> PlainText | RichText:
    """Return the words that a cell holds or shares; `plain` is as for `RichText`."""
    if len(element) == 1 and element[0].tag in _TEXT and "\n" not in (text := decoded(element[0].text or "")):
        return PlainText(element, text)
    return RichText(element, Place.TABLE, plain=plain)


def text_of(element: Element) -> str:
    """Return the words of rich text."""
    return decoded("".join(_written_texts(element)))


def _written_texts(element: Element) -> Iterator[str]:
    for inner in element:
        text = inner if inner.tag in _TEXT else names.child(inner, _TEXT) if inner.tag in _RUN else None
        if text is not None:
            yield text.text or ""


def _runs(element: Element, plain: Look) -> Iterator[Run]:
    for inner in element:
        if inner.tag in _TEXT:
            yield decoded(inner.text or ""), plain
        elif inner.tag in _RUN:
            text = names.child(inner, _TEXT)
            words = "" if text is None else text.text or ""
            yield decoded(words), look_of(names.child(inner, _PROPERTIES), plain)


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Part text where a line is a paragraph of its own and not the rest of the one before."""
    lines = list(_lines(runs))
    row = lines[0]
    for before, after in pairwise(lines):
        if _is_border(_spoken(before), _spoken(after)):
            yield row
            row = after
        else:
            row = [*row, ("\n", row[-1][1] if row else PLAIN), *after]
    yield row


def _lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for text, look in runs:
        first, *others = text.split("\n")
        line.append((first, look))
        for other in others:
            yield line
            line = [(other, look)]
    yield line


def _is_border(before: str, after: str) -> bool:
    if not before.strip() or not after.strip() or _ITEM.match(after):
        return True
    ending = before.rstrip()
    return ending.endswith(_LEADING_IN) or (ending.endswith(_ENDING) and not after.lstrip()[0].islower())


def _spoken(runs: Iterable[Run]) -> str:
    return "".join(text for text, _ in runs)


def _row(runs: Sequence[Run], place: Place, signature: str) -> _Row:
    spoken = _spoken(runs)
    if not has_letter(spoken) or (signature and spoken.strip() == signature):
        return _Row(runs=runs)
    main, tokens = toned(Group(pair=None, members=list(_members(runs))))
    return _Row(runs=runs, main=main, wording=Wording(tokens, place))


def _members(runs: Sequence[Run]) -> Iterator[Text | Anchor]:
    for text, look in runs:
        for number, line in enumerate(text.split("\n")):
            if number:
                yield Anchor(kind=TagKind.BREAK, label="line break", atoms=())
            if line:
                yield Text(line, look)


def _rewritten(row: _Row, look_up: LookUp) -> Iterator[Run]:
    text = None if row.wording is None else look_up(row.wording.block)
    if row.wording is None or text is None:
        yield from row.runs
        return
    looks = [row.main]
    for token in (*row.wording.before, *row.wording.tokens(text), *row.wording.after):
        yield from _spelled(token, looks)


def _spelled(token: Token | str, looks: list[Look]) -> Iterator[Run]:
    match token:
        case str():
            yield token, looks[-1]
        case Text(text):
            yield text, looks[-1]
        case Anchor():
            yield "\n", looks[-1]
        case Opening(pair):
            looks.append(pair.look)
        case Closing():
            looks.pop()


def _joined(rows: Sequence[list[Run]]) -> list[Run]:
    """Return the runs of rows, a line break between them, neighbours that look alike as one."""
    joined: list[Run] = []
    for number, row in enumerate(rows):
        border = [("\n", joined[-1][1] if joined else PLAIN)] if number else []
        for text, look in (*border, *row):
            if joined and joined[-1][1].key == look.key:
                joined[-1] = (joined[-1][0] + text, joined[-1][1])
            elif text:
                joined.append((text, look))
    return joined


def _write(element: Element, runs: Sequence[Run]) -> None:
    replaced = [inner for inner in element if inner.tag in _REPLACED]
    # What stands inside a run and is no part of one, as in a damaged file, is kept: nothing of a book gets lost.
    runs_replaced = [inner for inner in replaced if inner.tag in _RUN]
    element.extend(child for run in runs_replaced for child in list(run) if child.tag not in _PARTS_OF_RUNS)
    for inner in replaced:
        element.remove(inner)
    if len(runs) == 1 and runs[0][1].properties is None:
        element.insert(0, _text(element, runs[0][0]))
        return
    for position, (text, look) in enumerate(runs):
        element.insert(position, _run(element, text, look))


def _run(home: Element, text: str, look: Look) -> Element:
    run = etree.Element(names.sibling(home, "r"))
    properties = look.copy()
    if properties is not None:
        properties.tail = None
        run.append(properties)
    run.append(_text(home, text))
    return run


def _text(home: Element, text: str) -> Element:
    written = etree.Element(names.sibling(home, "t"))
    written.text = encoded(text)
    if text != text.strip() or "\n" in text:
        written.set(names.XML_SPACE, "preserve")
    return written
