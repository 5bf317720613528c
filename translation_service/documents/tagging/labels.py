"""What stands before the numbered paragraphs of a list, as "Article 1": counters are tags, words are translated."""

import re
from collections.abc import Callable
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Block
from translation_service.documents.markup import spoken
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Piece, Tag, TagKind
from translation_service.domain.segments import Place

# A single letter is a list of letters or a bullet; one ideograph is a word.
_WORD: Final = lazily(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]")


class Label:
    """One level's label; `counter` finds how its format writes a counter, as its only group."""

    def __init__(self, text: str, counter: re.Pattern[str]) -> None:
        words = text.strip()
        self._before, _, self._after = text.partition(words)
        pieces = counter.split(words)
        self._counters = pieces[1::2]
        numbered = (Alone(at // 2 + 1) if at % 2 else piece for at, piece in enumerate(pieces))
        tags = tuple(_counter_tag(number) for number in range(1, len(self._counters) + 1))
        self.block = Block(place=Place.LIST, text=inline.write(numbered), tags=tags)

    def written(self, text: str, *, uncounting: Callable[[str], str]) -> str:
        """Return the label as its translation says it; `uncounting` keeps words from being read as counters."""
        words = "".join(self._written(piece, uncounting) for piece in inline.parse(text))
        return f"{self._before}{words}{self._after}"

    def _written(self, piece: Piece, uncounting: Callable[[str], str]) -> str:
        match piece:
            case str():
                return uncounting(" ".join(spoken(piece).split("\n")))
            case Alone(number):
                return self._counters[number - 1]
            case _:
                return ""


def is_worded(text: str, counter: re.Pattern[str]) -> bool:
    """Tell whether a label says more than its counters do."""
    return bool(_WORD.search(counter.sub(" ", text)))


def _counter_tag(number: int) -> Tag:
    return Tag(number=number, kind=TagKind.FIELD, label="number", is_paired=False, spoken="1")
