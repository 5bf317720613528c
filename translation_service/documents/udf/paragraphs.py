"""A paragraph of a UDF file: how it stands, its sign in a list, and the stretches of text it is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.rebuilt.letters import Layout
from translation_service.documents.udf.styles import Told, number, told
from translation_service.documents.udf.text import TextPool, clean

_ALIGNMENTS: Final = {"1": "center", "2": "right", "3": "both"}
_TAB_ALIGNMENTS: Final = {"1": "right", "2": "center", "4": "decimal"}
_MOST_TABS: Final = 60
_BULLETS: Final = {
    "BULLET_TYPE_RECTANGLE": "▪",
    "BULLET_TYPE_RECTANGLE_D": "▫",
    "BULLET_TYPE_ARROW": "➢",
    "BULLET_TYPE_DIAMOND": "◆",
    "BULLET_TYPE_TRIANGLE": "▶",
}
_NUMBERS: Final = (
    ("ROMAN_BIG", "upperRoman"),
    ("ROMAN_SMALL", "lowerRoman"),
    ("CHAR_BIG", "upperLetter"),
    ("CHAR_SMALL", "lowerLetter"),
)
_LAYING_OUT: Final = (
    *("Alignment", "LeftIndent", "RightIndent", "FirstLineIndent", "LineSpacing", "TabSet"),
    *("SpaceAbove", "SpaceBefore", "SpaceBelow", "SpaceAfter"),
)
_ENDINGS: Final = (("PARANTHESE", "%)"), ("PARENTHESIS", "%)"), ("TRE", "%-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSign:
    """What stands before an item: `kind` as in `w:numFmt`, `sign` as `Lists.item` takes it."""

    kind: str
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text and the element that says how it looks, or a picture."""

    element: Element
    text: str = ""
    picture: bool = False

    def shortened(self) -> "Span":
        """Return the span without the line end that closes its paragraph."""
        return Span(element=self.element, text=self.text[:-1])


def layout_of(paragraph: Element, *, numbering: tuple[int, int] | None, is_on_new_page: bool) -> Layout:
    """Return how a paragraph stands; in a list its indents are those of the list."""
    return _layout(told(paragraph, _LAYING_OUT), numbering=numbering, is_on_new_page=is_on_new_page)


@lru_cache(maxsize=256)
def _layout(attributes: Told, *, numbering: tuple[int, int] | None, is_on_new_page: bool) -> Layout:
    given = dict(attributes).get
    before = number(given("SpaceAbove") or given("SpaceBefore"))
    after = number(given("SpaceBelow") or given("SpaceAfter"))
    return Layout(
        alignment=_ALIGNMENTS.get(given("Alignment", "0"), ""),
        left=0 if numbering else number(given("LeftIndent")),
        right=number(given("RightIndent")),
        first=0 if numbering else number(given("FirstLineIndent")),
        before=before or None,
        after=after or None,
        # The editor counts what it adds to a single line.
        lines=1 + max(0.0, min(number(given("LineSpacing")), 4)),
        tabs=tuple(_tabs(given("TabSet", ""))),
        numbering=numbering,
        is_on_new_page=is_on_new_page,
    )


def list_sign(paragraph: Element) -> ListSign | None:
    """Return the sign of an item of a list, `None` for any other paragraph."""
    if paragraph.get("Numbered", "").lower() == "true":
        named = paragraph.get("NumberType", "")
        kind = next((kind for mark, kind in _NUMBERS if mark in named), "decimal")
        return ListSign(kind=kind, sign=next((sign for mark, sign in _ENDINGS if mark in named), "%."))
    if paragraph.get("Bulleted", "").lower() == "true":
        return ListSign(kind="bullet", sign=_BULLETS.get(paragraph.get("BulletType", ""), "•"))
    return None


def spans_of(paragraph: Element, pool: TextPool) -> Iterator[Span]:
    """Return the stretches of a paragraph in order."""
    for element in paragraph:
        local = names.local(element)
        text = pool.take(element.get("startOffset", ""), element.get("length", ""))
        if local == "image":
            yield Span(element=element, picture=True)
        elif local == "tab":
            yield Span(element=element, text="\t")
        elif local == "space":
            yield Span(element=element, text=text or " ")
        elif local:
            yield Span(element=element, text=clean(text))


def _tabs(described: str) -> Iterator[tuple[float, str]]:
    for stop in described.split(",")[:_MOST_TABS]:
        position, _, rest = stop.strip().partition(":")
        if number(position) > 0:
            yield number(position), _TAB_ALIGNMENTS.get(rest.partition(":")[0], "left")
