"""XML of others read without entities, and what may stand in XML."""

import re
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate

from glossary.exchange.csv_files import UnreadableGlossary

_UNWRITABLE: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_xml(content: bytes) -> Element:
    """Return the root of an XML file; raise UnreadableGlossary if it is none or declares an entity."""
    scanner = ParserCreate()
    scanner.EntityDeclHandler = _refuse
    try:
        scanner.Parse(content, True)  # noqa: FBT003 - expat's signature
        return fromstring(content)  # noqa: S314 - no entity is declared
    except (ExpatError, ParseError, LookupError, ValueError):
        raise UnreadableGlossary("not-xml", "The file is not a well-formed XML file.") from None


def writable(text: str) -> str:
    """Return a text with a space for every character that XML has no place for."""
    return _UNWRITABLE.sub(" ", text)


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _refuse(*_declaration: object) -> NoReturn:
    raise UnreadableGlossary("entities", "The file declares entities of its own; such files are not read.")
