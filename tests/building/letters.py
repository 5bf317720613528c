"""Letters for tests."""

from datetime import UTC, datetime

from translation_service.application.mail.letters import Attachment, Letter

SENDER = "Örnek Belediyesi Çeviri Masası <ceviri@belediye.example>"
SENT_AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def a_letter(
    *,
    message_id: str = "<delivery-12@belediye.example>",
    recipient: str = "kultur@belediye.example",
    subject: str = "Çeviriniz hazır: İşbirliği protokolü",
    attachments: tuple[Attachment, ...] | None = None,
) -> Letter:
    return Letter(
        message_id=message_id,
        recipient=recipient,
        subject=subject,
        text="Sayın Ayşe Yılmaz,\n\nçeviriniz hazır.\n.\nİyi günler, ığüşöç",
        html="<p>Sayın <b>Ayşe Yılmaz</b>,</p><p>çeviriniz hazır.</p>",
        attachments=(an_attachment(),) if attachments is None else attachments,
    )


def an_attachment(
    *,
    file_name: str = "Kardeş şehir mektubu - İngilizce.docx",
    media_type: str = DOCX,
    content: bytes = bytes(range(256)) * 40 + b"\r\n.\r\nFrom here\n\r",
) -> Attachment:
    return Attachment(file_name=file_name, media_type=media_type, content=content)
