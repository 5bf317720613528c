"""XML, read without trusting it: no entities, no document types, no network, bounded depth."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Final, Protocol

from lxml import etree
from lxml.etree import _Element as Element

from glossary.patterns import lazily
from translation_service.documents import refusals

__all__ = ["Element", "parse", "pass_through", "read_past", "refuse_document_type", "serialise", "spoken"]

# lxml does not name this one: elements nested deeper, or a text longer, than any program writes them.
_RESOURCE_LIMIT: Final = 114
_FORBIDDEN: Final = lazily("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]+")
# What the parser takes by itself.
_DEEPEST: Final = 256
_LONGEST_PIECE: Final = 10_000_000
_DOCUMENT_TYPE: Final = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


def parse(content: bytes) -> Element:
    """Return the root of an XML part; refuse the document when the part is damaged or declares a document type.

    Remarks and instructions for other programs are left out: Office writes none, and they would cut words in two.
    """
    refuse_document_type(content)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    with _damage_refused():
        root = etree.fromstring(content, parser)
    _refuse_declared(root)
    return root


def pass_through(content: bytes, tags: frozenset[str], take: Callable[[Element], None]) -> Element:
    """Hand each element called one of `tags` to `take` and forget it; return the root with what is left.

    For parts that may be larger than we can hold. Refuses what `parse` refuses.
    """
    refuse_document_type(content)
    elements = etree.iterparse(
        BytesIO(content),
        tag=list(tags),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    with _damage_refused():
        for _, element in elements:
            take(element)
            _forget(element)
    root: Element = elements.root
    _refuse_declared(root)
    return root


class Reader(Protocol):
    """Who is told of each element as it begins."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None: ...

    def close(self) -> None: ...


def read_past(content: bytes, reader: Reader) -> None:
    """Tell a reader of the elements of a part that was read before, at half the cost of making elements of them."""
    target: Any = reader  # the stubs want what lxml does not
    etree.fromstring(content, etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False))


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


@contextmanager
def _damage_refused() -> Iterator[None]:
    try:
        yield
    except etree.XMLSyntaxError as error:
        code = getattr(error, "code", 0)  # the stubs of lxml do not know it
        if code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        if code != _RESOURCE_LIMIT:
            raise refusals.damaged() from error
        is_deep = "depth" in str(error)
        raise (refusals.too_deep(_DEEPEST) if is_deep else refusals.too_long_piece(_LONGEST_PIECE)) from error
    except ValueError as error:
        raise refusals.damaged() from error


def refuse_document_type(content: bytes) -> None:
    """Refuse a part that declares a document type: Office never writes one, entity bombs need one."""
    if any(opening in content for opening in _DOCUMENT_TYPE):
        raise refusals.hostile()


def _refuse_declared(root: Element) -> None:
    """Refuse a document type that was written in letters of an encoding nobody looks for, such as UTF-7 or UTF-32."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.hostile()


def serialise(root: Element) -> bytes:
    """Return an XML part the way Office writes it."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def spoken(text: str) -> str:
    """Return text without the characters XML does not know."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text.replace("\r\n", "\n"))
