"""What use cases refuse, and what they keep."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.building.orders import a_letter, hand_in
from tests.building.people import PASSWORD, Staff
from tests.building.service import Service
from translation_service.application.acceptance import accept_document, return_document
from translation_service.application.accounts import PersonEntry, add_person, change_password, sign_in
from translation_service.application.coordination import assign_document, cancel_document, retry_document
from translation_service.application.intake import IncomingFile, RefusedFiles, clean_name, replace_source
from translation_service.application.jobs import Job
from translation_service.application.outbox import resend_mail, send_waiting_mail
from translation_service.application.review import (
    Edit,
    SegmentConflict,
    approve_document,
    claim_document,
    release_document,
    save_segment,
)
from translation_service.application.sweeping import sweep
from translation_service.application.terms import TermEntry, add_term, edit_term, export_terms, import_terms
from translation_service.domain.errors import (
    EditConflict,
    NotAllowed,
    NotFound,
    RequestRefused,
    TemporarilyUnavailable,
)
from translation_service.domain.ids import DocumentId, MailId, PersonId, SegmentId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Role
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document, Request, Version
from translation_service.persistence.segments import Revision, SegmentRow


def claimed(service: Service, staff: Staff) -> DocumentId:
    """Hand a letter in and have Deniz claim it."""
    document_id = hand_in(service, staff.ayse)
    service.work()
    with service.services.transaction() as session:
        claim_document(session, document_id=document_id, actor=staff.deniz, clock=service.clock)
    return document_id


def delivered(service: Service, staff: Staff) -> DocumentId:
    document_id = claimed(service, staff)
    approve(service, staff, document_id)
    service.work(Job.ASSEMBLE, Job.DELIVER)
    return document_id


def approve(service: Service, staff: Staff, document_id: DocumentId) -> None:
    with service.services.transaction() as session:
        approve_document(
            session,
            document_id=document_id,
            actor=staff.deniz,
            services=service.services,
            confirms_rest=True,
        )


def first_segment(service: Service, document_id: DocumentId) -> SegmentRow:
    with service.services.reading() as session:
        query = select(SegmentRow).where(SegmentRow.document_id == document_id, SegmentRow.number == 1)
        return session.scalars(query).one()


def refused(service: Service, kind: type[RequestRefused], act: Callable[[Session], object]) -> RequestRefused:
    """Do something that must be refused, and return the refusal."""
    with pytest.raises(kind) as refusal, service.services.transaction() as session:
        act(session)
    return refusal.value


def test_a_file_of_a_wrong_type_is_refused_by_name_and_nothing_is_stored(service: Service, staff: Staff) -> None:
    picture = IncomingFile(name="foto.docx", content=b"\x89PNG\r\n\x1a\n" + bytes(200))

    with pytest.raises(RefusedFiles) as refusal:
        hand_in(service, staff.ayse, a_letter(), picture)

    assert [name for name, _ in refusal.value.refusals] == ["foto.docx"]
    with service.services.reading() as session:
        assert session.scalar(select(func.count(Request.id))) == 0


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({"source_language": "en"}, "same-language"),
        ({"target_language": "xx"}, "unknown-language"),
        ({"source_language": "xx"}, "unknown-language"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    service: Service, staff: Staff, order: dict[str, str], code: str
) -> None:
    with pytest.raises(RequestRefused) as refusal:
        hand_in(service, staff.ayse, **order)

    assert refusal.value.code == code


def test_too_many_files_are_refused(service: Service, staff: Staff) -> None:
    limit = service.services.rules.files_per_request

    with pytest.raises(RequestRefused) as refusal:
        hand_in(service, staff.ayse, *[a_letter()] * (limit + 1))

    assert refusal.value.code == "too-many-files"


def test_nobody_orders_for_another_unit(service: Service, staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        hand_in(service, replace(staff.ayse, roles=frozenset({Role.REVISER})))


def test_the_language_of_a_file_is_detected(service: Service, staff: Staff) -> None:
    letter = a_letter("A Câmara Municipal agradece o convite e confirma a presença da delegação na cerimónia.")

    document_id = hand_in(service, staff.ayse, letter, source_language="")
    service.work()

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).source_language == "pt"


def test_a_file_without_text_is_refused_and_can_be_replaced(service: Service, staff: Staff) -> None:
    empty = IncomingFile(name="bos.txt", content=b"\n \n")
    document_id = hand_in(service, staff.ayse, empty)
    service.work(Job.PARSE)
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.REFUSED

    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter(),
            source_language="pt",
            actor=staff.ayse,
            services=service.services,
        )
    service.work()

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.QUEUED
        numbers = session.scalars(select(Version.number).where(Version.kind == "source")).all()
    assert numbers == [1, 2]


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Belgelerim\\mektup.docx", "mektup.docx"),
        ("a\r\nb.pdf", "ab.pdf"),
        ("", "document"),
        ("İlçe Raporu.docx", "İlçe Raporu.docx"),
    ],
)
def test_a_file_name_is_only_a_name(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


def test_a_save_on_an_older_version_is_refused_with_both_texts(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)
    row = first_segment(service, document_id)
    edits = [
        Edit(segment_id=SegmentId(row.id), target=text, base_version=row.version, is_confirmed=False)
        for text in ("First <1>text</1>", "Second <1>text</1>")
    ]
    with service.services.transaction() as session:
        save_segment(session, edit=edits[0], actor=staff.deniz, services=service.services)

    conflict = refused(
        service,
        SegmentConflict,
        lambda session: save_segment(session, edit=edits[1], actor=staff.deniz, services=service.services),
    )

    assert isinstance(conflict, SegmentConflict)
    assert (conflict.present_target, conflict.typed) == ("First <1>text</1>", "Second <1>text</1>")
    assert conflict.saved_by == "Deniz Arslan"
    assert first_segment(service, document_id).target == "First <1>text</1>"


def test_every_save_is_kept(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)
    row = first_segment(service, document_id)

    for number, text in enumerate(("One", "Two")):
        edit = Edit(segment_id=SegmentId(row.id), target=text, base_version=row.version + number, is_confirmed=False)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    with service.services.reading() as session:
        query = select(Revision.target).where(Revision.segment_id == row.id).order_by(Revision.number)
        assert session.scalars(query).all()[-2:] == ["One", "Two"]


def test_a_document_with_a_blocking_finding_is_not_approved(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)
    row = first_segment(service, document_id)
    edit = Edit(segment_id=SegmentId(row.id), target="", base_version=row.version, is_confirmed=False)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=staff.deniz, services=service.services)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: approve_document(
            session,
            document_id=document_id,
            actor=staff.deniz,
            services=service.services,
            confirms_rest=True,
        ),
    )

    assert refusal.code == "not-ready"


def test_unread_segments_are_not_approved_silently(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: approve_document(
            session,
            document_id=document_id,
            actor=staff.deniz,
            services=service.services,
            confirms_rest=False,
        ),
    )

    assert refusal.code == "not-confirmed"


def test_a_document_is_claimed_by_one_reviser(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: claim_document(session, document_id=document_id, actor=staff.elif_, clock=service.clock),
    )

    assert refusal.code == "already-claimed"


def test_a_released_document_is_free_again(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)

    with service.services.transaction() as session:
        release_document(session, document_id=document_id, actor=staff.deniz, clock=service.clock)
    with service.services.transaction() as session:
        claim_document(session, document_id=document_id, actor=staff.elif_, clock=service.clock)

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).reviser_id == staff.elif_.id


def test_another_unit_does_not_know_that_a_document_exists(service: Service, staff: Staff) -> None:
    document_id = delivered(service, staff)

    refused(
        service,
        NotFound,
        lambda session: accept_document(session, document_id=document_id, actor=staff.mehmet, clock=service.clock),
    )


def test_a_return_needs_a_reason(service: Service, staff: Staff) -> None:
    document_id = delivered(service, staff)

    refusal = refused(
        service,
        RequestRefused,
        lambda session: return_document(
            session, document_id=document_id, reason="  ", actor=staff.ayse, services=service.services
        ),
    )

    assert refusal.code == "no-reason"


def test_a_coordinator_gives_a_document_to_another_reviser(service: Service, staff: Staff) -> None:
    document_id = claimed(service, staff)

    with service.services.transaction() as session:
        assign_document(
            session,
            document_id=document_id,
            reviser_id=PersonId(staff.elif_.id),
            actor=staff.can,
            clock=service.clock,
        )

    row = first_segment(service, document_id)
    edit = Edit(segment_id=SegmentId(row.id), target="Late", base_version=row.version, is_confirmed=False)
    refused(
        service,
        NotAllowed,
        lambda session: save_segment(session, edit=edit, actor=staff.deniz, services=service.services),
    )


def test_a_cancelled_document_stops_its_worker(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        cancel_document(session, document_id=document_id, reason="Gerek kalmadı.", actor=staff.can, clock=service.clock)

    service.work()

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.CANCELLED
        assert session.scalar(select(func.count(SegmentRow.id))) == 0


def test_a_failed_document_is_tried_again_where_it_failed(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work(Job.PARSE)
    with service.services.transaction() as session:
        document = session.get_one(Document, document_id)
        document.attempts = service.services.rules.job_attempts
    service.queue.forget_all()
    sweep(service.services)

    with service.services.transaction() as session:
        retry_document(session, document_id=document_id, actor=staff.selin, clock=service.clock)
    service.work()

    with service.services.reading() as session:
        document = session.get_one(Document, document_id)
    assert (document.state, document.failure) == (DocumentState.QUEUED, None)


class AwayMailer:
    """A mail server that does not answer."""

    is_repeatable = False

    def send(self, letter: object) -> None:
        raise TemporarilyUnavailable("away")


def only_mail(service: Service) -> Mail:
    with service.services.reading() as session:
        return session.scalars(select(Mail)).one()


def test_a_mail_is_tried_again_later_and_fails_visibly(service: Service, staff: Staff) -> None:
    delivered(service, staff)
    away = replace(service.services, mailer=AwayMailer())
    mail_id = MailId(only_mail(service).id)

    for _ in range(service.services.rules.mail_attempts):
        send_waiting_mail(away, mail_id=mail_id)
        service.clock.advance(hours=2)

    assert only_mail(service).state is MailState.FAILED
    with service.services.transaction() as session:
        resend_mail(session, mail_id=mail_id, actor=staff.selin, clock=service.clock)
    service.work()
    assert only_mail(service).state is MailState.SENT


def test_a_mail_that_may_have_gone_out_is_not_repeated_by_itself(service: Service, staff: Staff) -> None:
    delivered(service, staff)
    with service.services.transaction() as session:
        mail = session.scalars(select(Mail)).one()
        mail.state, mail.lease_until = MailState.SENDING, service.clock()
    service.clock.advance(minutes=3)

    sweep(replace(service.services, mailer=AwayMailer()))

    assert only_mail(service).state is MailState.FAILED
    assert "may have arrived" in only_mail(service).problem


def test_signing_in_slows_down_after_failures(service: Service, staff: Staff) -> None:
    def attempt(password: str) -> Person:
        with service.services.transaction() as session:
            try:
                return sign_in(
                    session,
                    address="AYSE@belediye.example",
                    password=password,
                    source="127.0.0.1",
                    services=service.services,
                )
            except RequestRefused as refusal:
                session.commit()
                raise refusal

    assert attempt(PASSWORD).name == "Ayşe Yılmaz"
    for _ in range(service.services.rules.sign_in_attempts):
        with pytest.raises(RequestRefused, match="sign-in-failed"):
            attempt("wrong")
    with pytest.raises(RequestRefused, match="sign-in-paused"):
        attempt(PASSWORD)
    service.clock.advance(minutes=10)
    assert attempt(PASSWORD).name == "Ayşe Yılmaz"


def test_a_new_password_ends_other_sessions(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        before = session.get_one(Person, staff.ayse.id).stamp
        person = change_password(session, present=PASSWORD, wanted="another-long-word", actor=staff.ayse)
        assert person.stamp != before


def test_only_an_administrator_adds_people(service: Service, staff: Staff) -> None:
    entry = PersonEntry(
        name="Ali Can", address="ali@belediye.example", roles=frozenset({Role.REVISER}), password="a-long-password"
    )

    refused(service, NotAllowed, lambda session: add_person(session, entry=entry, actor=staff.can, clock=service.clock))
    with service.services.transaction() as session:
        assert add_person(session, entry=entry, actor=staff.selin, clock=service.clock)


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


def test_what_is_exported_is_imported_unchanged(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        add_term(session, entry=MAYOR, actor=staff.zeynep, clock=service.clock)
        content = export_terms(session)

        report = import_terms(session, content=content, actor=staff.zeynep, clock=service.clock)

    assert (report.added, report.changed, report.unchanged, report.faults) == (0, 0, 1, ())


def test_an_import_reports_its_faulty_lines(service: Service, staff: Staff) -> None:
    content = b"source_language,target_language,source,target\ntr,en,encumen,\ntr,en,meclis,council\n"

    with service.services.transaction() as session:
        report = import_terms(session, content=content, actor=staff.zeynep, clock=service.clock)

    assert report.added == 1
    assert [line for line, _ in report.faults] == [2]


def test_a_glossary_term_is_wanted_in_the_draft(service: Service, staff: Staff) -> None:
    entry = replace(MAYOR, source_language="pt", source="presidente da câmara")
    with service.services.transaction() as session:
        add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)

    document_id = hand_in(service, staff.ayse, a_letter("O presidente da câmara agradece."))
    service.work()

    findings = first_segment(service, document_id).findings
    assert ("term-missing", "mayor") in [(one["code"], one["values"].get("wanted")) for one in findings]
