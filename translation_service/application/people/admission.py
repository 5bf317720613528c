"""Which account somebody has here who proved who they are elsewhere."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.folding import fold
from translation_service.application.mail.letters import is_address
from translation_service.application.people.account_history import keep_person, state_of_person
from translation_service.application.people.admission_policy import AdmissionPolicy
from translation_service.application.people.identities import Identity
from translation_service.application.people.sign_ins import end_sign_ins
from translation_service.application.ports import Services
from translation_service.domain.account_changes import NO, YES, AccountChange, AccountPart
from translation_service.domain.errors import NotAllowed
from translation_service.domain.languages import HOME
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.persistence.people import LinkedIdentity, Person, Unit

_LONGEST_NAME: Final = 150
_LONGEST_ADDRESS: Final = 190
_LONGEST_SUBJECT: Final = 255

_CLOSED: Final = N_("Your account at the translation desk is closed. Its administrator can open it again.")
_UNKNOWN: Final = N_("You have no account at the translation desk yet. Ask its administrator for one.")
_UNCONFIRMED: Final = N_(
    "Your institution does not confirm your mail address, so that no account here can be found by it. Tell the"
    " administrator of the translation desk."
)
_OTHERS: Final = N_(
    "The account with your mail address already belongs to another account of your institution. Tell the administrator"
    " of the translation desk."
)
_NO_ROLE: Final = N_(
    "Your account belongs to no group that works with the translation desk. Ask its administrator which one you need."
)


def admit(session: Session, *, identity: Identity, services: Services) -> Person:
    """Return the account of somebody, linked or made where this is their first time, with roles as they are now.

    Raises `NotAllowed`: a closed account, an address nobody vouches for, one that is another's, no role.
    """
    policy = services.rules.admission
    person = _linked(session, identity)
    if person is None:
        address = _confirmed_address(identity)
        person = _of_address(session, identity, address) or _made(session, identity, address, services)
        session.add(
            LinkedIdentity(
                issuer=identity.issuer, subject=identity.subject, person_id=person.id, linked_at=services.clock()
            )
        )
        keep_person(session, person, besides=[AccountChange(AccountPart.IDENTITY, before=NO, after=YES)])
    if not person.is_active:
        raise NotAllowed("account-closed", _CLOSED)
    _follow(session, person, identity, policy)
    session.flush()
    return person


def _linked(session: Session, identity: Identity) -> Person | None:
    is_usable = identity.subject.isprintable() and 0 < len(identity.subject) <= _LONGEST_SUBJECT
    if not is_usable or len(identity.issuer) > _LONGEST_SUBJECT:
        raise NotAllowed("account-unknown", _UNKNOWN)
    link = session.get(LinkedIdentity, (identity.issuer, identity.subject))
    return session.get_one(Person, link.person_id) if link else None


def _confirmed_address(identity: Identity) -> str:
    """Return the address an account is found by.

    Letters beyond ASCII are refused: we fold ı and İ typed at our own form into i, as people type them, and mailboxes
    that differ in nothing else belong to different people.
    """
    address = identity.address.strip()
    is_usable = address.isascii() and address.isprintable() and is_address(address)
    if not (identity.is_address_confirmed and is_usable and len(address) <= _LONGEST_ADDRESS):
        raise NotAllowed("address-unconfirmed", _UNCONFIRMED)
    return address.lower()


def _of_address(session: Session, identity: Identity, address: str) -> Person | None:
    """Return the account an administrator made for an address, unless somebody else of this issuer has it already."""
    person = session.scalar(select(Person).where(Person.address == address))
    if person is None:
        return None
    query = select(LinkedIdentity).where(
        LinkedIdentity.person_id == person.id,
        LinkedIdentity.issuer == identity.issuer,
        # Their own, made by another browser this very moment, is no hindrance: it is found at the next try.
        LinkedIdentity.subject != identity.subject,
    )
    if session.scalar(query):
        # An address that was given to a successor does not give away what its former owner had here.
        raise NotAllowed("account-of-another", _OTHERS)
    return person


def _made(session: Session, identity: Identity, address: str, services: Services) -> Person:
    if not services.rules.admission.creates_accounts:
        raise NotAllowed("account-unknown", _UNKNOWN)
    person = Person(
        name=_name_of(identity) or address,
        address=address,
        password_hash="",
        roles=[],
        language=services.rules.language,
        is_active=True,
        created_at=services.clock(),
    )
    session.add(person)
    session.flush()
    keep_person(session, person, before={})
    return person


def _follow(session: Session, person: Person, identity: Identity, policy: AdmissionPolicy) -> None:
    """Bring name, roles and unit to what the institution says now; new rights end what was open with the old ones."""
    before, state = (list(person.roles), person.unit_id), state_of_person(session, person)
    person.name = _name_of(identity) or person.name
    if policy.roles_of_groups or not person.roles:
        person.roles = sorted(role.value for role in _roles_for(session, person, identity, policy))
    person.unit_id = _unit_named(session, identity.unit) or person.unit_id
    keep_person(session, person, before=state)
    if before != (person.roles, person.unit_id):
        end_sign_ins(session, person_id=person.id)


def _roles_for(session: Session, person: Person, identity: Identity, policy: AdmissionPolicy) -> frozenset[Role]:
    roles = policy.roles_for(identity.groups)
    if not roles:
        raise NotAllowed("no-role", _NO_ROLE)
    if Role.ADMINISTRATOR in person.actor.roles and _is_last_administrator(session, person):
        return roles | {Role.ADMINISTRATOR}
    return roles


def _is_last_administrator(session: Session, person: Person) -> bool:
    others = session.scalars(select(Person.roles).where(Person.is_active, Person.id != person.id))
    return not any(Role.ADMINISTRATOR in roles for roles in others)


def _unit_named(session: Session, name: str) -> int | None:
    if not name.strip():
        return None
    wanted = _folded(name)
    units = session.execute(select(Unit.id, Unit.name).where(Unit.is_active)).all()
    found = [unit.id for unit in units if _folded(unit.name) == wanted]
    return found[0] if len(found) == 1 else None


def _name_of(identity: Identity) -> str:
    # Providers send what people wrote about themselves; a database takes no character zero and no half of a letter.
    readable = "".join(letter if letter.isprintable() else " " for letter in identity.name)
    return " ".join(readable.split())[:_LONGEST_NAME]


def _folded(name: str) -> str:
    return fold(" ".join(name.split()), HOME)
