"""A mail as the administrator reads it."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.mail.letter_writing import enclosed_name, write_letter
from translation_service.application.ports import Services
from translation_service.domain.errors import NotFound
from translation_service.domain.ids import MailId
from translation_service.domain.sentences import N_
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.reading.administration import MailLine, mail_line

_NO_MAIL: Final = N_("There is no such mail.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMail:
    """A mail with its words; `enclosure` names the file that goes with it, empty where none does."""

    line: MailLine
    language: str
    subject: str
    text: str
    enclosure: str


def open_mail(session: Session, *, mail_id: MailId, services: Services) -> ReadMail:
    """Write a mail as it is or will be sent, without the reference of a confidential request; raise `NotFound`."""
    mail = session.scalar(select(Mail).where(Mail.id == mail_id).options(joinedload(Mail.document)))
    if mail is None:
        raise NotFound("mail-not-found", _NO_MAIL)
    written = write_letter(session, mail, services=services, is_for_administrators=True)
    return ReadMail(
        line=mail_line(mail, ""),
        language=mail.language,
        subject=written.letter.subject,
        text=written.letter.text,
        enclosure=enclosed_name(written.enclosure) if written.enclosure else "",
    )
