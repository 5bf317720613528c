"""The person behind a session."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.domain.people import Actor
from translation_service.persistence.people import Person, SignIn, kept_token


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


def find_signed_in(session: Session, *, token: str, now: datetime) -> SignedIn | None:
    """Return the person whose browser holds `token`, unless that sign-in has ended or they were deactivated."""
    holder = select(SignIn.person_id).where(SignIn.token == kept_token(token), SignIn.ends_at > now).scalar_subquery()
    query = select(Person).options(joinedload(Person.unit)).where(Person.id == holder, Person.is_active)
    person = session.scalars(query).one_or_none()
    if person is None:
        return None
    return SignedIn(
        actor=person.actor,
        address=person.address,
        language=person.language,
        unit_name=person.unit.name if person.unit else "",
    )
