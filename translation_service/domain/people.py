"""Who works with the desk, and what each may do.

A role names a job; a person may hold several. What may be done is a table of actions, so that a page, an interface
call and a test ask the same question.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from unicodedata import normalize

from translation_service.domain.errors import NotAllowed
from translation_service.domain.ids import PersonId, UnitId
from translation_service.domain.sentences import N_


class Role(StrEnum):
    REQUESTER = "requester"
    REVISER = "reviser"
    TERMINOLOGIST = "terminologist"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


ROLE_NAMES: Final[dict[Role, str]] = {
    Role.REQUESTER: N_("requesting unit"),
    Role.REVISER: N_("reviser"),
    Role.TERMINOLOGIST: N_("terminologist"),
    Role.COORDINATOR: N_("coordinator"),
    Role.ADMINISTRATOR: N_("administrator"),
}


class Confidentiality(StrEnum):
    """What may happen to a request: who sees it, whether memory learns from it, whether files go by mail."""

    ORDINARY = "ordinary"
    CONFIDENTIAL = "confidential"


CONFIDENTIALITY_NAMES: Final[dict[Confidentiality, str]] = {
    Confidentiality.ORDINARY: N_("ordinary"),
    Confidentiality.CONFIDENTIAL: N_("confidential"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The person who acts, as use cases see one."""

    id: PersonId
    name: str
    roles: frozenset[Role]
    unit_id: UnitId | None = None

    def holds(self, *roles: Role) -> bool:
        """Tell whether the person holds any of `roles`."""
        return not self.roles.isdisjoint(roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What decides who may see a document: its unit, its reviser, its confidentiality."""

    unit_id: UnitId
    reviser_id: PersonId | None
    confidentiality: Confidentiality


def may_see(actor: Actor, holding: Holding) -> bool:
    """A unit sees its own; coordinators see all; revisers all but the confidential ones of others."""
    if actor.holds(Role.COORDINATOR) or _is_of_unit(actor, holding):
        return True
    return actor.holds(Role.REVISER) and (
        holding.confidentiality is Confidentiality.ORDINARY or holding.reviser_id in {None, actor.id}
    )


def may_see_remarks(actor: Actor) -> bool:
    """Whether the person reads and writes what the desk remarks to itself on the documents the person may see."""
    return actor.holds(Role.REVISER, Role.COORDINATOR)


def may_order(actor: Actor, holding: Holding) -> bool:
    """Whether the person may accept, return or cancel for the unit that ordered."""
    return actor.holds(Role.COORDINATOR) or _is_of_unit(actor, holding)


def may_revise(actor: Actor, holding: Holding) -> bool:
    """Only the reviser who holds the document writes in it."""
    return actor.holds(Role.REVISER) and holding.reviser_id == actor.id


def may_take(actor: Actor, holding: Holding) -> bool:
    """Any reviser takes a document that waits, but one that waits for another reviser."""
    return actor.holds(Role.REVISER) and holding.reviser_id in {None, actor.id}


def require(condition: bool) -> None:  # noqa: FBT001 - reads as a sentence: require(may_see(actor, holding))
    """Raise `NotAllowed` unless the condition holds."""
    if not condition:
        raise NotAllowed("not-allowed", N_("Your account may not do this. Ask the coordinator if you need to."))


def _is_of_unit(actor: Actor, holding: Holding) -> bool:
    return actor.holds(Role.REQUESTER) and actor.unit_id == holding.unit_id


def fold_address(address: str) -> str:
    """Return a mail address or another name to sign in with as it is compared.

    Turkish İ and I typed in an address are both i. Letters of other widths and fonts are what they stand for, as
    directories read them: whoever guesses at a password gets no more tries by writing the name in another way.
    """
    name = normalize("NFKC", address).strip()
    return name.replace("İ", "i").replace("I", "i").replace("ı", "i").lower()


def kept_addresses(address: str) -> tuple[str, ...]:
    """Return how an address may stand among the accounts: as it is compared, or as older ones kept `ş` in two signs."""
    folded = fold_address(address)
    return tuple(dict.fromkeys((folded, normalize("NFD", folded))))
