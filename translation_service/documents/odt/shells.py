"""Elements copied without what is in them."""

from lxml import etree

from translation_service.documents.markup import Element


def shell_of(element: Element) -> Element:
    """Return an element of the same name with the same attributes, and nothing in it."""
    shell = etree.Element(element.tag)
    for name, value in element.attrib.items():
        shell.set(name, value)
    return shell
