"""Words in the formats of a chart's own numbers: `0 "boxes"` shows one behind every number of an axis."""

from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Block
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_FORMAT: Final = names.chart("numFmt")
_CODE: Final = "formatCode"
# A letter alone is a unit of time or measure (`h`, `m`).
_WORDS: Final = lazily(r'"([^"]*[^\W\d_]{2}[^"]*)"')


class FormatWords:
    """Words in quotes in a format."""

    def __init__(self, element: Element, quoted: str) -> None:
        self._element = element
        self._quoted = quoted
        self.block = Block(place=Place.CHART, text=inline.write([quoted.strip()]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - formats say nothing of languages
        words = spoken(inline.typed(text)).replace('"', "'")
        written = self._quoted.replace(self._quoted.strip(), words)
        self._element.set(_CODE, self._element.get(_CODE, "").replace(f'"{self._quoted}"', f'"{written}"'))


def format_words(root: Element) -> Iterator[FormatWords]:
    """Return the words in the formats of a chart, each once a format."""
    for element in root.iter(*_FORMAT):
        for quoted in dict.fromkeys(_WORDS.findall(element.get(_CODE, ""))):
            yield FormatWords(element, quoted)
