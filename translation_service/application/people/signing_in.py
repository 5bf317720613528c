"""Signing in: who it is, and slowing down those who guess."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from translation_service.application.people.passwords import decoy, verifies
from translation_service.application.ports import Services
from translation_service.domain.errors import RequestRefused
from translation_service.domain.people import fold_address
from translation_service.domain.sentences import N_
from translation_service.persistence.people import Person, SignInFailure


class WrongPassword(RequestRefused):
    """The address and the password do not belong together."""


def sign_in(services: Services, *, address: str, password: str, source: str) -> Person:
    """Return the person who may sign in; `source` is where the attempt comes from (an IP address).

    Raises `RequestRefused` "sign-in-paused" after too many failures of an address or a source, and "sign-in-failed"
    otherwise, without telling which half was wrong. No transaction is open while the password is looked at: that is
    slow on purpose, and would keep everybody else who saves something waiting.
    """
    keys = (_hidden(fold_address(address)), _hidden(source))
    with services.reading() as session:
        failures = _count_failures(session, keys, services)
        person = session.scalar(select(Person).where(Person.address == fold_address(address), Person.is_active))
    _refuse_hasty(failures, services)
    is_right = verifies(person.password_hash if person else decoy(), password)
    if person is None or not is_right:
        _note_failure(services, keys)
        raise WrongPassword("sign-in-failed", N_("Address or password is not right."))
    if failures[keys[0]]:
        _forget_failures(services, keys[0])
    return person


def _count_failures(session: Session, keys: Sequence[str], services: Services) -> dict[str, int]:
    since = services.clock() - services.rules.sign_in_pause
    query = (
        select(SignInFailure.source, func.count().label("failures"))
        .where(SignInFailure.source.in_(keys), SignInFailure.at >= since)
        .group_by(SignInFailure.source)
    )
    return dict.fromkeys(keys, 0) | {row.source: row.failures for row in session.execute(query)}


def _refuse_hasty(failures: dict[str, int], services: Services) -> None:
    if max(failures.values()) >= services.rules.sign_in_attempts:
        template = N_("Too many attempts failed. Try again in %(minutes)d minutes.")
        minutes = max(1, int(services.rules.sign_in_pause.total_seconds() // 60))
        raise RequestRefused("sign-in-paused", template, minutes=minutes)


def _note_failure(services: Services, keys: Sequence[str]) -> None:
    now = services.clock()
    with services.transaction() as session:
        session.execute(delete(SignInFailure).where(SignInFailure.at < now - services.rules.sign_in_pause))
        session.add_all(SignInFailure(source=key, at=now) for key in keys)


def _forget_failures(services: Services, key: str) -> None:
    with services.transaction() as session:
        session.execute(delete(SignInFailure).where(SignInFailure.source == key))


def _hidden(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
