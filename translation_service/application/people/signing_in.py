"""Signing in: who it is, and slowing down those who guess."""

import hashlib
import hmac
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import ColumnElement, delete, exists, func, not_, select
from sqlalchemy.orm import Session

from translation_service.application.people.admission import admit
from translation_service.application.people.identities import (
    AccountNotOpen,
    Departure,
    Identity,
    IdentityNotProved,
    IdentityProvider,
    Return,
)
from translation_service.application.people.passwords import decoy, verifies
from translation_service.application.ports import Services
from translation_service.domain.errors import RequestRefused, WrittenMeanwhile
from translation_service.domain.ids import PersonId
from translation_service.domain.people import fold_address, kept_addresses
from translation_service.domain.sentences import N_
from translation_service.persistence.people import LinkedIdentity, Person, SignInFailure

logger: Final = logging.getLogger(__name__)

# A town hall often reaches the service from one address: its people's slips must not shut out all the others. And who
# guesses at a password from one place must not shut out whose it is at another.
_MANY: Final = 10


class WrongPassword(RequestRefused):
    """The name and the password do not belong together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody who may come in, and the ticket with which they leave their identity provider again."""

    person_id: PersonId
    ticket: str = field(default="", repr=False)


def sign_in(services: Services, *, name: str, password: str, source: str) -> Entry:
    """Let in whoever gives the right password.

    `name` is a mail address, or what the directory of the institution calls somebody; `source` is where the attempt
    comes from (an IP address).

    Raises `RequestRefused` "sign-in-paused" after too many failures of a name or a source, "sign-in-failed" without
    telling which half was wrong, `AccountNotOpen` as the directory does, `NotAllowed` for somebody the directory knows
    and we do not admit, and `TemporarilyUnavailable` while it does not answer. No transaction is open while a password
    is looked at: that is slow on purpose, and would keep everybody else who saves something waiting.
    """
    with _slowing_down(services, name=name, source=source):
        person_id = _by_own_password(services, name=name, password=password)
        if person_id:
            _note(person_id, way="password")
            return Entry(person_id=person_id)
        identity = services.directory.find(name=name, password=password) if services.directory else None
        if identity is None:
            raise _wrong()
    return Entry(person_id=_admitted(services, identity, way="directory"))


def verify_own_password(services: Services, *, address: str, password: str, source: str) -> None:
    """Raise as `sign_in` does unless this is the password that the desk itself keeps for somebody."""
    with _slowing_down(services, name=address, source=source):
        if not _by_own_password(services, name=address, password=password):
            raise _wrong()


def enter(
    services: Services, *, provider: IdentityProvider, departure: Departure, returned: Return, source: str
) -> Entry:
    """Let in whoever comes back from the identity provider.

    Raises `IdentityNotProved`, `NotAllowed`, `TemporarilyUnavailable`, and "sign-in-paused" as `sign_in` does.
    """
    with _slowing_down(services, source=source):
        if not hmac.compare_digest(returned.state.encode(), departure.state.encode()):
            raise IdentityNotProved("state")
        proof = provider.proof_of(returned, departure)
    return Entry(person_id=_admitted(services, proof.identity, way="provider"), ticket=proof.ticket)


def _by_own_password(services: Services, *, name: str, password: str) -> PersonId | None:
    is_linked = exists().where(LinkedIdentity.person_id == Person.id)
    is_theirs = Person.address.in_(kept_addresses(name))
    query = select(Person, is_linked).where(is_theirs, Person.is_active).order_by(Person.id)
    with services.reading() as session:
        person, has_link = session.execute(query).first() or (None, False)
    policy = services.rules.admission
    if person is None or not policy.admits_password(person.actor.roles, is_linked=has_link):
        person = None
    is_right = verifies((person.password_hash if person else "") or decoy(), password)
    return PersonId(person.id) if person and is_right else None


def _admitted(services: Services, identity: Identity, *, way: str) -> PersonId:
    try:
        person_id = _admit(services, identity)
    except WrittenMeanwhile:
        # Their first sign-in from two browsers at the same moment: the other one made the account or the link.
        person_id = _admit(services, identity)
    _note(person_id, way=way)
    return person_id


def _admit(services: Services, identity: Identity) -> PersonId:
    with services.transaction() as session:
        return PersonId(admit(session, identity=identity, services=services).id)


def _note(person_id: PersonId, *, way: str) -> None:
    logger.info("signed_in", extra={"person_id": person_id, "way": way})


def _wrong() -> WrongPassword:
    return WrongPassword("sign-in-failed", N_("Address or password is not right."))


@contextmanager
def _slowing_down(services: Services, *, source: str, name: str = "") -> Iterator[None]:
    """Refuse whoever failed too often; note when what is done inside fails, and forget that of a name that succeeds.

    What counts is a name at a source; all names at a source, where whole offices may sit, and a name at all sources may
    fail ten times as often.
    """
    attempts, account = services.rules.sign_in_attempts, fold_address(name)
    of_name = {_hidden(f"{account} {source}"): attempts, _hidden(account): attempts * _MANY} if account else {}
    limits = {_hidden(source): attempts * _MANY} | of_name
    with services.reading() as session:
        failures = _count_failures(session, tuple(limits), services)
    if any(failures[key] >= limit for key, limit in limits.items()):
        raise _paused(services)
    try:
        yield
    except (WrongPassword, AccountNotOpen, IdentityNotProved) as refusal:
        logger.info("sign_in_refused", extra={"code": getattr(refusal, "reason", refusal.code)})
        _note_failure(services, tuple(limits))
        raise
    if any(failures[key] for key in of_name):
        _forget_failures(services, tuple(of_name))


def _count_failures(session: Session, keys: Sequence[str], services: Services) -> dict[str, int]:
    query = (
        select(SignInFailure.source, func.count().label("failures"))
        .where(SignInFailure.source.in_(keys), _is_recent(services))
        .group_by(SignInFailure.source)
    )
    return dict.fromkeys(keys, 0) | {row.source: row.failures for row in session.execute(query)}


def _is_recent(services: Services) -> ColumnElement[bool]:
    """Return the condition that a failure counts; one of long after now was before the clock was put back."""
    now, pause = services.clock(), services.rules.sign_in_pause
    return SignInFailure.at.between(now - pause, now + pause)


def _paused(services: Services) -> RequestRefused:
    minutes = max(1, int(services.rules.sign_in_pause.total_seconds() // 60))
    return RequestRefused(
        "sign-in-paused", N_("Too many attempts failed. Try again in %(minutes)d minutes."), minutes=minutes
    )


def _note_failure(services: Services, keys: Sequence[str]) -> None:
    with services.transaction() as session:
        session.execute(delete(SignInFailure).where(not_(_is_recent(services))))
        session.add_all(SignInFailure(source=key, at=services.clock()) for key in keys)


def _forget_failures(services: Services, keys: Sequence[str]) -> None:
    with services.transaction() as session:
        session.execute(delete(SignInFailure).where(SignInFailure.source.in_(keys)))


def _hidden(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
