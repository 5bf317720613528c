"""Pages of the glossary ask the database as often for many rows as for few."""

from dataclasses import replace

import pytest

from tests.building.glossary import keep_term, look_at, rows
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.statements import statements_sent
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.terms.editing import edit_term
from translation_service.application.terms.entries import TermEntry
from translation_service.application.terms.proposals import propose_term
from translation_service.domain.terms import CandidateState
from translation_service.persistence.term_candidates import TermCandidate

PLAN = TermEntry(source_language="tr", target_language="en", source="plan", target="plan")
PAGES = (
    "/terms",
    "/terms/names",
    "/terms/1",
    "/terms/1/edit",
    "/terms/1/impact",
    "/terms/1/retire",
    "/terms/new",
    "/terms/proposals/new",
    "/terms/proposals",
    "/terms/proposals/1",
    "/terms/candidates",
    "/terms/import",
    "/terms/imports/1",
)
MOST = 16


@pytest.fixture
def zeynep(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.zeynep)


def test_no_page_asks_more_often_where_there_is_more_to_show(service: Service, staff: Staff, zeynep: Browser) -> None:
    _fill(service, staff, "a", first=True)
    look_at(zeynep, rows("tr,en,yeni,new,preferred"))
    few = {page: _asked(zeynep, page) for page in PAGES}
    for name in "bcdefgh":
        _fill(service, staff, name)
        look_at(zeynep, rows("tr,en,yeni,new,preferred"))

    many = {page: _asked(zeynep, page) for page in PAGES}

    assert {page: count for page, count in many.items() if count > few[page]} == {}
    assert {page: count for page, count in many.items() if count > MOST} == {}


def _fill(service: Service, staff: Staff, name: str, *, first: bool = False) -> None:
    """Add a term with a change, a proposal and a candidate."""
    term_id = keep_term(service, staff, f"plan{'' if first else name}", "plan", is_name=True)
    with service.services.transaction() as session:
        edited = replace(PLAN, source=f"plan{'' if first else name}", is_name=True, note=name)
        edit_term(session, term_id=term_id, entry=edited, base_version=1, actor=staff.zeynep, clock=service.clock)
        propose_term(
            session, entry=replace(PLAN, source=f"harita{name}", target="map"), actor=staff.deniz, clock=service.clock
        )
        session.add(_candidate(name, service))


def _candidate(name: str, service: Service) -> TermCandidate:
    return TermCandidate(
        source_language="tr",
        target_language="en",
        key=name,
        source=name,
        target=name,
        count=3,
        score=0.5,
        evidence=[],
        state=CandidateState.OPEN,
        found_at=service.clock(),
    )


def _asked(browser: Browser, address: str) -> int:
    with statements_sent() as seen:
        browser.get(address)
    return len(seen)
