"""The state of a mail in the outbox."""

from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_


class MailState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


MAIL_STATE_NAMES: Final[dict[MailState, str]] = {
    MailState.WAITING: N_("waiting"),
    MailState.SENDING: N_("being sent"),
    MailState.SENT: N_("sent"),
    MailState.FAILED: N_("failed"),
}
