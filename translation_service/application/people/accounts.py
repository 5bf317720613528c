"""Accounts: people, their passwords, and units."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from translation_service.application.mail.letters import UNUSABLE_ADDRESS, is_address
from translation_service.application.people.account_history import (
    keep_person,
    keep_unit,
    state_of_person,
    state_of_unit,
)
from translation_service.application.people.passwords import hash_of
from translation_service.application.people.sign_ins import end_sign_ins
from translation_service.application.people.signing_in import WrongPassword, verify_own_password
from translation_service.application.ports import Services
from translation_service.domain.account_changes import NO, YES, AccountChange, AccountPart
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.ids import PersonId, UnitId
from translation_service.domain.people import Actor, Role, fold_address, kept_addresses, require
from translation_service.domain.sentences import N_
from translation_service.persistence.people import LinkedIdentity, Person, Unit

_NEW_PASSWORD: Final = AccountChange(AccountPart.PASSWORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """What an administrator writes into the form of a person; an empty password keeps the present one, or sets none."""

    name: str
    address: str
    roles: frozenset[Role]
    unit_id: UnitId | None = None
    language: str = "tr"
    password: str = field(default="", repr=False)
    is_active: bool = True


def change_password(services: Services, *, present: str, wanted: str, actor: Actor, source: str) -> None:
    """Change one's own password, and sign this person out everywhere.

    Whoever guesses at the present one is slowed down as at the sign-in page; no transaction is open meanwhile.
    """
    with services.reading() as session:
        address = session.get_one(Person, actor.id).address
    try:
        verify_own_password(services, address=address, password=present, source=source)
    except WrongPassword as refusal:
        raise RequestRefused("password-wrong", N_("The present password is not right.")) from refusal
    hashed = hash_of(wanted)
    with services.transaction() as session:
        person = session.get_one(Person, actor.id)
        person.password_hash = hashed
        keep_person(session, person, besides=[_NEW_PASSWORD], actor=actor)
        end_sign_ins(session, person_id=actor.id)


def has_own_password(session: Session, *, person_id: PersonId, services: Services) -> bool:
    """Tell whether a person signs in with a password that the desk itself keeps."""
    person = session.get_one(Person, person_id)
    is_linked = session.scalar(select(exists().where(LinkedIdentity.person_id == person_id)))
    admits = services.rules.admission.admits_password(person.actor.roles, is_linked=bool(is_linked))
    return bool(person.password_hash) and admits


def choose_language(session: Session, *, language: str, actor: Actor) -> None:
    """Have pages and mails speak `language` to this person from now on."""
    session.get_one(Person, actor.id).language = language
    session.flush()


def choose_assignment_mail(session: Session, *, is_wanted: bool, actor: Actor) -> None:
    """Have this person told by mail of what is assigned to them from now on, or not."""
    session.get_one(Person, actor.id).hears_of_assignments = is_wanted
    session.flush()


def hears_of_assignments(session: Session, *, actor: Actor) -> bool:
    """Tell whether this person is told by mail of what is assigned to them."""
    return session.get_one(Person, actor.id).hears_of_assignments


def add_person(
    session: Session, *, entry: PersonEntry, actor: Actor, clock: Clock, needs_password: bool = True
) -> PersonId:
    """Add somebody who may sign in; an account of the institution with the same address does without a password."""
    require(actor.holds(Role.ADMINISTRATOR))
    if not (entry.password or needs_password):
        return PersonId(_create(session, entry=entry, password_hash="", clock=clock, actor=actor).id)
    hashed = hash_of(entry.password)
    return PersonId(_create(session, entry=entry, password_hash=hashed, clock=clock, actor=actor).id)


def create_person(session: Session, *, entry: PersonEntry, clock: Clock, password_hash: str = "") -> Person:
    """Add a person without asking who adds (at set-up), with the hash of the password where that is known."""
    return _create(session, entry=entry, password_hash=password_hash or hash_of(entry.password), clock=clock)


def unlink_person(session: Session, *, person_id: PersonId, actor: Actor) -> None:
    """Take the accounts of the institution from a person, and sign them out.

    The next one that comes with the person's confirmed address is linked: after it was made anew, or for a successor.
    """
    require(actor.holds(Role.ADMINISTRATOR))
    session.execute(delete(LinkedIdentity).where(LinkedIdentity.person_id == person_id))
    change = AccountChange(AccountPart.IDENTITY, before=YES, after=NO)
    keep_person(session, session.get_one(Person, person_id), besides=[change], actor=actor)
    end_sign_ins(session, person_id=person_id)


def _create(
    session: Session, *, entry: PersonEntry, password_hash: str, clock: Clock, actor: Actor | None = None
) -> Person:
    person = Person(created_at=clock(), password_hash=password_hash)
    _fill(session, person, entry)
    session.add(person)
    session.flush()
    keep_person(session, person, before={}, actor=actor)
    return person


def edit_person(session: Session, *, person_id: PersonId, entry: PersonEntry, actor: Actor) -> None:
    """Change a person; a change of roles, unit, password or activity signs them out everywhere."""
    require(actor.holds(Role.ADMINISTRATOR))
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound("person-not-found", N_("There is no such person."))
    _keep_an_administrator(person, entry, actor)
    if _changes_rights(person, entry):
        end_sign_ins(session, person_id=person.id)
    before = state_of_person(session, person)
    if entry.password:
        person.password_hash = hash_of(entry.password)
    _fill(session, person, entry)
    keep_person(session, person, before=before, besides=[_NEW_PASSWORD] if entry.password else (), actor=actor)
    session.flush()


def add_unit(session: Session, *, name: str, address: str, actor: Actor, has_own_memory: bool = False) -> UnitId:
    """Add a unit."""
    require(actor.holds(Role.ADMINISTRATOR))
    unit = Unit()
    _fill_unit(session, unit, name=name, address=address)
    unit.is_active, unit.has_own_memory = True, has_own_memory
    session.add(unit)
    session.flush()
    keep_unit(session, unit, before={}, actor=actor)
    return UnitId(unit.id)


def edit_unit(
    session: Session,
    *,
    unit_id: UnitId,
    name: str,
    address: str,
    is_active: bool,
    actor: Actor,
    has_own_memory: bool = False,
) -> None:
    """Change a unit."""
    require(actor.holds(Role.ADMINISTRATOR))
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise NotFound("unit-not-found", N_("There is no such unit."))
    before = state_of_unit(unit)
    _fill_unit(session, unit, name=name, address=address)
    unit.is_active, unit.has_own_memory = is_active, has_own_memory
    keep_unit(session, unit, before=before, actor=actor)
    session.flush()


def _changes_rights(person: Person, entry: PersonEntry) -> bool:
    before = (set(person.roles), person.unit_id, person.is_active)
    return bool(entry.password) or before != ({role.value for role in entry.roles}, entry.unit_id, entry.is_active)


def _fill(session: Session, person: Person, entry: PersonEntry) -> None:
    _check_entry(session, person, entry)
    person.name, person.address = entry.name.strip(), fold_address(entry.address)
    person.roles = sorted(role.value for role in entry.roles)
    person.unit_id, person.language, person.is_active = entry.unit_id, entry.language, entry.is_active


def _check_entry(session: Session, person: Person, entry: PersonEntry) -> None:
    if not entry.name.strip() or "@" not in entry.address or not entry.roles:
        raise RequestRefused("person-incomplete", N_("A person needs a name, a mail address and at least one role."))
    if not is_address(entry.address):
        raise RequestRefused("person-address", UNUSABLE_ADDRESS)
    if Role.REQUESTER in entry.roles and entry.unit_id is None:
        raise RequestRefused("person-without-unit", N_("Somebody who hands in documents needs a unit."))
    with session.no_autoflush:
        twins = session.scalars(select(Person.id).where(Person.address.in_(kept_addresses(entry.address)))).all()
    if set(twins) - {person.id}:
        raise RequestRefused("address-taken", N_("Another person signs in with this address."))


def _keep_an_administrator(person: Person, entry: PersonEntry, actor: Actor) -> None:
    is_own = person.id == actor.id
    if is_own and (Role.ADMINISTRATOR not in entry.roles or not entry.is_active):
        raise RequestRefused("own-account", N_("You cannot take your own administration away."))


def _fill_unit(session: Session, unit: Unit, *, name: str, address: str) -> None:
    if not name.strip():
        raise RequestRefused("unit-unnamed", N_("A unit needs a name."))
    with session.no_autoflush:
        twin = session.scalar(select(Unit.id).where(Unit.name == name.strip()))
    if twin not in {None, unit.id}:
        raise RequestRefused("unit-exists", N_("There is a unit of this name already."))
    unit.name, unit.address = name.strip(), fold_address(address)
