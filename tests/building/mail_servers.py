"""Real SMTP servers that answer as they are told, on a free port of this machine."""

import asyncio
import socket
import threading
import time
from asyncio import Transport
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.building.running_service import a_free_port

ACCEPTED = "250 OK"
DROP = "drop the connection"
HANG = "say nothing"
_TAKEN = {ACCEPTED, DROP, HANG}


@dataclass(kw_only=True)
class Postmaster:
    """Keeps the mails it was given, and gives the answers it was built with."""

    to_sender: str = ACCEPTED
    to_recipient: str = ACCEPTED
    to_content: str = ACCEPTED
    to_goodbye: str = "221 Bye"
    envelopes: list[Envelope] = field(default_factory=list, init=False)

    @property
    def mails(self) -> list[bytes]:
        return [content for envelope in self.envelopes if isinstance(content := envelope.content, bytes)]

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return drop(server) if self.to_sender == DROP else self.to_sender

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return drop(server) if self.to_recipient == DROP else self.to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.to_content in _TAKEN:
            self.envelopes.append(envelope)
        if self.to_content == HANG:
            await asyncio.sleep(60)
        return drop(server) if self.to_content == DROP else self.to_content

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        return drop(server) if self.to_goodbye == DROP else self.to_goodbye


def drop(server: SMTP) -> str:
    assert isinstance(server.transport, Transport)
    server.transport.abort()
    return "421 Gone"


def only_ceviri_may_enter(server: SMTP, session: Session, envelope: Envelope, mechanism: str, sent: Any) -> AuthResult:
    is_known = isinstance(sent, LoginPassword) and (sent.login, sent.password) == (b"ceviri", b"gizli")
    return AuthResult(success=is_known, handled=is_known)


@contextmanager
def running(postmaster: Postmaster, **options: Any) -> Iterator[int]:
    """Run a server with aiosmtpd's `options` and give its port."""
    controller = Controller(postmaster, hostname="127.0.0.1", port=a_free_port(), ready_timeout=60, **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@contextmanager
def talking_without_end(pause: float) -> Iterator[int]:
    """Run a server whose greeting never ends, with so many seconds between two letters of it, and give its port."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_greet_without_end, args=(server, pause), daemon=True).start()
        yield server.getsockname()[1]


def _greet_without_end(server: socket.socket, pause: float) -> None:
    line = b"220-welcome\r\n"
    pieces = [line * 100] if not pause else [bytes([letter]) for letter in line]
    with suppress(OSError), server.accept()[0] as caller:
        for piece in cycle(pieces):
            caller.sendall(piece)
            time.sleep(pause)
