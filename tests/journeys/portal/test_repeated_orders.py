"""A form that is sent again: by the Back button, a second click, or after an answer that never came."""

from io import BytesIO

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser


def test_a_form_sent_twice_is_one_request(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    form = ayse.follow(ayse.get("/requests/new")).form("/requests/new")

    first, again = hand_in(ayse, form), hand_in(ayse, form)

    assert "Your request has been received." in first.text
    assert "You had handed this in already; nothing was handed in twice." in again.text
    assert first.answer.request.path == again.answer.request.path


def test_a_form_that_was_changed_or_opened_anew_is_another_request(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    form, other = (ayse.follow(ayse.get("/requests/new")).form("/requests/new") for _ in range(2))

    pages = [hand_in(ayse, sent) for sent in (form, form | {"note": "Encümen için."}, other)]
    pages.append(hand_in(ayse, form, name="outra.docx"))

    assert len({page.answer.request.path for page in pages}) == 4


def test_the_back_button_brings_the_same_form(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    address = ayse.get("/requests/new").location

    first, again = (ayse.get(address).form("/requests/new")["opened"] for _ in range(2))

    assert first == again


def hand_in(browser: Browser, form: dict[str, str], *, name: str = "carta.docx") -> Page:
    wanted = {**form, "source_language": "pt", "target_language": "en"}
    return browser.follow(browser.post("/requests/new", {**wanted, "files": (BytesIO(a_letter().content), name)}))
