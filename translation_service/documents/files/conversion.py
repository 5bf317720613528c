"""Files that must be changed before we can read them: by another program, by losing their macros, by packing."""

from functools import partial
from pathlib import Path

from translation_service.documents.files.flat import packed
from translation_service.documents.files.macros import macros_stripped, without_macros
from translation_service.documents.files.programs import Program, Programs
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.domain.conversions import ConvertedDocument


def program_for(document_format: Format) -> Program | None:
    """Return the program that may be needed for a file of this format: some PDFs are pictures."""
    return Program.OCR if document_format is Format.PDF else document_format.value.program


def convert_document(
    content: bytes, *, file_name: str, source_language: str, limits: Limits, programs: Programs, home: Path
) -> ConvertedDocument | None:
    """Return a file in a form we can read where it must be changed first; `None` where we can read it as it is.

    `home` is a folder that is thrown away afterwards. Raises `DocumentRefused` when the file cannot be read.
    """
    document_format = recognise(content, file_name, limits)
    if document_format.value.has_macros:
        return _stripped(content, document_format)
    if document_format.value.is_flat:
        return _packed(content, document_format, limits)
    match program_for(document_format):
        case None:
            return None
        case Program.OFFICE:
            from translation_service.documents.office.conversion import convert  # noqa: PLC0415 - libraries of its own

            return convert(content, document_format, program=programs.path(Program.OFFICE), home=home, limits=limits)
        case Program.OCR:
            return _read_pictures(
                content, document_format, source_language=source_language, limits=limits, programs=programs
            )


def _stripped(content: bytes, document_format: Format) -> ConvertedDocument:
    kind = document_format.value
    return ConvertedDocument(
        content=without_macros(content),
        extension=kind.result_extension,
        media_type=kind.result_media_type,
        notices=(macros_stripped(),),
    )


def _packed(content: bytes, document_format: Format, limits: Limits) -> ConvertedDocument:
    kind = document_format.value
    package = packed(content, limits)
    if recognise(package, f"packed{kind.result_extension}", limits).value.has_macros:
        return _stripped(package, document_format)
    return ConvertedDocument(
        content=package, extension=kind.result_extension, media_type=kind.result_media_type, notices=()
    )


def _read_pictures(
    content: bytes, document_format: Format, *, source_language: str, limits: Limits, programs: Programs
) -> ConvertedDocument | None:
    from translation_service.documents.ocr.conversion import convert_pdf, convert_picture  # noqa: PLC0415
    from translation_service.documents.ocr.tesseract import Tesseract  # noqa: PLC0415

    path, packs = programs.path(Program.OCR), programs.language_packs
    start = partial(Tesseract, path, language=source_language, otherwise=packs)
    convert = convert_pdf if document_format is Format.PDF else convert_picture
    return convert(content, start=start, language=source_language, limits=limits)
