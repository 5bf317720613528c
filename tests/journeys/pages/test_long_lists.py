"""Lists stay short: they come a page at a time."""

from datetime import timedelta

from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Page, a_site, signed_in_browser, words_of
from translation_service.domain.ids import PersonId
from translation_service.domain.people import Confidentiality
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document, Request

WAITING, HELD, FAILED = DocumentState.QUEUED, DocumentState.IN_REVISION, DocumentState.FAILED


def fill(service: Service, staff: Staff) -> None:
    """Add sixty people and units, and a request of sixty documents in each state that has a list of its own."""
    moment = service.clock()
    with service.services.transaction() as session:
        session.add_all(Unit(name=f"Birim {number:02}") for number in range(60))
        session.add_all(
            Person(name=f"Kişi {one:02}", address=f"{one}@x.example", password_hash="", roles=[], created_at=moment)
            for one in range(60)
        )
        request = Request(
            unit_id=staff.ayse.unit_id,
            requester_id=staff.ayse.id,
            target_language="en",
            confidentiality=Confidentiality.ORDINARY,
            created_at=moment,
        )
        session.add(request)
        session.flush()
        for state, reviser in ((WAITING, None), (HELD, staff.deniz.id), (FAILED, None)):
            session.add_all(a_document(service, request, state, reviser, number) for number in range(60))


def a_document(
    service: Service, request: Request, state: DocumentState, reviser: PersonId | None, one: int
) -> Document:
    return Document(
        request_id=request.id,
        name=f"{state}-{one:02}",
        source_language="pt",
        target_language="en",
        state=state,
        state_since=service.clock() - timedelta(minutes=one),
        reviser_id=reviser,
        failed_from=DocumentState.PARSED,
    )


def rows_of(page: Page, *, beginning: str) -> list[str]:
    names = (words_of(row).split()[0] for row in page.find("//tbody//th"))
    return [name for name in names if name.startswith(beginning)]


def test_long_lists_come_in_pages(service: Service, staff: Staff) -> None:
    fill(service, staff)
    site = a_site(service)
    deniz, selin = signed_in_browser(site, staff.deniz), signed_in_browser(site, staff.selin)
    lists = [
        (deniz, "/review?held=2&page=", "queued"),
        (deniz, "/review?page=2&held=", "in_revision"),
        (selin, "/administration/failures?page=", "failed"),
        (selin, "/administration/people?text=K%C4%B0%C5%9E%C4%B0&page=", "Kişi"),
        (selin, "/administration/units?page=", "Birim"),
    ]

    pages = {
        beginning: [rows_of(browser.get(f"{address}{number}"), beginning=beginning) for number in (1, 2, 3, 99)]
        for browser, address, beginning in lists
    }

    for first, second, last, beyond in pages.values():
        assert [len(first), len(second), len(last)] == [25, 25, 10]
        assert beyond == last


def test_people_are_found_by_name_address_or_unit(service: Service, staff: Staff) -> None:
    selin = signed_in_browser(a_site(service), staff.selin)

    found = {
        text: len(selin.get(f"/administration/people?text={text}").find("//tbody/tr"))
        for text in ("AYŞE", "@", "fen", "q")
    }

    assert found == {"AYŞE": 1, "@": 7, "fen": 1, "q": 0}
