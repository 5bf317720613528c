"""Paragraphs that were broken into lines by hand: read as one, and broken again at the same width."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from translation_service.documents.txt.lines import Line

_NARROWEST: Final = 50
_WIDEST: Final = 120
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)]\s")
_ENDING: Final = (".", "!", "?", "…", ":", ";", "؟", "۔", "。")


class Paragraph:
    """Lines that are read as one; a single line is a paragraph too."""

    def __init__(self, lines: Sequence[Line], width: int) -> None:
        self.lines = lines
        self._width = width

    @property
    def text(self) -> str:
        return " ".join(line.body for line in self.lines)

    def written(self, text: str) -> Sequence[str]:
        """Return the lines that say `text`."""
        first, *others = self.lines
        if not others:
            return [first.head + text + first.tail]
        return textwrap.wrap(
            text,
            width=self._width,
            initial_indent=first.head,
            subsequent_indent=others[0].head,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [first.head]


def paragraphs_of(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Return the paragraphs of neighbouring lines."""
    width = max(len(line.text.rstrip()) for line in lines)
    for run in _runs(lines, width):
        if len(run) > 1 and _is_broken_by_hand(run):
            yield Paragraph(run, width)
        else:
            yield from (Paragraph([line], width) for line in run)


def _runs(lines: Sequence[Line], width: int) -> Iterator[Sequence[Line]]:
    """Return stretches of lines that may be one paragraph each: every line is full but the last."""
    run = [lines[0]]
    for before, after in pairwise(lines):
        if _NARROWEST <= width <= _WIDEST and _may_continue(before, after, width, is_first=len(run) == 1):
            run.append(after)
        else:
            yield run
            run = [after]
    yield run


def _may_continue(before: Line, after: Line, width: int, *, is_first: bool) -> bool:
    quoting = before.sign if before.sign.startswith(">") else ""
    if after.sign != quoting or _NUMBER.match(after.body):
        return False
    is_full = len(before.text.rstrip()) + 1 + len(after.body.partition(" ")[0]) > width
    is_aligned = len(before.head) == len(after.head)
    return is_full and (is_aligned or (is_first and bool(before.head or after.head)))


def _is_broken_by_hand(run: Sequence[Line]) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    return any(not before.body.endswith(_ENDING) and _goes_on(after.body[:1]) for before, after in pairwise(run))


def _goes_on(letter: str) -> bool:
    """Tell whether a sentence may go on with a letter: one that is small, or of a script without small ones."""
    return letter.isalpha() and (letter.islower() or letter.lower() == letter.upper())
