"""What documents cost: counted by the service, told on a page, taken along as a table."""

import csv
import io
from datetime import timedelta

from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import delete, select

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_document_in_revision, approve, segments_of
from tests.building.service import Service
from tests.building.web import Page, signed_in_browser, words_of
from translation_service.application.costs.costing import count_what_is_not_counted, seconds_between
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.costs import Readiness
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor
from translation_service.persistence.costs import RevisingTime, WordCount

WEIGHTS = {f"weight_{readiness}": "100" for readiness in Readiness} | {"weight_machine": "50", "weight_repetition": "0"}
A_PRICE = {"source_language": "pt", "target_language": "", "amount": "2,50", "measure": "word"} | WEIGHTS


def counts(service: Service, document_id: DocumentId) -> dict[Readiness, tuple[int, int, int]]:
    with service.services.reading() as session:
        rows = session.scalars(select(WordCount).where(WordCount.document_id == document_id))
        return {row.readiness: (row.words, row.compared, row.changed) for row in rows}


def save(service: Service, document_id: DocumentId, number: int, target: str, reviser: Actor) -> None:
    row = segments_of(service, document_id)[number - 1]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=True)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=reviser, services=service.services)


def figures(page: Page) -> dict[str, str]:
    names, values = (page.find(f"//dl[contains(@class, 'figures')]//{part}") for part in ("dt", "dd"))
    return {words_of(name): words_of(value) for name, value in zip(names, values, strict=True)}


def test_words_are_counted_by_how_ready_they_were(service: Service, staff: Staff) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz, a_letter("A reunião é hoje.", "Agradecemos a carta."))

    drafted = a_document_in_revision(
        service, staff.ayse, staff.deniz, a_letter("A reunião é hoje.", "Uma frase nova.", "Uma frase nova.")
    )

    assert counts(service, drafted) == {
        Readiness.EXACT: (4, 0, 0),
        Readiness.MACHINE: (3, 0, 0),
        Readiness.REPETITION: (3, 0, 0),
    }


def test_how_far_drafts_were_changed_and_how_long_it_took_is_counted_when_a_document_is_approved(
    service: Service, staff: Staff
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um dois.", "Mais nada."))
    service.clock.advance(minutes=2)
    save(service, document_id, 1, "§Um §tres.", staff.deniz)
    service.clock.advance(hours=3)
    save(service, document_id, 2, "§Mais §nada.", staff.deniz)

    approve(service, document_id, staff.deniz)

    [(words, compared, changed)] = counts(service, document_id).values()
    assert (words, compared, changed) == (4, len("§Um §dois.") + len("§Mais §nada."), 3)
    with service.services.reading() as session:
        [time] = session.scalars(select(RevisingTime))
    assert (time.person_id, round(time.seconds / 60)) == (staff.deniz.id, 2 + 5)


def test_a_long_pause_counts_as_a_short_one_and_one_moment_as_nothing(service: Service) -> None:
    begins, pause = service.clock(), timedelta(minutes=5)

    assert seconds_between([begins + timedelta(hours=9), begins, begins + timedelta(seconds=40)], pause) == 340
    assert seconds_between([begins], pause) == 0


def test_documents_of_before_are_counted_once(service: Service, staff: Staff) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)
    before = counts(service, document_id)
    with service.services.transaction() as session:
        session.execute(delete(WordCount))

    assert (count_what_is_not_counted(service.services), count_what_is_not_counted(service.services)) == (1, 0)
    assert counts(service, document_id) == before


def test_a_coordinator_sets_a_price_and_sees_what_work_costs_and_what_was_saved(
    service: Service, staff: Staff, site: Flask
) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz, a_letter("Um dois três quatro.", "Um dois três quatro."))
    browser = signed_in_browser(site, staff.can, language="tr")
    before = browser.get("/desk/costs")
    browser.get("/desk/prices")

    for _ in range(2):
        browser.follow(browser.post("/desk/prices", A_PRICE | {"since": f"{service.clock():%Y-%m-%d}"}))

    assert len(browser.get("/desk/prices").find("//tbody/tr")) == 1
    assert "Fiyat belirle" in before.text
    assert figures(browser.get("/desk/costs")) | {"Düzeltme süresi": ""} == {
        "Bedel": "₺5,00",
        "Bellek ve yinelemelerin tasarrufu": "₺10,00",
        "Makine taslaklarının tasarrufu": "₺5,00",
        "Kelime": "8",
        "Düzeltme süresi": "",
        "Makine taslağındaki değişiklik": "%0",
    }
    for by in ("unit", "languages", "reviser", "request", "document", "nonsense"):
        odd = {"by": by, "since": "0001-01-01", "until": "9999-12-31", "unit": "²"}
        assert len(browser.get("/desk/costs", query_string=odd).find("//tbody/tr")) == 1


def test_an_amount_that_cannot_be_read_is_asked_for_again(service: Service, staff: Staff, site: Flask) -> None:
    browser = signed_in_browser(site, staff.can)
    browser.get("/desk/prices")

    for amount in ("iki", "-1", "2,50", "NaN", "1e9", "1," + "0" * 60):
        page = browser.post("/desk/prices", A_PRICE | {"amount": amount, "since": "2026-01-01"})
        assert (page.status, "Write an amount like 1.25." in page.text) == (400, True)


def test_the_table_is_taken_along_with_numbers_as_numbers(service: Service, staff: Staff, site: Flask) -> None:
    a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um dois.", name="=1+1.docx"))
    browser = signed_in_browser(site, staff.can)

    text = browser.get("/desk/costs.csv?by=document").answer.data.decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(browser.get("/desk/costs.xlsx?by=document").answer.data)).active

    head, line, together = csv.reader(io.StringIO(text))
    assert (head[:3], line[:3], together[:3]) == (
        ["Name", "Documents", "Words"],
        ["'=1+1.docx", "1", "2"],
        ["Together", "1", "2"],
    )
    assert [cell.value for cell in sheet[2]][:3] == ["=1+1.docx", 1, 2]
