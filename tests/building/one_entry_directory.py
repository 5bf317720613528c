"""A directory with one person in it, for tests that need no server."""

from dataclasses import dataclass, field

from translation_service.application.people.identities import Identity
from translation_service.domain.errors import TemporarilyUnavailable

PASSWORD = "gizli-ığüşöç"


@dataclass
class OneEntryDirectory:
    """A `Directory` for as long as it answers."""

    is_silent: bool = False
    asked: list[str] = field(default_factory=list)

    def find(self, *, name: str, password: str) -> Identity | None:
        self.asked.append(name)
        self.check()
        if (name, password) != ("ayse", PASSWORD):
            return None
        return Identity(
            issuer="ldap:dc=belediye,dc=example",
            subject="1",
            name="Ayşe Yılmaz Öztürk",
            address="ayse@belediye.example",
            is_address_confirmed=True,
        )

    def check(self) -> None:
        if self.is_silent:
            raise TemporarilyUnavailable("silent")
