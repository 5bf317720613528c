"""Lines seen on a page in the order in which a person reads them."""

from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Rule, Stretch, line_of
from translation_service.documents.pdf.reading_order.bands import Band, bands_of
from translation_service.documents.pdf.reading_order.drawn import Picture
from translation_service.documents.pdf.tables.cells import Drawn

_NEAR: Final = 4.0


def in_order(stretches: Sequence[Stretch], drawn: Sequence[Drawn], blanks: Sequence[Rule]) -> list[Stretch]:
    """Return lines from top to bottom where they stand beside nothing; else as they were read.

    Where pictures stand side by side, what is above and below each of them belongs to it, as a name to a signature.
    Words with one of the `blanks`, lines to be filled in, between them are one line.
    """
    wholes: dict[int, int] = {}
    lines: list[Line] = []
    for index, stretch in enumerate(stretches):
        for line in _parts(stretch):
            wholes[id(line)] = index
            lines.append(line)
    found: list[Stretch] = []
    for band in bands_of([*lines, *drawn], {}, ()):
        if band.is_parted and any(isinstance(thing, Picture) for thing in band.things):
            found += _by_group(band)
        else:
            indexes = {wholes[id(thing)] for thing in band.things if isinstance(thing, Line)}
            found += _joined([stretches[index] for index in sorted(indexes)], blanks)
    return found


def _joined(stretches: Sequence[Stretch], blanks: Sequence[Rule]) -> list[Stretch]:
    found: list[Stretch] = []
    for stretch in stretches:
        if found and any(_is_between(blank, found[-1], stretch) for blank in blanks):
            found[-1].words += stretch.words
        else:
            found.append(stretch)
    return found


def _is_between(blank: Rule, before: Stretch, after: Stretch) -> bool:
    is_level = max(abs(before.baseline - after.baseline), abs(blank.at - after.baseline)) < after.size / 2
    is_apart = before.words[-1].right <= blank.start + _NEAR and blank.end <= after.words[0].left + _NEAR
    return is_level and is_apart


def _parts(stretch: Stretch) -> list[Line]:
    """Return what a line says in one place and another, with a wide gap between."""
    whole = line_of(stretch.words, 0, is_hyphenated=False, like=stretch)
    return [line_of(cell, 0, is_hyphenated=False, like=whole) for cell in whole.cells]


def _by_group(band: Band) -> Iterator[Stretch]:
    for group in band.groups:
        lines = [thing for thing in group if isinstance(thing, Line)]
        for line in sorted(lines, key=lambda line: (-line.baseline, line.left)):
            yield Stretch(baseline=line.baseline, words=list(line.words), is_hyphenated=False)
