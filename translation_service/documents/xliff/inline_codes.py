"""Our numbered tags as the inline elements of XLIFF, and back.

A pair within a segment is a `pc`; the halves of one that a border of sentences cut, or that crosses another, are `sc`
and `ec`; a tag that stands alone is a `ph`. Each has the number of its tag.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from translation_service.documents.markup import Element
from translation_service.domain.inline import Alone, Close, Mark, Open, Piece, Tag, TagKind, parse, write

_TYPES: Final = {
    TagKind.FORMAT: "fmt",
    TagKind.LINK: "link",
    TagKind.BREAK: "fmt",
    TagKind.TAB: "fmt",
    TagKind.IMAGE: "image",
}
_SUB_TYPES: Final = {"bold": "xlf:b", "italic": "xlf:i", "underlined": "xlf:u"}
_MOST_DIGITS: Final = 5
_AGAIN: Final = "-"
# Where an element says the number of its tag; in XLIFF 1.2 both halves of a pair say it in `rid`.
_NAMES: Final = ("rid", "id", "startRef")
# Around words that are no more, where Trados tracks changes.
_DELETED_IN_TRADOS: Final = "x-sdl-deleted"
# What XML cannot hold, and what it would change.
_UNSPEAKABLE: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The tags of all the texts of a unit in one language: which are opened, which are closed."""

    opened: Collection[int]
    closed: Collection[int]

    def is_cut(self, number: int) -> bool:
        """Tell whether a half has its other half in the same unit."""
        return number in self.opened and number in self.closed


def sides_of(texts: Sequence[str]) -> Sides:
    """Return which tags the texts of a unit open and close."""
    pieces = [piece for text in texts for piece in parse(text)]
    return Sides(
        opened={piece.number for piece in pieces if isinstance(piece, Open)},
        closed={piece.number for piece in pieces if isinstance(piece, Close)},
    )


class Coder:
    """Writes the texts of a unit in one language, one after the other: no name is given twice."""

    def __init__(self, sides: Sides, tags: Mapping[int, Tag]) -> None:
        self._sides, self._tags = sides, tags
        self._given: Counter[tuple[int, bool]] = Counter()

    def coded(self, text: str) -> str:
        """Return a text written with tags as the content of a `source` or `target`."""
        pieces = parse(text)
        whole = _whole(pieces)
        return "".join(
            _escaped(piece) if isinstance(piece, str) else self._element(piece, is_whole=place in whole)
            for place, piece in enumerate(pieces)
        )

    def _element(self, mark: Mark, *, is_whole: bool) -> str:
        name, looks = self._name(mark), _looks(self._tags.get(mark.number))
        is_apart = "" if self._sides.is_cut(mark.number) else ' isolated="yes"'
        match mark:
            case Alone():
                return f'<ph id="{name}"{looks}/>'
            case Open() if is_whole:
                return f'<pc id="{name}"{looks.replace(" disp=", " dispStart=")}>'
            case Close() if is_whole:
                return "</pc>"
            case Open():
                return f'<sc id="{name}"{looks}{is_apart}/>'
            case Close():
                return f'<ec id="{name}"{looks}{is_apart}/>' if is_apart else f'<ec startRef="{name}"/>'

    def _name(self, mark: Mark) -> str:
        """Return the number of a tag, and behind it how often it was there before, as a person may have doubled it."""
        key = (mark.number, isinstance(mark, Close))
        self._given[key] += 1
        return f"{mark.number}{_AGAIN}{self._given[key]}" if self._given[key] > 1 else str(mark.number)


def tagged(side: Element) -> str:
    """Return the content of a `source` or `target` as a text written with tags; marks of other programs are let go.

    The elements of XLIFF 1.2 are read too.
    """
    return write(_pieces(side))


def _pieces(element: Element) -> Iterator[Piece]:
    yield element.text or ""
    for child in element:
        if child.get("mtype") != _DELETED_IN_TRADOS:
            yield from _pieces_of(child)
        yield child.tail or ""


def _pieces_of(element: Element) -> Iterator[Piece]:
    number = next(filter(None, (_number(element.get(name, "")) for name in _NAMES)), 0)
    match element.tag.rpartition("}")[2]:
        case "pc" | "g" if number:
            yield Open(number)
            yield from _pieces(element)
            yield Close(number)
        case "sc" | "bx" | "bpt" if number:
            yield Open(number)
        case "ec" | "ex" | "ept" if number:
            yield Close(number)
        case "it" if number:
            yield Open(number) if element.get("pos") == "open" else Close(number)
        case "ph" | "x" if number:
            yield Alone(number)
        case "bpt" | "ept" | "it" | "ph":
            pass  # what another program wrote within is a mark of its own
        case "cp":
            yield _character(element.get("hex", ""))
        case _:
            yield from _pieces(element)


def _whole(pieces: Sequence[Piece]) -> set[int]:
    """Return the places of the marks whose pair opens and closes within a text without crossing another."""
    open_ones: list[tuple[int, int]] = []
    whole: set[int] = set()
    for place, piece in enumerate(pieces):
        if isinstance(piece, Open):
            open_ones.append((piece.number, place))
        elif isinstance(piece, Close) and open_ones and open_ones[-1][0] == piece.number:
            whole |= {open_ones.pop()[1], place}
    return whole


def _looks(tag: Tag | None) -> str:
    if tag is None:
        return ""
    kind = f' type="{_TYPES.get(tag.kind, "other")}"'
    sub_type = "xlf:lb" if tag.kind is TagKind.BREAK else _SUB_TYPES.get(tag.label, "")
    spoken = "" if tag.is_paired else f" equiv={quoteattr(_UNSPEAKABLE.sub(' ', tag.words))}"
    return kind + (f' subType="{sub_type}"' if sub_type else "") + f" disp={quoteattr(tag.label)}" + spoken


def _escaped(words: str) -> str:
    return _UNSPEAKABLE.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', escape(words))


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _number(name: str) -> int:
    name = name.partition(_AGAIN)[0]
    return int(name) if name.isascii() and name.isdecimal() and len(name) <= _MOST_DIGITS else 0
