"""An OpenDocument text or presentation as a row of writable blocks, and back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents import notices, refusals
from translation_service.documents.blocks import Block, says_else
from translation_service.documents.bounding import bounded, refuse_more
from translation_service.documents.crowding import refuse_many_changes, refuse_many_choices, refuse_many_marks
from translation_service.documents.limits import Limits
from translation_service.documents.odt import speaking, verification
from translation_service.documents.odt.dates import speak_dates
from translation_service.documents.odt.fields import CHOICES, LISTED_VALUE, follow
from translation_service.documents.odt.flattening import PARAGRAPHS
from translation_service.documents.odt.names import full, names
from translation_service.documents.odt.objects import show_anew
from translation_service.documents.odt.package import CONTENT, META, STYLES, Package
from translation_service.documents.odt.paragraphs import Paragraph
from translation_service.documents.odt.references import References
from translation_service.documents.odt.slide_links import turn_links
from translation_service.documents.odt.stories import texts
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice

_CHANGED: Final = full("text:changed-region")
# Objects of other programs, a workbook of Excel for one; those of OpenDocument are read.
_FOREIGN_OBJECT: Final = full("draw:object-ole")
_MARKS: Final = names(
    "text",
    """
    bookmark bookmark-start bookmark-ref reference-mark reference-mark-start reference-ref note-ref sequence
    sequence-ref variable-set variable-get user-field-get user-field-decl conditional-text hidden-text database-display
    placeholder text-input a toc-mark toc-mark-start alphabetical-index-mark alphabetical-index-mark-start
    bibliography-mark change-start change meta meta-field script expression page-number date time
    """,
)


class OpenDocument:
    """An ODT or ODP file: `blocks` are its texts in reading order; `write` puts translations in place of some."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._package = Package(content)
        for paragraph in self._package.root(CONTENT).iter(*PARAGRAPHS):
            refuse_more(len(paragraph), limits.tag_limit, refusals.too_many_tags)
        self._refuse_many_marks(limits)
        self._placed = bounded(texts(self._package), limits)
        self._refuse_many_choices(limits)
        self._structures = verification.structures(self._package)

    @property
    def blocks(self) -> Sequence[Block]:
        return [writable.block for _, writable in self._placed]

    def notices(self) -> Iterator[Notice]:
        if next(self._package.root(CONTENT).iter(_CHANGED), None) is not None:
            yield notices.tracked_changes()
        if next(self._package.root(CONTENT).iter(_FOREIGN_OBJECT), None) is not None:
            yield notices.embedded_file()
        if self._package.is_signed:
            yield notices.signature_left_out()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced, checked against the source."""
        if not texts:
            return self._package.pack()
        references = References(self._package.root(CONTENT))
        # Paragraphs may be rebuilt from copies of their fields, so these must say what they will before.
        for index in sorted(texts, key=lambda index: isinstance(self._placed[index][1], Paragraph)):
            part, writable = self._placed[index]
            writable.replace(texts[index], pair)
            self._package.touch(part)
        turn_links(self._package.root(CONTENT))
        self._follow(texts)
        references.repeat()
        self._speak(pair)
        blocks = self.blocks
        if any(says_else(text, blocks[index].text) for index, text in texts.items()):
            self._speak_dates(pair.target)
        verification.verify(self._structures, self._package)
        show_anew(self._package, {self._placed[index][0] for index in texts})
        return self._package.pack()

    def _refuse_many_marks(self, limits: Limits) -> None:
        content = self._package.root(CONTENT)
        # Whoever has too many changes learns that they can be accepted.
        changes = sum(1 for _ in content.iter(_CHANGED))
        refuse_many_changes(changes, map(str, content.itertext()), limits)
        marks = sum(1 for _ in content.iter(*_MARKS))
        refuse_many_marks(marks, map(str, content.itertext()), limits)

    def _refuse_many_choices(self, limits: Limits) -> None:
        content = self._package.root(CONTENT)
        # Many lists may well offer the same ones.
        choices = {element.get(CHOICES[element.tag]) or element.get(LISTED_VALUE) for element in content.iter(*CHOICES)}
        refuse_many_choices(len(choices), limits)

    def _follow(self, texts: Mapping[int, str]) -> None:
        """Have fields say what the texts say now that they repeat."""
        blocks = {index: self._placed[index][1].block for index in texts}
        said = {
            inline.typed(block.text): inline.typed(texts[index]) for index, block in blocks.items() if not block.tags
        }
        for part in (CONTENT, STYLES):
            if self._package.has(part):
                follow(self._package.root(part), said)

    def _speak(self, pair: LanguagePair) -> None:
        for part in (CONTENT, STYLES):
            if self._package.has(part):
                speaking.ensure_default(self._package.root(part))
                speaking.speak(self._package.root(part), pair)
                self._package.touch(part)
        if self._package.has(META):
            speaking.speak(self._package.root(META), pair)
            self._package.touch(META)

    def _speak_dates(self, language: str) -> None:
        for part in (CONTENT, STYLES):
            if self._package.has(part):
                speak_dates(self._package.root(part), language)
