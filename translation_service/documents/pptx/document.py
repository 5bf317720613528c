"""A presentation as a row of writable blocks, and back."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from translation_service.documents import notices, refusals
from translation_service.documents.blocks import Block, has_letter, says_else
from translation_service.documents.bounding import bounded, refuse_more
from translation_service.documents.captions import Caption
from translation_service.documents.crowding import refuse_many_marks
from translation_service.documents.graphics.alternates import Twinned, drawn_paragraphs, everywhere
from translation_service.documents.graphics.charts import Respeaking, charts, follow_in_workbooks, left_alone
from translation_service.documents.graphics.diagrams import diagrams
from translation_service.documents.graphics.pictures import descriptions
from translation_service.documents.graphics.placed import Placed
from translation_service.documents.graphics.templates import write_as_document
from translation_service.documents.graphics.verification import verify
from translation_service.documents.limits import Limits
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.ooxml.properties import properties, speak_properties
from translation_service.documents.pptx.dates import speak_dates
from translation_service.documents.pptx.fitting import Fitting
from translation_service.documents.pptx.mirroring import mirror
from translation_service.documents.pptx.places import is_prompt, place_of
from translation_service.documents.pptx.slides import Role, Sheet, sheets, slides
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_COMMENT: Final = names.presentation("text")
_SECTION: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"
_SHOW: Final = names.presentation("custShow")
_MARKS: Final = names.drawing("hlinkClick", "hlinkMouseOver", "fld")
_TEXT: Final = names.drawing("t")
_EMBEDDED: Final = frozenset({"oleObject", "package"})
_COUNTED_NAMES: Final = """
    p fld tbl tr tc sp pic cxnSp grpSp graphicFrame ph cm ser pt sldId section
"""
_COUNTED: Final = frozenset(_COUNTED_NAMES.split())


class Presentation:
    """A PPTX file: `blocks` are its texts slide by slide; `write` puts translations in place of some of them."""

    def __init__(self, content: bytes, limits: Limits, respeak: Respeaking = left_alone) -> None:
        self._content = content
        self._respeak = respeak
        self._package = Package(content)
        self._package.inspect(limits)
        self.pages = len(slides(self._package))
        refuse_more(self.pages, limits.page_limit, refusals.too_many_pages)
        self._refuse_many_marks(limits)
        self._placed = bounded(_placed(self._package), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return [placed.writable.block for placed in self._placed]

    def _refuse_many_marks(self, limits: Limits) -> None:
        roots = [sheet.root for sheet in sheets(self._package)]
        marks = sum(1 for root in roots for _ in root.iter(*_MARKS))
        refuse_many_marks(marks, (text.text or "" for root in roots for text in root.iter(*_TEXT)), limits)

    def notices(self) -> Iterator[Notice]:
        relations = (
            relation for sheet in sheets(self._package) for relation in self._package.relationships(sheet.part)
        )
        if any(relation.kind in _EMBEDDED for relation in relations):
            yield notices.embedded_file()
        if self._package.is_signed:
            yield notices.signature_left_out()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced, checked against the source."""
        if not texts:
            return self._package.pack()
        fitting = Fitting(sheet.root for sheet in sheets(self._package))
        # Paragraphs are rebuilt from copies of their links, so what links say of themselves must be written before.
        for placed, text in sorted(((self._placed[index], text) for index, text in texts.items()), key=_is_paragraph):
            placed.writable.replace(text, pair)
            self._package.touch(placed.part)
        found = ((self._placed[index], text) for index, text in texts.items())
        translated = ((one.part, one.writable.block, text) for one, text in found)
        follow_in_workbooks(self._package, translated, pair, self._respeak)
        fitting.fit()
        if any(says_else(text, self._placed[index].writable.block.text) for index, text in texts.items()):
            self._speak_dates(pair)
        speak_properties(self._package, pair)
        self._package.leave_out_signatures()
        mirror(self._package, pair)
        write_as_document(self._package, ".presentation.main+xml")
        written = self._package.pack()
        verify(self._content, written, parts=self._package.changed, counted=_COUNTED)
        return written

    def _speak_dates(self, pair: LanguagePair) -> None:
        for part in [sheet.part for sheet in sheets(self._package) if speak_dates(sheet.root, pair)]:
            self._package.touch(part)


def _is_paragraph(row: tuple[Placed, str]) -> bool:
    return not isinstance(row[0].writable, Caption)


def _placed(package: Package) -> Iterator[Placed]:
    for sheet in sheets(package):
        for paragraph in _paragraphs(sheet):
            yield Placed(part=sheet.part, writable=paragraph)
        yield from charts(package, sheet.part)
        yield from diagrams(package, sheet.part)
        for description in descriptions(sheet.root):
            yield Placed(part=sheet.part, writable=description)
        yield from _comments(package, sheet.part)
    for named in package.root(package.main).iter(_SECTION, *_SHOW):
        if has_letter(named.get("name", "")):
            yield Placed(part=package.main, writable=Caption(named, Place.PROPERTY, attribute="name"))
    for part, title in properties(package):
        yield Placed(part=part, writable=title)


def _paragraphs(sheet: Sheet) -> Iterator[Twinned]:
    for paragraph in drawn_paragraphs(sheet.root, partial(place_of, role=sheet.role)):
        if sheet.role is not Role.BACKGROUND or not is_prompt(paragraph.element):
            yield paragraph


def _comments(package: Package, slide: str) -> Iterator[Placed]:
    for part in (found.target for found in package.relationships(slide) if found.kind == "comments"):
        root = package.root(part)
        for element in root.iter(*_COMMENT):
            if has_letter(element.text or ""):
                yield Placed(part=part, writable=Caption(element, Place.COMMENT))
        for paragraph in drawn_paragraphs(root, everywhere(Place.COMMENT)):
            yield Placed(part=part, writable=paragraph)
