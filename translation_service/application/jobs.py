"""The jobs, by name: what is sent to a queue, how often it is tried, and the bells set within a transaction.

A worker resolves `JOB_NAMES`; nothing here knows what stands behind a name.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from translation_service.domain.workflow import Stage


class Queue(StrEnum):
    """The queues in the order in which workers serve them: what people wait for comes first."""

    PARSE = "parse"
    ASSEMBLE = "assemble"
    DELIVER = "deliver"
    PRETRANSLATE = "pretranslate"
    PREVIEW = "preview"
    EXCHANGE = "exchange"
    MODELS = "models"


DOCUMENT_QUEUES: Final = (Queue.PARSE, Queue.ASSEMBLE, Queue.DELIVER, Queue.PRETRANSLATE, Queue.PREVIEW)
"""In the order of service: short jobs that people wait for come before the long ones."""

ORDER_QUEUES: Final = (Queue.EXCHANGE, Queue.MODELS)
"""What takes long and concerns no document: whoever can spares a worker for it, so that no draft waits behind it."""


class Job(StrEnum):
    PARSE = "parse"
    PRETRANSLATE = "pretranslate"
    ASSEMBLE = "assemble"
    DELIVER = "deliver"
    SEND_MAIL = "send_mail"
    RECHECK = "recheck"
    FIND_CANDIDATES = "find_candidates"
    RUN_ERRAND = "run_errand"
    EXCHANGE_MEMORY = "exchange_memory"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTerms:
    """Where a job is queued, which function runs it, and how long one run may take before it is ended."""

    queue: Queue
    function: str
    time_limit: timedelta


JOBS: Final[dict[Job, JobTerms]] = {
    Job.PARSE: JobTerms(queue=Queue.PARSE, function="workers.jobs.parse", time_limit=timedelta(minutes=10)),
    Job.PRETRANSLATE: JobTerms(
        queue=Queue.PRETRANSLATE, function="workers.jobs.pretranslate", time_limit=timedelta(hours=6)
    ),
    Job.ASSEMBLE: JobTerms(queue=Queue.ASSEMBLE, function="workers.jobs.assemble", time_limit=timedelta(minutes=10)),
    Job.DELIVER: JobTerms(queue=Queue.DELIVER, function="workers.jobs.deliver", time_limit=timedelta(minutes=5)),
    Job.EXCHANGE_MEMORY: JobTerms(
        queue=Queue.EXCHANGE, function="workers.jobs.exchange_memory", time_limit=timedelta(hours=6)
    ),
    Job.SEND_MAIL: JobTerms(queue=Queue.DELIVER, function="workers.jobs.send_mail", time_limit=timedelta(minutes=5)),
    Job.RECHECK: JobTerms(queue=Queue.PRETRANSLATE, function="workers.jobs.recheck", time_limit=timedelta(minutes=10)),
    Job.FIND_CANDIDATES: JobTerms(
        queue=Queue.PRETRANSLATE, function="workers.jobs.find_candidates", time_limit=timedelta(minutes=30)
    ),
    Job.RUN_ERRAND: JobTerms(queue=Queue.MODELS, function="workers.jobs.run_errand", time_limit=timedelta(hours=12)),
    Job.PREVIEW: JobTerms(queue=Queue.PREVIEW, function="workers.jobs.preview", time_limit=timedelta(minutes=10)),
}

JOB_OF: Final[dict[Stage, Job]] = {stage: Job(stage.value) for stage in Stage}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bell:
    """One job to send: what to do, to which document, mail or preview, and the how-manieth ringing this is."""

    job: Job
    subject: int
    ringing: int

    @property
    def id(self) -> str:
        """The job's id in the broker; a new ringing is a new job."""
        return f"{self.job}-{self.subject}-{self.ringing}"


def set_bell(session: Session, bell: Bell) -> None:
    """Have `bell` rung once the transaction of `session` is committed."""
    session.info.setdefault("bells", []).append(bell)


def take_bells(session: Session) -> tuple[Bell, ...]:
    """Return the bells set in `session`, the most urgent first, and forget them."""
    return tuple(sorted(session.info.pop("bells", ()), key=_turn))


def _turn(bell: Bell) -> int:
    return list(Queue).index(JOBS[bell.job].queue)
