"""What LibreOffice is given to print for a file, and which of its programs prints it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.documents.preview.plain_pages import without_addresses
from translation_service.domain.languages import LanguagePair

_WRITER: Final = "writer"
_PRINTERS: Final[Mapping[Format, str]] = {
    Format.DOCX: _WRITER,
    Format.ODT: _WRITER,
    Format.DOC: _WRITER,
    Format.RTF: _WRITER,
    Format.WPS: _WRITER,
    Format.WPD: _WRITER,
    Format.PPTX: "impress",
    Format.PPT: "impress",
    Format.ODP: "impress",
    Format.ODG: "draw",
    Format.XLSX: "calc",
    Format.XLS: "calc",
    Format.ODS: "calc",
}
# What no program shows as its reader sees it is shown as the Word document that is made of it.
_REBUILT: Final = frozenset({Format.EML, Format.MSG, Format.UDF})
_TEXTS: Final = frozenset(
    {Format.TXT, Format.MARKDOWN, Format.CSV, Format.TSV, Format.SRT, Format.VTT, Format.SBV, Format.ASS}
)
# As a page of the web it would lose what stands on its first sheet.
_PAGES_AS_TEXT: Final = "HTML (StarWriter)"
_MARK: Final = "\ufeff"
# Labels of messages are in the language of the house; nothing is translated here.
_SHOWN: Final = LanguagePair(source="en", target="tr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """A file LibreOffice knows, its program (`writer`, `calc`, …) that prints it, and the filter to read it by."""

    content: bytes
    document_format: Format
    printer: str
    read_as: str = ""


def printable(content: bytes, document_format: Format, limits: Limits) -> Printable | None:
    """Return what is printed for a file, `None` where LibreOffice prints nothing for it; raises `DocumentRefused`."""
    if document_format in _PRINTERS:
        return Printable(content=content, document_format=document_format, printer=_PRINTERS[document_format])
    if document_format in _REBUILT:
        rebuilt = open_document(content, document_format, limits).write({}, _SHOWN)
        return Printable(content=rebuilt, document_format=Format.DOCX, printer=_WRITER)
    if document_format in _TEXTS:
        return Printable(content=_marked_text(content), document_format=Format.TXT, printer=_WRITER)
    if document_format is Format.HTML:
        page = without_addresses(content)
        return Printable(content=page, document_format=Format.HTML, printer=_WRITER, read_as=_PAGES_AS_TEXT)
    return None


def _marked_text(content: bytes) -> bytes:
    """Return a text in an encoding that needs no guess."""
    from translation_service.documents.txt.decoding import decode  # noqa: PLC0415 - most files are none

    return (_MARK + decode(content).removeprefix(_MARK)).encode("utf-8", "replace")
