"""Accounts: signing in, passwords, and who adds people."""

from dataclasses import replace

import pytest

from tests.building.people import PASSWORD, Staff
from tests.building.refusals import refused
from tests.building.service import Service
from translation_service.application.people.accounts import PersonEntry, add_person, change_password
from translation_service.application.people.signing_in import sign_in
from translation_service.domain.errors import NotAllowed, RequestRefused
from translation_service.domain.ids import PersonId
from translation_service.domain.people import Role
from translation_service.persistence.people import Person


def test_signing_in_slows_down_after_failures(service: Service, staff: Staff) -> None:
    def attempt(password: str) -> PersonId:
        address = "AYSE@belediye.example"
        return sign_in(service.services, name=address, password=password, source="127.0.0.1").person_id

    assert attempt(PASSWORD) == staff.ayse.id
    for _ in range(service.services.rules.sign_in_attempts):
        with pytest.raises(RequestRefused, match="sign-in-failed"):
            attempt("wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt(PASSWORD)
    service.clock.advance(minutes=10)
    assert attempt(PASSWORD) == staff.ayse.id


def test_an_address_that_was_kept_with_its_marks_apart_still_opens_its_account(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.get_one(Person, staff.ayse.id).address = "ayse@bes\u0327iktas\u0327.example"

    entry = sign_in(service.services, name="ayse@beşiktaş.example", password=PASSWORD, source="127.0.0.1")

    assert entry.person_id == staff.ayse.id


def test_failures_of_before_the_clock_was_put_back_keep_nobody_out(service: Service, staff: Staff) -> None:
    def attempt(password: str) -> PersonId:
        return sign_in(service.services, name="ayse@belediye.example", password=password, source="::1").person_id

    service.clock.advance(days=1)
    for _ in range(service.services.rules.sign_in_attempts):
        with pytest.raises(RequestRefused, match="sign-in-failed"):
            attempt("wrong")
    service.clock.advance(days=-1)

    assert attempt(PASSWORD) == staff.ayse.id


def test_the_slips_of_one_person_shut_out_nobody_else_of_the_office(service: Service, staff: Staff) -> None:
    services = replace(service.services, rules=replace(service.services.rules, sign_in_attempts=1))

    def attempt(name: str, password: str) -> PersonId:
        address = f"{name}@belediye.example"
        return sign_in(services, name=address, password=password, source="10.0.0.1").person_id

    with pytest.raises(RequestRefused, match="sign-in-failed"):
        attempt("ayse", "wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt("ayse", PASSWORD)
    assert attempt("mehmet", PASSWORD) == staff.mehmet.id

    # Somebody who tries one name after another is stopped all the same.
    for number in range(9):
        with pytest.raises(RequestRefused, match="sign-in-failed"):
            attempt(f"somebody-{number}", "wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt("mehmet", PASSWORD)


def test_whoever_guesses_at_a_password_does_not_shut_out_whose_it_is(service: Service, staff: Staff) -> None:
    services = replace(service.services, rules=replace(service.services.rules, sign_in_attempts=1))

    def attempt(source: int, password: str) -> PersonId:
        name = "ayse@belediye.example"
        return sign_in(services, name=name, password=password, source=f"10.0.0.{source}").person_id

    with pytest.raises(RequestRefused, match="sign-in-failed"):
        attempt(1, "wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt(1, PASSWORD)
    assert attempt(2, PASSWORD) == staff.ayse.id

    # Somebody who comes from one place after another is stopped all the same.
    for source in range(3, 13):
        with pytest.raises(RequestRefused, match="sign-in-failed"):
            attempt(source, "wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt(2, PASSWORD)


def test_whoever_guesses_at_the_present_password_of_an_open_session_is_slowed_down(
    service: Service, staff: Staff
) -> None:
    for _ in range(service.services.rules.sign_in_attempts):
        with pytest.raises(RequestRefused, match="password-wrong"):
            change(service, staff, present="a guess")

    with pytest.raises(RequestRefused, match="sign-in-paused"):
        change(service, staff, present=PASSWORD)


def change(service: Service, staff: Staff, *, present: str) -> None:
    wanted = "another-long-word"
    change_password(service.services, present=present, wanted=wanted, actor=staff.ayse, source="127.0.0.1")


def test_only_an_administrator_adds_people(service: Service, staff: Staff) -> None:
    entry = PersonEntry(
        name="Ali Can", address="ali@belediye.example", roles=frozenset({Role.REVISER}), password="a-long-password"
    )

    refused(service, NotAllowed, lambda session: add_person(session, entry=entry, actor=staff.can, clock=service.clock))
    with service.services.transaction() as session:
        assert add_person(session, entry=entry, actor=staff.selin, clock=service.clock)
