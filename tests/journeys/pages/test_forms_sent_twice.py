"""Whoever sends a form twice, without scripts that keep from it, has asked for one thing and reads that it is done."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.building.glossary import keep_term
from tests.building.memories import a_unit, keep
from tests.building.orders import a_letter
from tests.building.people import PASSWORD, Staff
from tests.building.revising import a_delivered_document, a_waiting_document
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser
from translation_service.domain.mails import MailState
from translation_service.domain.versions import VersionKind
from translation_service.persistence.database import Table
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.errands import Errand
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Version
from translation_service.persistence.terms import TermEvent

TERM = {"source_language": "tr", "target_language": "en", "source": "kadastro", "target": "cadastre", "why": "yeni"}
UNIT = {"name": "Zabıta Müdürlüğü", "address": "zabita@belediye.example"}
PERSON = {
    "name": "Ece Ak",
    "address": "ece@belediye.example",
    "roles": "reviser",
    "unit": "",
    "language": "tr",
    "is_active": "y",
    "password": PASSWORD,
}
FOREIGN = b'<tmx version="1.4"><header srclang="tr"/><body></body></tmx>'


def twice(browser: Browser, page: str, address: str, written: dict[str, Any]) -> Page:
    """Send a form of a page two times, and go where the second answer leads."""
    sent = browser.get(page).form(address) | written
    for _ in range(2):
        answer = browser.post(address, _afresh(sent), headers={"Referer": f"http://localhost{page}"})
    return browser.follow(answer)


def _afresh(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: (BytesIO(value[0]), value[1]) if isinstance(value, tuple) else value for name, value in sent.items()}


def told(page: Page) -> set[str]:
    return {"".join(element.itertext()).strip() for element in page.find("//*[contains(@class, 'message-')]")}


def count(service: Service, table: type[Table]) -> int:
    with service.services.reading() as session:
        return session.scalars(select(func.count()).select_from(table)).one()


def test_a_term_is_added_changed_and_renamed_once(service: Service, staff: Staff, site: Flask) -> None:
    zeynep = signed_in_browser(site, staff.zeynep)

    added = twice(zeynep, "/terms/new", "/terms/new", TERM)
    changed = twice(zeynep, "/terms/1/edit", "/terms/1/edit", {"note": "arazi"})
    renamed = twice(
        zeynep, "/terms/1/rename", "/terms/1/rename", {"day": "2031-01-01", "source": "kütük", "target-1": "register"}
    )

    assert [told(page) for page in (added, changed, renamed)] == [
        {"The term is in the glossary."},
        {"The term is changed."},
        {"The name changes on that day; both names are in the glossary."},
    ]
    assert renamed.heading == "kütük → register"
    with service.services.reading() as session:
        acts = session.scalars(select(TermEvent.act).order_by(TermEvent.id)).all()
    assert acts == ["added", "edited", "edited", "added"]


def test_a_term_that_somebody_else_has_added_is_told(service: Service, staff: Staff, site: Flask) -> None:
    keep_term(service, staff, "kadastro", "cadastre")
    zeynep = signed_in_browser(site, staff.zeynep)
    form = zeynep.get("/terms/new").form("/terms/new")

    page = zeynep.post("/terms/new", form | TERM | {"note": "tapu"})

    assert page.status == 400
    assert "This term is in the glossary already" in page.text


def test_a_person_and_a_unit_are_added_once(service: Service, staff: Staff, site: Flask) -> None:
    selin = signed_in_browser(site, staff.selin)
    people, units = count(service, Person), count(service, Unit)

    unit = twice(selin, "/administration/units/new", "/administration/units/new", UNIT)
    person = twice(selin, "/administration/people/new", "/administration/people/new", PERSON)
    namesake = selin.post("/administration/people/new", PERSON | {"password": PASSWORD + "!"})

    assert told(unit) == {"The unit has been added."}
    assert told(person) == {"Ece Ak can sign in now."}
    assert "Another person signs in with this address." in namesake.text
    assert (count(service, Person), count(service, Unit)) == (people + 1, units + 1)


@pytest.mark.parametrize("address", ["/terms/new", "/administration/units/new"])
def test_clicks_at_one_moment_are_one_after_the_other(
    address: str, service: Service, staff: Staff, site: Flask
) -> None:
    person, written = (staff.zeynep, TERM) if address == "/terms/new" else (staff.selin, UNIT)
    browsers = [signed_in_browser(site, person) for _ in range(2)]
    forms = [browser.get(address).form(address) | written for browser in browsers]

    with ThreadPoolExecutor() as hands:
        answers = [*hands.map(lambda browser, form: browser.post(address, form), browsers, forms)]

    assert [answer.status for answer in answers] == [303, 303]
    assert count(service, TermEvent) <= 1


def test_a_file_for_the_memory_is_taken_in_once(service: Service, staff: Staff, site: Flask) -> None:
    zeynep = signed_in_browser(site, staff.zeynep)
    wanted = {"import-trust": "translated", "import-owner": "0"}

    twice(zeynep, "/memory/exchanges", "/memory/import", wanted | {"import-file": (FOREIGN, "a.tmx")})
    twice(zeynep, "/memory/exchanges", "/memory/import", wanted | {"import-file": (FOREIGN + b" ", "a.tmx")})
    page = twice(zeynep, "/memory/exchanges", "/memory/export", {})

    assert count(service, MemoryExchange) == 3
    assert page.answer.request.path == "/memory/exchanges/3"


def test_a_model_is_handed_in_once_and_called_off_once(service: Service, staff: Staff, site: Flask) -> None:
    selin = signed_in_browser(site, staff.selin)
    address = "/administration/models/import"

    twice(selin, "/administration/models/add", address, {"files": (b"hello", "x.argosmodel")})
    page = twice(selin, "/administration/models/add", address, {"files": (b"hullo", "x.argosmodel")})
    assert count(service, Errand) == len(list(service.services.catalogue.arrivals.iterdir())) == 2
    page = twice(selin, "/administration/models", "/administration/models/errands/1/cancel", {})

    assert told(page) == {"It is no longer on the list."}


def test_a_pair_is_taken_out_of_the_memory_once(service: Service, staff: Staff, site: Flask) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Meclis toplandı.", "The parliament met."))
    zeynep = signed_in_browser(site, staff.zeynep)

    page = twice(zeynep, "/memory?find=meclis", "/memory/pairs/1/remove?find=meclis", {})

    assert told(page) == {"The pair was taken out of the memory."}


def test_a_failed_mail_is_sent_again_once(service: Service, staff: Staff, site: Flask) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    with service.services.transaction() as session:
        mail = session.scalars(select(Mail)).one()
        mail.state, mail.problem = MailState.FAILED, "The mail server refused it for good."
    selin = signed_in_browser(site, staff.selin)

    page = twice(selin, "/administration/mails/1", "/administration/mails/1/resend", {})

    assert told(page) == {"The mail is on its way again."}


def test_a_new_source_version_is_handed_in_once(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse, a_letter("Olá."))
    ayse = signed_in_browser(site, staff.ayse)
    file = (a_letter("Adeus.").content, "carta.docx")

    page = twice(ayse, "/requests/1", f"/requests/documents/{document_id}/source", {f"source-{document_id}-file": file})

    assert told(page) == {"The new file has been received."}
    with service.services.reading() as session:
        assert session.scalars(select(Version.number).where(Version.kind == VersionKind.SOURCE)).all() == [1, 2]


def test_who_signs_out_twice_is_signed_out(staff: Staff, site: Flask) -> None:
    ayse = signed_in_browser(site, staff.ayse)

    page = twice(ayse, "/account", "/sign-out", {})

    assert page.heading == "Sign in"
    assert "You are signed out." in page.text


def test_a_form_sent_after_signing_out_beside_it_leads_to_the_sign_in(staff: Staff, site: Flask) -> None:
    ayse = signed_in_browser(site, staff.ayse)
    form = ayse.get("/account").form("/sign-out")
    ayse.post("/sign-out", form)

    button = ayse.post("/account/sign-out-elsewhere", form, headers={"Referer": "http://localhost/account"})
    words = ayse.post("/terms/1/remarks", form | {"text": "Yanlış."})

    assert button.location == "/sign-in?back=/account"
    assert words.status == 401
    assert "Yanlış." in words.text


def test_who_has_signed_in_beside_a_form_for_it_is_let_in(staff: Staff, site: Flask) -> None:
    ayse = Browser(site)
    form = ayse.get("/sign-in").form("/sign-in") | {"address": "ayse@belediye.example", "password": PASSWORD}
    ayse.post("/sign-in", form)

    answer = ayse.post("/sign-in", form)

    assert ayse.follow(answer).location == "/requests"
