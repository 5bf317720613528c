"""XML of others read without entities, and what may stand in XML."""

import re
from collections.abc import Collection
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate

from glossary.exchange.csv_files import UnreadableGlossary
from glossary.sentences import N_

_NOT_XML: Final = N_("Line %(line)s, column %(column)s: here the file is no well-formed XML any more.")
_ENTITIES: Final = N_("Line %(line)s: the file declares entities of its own; such files are not read.")
_UNWRITABLE: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_xml(content: bytes) -> Element:
    """Return the root of an XML file; raise UnreadableGlossary if it is none or declares an entity."""
    return read_xml_with_lines(content, ())[0]


def read_xml_with_lines(content: bytes, names: Collection[str]) -> tuple[Element, dict[Element, int]]:
    """Return the root of an XML file as `read_xml` does, and the lines on which the elements of these names begin."""
    lines: list[int] = []
    scanner = ParserCreate()

    def note_line(name: str, _attributes: object) -> None:
        if name.rpartition(":")[2] in names:
            lines.append(scanner.CurrentLineNumber)

    def refuse(*_declaration: object) -> NoReturn:
        raise UnreadableGlossary("entities", _ENTITIES, line=str(scanner.CurrentLineNumber))

    scanner.EntityDeclHandler = refuse
    if names:
        scanner.StartElementHandler = note_line
    try:
        scanner.Parse(content, True)  # noqa: FBT003 - expat's signature
        root = fromstring(content)  # noqa: S314 - no entity is declared
    except ExpatError as error:
        raise UnreadableGlossary("not-xml", _NOT_XML, line=str(error.lineno), column=str(error.offset + 1)) from None
    except (ParseError, LookupError, ValueError):
        raise UnreadableGlossary("not-xml", _NOT_XML, line="1", column="1") from None
    named = (element for element in root.iter() if local_name(element) in names)
    return root, dict(zip(named, lines, strict=True))


def writable(text: str) -> str:
    """Return a text with a space for every character that XML has no place for."""
    return _UNWRITABLE.sub(" ", text)


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
