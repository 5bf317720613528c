"""Web pages to be printed: in an encoding that needs no guess, and without anything that would be fetched."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.html import encoding
from translation_service.documents.html.scanning import Kind, Lexeme, attributes, scan

_FETCHING: Final = frozenset({"iframe", "frame", "object", "embed", "applet", "link", "base", "meta", "script"})
_ADDRESSES: Final = frozenset({"src", "srcset", "background", "data", "poster", "href", "xlink:href", "longdesc"})
_FETCHED_STYLE: Final = re.compile(r"@import\b|url\s*\(|expression\s*\(", re.IGNORECASE)
_OF_ITSELF: Final = ("data:", "#")


def without_addresses(content: bytes) -> bytes:
    """Return a page as its reader sees it without a network: pictures only where the page holds them itself."""
    source, _ = encoding.decode(content)
    return "".join(_pieces(source)).encode("ascii", "xmlcharrefreplace")


def _pieces(source: str) -> Iterator[str]:
    before = ""
    for lexeme in scan(source):
        is_inside = lexeme.kind is Kind.OTHER and before in _FETCHING
        before = lexeme.name if lexeme.kind is Kind.START else ""
        if not (is_inside or lexeme.name in _FETCHING):
            yield _piece(source, lexeme)


def _piece(source: str, lexeme: Lexeme) -> str:
    if lexeme.kind is Kind.START:
        return _start(source, lexeme)
    piece = source[lexeme.start : lexeme.end]
    is_left_out = lexeme.kind is Kind.OTHER and (_FETCHED_STYLE.search(piece) or piece.startswith(("<!--", "<?")))
    return "" if is_left_out else piece


def _start(source: str, tag: Lexeme) -> str:
    """Return a start tag without the addresses it would fetch something from."""
    written, position = "", tag.start
    for attribute in attributes(source, tag):
        value = attribute.raw.strip().lower()
        is_fetching = attribute.name in _ADDRESSES and not value.startswith(_OF_ITSELF)
        if is_fetching or _FETCHED_STYLE.search(value):
            written += source[position : attribute.start]
            position = attribute.end
    return written + source[position : tag.end]
