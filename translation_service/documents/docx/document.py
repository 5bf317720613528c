"""A Word document as a row of writable blocks, and back."""

from collections.abc import Iterator, Mapping, Sequence

from translation_service.documents import notices
from translation_service.documents.blocks import Block, Writable, says_else
from translation_service.documents.bounding import bounded
from translation_service.documents.docx import bounds, verification
from translation_service.documents.docx.buttons import have_words_of_buttons
from translation_service.documents.docx.chunks import Chunks, Opener, open_none
from translation_service.documents.docx.control_titles import ControlTitle
from translation_service.documents.docx.counting import count_for_readers
from translation_service.documents.docx.dates import speak_dates
from translation_service.documents.docx.direction import turn_story
from translation_service.documents.docx.dropped_capitals import FRAME, opened
from translation_service.documents.docx.objects import show_files
from translation_service.documents.docx.references import references
from translation_service.documents.docx.settings import refresh_contents, settings_part
from translation_service.documents.docx.shown_values import follow_fields, shown_values
from translation_service.documents.docx.stories import paragraphs, stories
from translation_service.documents.docx.styles import Styles
from translation_service.documents.docx.surroundings import surroundings
from translation_service.documents.docx.twin_formats import turn_styles
from translation_service.documents.graphics.charts import Respeaking, follow_in_workbooks, left_alone
from translation_service.documents.limits import Limits
from translation_service.documents.locales import turns
from translation_service.documents.ooxml.package import Package
from translation_service.documents.ooxml.properties import speak_properties
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence


class WordDocument:
    """A DOCX file: `blocks` are its texts in reading order; `write` puts translations in place of some of them."""

    pages = 0

    def __init__(
        self, content: bytes, limits: Limits, *, respeak: Respeaking = left_alone, opener: Opener = open_none
    ) -> None:
        self._respeak = respeak
        self._package = Package(content)
        self._package.inspect_relationships(limits)
        # Needed for writing alone; but what cannot be written should be known before anybody translates it.
        settings_part(self._package)
        self._stories = tuple(stories(self._package))
        bounds.inspect(self._stories, limits)
        self._chunks = Chunks(self._package, self._stories, opener)
        self._placed = bounded(self._found(), limits)
        bounds.inspect_found([writable for _, writable in self._placed], limits)
        self._package.inspect_rest()

    @property
    def blocks(self) -> Sequence[Block]:
        return [writable.block for _, writable in self._placed]

    def notices(self) -> Iterator[Notice]:
        held = frozenset[str]().union(*(story.tags for story in self._stories))
        if not held.isdisjoint(bounds.TRACKED):
            yield notices.tracked_changes()
        if not self._chunks.is_complete or show_files(self._stories):
            yield notices.embedded_file()
        if have_words_of_buttons(self._stories):
            yield _words_of_buttons()
        if self._package.is_signed:
            yield notices.signature_left_out()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced, checked against the source."""
        if not texts:
            return self._package.pack()
        before = verification.skeletons(self._stories)
        repeating, blocks, shown = references(self._stories), self.blocks, shown_values(self._stories)
        # A paragraph that is built anew copies what its controls are called.
        for index in sorted(texts, key=lambda index: not isinstance(self._placed[index][1], ControlTitle)):
            part, writable = self._placed[index]
            writable.replace(texts[index], pair)
            self._package.touch(part)
        for part in [reference.part for reference in repeating if reference.repeat(pair)]:
            self._package.touch(part)
        follow_fields(self._package, shown, shown_values(self._stories) if shown else shown)
        placed = ((*self._placed[index], text) for index, text in texts.items())
        translated = ((part, writable.block, text) for part, writable, text in placed)
        follow_in_workbooks(self._package, translated, pair, self._respeak)
        self._chunks.finish(pair)
        self._finish(pair, is_translated=any(says_else(text, blocks[index].text) for index, text in texts.items()))
        changed = [story for story in self._stories if story.part in self._package.changed]
        verification.verify(before, changed, self._package)
        return self._package.pack()

    def _found(self) -> Iterator[tuple[str, Writable]]:
        styles = Styles(self._package)
        for story in self._stories:
            found = paragraphs(story, styles)
            for block in found if story.tags.isdisjoint(FRAME) else opened(found):
                yield story.part, block
        for chunk in self._chunks.blocks():
            yield self._package.main, chunk
        yield from surroundings(self._package, self._stories)

    def _finish(self, pair: LanguagePair, *, is_translated: bool) -> None:
        for story in self._stories:
            turn_story(story.root, pair)
            if speak_dates(story, pair, is_translated=is_translated) or turns(pair):
                self._package.touch(story.part)
        if turns(pair):
            turn_styles(self._package, pair)
        if is_translated:
            count_for_readers(self._package, self._stories, pair)
            self._package.leave_out_signatures()
        speak_properties(self._package, pair)
        refresh_contents(self._package, self._stories)


def _words_of_buttons() -> Notice:
    told = N_("Buttons or boxes in the document say words of their own, which are not translated; please check them.")
    return Notice(code="words-on-buttons", sentence=sentence(told))
