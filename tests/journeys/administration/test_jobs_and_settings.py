"""The administrator sees what the machines do, and with which settings, but no secret."""

from dataclasses import fields, replace
from datetime import datetime, timedelta

import pytest

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.statements import statements_sent
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.domain.mails import MailState
from translation_service.domain.workflow import DocumentState
from translation_service.integrations import data_folder
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document
from translation_service.settings import Settings, environment_name
from translation_service.web.application import create_application
from translation_service.web.services import install_services

ADDRESS = "/administration/jobs"


def job(page: Page, work: str) -> list[str]:
    """Return the cells of one kind of work: running, waiting, since, failed."""
    rows = page.find("//table")[0].xpath(".//tbody/tr")
    found = next(row for row in rows if "".join(row.xpath("./th//text()")).strip() == work)
    return [" ".join("".join(cell.itertext()).split()) for cell in found.xpath("./td")]


def a_mail(state: MailState, *, at: datetime) -> Mail:
    return Mail(
        message_id=f"<{at.timestamp()}@desk.example>",
        template="refusal",
        language="tr",
        recipient="ayse@belediye.example",
        values={},
        state=state,
        created_at=at,
    )


def setting(page: Page, name: str) -> str:
    row = page.find(f"//tr[th/code='{name}']")[0]
    return " ".join(" ".join(row.xpath("./td//text()")).split())


def browser_of(service: Service, staff: Staff, **chosen: object) -> Browser:
    """Sign the administrator in at a service of these settings."""
    site = create_application(replace(service.settings, **chosen))  # type: ignore[arg-type]
    install_services(site, service.services)
    return signed_in_browser(site, staff.selin)


def test_work_is_counted_where_it_stands(service: Service, staff: Staff) -> None:
    selin = signed_in_browser(a_site(service), staff.selin)
    for _ in range(3):
        hand_in(service, staff.ayse)
    running = hand_in(service, staff.ayse)
    failed = hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        session.get_one(Document, running).take(until=service.clock() + timedelta(minutes=10))
        stopped = session.get_one(Document, failed)
        stopped.state, stopped.failed_from = DocumentState.FAILED, "received"

    page = selin.get(ADDRESS)

    running_count, waiting_count, since, failed_count = job(page, "reading the file")
    assert (running_count, waiting_count, failed_count.split()[0]) == ("1", "3", "1")
    assert since != "–"
    assert "/administration/failures" in [link.get("href") for link in page.find("//td/a")]


def test_nothing_to_do_is_said_calmly(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)
    service.work(Job.PARSE, Job.PRETRANSLATE)

    page = signed_in_browser(a_site(service), staff.selin).get(ADDRESS)

    assert job(page, "reading the file") == job(page, "making the draft") == ["0", "0", "–", "0"]


def test_mails_are_counted_by_the_database(service: Service, staff: Staff) -> None:
    selin = signed_in_browser(a_site(service), staff.selin)
    oldest = service.clock() - timedelta(days=2)
    with service.services.transaction() as session:
        for number in range(40):
            state = (MailState.WAITING, MailState.SENDING, MailState.FAILED, MailState.SENT)[number % 4]
            session.add(a_mail(state, at=oldest + timedelta(hours=number)))

    with statements_sent() as statements:
        page = selin.get(ADDRESS)

    waiting_since = page.find("//tr[th[contains(., 'sending mails')]]//time/@datetime")[0]
    assert datetime.fromisoformat(waiting_since) == oldest.replace(microsecond=0)
    running, waiting, _, failed = job(page, "sending mails")
    assert (running, waiting, failed.split()[0]) == ("10", "10", "10")
    assert [one for one in statements if "FROM mails" in one and "count(*)" not in one] == []


def test_a_setting_is_shown_with_what_it_is_by_default(service: Service, staff: Staff) -> None:
    page = browser_of(service, staff, session_hours=8, local_passwords=True).get(ADDRESS)

    assert setting(page, "TRANSLATION_SESSION_HOURS") == "8 12"
    assert setting(page, "TRANSLATION_LOCAL_PASSWORDS") == "yes the same"
    assert page.find("//details//tr[th/code='TRANSLATION_LOCAL_PASSWORDS']")


def test_secrets_are_told_to_be_set_and_never_shown(service: Service, staff: Staff) -> None:
    secrets = {one.name: f"geheim-{one.name}" for one in fields(Settings) if not one.repr}
    addresses = {
        "redis_url": "redis://:geheim-redis@broker:6379/0",
        "database_url": "",
        "model_mirror": "https://desk:geheim/mirror@models.example/x?key=geheim-key",
        "scanner": "tcp://scan:geheim-scan@scanner:3310",
    }

    page = browser_of(service, staff, **secrets, **addresses).get(ADDRESS)

    assert "geheim" not in page.answer.text
    for name in secrets:
        assert setting(page, environment_name(name)) == "set; secret, so not shown"
    assert setting(page, "REDIS_URL").startswith("redis://…@broker:6379/0")
    assert setting(page, "TRANSLATION_MODEL_MIRROR").startswith("https://…@models.example/x?…")


def test_what_the_service_made_for_itself_is_not_shown_as_chosen(service: Service, staff: Staff) -> None:
    folder = service.settings.data_folder
    address = data_folder.broker_address_file(folder)
    address.parent.mkdir()
    address.write_text("redis://:geheim@127.0.0.1:7777/0\n", encoding="utf-8")
    made = {"secret_key": data_folder.secret_key(folder), "redis_url": data_folder.broker_address(folder)}

    page = browser_of(service, staff, **made).get(ADDRESS)

    for name in ("REDIS_URL", "TRANSLATION_SECRET_KEY"):
        assert setting(page, name) == "made by the service for itself"
        assert page.find(f"//details//tr[th/code='{name}']")


def test_every_setting_is_on_the_page(service: Service, staff: Staff) -> None:
    page = browser_of(service, staff).get(ADDRESS)

    shown = [code.text for code in page.find("//tr/th/code")]
    assert sorted(shown) == sorted(environment_name(one.name) for one in fields(Settings))


@pytest.mark.parametrize("name", ["ayse", "deniz", "zeynep", "can"])
def test_nobody_else_may_open_it(service: Service, staff: Staff, name: str) -> None:
    browser = signed_in_browser(a_site(service), getattr(staff, name))

    assert browser.get(ADDRESS).status == 403
