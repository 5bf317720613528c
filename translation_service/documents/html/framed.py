"""Pages that stand whole in an attribute of another, as what an `iframe` shows may (`srcdoc`)."""

import html
from collections.abc import Iterable, Iterator
from typing import Final

from translation_service.documents.html.paragraphs import escape
from translation_service.documents.html.scanning import Attribute, Lexeme, attributes, says_any
from translation_service.documents.inplace.edits import Edits

_HOLDER: Final = "iframe"
_HELD_IN: Final = "srcdoc"


def framed(source: str, tags: Iterable[Lexeme]) -> Iterator[Attribute]:
    """Return the attributes among those of some start tags that hold a page."""
    for tag in tags:
        if tag.name == _HOLDER and says_any(source, tag, (_HELD_IN,)):
            yield from (one for one in attributes(source, tag) if one.name == _HELD_IN and one.quote)


def page_in(attribute: Attribute) -> str:
    return html.unescape(attribute.raw)


def put(page: str, attribute: Attribute, edits: Edits) -> None:
    """Put a page where another stood."""
    quoted = escape(page).replace(attribute.quote, "&quot;" if attribute.quote == '"' else "&#39;")
    edits.replace(attribute.start, attribute.end, quoted)
