"""A confidential request neither feeds nor reads the memory: every way in and out of it is walked."""

from dataclasses import replace

import pytest
from sqlalchemy import select, text

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.plain_workshop import PlainWorkshop
from tests.building.revising import approve, claim, segments_of
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.memory.exchanges import order_export
from translation_service.application.orders import IncomingFile
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.memory import SHARED
from translation_service.domain.people import Confidentiality
from translation_service.domain.segments import Origin
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.segments import Suggestion

SECRET = "O segredo da cidade."


@pytest.fixture
def plain(service: Service) -> Service:
    return replace(service, services=replace(service.services, workshop=PlainWorkshop()))


def finish(service: Service, staff: Staff, *lines: str, confidentiality: Confidentiality) -> DocumentId:
    """Have a document revised and delivered; its first segment is confirmed by hand."""
    file = IncomingFile(name="carta.txt", content="\n".join(lines).encode())
    document_id = hand_in(service, staff.ayse, file, confidentiality=confidentiality)
    service.work()
    claim(service, document_id, staff.deniz)
    first = segments_of(service, document_id)[0]
    edit = Edit(
        segment_id=SegmentId(first.id), target="The hidden word.", base_version=first.version, is_confirmed=True
    )
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=staff.deniz, services=service.services)
    approve(service, document_id, staff.deniz)
    service.work()
    return document_id


def test_no_word_of_a_confidential_request_reaches_an_engine_outside_the_building(plain: Service, staff: Staff) -> None:
    outside = PhraseBook(leaves_building=True)
    service = replace(plain, services=replace(plain.services, engines=room_with(outside)))
    secret, ordinary = (IncomingFile(name="carta.txt", content=line.encode()) for line in (SECRET, "Bom dia."))

    document_ids = [
        hand_in(service, staff.ayse, secret, confidentiality=Confidentiality.CONFIDENTIAL),
        hand_in(service, staff.ayse, ordinary),
    ]
    service.work()

    assert outside.asked == [["Bom dia."]]
    assert [segments_of(service, one)[0].origin for one in document_ids] == [Origin.NONE, Origin.ENGINE]


def test_nothing_of_a_confidential_request_comes_out_anywhere(plain: Service, staff: Staff) -> None:
    secret_id = finish(plain, staff, SECRET, "Sim.", SECRET, confidentiality=Confidentiality.CONFIDENTIAL)
    assert segments_of(plain, secret_id)[2].target == "The hidden word."

    ordinary_id = hand_in(plain, staff.mehmet, IncomingFile(name="outra.txt", content=SECRET.encode()))
    plain.work()
    with plain.services.transaction() as session:
        number = order_export(
            session, source_language="", target_language="", owner_id=SHARED, actor=staff.zeynep, clock=plain.clock
        ).id
    plain.work()

    assert {row.origin for row in segments_of(plain, ordinary_id)} == {Origin.ENGINE}
    for person in (staff.deniz, staff.zeynep, staff.selin):
        page = signed_in_browser(a_site(plain), person).get("/memory?find=hidden&pair=pt-en")
        assert "The hidden word." not in page.text
    with plain.services.reading() as session:
        exported = plain.services.store.get(session.get_one(MemoryExchange, number).blob_key)  # type: ignore[arg-type]
        for table in ("memory_units", "memory_shapes", "memory_pairs", "memory_contexts", "memory_words"):
            assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 0
    assert b"hidden" not in exported


def test_nothing_of_the_memory_comes_into_a_confidential_request(plain: Service, staff: Staff) -> None:
    finish(plain, staff, SECRET, confidentiality=Confidentiality.ORDINARY)
    file = IncomingFile(name="outra.txt", content=f"{SECRET}\nO segredo da cidade 5.".encode())
    secret_id = hand_in(plain, staff.ayse, file, confidentiality=Confidentiality.CONFIDENTIAL)
    plain.work()
    claim(plain, secret_id, staff.deniz)

    page = signed_in_browser(a_site(plain), staff.deniz).get(f"/memory/documents/{secret_id}?find=segredo")

    assert {row.origin for row in segments_of(plain, secret_id)} == {Origin.ENGINE}
    ids = [row.id for row in segments_of(plain, secret_id)]
    with plain.services.reading() as session:
        origins = session.scalars(select(Suggestion.origin).where(Suggestion.segment_id.in_(ids))).all()
    assert Origin.MEMORY not in origins
    assert "hidden" not in page.answer.text
