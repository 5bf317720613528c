"""How letters and paragraphs of a document that is built anew look, as Word writes it."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from lxml import etree

from translation_service.documents.docx.ordering import ensure
from translation_service.documents.markup import Element

_TWIPS: Final = 20
_LARGEST_SIZE: Final = 400.0
_WIDEST: Final = 1500.0
_SINGLE_LINE: Final = 240
SIDES: Final = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The look of letters: `size` in points, colours as six hexadecimal digits; what is empty the document decides.

    `is_light` says that they are not bold though their paragraph's style is.
    """

    is_bold: bool = False
    is_light: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    is_struck: bool = False
    raised: str = ""
    size: float = 0
    font: str = ""
    colour: str = ""
    shade: str = ""

    def properties(self) -> Element | None:
        """Return the run properties, or `None` where nothing is special."""
        return deepcopy(_made(self))

    def made(self) -> Element | None:
        """Return the run properties, made element by element."""
        wanted = list(self._wanted())
        if not wanted:
            return None
        properties = element("rPr")
        for local, attributes in wanted:
            set_property(properties, local, attributes)
        return properties

    def _wanted(self) -> Iterable[tuple[str, dict[str, str]]]:
        toggles = (("b", self.is_bold), ("i", self.is_italic), ("strike", self.is_struck))
        yield from ((local, {}) for local, is_on in toggles if is_on)
        if self.is_light and not self.is_bold:
            yield "b", {"val": "0"}
        if self.font:
            yield "rFonts", {"ascii": self.font, "hAnsi": self.font, "cs": self.font}
        if self.colour:
            yield "color", {"val": self.colour}
        if self.size:
            half_points = str(round(2 * min(self.size, _LARGEST_SIZE)))
            yield from ((local, {"val": half_points}) for local in ("sz", "szCs"))
        if self.is_underlined:
            yield "u", {"val": "single"}
        if self.shade:
            yield "shd", {"val": "clear", "color": "auto", "fill": self.shade}
        if self.raised:
            yield "vertAlign", {"val": self.raised}


PLAIN: Final = Letters()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Lines along some sides of a paragraph: their breadth in points and their colour, empty for black.

    `is_double` says that there are two of them side by side.
    """

    sides: tuple[str, ...]
    weight: float
    colour: str = ""
    space: float = 0
    is_double: bool = False

    def elements(self) -> list[Element]:
        """Return the lines as Word writes them, side by side."""
        eighths, space = str(max(2, min(round(8 * self.weight), 48))), str(round(min(self.space, 31)))
        look = {
            "val": "double" if self.is_double else "single",
            "sz": eighths,
            "space": space,
            "color": self.colour or "auto",
        }
        return [element(side, look) for side in SIDES if side in self.sides]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The look of a paragraph: lengths in points, `lines` as a factor, `tabs` as (position, alignment).

    `leader` is what fills the space before the tabs; `numbering` the number and level of a list as `lists` gives it;
    `style` the id of a paragraph style; `is_with_next` keeps it on the page of what comes next. A paragraph with a
    `height` is as high as that and no higher, each line of one with a `pitch` as high as that at least.
    """

    style: str = ""
    alignment: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    before: float | None = None
    after: float | None = None
    lines: float = 0
    height: float = 0
    pitch: float = 0
    shade: str = ""
    ruling: Ruling | None = None
    tabs: tuple[tuple[float, str], ...] = ()
    leader: str = ""
    numbering: tuple[int, int] | None = None
    is_on_new_page: bool = False
    is_with_next: bool = False
    is_right_to_left: bool = False

    def properties(self) -> Element | None:
        """Return the paragraph properties, or `None` where nothing is special."""
        return deepcopy(_made(self))

    def made(self) -> Element | None:
        """Return the paragraph properties, made element by element."""
        wanted = [*self._wanted()]
        if not wanted and not self.numbering and not self.tabs and not self.ruling:
            return None
        properties = element("pPr")
        for local, attributes in wanted:
            set_property(properties, local, attributes)
        self._add_numbering(properties)
        self._add_tabs(properties)
        self._add_ruling(properties)
        return properties

    def _wanted(self) -> Iterable[tuple[str, dict[str, str]]]:
        if self.style:
            yield "pStyle", {"val": self.style}
        toggles = (
            ("keepNext", self.is_with_next),
            ("pageBreakBefore", self.is_on_new_page),
            ("bidi", self.is_right_to_left),
        )
        yield from ((local, {}) for local, is_on in toggles if is_on)
        if self.shade:
            yield "shd", {"val": "clear", "color": "auto", "fill": self.shade}
        if spacing := self._spacing():
            yield "spacing", spacing
        if indents := self._indents():
            yield "ind", indents
        if self.alignment:
            yield "jc", {"val": self.alignment}

    def _spacing(self) -> dict[str, str]:
        spacing = {
            name: twips(value) for name, value in (("before", self.before), ("after", self.after)) if value is not None
        }
        if self.height:
            spacing |= {"line": twips(self.height), "lineRule": "exact"}
        elif self.pitch:
            spacing |= {"line": twips(self.pitch), "lineRule": "atLeast"}
        elif self.lines:
            spacing |= {"line": str(round(_SINGLE_LINE * min(self.lines, 10))), "lineRule": "auto"}
        return spacing

    def _indents(self) -> dict[str, str]:
        indents = {name: twips(value) for name, value in (("left", self.left), ("right", self.right)) if value}
        if self.first:
            indents["firstLine" if self.first > 0 else "hanging"] = twips(abs(self.first))
        return indents

    def _add_numbering(self, properties: Element) -> None:
        if self.numbering is None:
            return
        number, level = self.numbering
        numbering = ensure(properties, "numPr")
        numbering.extend([element("ilvl", {"val": str(level)}), element("numId", {"val": str(number)})])

    def _add_tabs(self, properties: Element) -> None:
        if self.tabs:
            stops = ensure(properties, "tabs")
            leader = {"leader": self.leader} if self.leader else {}
            stops.extend(
                element("tab", {"val": kind, **leader, "pos": twips(position)}) for position, kind in sorted(self.tabs)
            )

    def _add_ruling(self, properties: Element) -> None:
        if self.ruling is not None:
            ensure(properties, "pBdr").extend(self.ruling.elements())


_called = cache(qn)
_NAMESPACES: Final = {"w": nsmap["w"]}
_NONE: Final[Mapping[str, str]] = {}


@lru_cache(maxsize=256)
def _made(look: Letters | Layout) -> Element | None:
    """Return the properties of a look, which most paragraphs of a document share."""
    return look.made()


def element(local: str, attributes: Mapping[str, str] = _NONE) -> Element:
    """Return a new element of Word's namespace; made by python-docx it takes three times as long."""
    made: Element = oxml_parser.makeelement(_called(f"w:{local}"), nsmap=_NAMESPACES)
    for name, value in attributes.items():
        made.set(_called(f"w:{name}"), value)
    return made


def add(parent: Element, local: str, attributes: Mapping[str, str] = _NONE) -> Element:
    """Put a new element at the end of another, which takes half the time of making it and appending it."""
    made: Element = etree.SubElement(parent, _called(f"w:{local}"))
    for name, value in attributes.items():
        made.set(_called(f"w:{name}"), value)
    return made


def set_property(properties: Element, local: str, attributes: dict[str, str]) -> None:
    """Put a property in its place, with attributes of Word's namespace."""
    made = ensure(properties, local)
    for name, value in attributes.items():
        made.set(_called(f"w:{name}"), value)


def twips(points: float) -> str:
    """Return a length in twentieths of a point, kept within what a page can hold."""
    return str(round(_TWIPS * max(-_WIDEST, min(points, _WIDEST))))
