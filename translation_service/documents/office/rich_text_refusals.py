"""The reasons for which an RTF file is refused before LibreOffice opens it."""

from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_


def too_many_rtf_words(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-words",
        N_("This file has more than %(limit)s commands of RTF. Please save it as a Word document (.docx)."),
        limit=limit,
    )


def too_many_rtf_styles(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-styles",
        N_("This file has more than %(limit)s styles, fonts or tabs. Please save it as a Word document (.docx)."),
        limit=limit,
    )


def too_many_rtf_signs(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-signs",
        N_(
            "A paragraph of this file has more than %(limit)s commands of RTF. Please save it as a Word document"
            " (.docx)."
        ),
        limit=limit,
    )


def too_many_rtf_objects(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-objects",
        N_(
            "A paragraph of this file has more than %(limit)s bookmarks, fields and objects. Please save it as a Word"
            " document (.docx)."
        ),
        limit=limit,
    )


def too_many_document_objects(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-objects",
        N_(
            "This file has more than %(limit)s notes, fields, bookmarks, drawings and sections, for few words. Please"
            " save it as a Word document (.docx)."
        ),
        limit=limit,
    )


def too_many_rtf_cells(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-rtf-cells",
        N_(
            "The tables of this file have more than %(limit)s cells, for few words. Please save it as a Word document"
            " (.docx)."
        ),
        limit=limit,
    )


def too_many_cells_in_rtf_row(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-long-rtf-row",
        N_("A row of a table has more than %(limit)s cells. Please save this file as a Word document (.docx)."),
        limit=limit,
    )
