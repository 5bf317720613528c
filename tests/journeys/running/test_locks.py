"""Rows that others hold: nobody waits for them for ever."""

import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.orm import Session

from tests.building.lent_databases import keep_from_others
from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, approve, segments_of
from tests.building.service import Service
from translation_service.application.acceptance import accept_document
from translation_service.application.coordination import hand_over
from translation_service.application.memory.remembering import new_unit
from translation_service.application.people.accounts import add_unit
from translation_service.application.revision.review import Edit, approve_document, release_document, save_segment
from translation_service.application.stages import begin_stage
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor
from translation_service.domain.workflow import Stage
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.memory_keeping import NewUnit, approve_units
from translation_service.persistence.requests import Document

on_postgresql = pytest.mark.skipif("TEST_DATABASE_URL" not in os.environ, reason="a habit of PostgreSQL alone")


def test_a_worker_does_not_wait_for_ever_for_a_document_that_is_held(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    limit = "SHOW lock_timeout" if "TEST_DATABASE_URL" in os.environ else "PRAGMA busy_timeout"
    with service.services.reading() as session:
        assert session.scalar(text(limit)) in {"15s", 15_000}
    lose_patience(service)

    with service.services.transaction() as holding:
        holding.scalars(select(Document).with_for_update()).all()
        with pytest.raises(TemporarilyUnavailable):
            begin_stage(service.services, stage=Stage.PARSE, document_id=document_id)

    assert begin_stage(service.services, stage=Stage.PARSE, document_id=document_id)


def lose_patience(service: Service) -> None:
    """Have the service's database say after a moment what it says after its own limit."""
    keep_from_others(service.settings.database_url)
    at_once = "SET lock_timeout = 200" if "TEST_DATABASE_URL" in os.environ else "PRAGMA busy_timeout=200"
    with service.services.reading() as session:
        event.listen(session.get_bind(), "checkout", lambda connection, *_: connection.execute(at_once))


def test_a_save_is_either_before_an_approval_or_refused(service: Service, staff: Staff) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    row = segments_of(service, document_id)[0]
    edit = Edit(segment_id=SegmentId(row.id), target="<1>x</1>", base_version=row.version, is_confirmed=False)
    has_saved = threading.Event()

    def approve_meanwhile() -> None:
        has_saved.wait()
        approve(service, document_id, staff.deniz)

    with ThreadPoolExecutor() as others:
        approval = others.submit(approve_meanwhile)
        with service.services.transaction() as session:
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)
            has_saved.set()
            with pytest.raises(TimeoutError):
                approval.result(timeout=0.5)
        approval.result(timeout=30)

    assert (segments_of(service, document_id)[0].target, remembered(service, row.source)) == ("<1>x</1>", "<1>x</1>")


def test_what_a_reviser_gives_back_meanwhile_is_handed_to_nobody(service: Service, staff: Staff) -> None:
    documents = [a_document_in_revision(service, staff.ayse, staff.deniz) for _ in range(2)]
    is_given_back, clock = threading.Event(), service.services.clock

    def hand_over_meanwhile() -> int:
        is_given_back.wait()
        with service.services.transaction() as session:
            return hand_over(
                session,
                reviser_id=staff.deniz.id,
                successor_id=staff.elif_.id,
                actor=staff.can,
                services=service.services,
            )

    with ThreadPoolExecutor() as others:
        handing = others.submit(hand_over_meanwhile)
        with service.services.transaction() as session:
            release_document(session, document_id=documents[0], actor=staff.deniz, clock=clock)
            is_given_back.set()
            with pytest.raises(TimeoutError):
                handing.result(timeout=0.5)
        assert handing.result(timeout=30) == 1

    with service.services.reading() as session:
        holders = [session.get_one(Document, one).reviser_id for one in documents]
    assert holders == [None, staff.elif_.id]


@on_postgresql
def test_documents_with_the_same_sentences_are_approved_at_the_same_moment(service: Service, staff: Staff) -> None:
    documents = [a_document_in_revision(service, staff.ayse, staff.deniz) for _ in range(2)]
    with service.services.reading() as session:
        assert session.scalar(select(MemoryUnit.id).limit(1)) is None

    with ThreadPoolExecutor() as others:
        with service.services.transaction() as session:
            approve_document(
                session, document_id=documents[0], actor=staff.deniz, services=service.services, confirms_rest=True
            )
            approving = others.submit(approve, service, documents[1], staff.deniz)
            with pytest.raises(TimeoutError):
                approving.result(timeout=0.5)
        approving.result(timeout=30)

    with service.services.reading() as session:
        assert set(session.scalars(select(MemoryUnit.document_id))) == {documents[1]}


@on_postgresql
def test_a_document_is_accepted_while_another_with_the_same_sentences_is_approved(
    service: Service, staff: Staff
) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    approve(service, document_id, staff.deniz)
    service.work()
    with service.services.reading() as session:
        first, *_, last = session.scalars(select(MemoryUnit).order_by(MemoryUnit.id)).all()

    with ThreadPoolExecutor() as others:
        with service.services.transaction() as session:
            approve_units(session, [_again(last)])
            accepting = others.submit(accept, service, document_id, staff.ayse)
            with pytest.raises(TimeoutError):
                accepting.result(timeout=0.5)
            approve_units(session, [_again(first)])
        accepting.result(timeout=30)


def accept(service: Service, document_id: DocumentId, requester: Actor) -> None:
    with service.services.transaction() as session:
        accept_document(session, document_id=document_id, actor=requester, clock=service.clock)


def _again(row: MemoryUnit) -> NewUnit:
    pair = LanguagePair(source=row.source_language, target=row.target_language)
    known = {"owner_id": row.owner_id, "trust": row.trust, "moment": row.approved_at}
    return new_unit(source=row.source, target=row.target, pair=pair, **known)  # type: ignore[arg-type]


@on_postgresql
def test_who_writes_what_another_writes_at_the_same_moment_is_asked_to_try_again(
    service: Service, staff: Staff
) -> None:
    def lay_down(session: Session) -> None:
        add_unit(session, name="Zabıta Müdürlüğü", address="", actor=staff.selin)

    def lay_down_too() -> None:
        with service.services.transaction() as session:
            lay_down(session)

    with ThreadPoolExecutor() as others:
        with service.services.transaction() as session:
            lay_down(session)
            adding = others.submit(lay_down_too)
            with pytest.raises(TimeoutError):
                adding.result(timeout=0.5)
        with pytest.raises(TemporarilyUnavailable):
            adding.result(timeout=30)
    with pytest.raises(RequestRefused, match="unit-exists"):
        lay_down_too()


def remembered(service: Service, source: str) -> str | None:
    with service.services.reading() as session:
        return session.scalar(select(MemoryUnit.target).where(MemoryUnit.source == source))


@on_postgresql
def test_a_machine_that_fell_silent_in_a_transaction_loses_its_locks(service: Service) -> None:
    with service.services.reading() as session:
        limit = session.scalar(text("SHOW idle_in_transaction_session_timeout"))

    assert limit == "90s"
