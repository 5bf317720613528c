"""What an installation begins with: the starter glossary, an administrator, and for a demonstration some people."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.starter import starter_terms
from translation_service.application.people.accounts import PersonEntry, create_person
from translation_service.application.people.passwords import hash_of
from translation_service.application.terms.editing import add_terms
from translation_service.domain.deadlines import Clock
from translation_service.domain.ids import UnitId
from translation_service.domain.people import Role
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.terms import TermEvent

DEMO_PASSWORD: Final = "belediye-demo-2026"  # noqa: S105 - printed at every start of a demonstration


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    name: str
    address: str
    role: Role
    unit: str = ""


DEMO_PEOPLE: Final = (
    DemoPerson(
        name="Ayşe Yılmaz",
        address="ayse@belediye.example",
        role=Role.REQUESTER,
        unit="Kültür ve Sosyal İşler Müdürlüğü",
    ),
    DemoPerson(name="Mehmet Kaya", address="mehmet@belediye.example", role=Role.REQUESTER, unit="Fen İşleri Müdürlüğü"),
    DemoPerson(name="Deniz Arslan", address="deniz@belediye.example", role=Role.REVISER),
    DemoPerson(name="Elif Şahin", address="elif@belediye.example", role=Role.REVISER),
    DemoPerson(name="Zeynep Demir", address="zeynep@belediye.example", role=Role.TERMINOLOGIST),
    DemoPerson(name="Can Öztürk", address="can@belediye.example", role=Role.COORDINATOR),
    DemoPerson(name="Selin Acar", address="selin@belediye.example", role=Role.ADMINISTRATOR),
)


def seed_glossary(session: Session, *, clock: Clock) -> int:
    """Add the starter glossary to an installation that never had a term; return how many terms were added."""
    if session.scalar(select(TermEvent.id).limit(1)) is not None:
        return 0
    return add_terms(session, starter_terms(), clock=clock, why="starter glossary")


def seed_demo_people(session: Session, *, clock: Clock) -> int:
    """Add the people of the demonstration and their units where they are missing; return how many were added."""
    known = set(session.scalars(select(Person.address)))
    missing = [person for person in DEMO_PEOPLE if person.address not in known]
    # All of them have the same, which is printed at every start; seven hashes of it would take a second.
    password_hash = hash_of(DEMO_PASSWORD) if missing else ""
    for person in missing:
        unit_id = _unit_id(session, person.unit) if person.unit else None
        entry = PersonEntry(name=person.name, address=person.address, roles=frozenset({person.role}), unit_id=unit_id)
        create_person(session, entry=entry, password_hash=password_hash, clock=clock)
    return len(missing)


def seed_administrator(session: Session, *, name: str, address: str, password: str, clock: Clock) -> None:
    """Add an administrator; raises `RequestRefused` for a short password or an address that is taken."""
    roles = frozenset({Role.ADMINISTRATOR})
    entry = PersonEntry(name=name, address=address, roles=roles, password=password)
    create_person(session, entry=entry, clock=clock)


def has_people(session: Session) -> bool:
    """Tell whether there is anybody who could sign in."""
    return session.scalar(select(Person.id).limit(1)) is not None


def _unit_id(session: Session, name: str) -> UnitId:
    unit = session.scalar(select(Unit).where(Unit.name == name))
    if unit is None:
        unit = Unit(name=name)
        session.add(unit)
        session.flush()
    return UnitId(unit.id)
