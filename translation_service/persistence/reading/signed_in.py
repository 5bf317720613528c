"""The person behind a session."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.domain.people import Actor
from translation_service.persistence.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Who signed in: the actor, and what pages show about them; `unit_name` is empty without a unit."""

    actor: Actor
    address: str
    language: str
    unit_name: str

    @property
    def name(self) -> str:
        return self.actor.name


def find_signed_in(session: Session, *, person_id: int, stamp: str) -> SignedIn | None:
    """Return the person unless they were deactivated or `stamp` has changed since."""
    query = select(Person).options(joinedload(Person.unit)).filter_by(id=person_id, stamp=stamp, is_active=True)
    person = session.scalars(query).one_or_none()
    if person is None:
        return None
    return SignedIn(
        actor=person.actor,
        address=person.address,
        language=person.language,
        unit_name=person.unit.name if person.unit else "",
    )
