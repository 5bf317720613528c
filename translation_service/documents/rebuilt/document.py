"""A source that comes back as a Word document of our own making: its paragraphs as blocks, and back."""

from collections.abc import Iterator, Mapping, Sequence

from translation_service.documents.blocks import Block
from translation_service.documents.docx.direction import turn_story
from translation_service.documents.docx.paragraphs import Paragraph, read_paragraph
from translation_service.documents.rebuilt.sheet import Placed, Sheet
from translation_service.domain.languages import LanguagePair


class RebuiltDocument:
    """A sheet with everything of the source on it; writing puts translations into its paragraphs."""

    pages = 0

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._paragraphs = list(_read(sheet.placed))

    @property
    def blocks(self) -> Sequence[Block]:
        return [paragraph.block for paragraph in self._paragraphs]

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return a Word file with the texts of some blocks (by index) replaced."""
        for index, text in texts.items():
            self._paragraphs[index].replace(text, pair)
        for root in self.sheet.roots():
            turn_story(root, pair)
        self.sheet.speak(pair.target)
        return self.sheet.save()


def _read(placed: Sequence[Placed]) -> Iterator[Paragraph]:
    for one in placed:
        paragraph = read_paragraph(one.element, one.place)
        if paragraph is not None:
            yield paragraph
