"""The reasons for which a file is refused, each with a sentence that says what to do."""

from typing import Final

from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_, Sentence

_MEGABYTE: Final = 1024 * 1024


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


def archive() -> DocumentRefused:
    return DocumentRefused(
        "wrong-type",
        N_("This file is an archive of other files. Please unpack it and hand in the documents that are in it."),
    )


def photograph_of_apple() -> DocumentRefused:
    return DocumentRefused(
        "save-as",
        N_(
            "Photographs of this kind (HEIC, as iPhones keep them) cannot be read. Please save the picture as JPEG, or"
            " choose “Most Compatible” in the settings of the camera, and hand that in."
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


def locked() -> DocumentRefused:
    return DocumentRefused(
        "locked",
        N_("This file is protected by a password. Please save it without one and hand that in."),
    )


def wrong_password() -> DocumentRefused:
    return DocumentRefused(
        "wrong-password",
        N_("This password does not open the file. Please type it again, or remove it from the file."),
    )


def asks_for_password(code: str) -> bool:
    """Tell whether a file that was refused so may be handed in again with its password."""
    return code in {"encrypted", "wrong-password"}


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
        limit=max(1, limit // _MEGABYTE),
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


def too_long_word(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-word",
        N_(
            "This file has a word of more than %(limit)s letters, as nobody writes one. Please take it out, or put"
            " spaces into it, and hand the file in again."
        ),
        limit=limit,
    )


def too_long_sentence(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-sentence",
        N_(
            "This file has more than %(limit)s letters in one sentence, as nobody writes one. Please put full stops or"
            " paragraphs into it, and hand the file in again."
        ),
        limit=limit,
    )


def too_many_alternative_texts(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-alternative-texts",
        N_(
            "This file has more than %(limit)s texts that stand for a picture or explain a link or a field. Please"
            " split it, or take some of them out."
        ),
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


def too_heavy(*, seconds: int, memory: int, kind: type[DocumentRefused] = DocumentRefused) -> DocumentRefused:
    return kind(
        "too-heavy",
        N_(
            "Reading this file takes more time or memory than a file of its size may use, and never more than"
            " %(seconds)s seconds and %(megabytes)s MB. Please split it or save it again."
        ),
        seconds=seconds,
        megabytes=memory // _MEGABYTE,
    )


def too_complex() -> DocumentRefused:
    return DocumentRefused(
        "too-complex",
        N_(
            "Reading this file takes far more work than its text explains. Please open it, save it as a new file and"
            " hand that in. If it is refused again, ask your administrator to raise %(setting)s or %(room)s."
        ),
        setting="TRANSLATION_READING_START_MILLISECONDS",
        room="TRANSLATION_READING_ROOM",
    )


def too_large_unpacked(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-large-unpacked",
        N_("This file unpacks to more than %(limit)s MB. Please split it, or make its images smaller."),
        limit=limit // _MEGABYTE,
    )


def packed_too_well(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "packed-too-well",
        N_(
            "A part of this file unpacks to more than %(limit)s times its size, as in files made to do harm, so it was"
            " not opened. Please open it yourself, save it again and hand in the new file."
        ),
        limit=limit,
    )


def too_many_parts(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-parts",
        N_("This file consists of more than %(limit)s parts, such as pictures. Please split it and hand in the parts."),
        limit=limit,
    )


def too_many_elements(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-elements",
        N_(
            "This file has more than %(limit)s formats, links, rules and other marks around its text. Please split it,"
            " or save it again with fewer of them."
        ),
        limit=limit,
    )


def too_deep(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-deep",
        N_(
            "In this file tables, fields or other parts stand inside one another more than %(limit)s deep. Please"
            " simplify it, or save it as a PDF, and hand that in."
        ),
        limit=limit,
    )


def too_long_piece(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-piece",
        N_("A text or picture of this file has more than %(limit)s letters in one piece. Please make it smaller."),
        limit=limit,
    )


def too_many_tags(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-tags",
        N_(
            "A paragraph of this file has more than %(limit)s formats, links and signs in it. Please make paragraphs of"
            " it, or take formats out of it."
        ),
        limit=limit,
    )


def too_many_document_tags(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-document-tags",
        N_(
            "The text of this file has more than %(limit)s formats, links and signs in it. Please split it, or take"
            " formats out of it."
        ),
        limit=limit,
    )


def too_long_header(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-header",
        N_(
            "A line in the head of this message, such as its addresses, takes more than %(limit)s letters to read."
            " Please save the message as a PDF and hand that in."
        ),
        limit=limit,
    )


def too_many_pictures(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-pictures",
        N_("This file shows more than %(limit)s pictures. Please split it and hand in the parts."),
        limit=limit,
    )


def too_many_pixels(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-pixels",
        N_(
            "A picture of this file has more than %(limit)s million dots. Please scan it with fewer dots an inch, or"
            " make it smaller."
        ),
        limit=limit // 1_000_000,
    )


def too_long_picture(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-picture",
        N_("A picture of this file is more than %(limit)s dots long or wide. Please cut it into pages."),
        limit=limit,
    )


def too_large_sheets(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-large-sheets",
        N_("The sheets of this workbook have more than %(limit)s MB of cells. Please hand in fewer sheets or rows."),
        limit=limit // _MEGABYTE,
    )


def too_crowded_page(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-crowded-page",
        N_("A page of this file has more than %(limit)s letters. Please hand in the document it was made from."),
        limit=limit,
    )
