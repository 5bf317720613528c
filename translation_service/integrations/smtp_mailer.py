"""Mail through an SMTP server."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Final, assert_never

from translation_service.application.mail.letters import (
    Letter,
    MailRefused,
    MailUncertain,
    build_message,
    parse_recipient,
    parse_sender,
)
from translation_service.domain.deadlines import Clock, now
from translation_service.domain.errors import TemporarilyUnavailable, TranslationServiceError
from translation_service.domain.sentences import N_
from translation_service.integrations.smtp_answers import SmtpAnswers

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_SIGN_IN_TROUBLE: Final = frozenset({530, 534, 535, 538})
"""Answers about our own account: no fault of the letter, and right again once the settings are."""


class MailSecurity(StrEnum):
    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


class SmtpMailer:
    """A `Mailer` that opens one connection a letter.

    `timeout` is in seconds, for each step of the conversation. `tls` replaces the system's certificate
    authorities. A letter is refused for good only when the server refuses the letter itself; whatever goes
    wrong before its last byte is out (connection, encryption, signing in) may be tried again. A server that
    then falls silent may have taken it: it is not sent twice.
    """

    is_repeatable: Final = False

    def __init__(
        self,
        *,
        host: str,
        port: int,
        sender: str,
        user: str = "",
        password: str = "",
        security: MailSecurity = MailSecurity.NONE,
        timeout: float = 20,
        tls: ssl.SSLContext | None = None,
        clock: Clock = now,
    ) -> None:
        self._envelope_sender = parse_sender(sender).addr_spec
        self._host = host
        self._port = port
        self._sender = sender
        self._user = user
        self._password = password
        self._security = security
        self._timeout = timeout
        self._tls = tls
        self._clock = clock

    def greet(self) -> bool:
        with _reporting_trouble(), self._conversation() as server:
            server.noop()
        return True

    def send(self, letter: Letter) -> None:
        content = build_message(letter, sender=self._sender, clock=self._clock).as_bytes()
        recipient = parse_recipient(letter.recipient).addr_spec
        with _reporting_trouble(), self._conversation() as server, _doubting(server):
            server.sendmail(self._envelope_sender, [recipient], content)

    @contextmanager
    def _conversation(self) -> Iterator["_Plain"]:
        server = self._connect()
        try:
            self._prepare(server)
            yield server
            _say_goodbye(server)
        finally:
            server.close()

    def _connect(self) -> "_Plain":
        match self._security:
            case MailSecurity.TLS:
                return _Encrypted(self._host, self._port, timeout=self._timeout, context=self._authorities())
            case MailSecurity.NONE | MailSecurity.STARTTLS:
                return _Plain(self._host, self._port, timeout=self._timeout)
            case _:
                assert_never(self._security)

    def _prepare(self, server: smtplib.SMTP) -> None:
        if self._security is MailSecurity.STARTTLS:
            server.starttls(context=self._authorities())
        if self._user:
            server.login(self._user, self._password)

    def _authorities(self) -> ssl.SSLContext:
        return self._tls or ssl.create_default_context()


class _Plain(smtplib.SMTP):
    """A conversation that knows when the last byte of a letter is out."""

    is_letter_out = False
    _answers: SmtpAnswers | None = None

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:  # a new connection, or one that is encrypted from here on
            self.file = self._answers = SmtpAnswers(self.sock, seconds=self.timeout)
        if self._answers is not None:
            self._answers.begin()
        return super().getreply()

    def send(self, s: "ReadableBuffer | str") -> None:
        super().send(s)
        # Commands are sent as text; the letter is the only thing sent as bytes, in one piece with its end mark.
        self.is_letter_out = self.is_letter_out or not isinstance(s, str)


class _Encrypted(_Plain, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


@contextmanager
def _doubting(server: _Plain) -> Iterator[None]:
    """Tell a connection that ended before a letter was out from one that ended while its answer was awaited."""
    try:
        yield
    except smtplib.SMTPResponseException:
        raise
    except OSError as error:
        if server.is_letter_out:
            raise MailUncertain from error
        raise


def _say_goodbye(server: smtplib.SMTP) -> None:
    # The server has taken the letter: trouble from here on must not make us send it a second time.
    with suppress(OSError):
        server.quit()


@contextmanager
def _reporting_trouble() -> Iterator[None]:
    """Turn the errors of the conversation into ours (those of `smtplib` are `OSError` too)."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        raise _refusal(max(code for code, _ in error.recipients.values())) from error
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        raise _refusal(error.smtp_code) from error
    except OSError as error:
        raise TemporarilyUnavailable(f"The mail server cannot be used: {type(error).__name__}.") from error


def _refusal(code: int) -> TranslationServiceError:
    if 500 <= code < 600 and code not in _SIGN_IN_TROUBLE:
        return MailRefused("mail_refused", N_("The mail server refused this mail (answer %(answer)d)."), answer=code)
    return TemporarilyUnavailable(f"The mail server answered {code}.")
