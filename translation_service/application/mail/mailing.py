"""Sending one mail of the outbox: take it, hand it over, and write down how that ended.

Like a stage it is held under a lease that is renewed meanwhile. Who has lost the lease writes nothing.
"""

import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from secrets import token_hex
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from translation_service.application.blobs import LOST
from translation_service.application.leases import kept_alive, written_if
from translation_service.application.mail.letter_writing import WrittenLetter, enclose, write_letter
from translation_service.application.mail.letters import MailRefused, MailUncertain
from translation_service.application.mail.outbox import address_anew, is_due, is_overtaken
from translation_service.application.ports import Services
from translation_service.domain.errors import FileLost, TemporarilyUnavailable
from translation_service.domain.ids import MailId
from translation_service.domain.mails import MailState
from translation_service.domain.sentences import N_
from translation_service.persistence.database import SHORT
from translation_service.persistence.deliveries import Mail

logger = logging.getLogger(__name__)

DIED: Final = N_("The worker stopped while it handed this mail over; it may have arrived or not.")
UNCERTAIN: Final = N_("The mail server did not say whether it took this mail; it may have arrived or not.")
NO_ANSWER: Final = N_("The mail server did not take it after several tries.")
REFUSED: Final = N_("The mail server refused it for good.")

_FIRST_PAUSE: Final = timedelta(seconds=30)
_MOST_DOUBLINGS: Final = 11  # seventeen hours, less than LONGEST_PAUSE


@dataclass(frozen=True, slots=True, kw_only=True)
class _HeldMail:
    """A mail that this worker sends, as its `token` in the mail's row says."""

    mail_id: MailId
    token: str
    attempts: int
    written: WrittenLetter


def send_waiting_mail(services: Services, *, mail_id: MailId) -> None:
    """Send a mail if it is waiting and due; else do nothing."""
    held = _take(services, mail_id)
    if held is None:
        return
    with kept_alive(partial(_renew, services, held), length=services.rules.lease):
        _hand_over(services, held)


def _hand_over(services: Services, held: _HeldMail) -> None:
    try:
        services.mailer.send(enclose(held.written, services=services))
    except FileLost:
        _settle(services, held, state=MailState.FAILED, problem=LOST)
    except MailUncertain:
        _settle(services, held, state=MailState.FAILED, problem=UNCERTAIN)
    except TemporarilyUnavailable:
        _put_off(services, held)
    except MailRefused:
        _settle(services, held, state=MailState.FAILED, problem=REFUSED)
    else:
        _settle(services, held, state=MailState.SENT, sent_at=services.clock())


def _take(services: Services, mail_id: MailId) -> _HeldMail | None:
    with services.transaction() as session:
        query = select(Mail).where(Mail.id == mail_id, Mail.state == MailState.WAITING, is_due(services))
        mail = session.scalar(query.options(joinedload(Mail.document)).with_for_update(of=Mail))
        if mail is None:
            return None
        if is_overtaken(session, mail):
            session.delete(mail)
            return None
        address_anew(session, mail)
        written = write_letter(session, mail, services=services)
        # Lists show how the subject begins; the letter has the whole.
        mail.state, mail.attempts, mail.subject = MailState.SENDING, mail.attempts + 1, written.letter.subject[:SHORT]
        mail.lease_token, mail.lease_until = token_hex(8), services.clock() + services.rules.lease
        return _HeldMail(mail_id=mail_id, token=mail.lease_token, attempts=mail.attempts, written=written)


def _put_off(services: Services, held: _HeldMail) -> None:
    if held.attempts >= services.rules.mail_attempts:
        _settle(services, held, state=MailState.FAILED, problem=NO_ANSWER)
        return
    pause = _FIRST_PAUSE * 2 ** min(held.attempts - 1, _MOST_DOUBLINGS)
    _settle(services, held, state=MailState.WAITING, next_attempt_at=services.clock() + pause)


def _settle(services: Services, held: _HeldMail, *, state: MailState, **columns: object) -> None:
    """Let go of a mail and write down how sending it ended, if it is still ours."""
    if _written(services, held, state=state, lease_token="", lease_until=None, **columns):
        logger.info("mail_settled", extra={"mail_id": held.mail_id, "state": state.value})
    else:
        logger.info("mail_lease_lost", extra={"mail_id": held.mail_id})


def _renew(services: Services, held: _HeldMail) -> bool:
    return _written(services, held, lease_until=services.clock() + services.rules.lease)


def _written(services: Services, held: _HeldMail, **columns: object) -> bool:
    """Write into the row of a mail; tell whether it was still held."""
    is_ours = (Mail.id == held.mail_id, Mail.state == MailState.SENDING, Mail.lease_token == held.token)
    return written_if(services, Mail, *is_ours, **columns)
