"""Files out of files: what came attached to a message."""

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.formats import recognise
from translation_service.documents.limits import Limits
from translation_service.domain.enclosures import EnclosedFile


def unpack_document(content: bytes, *, file_name: str, limits: Limits) -> tuple[EnclosedFile, ...]:
    """Return the files that came with a file; none for a format that holds no others.

    Raises `DocumentRefused` when the file cannot be read. Pictures that a message shows among its words are no files
    of their own.
    """
    document_format = recognise(content, file_name, limits)
    if not document_format.value.encloses_files:
        return ()
    from translation_service.documents.mail.opening import open_message  # noqa: PLC0415 - only messages need it

    attachments = open_message(content, document_format, limits).attachments()
    refuse_more(sum(len(one.content) for one in attachments), limits.unpacked_limit, refusals.too_large_unpacked)
    return tuple(EnclosedFile(name=one.name, content=one.content) for one in attachments)
