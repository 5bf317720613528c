"""Forms of new people and units that were sent twice: what they ask for has been added already, just so."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from translation_service.application.people.account_history import state_of_person, state_of_unit
from translation_service.application.people.accounts import PersonEntry
from translation_service.application.people.passwords import verifies
from translation_service.domain.account_changes import YES, AccountPart, yes_or_no
from translation_service.domain.people import Actor, fold_address
from translation_service.persistence.account_events import AccountEvent
from translation_service.persistence.people import Person, Unit


def has_added_person(session: Session, *, entry: PersonEntry, actor: Actor) -> bool:
    """Tell whether somebody has added a person as an entry says, and nobody has changed them since."""
    person = session.scalar(select(Person).where(Person.address == fold_address(entry.address)))
    if person is None or not _is_as_added(session, AccountEvent.person_id == person.id, actor):
        return False
    unit = session.get(Unit, entry.unit_id) if entry.unit_id else None
    wanted = {
        AccountPart.NAME: entry.name.strip(),
        AccountPart.ADDRESS: person.address,
        AccountPart.ROLES: " ".join(sorted(role.value for role in entry.roles)),
        AccountPart.UNIT: unit.name if unit else "",
        AccountPart.ACTIVITY: yes_or_no(entry.is_active),
    }
    is_same = (state_of_person(session, person), person.language) == (wanted, entry.language)
    return is_same and _has_password(person, entry.password)


def has_added_unit(session: Session, *, name: str, address: str, has_own_memory: bool, actor: Actor) -> bool:
    """Tell whether somebody has added a unit so, and nobody has changed it since."""
    unit = session.scalar(select(Unit).where(Unit.name == name.strip()))
    if unit is None or not _is_as_added(session, AccountEvent.unit_id == unit.id, actor):
        return False
    return state_of_unit(unit) == {
        AccountPart.NAME: unit.name,
        AccountPart.ADDRESS: fold_address(address),
        AccountPart.ACTIVITY: YES,
        AccountPart.MEMORY: yes_or_no(has_own_memory),
    }


def _is_as_added(session: Session, is_theirs: ColumnElement[bool], actor: Actor) -> bool:
    """Tell whether the record of an account is that `actor` added it, and no more."""
    events = session.scalars(select(AccountEvent).where(is_theirs).limit(2)).all()
    return [event.actor_id for event in events] == [actor.id]


def _has_password(person: Person, password: str) -> bool:
    return verifies(person.password_hash, password) if password else not person.password_hash
