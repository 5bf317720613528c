"""How much a file says, told from its bytes before it is read: the letters and digits outside of its markup.

A pass over the bytes, none of which reads them as a document. What only a format knows to be no text is counted too;
what is packed in a way of its own (PDFs, messages of Outlook, old Office files) counts nothing here.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.formats import Format

_NOT_WRITTEN: Final = bytes(byte for byte in range(128) if not chr(byte).isalnum())
# Formulas are no text; what a UDF file says stands in a section that looks like a mark. One that never ends is looked
# through once.
_MARKUP: Final = lazily(
    rb"<(?:\w+:)?(?:f|formula\d?|definedName)(?: [^>]*+)?>[^<]*+</[^>]*+>|<(?!!\[CDATA\[)[^>]*+(?:>|\Z)"
)
_PACKED_LINE: Final = lazily(rb"^[A-Za-z0-9+/=]{60,}\r?$", re.MULTILINE)
# Words of RTF, but for letters that are written as numbers, and what is packed into letters.
_RTF_WORD: Final = lazily(rb"\\(?!u-?\d)[a-z]+-?\d*|[A-Za-z0-9+/=]{60,}")
_UNCOUNTED: Final = frozenset({Format.PDF, Format.MSG, Format.DOC, Format.XLS, Format.PPT, Format.WPS, Format.WPD})
_PLAIN: Final = frozenset(
    {Format.TXT, Format.MARKDOWN, Format.CSV, Format.TSV, Format.SRT, Format.VTT, Format.SBV, Format.ASS}
)
_PARTS_WITH_WORDS: Final = (".xml", ".xhtml", ".html", ".htm")
_WITH_PACKED_LINES: Final = frozenset(
    {
        *(Format.EML, Format.FODT, Format.FODS, Format.FODP, Format.FODG),
        *(Format.WORD_XML, Format.EXCEL_XML, Format.WORD_FLAT, Format.POWERPOINT_FLAT),
    }
)
_UNSEEN: Final = lazily(rb"<(script|style)\b.*?(?:</\1|\Z)", re.DOTALL | re.IGNORECASE)
_BITE: Final = 1024 * 1024


def count_letters(content: bytes, document_format: Format) -> int:
    """Return how many letters and digits a file has, one of two bytes as two; refuse it when it is damaged."""
    return sum(letters_by_bite(content, document_format))


def letters_by_bite(content: bytes, document_format: Format) -> Iterator[int]:
    """Yield what `count_letters` returns bite after bite, so that a large file may earn the time to count it."""
    if document_format in _UNCOUNTED:
        return
    if document_format in _PLAIN:
        yield from (_written(content[start : start + _BITE]) for start in range(0, len(content), _BITE))
    elif document_format is Format.RTF:
        yield _written(_RTF_WORD.sub(b"", content))
    elif document_format in _WITH_PACKED_LINES:
        yield from _between_marks(BytesIO(_PACKED_LINE.sub(b"", content)))
    elif document_format in {Format.HTML, Format.TTML}:
        yield from _between_marks(BytesIO(content))
    else:
        yield from _in_package(content)


def count_shown_letters(page: bytes) -> int:
    """Return how many letters and digits of a page are no programs and styles."""
    return _written(_MARKUP.sub(b"", _UNSEEN.sub(b"", page)))


def _in_package(content: bytes) -> Iterator[int]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in (name for name in archive.namelist() if name.lower().endswith(_PARTS_WITH_WORDS)):
                yield from _in_part(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError) as error:
        raise refusals.damaged() from error


def _in_part(archive: zipfile.ZipFile, name: str) -> Iterator[int]:
    with archive.open(name) as part:
        yield from _between_marks(part)


def _between_marks(stream: IO[bytes]) -> Iterator[int]:
    """Count in bites; of a mark that is bitten off the rest counts as text."""
    return (_written(_MARKUP.sub(b"", bite)) for bite in iter(lambda: stream.read(_BITE), b""))


def _written(text: bytes) -> int:
    return len(text.translate(None, _NOT_WRITTEN))
