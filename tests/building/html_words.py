"""What a reader sees on a page, read by an HTML5 parser, independently of the code under test."""

import warnings
from collections.abc import Iterator

import html5lib
from html5lib.constants import DataLossWarning
from lxml import etree

_XHTML = "{http://www.w3.org/1999/xhtml}"
_UNSEEN = {"script", "style", "noscript", "iframe", "noembed", "noframes", "xmp"}


def tree_of(content: bytes | str) -> etree._Element:
    with warnings.catch_warnings():
        # Names that XML does not know are told of, and no loss here.
        warnings.simplefilter("ignore", DataLossWarning)
        return html5lib.parse(content, treebuilder="lxml").getroot()


def text_of(content: bytes | str) -> str:
    """Return the words of a page with single spaces."""
    return " ".join("".join(_texts(tree_of(content))).split())


def shape_of(content: bytes | str) -> list[tuple[str, dict[str, str]]]:
    """Return all elements of a page with their attributes, but for those that tell its language and encoding."""
    return [
        (str(element.tag).removeprefix(_XHTML), _attributes(element))
        for element in tree_of(content).iter()
        if isinstance(element.tag, str)
    ]


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items() if name not in {"lang", "dir", "charset"}}


def _texts(element: etree._Element) -> Iterator[str]:
    name = str(element.tag).removeprefix(_XHTML)
    if isinstance(element.tag, str) and name not in _UNSEEN:
        yield element.text or ""
        for inner in element:
            yield from _texts(inner)
            yield " " if inner.tag == f"{_XHTML}br" else ""
            yield inner.tail or ""
