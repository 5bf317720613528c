"""What the memory learns from finished documents, and what it has for the next ones."""

from sqlalchemy import func, select, text

from tests.building.memories import a_unit
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_waiting_document, approve, claim, segments_of
from tests.building.service import Service
from tests.building.statements import statements_sent
from translation_service.application.acceptance import accept_document
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.memory import Trust
from translation_service.domain.people import Actor, Confidentiality
from translation_service.domain.segments import Origin
from translation_service.persistence.memory import MemoryContext, MemoryPair, MemoryShape, MemoryUnit
from translation_service.persistence.memory_keeping import approve_units
from translation_service.persistence.people import Unit
from translation_service.persistence.segments import SegmentRow, Suggestion


def write(service: Service, document_id: DocumentId, reviser: Actor, *targets: str) -> None:
    """Save and confirm targets in the first segments."""
    for row, target in zip(segments_of(service, document_id), targets, strict=False):
        edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=True)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=reviser, services=service.services)


def finish(service: Service, staff: Staff, paragraphs: list[str], targets: list[str], **order: object) -> DocumentId:
    """Have a letter handed in, revised and delivered."""
    document_id = a_waiting_document(service, staff.ayse, a_letter(*paragraphs), **order)
    claim(service, document_id, staff.deniz)
    write(service, document_id, staff.deniz, *targets)
    approve(service, document_id, staff.deniz)
    service.work()
    return document_id


def draft(service: Service, person: Actor, *paragraphs: str, **order: object) -> list[SegmentRow]:
    return segments_of(service, a_waiting_document(service, person, a_letter(*paragraphs), **order))


def suggestions(service: Service, row: SegmentRow) -> list[Suggestion]:
    with service.services.reading() as session:
        query = select(Suggestion).where(Suggestion.segment_id == row.id).order_by(Suggestion.id)
        return list(session.scalars(query))


def count(service: Service, table: type) -> int:
    with service.services.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_document_gets_drafts_and_suggestions_of_the_memory(service: Service, staff: Staff) -> None:
    finish(
        service,
        staff,
        [
            "Obrigado pela **carta**.",
            "O artigo 5 aplica-se a todos.",
            "A câmara municipal aprovou ontem o plano de urbanização.",
        ],
        ["Thank you for the <1>letter</1>.", "Article 5 applies to all.", "The council approved the plan yesterday."],
    )

    exact, numbered, similar = draft(
        service,
        staff.ayse,
        "Obrigado pela **carta**.",
        "O artigo 7 aplica-se a todos.",
        "A câmara municipal aprovou hoje o plano de urbanização.",
    )

    assert (exact.target, exact.origin_detail) == ("Thank you for the <1>letter</1>.", "exact")
    assert (numbered.target, numbered.origin_detail) == ("Article 7 applies to all.", "fuzzy 99")
    (suggestion,) = suggestions(service, numbered)
    assert suggestion.remarks == [{"code": "numbers-replaced", "numbers": [["5", "7"]]}]
    assert similar.origin is Origin.ENGINE
    of_memory, of_engine = suggestions(service, similar)
    assert (of_memory.origin, of_engine.origin) == (Origin.MEMORY, Origin.ENGINE)
    assert of_memory.source == "A câmara municipal aprovou ontem o plano de urbanização."
    assert 75 <= (of_memory.score or 0) < 95


def test_pairs_that_differ_in_their_dates_alone_are_one_suggestion(service: Service, staff: Staff) -> None:
    days = {"12/05": "12 May", "13/06": "13 June", "17/07": "17 July"}
    sources = [f"A reunião é em {day}/2024." for day in days]
    finish(service, staff, sources, [f"The meeting is on {day} 2024." for day in days.values()])

    (row,) = draft(service, staff.ayse, "A reunião é em 01/11/2025.")

    assert row.target == "The meeting is on 1 November 2025."
    assert [one.target for one in suggestions(service, row)] == [row.target]


def test_how_a_segment_was_approved_decides_how_far_it_is_trusted(service: Service, staff: Staff) -> None:
    document_id = finish(service, staff, ["Obrigado.", "Até breve."], ["Thank you."])

    def trusts() -> dict[str, Trust]:
        with service.services.reading() as session:
            return {row.source: row.trust for row in session.scalars(select(MemoryUnit))}

    assert trusts() == {"Obrigado.": Trust.REVISED, "Até breve.": Trust.TRANSLATED}
    with service.services.transaction() as session:
        accept_document(session, document_id=document_id, actor=staff.ayse, clock=service.clock)
    assert set(trusts().values()) == {Trust.SIGNED}


def test_approving_again_asks_the_database_no_oftener_for_many_units_than_for_two(service: Service) -> None:
    def statements_for(count: int) -> int:
        units = [a_unit(f"Cümle {'x' * number}.", "Sentence.") for number in range(count)]
        with service.services.transaction() as session:
            approve_units(session, units)
            with statements_sent() as sent:
                approve_units(session, units)
        return len(sent)

    assert statements_for(2) == statements_for(20)


def test_a_new_approval_of_a_document_takes_the_place_of_the_one_before(service: Service, staff: Staff) -> None:
    from translation_service.application.acceptance import return_document

    document_id = finish(service, staff, ["Obrigado."], ["Thank."])
    with service.services.transaction() as session:
        return_document(session, document_id=document_id, reason="…", actor=staff.ayse, services=service.services)
    claim(service, document_id, staff.deniz)
    write(service, document_id, staff.deniz, "Thank you.")
    approve(service, document_id, staff.deniz)

    with service.services.reading() as session:
        assert session.scalars(select(MemoryUnit.target)).all() == ["Thank you."]
        assert session.scalar(text("SELECT count(*) FROM memory_words WHERE target IS NOT NULL")) is not None
    assert (count(service, MemoryShape), count(service, MemoryContext)) == (1, 1)


def test_a_unit_with_a_memory_of_its_own_keeps_what_it_orders_to_itself(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.get_one(Unit, staff.ayse.unit_id).has_own_memory = True
    finish(service, staff, ["Obrigado pela carta."], ["Thank you for the letter."])

    (others,) = draft(service, staff.mehmet, "Obrigado pela carta.")
    (own,) = draft(service, staff.ayse, "Obrigado pela carta.")

    assert (others.origin, own.origin) == (Origin.ENGINE, Origin.MEMORY)
    assert suggestions(service, others)[0].origin is Origin.ENGINE


def test_a_confidential_request_leaves_no_trace_in_the_memory(service: Service, staff: Staff) -> None:
    finish(service, staff, ["O segredo."], ["The secret."], confidentiality=Confidentiality.CONFIDENTIAL)

    tables = (MemoryUnit, MemoryShape, MemoryPair, MemoryContext)
    assert [count(service, table) for table in tables] == [0, 0, 0, 0]
    with service.services.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM memory_words")) == 0


def test_a_confidential_request_is_shown_nothing_of_the_memory(service: Service, staff: Staff) -> None:
    finish(service, staff, ["O artigo 5 aplica-se."], ["Article 5 applies."])

    rows = draft(
        service,
        staff.ayse,
        "O artigo 5 aplica-se.",
        "O artigo 7 aplica-se.",
        confidentiality=Confidentiality.CONFIDENTIAL,
    )

    assert {row.origin for row in rows} == {Origin.ENGINE}
    assert {one.origin for row in rows for one in suggestions(service, row)} == {Origin.ENGINE}
