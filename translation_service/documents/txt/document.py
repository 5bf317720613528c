"""A text file as a row of paragraphs, and back: line ends and blank lines stay as they are."""

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.bounding import bounded, refuse_endless
from translation_service.documents.hyphens import Hyphens
from translation_service.documents.limits import Limits
from translation_service.documents.txt.decoding import decode
from translation_service.documents.txt.layout import Stretch, stretches
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_LINE_END: Final = re.compile(r"(\r\n|\r|\n|\f|\x0b|\x85|\u2028|\u2029)")
_PAGE_ENDS: Final = frozenset({"\f", "\x0b", "\u2029"})


class TextDocument:
    """A text file: every paragraph and every cell of a column with a letter in it is a block."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._has_mark = content.startswith(codecs.BOM_UTF8)
        text = decode(content)
        refuse_endless(text, limits)
        self._limits = limits
        pieces = [*_LINE_END.split(text), ""]
        hyphens = Hyphens(words for line in pieces[::2] if (words := line.split()))
        self._runs = list(_runs(list(zip(pieces[::2], pieces[1::2], strict=True)), hyphens))

    @cached_property
    def blocks(self) -> Sequence[Block]:
        found = (text for run in self._runs for stretch in run.stretches for text in stretch.texts)
        return bounded((Block(place=Place.BODY, text=inline.write([text])) for text in found), self._limits)

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:  # noqa: ARG002 - a text file names no language
        """Return the file in UTF-8 with some paragraphs replaced."""
        words = {index: inline.typed(text) for index, text in texts.items()}
        written, first = [], 0
        for run in self._runs:
            written.append(run.written(words, first))
            first += sum(len(stretch.texts) for stretch in run.stretches)
        return (codecs.BOM_UTF8 if self._has_mark else b"") + "".join(written).encode("utf-8", "replace")


class _Run:
    """Neighbouring lines that are not blank, with the ends behind them."""

    def __init__(self, lines: Sequence[tuple[str, str]], hyphens: Hyphens) -> None:
        self._ends = [end for _, end in lines]
        self.stretches: Sequence[Stretch] = list(stretches([text for text, _ in lines], hyphens))

    def written(self, words: Mapping[int, str], first: int) -> str:
        """Return the lines; `words` are new ones by their number in the file, `first` is that of our first."""
        written, line = "", 0
        for stretch in self.stretches:
            ends = self._ends[line : line + len(stretch.source)]
            numbers = range(first, first + len(stretch.texts))
            new = stretch.written({number - first: words[number] for number in numbers if number in words})
            between = [*ends[:-1], *[ends[0]] * (len(new) - len(ends))][: len(new) - 1]
            written += "".join(text + end for text, end in zip(new, [*between, ends[-1]], strict=True))
            first, line = first + len(stretch.texts), line + len(ends)
        return written


class _Blank(_Run):
    """Blank lines, which say nothing."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        self.stretches = ()
        self._text = "".join(text + end for text, end in lines)

    def written(self, words: Mapping[int, str], first: int) -> str:  # noqa: ARG002 - there are none
        return self._text


def _runs(lines: Sequence[tuple[str, str]], hyphens: Hyphens) -> Iterator[_Run]:
    pages = accumulate((end in _PAGE_ENDS for _, end in lines[:-1]), initial=0)
    for (is_blank, _), run in groupby(zip(lines, pages, strict=True), key=lambda one: (not one[0][0].strip(), one[1])):
        found = [line for line, _ in run]
        yield _Blank(found) if is_blank else _Run(found, hyphens)
