"""The words before numbered paragraphs and headings, as "Article 1": numbers are tags, the rest is translated."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.markup import Element, spoken
from translation_service.documents.odt.names import attribute, full, names
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Piece, Tag, TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_LEVELS: Final = names("text", "list-level-style-number outline-level-style")
_PREFIX: Final = "style:num-prefix"
_SUFFIX: Final = "style:num-suffix"
# How LibreOffice writes the whole label since it may hold the numbers of higher levels.
_WHOLE: Final = ("loext:num-list-format", "style:num-list-format")
_COUNTER: Final = re.compile(r"(%\d+%)")
_ONLY_COUNTER: Final = "%1%"
_WORD: Final = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]")


class Label:
    """The label of one level of a list; its counters stand alone as tags."""

    def __init__(self, level: Element) -> None:
        self._level = level
        whole = _label(level)
        words = whole.strip()
        self._before, _, self._after = whole.partition(words)
        self._counters = _COUNTER.findall(words)
        tags = [_counter_tag(number) for number in range(1, len(self._counters) + 1)]
        self.block = Block(place=Place.LIST, text=inline.write(_pieces(words)), tags=tuple(tags))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        written = "".join(self._written(piece) for piece in inline.parse(text))
        whole = f"{self._before}{written}{self._after}"
        for name in _WHOLE:
            if attribute(self._level, name):
                self._level.set(full(name), whole)
        prefix, *others = _COUNTER.split(whole)
        self._level.set(full(_PREFIX), prefix)
        self._level.set(full(_SUFFIX), others[-1] if others else "")

    def _written(self, piece: Piece) -> str:
        match piece:
            case str():
                return " ".join(spoken(piece).replace("%", "\uff05").split("\n"))
            case Alone(number):
                return str(self._counters[number - 1])
            case _:
                return ""


def labels(root: Element) -> Iterator[Label]:
    """Return the labels with words of the lists of a part."""
    for level in root.iter(*_LEVELS):
        if _WORD.search(_COUNTER.sub(" ", _label(level))):
            yield Label(level)


def _label(level: Element) -> str:
    whole = next((found for name in _WHOLE if (found := attribute(level, name))), "")
    return whole or f"{attribute(level, _PREFIX)}{_ONLY_COUNTER}{attribute(level, _SUFFIX)}"


def _pieces(words: str) -> Iterator[Piece]:
    """Return words and counters in turn; the n-th counter is the tag n."""
    for position, piece in enumerate(_COUNTER.split(words)):
        yield Alone(position // 2 + 1) if position % 2 else piece


def _counter_tag(number: int) -> Tag:
    return Tag(number=number, kind=TagKind.FIELD, label="number", is_paired=False, spoken="1")
