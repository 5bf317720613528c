"""Whoever presses a button twice, or sends a page again whose answer never came, reads that it is done."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_waiting_document
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser
from translation_service.application.memory.exchanges import order_export
from translation_service.domain.ids import DocumentId
from translation_service.domain.terms import CandidateState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, DocumentEvent
from translation_service.persistence.term_candidates import TermCandidate

Form = tuple[str, str, dict[str, str]]
"""The page, the address its form leads to, and what is written in it."""

PROPOSAL = {"source_language": "tr", "target_language": "en", "target": "cadastre", "why": "new"}


def twice(browser: Browser, form: Form) -> Page:
    """Send a form of a page two times, and go where the second answer leads, which the browser shows alone."""
    page, address, written = form
    browser.get(page)
    answers = [browser.post(address, written, headers={"Referer": f"http://localhost{page}"}) for _ in range(2)]
    assert [answer.status for answer in answers] == [303, 303]
    return browser.follow(answers[1])


def told(page: Page) -> set[str]:
    return {"".join(element.itertext()).strip() for element in page.find("//*[contains(@class, 'message-')]")}


def delivered(service: Service, staff: Staff) -> Iterator[Form]:
    for decision, words in (("accept", {}), ("return", {"reason": "Tarih eksik."})):
        document_id = a_delivered_document(service, staff.ayse, staff.deniz)
        with service.services.reading() as session:
            page = f"/requests/{session.get_one(Document, document_id).request_id}"
        written = {f"{decision}-{document_id}-{name}": value for name, value in words.items()}
        yield page, f"/requests/documents/{document_id}/{decision}", written


def test_a_unit_that_decides_twice_has_decided_once(service: Service, staff: Staff, site: Flask) -> None:
    ayse = signed_in_browser(site, staff.ayse)

    said = [told(twice(ayse, form)) for form in delivered(service, staff)]

    assert said == [
        {"Accepted. Thank you."},
        {"Returned. The reviser reads your reason and corrects the translation."},
    ]
    assert moves_to(service, DocumentState.ACCEPTED) == moves_to(service, DocumentState.RETURNED) == 1


def moves_to(service: Service, state: DocumentState) -> int:
    with service.services.reading() as session:
        return session.scalars(select(func.count(DocumentEvent.id)).where(DocumentEvent.to_state == state.value)).one()


def test_a_document_that_is_withdrawn_or_cancelled_twice_is_so_once(
    service: Service, staff: Staff, site: Flask
) -> None:
    first = a_waiting_document(service, staff.ayse, a_letter("Olá."))
    second = a_waiting_document(service, staff.ayse, a_letter("Adeus."))
    ayse, can = signed_in_browser(site, staff.ayse), signed_in_browser(site, staff.can)
    reason = {f"withdraw-{first}-reason": "Yok."}

    withdrawn = twice(ayse, ("/requests/1", f"/requests/documents/{first}/withdraw", reason))
    cancelled = twice(can, (f"/desk/documents/{second}", f"/desk/documents/{second}/cancel", {"reason": "Yok."}))

    assert told(withdrawn) == {"The document is withdrawn. Its files are kept."}
    assert told(cancelled) == {"The document is cancelled. Its files and texts are kept."}
    assert moves_to(service, DocumentState.CANCELLED) == 2


def test_a_failed_document_that_is_tried_again_twice_is_tried_again_once(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = a_waiting_document(service, staff.ayse, a_letter("Olá."))
    fail(service, document_id)
    can = signed_in_browser(site, staff.can)

    page = twice(can, (f"/desk/documents/{document_id}", f"/desk/documents/{document_id}/retry", {}))

    assert told(page) == {"The document is tried again."}


def fail(service: Service, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        document = session.get_one(Document, document_id)
        document.state, document.failed_from = DocumentState.FAILED, DocumentState.RECEIVED.value


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("take", "“kent konseyi” is in the glossary."),
        ("dismiss", "“kent konseyi” is dismissed and will not be offered again."),
    ],
)
def test_a_candidate_is_decided_once(service: Service, staff: Staff, site: Flask, act: str, said: str) -> None:
    with service.services.transaction() as session:
        session.add(a_candidate(service))
    zeynep = signed_in_browser(site, staff.zeynep)

    page = twice(zeynep, ("/terms/candidates", f"/terms/candidates/1/{act}", {}))

    assert told(page) == {said}


def a_candidate(service: Service) -> TermCandidate:
    return TermCandidate(
        source_language="tr",
        target_language="en",
        key="kent konseyi",
        source="kent konseyi",
        target="city forum",
        state=CandidateState.OPEN,
        count=3,
        score=1.0,
        evidence=[],
        found_at=service.clock(),
    )


def test_a_proposal_is_decided_once(service: Service, staff: Staff, site: Flask) -> None:
    deniz, zeynep = signed_in_browser(site, staff.deniz), signed_in_browser(site, staff.zeynep)
    for source in ("kadastro", "imar", "parsel"):
        form = deniz.get("/terms/proposals/new").form("/terms/proposals/new")
        deniz.post("/terms/proposals/new", form | PROPOSAL | {"source": source})
    approval = zeynep.get("/terms/proposals/1").form("/terms/proposals/1/approve")

    approved = twice(zeynep, ("/terms/proposals/1", "/terms/proposals/1/approve", approval))
    declined = twice(zeynep, ("/terms/proposals/2", "/terms/proposals/2/decline", {"why": "Başka."}))
    withdrawn = twice(deniz, ("/terms/proposals/3", "/terms/proposals/3/withdraw", {}))

    assert "The proposal is in the glossary; its author is told." in told(approved)
    assert told(declined) == {"The proposal is declined; its author is told why."}
    assert "Your proposal is withdrawn." in told(withdrawn)


def an_export(service: Service, staff: Staff) -> str:
    """Have the memory written into a file; return the page that shows how far it is."""
    with service.services.transaction() as session:
        order_export(
            session, source_language="", target_language="", owner_id=0, actor=staff.zeynep, clock=service.clock
        )
    return "/memory/exchanges/1"


def test_an_exchange_that_is_called_off_twice_is_so_once(service: Service, staff: Staff, site: Flask) -> None:
    here = an_export(service, staff)
    zeynep = signed_in_browser(site, staff.zeynep)

    page = twice(zeynep, (here, f"{here}/cancel", {}))

    assert "called off" in page.text


def test_what_moved_on_meanwhile_leads_to_its_page(service: Service, staff: Staff, site: Flask) -> None:
    here = an_export(service, staff)
    zeynep = signed_in_browser(site, staff.zeynep)
    token = zeynep.get(here).form(f"{here}/cancel")
    service.work()

    answer = zeynep.post(f"{here}/cancel", token, headers={"Referer": f"http://localhost{here}"})

    assert "This exchange is done by now" in zeynep.follow(answer).text
