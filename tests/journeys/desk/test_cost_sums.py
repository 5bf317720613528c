"""What work costs is added up by the database, and is what its documents cost one by one."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.application.costs.costing import set_price
from translation_service.application.costs.reports import CostQuestion, CostReport, Grouping, cost_report
from translation_service.domain.costs import USUAL_WEIGHTS, Measure, Price, Readiness
from translation_service.persistence.costs import RevisingTime, WordCount

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
    until = service.clock().date()
    question = CostQuestion(since=until - timedelta(days=90), until=until, by=by)
    with service.services.reading() as session:
        return cost_report(session, question, rules=service.services.rules)


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
