"""What work costs is added up by the database, and is what its documents cost one by one."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.application.costs.costing import set_price
from translation_service.application.costs.reports import CostQuestion, CostReport, Grouping, cost_page, cost_report
from translation_service.domain.costs import USUAL_WEIGHTS, Measure, Price, Readiness
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.costs import RevisingTime, WordCount
from translation_service.persistence.requests import Document

PRICE = Price(
    source_language="",
    target_language="",
    measure=Measure.WORD,
    amount=Decimal(2),
    weights=dict(USUAL_WEIGHTS),
    since=date(2020, 1, 1),
)


@pytest.fixture
def worked(service: Service, staff: Staff) -> Service:
    """Two units' documents of two months, of which the second has a price of its own from its second day on."""
    today = service.clock().date()
    with service.services.transaction() as session:
        for price in (PRICE, replace(PRICE, amount=Decimal(3), since=today + timedelta(days=41))):
            set_price(session, price=price, actor=staff.can)
    for days, person, reviser in (
        (0, staff.ayse, staff.deniz),
        (40, staff.mehmet, staff.deniz),
        (2, staff.ayse, staff.elif_),
    ):
        service.clock.advance(days=days)
        document_id = hand_in(service, person, a_letter("Olá."))
        with service.services.transaction() as session:
            for readiness in (Readiness.MACHINE, Readiness.NEW):
                counts = {"words": 7 * document_id, "characters": 40, "compared": 5, "changed": 2}
                session.add(WordCount(document_id=document_id, readiness=readiness, **counts))
            session.add(RevisingTime(document_id=document_id, person_id=reviser.id, seconds=60))
    return service


def report(service: Service, by: Grouping) -> CostReport:
    with service.services.reading() as session:
        return cost_report(session, question(service, by), rules=service.services.rules)


def question(service: Service, by: Grouping) -> CostQuestion:
    until = service.clock().date()
    return CostQuestion(since=until - timedelta(days=90), until=until, by=by)


def months(service: Service) -> list[str]:
    """The months in which the documents were handed in, in order."""
    last = service.clock().date()
    return sorted({f"{last - timedelta(days=ago):%Y-%m}" for ago in (42, 2, 0)})


def test_the_sum_is_that_of_the_documents(worked: Service) -> None:
    one_by_one = report(worked, Grouping.DOCUMENT)

    reports = {by: report(worked, by) for by in (Grouping.MONTH, Grouping.UNIT, Grouping.LANGUAGES, Grouping.REVISER)}

    assert [row.tally.documents for row in one_by_one.rows] == [1, 1, 1]
    assert {by for by, one in reports.items() if one.total != one_by_one.total} == set()
    assert [row.tally.documents for row in reports[Grouping.UNIT].rows] == [2, 1]
    assert [row.key for row in reports[Grouping.MONTH].rows] == months(worked)
    assert {row.name: row.tally.seconds for row in reports[Grouping.REVISER].rows} == {
        "": 0,
        "Deniz Arslan": 120,
        "Elif Şahin": 60,
    }


@pytest.mark.parametrize("by", Grouping)
def test_a_page_of_the_costs_shows_what_the_whole_report_has(worked: Service, staff: Staff, by: Grouping) -> None:
    two = hand_in(worked, staff.ayse, a_letter("Olá."), a_letter("Adeus.", name="b.docx"))
    refused = hand_in(worked, staff.ayse, a_letter("Não."))
    with worked.services.transaction() as session:
        session.get_one(Document, refused).state = DocumentState.REFUSED
        for document_id in (two, two + 1, refused):
            counts = {"words": 20, "characters": 40, "compared": 5, "changed": 2}
            session.add(WordCount(document_id=document_id, readiness=Readiness.NEW, **counts))
    whole = report(worked, by)

    with worked.services.reading() as session:
        shown = cost_page(session, question(worked, by), wanted=1, rules=worked.services.rules)

    assert (tuple(shown.page.rows), shown.page.total, shown.total) == (whole.rows, len(whole.rows), whole.total)
    assert shown.longest == max(row.tally.volume.words for row in whole.rows)


def test_a_page_behind_the_last_is_the_last_and_nothing_has_one_page(service: Service) -> None:
    with service.services.reading() as session:
        shown = cost_page(session, question(service, Grouping.DOCUMENT), wanted=9, rules=service.services.rules)

    assert (shown.page.number, shown.page.total, shown.longest) == (1, 0, 0)
