"""OpenDocument sheets looked at before LibreOffice opens them: how many, with which comments, and how often repeated.

A cell that is written once may stand in a million places.
"""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.crowding import too_many_notes
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

_CONTENT: Final = "content.xml"
_BITE: Final = 1024 * 1024
_TAG: Final = re.compile(rb"<(?:[\w.-]+:)?(table|table-row|(?:covered-)?table-cell|annotation)(?=[\s/>])([^>]*)>")
_ROWS: Final = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,18})")
_COLUMNS: Final = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,18})")
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, RuntimeError)


def inspect(content: bytes, document_format: Format, limits: Limits) -> None:
    """Raise `DocumentRefused` for more sheets, comments and repeated cells with something in them than people make."""
    if document_format is Format.FODS:
        _refuse_many(BytesIO(content), limits)
    if document_format is Format.ODS:
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(_CONTENT) as stream:
                _refuse_many(stream, limits)
        except _DAMAGE as error:
            raise refusals.damaged() from error


def _refuse_many(stream: IO[bytes], limits: Limits) -> None:
    repeated, rows = 0, 1
    counts: Counter[bytes] = Counter()
    for name, attributes in _tags(stream):
        counts[name] += 1
        if name == b"table-row":
            rows = _times(_ROWS, attributes)
        elif name.endswith(b"table-cell") and not attributes.endswith(b"/"):
            repeated += rows * _times(_COLUMNS, attributes) - 1
            refuse_more(repeated, limits.repeated_cell_limit, _too_many_repeated_cells)
    refuse_more(counts[b"table"], limits.sheet_limit, _too_many_sheets)
    refuse_more(counts[b"annotation"], limits.note_limit, too_many_notes)


def _tags(stream: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Return rows and cells with their attributes, in bites; a tag that is bitten through comes with the next."""
    held = b""
    while bite := stream.read(_BITE):
        text = held + bite
        end = text.rfind(b"<")
        # No tag is as long as a bite.
        held = text[end:] if end >= 0 and len(text) - end < _BITE else b""
        yield from _TAG.findall(text, 0, len(text) - len(held))
    yield from _TAG.findall(held)


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found is not None else 1


def _too_many_repeated_cells(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-repeated-cells",
        N_(
            "A sheet of this file repeats cells with text or numbers more than %(limit)s times. Please delete those"
            " that are not needed, and save it as an Excel workbook (.xlsx)."
        ),
        limit=limit,
    )


def _too_many_sheets(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-sheets",
        N_("This workbook has more than %(limit)s sheets. Please split it and hand in the parts."),
        limit=limit,
    )
