"""A text as paragraphs and rows of columns, and back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from translation_service.documents.blocks import has_letter
from translation_service.documents.hyphens import Hyphens
from translation_service.documents.txt.bands import bands_of
from translation_service.documents.txt.grids import Grid, grids, runs
from translation_service.documents.txt.lines import Gap, Line, gaps_of, line_of
from translation_service.documents.txt.paragraphs import Paragraph, paragraphs_of
from translation_service.documents.txt.rows import Row, places_of
from translation_service.documents.txt.ruled_grids import RuledGrid

Part = Paragraph | Row | Grid | RuledGrid


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Neighbouring lines that are written together; `texts` are what they say, `source` is what they look like."""

    source: Sequence[str]
    parts: Sequence[Part]

    @property
    def texts(self) -> Sequence[str]:
        return [text for part in self.parts for text in _texts(part)]

    def written(self, texts: Mapping[int, str]) -> Sequence[str]:
        """Return the lines with the texts of some places replaced."""
        said = [texts.get(number, text) for number, text in enumerate(self.texts)]
        if said == list(self.texts):
            return self.source
        pieces = iter(said)
        filled = [(part, [next(pieces) for _ in _texts(part)]) for part in self.parts]
        rows = [(part, part.filled(words)) for part, words in filled if isinstance(part, Row)]
        places = places_of(rows)
        return [line for part, words in filled for line in _lines(part, words, places)]


def stretches(lines: Sequence[str], hyphens: Hyphens) -> Iterator[Stretch]:
    """Return neighbouring lines with words, taken apart; `lines` have no ends and none is blank."""
    for kind, run in runs(lines):
        if kind is None:
            yield from _undrawn(run, hyphens)
        elif kind is Grid and (bands := bands_of(run)):
            yield Stretch(source=run, parts=[RuledGrid(bands, hyphens)])
        else:
            yield from (Stretch(source=drawn, parts=[grid]) for drawn, grid in grids(run, kind))


def _undrawn(lines: Sequence[str], hyphens: Hyphens) -> Iterator[Stretch]:
    read = [line_of(line) for line in lines]
    around = [read[max(0, number - 1) : number] + read[number + 1 : number + 2] for number in range(len(read))]
    parted = [(line, gaps_of(line, others)) for line, others in zip(read, around, strict=True)]
    for is_parted, found in groupby(parted, key=lambda one: bool(one[1])):
        group = list(found)
        yield from [_rows(group)] if is_parted else _paragraphs([line for line, _ in group], hyphens)


def _rows(group: Sequence[tuple[Line, Sequence[Gap]]]) -> Stretch:
    return Stretch(source=[line.text for line, _ in group], parts=[Row(line, gaps) for line, gaps in group])


def _paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> Iterator[Stretch]:
    for paragraph in paragraphs_of(lines, hyphens):
        yield Stretch(source=[line.text for line in paragraph.lines], parts=[paragraph])


def _texts(part: Part) -> Sequence[str]:
    if not isinstance(part, Paragraph):
        return part.texts
    return [part.text] if has_letter(part.text) else []


def _lines(part: Part, words: Sequence[str], places: Mapping[int, int]) -> Sequence[str]:
    if isinstance(part, Grid | RuledGrid):
        return part.written(words)
    if isinstance(part, Row):
        return [part.written(part.filled(words), places)]
    return part.written(words[0]) if words else [line.text for line in part.lines]
