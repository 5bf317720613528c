"""Drawn tables whose cells are read as paragraphs, however many lines they take."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from translation_service.documents.blocks import has_letter
from translation_service.documents.hyphens import Hyphens
from translation_service.documents.txt.bands import Bands
from translation_service.documents.txt.lines import line_of
from translation_service.documents.txt.paragraphs import Paragraph, paragraphs_within


class RuledGrid:
    """A table with a rule between any two rows."""

    def __init__(self, bands: Bands, hyphens: Hyphens) -> None:
        self._bands = bands
        self._cells = [list(_paragraphs(text.split("\n"), hyphens)) for text in bands.texts]

    @property
    def texts(self) -> Sequence[str]:
        return [one.text for cell in self._cells for one in cell if has_letter(one.text)]

    def written(self, texts: Sequence[str]) -> Sequence[str]:
        """Return the lines with `texts` in place of ours."""
        new = iter(texts)
        return self._bands.written(
            [
                "\n".join(line for one in cell for line in _lines(one, next(new) if has_letter(one.text) else one.text))
                for cell in self._cells
            ]
        )


def _paragraphs(lines: Sequence[str], hyphens: Hyphens) -> Iterator[Paragraph]:
    width = max(map(len, lines))
    for _, run in groupby(map(line_of, lines), key=lambda line: not line.body):
        yield from paragraphs_within(list(run), width, hyphens)


def _lines(paragraph: Paragraph, text: str) -> Sequence[str]:
    return paragraph.written(text) if text else [line.text for line in paragraph.lines]
