"""What coordinators and administrators do with a document: give it to another, cancel it, try it again."""

from email import policy
from email.parser import BytesParser

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.refusals import refused
from tests.building.revising import a_document_in_revision, segments_of
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.coordination import assign_document, cancel_document, retry_document
from translation_service.application.jobs import Job
from translation_service.application.mail.letter_writing import write_letter
from translation_service.application.revision.review import Edit, save_segment
from translation_service.application.sweeping import sweep
from translation_service.domain.errors import NotAllowed
from translation_service.domain.ids import DocumentId, PersonId, SegmentId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Actor
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow


def test_a_coordinator_gives_a_document_to_another_reviser(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)

    give(service, document_id, staff.elif_, staff)

    row = segments_of(service, document_id)[0]
    edit = Edit(segment_id=SegmentId(row.id), target="Late", base_version=row.version, is_confirmed=False)
    refused(
        service,
        NotAllowed,
        lambda session: save_segment(session, edit=edit, actor=staff.deniz, services=service.services),
    )

    assert segments_of(service, document_id)[0].target == row.target


def test_a_reviser_is_told_of_the_first_document_at_once_and_of_more_within_the_hour_in_one_mail(
    service: Service, staff: Staff
) -> None:
    documents = [a_document_in_revision(service, staff.ayse, staff.deniz) for _ in range(3)]
    for document_id in documents:
        give(service, document_id, staff.elif_, staff)
        service.work(Job.SEND_MAIL)

    assert assigned(service) == [(MailState.SENT, True), (MailState.WAITING, False)]


def test_a_reviser_hears_only_of_what_they_still_hold_when_the_mail_goes(service: Service, staff: Staff) -> None:
    documents = [a_document_in_revision(service, staff.ayse, staff.deniz) for _ in range(4)]
    for document_id in documents[:3]:
        give(service, document_id, staff.elif_, staff)
        service.work(Job.SEND_MAIL)
    give(service, documents[1], staff.deniz, staff)

    service.clock.advance(hours=1)
    sweep(service.services)
    service.work(Job.SEND_MAIL)

    assert assigned(service) == [(MailState.SENT, True), (MailState.SENT, True)]

    give(service, documents[3], staff.elif_, staff)
    give(service, documents[3], staff.deniz, staff)
    service.clock.advance(hours=1)
    sweep(service.services)
    service.work(Job.SEND_MAIL)

    assert len(assigned(service)) == 2


def test_a_reviser_who_wants_no_mail_of_assignments_gets_none(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(a_site(service), staff.elif_)
    ticks = browser.get("/account").form("/account/mail")

    browser.post("/account/mail")
    give(service, document_id, staff.elif_, staff)

    assert "hears_of_assignments" in ticks
    assert "hears_of_assignments" not in browser.get("/account").form("/account/mail")
    assert assigned(service) == []


def give(service: Service, document_id: DocumentId, reviser: Actor, staff: Staff) -> None:
    with service.services.transaction() as session:
        assign_document(
            session,
            document_id=document_id,
            reviser_id=PersonId(reviser.id),
            actor=staff.can,
            services=service.services,
        )


def assigned(service: Service) -> list[tuple[MailState, bool]]:
    """Return the mails to Elif about what was given to her, and whether each names its document."""
    with service.services.reading() as session:
        mails = session.scalars(
            select(Mail)
            .where(Mail.template == "assigned", Mail.recipient == "elif@belediye.example")
            .options(joinedload(Mail.document))
            .order_by(Mail.id)
        )
        letters = [(mail.state, write_letter(session, mail, services=service.services).letter) for mail in mails]
    return [(state, "carta.docx" in letter.subject + letter.text + letter.html) for state, letter in letters]


def cancel(session: Session, service: Service, document_id: DocumentId, actor: Actor) -> None:
    reason = "Gerek kalmadı."
    cancel_document(session, document_id=document_id, reason=reason, actor=actor, services=service.services)


def test_a_unit_is_told_that_its_document_is_cancelled_and_where_the_reason_stands(
    service: Service, staff: Staff
) -> None:
    document_id = hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        cancel(session, service, document_id, staff.can)

    service.work(Job.SEND_MAIL)

    [path] = (service.settings.data_folder / "outbox").glob("*.eml")
    mail = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    body = mail.get_body(("plain",))
    assert (mail["To"], "iptal edildi" in mail["Subject"]) == ("ayse@belediye.example", True)
    assert body is not None
    assert "/requests/1" in body.get_content()
    assert "Gerek kalmadı" not in path.read_text()


def test_a_cancelled_document_stops_its_worker(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        cancel(session, service, document_id, staff.can)

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
