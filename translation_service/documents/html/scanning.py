"""HTML cut into lexemes with their positions, as browsers cut it, in time that grows with the text and no faster.

Python's own parser needs a minute for 300 kB of opened comments, and the faster ones do not tell positions.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from typing import Final

_MARKUP: Final = re.compile(
    r"""
      <!--(?:-?>|.*?(?:--!?>|\Z))
    | <[!?][^>]*+(?:>|\Z)
    | <%(?:[^<%]++|%(?!>)|<(?!%))*+%>
    | </(?:(?P<end>[a-z][^\s/>]*+)|[^a-z])[^>]*+(?:>|\Z)
    | <(?P<start>[a-z][^\s/>]*+)(?:[^>"'=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'=])*+(?:>|\Z)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+)))?""")
_XML: Final = re.compile(r"\s*<\?xml\s", re.IGNORECASE)
_MOST_ATTRIBUTES: Final = 1_000
_RAW: Final = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_RAW_TEXT: Final = frozenset({"title", "textarea"})
_ENDS: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])|\Z", re.IGNORECASE) for name in (*_RAW, *_RAW_TEXT) if name != "plaintext"
}


class Kind(Enum):
    """What a lexeme is; `OTHER` is a comment, a declaration, a script or the like."""

    TEXT = auto()
    START = auto()
    END = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A stretch of the source; `name` is that of a tag, in small letters."""

    kind: Kind
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a start tag; `start` and `end` surround its value in the source, without its `quote`."""

    name: str
    raw: str
    start: int
    end: int
    quote: str = ""


def is_written_as_xml(source: str) -> bool:
    """Tell whether a page begins as XML does; then `/>` ends an element of any name."""
    return _XML.match(source) is not None


def ends_itself(source: str, tag: Lexeme) -> bool:
    return source.endswith("/>", 0, tag.end)


def scan(source: str, start: int = 0, end: int | None = None, *, is_xml: bool = False) -> Iterator[Lexeme]:
    """Return lexemes that, one after the other, are the source or the stretch of it that is asked for."""
    position, last = start, len(source) if end is None else end
    while position < last:
        found = _MARKUP.search(source, position, last)
        start = last if found is None else found.start()
        if start > position:
            yield Lexeme(Kind.TEXT, position, start)
        if found is None:
            return
        lexeme = _markup(found)
        yield lexeme
        position = lexeme.end
        is_raw = lexeme.kind is Kind.START and lexeme.name in _RAW | _RAW_TEXT
        if is_raw and not (is_xml and ends_itself(source, lexeme)):
            position = _raw_end(source, lexeme, last)
            if position > lexeme.end:
                yield Lexeme(Kind.TEXT if lexeme.name in _RAW_TEXT else Kind.OTHER, lexeme.end, position)


def attributes(source: str, tag: Lexeme) -> Iterator[Attribute]:
    """Return the attributes of a start tag; of absurdly many the first ones."""
    found_here = _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end)
    for found in islice(found_here, _MOST_ATTRIBUTES):
        group = next((group for group in (2, 3, 4) if found[group] is not None), None)
        if group is None:
            yield Attribute(found[1].lower(), "", found.end(1), found.end(1))
        else:
            start, end = found.span(group)
            quote = {2: '"', 3: "'", 4: ""}[group]
            yield Attribute(found[1].lower(), found[group], start, end, quote)


def says_any(source: str, tag: Lexeme, names: Iterable[str]) -> bool:
    """Tell whether any of some names, in small letters, stands anywhere in a tag, at a glance: tags may be long."""
    written = source[tag.start : tag.end].lower()
    return any(name in written for name in names)


def _markup(found: re.Match[str]) -> Lexeme:
    for kind, group in ((Kind.START, "start"), (Kind.END, "end")):
        if found[group]:
            return Lexeme(kind, found.start(), found.end(), found[group].lower())
    return Lexeme(Kind.OTHER, found.start(), found.end())


def _raw_end(source: str, tag: Lexeme, last: int) -> int:
    ending = _ENDS.get(tag.name)
    found = None if ending is None else ending.search(source, tag.end, last)
    return last if found is None else found.start()
