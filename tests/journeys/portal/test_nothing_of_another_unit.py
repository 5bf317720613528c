"""Whatever a unit may do with its own requests, it may not do with those of another, at any address."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import MetaData, select
from werkzeug.routing import Rule

from tests.building.delivering import staff_with_a_delivered_letter
from tests.building.people import Staff
from tests.building.service import Service, a_service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.domain.people import Role
from translation_service.web.access import access_of

OF_A_REQUEST = {"request_id", "document_id", "version_id", "segment_id", "revision_id"}
UNTOUCHED = {
    "requests",
    "documents",
    "document_events",
    "versions",
    "segments",
    "revisions",
    "deliveries",
    "mails",
    "questions",
}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return a_service(tmp_path_factory.mktemp("service"))


@pytest.fixture(scope="module")
def staff(service: Service) -> Staff:
    return staff_with_a_delivered_letter(service)


@pytest.fixture(scope="module")
def site(service: Service, staff: Staff) -> Flask:
    return a_site(service)


def rules_of(site: Flask) -> list[tuple[Rule, str, str]]:
    """Return each rule that names something of a request, with a method and the address of the first such thing."""
    found = []
    for rule in site.url_map.iter_rules():
        mark = access_of(site.view_functions[rule.endpoint])
        is_open = mark is not None and (not mark.roles or Role.REQUESTER in mark.roles)
        if is_open and OF_A_REQUEST & rule.arguments:
            with site.test_request_context():
                values: dict[str, Any] = dict.fromkeys(rule.arguments, 1)
                address = site.url_for(rule.endpoint, **values)
            found += [(rule, method, str(address)) for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}]
    return found


def kept(service: Service) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of what belongs to requests."""
    tables = MetaData()
    with service.services.reading() as session:
        tables.reflect(session.connection())
        ours = [table for table in tables.sorted_tables if table.name in UNTOUCHED]
        return {table.name: [tuple(row) for row in session.execute(select(table))] for table in ours}


def test_a_unit_sees_and_changes_nothing_of_another(service: Service, staff: Staff, site: Flask) -> None:
    mehmet = signed_in_browser(site, staff.mehmet)
    mehmet.get("/account")
    before = kept(service)

    tried = rules_of(site)
    answers = {f"{method} {rule}": knock(mehmet, method, address) for rule, method, address in tried}

    assert len(tried) > 5
    # A form without what it asks for is refused before anybody looks for the document: that tells nothing.
    assert {name: status for name, status in answers.items() if status not in {400, 403, 404}} == {}
    assert {name: status for name, status in answers.items() if name.startswith("GET") and status == 400} == {}
    assert {status for name, status in answers.items() if not name.startswith("GET")} - {400}, "no token was taken"
    assert kept(service) == before


def knock(browser: Browser, method: str, address: str) -> int:
    token = browser.page.find("//meta[@name='csrf-token']")[0].get("content", "") if browser.page else ""
    data = {"reason": "x", "csrf_token": token}
    answer = browser.client.open(address, method=method, data=data if method != "GET" else None)
    return answer.status_code
