"""The reasons for which a file is refused, each with a sentence that says what to do."""

from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_, Sentence


def empty() -> DocumentRefused:
    return DocumentRefused("empty", N_("This file is empty. Please choose the file again and hand it in once more."))


def no_text() -> DocumentRefused:
    return DocumentRefused("no-text", N_("This file holds no text that could be translated."))


def wrong_type() -> DocumentRefused:
    return DocumentRefused(
        "wrong-type",
        N_(
            "This kind of file cannot be translated. Please hand in a document (.docx, .odt), a presentation (.pptx), a"
            " workbook (.xlsx), a PDF or a text file."
        ),
    )


def save_as_docx(kind: str) -> DocumentRefused:
    return DocumentRefused(
        "save-as-docx",
        N_("%(kind)s files cannot be read. Please save the file as a Word document (.docx) or PDF and hand that in."),
        kind=kind,
    )


def save_as(kind: str, ending: str) -> DocumentRefused:
    return DocumentRefused(
        "save-as",
        N_("%(kind)s files cannot be read. Please save the file as %(ending)s and hand that in."),
        kind=kind,
        ending=ending,
    )


def encrypted() -> DocumentRefused:
    return DocumentRefused(
        "encrypted",
        N_("This file is protected by a password. Please hand it in again with its password, or without one."),
    )


def wrong_password() -> DocumentRefused:
    return DocumentRefused(
        "wrong-password",
        N_("This password does not open the file. Please type it again, or remove it from the file."),
    )


def sealed_message() -> DocumentRefused:
    return DocumentRefused(
        "mail-sealed",
        N_("This message is encrypted. Please open it in your mail program, save it as a PDF and hand that in."),
    )


def unreadable_message() -> DocumentRefused:
    return DocumentRefused(
        "mail-unreadable",
        N_("Outlook keeps the text of this message in a form of its own. Please save it as a PDF and hand that in."),
    )


def with_macros() -> DocumentRefused:
    return DocumentRefused(
        "macros",
        N_("This file holds macros. Please save it without macros (as .docx, .xlsx or .pptx) and hand that in."),
    )


def damaged() -> DocumentRefused:
    return DocumentRefused(
        "damaged",
        N_("This file is damaged and cannot be read. Please open it, save it again and hand in the new file."),
    )


def hostile() -> DocumentRefused:
    return DocumentRefused(
        "hostile",
        N_("This file is built in a way that could harm the service, so it was not opened. Please save it again."),
    )


def too_large(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-large",
        N_("This file is larger than %(limit)s MB. Please split it, or make its images smaller."),
        limit=max(1, limit // (1024 * 1024)),
    )


def too_many_words(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-words",
        N_("This file has more than %(limit)s words. Please split it and hand in the parts."),
        limit=limit,
    )


def too_many_blocks(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-blocks",
        N_("This file has more than %(limit)s paragraphs and cells with text. Please split it and hand in the parts."),
        limit=limit,
    )


def too_many_segments(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-segments",
        N_("This file has more than %(limit)s sentences. Please split it and hand in the parts."),
        limit=limit,
    )


def too_many_pages(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-pages",
        N_("This file has more than %(limit)s pages. Please split it and hand in the parts."),
        limit=limit,
    )


def scanned() -> DocumentRefused:
    return DocumentRefused(
        "scanned-pdf",
        N_(
            "The pages of this PDF are pictures, and pictures cannot be read here. Please hand in the original "
            "document, or ask your administrator to install Tesseract (tesseract-ocr)."
        ),
    )


def pages_made_when_opened() -> DocumentRefused:
    return DocumentRefused(
        "dynamic-form",
        N_("The pages of this PDF form are made only when it is opened. Please print it to a PDF and hand that in."),
    )


def too_many_scans(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-scans",
        N_("More than %(limit)s pages of this file are pictures. Please split it and hand in the parts."),
        limit=limit,
    )


def unread_language(language: Sentence) -> DocumentRefused:
    return DocumentRefused(
        "ocr-language",
        N_(
            "Pages of this file are pictures, and pictures with text in this language (%(language)s) cannot be read "
            "here. Please hand in the original document, or ask your administrator to install Tesseract's pack for it."
        ),
        language=language,
    )


def picture() -> DocumentRefused:
    return DocumentRefused(
        "picture",
        N_(
            "This file is a picture, and pictures cannot be read here. Please hand in the original document, or ask "
            "your administrator to install Tesseract (tesseract-ocr)."
        ),
    )


def too_heavy() -> DocumentRefused:
    return DocumentRefused(
        "too-heavy",
        N_("Reading this file takes more time or memory than one document may use. Please split it or save it again."),
    )
