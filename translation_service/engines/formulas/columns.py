"""What the head of a column tells of the cells below it: names stay, as in a register of the population.

Segments do not say in which row and column they stand, and cells of numbers alone are none. How wide a row is follows
from what its head asks for; where a single cell would not fit, nothing is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.formulas.neighbours import (
    asks_for_name,
    is_like_name,
    is_place_with_date,
    name_there,
    place_with_date,
)
from translation_service.engines.words.casing import lowered

_NARROWEST: Final = 3
_WIDEST: Final = 20
_OF_NUMBERS: Final = lazily(
    r"(?:.*(?<!\w))?(?:adet|miktar|no\.?|numarası|sayısı|sıra|tarihi?|tutarı?|yaşı?|age|amount|date|number|#)",
)


def told_by_heads(segments: Sequence[Segment], pair: LanguagePair, style: ValueStyle) -> dict[int, str]:
    """Return what is said for the cells of tables that are names by the heads of their columns, by number."""
    if {pair.source, pair.target} != {"en", "tr"}:
        return {}
    told = dict[int, str]()
    for is_table, run in groupby(segments, lambda segment: segment.place is Place.TABLE):
        cells = [list(cell) for _, cell in groupby(run, lambda segment: segment.block)] if is_table else []
        told |= _told_in(cells, pair, style)
    return told


def _told_in(cells: Sequence[Sequence[Segment]], pair: LanguagePair, style: ValueStyle) -> dict[int, str]:
    if any(len(cell) > 1 for cell in cells):
        return {}
    texts = [cell[0].plain for cell in cells]
    for heads, rows in _readings(texts, pair):
        said = _said_in(heads, rows, pair, style)
        if said:
            begin = len(cells) - sum(map(len, rows))
            return {cells[begin + at][0].number: name for at, name in said.items()}
    return {}


def _readings(texts: Sequence[str], pair: LanguagePair) -> Iterator[tuple[Sequence[str], Sequence[Sequence[str]]]]:
    """Yield the ways to read cells as a head and rows: the heads of columns that have cells, and the rows."""
    labels = 0
    while labels < min(len(texts), _WIDEST) and _is_label(texts[labels], pair):
        labels += 1
    if not any(asks_for_name(text, (), pair.source) for text in texts[:labels]):
        return
    # No cell below a head asks for a name.
    narrowest = max(at for at, text in enumerate(texts, 1) if asks_for_name(text, (), pair.source))
    for width in range(labels, max(narrowest, _NARROWEST) - 1, -1):
        heads, rest = texts[:width], texts[width:]
        for kept in ([head for head in heads if not _is_of_numbers(head, pair)], heads):
            if kept and rest and len(rest) % len(kept) == 0:
                yield kept, [rest[at : at + len(kept)] for at in range(0, len(rest), len(kept))]


def _said_in(
    heads: Sequence[str], rows: Sequence[Sequence[str]], pair: LanguagePair, style: ValueStyle
) -> Mapping[int, str]:
    """Return the names of the rows by their place among all cells; nothing where one is none."""
    columns = [at for at, head in enumerate(heads) if asks_for_name(head, heads, pair.source)]
    said: dict[int, str] = {}
    for row_number, row in enumerate(rows if len(columns) > 1 else ()):
        for at in columns:
            name = _name(heads[at], row[at], pair, style)
            if not name:
                return {}
            said[row_number * len(heads) + at] = name
    return said


def _name(head: str, text: str, pair: LanguagePair, style: ValueStyle) -> str:
    if is_place_with_date(head, text, pair):
        return place_with_date(head, text, pair, style)
    return name_there(text, pair) if is_like_name(text, pair) else ""


def _is_label(text: str, pair: LanguagePair) -> bool:
    is_known = label_in(text, pair.source, pair.target) is not None
    return is_known or _is_of_numbers(text, pair) or asks_for_name(text, (), pair.source)


def _is_of_numbers(head: str, pair: LanguagePair) -> bool:
    """Tell whether what stands below a head has no words: `Sıra No`, `Tarihi`, but not `Doğum Yeri ve Tarihi`."""
    is_number = _OF_NUMBERS.fullmatch(lowered(head.strip(" :"), pair.source)) is not None
    return is_number and not asks_for_name(head, (), pair.source)
