"""A whole service in a folder: real database, store, child process and engines; jobs run when a test says so."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.building.databases import fresh_database
from tests.building.lent_databases import keep_connections
from tests.building.reading_copies import copied
from tests.building.workshops import RememberingWorkshop
from translation_service.application.jobs import Bell, Job
from translation_service.application.mail.mailing import send_waiting_mail
from translation_service.application.memory.exchange_running import begin_exchange, do_exchange
from translation_service.application.models.errand_running import begin_errand, do_errand
from translation_service.application.ports import QueueLoad, Services
from translation_service.application.previews import make_preview
from translation_service.application.stages import begin_stage, run_stage
from translation_service.application.terms.candidates import begin_search, search_finished_work
from translation_service.application.terms.rechecking import begin_recheck, recheck_document
from translation_service.bootstrap import build
from translation_service.documents.limits import limits_in
from translation_service.domain.deadlines import now
from translation_service.domain.ids import DocumentId, ErrandId, MailId, PreviewId
from translation_service.domain.workflow import Stage
from translation_service.settings import Settings


@dataclass(slots=True)
class WaitingBells:
    """A queue without workers: it keeps the bells until a test answers them."""

    bells: list[Bell] = field(default_factory=list)

    def ring(self, bell: Bell) -> None:
        if bell not in self.bells:
            self.bells.append(bell)

    def is_waiting(self, bell: Bell) -> bool:
        return bell in self.bells

    def load(self) -> QueueLoad:
        return QueueLoad(workers=0, waiting=len(self.bells))

    def forget_all(self) -> None:
        """Lose every job, as a broker does whose keys are deleted."""
        self.bells.clear()


@dataclass(slots=True)
class MovableClock:
    """The present moment, moved forward as far as a test wants."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return now() + self.ahead

    def advance(self, **time: float) -> None:
        self.ahead += timedelta(**time)


@dataclass(frozen=True, slots=True)
class Service:
    """A service under test."""

    settings: Settings
    services: Services
    queue: WaitingBells
    clock: MovableClock

    def work(self, *jobs: Job) -> None:
        """Answer the waiting bells of these jobs (of all, when none is named), and those that follow from them."""
        while bell := next((one for one in self.queue.bells if not jobs or one.job in jobs), None):
            self.queue.bells.remove(bell)
            answer(self.services, bell)


def a_service(folder: Path, **settings: object) -> Service:
    """Build a service whose data is in `folder`; its engine marks every word with `§` unless told otherwise."""
    chosen = Settings(
        data_folder=folder,
        database_url=fresh_database(folder),
        **({"engine_order": "pseudo", "secret_key": "a key for tests only", "preview_pages": 0} | settings),  # type: ignore[arg-type]
    )
    queue, clock = WaitingBells(), MovableClock()
    workshop = RememberingWorkshop(limits_in(chosen), chosen.programs, begin=copied)
    built = build(chosen, queue=queue)
    keep_connections(built)
    services = replace(built.services, clock=clock, workshop=workshop)
    return Service(settings=chosen, services=services, queue=queue, clock=clock)


def answer(services: Services, bell: Bell) -> None:
    """Do what a worker does for one bell."""
    match bell.job:
        case Job.SEND_MAIL:
            send_waiting_mail(services, mail_id=MailId(bell.subject))
        case Job.RECHECK | Job.FIND_CANDIDATES:
            _answer_for_the_glossary(services, bell)
        case Job.RUN_ERRAND:
            if errand := begin_errand(services, errand_id=ErrandId(bell.subject)):
                do_errand(services, errand)
        case Job.EXCHANGE_MEMORY:
            if exchange := begin_exchange(services, exchange_id=bell.subject):
                do_exchange(services, exchange)
        case _:
            _answer_for_a_document(services, bell)


def _answer_for_a_document(services: Services, bell: Bell) -> None:
    if bell.job is Job.PREVIEW:
        make_preview(services, preview_id=PreviewId(bell.subject))
        return
    lease = begin_stage(services, stage=Stage(bell.job.value), document_id=DocumentId(bell.subject))
    if lease is not None:
        run_stage(services, lease)


def _answer_for_the_glossary(services: Services, bell: Bell) -> None:
    if bell.job is Job.RECHECK:
        if recheck := begin_recheck(services, DocumentId(bell.subject)):
            recheck_document(services, recheck)
    elif search := begin_search(services, bell.subject):
        search_finished_work(services, search)
