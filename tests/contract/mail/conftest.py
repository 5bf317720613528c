"""Every mailer there is, each with a look at what it sent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.building.letters import SENDER, SENT_AT
from tests.building.mail_servers import Postmaster, running
from tests.building.running_service import a_free_port
from translation_service.application.mail.letters import Mailer
from translation_service.integrations.file_mailer import FileMailer
from translation_service.integrations.smtp_mailer import SmtpMailer


@dataclass(frozen=True, slots=True, kw_only=True)
class MailerUnderTest:
    mailer: Mailer
    away: Mailer
    sent: Callable[[], list[bytes]]


@pytest.fixture(params=["file", "smtp"])
def under_test(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MailerUnderTest]:
    if request.param == "file":
        yield file_mailer(tmp_path)
    else:
        postmaster = Postmaster()
        with running(postmaster) as port:
            yield smtp_mailer(postmaster, port=port)


def file_mailer(folder: Path) -> MailerUnderTest:
    (folder / "a file").touch()
    outbox = folder / "outbox"
    return MailerUnderTest(
        mailer=FileMailer(outbox, SENDER, clock=lambda: SENT_AT),
        away=FileMailer(folder / "a file" / "outbox", SENDER),
        sent=lambda: [path.read_bytes() for path in outbox.glob("*")],
    )


def smtp_mailer(postmaster: Postmaster, *, port: int) -> MailerUnderTest:
    return MailerUnderTest(
        mailer=SmtpMailer(host="127.0.0.1", port=port, sender=SENDER, timeout=5, clock=lambda: SENT_AT),
        away=SmtpMailer(host="127.0.0.1", port=a_free_port(), sender=SENDER, timeout=5),
        sent=lambda: postmaster.mails,
    )
