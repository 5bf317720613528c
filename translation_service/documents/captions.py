"""Words without formats: attributes, and texts of single elements."""

from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.markup import Element, spoken
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_FILE_NAME: Final = lazily(r"\S+\.\w{2,4}|\w+://\S*")


class Caption:
    """Words without formats: the text of an element, or one of its attributes."""

    def __init__(self, element: Element, place: Place, *, attribute: str = "") -> None:
        self._element = element
        self._attribute = attribute
        held = (element.get(attribute) if attribute else element.text) or ""
        self._before, words, self._after = _parted(held)
        self.block = Block(place=place, text=inline.write([words]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        words = spoken(inline.typed(text))
        words = f"{self._before}{words}{self._after}"
        if self._attribute:
            self._element.set(self._attribute, words)
        else:
            self._element.text = words


def _parted(held: str) -> tuple[str, str, str]:
    """Return words with the white space before and behind them, which may part them from others."""
    words = held.strip()
    before, _, after = held.partition(words)
    return before, words, after


def is_spoken(text: str) -> bool:
    """Tell whether an alternative text says something: many are the name of the picture file."""
    return has_letter(text) and not _FILE_NAME.fullmatch(text.strip())
