"""An administrator reads who changed which account, and in what."""

from dataclasses import replace

import pytest

from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.people.accounts import (
    PersonEntry,
    add_person,
    add_unit,
    change_password,
    edit_person,
    edit_unit,
    unlink_person,
)
from translation_service.application.people.admission import admit
from translation_service.application.people.identities import Identity
from translation_service.domain.account_changes import AccountChange, AccountPart
from translation_service.domain.ids import PersonId
from translation_service.domain.people import Role
from translation_service.persistence.reading.account_events import AccountEventLine, read_account_events

FATMA = PersonEntry(
    name="Fatma Çelik",
    address="fatma@belediye.example",
    roles=frozenset({Role.REVISER}),
    password="uzun-bir-parola",
)


@pytest.fixture
def fatma(service: Service, staff: Staff) -> PersonId:
    with service.services.transaction() as session:
        return add_person(session, entry=FATMA, actor=staff.selin, clock=service.services.clock)


def events(service: Service, person_id: int | None = None) -> list[AccountEventLine]:
    with service.services.reading() as session:
        return list(read_account_events(session, page=1, person_id=person_id).rows)


def test_a_new_account_is_kept_with_all_it_began_with(service: Service, fatma: PersonId) -> None:
    (event,) = events(service, fatma)

    assert (event.actor, event.subject) == ("Selin Acar", "Fatma Çelik")
    assert AccountChange(AccountPart.ROLES, "", "reviser") in event.changes
    assert all(not change.before for change in event.changes)


def test_one_act_tells_each_part_that_changed_and_never_a_password(
    service: Service, staff: Staff, fatma: PersonId
) -> None:
    entry = replace(FATMA, roles=frozenset({Role.ADMINISTRATOR}), is_active=False, password="eine-andere-Parole")
    with service.services.transaction() as session:
        edit_person(session, person_id=fatma, entry=entry, actor=staff.selin)

    assert events(service, fatma)[0].changes == (
        AccountChange(AccountPart.PASSWORD),
        AccountChange(AccountPart.ROLES, "reviser", "administrator"),
        AccountChange(AccountPart.ACTIVITY, "yes", "no"),
    )


def test_saving_without_a_change_adds_nothing(service: Service, staff: Staff, fatma: PersonId) -> None:
    with service.services.transaction() as session:
        edit_person(session, person_id=fatma, entry=replace(FATMA, password=""), actor=staff.selin)

    assert len(events(service, fatma)) == 1


def test_a_password_one_chose_is_ones_own_act(service: Service, staff: Staff, fatma: PersonId) -> None:
    actor = replace(staff.deniz, id=fatma)
    change_password(service.services, present=FATMA.password, wanted="noch-eine-Parole", actor=actor, source="here")

    assert (events(service, fatma)[0].actor, events(service, fatma)[0].changes) == (
        "Fatma Çelik",
        (AccountChange(AccountPart.PASSWORD),),
    )


def test_what_the_institution_says_is_the_act_of_nobody(service: Service, staff: Staff, fatma: PersonId) -> None:
    identity = Identity(
        issuer="https://accounts.example",
        subject="7",
        name="Fatma Çelik Kaya",
        address=FATMA.address,
        is_address_confirmed=True,
    )
    with service.services.transaction() as session:
        admit(session, identity=identity, services=service.services)
    with service.services.transaction() as session:
        unlink_person(session, person_id=fatma, actor=staff.selin)

    unlinked, named, linked = events(service, fatma)[:3]
    assert (unlinked.actor, unlinked.changes) == ("Selin Acar", (AccountChange(AccountPart.IDENTITY, "yes", "no"),))
    assert (named.actor, named.changes) == ("", (AccountChange(AccountPart.NAME, "Fatma Çelik", "Fatma Çelik Kaya"),))
    assert (linked.actor, linked.changes) == ("", (AccountChange(AccountPart.IDENTITY, "no", "yes"),))


def test_a_unit_whose_mail_goes_elsewhere_is_told(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        unit_id = add_unit(session, name="Park", address="park@belediye.example", actor=staff.selin)
    with service.services.transaction() as session:
        edit_unit(session, unit_id=unit_id, name="Park", address="x@evil.example", is_active=True, actor=staff.selin)

    change, _added = events(service)[:2]
    assert (change.unit_id, change.changes) == (
        unit_id,
        (AccountChange(AccountPart.ADDRESS, "park@belediye.example", "x@evil.example"),),
    )


def test_the_page_shows_changes_in_words(service: Service, staff: Staff, fatma: PersonId) -> None:
    with service.services.transaction() as session:
        edit_person(
            session, person_id=fatma, entry=replace(FATMA, roles=frozenset({Role.COORDINATOR})), actor=staff.selin
        )
    selin: Browser = signed_in_browser(a_site(service), staff.selin)

    page = selin.get(f"/administration/changes?person={fatma}")

    assert "roles: reviser → coordinator" in page.text
    assert "password: new" in page.text
