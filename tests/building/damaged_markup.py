"""XML with something wrong in it: elements lost, doubled, moved and misnamed, values nobody counts on, entities."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Final

from lxml import etree

_VALUES: Final = (
    "", " ", "0", "-1", "1.5", "99999999999999999999", "NaN", "true", "٣", "²", "İ", "../x", "a b c", "%s%(x)s",
    "x" * 100_000,
)  # fmt: skip
_TEXTS: Final = (
    "", " ", "\u00a0", "<1>", "</1>", "<1/>", "\\<1>", "\u202e", "\ufeff", "\U0001f600", "İ", "a\u0300" * 50,
    "((((((((", "." * 500, "x" * 50_000, "Bir. " * 5_000, "e.g. " * 200,
)  # fmt: skip
_DEPTH: Final = (10, 100, 240, 2_000)
_TYPES: Final = (
    b'<!DOCTYPE a [<!ENTITY b "c">]>',
    b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">',
)


def damaged_markup(content: bytes, random: Random) -> bytes:
    """Return a part with its elements out of order; what is no XML comes back as it is."""
    try:
        root = etree.fromstring(content)
    except (etree.XMLSyntaxError, ValueError):
        return content
    if random.random() < 0.1:
        return random.choice(_REWRITTEN)(content, random)
    for _ in range(random.choice((1, 2, 8))):
        random.choice(_ELEMENT_DAMAGES)(_any(root, random), random)
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")


def _any(root: etree._Element, random: Random) -> etree._Element:
    """Return an element; neither comments nor the root, where there is another."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    return random.choice(elements[1:] or elements)


def _root(element: etree._Element) -> etree._Element:
    return element.getroottree().getroot()


def _drop(element: etree._Element, _: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element, _: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _double(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        for _ in range(random.choice((1, 1, 20))):
            parent.insert(parent.index(element), deepcopy(element))


def _move(element: etree._Element, random: Random) -> None:
    target = _any(_root(element), random)
    if element is not target and element not in target.iterancestors() and element.getparent() is not None:
        target.insert(random.randrange(len(target) + 1), element)


def _copy_inside_itself(element: etree._Element, random: Random) -> None:
    element.insert(random.randrange(len(element) + 1), deepcopy(element))


def _rename(element: etree._Element, random: Random) -> None:
    element.tag = _any(_root(element), random).tag


def _take_name_away(element: etree._Element, _: Random) -> None:
    element.tag = etree.QName(element).localname


def _change_value(element: etree._Element, random: Random) -> None:
    if element.attrib:
        element.set(random.choice(list(element.attrib)), random.choice(_VALUES))


def _take_value(element: etree._Element, random: Random) -> None:
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def _borrow_value(element: etree._Element, random: Random) -> None:
    for name, value in _any(_root(element), random).attrib.items():
        element.set(name, value)


def _change_text(element: etree._Element, random: Random) -> None:
    element.text = random.choice(_TEXTS)


def _add_tail(element: etree._Element, random: Random) -> None:
    element.tail = random.choice(_TEXTS)


def _add_remark(element: etree._Element, random: Random) -> None:
    remark = random.choice((etree.Comment("remark"), etree.ProcessingInstruction("a", "b")))
    element.insert(random.randrange(len(element) + 1), remark)


def _bury(element: etree._Element, random: Random) -> None:
    """Wrap an element in itself, over and over."""
    shell = etree.Element(element.tag, dict(element.attrib))
    inner = shell
    for _ in range(random.choice(_DEPTH)):
        inner = etree.SubElement(inner, element.tag)
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, shell)
        inner.append(element)


_ELEMENT_DAMAGES: Final[Sequence[Callable[[etree._Element, Random], None]]] = (
    _drop, _drop, _unwrap, _double, _move, _move, _copy_inside_itself, _rename, _rename, _take_name_away, _change_value,
    _change_value, _take_value, _borrow_value, _change_text, _add_tail, _add_remark, _bury,
)  # fmt: skip


def _with_document_type(content: bytes, random: Random) -> bytes:
    start = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
    return content[:start] + random.choice(_TYPES) + content[start:].replace(b"</", b"&b;</", 1)


def _in_another_encoding(content: bytes, random: Random) -> bytes:
    text = content.decode("utf-8", "replace").replace(
        "UTF-8", random.choice(("UTF-16", "UTF-8", "x-no-such", "cp1254"))
    )
    return text.encode(random.choice(("utf-16", "utf-16-be", "utf-8", "utf-8-sig", "utf-7", "utf-32")), "replace")


def _with_unknown_entity(content: bytes, _: Random) -> bytes:
    return content.replace(b"</", b"&nbsp;</", 1)


_REWRITTEN: Final[Sequence[Callable[[bytes, Random], bytes]]] = (
    _with_document_type, _in_another_encoding, _with_unknown_entity,
)  # fmt: skip
