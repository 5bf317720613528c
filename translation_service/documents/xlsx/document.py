"""A workbook as a row of blocks, and back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents import notices, refusals
from translation_service.documents.blocks import Block
from translation_service.documents.bounding import refuse_more
from translation_service.documents.graphics.templates import write_as_document
from translation_service.documents.graphics.verification import verify
from translation_service.documents.limits import Limits
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.ooxml.properties import speak_properties
from translation_service.documents.xlsx.book import Book
from translation_service.documents.xlsx.comparing import criterion_following, folded
from translation_service.documents.xlsx.formulas import calls_by_text, is_address_of
from translation_service.documents.xlsx.number_formats import format_codes, too_many_number_formats
from translation_service.documents.xlsx.pivots import has_foreign_pivots
from translation_service.documents.xlsx.sheet_names import is_word, new_names
from translation_service.documents.xlsx.surroundings import book_texts, frame_texts, other_texts
from translation_service.documents.xlsx.validations import may_not_fit
from translation_service.documents.xlsx.worded import Wording, wording
from translation_service.documents.xlsx.writing import Writing
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place
from translation_service.domain.sentences import N_, sentence

_DEFINED_NAME: Final = names.spreadsheet("definedName")
_EMBEDDED: Final = frozenset({"oleObject", "package"})
_COUNTED_NAMES: Final = """
    sheet definedName si row c f mergeCell hyperlink dataValidation cfRule tablePart tableColumn filter comment
    threadedComment p fld sp pic cxnSp graphicFrame ser pt
"""
_COUNTED: Final = frozenset(_COUNTED_NAMES.split())
_EXAMPLE: Final = 40
_MOST_EXAMPLES: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_ADDRESS: Final = re.compile(r"\w+://|mailto:", re.IGNORECASE)
_SENTENCES: Final = {
    "pivot-tables": N_(
        "Pivot tables of the workbook show data from outside. Their fields keep the names they have there; please check"
        " them once they are refreshed."
    ),
    "words-in-formulas": N_(
        "Formulas of the workbook say words of their own in quotes, such as “%(example)s”. Words in formulas are not"
        " translated; please check what these formulas show."
    ),
    "hidden-words-in-formulas": N_(
        "Formulas of the workbook use words that no cell shows, such as “%(example)s”. These words are not translated;"
        " please check what the formulas show."
    ),
    "list-too-long": N_(
        "A list to choose from nearly fills the room that Excel has for it. If it stays in the source language, please"
        " put its items into cells."
    ),
    "sheet-names-kept": N_(
        "Formulas of the workbook put addresses together from text, so the names of its sheets stay as they are."
    ),
}


class Workbook:
    """An XLSX file: `blocks` are its texts sheet by sheet, each wording once; `write` puts translations in place."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._content = content
        self._has_formula_words = limits.translate_formula_words
        self._package = Package(content)
        self._package.inspect(limits)
        refuse_more(len(format_codes(self._package)), limits.number_format_limit, too_many_number_formats)
        self._book = Book(self._package, limits)
        found: dict[Wording, Block] = {}
        for block in self._all_blocks():
            found.setdefault(wording(block), block)
            refuse_more(len(found), limits.block_limit, refusals.too_many_blocks)
        self._blocks = list(found.values())
        # Counted here, as cutting a whole data base into sentences would take minutes.
        words = sum(len(block.text.split()) for block in self._blocks)
        refuse_more(words, limits.word_limit, refusals.too_many_words)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._blocks

    def notices(self) -> Iterator[Notice]:
        parts = [sheet.part for sheet in self._book.sheets]
        if any(found.kind in _EMBEDDED for part in parts for found in self._package.relationships(part)):
            yield notices.embedded_file()
        if self._package.is_signed:
            yield notices.signature_left_out()
        for code, values in self._found():
            yield Notice(code=code, sentence=sentence(_SENTENCES[code], **values))

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced, checked against the source."""
        if not texts:
            return self._package.pack()
        translations = {wording(self._blocks[index]): text for index, text in texts.items()}
        wanted = {
            sheet.name: inline.typed(translations[key])
            for sheet in self._book.sheets
            if (key := wording(_name_block(sheet.name))) in translations
        }
        sheet_names = new_names([sheet.name for sheet in self._book.sheets], wanted)
        Writing(self._book, lambda block: translations.get(wording(block)), sheet_names, pair).write()
        speak_properties(self._package, pair)
        self._package.leave_out_signatures()
        write_as_document(self._package, ".sheet.main+xml")
        written = self._package.pack()
        verify(self._content, written, parts=self._package.changed, counted=_COUNTED)
        return written

    def _all_blocks(self) -> Iterator[Block]:
        has_names = not self._is_addressed_by_text()
        for sheet in self._book.sheets:
            if has_names and is_word(sheet.name):
                yield _name_block(sheet.name)
            for text in self._book.texts(sheet):
                yield from text.blocks
            # A sheet that shows only a chart has margins too.
            frame = self._package.root(sheet.part) if sheet.scan is None else sheet.scan.frame
            for surrounding in frame_texts(frame):
                yield from surrounding.blocks
            for _, other in other_texts(self._package, sheet.part):
                yield from other.blocks
        for _, title in book_texts(self._package):
            yield from title.blocks

    def _is_addressed_by_text(self) -> bool:
        """Tell whether formulas name sheets in a way that a new name would escape."""
        scans = [sheet.scan for sheet in self._book.sheets if sheet.scan is not None]
        named = [sheet.name for sheet in self._book.sheets if is_word(sheet.name)]
        constants = {folded(constant) for scan in scans for constant in scan.constants}
        return (
            any(scan.calls_by_text for scan in scans)
            or any(calls_by_text(element.text or "") for element in self._book.main.iter(*_DEFINED_NAME))
            or any(is_address_of(constant, folded(name)) for name in named for constant in constants)
        )

    def _found(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        if has_foreign_pivots(self._package):
            yield "pivot-tables", {}
        examples = sorted(
            {words.strip() for words in self._words_of_formulas()}, key=lambda words: (-len(words), words)
        )
        if examples:
            code = "hidden-words-in-formulas" if self._has_formula_words else "words-in-formulas"
            yield code, {"example": "”, “".join(one[:_EXAMPLE] for one in examples[:_MOST_EXAMPLES])}
        if self._is_addressed_by_text() and any(is_word(sheet.name) for sheet in self._book.sheets):
            yield "sheet-names-kept", {}
        if any(may_not_fit(sheet.scan.frame) for sheet in self._book.sheets if sheet.scan is not None):
            yield "list-too-long", {}

    def _words_of_formulas(self) -> Iterator[str]:
        """Return what formulas say that no cell says: the rest follows its cells."""
        said = {folded(words): "" for block in self._blocks if (words := inline.typed(block.text))}
        scans = (sheet.scan for sheet in self._book.sheets if sheet.scan is not None)
        for constant in (constant for scan in scans for constant in sorted(scan.constants) if _is_words(constant)):
            if folded(constant.strip()) not in said and criterion_following(constant, said) == constant:
                yield constant


def _is_words(constant: str) -> bool:
    return bool(_WORD.search(constant)) and _ADDRESS.match(constant) is None


def _name_block(name: str) -> Block:
    return Block(place=Place.SHEET_NAME, text=inline.write([name]))
