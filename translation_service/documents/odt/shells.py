"""Elements copied without what is in them."""

from typing import Final

from lxml import etree

from translation_service.documents.markup import Element
from translation_service.documents.odt.names import full

# What belongs to an element rather than to the words in it.
KEPT_INSIDE: Final = frozenset({full("office:event-listeners"), full("loext:list-item")})


def shell_of(element: Element) -> Element:
    """Return an element of the same name with the same attributes, and nothing in it."""
    shell = etree.Element(element.tag)
    for name, value in element.attrib.items():
        shell.set(name, value)
    return shell
