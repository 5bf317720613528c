"""HTML of messages reduced to paragraphs: bold, italic, links, lists, tables and the pictures that came along."""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import lxml.html
from lxml import etree

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.mail import office_signs, tables
from translation_service.documents.mail.countings import counted
from translation_service.documents.mail.looks import looks
from translation_service.documents.mail.message import Cell, Passage, Picture, Pictures, Shape, Table, Words
from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import PLAIN, Letters

_BLOCK_NAMES: Final = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_UNSEEN_NAMES: Final = "head title style script noscript template object iframe select meta link base"
_UNSEEN: Final = frozenset(_UNSEEN_NAMES.split())
_LOOKS: Final = {
    **dict.fromkeys(("b", "strong", "th"), "is_bold"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "is_italic"),
    **dict.fromkeys(("u", "ins"), "is_underlined"),
    **dict.fromkeys(("s", "strike", "del"), "is_struck"),
}
_RAISED: Final = {"sup": "superscript", "sub": "subscript"}
_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
_CLOSE: Final = frozenset({"div", "td", "th", "dt", "li", "tr"})
_DEEPEST: Final = 150
# The parser drops what is nested even more deeply, and says so only in its log.
_TOO_DEEP: Final = "ERR_RESOURCE_LIMIT"
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"(?:https?|mailto|tel|ftp):\S+", re.IGNORECASE)
_LENGTH: Final = re.compile(r"\s*(\d{1,4})(?:px)?\s*$")
_PIXEL: Final = 0.75
_LONGEST_ADDRESS: Final = 2000
_OF_OFFICE: Final = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the walk stands: what is around the words."""

    letters: Letters = PLAIN
    address: str = ""
    shape: Shape = Shape.BODY
    quoted: int = 0
    level: int = 0
    list_name: str = ""
    counting: str = "decimal"
    first: int = 1
    is_literal: bool = False
    font: str = ""


@dataclass(slots=True)
class _Reduction:
    pictures: Pictures
    limits: Limits
    found: list[Passage | Table] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    has_remote_pictures: bool = False
    _seen_pictures: int = 0
    _pieces: list[Words | Picture] = field(default_factory=list)
    _begun_at: _Place = field(default_factory=_Place)
    _lists: int = 0
    _elements: int = 0

    def walk(self, element: Element, place: _Place, depth: int = 0) -> None:
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        self._elements += 1
        refuse_more(self._elements, self.limits.element_limit, refusals.too_many_elements)
        if not name or name in _UNSEEN or _HIDDEN.search(element.get("style") or ""):
            return
        inner = self._inside(element, name, place)
        if name in _BLOCKS:
            self.end(inner)
        if name == "br":
            self.break_line(inner)
        elif name == "img":
            self._add_picture(element)
        elif name == "table" and (rows := tables.rows_of(element)):
            self._add_table(element, rows, inner, depth)
        elif not self._add_sign(element, inner):
            self._walk_inside(element, inner, depth)
        if name in _BLOCKS:
            self.end(place, is_close=name in _CLOSE)

    def end(self, place: _Place, *, is_close: bool = False) -> None:
        """End the paragraph; the next one stands at `place`."""
        pieces = tuple(_trimmed(self._pieces))
        if pieces:
            begun = self._begun_at
            self.found.append(
                Passage(
                    pieces=pieces,
                    shape=begun.shape,
                    quoted=begun.quoted,
                    level=begun.level,
                    list_name=begun.list_name,
                    counting=begun.counting,
                    first=begun.first,
                    is_close=is_close,
                )
            )
        self._pieces = []
        self._begun_at = place

    def break_line(self, place: _Place) -> None:
        """End the line; two breaks in a row part paragraphs as a blank line does."""
        if not tuple(_trimmed(self._pieces)) and self.found and isinstance(last := self.found[-1], Passage):
            self.found[-1] = replace(last, is_close=False)
        self.end(place, is_close=True)

    def _walk_inside(self, element: Element, inner: _Place, depth: int) -> None:
        self._add_text(element.text, inner)
        for child in element:
            if depth < _DEEPEST:
                self.walk(child, inner, depth + 1)
            else:
                self._add_text(" ".join(map(str, child.itertext())), inner)
            self._add_text(child.tail, inner)

    def _add_table(self, table: Element, rows: tables.Rows, place: _Place, depth: int) -> None:
        for caption in table.iterchildren("caption"):
            self.walk(caption, place, depth + 1)
        made = tuple(tuple(self._cell(cell, place, depth) for cell in row) for row in rows)
        self.found.append(Table(rows=made, is_ruled=tables.is_ruled(table, rows)))

    def _cell(self, cell: Element, place: _Place, depth: int) -> Cell:
        around, self.found = self.found, []
        self.walk(cell, place, depth + 1)
        passages, self.found = [one for one in self.found if isinstance(one, Passage)], around
        return Cell(passages=tuple(passages), columns=tables.span(cell, "colspan"), rows=tables.span(cell, "rowspan"))

    def _inside(self, element: Element, name: str, place: _Place) -> _Place:
        if font := office_signs.font_of(element):
            place = replace(place, font=font)
        letters = _letters(element, name, place.letters)
        if name == "a" and _ADDRESS.fullmatch(address := (element.get("href") or "").strip()[:_LONGEST_ADDRESS]):
            return replace(place, letters=letters, address=address)
        if name in _HEADINGS:
            return replace(place, letters=letters, shape=Shape.HEADING, level=_HEADINGS[name])
        if name == "blockquote":
            return replace(place, letters=letters, quoted=place.quoted + 1)
        if name in {"ul", "ol"}:
            return self._inside_list(element, name, replace(place, letters=letters))
        if name == "pre":
            return replace(place, letters=letters, is_literal=True)
        return place if letters is place.letters else replace(place, letters=letters)

    def _inside_list(self, element: Element, name: str, place: _Place) -> _Place:
        self._lists += 1
        level = place.level + 1 if place.list_name else 0
        shape = Shape.NUMBERED if name == "ol" else Shape.BULLET
        counting, first = counted(element)
        return replace(
            place, shape=shape, level=level, list_name=f"{name}{self._lists}", counting=counting, first=first
        )

    def _add_text(self, text: str | None, place: _Place) -> None:
        if not text:
            return
        if place.is_literal:
            for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
                if number:
                    self.end(place, is_close=True)
                self._pieces.append(Words(text=line, letters=place.letters, address=place.address))
            return
        spaced = office_signs.meant(_SPACE.sub(" ", text), place.font)
        self._pieces.append(Words(text=spaced, letters=place.letters, address=place.address))

    def _add_sign(self, element: Element, place: _Place) -> bool:
        """Take what Word writes before the words of an item, if an element is that.

        A dot makes an item of the paragraph; numbers are words, as they may be of any kind.
        """
        sign = office_signs.sign_of(element)
        if office_signs.is_bullet(sign) and not tuple(_trimmed(self._pieces)):
            level = office_signs.level_of(element)
            self._begun_at = replace(self._begun_at, shape=Shape.BULLET, level=level, list_name=_OF_OFFICE)
        elif sign or office_signs.is_gap(element):
            self._add_text(f"{sign} ", place)
        else:
            return False
        return True

    def _add_picture(self, image: Element) -> None:
        self._seen_pictures += 1
        refuse_more(self._seen_pictures, self.limits.picture_limit, refusals.too_many_pictures)
        source = (image.get("src") or "").strip()
        size = {"width": _points(image.get("width")), "height": _points(image.get("height"))}
        if source.lower().startswith("cid:"):
            name = source[4:].strip("<>")
            if name in self.pictures:
                self.shown.add(name)
                self._pieces.append(Picture(content=self.pictures[name], **size))
        elif source.startswith("data:image/"):
            self._pieces.append(Picture(content=_embedded(source), **size))
        elif source:
            self.has_remote_pictures = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduced:
    """The paragraphs, the names of the pictures among them, and whether some would have come from elsewhere."""

    passages: tuple[Passage | Table, ...]
    shown: frozenset[str]
    has_remote_pictures: bool


def reduce(text: str, pictures: Pictures, limits: Limits) -> Reduced:
    """Return the paragraphs of HTML; `pictures` are those that came along, by their content ids."""
    reduction = _Reduction(pictures, limits)
    root = _parsed(text)
    if root is not None:
        reduction.walk(root, _Place())
        reduction.end(_Place())
    return Reduced(
        passages=tuple(reduction.found),
        shown=frozenset(reduction.shown),
        has_remote_pictures=reduction.has_remote_pictures,
    )


def _parsed(text: str) -> Element | None:
    # An encoding that the text declares no longer counts: it has been decoded.
    content = text.replace("\0", "").encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root: Element | None = lxml.html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    if any(entry.type_name == _TOO_DEEP for entry in parser.error_log):
        raise refusals.hostile()
    return root


def _letters(element: Element, name: str, letters: Letters) -> Letters:
    changes: dict[str, bool | str] = {_LOOKS[name]: True} if name in _LOOKS else {}
    if name in _RAISED:
        changes["raised"] = _RAISED[name]
    changes |= looks(name, {str(key): str(value) for key, value in element.attrib.items()})
    return replace(letters, **changes) if changes else letters  # type: ignore[arg-type] # looks are named as its fields


def _trimmed(pieces: list[Words | Picture]) -> Iterator[Words | Picture]:
    """Return pieces with single spaces between them and none at the ends."""
    kept: list[Words | Picture] = []
    ends_with_space = True
    for piece in pieces:
        if isinstance(piece, Words):
            text = piece.text.replace("\u200b", "").replace("\ufeff", "")
            text = text[1:] if ends_with_space and text.startswith(" ") else text
            if text:
                ends_with_space = text.endswith(" ")
                kept.append(replace(piece, text=text))
        else:
            ends_with_space = False
            kept.append(piece)
    while kept and isinstance(last := kept[-1], Words) and not last.text.rstrip():
        kept.pop()
    if kept and isinstance(last := kept[-1], Words):
        kept[-1] = replace(last, text=last.text.rstrip())
    blank = all(isinstance(piece, Words) and not piece.text.strip() for piece in kept)
    yield from () if blank else kept


def _points(length: str | None) -> float:
    found = _LENGTH.match(length or "")
    return int(found[1]) * _PIXEL if found else 0


def _embedded(source: str) -> bytes:
    head, _, encoded = source.partition(",")
    try:
        return b64decode(encoded) if head.endswith(";base64") else b""
    except ValueError:
        return b""
