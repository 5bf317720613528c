"""What content controls are called: Word shows it above a control that somebody fills in, and PDFs as a hint."""

from collections.abc import Iterable, Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.blocks import has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

TITLE: Final = names.word("alias")
_VALUE: Final = names.word("val")
# What programs call a control: `MyTable`, `FSCD_ApprovedBy`, `Row1`.
_NAME: Final = lazily(r"\S*(?:[\d_.:#{}<>]|[^\W\d_A-ZÇĞİÖŞÜ](?=[A-ZÇĞİÖŞÜ]))\S*")


class ControlTitle:
    """The title of a control; those that say the same are one."""

    def __init__(self, caption: Caption) -> None:
        self.block = caption.block
        self._captions = [caption]

    def add(self, caption: Caption) -> None:
        self._captions.append(caption)

    def replace(self, text: str, pair: LanguagePair) -> None:
        for caption in self._captions:
            caption.replace(text, pair)


def control_titles(titles: Iterable[Element]) -> Iterator[ControlTitle]:
    """Return what some controls are called, each title once; names for programs are none."""
    found: dict[str, ControlTitle] = {}
    for element in titles:
        words = names.attribute(element, _VALUE) or ""
        if not has_letter(words) or _NAME.fullmatch(words.strip()):
            continue
        attribute = next(str(name) for name in element.attrib if name in _VALUE)
        caption = Caption(element, Place.ALTERNATIVE_TEXT, attribute=attribute)
        if words in found:
            found[words].add(caption)
        else:
            found[words] = ControlTitle(caption)
    return iter(found.values())
