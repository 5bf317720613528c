"""Which kind of file this is, told by its content and never by its name."""

import re
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import Final

from glossary.exchange.wide_text import wide_encoding
from translation_service.documents import refusals
from translation_service.documents.files import archives, compound
from translation_service.documents.files.programs import Program
from translation_service.documents.html.signs import is_page
from translation_service.documents.limits import Limits
from translation_service.documents.mail.signs import is_message
from translation_service.domain.errors import DocumentRefused

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
WORD_TYPE: Final = _OFFICE + "wordprocessingml.document"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a format is called, how its files end coming in and going out, and the media types of both.

    `other_extensions` are further endings that files of this kind are known to have; `encloses_files` says that they
    may hold further files, each a document of its own; `program` is what must read them first; `has_macros` that they
    are read only once their macros are taken out; `is_flat` that they are a package in one XML, read once it is packed.
    """

    name: str
    extension: str
    media_type: str
    result_extension: str
    result_media_type: str
    other_extensions: tuple[str, ...] = ()
    encloses_files: bool = False
    program: Program | None = None
    has_macros: bool = False
    is_flat: bool = False

    @property
    def extensions(self) -> tuple[str, ...]:
        return (self.extension, *self.other_extensions)


def _rebuilt(
    name: str,
    extension: str,
    media_type: str,
    *,
    others: tuple[str, ...] = (),
    encloses_files: bool = False,
    program: Program | None = None,
) -> Kind:
    """Return a kind whose files come back as a Word document."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=".docx",
        result_media_type=WORD_TYPE,
        other_extensions=others,
        encloses_files=encloses_files,
        program=program,
    )


def _old(name: str, extension: str, media_type: str, *, others: tuple[str, ...] = (), today: Kind) -> Kind:
    """Return a kind whose files LibreOffice turns into those of today, which they come back as."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=today.extension,
        result_media_type=today.media_type,
        other_extensions=others,
        program=Program.OFFICE,
    )


def _with_macros(plain: Kind, extension: str, media_type: str, *, others: tuple[str, ...]) -> Kind:
    """Return the kind of files that would be of a plain kind without their macros."""
    return Kind(
        name=f"{plain.name} with macros",
        extension=extension,
        media_type=media_type,
        result_extension=plain.extension,
        result_media_type=plain.media_type,
        other_extensions=others,
        has_macros=True,
    )


def _flat(plain: Kind, media_type: str) -> Kind:
    """Return the kind of files that are a package of a plain kind in one XML."""
    return replace(plain, name=f"{plain.name} XML", extension=".xml", media_type=media_type, is_flat=True)


def _kept(name: str, extension: str, media_type: str, *, others: tuple[str, ...] = ()) -> Kind:
    """Return a kind whose files come back as what they are."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=extension,
        result_media_type=media_type,
        other_extensions=others,
    )


class Format(Enum):
    """The formats we read."""

    DOCX = _rebuilt("Word", ".docx", WORD_TYPE)
    PDF = _rebuilt("PDF", ".pdf", "application/pdf")
    TXT = Kind(
        name="Text",
        extension=".txt",
        media_type="text/plain",
        result_extension=".txt",
        result_media_type="text/plain; charset=utf-8",
    )
    PPTX = _kept("PowerPoint", ".pptx", _OFFICE + "presentationml.presentation", others=(".potx", ".ppsx"))
    XLSX = _kept("Excel", ".xlsx", _OFFICE + "spreadsheetml.sheet", others=(".xltx",))
    ODT = _kept("OpenDocument", ".odt", _OPEN_DOCUMENT + "text", others=(".ott",))
    ODP = _kept("OpenDocument", ".odp", _OPEN_DOCUMENT + "presentation", others=(".otp",))
    HTML = _kept("HTML", ".html", "text/html", others=(".htm", ".xhtml"))
    MARKDOWN = _kept("Markdown", ".md", "text/markdown", others=(".markdown",))
    UDF = _rebuilt("UDF", ".udf", "application/zip")
    EML = _rebuilt("EML", ".eml", "message/rfc822", encloses_files=True)
    MSG = _rebuilt("Outlook", ".msg", "application/vnd.ms-outlook", encloses_files=True)
    DOC = _rebuilt("Word 97–2003", ".doc", "application/msword", program=Program.OFFICE)
    RTF = _rebuilt("RTF", ".rtf", "application/rtf", program=Program.OFFICE)
    WPS = _rebuilt("Works", ".wps", "application/vnd.ms-works", program=Program.OFFICE)
    WPD = _rebuilt("WordPerfect", ".wpd", "application/vnd.wordperfect", program=Program.OFFICE)
    XLS = _old("Excel 97–2003", ".xls", "application/vnd.ms-excel", others=(".xlt",), today=XLSX)
    PPT = _old("PowerPoint 97–2003", ".ppt", "application/vnd.ms-powerpoint", others=(".pps", ".pot"), today=PPTX)
    ODS = _old("OpenDocument", ".ods", _OPEN_DOCUMENT + "spreadsheet", others=(".ots",), today=XLSX)
    FODT = _old("Flat OpenDocument", ".fodt", _OPEN_DOCUMENT + "text-flat-xml", today=ODT)
    FODS = _old("Flat OpenDocument", ".fods", _OPEN_DOCUMENT + "spreadsheet-flat-xml", today=XLSX)
    FODP = _old("Flat OpenDocument", ".fodp", _OPEN_DOCUMENT + "presentation-flat-xml", today=ODP)
    WORD_XML = _old("Word 2003 XML", ".xml", "application/xml", today=DOCX)
    EXCEL_XML = _old("Excel 2003 XML", ".xml", "text/xml", today=XLSX)
    XLSB = _old("Binary Excel", ".xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12", today=XLSX)
    WORD_FLAT = _flat(DOCX, "application/vnd.ms-word.flat+xml")
    POWERPOINT_FLAT = _flat(PPTX, "application/vnd.ms-powerpoint.flat+xml")
    PNG = _rebuilt("PNG", ".png", "image/png", program=Program.OCR)
    JPEG = _rebuilt("JPEG", ".jpg", "image/jpeg", others=(".jpeg",), program=Program.OCR)
    TIFF = _rebuilt("TIFF", ".tif", "image/tiff", others=(".tiff",), program=Program.OCR)
    DOCM = _with_macros(DOCX, ".docm", "application/vnd.ms-word.document.macroEnabled.12", others=(".dotm",))
    PPTM = _with_macros(
        PPTX, ".pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12", others=(".potm", ".ppsm")
    )
    XLSM = _with_macros(XLSX, ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12", others=(".xltm",))


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
_LEGACY: Final = ((b"%!PS", "PostScript"),)
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
_FLAT: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]*+>\s*+)*+<(office:document|w:wordDocument|(?:ss:)?Workbook|pkg:package)\s([^>]*+)>"
)
_FLAT_TYPE: Final = re.compile(rb"office:mimetype=[\"']application/vnd\.oasis\.opendocument\.([a-z]+)")
_FLAT_KINDS: Final = {
    b"text": Format.FODT,
    b"spreadsheet": Format.FODS,
    b"presentation": Format.FODP,
    b"w:wordDocument": Format.WORD_XML,
    b"Workbook": Format.EXCEL_XML,
    b"ss:Workbook": Format.EXCEL_XML,
}
_FLAT_MAIN: Final = re.compile(rb"pkg:contentType=[\"']application/([^\"']{1,99})\.main\+xml[\"']")
_FLAT_MAINS: Final = (
    (b"vnd.openxmlformats-officedocument.wordprocessingml.document", Format.WORD_FLAT),
    (b"vnd.openxmlformats-officedocument.wordprocessingml.template", Format.WORD_FLAT),
    (b"vnd.openxmlformats-officedocument.presentationml.presentation", Format.POWERPOINT_FLAT),
)
_OPEN_KINDS: Final = {
    "text": Format.ODT,
    "text-template": Format.ODT,
    "spreadsheet": Format.ODS,
    "spreadsheet-template": Format.ODS,
    "presentation": Format.ODP,
    "presentation-template": Format.ODP,
}
_MARKDOWN_ENDINGS: Final = frozenset({".md", ".markdown"})
_TEXT_ENDINGS: Final = frozenset({"", ".txt", ".text", ".log"}) | _MARKDOWN_ENDINGS
_BEGINNINGS: Final = (
    (b"{\\rtf", Format.RTF),
    (b"\xffWPC", Format.WPD),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
)
_BINARY: Final = (
    b"GIF8", b"BM", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"MZ",
    b"\x7fELF", b"RIFF", b"OggS", b"ID3", b"BZh", b"\xfd7zXZ",
)  # fmt: skip
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
    if known is not None:
        return known
    return _as_text(content, file_name)


def _in_archive(content: bytes, limits: Limits) -> Format:
    with archives.inspected(content, limits) as archive:
        names = {name.lower() for name in archive.namelist()}
        if "[content_types].xml" in names:
            return _in_package(archives.read(archive, "[Content_Types].xml"), names, limits)
        if "mimetype" in names and (found := _open_document(archives.head(archive, "mimetype"))):
            _refuse_guarded(archive)
            return found
        if _UDF_CONTENT in names and b"<template" in archives.head(archive, _UDF_CONTENT):
            return Format.UDF
    raise refusals.wrong_type()


def _in_package(types: bytes, names: set[str], limits: Limits) -> Format:
    has_program = any(name.endswith("vbaproject.bin") for name in names)
    if b"ms-excel.sheet.binary" in types and not (has_program or b"ms-excel.macrosheet" in types):
        return Format.XLSB
    if b"macroEnabled" in types or has_program:
        return _with_macros_inside(types, limits)
    if b"ms-excel.macrosheet" in types:
        raise refusals.with_macros()
    found = (form for main, form in _MAIN_PARTS if main + b".main+xml" in types)
    for form in found:
        return form
    raise refusals.wrong_type()


def _with_macros_inside(types: bytes, limits: Limits) -> Format:
    # Macros of the oldest kind are cells of a sheet: they cannot be taken out.
    if not limits.strip_macros or b"ms-excel.macrosheet" in types:
        raise refusals.with_macros()
    for mark, form in _MACRO_PARTS:
        if mark in types:
            return form
    raise refusals.wrong_type()


def _open_document(media_type: bytes) -> Format | None:
    """Return the format of an OpenDocument file, `None` for a file of another family."""
    kind = media_type.decode("ascii", "replace").strip()
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
    raise refusals.wrong_type() if names else refusals.damaged()


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
    head = content.lstrip()[:_HEAD]
    legacy = next((kind for mark, kind in _LEGACY if head.lower().startswith(mark.lower())), None)
    if legacy is not None:
        raise refusals.save_as_docx(legacy)
    if (root := _FLAT.match(content[:_FLAT_HEAD])) is not None:
        return _in_one_xml(root, content)
    if is_page(content, file_name):
        return Format.HTML
    has_mark = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    is_binary = content.startswith(_BINARY) or (b"\0" in content and not has_mark and not wide_encoding(content))
    if is_binary or PurePath(file_name).suffix.lower() not in _TEXT_ENDINGS:
        raise refusals.wrong_type()
    return Format.MARKDOWN if PurePath(file_name).suffix.lower() in _MARKDOWN_ENDINGS else Format.TXT
