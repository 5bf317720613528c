"""The names of Office markup, transitional and strict."""

from functools import lru_cache
from typing import Final

from translation_service.documents.markup import Element

WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_DRAWING: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
)
_WORD_DRAWING: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
)
_CHART: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://purl.oclc.org/ooxml/drawingml/chart",
)
_SPREADSHEET: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_PRESENTATION: Final = (
    "http://schemas.openxmlformats.org/presentationml/2006/main",
    "http://purl.oclc.org/ooxml/presentationml/main",
)
_COMPATIBILITY: Final = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_VECTOR: Final = ("urn:schemas-microsoft-com:vml",)
RELATIONS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)

XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


@lru_cache(maxsize=1024)
def _names(namespaces: tuple[str, ...], locals_: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"{{{namespace}}}{local}" for namespace in namespaces for local in locals_)


def word(*locals_: str) -> frozenset[str]:
    """Return the full names of WordprocessingML elements or attributes in both dialects."""
    return _names(WORD, locals_)


def math(*locals_: str) -> frozenset[str]:
    return _names(_MATH, locals_)


def drawing(*locals_: str) -> frozenset[str]:
    return _names(_DRAWING, locals_)


def word_drawing(*locals_: str) -> frozenset[str]:
    return _names(_WORD_DRAWING, locals_)


def chart(*locals_: str) -> frozenset[str]:
    return _names(_CHART, locals_)


def spreadsheet(*locals_: str) -> frozenset[str]:
    return _names(_SPREADSHEET, locals_)


def presentation(*locals_: str) -> frozenset[str]:
    return _names(_PRESENTATION, locals_)


def compatibility(*locals_: str) -> frozenset[str]:
    return _names(_COMPATIBILITY, locals_)


def vector(*locals_: str) -> frozenset[str]:
    return _names(_VECTOR, locals_)


def relation(*locals_: str) -> frozenset[str]:
    return _names(RELATIONS, locals_)


def namespace(element: Element) -> str:
    """Return the namespace of an element, so that a new neighbour speaks the same dialect; empty where it has none."""
    return element.tag[1:].rpartition("}")[0]


def sibling(element: Element, local: str) -> str:
    """Return the full name of `local` in the dialect of `element`."""
    return _sibling(element.tag, local)


@lru_cache(maxsize=1024)
def _sibling(tag: str, local: str) -> str:
    home, brace, _ = tag.rpartition("}")
    return f"{home}{brace}{local}"


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def child(element: Element, names: frozenset[str]) -> Element | None:
    """Return the first child called one of `names`."""
    for found in element:
        if found.tag in names:
            return found
    return None


def attribute(element: Element, names: frozenset[str]) -> str | None:
    """Return the value of the first attribute called one of `names`."""
    for name in names:
        value = element.get(name)
        if value is not None:
            return value
    return None
