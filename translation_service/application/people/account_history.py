"""What an administrator reads later: which account was changed in what, and by whom."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from translation_service.domain.account_changes import AccountChange, AccountPart, State, changes_between, yes_or_no
from translation_service.domain.people import Actor
from translation_service.persistence.account_events import AccountEvent
from translation_service.persistence.people import Person, Unit


def state_of_person(session: Session, person: Person) -> State:
    """Return what is kept of a person, the unit by its name."""
    unit = session.get(Unit, person.unit_id) if person.unit_id else None
    return {
        AccountPart.NAME: person.name,
        AccountPart.ADDRESS: person.address,
        AccountPart.ROLES: " ".join(person.roles),
        AccountPart.UNIT: unit.name if unit else "",
        AccountPart.ACTIVITY: yes_or_no(person.is_active),
    }


def state_of_unit(unit: Unit) -> State:
    """Return what is kept of a unit."""
    return {
        AccountPart.NAME: unit.name,
        AccountPart.ADDRESS: unit.address,
        AccountPart.ACTIVITY: yes_or_no(unit.is_active),
        AccountPart.MEMORY: yes_or_no(unit.has_own_memory),
    }


def keep_person(
    session: Session,
    person: Person,
    *,
    before: State | None = None,
    besides: Sequence[AccountChange] = (),
    actor: Actor | None = None,
) -> None:
    """Keep in what a person's account differs from `before`, and what changed besides.

    Without an actor the desk itself did it; without `before` only what changed besides is kept.
    """
    changes = [*besides, *(changes_between(before, state_of_person(session, person)) if before is not None else ())]
    if changes:
        session.add(AccountEvent(actor_id=actor and actor.id, person_id=person.id, changes=_kept(changes)))


def keep_unit(session: Session, unit: Unit, *, before: State, actor: Actor) -> None:
    """Keep in what a unit differs from `before`."""
    changes = list(changes_between(before, state_of_unit(unit)))
    if changes:
        session.add(AccountEvent(actor_id=actor.id, unit_id=unit.id, changes=_kept(changes)))


def _kept(changes: Iterable[AccountChange]) -> list[list[str]]:
    return [[change.part.value, change.before, change.after] for change in changes]
