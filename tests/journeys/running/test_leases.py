"""A stage belongs to one worker at a time: to the one that holds its lease."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff, hire_staff
from tests.building.service import Service, a_service
from tests.building.workshops import RememberingWorkshop
from translation_service.application.jobs import Job
from translation_service.application.leases import Lease
from translation_service.application.stages import begin_stage, record_breakdown, run_stage
from translation_service.application.sweeping import sweep
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import SandboxedSitting
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.ids import DocumentId
from translation_service.domain.segments import AssembledDocument
from translation_service.domain.workflow import DocumentState, Stage
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision, SegmentRow


def begun(service: Service, stage: Stage, document_id: DocumentId) -> Lease:
    lease = begin_stage(service.services, stage=stage, document_id=document_id)
    assert lease is not None
    return lease


def present(service: Service, document_id: DocumentId) -> Document:
    with service.services.reading() as session:
        return session.get_one(Document, document_id)


def test_nobody_begins_what_another_holds(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    begun(service, Stage.PARSE, document_id)

    assert begin_stage(service.services, stage=Stage.PARSE, document_id=document_id) is None


def test_a_worker_keeps_its_lease_for_as_long_as_it_works(tmp_path: Path) -> None:
    service = a_service(tmp_path, lease_seconds=2)
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse, a_letter("Agradecemos a resposta."))
    service.work(Job.PARSE)
    others: list[Lease | None] = []

    def slowly(_text: str) -> str:
        time.sleep(3)
        others.append(begin_stage(service.services, stage=Stage.PRETRANSLATE, document_id=document_id))
        return "slow"

    slow = replace(service.services, engines=room_with(PhraseBook(otherwise=slowly)))
    run_stage(slow, begun(service, Stage.PRETRANSLATE, document_id))

    assert others
    assert not any(others)
    assert present(service, document_id).state is DocumentState.QUEUED


def test_a_worker_that_was_thought_dead_writes_nothing(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    late = begun(service, Stage.PARSE, document_id)
    service.clock.advance(minutes=1)
    begun(service, Stage.PARSE, document_id)

    run_stage(service.services, late)

    assert present(service, document_id).state is DocumentState.RECEIVED


def test_the_fault_of_a_worker_that_was_thought_dead_leaves_the_next_one_alone(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    late = begun(service, Stage.PARSE, document_id)
    service.clock.advance(minutes=1)
    next_one = begun(service, Stage.PARSE, document_id)

    record_breakdown(service.services, late, RuntimeError("too late"))
    run_stage(service.services, next_one)

    assert present(service, document_id).state is DocumentState.PARSED


def test_work_that_is_interrupted_is_given_back_and_does_not_count_as_a_try(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work(Job.PARSE)
    ending = replace(service.services, is_ending=lambda: True)

    for _ in range(service.settings.job_attempts + 1):
        run_stage(ending, begun(service, Stage.PRETRANSLATE, document_id))

    assert present(service, document_id).attempts == 0
    service.queue.forget_all()
    assert sweep(service.services).rung == 1
    service.work()
    assert present(service, document_id).state is DocumentState.QUEUED


def test_drafts_are_kept_while_their_file_is_written_and_again_where_that_broke_off(tmp_path: Path) -> None:
    service = a_service(tmp_path)
    with service.services.transaction() as session:
        staff = hire_staff(session)
    document_id = hand_in(service, staff.ayse)
    service.work(Job.PARSE)
    stood_meanwhile: list[bool] = []

    def assemble(*_: object, **__: object) -> AssembledDocument:
        deadline = time.monotonic() + 10
        while not (stands := all(targets(service, document_id))) and time.monotonic() < deadline:
            time.sleep(0.01)
        stood_meanwhile.append(stands)
        raise TemporarilyUnavailable("the reading process was asked to end")

    workshop = RememberingWorkshop(Limits())
    workshop.assemble = assemble  # type: ignore[method-assign]
    other = room_with(PhraseBook(otherwise="other {}".format))
    broken = replace(service.services, workshop=workshop, engines=other)
    run_stage(broken, begun(service, Stage.PRETRANSLATE, document_id))
    service.clock.advance(minutes=1)
    service.queue.forget_all()
    sweep(service.services)
    service.work()

    assert stood_meanwhile == [True]
    assert present(service, document_id).state is DocumentState.QUEUED
    with service.services.reading() as session:
        numbers = session.execute(select(func.count(), func.max(Revision.number)).select_from(Revision)).one()
        first = session.scalars(select(Revision.target).order_by(Revision.segment_id)).all()
    assert tuple(numbers) == (len(targets(service, document_id)), 1)
    assert first == targets(service, document_id)


def test_a_file_is_opened_while_the_engine_is_at_the_last_sentences(service: Service, staff: Staff) -> None:
    days = ("segunda", "terça", "quarta", "quinta", "sexta")
    sentences = [f"O prazo {verb} na {day}." for verb in ("começa", "termina") for day in days]
    document_id = hand_in(service, staff.ayse, a_letter(*sentences))
    service.work(Job.PARSE)
    known, is_open = list[str](), threading.Event()

    class Opening(RememberingWorkshop):
        @contextmanager
        def opened(self, content: bytes, *, file_name: str) -> Iterator[SandboxedSitting]:
            is_open.set()
            with super().opened(content, file_name=file_name) as file:
                yield file

    def answer(text: str) -> str:
        known.append(text)
        assert len(known) < len(sentences) or is_open.wait(10)
        return text.upper()

    engines = room_with(PhraseBook(otherwise=answer, batch_size=1))
    run_stage(
        replace(service.services, workshop=Opening(Limits()), engines=engines),
        begun(service, Stage.PRETRANSLATE, document_id),
    )

    assert len(known) == len(sentences)
    assert present(service, document_id).state is DocumentState.QUEUED


def targets(service: Service, document_id: DocumentId) -> list[str]:
    with service.services.reading() as session:
        return list(
            session.scalars(
                select(SegmentRow.target).where(SegmentRow.document_id == document_id).order_by(SegmentRow.id)
            )
        )


def test_a_clock_that_is_put_back_holds_up_no_document(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    begun(service, Stage.PARSE, document_id)

    service.clock.advance(hours=-1)
    service.queue.forget_all()
    sweep(service.services)
    service.work()

    assert present(service, document_id).state is DocumentState.QUEUED
