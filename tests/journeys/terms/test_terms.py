"""The glossary: terms are added once, changed on their latest version, and wanted in drafts."""

from dataclasses import replace

from sqlalchemy import select

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.refusals import refused
from tests.building.revising import segments_of
from tests.building.service import Service
from translation_service.application.terms.editing import add_term, edit_term, find_row, retire_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.errors import EditConflict, RequestRefused
from translation_service.persistence.segments import Suggestion
from translation_service.persistence.terms import TermEvent

MAYOR = TermEntry(source_language="tr", target_language="en", source="belediye başkanı", target="mayor")


def test_a_term_is_added_once_and_changed_on_its_latest_version(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        term_id = add_term(session, entry=MAYOR, actor=staff.zeynep, clock=service.clock)

    same = replace(MAYOR, source="BELEDİYE BAŞKANI")
    refusal = refused(
        service,
        RequestRefused,
        lambda session: add_term(session, entry=same, actor=staff.zeynep, clock=service.clock),
    )
    assert refusal.code == "term-exists"
    refused(
        service,
        EditConflict,
        lambda session: edit_term(
            session,
            term_id=term_id,
            entry=replace(MAYOR, note="x"),
            base_version=0,
            actor=staff.zeynep,
            clock=service.clock,
        ),
    )


def test_a_retired_term_that_is_added_again_is_in_force_as_it_is_worded_now(service: Service, staff: Staff) -> None:
    by_zeynep = {"actor": staff.zeynep, "clock": service.clock}
    with service.services.transaction() as session:
        term_id = add_term(session, entry=MAYOR, **by_zeynep)
        retire_term(session, term_id=term_id, **by_zeynep)

    with service.services.transaction() as session:
        again = add_term(session, entry=replace(MAYOR, note="of a town"), why="needed", **by_zeynep)

        row = find_row(session, term_id)
        assert (again, row.retired_at, row.note) == (term_id, None, "of a town")
        assert [*session.scalars(select(TermEvent.act).order_by(TermEvent.id))] == [
            "added", "retired", "restored", "edited",
        ]  # fmt: skip


def test_a_glossary_term_is_wanted_in_the_draft(service: Service, staff: Staff) -> None:
    entry = replace(MAYOR, source_language="pt", source="presidente da câmara")
    with service.services.transaction() as session:
        add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)

    document_id = hand_in(service, staff.ayse, a_letter("O presidente da câmara agradece."))
    service.work()

    findings = segments_of(service, document_id)[0].findings
    assert ("term-missing", "mayor") in [(one["code"], one["values"].get("wanted")) for one in findings]


def test_a_term_is_put_into_the_draft_and_what_the_machine_wrote_stays_beside_it(
    service: Service, staff: Staff
) -> None:
    phrases = {"O presidente da câmara agradece.": "The parliament heads are thankful.", "presidente da câmara": "head"}
    entry = replace(
        MAYOR, source_language="pt", source="presidente da câmara", forbidden=("parliament head", "chairman")
    )
    desk = replace(service, services=replace(service.services, engines=room_with(PhraseBook(phrases=phrases))))
    with desk.services.transaction() as session:
        add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)

    document_id = hand_in(desk, staff.ayse, a_letter("O presidente da câmara agradece."))
    desk.work()

    [segment] = segments_of(desk, document_id)
    assert segment.target == "The mayors are thankful."
    assert [one["code"] for one in segment.findings] == ["term-put-in"]
    with desk.services.transaction() as session:
        offered = session.scalars(select(Suggestion).where(Suggestion.segment_id == segment.id)).all()
        assert {one.target for one in offered} == {"The mayors are thankful.", "The parliament heads are thankful."}
