"""Signing in and out, the language of pages, one's own password."""

import pytest
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import TimestampSigner
from sqlalchemy import select

from tests.building.people import PASSWORD, Staff
from tests.building.service import Service, a_service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.persistence.people import SignIn
from translation_service.web.access import SIGN_IN


def test_a_person_signs_in_and_finds_their_area(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))

    page = browser.follow(browser.follow(browser.sign_in(staff.ayse)))

    assert page.answer.request.path == "/requests"
    assert "Ayşe Yılmaz" in page.links


def test_whoever_is_not_signed_in_is_led_to_sign_in_and_back(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))

    sign_in = browser.follow(browser.get("/requests/new?from=mail"))
    page = browser.post(
        "/sign-in", {**sign_in.form("/sign-in"), "address": "AYSE@belediye.example", "password": PASSWORD}
    )

    assert page.location == "/requests/new?from=mail"


def test_a_cookie_of_before_the_clock_was_put_back_still_counts(service: Service, staff: Staff) -> None:
    site = a_site(service)
    browser = signed_in_browser(site, staff.ayse)
    assert isinstance(site.session_interface, SecureCookieSessionInterface)
    signer = site.session_interface.get_signing_serializer(site)
    assert signer
    signer.signer = SignerAhead
    with browser.client.session_transaction() as held:
        cookie = signer.dumps(dict(held))
    browser.client.set_cookie("desk", cookie if isinstance(cookie, str) else cookie.decode())

    assert browser.get("/account").status == 200


class SignerAhead(TimestampSigner):
    """Signs as if it were an hour later."""

    def get_timestamp(self) -> int:
        return super().get_timestamp() + 3600


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/\tevil"]
)
def test_signing_in_never_leads_to_another_site(service: Service, staff: Staff, elsewhere: str) -> None:
    browser = Browser(a_site(service))
    browser.get("/sign-in")

    page = browser.post("/sign-in", {"address": "ayse@belediye.example", "password": PASSWORD, "back": elsewhere})

    assert page.location == "/"


def test_a_wrong_password_is_refused_without_telling_which_half_was_wrong(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))
    browser.speak("en")

    known = browser.post("/sign-in", {"address": "ayse@belediye.example", "password": "wrong"})
    unknown = browser.post("/sign-in", {"address": "nobody@belediye.example", "password": "wrong"})

    assert (known.status, unknown.status) == (400, 400)
    assert "Address or password is not right." in known.text
    assert known.text == unknown.text
    assert known.value_of("address") == "ayse@belediye.example"


def test_too_many_wrong_passwords_slow_down_even_the_right_one(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))
    browser.speak("en")
    for _ in range(service.settings.sign_in_attempts):
        browser.post("/sign-in", {"address": "ayse@belediye.example", "password": "wrong"})

    page = browser.sign_in(staff.ayse)

    assert page.status == 429
    assert "Too many attempts failed. Try again in 5 minutes." in page.text


def test_signing_out_ends_the_session_whoever_holds_a_copy_of_its_cookie(service: Service, staff: Staff) -> None:
    site = a_site(service)
    browser, thief, elsewhere = signed_in_browser(site, staff.ayse), Browser(site), signed_in_browser(site, staff.ayse)
    thief.client.set_cookie("desk", cookie_of(browser))

    before = thief.get("/requests").status
    thief.client.set_cookie("desk", cookie_of(browser))
    browser.post("/sign-out")

    assert before == 200
    assert browser.get("/requests").location == "/sign-in?back=/requests"
    assert thief.get("/requests").location == "/sign-in?back=/requests"
    assert elsewhere.get("/requests").status == 200


def test_who_reads_the_database_is_not_signed_in_by_it(service: Service, staff: Staff) -> None:
    site = a_site(service)
    signed_in_browser(site, staff.ayse)
    thief = Browser(site)
    with service.services.reading() as session:
        read = session.scalars(select(SignIn.token)).one()

    with thief.client.session_transaction() as cookie:
        cookie[SIGN_IN] = read

    assert thief.get("/requests").location == "/sign-in?back=/requests"


def test_a_person_signs_out_everywhere_else(service: Service, staff: Staff) -> None:
    site = a_site(service)
    here, there, other = (signed_in_browser(site, person) for person in (staff.ayse, staff.ayse, staff.mehmet))
    here.get("/account")

    page = here.follow(here.post("/account/sign-out-elsewhere"))

    assert "You are signed out everywhere else." in page.text
    assert there.get("/requests").location.startswith("/sign-in")
    assert other.get("/requests").status == 200


def test_a_session_ends_some_hours_after_signing_in_however_busy_it_is(service: Service, staff: Staff) -> None:
    browser = signed_in_browser(a_site(service), staff.ayse)

    service.clock.advance(hours=11)
    busy = browser.get("/requests").status
    service.clock.advance(hours=2)

    assert busy == 200
    assert browser.get("/requests").location.startswith("/sign-in")


def cookie_of(browser: Browser) -> str:
    cookie = browser.client.get_cookie("desk")
    assert cookie
    return cookie.value


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(service: Service, staff: Staff) -> None:
    cookie = Browser(a_site(service)).sign_in(staff.ayse).answer.headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_behind_https_cookies_are_secure_and_browsers_are_told_to_stay(service: Service, staff: Staff) -> None:
    folder = service.settings.data_folder / "secure"
    folder.mkdir()
    secure = a_service(folder, public_url="https://ceviri.belediye.example")

    answer = Browser(a_site(secure)).get("/sign-in").answer

    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")


def test_a_form_without_its_token_is_refused_with_words(service: Service, staff: Staff) -> None:
    browser = signed_in_browser(a_site(service), staff.ayse)

    page = browser.post("/sign-out", {"csrf_token": "forged"})

    assert page.status == 400
    assert "This page was open too long" in page.text


def test_the_language_of_an_answer_to_a_form_is_switched_on_the_page_of_the_form(
    service: Service, staff: Staff
) -> None:
    browser = signed_in_browser(a_site(service), staff.ayse)

    refused = browser.post("/account/password", {"present": ""}, headers={"Referer": "http://localhost/account?a=b"})

    assert refused.status == 400
    assert 'name="back" value="/account?a=b"' in refused.answer.text


def test_the_language_of_pages_is_switched_and_remembered(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))
    browser.sign_in(staff.ayse)
    assert browser.get("/account").language == "tr"

    page = browser.follow(browser.post("/language", {"language": "en", "back": "/account"}))

    assert (page.language, page.heading) == ("en", "My account")
    elsewhere = Browser(browser.application)
    elsewhere.sign_in(staff.ayse)
    assert elsewhere.get("/account").language == "en"


def test_before_signing_in_pages_speak_the_language_of_the_browser(service: Service, staff: Staff) -> None:
    browser = Browser(a_site(service))

    languages = [
        browser.get("/sign-in", headers={"Accept-Language": wanted}).language for wanted in ("en-GB,en", "de", "tr-TR")
    ]

    assert languages == ["en", "tr", "tr"]


def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one(service: Service, staff: Staff) -> None:
    site = a_site(service)
    here, there = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.ayse)
    new = {"present": PASSWORD, "wanted": "yepyeni-bir-parola", "repeated": "yepyeni-bir-parola"}

    here.get("/account")
    page = here.follow(here.post("/account/password", new))

    assert "Your password has been changed." in page.text
    assert there.get("/requests").location.startswith("/sign-in")


@pytest.mark.parametrize(
    ("passwords", "sentence"),
    [
        (("wrong", "yepyeni-bir-parola", "yepyeni-bir-parola"), "The present password is not right."),
        ((PASSWORD, "short", "short"), "A password needs at least 12 characters."),
        ((PASSWORD, "yepyeni-bir-parola", "baska"), "The two new passwords are not the same."),
    ],
)
def test_a_password_is_changed_only_when_all_is_right(
    service: Service, staff: Staff, passwords: tuple[str, str, str], sentence: str
) -> None:
    browser = signed_in_browser(a_site(service), staff.ayse)

    browser.get("/account")
    page = browser.post("/account/password", dict(zip(("present", "wanted", "repeated"), passwords, strict=True)))

    assert page.status == 400
    assert sentence in "".join(page.find("//*[@class='field-error']")[0].itertext())


@pytest.mark.parametrize(
    ("change", "may_return"),
    [
        ({"is_active": ""}, False),
        ({"roles": "coordinator"}, True),
        ({"password": "baska-bir-parola"}, False),
        ({"unit": "2"}, True),
    ],
)
def test_whoever_loses_a_right_is_out_at_once(
    service: Service, staff: Staff, change: dict[str, str], may_return: bool
) -> None:
    site = a_site(service)
    ayse, selin = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.selin)
    address = f"/administration/people/{staff.ayse.id}"

    form = selin.get(address).form(address) | change
    selin.post(address, {name: value for name, value in form.items() if value})

    assert ayse.get("/requests").location.startswith("/sign-in")
    assert (Browser(site).sign_in(staff.ayse).status == 303) is may_return
