"""Paragraphs that were broken into lines by hand: read as one, and broken again at the same width."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from translation_service.documents.hyphens import HYPHENS, Hyphens
from translation_service.documents.txt.lines import Line

_NARROWEST: Final = 50
_WIDEST: Final = 120
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)]\s")
# How much longer or shorter than its heading an underline may be.
_NEARLY: Final = 2
_UNDERLINING: Final = frozenset('=-~_*^"#─━═')
_ENDING: Final = (".", "!", "?", "…", ":", ";", "؟", "۔", "。")


class Paragraph:
    """Lines that are read as one; a single line is a paragraph too."""

    def __init__(self, lines: Sequence[Line], width: int, hyphens: Hyphens) -> None:
        self.lines = lines
        self._width = width
        self._hyphens = hyphens

    @property
    def text(self) -> str:
        return "".join(map(self._leading_on, self.lines, [*self.lines[1:], None]))

    def _leading_on(self, line: Line, after: Line | None) -> str:
        """Return the words of a line with the blank behind them; none divides a word whose hyphen ends the line."""
        if after is None:
            return line.body
        stem = line.body.rstrip("".join(HYPHENS)).rpartition(" ")[2]
        rest = after.body.partition(" ")[0]
        if not line.body.endswith(HYPHENS) or not stem or not rest[:1].isalpha():
            return line.body + " "
        return line.body if self._hyphens.belong(stem, rest) else line.body.rstrip("".join(HYPHENS))

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


class Underlined(Paragraph):
    """A heading of one line and the signs that underline it."""

    @property
    def text(self) -> str:
        return self.lines[0].body

    def written(self, text: str) -> Sequence[str]:
        heading, rule = self.lines
        return [heading.head + text + heading.tail, rule.head + rule.body[0] * len(text) + rule.tail]


def paragraphs_of(lines: Sequence[Line], hyphens: Hyphens) -> Iterator[Paragraph]:
    """Return the paragraphs of neighbouring lines; `hyphens` tells whether one at the end of a line belongs there."""
    start = 0
    for end in range(2, len(lines) + 1):
        if start <= end - 2 and _is_underlined(lines[end - 2], lines[end - 1]):
            yield from _paragraphs(lines[start : end - 2], hyphens)
            yield Underlined(lines[end - 2 : end], 0, hyphens)
            start = end
    yield from _paragraphs(lines[start:], hyphens)


def _is_underlined(heading: Line, rule: Line) -> bool:
    signs = set(rule.body)
    is_rule = len(signs) == 1 and signs <= _UNDERLINING
    return is_rule and abs(len(heading.body) - len(rule.body)) <= _NEARLY and len(heading.head) == len(rule.head)


def _paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> Iterator[Paragraph]:
    width = max((len(line.text.rstrip()) for line in lines), default=0)
    yield from paragraphs_within(lines, width if _NARROWEST <= width <= _WIDEST else 0, hyphens)


def paragraphs_within(lines: Sequence[Line], width: int, hyphens: Hyphens) -> Iterator[Paragraph]:
    """Return the paragraphs of lines that are broken at a width; where it is 0 none is."""
    for run in _runs(lines, width) if lines else ():
        if len(run) > 1 and _is_broken_by_hand(run):
            yield Paragraph(run, width, hyphens)
        else:
            yield from (Paragraph([line], width, hyphens) for line in run)


def _runs(lines: Sequence[Line], width: int) -> Iterator[Sequence[Line]]:
    """Return stretches of lines that may be one paragraph each: every line is full but the last."""
    run = [lines[0]]
    for before, after in pairwise(lines):
        if width and _may_continue(before, after, width, is_first=len(run) == 1):
            run.append(after)
        else:
            yield run
            run = [after]
    yield run


def _may_continue(before: Line, after: Line, width: int, *, is_first: bool) -> bool:
    quoting = before.sign if before.sign.startswith(">") else ""
    if after.sign != quoting or _NUMBER.match(after.body):
        return False
    is_divided = before.body.endswith(HYPHENS) and before.body[-2:-1].isalpha() and after.body[:1].islower()
    is_full = is_divided or len(before.text.rstrip()) + 1 + len(after.body.partition(" ")[0]) > width
    is_aligned = len(before.head) == len(after.head)
    return is_full and (is_aligned or (is_first and bool(before.head or after.head)))


def _is_broken_by_hand(run: Sequence[Line]) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    return any(not before.body.endswith(_ENDING) and _goes_on(after.body[:1]) for before, after in pairwise(run))


def _goes_on(letter: str) -> bool:
    """Tell whether a sentence may go on with a letter: one that is small, or of a script without small ones."""
    return letter.isalpha() and (letter.islower() or letter.lower() == letter.upper())
