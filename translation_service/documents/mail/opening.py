"""Messages of every kind opened, as a document or for the files that came with them."""

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.mail.document import MailDocument
from translation_service.documents.mail.message import Message


def open_message(content: bytes, message_format: Format, limits: Limits) -> MailDocument:
    """Open a message; raise `DocumentRefused` when it cannot be read."""
    message = _read(content, message_format, limits)
    paragraphs = sum(len(one.body) for one in message.whole())
    refuse_more(paragraphs, limits.message_paragraph_limit, refusals.too_many_blocks)
    return MailDocument(message)


def _read(content: bytes, message_format: Format, limits: Limits) -> Message:
    if message_format is Format.MSG:
        from translation_service.documents.mail.outlook import read_outlook_message  # noqa: PLC0415 - a library more

        return read_outlook_message(content, limits)
    from translation_service.documents.mail.mime import read_message  # noqa: PLC0415

    return read_message(content, limits)
