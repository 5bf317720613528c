"""How a stretch of text looks: what the styles of the spans around it say, set against its paragraph."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.names import attribute, full, local
from translation_service.documents.odt.shells import shell_of
from translation_service.documents.tagging.looks import PLAIN, Look

SPAN: Final = full("text:span")
_STYLE: Final = full("style:style")
_DEFAULT: Final = full("style:default-style")
_PROPERTIES: Final = full("style:text-properties")
_STYLE_NAME: Final = full("text:style-name")
_FACE: Final = full("style:font-face")
_FONT_NAME: Final = full("style:font-name")
_FONT_FAMILY: Final = full("fo:font-family")
_LONGEST_LINE_OF_PARENTS: Final = 20
# OpenOffice 2 wrote the second before OpenDocument was a standard.
_SEEN_NAMESPACES: Final = ("{urn:oasis:names:tc:opendocument:xmlns:", "{http://www.w3.org/1999/XSL/Format}")
_UNSEEN: Final = frozenset({"language", "country", "script", "rfc-language-tag", "letter-kerning", "hyphenate"})
_UNSEEN_PREFIX: Final = "hyphenation"
_OTHER_SCRIPTS: Final = ("-asian", "-complex")
_OTHER_SCRIPT: Final = re.compile("[\u0590-\u08ff\u0e00-\u0eff\u2e80-\ud7ff\uf900-\uffef]")
# The words under which `docx.looks.label` knows what sets a look apart.
_KINDS: Final = {
    "font-weight": "b",
    "font-style": "i",
    "text-underline-style": "u",
    "text-line-through-style": "strike",
    "text-position": "vertAlign",
    "background-color": "highlight",
    "color": "color",
    "font-size": "sz",
    "font-name": "rFonts",
    "font-family": "rFonts",
}
_LENGTH: Final = re.compile(r"(-?\d*\.?\d+)(pt|cm|mm|in)")
_POINTS: Final = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0}
_FINEST_SPACING: Final = 0.5

Properties = dict[str, str]


class Styles:
    """The styles of a part, found by family and name; later roots go before earlier ones."""

    def __init__(self, *roots: Element) -> None:
        found = (style for root in roots for style in root.iter(_STYLE))
        self._styles = {(attribute(style, "style:family"), attribute(style, "style:name")): style for style in found}
        defaults = (style for root in roots for style in root.iter(_DEFAULT))
        self._defaults = {attribute(style, "style:family"): _own(style) for style in defaults}
        faces = (face for root in roots for face in root.iter(_FACE))
        self._faces = {attribute(face, "style:name"): attribute(face, "svg:font-family") for face in faces}
        self._looks: dict[tuple[str, tuple[str, ...], bool], Look] = {}
        # Thousands of styles may stand in one line of parents, and each is asked for by all below it.
        self._own = cache(_own)
        self._parent = cache(_parent)
        self._inherited = cache(self._inherited_by)

    def look(self, paragraph: Element, chain: Sequence[Element], text: str = "") -> Look:
        """Return the look of `text` inside the spans of `chain`, outermost first."""
        if not chain:
            return PLAIN
        own_style = paragraph.get(_STYLE_NAME) or ""
        key = (own_style, tuple(span.get(_STYLE_NAME) or "" for span in chain), bool(_OTHER_SCRIPT.search(text)))
        if key not in self._looks:
            self._looks[key] = self._made(*key, chain)
        return self._looks[key]

    def font_of(self, span: Element) -> str:
        """Return the font that the style of a span names, empty where it names none."""
        worn = self._inherited("text", span.get(_STYLE_NAME) or "")
        name = worn.get(_FONT_NAME, "")
        return (self._faces.get(name) or name or worn.get(_FONT_FAMILY, "")).strip("'\"")

    def line_of(self, family: str, name: str) -> Iterator[Element]:
        """Return a style and its parents."""
        for _ in range(_LONGEST_LINE_OF_PARENTS):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = self._parent(style)

    def _made(self, paragraph: str, names: Sequence[str], is_other: bool, chain: Sequence[Element]) -> Look:  # noqa: FBT001
        base = {**self._defaults.get("paragraph", {}), **self._inherited("paragraph", paragraph)}
        worn: Properties = {}
        for name in names:
            worn |= self._inherited("text", name)
        seen = ((name, value) for name, value in worn.items() if base.get(name) != value and _is_seen(name, is_other))
        key = frozenset(
            (_KINDS.get(local(name), local(name)), name, value) for name, value in seen if _is_wide(name, value)
        )
        return Look(_skeleton(chain), key) if key else PLAIN

    def _inherited_by(self, family: str, name: str) -> Properties:
        inherited: Properties = {}
        for style in reversed(list(self.line_of(family, name))):
            inherited |= self._own(style)
        return inherited


def _parent(style: Element) -> str:
    return attribute(style, "style:parent-style-name")


def _own(style: Element) -> Properties:
    found = style.find(_PROPERTIES)
    return {} if found is None else {str(name): str(value) for name, value in found.attrib.items()}


def _is_seen(name: str, is_other: bool) -> bool:  # noqa: FBT001
    own = local(name)
    if not name.startswith(_SEEN_NAMESPACES) or own.startswith(_UNSEEN_PREFIX):
        return False
    for ending in _OTHER_SCRIPTS:
        if own.endswith(ending):
            return is_other and own.removesuffix(ending) not in _UNSEEN
    return own not in _UNSEEN


def _is_wide(name: str, value: str) -> bool:
    """Tell whether a property can be seen at all: programs leave spacings behind that are finer than a hair."""
    if local(name) != "letter-spacing":
        return True
    length = _LENGTH.fullmatch(value)
    return length is not None and abs(float(length[1])) * _POINTS[length[2]] > _FINEST_SPACING


def _skeleton(chain: Sequence[Element]) -> Element:
    """Return copies of the spans, one in the other, without anything in them."""
    outer: Element | None = None
    for span in reversed(chain):
        shell = shell_of(span)
        if outer is not None:
            shell.append(outer)
        outer = shell
    assert outer is not None  # noqa: S101 - a chain is never empty here
    return outer
