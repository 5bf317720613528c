"""Attributes whose values people see or hear."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.captions import is_spoken
from translation_service.documents.html.items import shown
from translation_service.documents.html.paragraphs import escape
from translation_service.documents.html.scanning import Attribute, Kind, Lexeme, attributes, says_any
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.markup import spoken
from translation_service.domain import inline
from translation_service.domain.segments import Place

_DESCRIBING_NAMES: Final = """
    alt title placeholder aria-label aria-description aria-placeholder aria-roledescription aria-valuetext summary
    data-label data-placeholder data-tooltip data-title data-th data-caption data-original-title data-bs-title
    data-bs-content data-tippy-content
"""
_DESCRIBING: Final = frozenset(_DESCRIBING_NAMES.split())
# Pages of Docusaurus name their tabs so.
_LABELLED: Final = frozenset({"option", "optgroup", "track", "tabitem"})
_BUTTONS: Final = frozenset({"button", "submit", "reset"})
_PROPERTY_NAMES: Final = """
    description keywords title abstract subject application-name apple-mobile-web-app-title
    og:title og:description og:site_name og:image:alt twitter:title
    twitter:description twitter:image:alt dc.title dc.description dc.subject
"""
_PROPERTIES: Final = frozenset(_PROPERTY_NAMES.split())
# Parts of the names above and below: each is looked for, and the shorter ones are in the longer.
_MAY_BE_SEEN: Final = (
    "alt",
    "title",
    "placeholder",
    "aria-",
    "summary",
    "content",
    "value",
    "label",
    "abbr",
    "tooltip",
    "data-th",
    "data-caption",
)
# A program of the server writes it: `title="<%= title %>"`.
_FILLED_IN: Final = "<%"
_BLANKS: Final = re.compile(r"\s+")
_QUOTES: Final = {'"': "&quot;", "'": "&#39;"}


class Value:
    """The value of an attribute as a block."""

    def __init__(self, attribute: Attribute, place: Place) -> None:
        self.stretch = Stretch(attribute.start, attribute.end)
        self._quote = attribute.quote
        words = _BLANKS.sub(" ", shown(attribute.raw)).strip()
        self.block = Block(place=place, text=inline.write([words]))

    def replace(self, text: str, edits: Edits) -> None:
        if text == self.block.text:
            return
        words = spoken(inline.typed(text))
        quote = self._quote or '"'
        written = escape(words).replace(quote, _QUOTES[quote])
        edits.replace(self.stretch.start, self.stretch.end, written if self._quote else f'"{written}"')


def values(source: str, tag: Lexeme, *, is_suggested: bool = False) -> Iterator[Value]:
    """Return the values of a start tag that are seen or heard; `is_suggested` where it is what a field suggests."""
    if not says_any(source, tag, _MAY_BE_SEEN):
        return
    found = {attribute.name: attribute for attribute in reversed(list(attributes(source, tag)))}
    suggested = is_suggested and "label" not in found
    for attribute in found.values():
        is_code = _FILLED_IN in attribute.raw
        is_seen = _is_seen(tag.name, attribute.name, found) or (suggested and attribute.name == "value")
        if not is_code and is_seen and is_spoken(shown(attribute.raw)):
            yield Value(attribute, Place.PROPERTY if tag.name == "meta" else Place.ALTERNATIVE_TEXT)


def suggested(source: str, lexemes: Sequence[Lexeme]) -> frozenset[int]:
    """Return where the options begin that a field suggests (`datalist`) and that show their value, not words."""
    found: set[int] = set()
    depth = 0
    for tag, behind in pairwise(lexemes):
        if tag.name == "datalist":
            depth += {Kind.START: 1, Kind.END: -1}.get(tag.kind, 0)
        elif depth > 0 and tag.name == "option" and tag.kind is Kind.START and not _is_worded(source, behind):
            found.add(tag.start)
    return frozenset(found)


def _is_worded(source: str, lexeme: Lexeme) -> bool:
    return lexeme.kind is Kind.TEXT and bool(source[lexeme.start : lexeme.end].strip())


def _is_seen(element: str, name: str, found: Mapping[str, Attribute]) -> bool:
    match name:
        case "content":
            return element == "meta" and _is_property(found)
        case "value":
            return element == "input" and _value(found, "type") in _BUTTONS
        case "label":
            return element in _LABELLED
        case "abbr":
            return element == "th"
        case "title":
            return element != "link"
        case _:
            return name in _DESCRIBING


def _is_property(found: Mapping[str, Attribute]) -> bool:
    return _value(found, "name") in _PROPERTIES or _value(found, "property") in _PROPERTIES


def _value(found: Mapping[str, Attribute], name: str) -> str:
    return found[name].raw.strip().lower() if name in found else ""
