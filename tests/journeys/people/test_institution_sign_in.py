"""Signing in with the account of the institution, through pages and a real provider."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask import Flask

from tests.building.one_entry_directory import PASSWORD as DIRECTORY_PASSWORD
from tests.building.one_entry_directory import OneEntryDirectory
from tests.building.openid_provider import CLIENT_ID, CLIENT_SECRET, Provider, a_provider, back_at_the_desk
from tests.building.people import PASSWORD, Staff, hire_staff
from tests.building.service import Service, a_service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.people.admission_policy import AdmissionPolicy
from translation_service.application.people.identities import Departure, IdentityNotProved, Return
from translation_service.application.people.signing_in import enter
from translation_service.domain.errors import TemporarilyUnavailable


@pytest.fixture(scope="module")
def shared_provider() -> Iterator[Provider]:
    with a_provider() as running:
        yield running


@pytest.fixture
def provider(shared_provider: Provider) -> Provider:
    shared_provider.__init__(address=shared_provider.address)  # type: ignore[misc] # as new, at the same address
    return shared_provider


@pytest.fixture
def service(tmp_path: Path, provider: Provider) -> Service:
    return a_service(
        tmp_path, openid_issuer=provider.address, openid_client_id=CLIENT_ID, openid_client_secret=CLIENT_SECRET
    )


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)


def departed(browser: Browser, provider: Provider, *, back: str = "") -> dict[str, str]:
    """Follow the button of the sign-in page, and sign in at the provider."""
    page = browser.get("/sign-in" + (f"?back={back}" if back else ""))
    return provider.authorize(browser.get(button(page)).location)


def button(page: Page) -> str:
    return page.links["Sign in with the account of your institution"]


def english(site: Flask) -> Browser:
    browser = Browser(site)
    browser.speak("en")
    return browser


def test_a_person_signs_in_at_the_institution_and_finds_what_they_wanted(
    site: Flask, staff: Staff, provider: Provider
) -> None:
    browser = english(site)

    page = browser.get(back_at_the_desk(departed(browser, provider, back="/requests/new?from=mail")))

    assert page.location == "/requests/new?from=mail"
    account = browser.get("/account")
    assert "Ayşe Yılmaz Öztürk" in account.text
    assert "parolanız orada değiştirilir" in account.text
    assert not account.find("//input[@type='password']")


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"])
def test_coming_back_never_leads_to_another_site(site: Flask, staff: Staff, provider: Provider, elsewhere: str) -> None:
    browser = english(site)

    assert browser.get(back_at_the_desk(departed(browser, provider, back=elsewhere))).location == "/"


def test_what_was_brought_back_once_is_worth_nothing_again(site: Flask, staff: Staff, provider: Provider) -> None:
    browser = english(site)
    address = back_at_the_desk(departed(browser, provider))

    browser.get(address)
    browser.get("/account")
    browser.post("/sign-out")
    page = browser.get(address)

    assert page.status == 400
    assert "did not work (state)" in page.text


def test_nobody_is_signed_in_with_what_another_browser_brought_back(
    site: Flask, staff: Staff, provider: Provider
) -> None:
    attacker, victim = english(site), english(site)
    address = back_at_the_desk(departed(attacker, provider))

    without_departure = victim.get(address)
    departed(victim, provider)
    with_another = victim.get(address)

    assert (without_departure.status, with_another.status) == (400, 400)
    assert victim.get("/account").location.startswith("/sign-in")


def test_a_session_of_before_does_not_live_on_in_the_new_one(site: Flask, staff: Staff, provider: Provider) -> None:
    browser = signed_in_browser(site, staff.mehmet)
    token = browser.client.get_cookie("desk")
    address = back_at_the_desk(provider.authorize(browser.get("/sign-in/institution").location))

    browser.get(address)

    after = browser.client.get_cookie("desk")
    assert token
    assert after
    assert token.value != after.value
    assert "Ayşe Yılmaz Öztürk" in browser.get("/account").text


def test_guessing_codes_is_slowed_down(service: Service, site: Flask, staff: Staff, provider: Provider) -> None:
    browser = english(site)
    fail(service, times=service.settings.sign_in_attempts * 10 - 1)

    statuses = [browser.get(back_at_the_desk(departed(browser, provider) | {"code": "guessed"})).status for _ in "12"]

    assert statuses == [400, 429]


def test_slips_of_one_office_do_not_keep_its_people_from_the_provider(
    service: Service, site: Flask, staff: Staff, provider: Provider
) -> None:
    browser = english(site)
    fail(service, times=service.settings.sign_in_attempts)

    page = browser.get(back_at_the_desk(departed(browser, provider)))

    assert page.status == 303
    assert "Ayşe Yılmaz Öztürk" in browser.get("/account").text


def fail(service: Service, *, times: int) -> None:
    """Come back from the provider as somebody of the same office did in another browser."""
    provider = service.services.identity_provider
    assert provider is not None
    for _ in range(times):
        with pytest.raises(IdentityNotProved):
            enter(
                service.services, provider=provider, departure=Departure.make(), returned=Return(), source="127.0.0.1"
            )


def test_whoever_has_no_account_reads_why(site: Flask, staff: Staff, provider: Provider) -> None:
    provider.person |= {"email": "yeni@belediye.example"}
    browser = Browser(site)
    browser.get("/sign-in")
    address = browser.get("/sign-in/institution").location

    page = browser.get(back_at_the_desk(provider.authorize(address)))

    assert page.status == 403
    assert "henüz hesabınız yok" in page.text


def test_signing_out_ends_the_session_at_the_institution_too(site: Flask, staff: Staff, provider: Provider) -> None:
    browser = english(site)
    browser.get(back_at_the_desk(departed(browser, provider)))
    browser.get("/account")

    page = browser.post("/sign-out")

    (refresh,) = page.find("//meta[@http-equiv='refresh']")
    assert str(refresh.get("content")).startswith(f"0;url={provider.address}/end?id_token_hint=")
    assert page.links["Go on"] in str(refresh.get("content"))
    assert "form-action 'self'" in page.answer.headers["Content-Security-Policy"]
    assert "You are signed out." in browser.get("/sign-in").text
    assert browser.get("/account").location.startswith("/sign-in")


def test_while_the_provider_is_silent_an_administrator_signs_in_with_a_password(service: Service, staff: Staff) -> None:
    silent = replace(service.services, identity_provider=SilentProvider())
    site = a_site(replace(service, services=silent))
    browser = english(site)

    page = browser.get("/sign-in/institution?back=/account")

    assert page.status == 503
    assert "The sign-in of your institution does not answer." in page.text
    form = page.form("/sign-in") | {"address": "selin@belediye.example", "password": PASSWORD}
    assert browser.post("/sign-in", form).location == "/account"
    browser.get("/account")
    assert browser.post("/sign-out").location == "/sign-in"


def test_without_a_provider_there_is_no_button_and_no_way_around(tmp_path: Path) -> None:
    browser = english(a_site(a_service(tmp_path)))

    assert "institution" not in browser.get("/sign-in").text
    for way in ("/sign-in/institution", "/sign-in/institution/return?code=1&state=2"):
        assert browser.get(way).heading == "Sign in"


def test_an_administrator_sees_where_an_account_comes_from_and_takes_the_link_away(
    site: Flask, staff: Staff, provider: Provider
) -> None:
    ayse, selin = english(site), signed_in_browser(site, staff.selin)
    ayse.get(back_at_the_desk(departed(ayse, provider)))
    address = f"/administration/people/{staff.ayse.id}"

    assert "of the institution" in selin.get("/administration/people?text=Öztürk").text
    page = selin.get(address)
    assert not page.find("//input[@type='password']")
    selin.post(f"{address}/unlink")

    assert selin.get(address).find("//input[@type='password']")
    assert ayse.get("/account").location.startswith("/sign-in")
    assert ayse.get(back_at_the_desk(departed(ayse, provider))).status == 303


def test_an_account_is_made_without_a_password_for_somebody_of_the_institution(
    site: Flask, staff: Staff, provider: Provider
) -> None:
    selin, can = signed_in_browser(site, staff.selin), english(site)
    form = selin.get("/administration/people/new").form("/administration/people/new")
    entry = {"name": "Yeni Biri", "address": "Yeni@belediye.example", "roles": "reviser", "is_active": "y"}

    page = selin.post("/administration/people/new", form | entry)
    provider.person |= {"sub": "new", "email": "yeni@belediye.example"}

    assert page.status == 303
    assert can.get(back_at_the_desk(departed(can, provider))).status == 303


@dataclass
class SilentProvider:
    """An `IdentityProvider` that never answers."""

    def departing(self, _departure: object) -> str:
        raise TemporarilyUnavailable("silent")

    proof_of = farewell = departing

    def check(self) -> None:
        raise TemporarilyUnavailable("silent")


@pytest.fixture
def directory() -> OneEntryDirectory:
    return OneEntryDirectory()


def with_directory(service: Service, directory: OneEntryDirectory, *, local_passwords: bool = True) -> Flask:
    rules = replace(service.services.rules, admission=AdmissionPolicy(local_passwords=local_passwords))
    services = replace(service.services, rules=rules, directory=directory, identity_provider=None)
    return a_site(replace(service, services=services))


def attempt(browser: Browser, name: str, password: str) -> Page:
    browser.get("/sign-in")
    return browser.post("/sign-in", {"address": name, "password": password})


def test_a_user_name_and_password_of_the_directory_open_the_linked_account(
    service: Service, staff: Staff, directory: OneEntryDirectory
) -> None:
    browser = english(with_directory(service, directory))

    page = attempt(browser, "ayse", DIRECTORY_PASSWORD)

    assert page.status == 303
    assert "Ayşe Yılmaz" in browser.get("/account").text
    assert attempt(english(browser.application), "ayse@belediye.example", PASSWORD).status == 400


def test_a_wrong_password_is_told_alike_whoever_knows_the_name(
    service: Service, staff: Staff, directory: OneEntryDirectory
) -> None:
    browser = english(with_directory(service, directory))

    pages = [attempt(browser, name, "wrong") for name in ("ayse", "mehmet@belediye.example", "nobody")]

    assert {page.status for page in pages} == {400}
    assert len({page.text.replace(page.value_of("address"), "") for page in pages}) == 1


def test_a_silent_directory_locks_no_administrator_out_and_counts_against_nobody(
    service: Service, staff: Staff, directory: OneEntryDirectory
) -> None:
    directory.is_silent = True
    # Few, for each is as slow as a password.
    rules = replace(service.services.rules, sign_in_attempts=2)
    strict = replace(service, services=replace(service.services, rules=rules))
    browser = english(with_directory(strict, directory, local_passwords=False))

    pages = [attempt(browser, "ayse", DIRECTORY_PASSWORD) for _ in range(rules.sign_in_attempts + 2)]

    assert {page.status for page in pages} == {503}
    assert attempt(browser, "selin@belediye.example", PASSWORD).status == 303
    assert directory.asked == ["ayse"] * len(pages)
