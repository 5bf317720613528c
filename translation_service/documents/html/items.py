"""What a paragraph of HTML is made of, and its tokens: tags that belong together are pairs, all others stand alone."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import Final

from translation_service.documents.html.elements import PAIRED, STANDING
from translation_service.documents.inplace.tokens import SourceAnchor, SourcePair, SourceText, Stretch
from translation_service.documents.tagging.looks import PLAIN
from translation_service.documents.tagging.tokens import Closing, Opening, Token
from translation_service.domain.inline import TagKind

_BLANK: Final = " \t\r\n\f"
# White space that is more than one space between two words.
_BLANKS: Final = re.compile(r"(\A[ \t\r\n\f]+|[ \t\r\n\f]+\Z|[ ]*[\t\r\n\f][ \t\r\n\f]*|[ ]{2,})")
_TAG: Final = re.compile(r"<[^>]*>")
_STRAY: Final = re.compile("[\ud800-\udfff]")
_DEEPEST: Final = 100
_LONGEST_SPOKEN: Final = 200


class Role(Enum):
    TEXT = auto()
    OPENING = auto()
    CLOSING = auto()
    ALONE = auto()
    KEPT = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of the source inside one paragraph; `raw` is what the source writes there."""

    role: Role
    stretch: Stretch
    raw: str
    name: str = ""

    @property
    def is_worded(self) -> bool:
        """Whether a reader sees words here."""
        if self.role is Role.TEXT:
            return bool(self.raw.strip())
        return self.role is Role.KEPT and bool(spoken(self.raw))


def tokens_of(items: Sequence[Item]) -> list[Token]:
    """Return the tokens of a paragraph."""
    return list(_tokens(items, _partners(items)))


def text_tokens(raw: str) -> Iterator[SourceText]:
    """Return words and white space apart: the white space at the ends of a paragraph stays as it is written."""
    for piece in filter(None, _BLANKS.split(raw)):
        yield SourceText(" " if piece.strip(_BLANK) == "" else shown(piece), PLAIN, piece)


def shown(raw: str) -> str:
    """Return source text as a reader sees it: entities as what they stand for, stray bytes as a sign of their own."""
    return raw if raw.isascii() and "&" not in raw else _STRAY.sub("\ufffd", html.unescape(raw))


def spoken(raw: str) -> str:
    """Return what a reader sees of source text, white space as one space."""
    return " ".join(shown(_TAG.sub("", raw)).split())[:_LONGEST_SPOKEN]


def _partners(items: Sequence[Item]) -> dict[int, int]:
    """Map the index of each opening tag to that of its end, and back; what crosses or hangs over has none."""
    partners: dict[int, int] = {}
    open_: list[int] = []
    for index, item in enumerate(items):
        if item.role is Role.OPENING and len(open_) < _DEEPEST:
            open_.append(index)
        elif item.role is Role.CLOSING:
            level = next((i for i in range(len(open_) - 1, -1, -1) if items[open_[i]].name == item.name), None)
            if level is not None:
                partners |= {open_[level]: index, index: open_[level]}
                del open_[level:]
    return partners


def _tokens(items: Sequence[Item], partners: dict[int, int]) -> Iterator[Token]:
    worded = [0, *accumulate(int(item.is_worded) for item in items)]
    pairs: dict[int, SourcePair] = {}
    index = 0
    while index < len(items):
        item, partner = items[index], partners.get(index)
        if item.role is Role.TEXT:
            yield from text_tokens(item.raw)
        elif item.role is Role.OPENING and partner is not None and worded[partner] == worded[index]:
            yield _anchor_over(items[index : partner + 1])
            index = partner
        elif item.role is Role.OPENING and partner is not None:
            pairs[partner] = _pair(item, items[partner])
            yield Opening(pairs[partner])
        elif index in pairs:
            yield Closing(pairs[index])
        else:
            yield _anchor(item)
        index += 1


def _pair(opening: Item, closing: Item) -> SourcePair:
    kind, label = PAIRED.get(opening.name, (TagKind.FORMAT, "format"))
    return SourcePair(kind=kind, label=label, opening=opening.stretch, closing=closing.stretch)


def _anchor(item: Item) -> SourceAnchor:
    if item.role is Role.KEPT and item.name not in STANDING:
        words = spoken(item.raw)
        kind = TagKind.FIELD if words else TagKind.OTHER
        return SourceAnchor(kind=kind, label="code" if words else item.name, stretch=item.stretch, spoken=words)
    kind, label = STANDING.get(item.name, (TagKind.OTHER, item.name or "comment"))
    return SourceAnchor(kind=kind, label=label, stretch=item.stretch)


def _anchor_over(items: Sequence[Item]) -> SourceAnchor:
    """Return an element without words, as an icon or a link around an image, as one thing."""
    stretch = Stretch(items[0].stretch.start, items[-1].stretch.end)
    image = next((item for item in items if STANDING.get(item.name, (None,))[0] is TagKind.IMAGE), None)
    if image is not None:
        return SourceAnchor(kind=TagKind.IMAGE, label="image", stretch=stretch)
    is_blank = any(item.role is Role.TEXT for item in items)
    return SourceAnchor(kind=TagKind.OTHER, label=items[0].name, stretch=stretch, spoken=" " if is_blank else "")
