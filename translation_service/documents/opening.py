"""One door to every format: a file opened as a row of blocks that can be written back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.blocks import OpenDocument
from translation_service.documents.bounding import may_be_words
from translation_service.documents.files.letters import count_letters, count_shown_letters
from translation_service.documents.files.paragraphs import has_more_paragraphs
from translation_service.documents.formats import Format, recognise, unread
from translation_service.documents.limits import Limits
from translation_service.documents.process import budget
from translation_service.documents.uncommented import Uncommented
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair


def open_document(content: bytes, document_format: Format, limits: Limits) -> OpenDocument:
    """Open a file of a known format; one that another program must convert first is refused."""
    opener = _OPENERS.get(document_format)
    if opener is None:
        raise unread(document_format)
    _earn(content, document_format, limits)
    document = opener(content, limits)
    return document if limits.translate_comments else Uncommented(document)


def _earn(content: bytes, document_format: Format, limits: Limits) -> None:
    letters = count_letters(content, document_format)
    _refuse_endless(content, document_format, letters, limits)
    if document_format in _IN_PARAGRAPHS and has_more_paragraphs(content, limits.block_limit):
        raise refusals.too_many_blocks(limits.block_limit)
    budget.earn(limits, letters=letters)


def _refuse_endless(content: bytes, document_format: Format, letters: int, limits: Limits) -> None:
    """Refuse a text before it is decoded, which takes up to four times its room, and a package before it is a tree."""
    letters //= _TIMES_SAID.get(document_format, 1)
    if document_format in _BOUNDED_BY_LETTERS and not may_be_words(letters, limits):
        shown = count_shown_letters(content) if document_format is Format.HTML else letters
        if not may_be_words(shown, limits):
            raise refusals.too_many_words(limits.word_limit)


# Each format brings libraries of its own; a child process reads one file and should load no more than it needs.
def _word(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.docx.document import WordDocument  # noqa: PLC0415

    return WordDocument(content, limits, respeak=_respeaking(limits), opener=partial(_within, limits=limits))


def _within(content: bytes, name: str, limits: Limits) -> OpenDocument | None:
    """Open a file that Word takes into another as it opens it, but none within that; `None` for what we cannot."""
    from translation_service.documents.docx.document import WordDocument  # noqa: PLC0415

    try:
        document_format = recognise(content, name, limits)
        if document_format is Format.DOCX:
            _earn(content, document_format, limits)
            return WordDocument(content, limits, respeak=_respeaking(limits))
        if document_format is Format.EML:
            return _archived_page(content, limits)
        return open_document(content, document_format, limits) if document_format in _TAKEN_IN else None
    except DocumentRefused:
        return None


def _archived_page(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.mail.archived_pages import ArchivedPage  # noqa: PLC0415

    return ArchivedPage(content, limits)


def _pdf(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.pdf.document import PdfDocument  # noqa: PLC0415

    return PdfDocument(content, limits)


def _text(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.txt.document import TextDocument  # noqa: PLC0415

    return TextDocument(content, limits)


def _presentation(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.pptx.document import Presentation  # noqa: PLC0415

    return Presentation(content, limits, _respeaking(limits))


def _workbook(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.xlsx.document import Workbook  # noqa: PLC0415

    return Workbook(content, limits)


def _respeaking(limits: Limits) -> Callable[[bytes, Mapping[str, str], LanguagePair], bytes]:
    """Return what has the workbooks behind charts say other words."""

    def respeak(workbook: bytes, said: Mapping[str, str], pair: LanguagePair) -> bytes:
        from translation_service.documents.xlsx.embedded import respoken  # noqa: PLC0415

        return respoken(workbook, said, pair, limits)

    return respeak


def _open_document(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.odt.document import OpenDocument  # noqa: PLC0415

    return OpenDocument(content, limits)


def _page(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.html.document import HtmlDocument  # noqa: PLC0415

    return HtmlDocument(content, limits)


def _markdown(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.markdown.document import MarkdownDocument  # noqa: PLC0415

    return MarkdownDocument(content, limits)


def _table(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.csv.document import TextTable  # noqa: PLC0415

    return TextTable(content, limits)


def _subtitles(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.subtitles.document import Subtitles  # noqa: PLC0415

    return Subtitles(content, limits)


def _timed_text(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.html.timed import TimedText  # noqa: PLC0415

    return TimedText(content, limits)


def _book(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.epub.document import Book  # noqa: PLC0415

    return Book(content, limits)


def _udf(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.udf.document import UdfDocument  # noqa: PLC0415

    return UdfDocument(content, limits)


def _eml(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.mail.opening import open_message  # noqa: PLC0415

    return open_message(content, Format.EML, limits)


def _msg(content: bytes, limits: Limits) -> OpenDocument:
    from translation_service.documents.mail.opening import open_message  # noqa: PLC0415

    return open_message(content, Format.MSG, limits)


# Text boxes stand twice in a package.
_TIMES_SAID: Final = {Format.DOCX: 2, Format.PPTX: 2}
_BOUNDED_BY_LETTERS: Final = frozenset({Format.HTML, Format.TTML, Format.TXT, Format.MARKDOWN, *_TIMES_SAID})
_IN_PARAGRAPHS: Final = frozenset({Format.DOCX, Format.PPTX, Format.ODT, Format.ODP})
_TAKEN_IN: Final = frozenset({Format.HTML, Format.TXT})

_OPENERS: Final[Mapping[Format, Callable[[bytes, Limits], OpenDocument]]] = {
    Format.DOCX: _word,
    Format.PDF: _pdf,
    Format.TXT: _text,
    Format.PPTX: _presentation,
    Format.XLSX: _workbook,
    Format.ODT: _open_document,
    Format.ODP: _open_document,
    Format.ODG: _open_document,
    Format.HTML: _page,
    Format.MARKDOWN: _markdown,
    Format.CSV: _table,
    Format.TSV: _table,
    Format.SRT: _subtitles,
    Format.VTT: _subtitles,
    Format.SBV: _subtitles,
    Format.ASS: _subtitles,
    Format.TTML: _timed_text,
    Format.EPUB: _book,
    Format.UDF: _udf,
    Format.EML: _eml,
    Format.MSG: _msg,
}
