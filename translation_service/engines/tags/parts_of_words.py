"""Formats within a word: the low figure of `CO2`, the high one of `m2` and of a note, the large first letter.

An engine knows words, not their letters: of such a word the letters that were meant are looked for in what it wrote.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from glossary.patterns import lazily
from translation_service.engines.words.search import Range

_WORD: Final = lazily(r"\w(?:[\w.,'’/·-]*\w)?")
_FIGURES: Final = lazily(r"\d+(?:[.,]\d+)*")
# No word that is formatted in part begins further before that part.
_LONGEST_WORD: Final = 60


class SamePlaces(NamedTuple):
    """Where a source has the same as a stretch of it, in order, and where its target has."""

    turns: Sequence[Range]
    found: Sequence[Range]


NOWHERE: Final = SamePlaces((), ())


def word_around(text: str, stretch: Range) -> Range | None:
    """Return the word that a stretch is a part of; None for one that is made of whole words."""
    stretch = without_spaces(text, stretch)
    if stretch.start == stretch.end or not (_goes_on(text, stretch.start) or _goes_on(text, stretch.end)):
        return None
    begun = _WORD.finditer(text, _beginning(text, stretch.start), min(stretch.end + _LONGEST_WORD, len(text)))
    return next((Range(start=one.start(), end=one.end()) for one in begun if one.end() >= stretch.end), None)


def same_part(source: str, stretch: Range, target: str) -> SamePlaces:
    """Find that part of a word which a stretch is: in a word that was kept, or as figures behind letters again."""
    stretch = without_spaces(source, stretch)
    word = word_around(source, stretch)
    if word is None or not word.holds(stretch):
        return NOWHERE
    kept, part = source[word.start : word.end], source[stretch.start : stretch.end]
    patterns = [(rf"(?<!\w){re.escape(kept)}(?!\d)", stretch.start - word.start)]
    if stretch.end == word.end and _FIGURES.fullmatch(part):
        patterns.append((rf"(?<=[^\W\d_]){re.escape(part)}(?!\w|[.,]\d)", 0))
    for pattern, shift in patterns:
        turns, found = (_starts(pattern, shift, len(part), text) for text in (source, target))
        if found:
            return SamePlaces(turns, found)
    return NOWHERE


def _starts(pattern: str, shift: int, length: int, text: str) -> list[Range]:
    starts = (one.start() + shift for one in re.finditer(pattern, text))
    return [Range(start=at, end=at + length) for at in starts]


def same_signs(source: str, stretch: Range, target: str) -> SamePlaces:
    """Find the signs that are all of a stretch, the `*` of a note, in a target that has them as often as its source."""
    signs = source[stretch.start : stretch.end].strip()
    if not signs or any(letter.isalnum() or letter.isspace() for letter in signs):
        return NOWHERE
    turns, found = (_starts(re.escape(signs), 0, len(signs), text) for text in (source, target))
    return SamePlaces(turns, found) if len(turns) == len(found) else NOWHERE


def is_first_letter(source: str, stretch: Range) -> bool:
    """Tell whether a stretch is the first letter of a longer word, as drop caps and initials are."""
    stretch = without_spaces(source, stretch)
    is_one = stretch.end == stretch.start + 1 and source[stretch.start : stretch.end].isalpha()
    return is_one and _goes_on(source, stretch.end) and not _goes_on(source, stretch.start)


def asked_alone(text: str, stretch: Range) -> Range:
    """Return what tells where a stretch belongs when it is translated alone: the word of a large first letter."""
    word = word_around(text, stretch) if is_first_letter(text, stretch) else None
    return word or stretch


def without_spaces(text: str, stretch: Range) -> Range:
    """Return a stretch without the spaces at its ends."""
    inside = text[stretch.start : stretch.end]
    start = stretch.start + len(inside) - len(inside.lstrip())
    return Range(start=start, end=max(start, stretch.start + len(inside.rstrip())))


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a word goes on at a place of a text."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _beginning(text: str, at: int) -> int:
    """Return where the run of letters without a space begins that a place is in."""
    near = max(at - _LONGEST_WORD, 0)
    return max((place + 1 for place in range(near, at) if text[place].isspace()), default=near)
