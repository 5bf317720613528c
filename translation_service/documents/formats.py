"""Which kind of file this is, told by its content and never by its name."""

import re
import zipfile
from collections.abc import Collection
from enum import Enum
from pathlib import PurePath
from typing import Final

from glossary.exchange.wide_text import wide_encoding
from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.csv.signs import separator_in_workbook
from translation_service.documents.files import archives, compound, pictures, strangers
from translation_service.documents.files.main_parts import content_types, declared_types, declares_program
from translation_service.documents.files.programs import Program
from translation_service.documents.html.signs import is_page
from translation_service.documents.html.timed_signs import is_timed_text
from translation_service.documents.kinds import OFFICE, WORD_TYPE, Kind, flat, kept, old, rebuilt, with_macros
from translation_service.documents.limits import Limits
from translation_service.documents.mail.signs import is_message
from translation_service.documents.txt.signs import words_at_first
from translation_service.domain.errors import DocumentRefused

_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
_FIRST_OPEN_OFFICE: Final = "application/vnd.sun.xml."


class Format(Enum):
    """The formats we read."""

    DOCX = rebuilt("Word", ".docx", WORD_TYPE)
    PDF = rebuilt("PDF", ".pdf", "application/pdf")
    TXT = Kind(
        name="Text",
        extension=".txt",
        media_type="text/plain",
        result_extension=".txt",
        result_media_type="text/plain; charset=utf-8",
    )
    PPTX = kept("PowerPoint", ".pptx", OFFICE + "presentationml.presentation", others=(".potx", ".ppsx"))
    XLSX = kept("Excel", ".xlsx", OFFICE + "spreadsheetml.sheet", others=(".xltx",))
    ODT = kept("OpenDocument", ".odt", _OPEN_DOCUMENT + "text", others=(".ott",))
    ODP = kept("OpenDocument", ".odp", _OPEN_DOCUMENT + "presentation", others=(".otp",))
    ODG = kept("OpenDocument", ".odg", _OPEN_DOCUMENT + "graphics", others=(".otg",))
    HTML = kept("HTML", ".html", "text/html", others=(".htm", ".xhtml"))
    MARKDOWN = kept("Markdown", ".md", "text/markdown", others=(".markdown", ".mdx"))
    CSV = kept("CSV", ".csv", "text/csv")
    TSV = kept("TSV", ".tsv", "text/tab-separated-values", others=(".tab",))
    SRT = kept("SubRip", ".srt", "application/x-subrip")
    VTT = kept("WebVTT", ".vtt", "text/vtt")
    SBV = kept("YouTube subtitles", ".sbv", "text/x-sbv")
    ASS = kept("SubStation Alpha", ".ass", "text/x-ssa", others=(".ssa",))
    TTML = kept("Timed Text", ".ttml", "application/ttml+xml", others=(".dfxp",))
    EPUB = kept("EPUB", ".epub", "application/epub+zip")
    UDF = rebuilt("UDF", ".udf", "application/zip")
    EML = rebuilt("EML", ".eml", "message/rfc822", others=(".mht", ".mhtml"), encloses_files=True)
    MSG = rebuilt("Outlook", ".msg", "application/vnd.ms-outlook", encloses_files=True)
    DOC = rebuilt("Word 97–2003", ".doc", "application/msword", program=Program.OFFICE)
    RTF = rebuilt("RTF", ".rtf", "application/rtf", program=Program.OFFICE)
    WPS = rebuilt("Works", ".wps", "application/vnd.ms-works", program=Program.OFFICE)
    WPD = rebuilt("WordPerfect", ".wpd", "application/vnd.wordperfect", program=Program.OFFICE)
    XLS = old("Excel 97–2003", ".xls", "application/vnd.ms-excel", others=(".xlt",), today=XLSX)
    PPT = old("PowerPoint 97–2003", ".ppt", "application/vnd.ms-powerpoint", others=(".pps", ".pot"), today=PPTX)
    ODS = old("OpenDocument", ".ods", _OPEN_DOCUMENT + "spreadsheet", others=(".ots",), today=XLSX)
    FODT = old("Flat OpenDocument", ".fodt", _OPEN_DOCUMENT + "text-flat-xml", today=ODT)
    FODS = old("Flat OpenDocument", ".fods", _OPEN_DOCUMENT + "spreadsheet-flat-xml", today=XLSX)
    FODP = old("Flat OpenDocument", ".fodp", _OPEN_DOCUMENT + "presentation-flat-xml", today=ODP)
    FODG = old("Flat OpenDocument", ".fodg", _OPEN_DOCUMENT + "graphics-flat-xml", today=ODG)
    WORD_XML = old("Word 2003 XML", ".xml", "application/xml", today=DOCX)
    EXCEL_XML = old("Excel 2003 XML", ".xml", "text/xml", today=XLSX)
    XLSB = old("Binary Excel", ".xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12", today=XLSX)
    WORD_FLAT = flat(DOCX, "application/vnd.ms-word.flat+xml")
    POWERPOINT_FLAT = flat(PPTX, "application/vnd.ms-powerpoint.flat+xml")
    PNG = rebuilt("PNG", ".png", "image/png", program=Program.OCR)
    JPEG = rebuilt("JPEG", ".jpg", "image/jpeg", others=(".jpeg",), program=Program.OCR)
    TIFF = rebuilt("TIFF", ".tif", "image/tiff", others=(".tiff",), program=Program.OCR)
    WEBP = rebuilt("WebP", ".webp", "image/webp", program=Program.OCR)
    GIF = rebuilt("GIF", ".gif", "image/gif", program=Program.OCR)
    BMP = rebuilt("BMP", ".bmp", "image/bmp", others=(".dib",), program=Program.OCR)
    JPEG_2000 = rebuilt("JPEG 2000", ".jp2", "image/jp2", others=(".jpf", ".j2k"), program=Program.OCR)
    AVIF = rebuilt("AVIF", ".avif", "image/avif", program=Program.OCR)
    DOCM = with_macros(DOCX, ".docm", "application/vnd.ms-word.document.macroEnabled.12", others=(".dotm",))
    PPTM = with_macros(
        PPTX, ".pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12", others=(".potm", ".ppsm")
    )
    XLSM = with_macros(XLSX, ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12", others=(".xltm",))


def extensions(*, missing: Collection[Program] = (), with_macros: bool = False) -> tuple[str, ...]:
    """Return the endings of the files we take, for people and upload fields; what a file is, its content tells.

    Formats that need one of the `missing` programs are left out, as are those with macros where these are refused.
    """
    kinds = [form.value for form in Format if form.value.program not in missing]
    kinds = [kind for kind in kinds if with_macros or not kind.has_macros]
    return tuple(dict.fromkeys(extension for kind in kinds for extension in kind.extensions))


def unread(document_format: Format) -> DocumentRefused:
    """Return the refusal of a file whose format needs a program that is not installed."""
    kind = document_format.value
    if kind.program is Program.OCR:
        return refusals.picture()
    if kind.has_macros:
        return refusals.with_macros()
    return refusals.save_as(f"{kind.name} ({kind.extension})", kind.result_extension)


_ENCRYPTED_PACKAGE: Final = "EncryptedPackage"
_OUTLOOK: Final = "__properties_version1.0"
_OLD_OFFICE: Final = (
    ("WordDocument", Format.DOC),
    ("MatOST", Format.WPS),
    ("MM", Format.WPS),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
    ("PowerPoint Document", Format.PPT),
)
_MAIN_PARTS: Final = (
    (b"wordprocessingml.document", Format.DOCX),
    (b"wordprocessingml.template", Format.DOCX),
    (b"presentationml.presentation", Format.PPTX),
    (b"presentationml.template", Format.PPTX),
    (b"presentationml.slideshow", Format.PPTX),
    (b"spreadsheetml.sheet", Format.XLSX),
    (b"spreadsheetml.template", Format.XLSX),
)
_MACRO_PARTS: Final = (
    (b"ms-word.document.macroEnabled.main", Format.DOCM),
    (b"ms-word.template.macroEnabledTemplate.main", Format.DOCM),
    (b"wordprocessingml.document.main", Format.DOCM),
    (b"ms-powerpoint.presentation.macroEnabled.main", Format.PPTM),
    (b"ms-powerpoint.slideshow.macroEnabled.main", Format.PPTM),
    (b"ms-powerpoint.template.macroEnabled.main", Format.PPTM),
    (b"presentationml.presentation.main", Format.PPTM),
    (b"ms-excel.sheet.macroEnabled.main", Format.XLSM),
    (b"ms-excel.template.macroEnabled.main", Format.XLSM),
    (b"spreadsheetml.sheet.main", Format.XLSM),
)
_UDF_CONTENT: Final = "content.xml"
# The root of an Office file in one XML.
_FLAT: Final = lazily(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]*+>\s*+)*+<(office:document|w:wordDocument|(?:ss:)?Workbook|pkg:package)\s([^>]*+)>"
)
_FLAT_TYPE: Final = lazily(rb"office:mimetype=[\"']application/vnd\.oasis\.opendocument\.([a-z]+)")
_FLAT_KINDS: Final = {
    b"text": Format.FODT,
    b"spreadsheet": Format.FODS,
    b"presentation": Format.FODP,
    b"graphics": Format.FODG,
    b"w:wordDocument": Format.WORD_XML,
    b"Workbook": Format.EXCEL_XML,
    b"ss:Workbook": Format.EXCEL_XML,
}
_FLAT_MAIN: Final = lazily(rb"pkg:contentType=[\"']application/([^\"']{1,99})\.main\+xml[\"']")
_FLAT_MAINS: Final = (
    (b"vnd.openxmlformats-officedocument.wordprocessingml.document", Format.WORD_FLAT),
    (b"vnd.openxmlformats-officedocument.wordprocessingml.template", Format.WORD_FLAT),
    (b"vnd.openxmlformats-officedocument.presentationml.presentation", Format.POWERPOINT_FLAT),
)
_OPEN_KINDS: Final = {
    "text": Format.ODT,
    "text-template": Format.ODT,
    "text-web": Format.ODT,
    "spreadsheet": Format.ODS,
    "spreadsheet-template": Format.ODS,
    "presentation": Format.ODP,
    "presentation-template": Format.ODP,
    "graphics": Format.ODG,
    "graphics-template": Format.ODG,
}
_TEXTS: Final = {
    **dict.fromkeys(("", ".txt", ".text", ".log"), Format.TXT),
    **dict.fromkeys(Format.MARKDOWN.value.extensions, Format.MARKDOWN),
    **dict.fromkeys(Format.CSV.value.extensions, Format.CSV),
    **dict.fromkeys(Format.TSV.value.extensions, Format.TSV),
    Format.SRT.value.extension: Format.SRT,
    Format.VTT.value.extension: Format.VTT,
    Format.SBV.value.extension: Format.SBV,
    **dict.fromkeys(Format.ASS.value.extensions, Format.ASS),
}
_BOOK_TYPE: Final = Format.EPUB.value.media_type.encode()
_BEGINNINGS: Final = (
    (b"{\\rtf", Format.RTF),
    (b"\xffWPC", Format.WPD),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"GIF87a", Format.GIF),
    (b"GIF89a", Format.GIF),
    (b"\0\0\0\x0cjP  \r\n\x87\n", Format.JPEG_2000),
    (b"\xff\x4f\xff\x51", Format.JPEG_2000),
    # Workbooks without a compound file around them, as Excel wrote until 1995 and small programs still do.
    (b"\x09\0\4\0", Format.XLS),
    (b"\x09\2\6\0", Format.XLS),
    (b"\x09\4\6\0", Format.XLS),
    (b"\x09\x08\x08\0", Format.XLS),
)
_LOOKS: Final = ((pictures.is_bitmap, Format.BMP), (pictures.is_webp, Format.WEBP), (pictures.is_avif, Format.AVIF))
_BINARY: Final = (b"MZ\x90", b"\x7fELF")
_MANIFEST: Final = "META-INF/manifest.xml"
_MACRO_FOLDERS: Final = ("basic/", "scripts/")
_LIBRARY_LISTS: Final = frozenset({"script-lc.xml", "script-lb.xml", "dialog-lc.xml", "dialog-lb.xml"})
_HEAD: Final = 1024
_FLAT_HEAD: Final = 20_000


def recognise(content: bytes, file_name: str, limits: Limits | None = None) -> Format:
    """Return the format of a file; raise `DocumentRefused` with a reason for anything we do not take.

    The name is only looked at to tell text files from text that is something else (a program, a table).
    """
    limits = limits or Limits()
    if not content:
        raise refusals.empty()
    if len(content) > limits.upload_limit:
        raise refusals.too_large(limits.upload_limit)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _in_archive(content, limits)
    if content.startswith(compound.MAGIC):
        return _in_compound_file(content)
    if b"%PDF-" in content[:_HEAD]:
        return Format.PDF
    known = next((form for beginning, form in _BEGINNINGS if content.startswith(beginning)), None)
    known = known or next((form for is_one, form in _LOOKS if is_one(content)), None)
    if known is not None:
        return known
    if (stranger := strangers.told(content)) is not None:
        raise stranger
    return _as_text(content, file_name)


def _in_archive(content: bytes, limits: Limits) -> Format:
    with archives.inspected(content, limits) as archive:
        names = {name.lower() for name in archive.namelist()}
        if "[content_types].xml" in names:
            return _in_package(archive, names, limits)
        if "mimetype" in names and archives.head(archive, "mimetype").strip() == _BOOK_TYPE:
            return Format.EPUB
        if "mimetype" in names and (found := _open_document(archives.head(archive, "mimetype"))):
            _refuse_guarded(archive)
            return found
        if _UDF_CONTENT in names and b"<template" in archives.head(archive, _UDF_CONTENT):
            return Format.UDF
    raise strangers.in_archive(names)


def _in_package(archive: zipfile.ZipFile, names: set[str], limits: Limits) -> Format:
    types = content_types(archive)
    main_type = declared_types(archive, types)
    has_program = any(name.endswith("vbaproject.bin") for name in names) or declares_program(types)
    # Macros of the oldest kind are cells of a sheet, others may hide in a workbook behind a chart: these stay in.
    if b"ms-excel.macrosheet" in types or _has_program_inside(archive):
        raise refusals.with_macros()
    if b"ms-excel.sheet.binary" in main_type and not has_program:
        return Format.XLSB
    if b"macroEnabled" in main_type or has_program:
        return _with_macros_inside(main_type, limits)
    found = (form for main, form in _MAIN_PARTS if main + b".main+xml" in main_type)
    for form in found:
        return form
    raise strangers.in_archive(names)


def _has_program_inside(archive: zipfile.ZipFile) -> bool:
    workbooks = [entry.filename for entry in archive.infolist() if entry.filename.lower().endswith(".xlsb")]
    return any(b"vbaProject.bin" in archives.read(archive, name) for name in workbooks)


def _with_macros_inside(main_type: bytes, limits: Limits) -> Format:
    if not limits.strip_macros:
        raise refusals.with_macros()
    for mark, form in _MACRO_PARTS:
        if mark in main_type:
            return form
    raise refusals.with_macros()


def _open_document(media_type: bytes) -> Format | None:
    """Return the format of an OpenDocument file, `None` for a file of another family."""
    kind = media_type.decode("ascii", "replace").strip()
    if kind.startswith(_FIRST_OPEN_OFFICE):
        raise refusals.save_as("OpenOffice 1 (.sxw, .sxc, .sxi)", ".odt, .ods, .odp")
    if not kind.startswith(_OPEN_DOCUMENT):
        return None
    found = _OPEN_KINDS.get(kind.removeprefix(_OPEN_DOCUMENT))
    if found is None:
        raise refusals.save_as("OpenDocument", ".odt")
    return found


def _refuse_guarded(archive: zipfile.ZipFile) -> None:
    """Refuse an OpenDocument file with a password, which nothing here takes off, or with macros."""
    names = archive.namelist()
    if _MANIFEST in names and b"encryption-data" in archives.read(archive, _MANIFEST):
        raise refusals.locked()
    if any(map(_is_macro, names)):
        raise refusals.with_macros()


def _is_macro(name: str) -> bool:
    if not name.lower().startswith(_MACRO_FOLDERS) or name.endswith("/"):
        return False
    return name.rpartition("/")[2].lower() not in _LIBRARY_LISTS


def _in_compound_file(content: bytes) -> Format:
    names = compound.root_names(content)
    if _OUTLOOK in names:
        return Format.MSG
    if _ENCRYPTED_PACKAGE in names:
        raise refusals.encrypted()
    for mark, form in _OLD_OFFICE:
        if mark in names:
            return form
    raise strangers.in_compound_file(names) if names else refusals.damaged()


def _in_one_xml(root: re.Match[bytes], content: bytes) -> Format:
    kind = _FLAT_TYPE.search(root[2])
    name = root[1] if kind is None else kind[1]
    found = _flat_package(content) if name == b"pkg:package" else _FLAT_KINDS.get(name)
    if found is None:
        raise refusals.save_as("XML (.xml)", ".docx")
    return found


def _flat_package(content: bytes) -> Format | None:
    types = {found[1] for found in _FLAT_MAIN.finditer(content)}
    return next((form for main, form in _FLAT_MAINS if main in types), None)


def _as_text(content: bytes, file_name: str) -> Format:
    if is_message(content, file_name):
        return Format.EML
    if (root := _FLAT.match(content[:_FLAT_HEAD])) is not None:
        return _in_one_xml(root, content)
    if is_timed_text(content):
        return Format.TTML
    if is_page(content, file_name):
        return Format.HTML
    has_mark = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    is_binary = content.startswith(_BINARY) or (b"\0" in content and not has_mark and not wide_encoding(content))
    named = None if is_binary else _named_text(content, file_name)
    if named is None:
        raise strangers.misnamed(file_name)
    return named


def _named_text(content: bytes, file_name: str) -> Format | None:
    """Return as what text is read by its name; old programs of offices hand out text and tables as Word and Excel."""
    ending = PurePath(file_name).suffix.lower()
    if separator := separator_in_workbook(content, file_name):
        return Format.TSV if separator == "\t" else Format.CSV
    if ending == Format.DOC.value.extension and words_at_first(content):
        return Format.TXT
    return _TEXTS.get(ending)
