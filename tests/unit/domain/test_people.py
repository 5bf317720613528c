"""Who may do what."""

import pytest

from translation_service.domain.errors import NotAllowed
from translation_service.domain.ids import PersonId, UnitId
from translation_service.domain.people import (
    Actor,
    Confidentiality,
    Holding,
    Role,
    fold_address,
    may_order,
    may_revise,
    may_see,
    require,
)


def an_actor(role: Role, *, number: int = 1, unit: int | None = None) -> Actor:
    return Actor(id=PersonId(number), name="A", roles=frozenset({role}), unit_id=UnitId(unit) if unit else None)


def a_holding(*, reviser: int | None = None, is_confidential: bool = False) -> Holding:
    kind = Confidentiality.CONFIDENTIAL if is_confidential else Confidentiality.ORDINARY
    return Holding(unit_id=UnitId(7), reviser_id=PersonId(reviser) if reviser else None, confidentiality=kind)


def test_a_unit_sees_only_its_own() -> None:
    assert may_see(an_actor(Role.REQUESTER, unit=7), a_holding())
    assert not may_see(an_actor(Role.REQUESTER, unit=8), a_holding())


def test_a_coordinator_sees_everything() -> None:
    assert may_see(an_actor(Role.COORDINATOR), a_holding(reviser=9, is_confidential=True))


def test_a_confidential_document_is_hidden_from_other_revisers() -> None:
    assert may_see(an_actor(Role.REVISER, number=9), a_holding(reviser=9, is_confidential=True))
    assert not may_see(an_actor(Role.REVISER, number=8), a_holding(reviser=9, is_confidential=True))


def test_only_the_reviser_who_holds_it_revises() -> None:
    assert may_revise(an_actor(Role.REVISER, number=9), a_holding(reviser=9))
    assert not may_revise(an_actor(Role.REVISER, number=8), a_holding(reviser=9))
    assert not may_revise(an_actor(Role.COORDINATOR, number=9), a_holding(reviser=9))


@pytest.mark.parametrize("role", [Role.REVISER, Role.TERMINOLOGIST, Role.ADMINISTRATOR])
def test_nobody_else_accepts_for_a_unit(role: Role) -> None:
    assert not may_order(an_actor(role, unit=7), a_holding())


def test_what_may_not_be_done_is_refused() -> None:
    with pytest.raises(NotAllowed):
        require(False)


@pytest.mark.parametrize(
    "typed", ["ayse@belediye.example", " AYSE@BELEDİYE.EXAMPLE", "ａｙｓｅ@belediye.example", "𝐚ⓨse@belediye.example"]
)
def test_an_address_is_one_however_its_letters_are_written(typed: str) -> None:
    assert fold_address(typed) == "ayse@belediye.example"
