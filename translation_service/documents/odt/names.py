"""The names of OpenDocument."""

from typing import Final

from translation_service.documents.markup import Element

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES: Final = {
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "presentation": f"{_OASIS}presentation:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "form": f"{_OASIS}form:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_STARTS: Final = {prefix: f"{{{namespace}}}" for prefix, namespace in _NAMESPACES.items()}


def full(prefixed: str) -> str:
    """Return the full name of `text:p` and its like."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def names(prefix: str, locals_: str) -> frozenset[str]:
    """Return full names in one namespace: `names("text", "p h")`."""
    return frozenset(f"{{{_NAMESPACES[prefix]}}}{local}" for local in locals_.split())


def is_in(element: Element, prefix: str) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(_STARTS[prefix])


def local(name: str) -> str:
    """Return a full name without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, prefixed: str) -> str:
    """Return the value of an attribute, empty where there is none."""
    return element.get(full(prefixed)) or ""
