"""Who a directory or an identity provider says somebody is, and what we ask of the two."""

import secrets
from dataclasses import dataclass, field
from typing import Protocol

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Somebody who has proved who they are: `subject` names them at `issuer` for ever, whatever else changes.

    `address` may be empty. Only one that `issuer` vouches for (`is_address_confirmed`) tells whose account it is.
    """

    issuer: str
    subject: str
    name: str = ""
    address: str = ""
    is_address_confirmed: bool = False
    groups: frozenset[str] = frozenset()
    unit: str = ""


class Directory(Protocol):
    """Knows people by a name and a password, as LDAP does."""

    def find(self, *, name: str, password: str) -> Identity | None:
        """Return who signs in so, or nothing where name and password do not belong together or are not let in.

        Raises `AccountNotOpen` where they do and the directory says why it refuses all the same, and
        `TemporarilyUnavailable` while it does not answer.
        """
        ...

    def check(self) -> None:
        """Raise `TemporarilyUnavailable` or `RequestRefused` where nobody could sign in now."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What a browser keeps while its person is at the provider; each part is random and used once."""

    state: str
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)

    @classmethod
    def make(cls) -> "Departure":
        """Return a new one."""
        return cls(state=secrets.token_urlsafe(32), nonce=secrets.token_urlsafe(32), verifier=secrets.token_urlsafe(48))


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What a browser brings back from the provider; a part that was not there is empty."""

    state: str = ""
    code: str = field(default="", repr=False)
    issuer: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """An identity, and the ticket by which the provider's own session is ended later."""

    identity: Identity
    ticket: str = field(repr=False)


class IdentityProvider(Protocol):
    """Sends people to a page of its own and back, as OpenID Connect does.

    All raise `TemporarilyUnavailable` while the provider does not answer.
    """

    def departing(self, departure: Departure) -> str:
        """Return the address a browser is sent to."""
        ...

    def proof_of(self, returned: Return, departure: Departure) -> Proof:
        """Return who came back; raise `IdentityNotProved` for whatever does not belong to this departure."""
        ...

    def farewell(self, ticket: str) -> str:
        """Return the address that ends the provider's session too, or nothing where it offers none."""
        ...

    def check(self) -> None:
        """Raise `TemporarilyUnavailable` or `RequestRefused` where nobody could sign in now."""
        ...


class IdentityNotProved(RequestRefused):
    """What came back from the provider proves nothing; `reason` says why in a word, for the administrator."""

    def __init__(self, reason: str) -> None:
        template = N_(
            "Signing in with the account of your institution did not work (%(reason)s). Try again; if it happens again,"
            " tell the administrator this word."
        )
        super().__init__("identity-not-proved", template, reason=reason)
        self.reason = reason


class AccountNotOpen(RequestRefused):
    """Name and password belong together, but the institution wants something else of this person first."""

    @classmethod
    def because_of_password(cls) -> "AccountNotOpen":
        """Return the refusal of a password that has expired, or is to be changed at once."""
        return cls(
            "password-expired",
            N_(
                "The password of your account in the institution has expired or must be changed. Change it where you"
                " sign in to your computer, then sign in here with the new one."
            ),
        )

    @classmethod
    def because_of_account(cls) -> "AccountNotOpen":
        """Return the refusal of an account that is disabled, has expired, or may not sign in here or now."""
        return cls(
            "account-closed",
            N_(
                "Your account in the institution is closed, has expired, or may not be used here or at this hour. Ask"
                " those who look after it."
            ),
        )
