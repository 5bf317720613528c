"""Which kind of file this is, told by its content and never by its name."""

import zipfile
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import PurePath
from typing import Final

from translation_service.documents import archives, refusals
from translation_service.documents.limits import Limits

WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a format is called, how its files end coming in and going out, and the media types of both.

    `other_extensions` are further endings that files of this kind are known to have.
    """

    name: str
    extension: str
    media_type: str
    result_extension: str
    result_media_type: str
    other_extensions: tuple[str, ...] = ()

    @property
    def extensions(self) -> tuple[str, ...]:
        return (self.extension, *self.other_extensions)


def _rebuilt(name: str, extension: str, media_type: str, *, others: tuple[str, ...] = ()) -> Kind:
    """Return a kind whose files come back as a Word document."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=".docx",
        result_media_type=WORD_TYPE,
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
    UDF = _rebuilt("UDF", ".udf", "application/zip")


def extensions() -> tuple[str, ...]:
    """Return the endings of the files we take, for people and upload fields; what a file is, its content tells."""
    return tuple(extension for form in Format for extension in form.value.extensions)


_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_OLE_KINDS: Final = (
    ("WordDocument".encode("utf-16-le"), "Word 97–2003 (.doc)"),
    ("Workbook".encode("utf-16-le"), "Excel"),
    ("PowerPoint Document".encode("utf-16-le"), "PowerPoint"),
    ("__substg1.0_".encode("utf-16-le"), "Outlook"),
)
_LEGACY: Final = (
    (b"{\\rtf", "RTF"),
    (b"%!PS", "PostScript"),
    (b"<!DOCTYPE html", "HTML"),
    (b"<html", "HTML"),
)
_UDF_CONTENT: Final = "content.xml"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument"
_TEXT_ENDINGS: Final = frozenset({"", ".txt", ".text", ".md", ".log"})
_BINARY: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"MZ",
    b"\x7fELF", b"RIFF", b"OggS", b"ID3", b"BZh", b"\xfd7zXZ",
)  # fmt: skip
_HEAD: Final = 1024


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
    if content.startswith(_OLE):
        raise _in_old_container(content)
    if b"%PDF-" in content[:_HEAD]:
        return Format.PDF
    return _as_text(content, file_name)


def _in_archive(content: bytes, limits: Limits) -> Format:
    archives.inspect(content, limits)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = {name.lower() for name in archive.namelist()}
        if "[content_types].xml" in names:
            return _in_package(archives.read(archive, "[Content_Types].xml"), names)
        if "mimetype" in names:
            _refuse_open_document(archives.read(archive, "mimetype"))
        if _UDF_CONTENT in names and b"<template" in archives.head(archive, _UDF_CONTENT):
            return Format.UDF
    raise refusals.wrong_type()


def _in_package(types: bytes, names: set[str]) -> Format:
    if b"macroEnabled" in types or any(name.endswith("vbaproject.bin") for name in names):
        raise refusals.with_macros()
    if b"wordprocessingml.document.main+xml" in types or b"wordprocessingml.template.main+xml" in types:
        return Format.DOCX
    if b"spreadsheetml" in types:
        raise refusals.save_as_docx("Excel (.xlsx)")
    if b"presentationml" in types:
        raise refusals.save_as_docx("PowerPoint (.pptx)")
    raise refusals.wrong_type()


def _refuse_open_document(media_type: bytes) -> None:
    if media_type.startswith(_OPEN_DOCUMENT.encode()):
        raise refusals.save_as_docx("OpenDocument (.odt)")


def _in_old_container(content: bytes) -> Exception:
    if _ENCRYPTED_PACKAGE in content:
        return refusals.encrypted()
    kind = next((kind for mark, kind in _OLE_KINDS if mark in content), None)
    return refusals.wrong_type() if kind is None else refusals.save_as_docx(kind)


def _as_text(content: bytes, file_name: str) -> Format:
    head = content.lstrip()[:_HEAD]
    legacy = next((kind for mark, kind in _LEGACY if head.lower().startswith(mark.lower())), None)
    if legacy is not None:
        raise refusals.save_as_docx(legacy)
    has_mark = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    is_binary = content.startswith(_BINARY) or (b"\0" in content and not has_mark)
    if is_binary or PurePath(file_name).suffix.lower() not in _TEXT_ENDINGS:
        raise refusals.wrong_type()
    return Format.TXT
