"""A document goes the whole way, on the real database, store, child process and mail folder."""

from email import policy
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path

import docx
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff, hire_staff
from tests.building.service import Service, a_service
from translation_service.application.acceptance import accept_document, return_document
from translation_service.application.revision.review import Edit, approve_document, claim_document, save_segment
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Confidentiality
from translation_service.domain.segments import Origin
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery, Mail
from translation_service.persistence.requests import Document, DocumentEvent, Version
from translation_service.persistence.segments import SegmentRow


def state_of(service: Service, document_id: DocumentId) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state


def segments_of(session: Session, document_id: DocumentId) -> list[SegmentRow]:
    query = select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
    return list(session.scalars(query))


def revise(service: Service, staff: Staff, document_id: DocumentId, target: str) -> None:
    """Claim, correct the first segment, approve."""
    services = service.services
    with services.transaction() as session:
        claim_document(session, document_id=document_id, actor=staff.deniz, clock=services.clock)
        first = segments_of(session, document_id)[0]
        edit = Edit(segment_id=SegmentId(first.id), target=target, base_version=first.version, is_confirmed=True)
        save_segment(session, edit=edit, actor=staff.deniz, services=services)
    with services.transaction() as session:
        approve_document(session, document_id=document_id, actor=staff.deniz, services=services, confirms_rest=True)


def test_a_letter_is_parsed_drafted_revised_and_delivered_once(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, a_letter("Ao Município de **Beşiktaş**,", "Obrigado pela carta."))
    service.work()
    assert state_of(service, document_id) is DocumentState.QUEUED

    revise(service, staff, document_id, "To the Municipality of <1>Beşiktaş</1>,")
    service.work()

    assert state_of(service, document_id) is DocumentState.DELIVERED
    with service.services.reading() as session:
        version = session.scalars(select(Version).where(Version.kind == VersionKind.TRANSLATION)).all()[-1]
        assert version.origin is VersionOrigin.REVISED
        assert len(session.scalars(select(Delivery)).all()) == 1
    delivered = docx.Document(BytesIO(service.services.store.get(version.blob_key)))
    assert [one.text for one in delivered.paragraphs] == [
        "To the Municipality of Beşiktaş,",
        "§Obrigado §pela §carta.",
    ]
    assert [run.text for run in delivered.paragraphs[0].runs if run.bold] == ["Beşiktaş"]


def test_the_mail_carries_the_file_and_speaks_turkish(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    revise(service, staff, document_id, "To the Municipality of <1>Beşiktaş</1>,")

    service.work()

    (path,) = (service.settings.data_folder / "outbox").glob("*.eml")
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert message["to"] == "ayse@belediye.example"
    assert "carta.docx çevirisi hazır" in message["subject"]
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "carta.en.docx"
    assert docx.Document(BytesIO(attachment.get_content())).paragraphs


def test_a_returned_document_comes_back_as_a_corrected_version(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    revise(service, staff, document_id, "To the Municipality of <1>Beşiktaş</1>,")
    service.work()
    services = service.services
    with services.transaction() as session:
        return_document(session, document_id=document_id, reason="Adı yanlış.", actor=staff.ayse, services=services)

    revise(service, staff, document_id, "To the City of <1>Beşiktaş</1>,")
    service.work()
    with services.transaction() as session:
        accept_document(session, document_id=document_id, actor=staff.ayse, clock=services.clock)

    with services.reading() as session:
        origins = session.scalars(
            select(Version.origin).where(Version.kind == VersionKind.TRANSLATION).order_by(Version.number)
        ).all()
        whys = session.scalars(select(DocumentEvent.why)).all()
        mails = session.scalars(select(Mail).where(Mail.template == "delivered")).all()
    assert origins == [VersionOrigin.MACHINE_DRAFT, VersionOrigin.REVISED, VersionOrigin.CORRECTED]
    assert "Adı yanlış." in whys
    assert len(mails) == 2
    assert state_of(service, document_id) is DocumentState.ACCEPTED


def test_approved_segments_are_found_again_in_the_next_document(service: Service, staff: Staff) -> None:
    first = hand_in(service, staff.ayse, a_letter("Obrigado pela **carta**."))
    service.work()
    revise(service, staff, first, "Thank you for the <1>letter</1>.")

    second = hand_in(service, staff.mehmet, a_letter("Obrigado pela **carta**.", "Até breve."))
    service.work()

    with service.services.reading() as session:
        rows = segments_of(session, second)
    assert (rows[0].target, rows[0].origin) == ("Thank you for the <1>letter</1>.", Origin.MEMORY)
    assert rows[1].origin is Origin.ENGINE


def test_a_confidential_request_neither_feeds_nor_reads_the_memory(service: Service, staff: Staff) -> None:
    letter = a_letter("Obrigado pela carta.")
    first = hand_in(service, staff.ayse, letter, confidentiality=Confidentiality.CONFIDENTIAL)
    service.work()
    revise(service, staff, first, "A secret.")

    second = hand_in(service, staff.mehmet, letter)
    service.work()

    with service.services.reading() as session:
        assert segments_of(session, second)[0].origin is Origin.ENGINE


def test_a_repeated_sentence_is_translated_once(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, a_letter("Obrigado.", "Até breve.", "Obrigado."))

    service.work()

    with service.services.reading() as session:
        origins = [row.origin for row in segments_of(session, document_id)]
    assert origins == [Origin.ENGINE, Origin.ENGINE, Origin.REPETITION]


def test_without_an_engine_the_document_still_goes_to_people(tmp_path: Path) -> None:
    service = a_service(tmp_path, engine_order="firefox,argos")
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse)

    service.work()

    assert state_of(service, document_id) is DocumentState.QUEUED
    with service.services.reading() as session:
        assert {row.origin for row in segments_of(session, document_id)} == {Origin.NONE}
        assert session.get_one(Document, document_id).notices == []


def test_without_an_engine_numbers_and_addresses_still_come_over(tmp_path: Path) -> None:
    service = a_service(tmp_path, engine_order="firefox,argos")
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(
        service, staff.ayse, a_letter("Obrigado.", "geral@cidade.example", "1.250,50 €", "14.09.2026")
    )

    service.work()

    with service.services.reading() as session:
        targets = [row.target for row in segments_of(session, document_id)]
    assert targets == ["", "geral@cidade.example", "€1,250.50", "14 September 2026"]


def test_what_a_draft_lacked_is_not_said_of_the_finished_file(tmp_path: Path) -> None:
    service = a_service(tmp_path, engine_order="firefox,argos")
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse, a_letter("Obrigado."))
    service.work()

    revise(service, staff, document_id, "Thank you.")
    service.work()

    assert state_of(service, document_id) is DocumentState.DELIVERED
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).notices == []
