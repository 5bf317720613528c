"""What a change of a term touches is shown before it is made, and open work is checked again with one click."""

from dataclasses import replace

import pytest
from flask import Flask

from tests.building.glossary import keep_term
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_waiting_document, segments_of, write_targets
from tests.building.service import Service
from tests.building.web import Browser, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.application.sweeping import sweep
from translation_service.application.terms.entries import TermEntry, term_of
from translation_service.application.terms.impact import Impact, impact_of
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Actor, Role
from translation_service.persistence.segments import Revision

TURKISH = {"source_language": "tr", "target_language": "en"}
MEETING = "Belediye meclisimizin kararı uygulandı."


@pytest.fixture
def zeynep(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.zeynep)


def impact(
    service: Service,
    actor: Actor,
    *,
    limit: int = 1000,
    source: str = "belediye meclisi",
    language: str = "tr",
    unit_id: int | None = None,
) -> Impact:
    entry = TermEntry(source_language=language, target_language="en", source=source, target="municipal council")
    rules = replace(service.services.rules, impact_limit=limit)
    with service.services.reading() as session:
        return impact_of(
            session, terms=[term_of(entry)], unit_id=unit_id, actor=actor, rules=rules, clock=service.clock
        )


def an_open_document(service: Service, staff: Staff, target: str, *texts: str, **order: str) -> DocumentId:
    document_id = a_waiting_document(service, staff.ayse, a_letter(*(texts or (MEETING,))), **(TURKISH | order))
    write_targets(service, document_id, {1: target})
    return document_id


def test_open_work_is_counted_in_any_inflected_form(service: Service, staff: Staff) -> None:
    an_open_document(
        service, staff, "The decision of our Municipal Council was carried out.", MEETING, "Belediye plan yaptı."
    )
    an_open_document(service, staff, "The decision of our assembly was carried out.", "BELEDİYE MECLİSİNE sunuldu.")

    found = impact(service, staff.zeynep)

    assert (found.open.segments, found.open.with_target, len(found.open.documents)) == (2, 1, 2)
    assert (found.issued.segments, found.memory.segments, found.is_complete) == (0, 0, True)


def test_confidential_sentences_are_counted_and_never_shown(service: Service, staff: Staff, zeynep: Browser) -> None:
    term_id = keep_term(service, staff, "belediye meclisi", "municipal council")
    an_open_document(
        service, staff, "Secret council.", "Gizli belediye meclisi toplandı.", confidentiality="confidential"
    )
    an_open_document(service, staff, "The council met.", "Belediye meclisi toplandı.")

    page = zeynep.get(f"/terms/{term_id}/impact")
    coordinator = Actor(id=staff.can.id, name="Can", roles=frozenset({Role.COORDINATOR, Role.TERMINOLOGIST}))

    assert "1 confidential, counted only" in page.text
    assert "Gizli" not in page.text
    assert "Belediye meclisi toplandı." in page.text
    assert impact(service, coordinator).open.confidential == 0


def test_issued_documents_and_the_memory_are_counted_too(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "conselho municipal", "municipal council", source_language="pt")
    a_delivered_document(service, staff.ayse, staff.deniz, a_letter("Os conselhos municipais decidem."))

    found = impact(service, staff.zeynep, source="conselho municipal", language="pt")

    assert (found.issued.segments, found.memory.segments, found.open.segments) == (1, 1, 0)


def test_documents_of_units_with_a_term_of_their_own_are_not_counted(service: Service, staff: Staff) -> None:
    keep_term(service, staff, "belediye meclisi", "assembly", unit_id=staff.ayse.unit_id)
    keep_term(service, staff, "plan", "scheme", unit_id=staff.mehmet.unit_id)
    an_open_document(service, staff, "The assembly decided.")
    a_waiting_document(service, staff.mehmet, a_letter(MEETING), **TURKISH)

    municipal = impact(service, staff.zeynep)
    of_unit = impact(service, staff.zeynep, unit_id=staff.ayse.unit_id)

    assert (municipal.open.segments, of_unit.open.segments) == (1, 1)
    assert municipal.open.documents.isdisjoint(of_unit.open.documents)


def test_a_look_at_a_part_says_that_there_may_be_more(service: Service, staff: Staff) -> None:
    an_open_document(service, staff, "x", *(f"Belediye meclisi {number} karar aldı." for number in range(1, 6)))

    found = impact(service, staff.zeynep, limit=3)

    assert (found.open.segments, found.is_complete) == (3, False)


def test_the_form_shows_what_an_edit_touches_and_keeps_what_was_typed(
    service: Service, staff: Staff, zeynep: Browser
) -> None:
    term_id = keep_term(service, staff, "belediye meclisi", "municipal council")
    an_open_document(service, staff, "The municipal council decided.")
    address = f"/terms/{term_id}/edit"

    page = zeynep.post(address, zeynep.get(address).form(address) | {"target": "city council", "preview": "yes"})

    assert "What this change touches" in page.text
    assert "1 segment, 1 document" in page.text
    assert page.value_of("target") == "city council"
    assert zeynep.get(f"/terms/{term_id}").heading == "belediye meclisi → municipal council"
    assert "1 segment, 1 document" in zeynep.get(f"/terms/{term_id}/retire").text


def codes(service: Service, document_id: DocumentId) -> list[str]:
    return [
        finding["code"]
        for finding in segments_of(service, document_id)[0].findings
        if finding["code"] != "number-missing"
    ]


def test_open_work_is_checked_again_and_no_text_is_touched(service: Service, staff: Staff, zeynep: Browser) -> None:
    document_id = an_open_document(service, staff, "The decision of our assembly was carried out.")
    before = segments_of(service, document_id)[0]
    term_id = keep_term(service, staff, "belediye meclisi", "municipal council")
    page = zeynep.get(f"/terms/{term_id}")

    said = zeynep.follow(zeynep.post("/terms/recheck", page.form("/terms/recheck")))
    assert "1 document is still waiting for its check." in said.text
    service.work()
    service.work()

    after = segments_of(service, document_id)[0]
    assert "term-missing" in codes(service, document_id)
    assert (after.target, after.version, after.origin) == (before.target, before.version, before.origin)
    with service.services.reading() as session:
        assert session.query(Revision).filter_by(segment_id=after.id).count() == before.version
    assert "still waiting" not in zeynep.get(f"/terms/{term_id}").text


def test_a_lost_recheck_is_rung_for_again(service: Service, staff: Staff, zeynep: Browser) -> None:
    document_id = an_open_document(service, staff, "The decision of our assembly was carried out.")
    term_id = keep_term(service, staff, "belediye meclisi", "municipal council")
    zeynep.post("/terms/recheck", zeynep.get(f"/terms/{term_id}").form("/terms/recheck"))
    service.queue.forget_all()

    sweep(service.services)
    service.work()

    assert "term-missing" in codes(service, document_id)


def test_a_lost_recheck_is_rung_for_again_though_the_clock_was_put_back(
    service: Service, staff: Staff, zeynep: Browser
) -> None:
    an_open_document(service, staff, "The decision of our assembly was carried out.")
    term_id = keep_term(service, staff, "belediye meclisi", "municipal council")
    service.clock.advance(hours=6)
    zeynep.post("/terms/recheck", zeynep.get(f"/terms/{term_id}").form("/terms/recheck"))
    service.queue.forget_all()

    service.clock.advance(hours=-6)
    sweep(service.services)

    assert [bell.job for bell in service.queue.bells] == [Job.RECHECK]


def test_only_documents_of_the_pair_are_checked_again(service: Service, staff: Staff, zeynep: Browser) -> None:
    an_open_document(service, staff, "x")
    zeynep.get("/terms")

    page = zeynep.follow(zeynep.post("/terms/recheck", {"pair": "de-fr", "back": "/terms"}))

    assert "0 open documents are being checked again." in "".join(page.root.itertext())
