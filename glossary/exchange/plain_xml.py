"""XML of others read without entities, whole or part by part, and what may stand in XML."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final, NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, fromstring
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from glossary.exchange.faults import UnreadableGlossary
from glossary.patterns import lazily
from glossary.sentences import N_

_NOT_XML: Final = N_("Line %(line)s, column %(column)s: here the file is no well-formed XML any more.")
_ENDLESS: Final = N_("Line %(line)s: a name, a value or a remark here is longer than any program writes them.")
_ENTITIES: Final = N_("Line %(line)s: the file declares entities of its own; such files are not read.")
# What parsers say of files that are damaged, or in a character set they do not know.
_BROKEN: Final = (ExpatError, ParseError, LookupError, ValueError)
_AT_A_TIME: Final = 1 << 16
_LONGEST_MARKUP: Final = 1 << 20
# Values that a document type lends to elements, and how long they are.
_MOST_DEFAULTS: Final = 20
_LONGEST_DEFAULT: Final = 200
_UNWRITABLE: Final = lazily("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_xml(content: bytes) -> Element:
    """Return the root of an XML file; raise UnreadableGlossary if it is none or declares an entity."""
    try:
        _parser().Parse(content, True)  # noqa: FBT003 - expat's signature
        return fromstring(content)  # noqa: S314 - no entity is declared
    except _BROKEN as error:
        raise _not_xml(error) from None


def read_parts(content: bytes, names: Collection[str]) -> Iterator[tuple[Element, int]]:
    """Yield the root, empty, and each element of these names with the line it begins on; raise as `read_xml` does.

    No more than a part is held at a time. Names come without prefixes, attributes as they are written.
    """
    parts = _Parts(names)
    view = memoryview(content)
    try:
        for start in range(0, len(content) or 1, _AT_A_TIME):
            parts.parser.Parse(view[start : start + _AT_A_TIME], start + _AT_A_TIME >= len(content))
            _refuse_endless(parts.parser, start + _AT_A_TIME)
            yield from parts.taken()
    except _BROKEN as error:
        raise _not_xml(error) from None


def _refuse_endless(parser: XMLParserType, read: int) -> None:
    """Refuse markup without an end, which is read from its beginning with every piece: of 100 MB, for minutes."""
    if read - parser.CurrentByteIndex > _LONGEST_MARKUP:
        raise UnreadableGlossary("endless-markup", _ENDLESS, line=str(parser.CurrentLineNumber))


def hear_xml(
    content: bytes,
    *,
    begins: Mapping[str, Callable[[Mapping[str, str]], None]],
    ends: Mapping[str, Callable[[], None]],
    says: Callable[[str], None],
) -> None:
    """Tell of elements as they begin, with their attributes, and end, by names without prefixes, and of texts.

    Raises as `read_xml` does, and what is told may raise.
    """
    parser = _parser()

    def begin(name: str, attributes: dict[str, str]) -> None:
        if told := begins.get(name.rpartition(":")[2]):
            told(attributes)

    def end(name: str) -> None:
        if told := ends.get(name.rpartition(":")[2]):
            told()

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, says
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's signature
    except _BROKEN as error:
        raise _not_xml(error) from None


class _Parts:
    """Builds the elements of some names while a file is read, and lets go of everything else."""

    def __init__(self, names: Collection[str]) -> None:
        self.parser = _parser()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.buffer_text = True
        self._names = names
        self._has_root = False
        self._builder: TreeBuilder | None = None
        self._depth = 0
        self._line = 0
        self._finished: list[tuple[Element, int]] = []

    def taken(self) -> Iterator[tuple[Element, int]]:
        """Return the parts that are whole by now, each once."""
        finished, self._finished = self._finished, []
        return iter(finished)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if not self._has_root:
            self._has_root = True
            self._finished.append((Element(local, attributes), self.parser.CurrentLineNumber))
        if self._builder is None and local in self._names:
            self._builder, self._line = TreeBuilder(), self.parser.CurrentLineNumber
        if self._builder is not None:
            self._builder.start(local, attributes)
            self._depth += 1

    def _say(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(name.rpartition(":")[2])
            self._depth -= 1
            if not self._depth:
                self._finished.append((self._builder.close(), self._line))
                self._builder = None


def _parser() -> XMLParserType:
    """Return a parser that refuses entities of the file's own, and values that it lends to every element."""
    parser = ParserCreate()
    lent = 0

    def refuse(*_declaration: object) -> NoReturn:
        raise UnreadableGlossary("entities", _ENTITIES, line=str(parser.CurrentLineNumber))

    def count(*declaration: object) -> None:
        nonlocal lent
        default = declaration[3]
        lent += default is not None
        if lent > _MOST_DEFAULTS or (isinstance(default, str) and len(default) > _LONGEST_DEFAULT):
            refuse()

    parser.EntityDeclHandler = refuse
    parser.AttlistDeclHandler = count
    return parser


def _not_xml(error: Exception) -> UnreadableGlossary:
    line, column = (error.lineno, error.offset + 1) if isinstance(error, ExpatError) else (1, 1)
    return UnreadableGlossary("not-xml", _NOT_XML, line=str(line), column=str(column))


def writable(text: str) -> str:
    """Return a text with a space for every character that XML has no place for."""
    return _UNWRITABLE.sub(" ", text)


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
