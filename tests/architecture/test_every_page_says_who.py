"""Every view carries an access mark, and every page keeps to it: opened by each role and by nobody."""

from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.building.delivering import staff_with_a_delivered_letter
from tests.building.people import Staff
from tests.building.service import Service, a_service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.domain.people import Role
from translation_service.web.access import Access, access_of

PARTS = {"filename": "style.css"}
"""What stands for the places in an address that are no numbers; every number is 1."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return a_service(tmp_path_factory.mktemp("service"))


@pytest.fixture(scope="module")
def staff(service: Service) -> Staff:
    return staff_with_a_delivered_letter(service)


@pytest.fixture(scope="module")
def site(service: Service, staff: Staff) -> Flask:
    return a_site(service)


@pytest.fixture(scope="module")
def browsers(site: Flask, staff: Staff) -> dict[Role, Browser]:
    people = {
        Role.REQUESTER: staff.ayse,
        Role.REVISER: staff.deniz,
        Role.TERMINOLOGIST: staff.zeynep,
        Role.COORDINATOR: staff.can,
        Role.ADMINISTRATOR: staff.selin,
    }
    return {role: signed_in_browser(site, person) for role, person in people.items()}


def mark_of(site: Flask, rule: Rule) -> Access:
    mark = access_of(site.view_functions[rule.endpoint])
    assert mark is not None, f"{rule} ({rule.endpoint}) says to nobody who may open it"
    return mark


def address_of(site: Flask, rule: Rule) -> str:
    with site.test_request_context():
        values: dict[str, Any] = {name: PARTS.get(name, 1) for name in rule.arguments}
        return str(site.url_for(rule.endpoint, **values))


def rules_of(site: Flask, method: str) -> list[Rule]:
    return [rule for rule in site.url_map.iter_rules() if method in (rule.methods or ())]


def test_every_view_says_who_may_open_it(site: Flask) -> None:
    unmarked = [rule for rule in site.url_map.iter_rules() if access_of(site.view_functions[rule.endpoint]) is None]

    assert unmarked == [], "write @allow(Role.…), @allow_signed_in or @allow_everybody below their routes"


def test_nobody_opens_a_page_that_needs_a_person(site: Flask) -> None:
    for rule in rules_of(site, "GET"):
        page = Browser(site).get(address_of(site, rule))

        if not mark_of(site, rule).needs_sign_in:
            assert page.status == 200, f"{rule} should be open to everybody"
        elif str(rule).startswith("/api/"):
            assert page.status == 401, f"{rule} should ask a program to sign in"
        else:
            assert page.location.startswith("/sign-in?back="), f"{rule} should lead to the sign-in page"


@pytest.mark.parametrize("role", Role)
def test_each_role_opens_what_is_marked_for_it_and_nothing_else(
    site: Flask, browsers: dict[Role, Browser], role: Role
) -> None:
    for rule in rules_of(site, "GET"):
        mark = mark_of(site, rule)
        page = browsers[role].get(address_of(site, rule))

        is_admitted = not mark.roles or role in mark.roles
        # A page for the role may still keep one document from this person, with a 404 that tells nothing.
        if is_admitted:
            assert page.status in {200, 303, 400, 403, 404, 409}, f"{role} at {rule}: {page.status}"
        else:
            assert page.status == 403, f"{role} should not open {rule}"


@pytest.mark.parametrize("role", Role)
def test_no_role_sends_a_form_that_is_not_marked_for_it(site: Flask, browsers: dict[Role, Browser], role: Role) -> None:
    browsers[role].get("/account")
    for rule in rules_of(site, "POST"):
        mark = mark_of(site, rule)
        if mark.roles and role not in mark.roles:
            assert browsers[role].post(address_of(site, rule)).status == 403, f"{role} should not send to {rule}"


@pytest.mark.parametrize("role", Role)
def test_every_form_needs_its_token(site: Flask, browsers: dict[Role, Browser], role: Role) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        for rule in rules_of(site, method):
            answer = browsers[role].client.open(address_of(site, rule), method=method)

            # Who is signed in already need not sign in: the form is not read, and they go on.
            is_led_on = rule.endpoint == "account.begin_session" and (answer.status_code, answer.location) == (303, "/")
            assert is_led_on or answer.status_code == 400, f"{method} {rule} was taken without a token"


def test_a_form_of_nobody_without_a_token_is_refused_or_leads_to_the_page_to_sign_in(site: Flask) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        for rule in rules_of(site, method):
            answer = Browser(site).client.open(address_of(site, rule), method=method)

            is_led = answer.status_code == 303 and answer.location.startswith("/sign-in")
            assert is_led or answer.status_code == 400, f"{method} {rule} was taken without a token"
