"""The job queue in RQ: each `Bell` is one RQ job, addressed by name, carrying ids only."""

from collections.abc import Mapping
from typing import Final

from rq import Queue as RqQueueOfJobs
from rq import Worker
from rq.exceptions import DuplicateJobError

from translation_service.application.jobs import JOBS, Bell, Job, JobTerms, Queue
from translation_service.application.ports import QueueLoad
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.integrations.redis_connection import broker_errors_translated, connect

SERIALIZER: Final = "json"
"""Not RQ's default, pickle: whoever can write to the broker must not be able to run code here."""

_FAILURE_SECONDS: Final = 3600


class RqQueue:
    """A `JobQueue`. Every call answers or raises `TemporarilyUnavailable` within about three seconds.

    An empty address stands for an embedded broker that does not run.
    """

    def __init__(self, redis_url: str, *, jobs: Mapping[Job, JobTerms] = JOBS) -> None:
        self._jobs = jobs
        self._connection = connect(redis_url) if redis_url else None

    def ring(self, bell: Bell) -> None:
        """Send the job of `bell`; one that is still known to the broker is not sent again."""
        terms = self._jobs[bell.job]
        with broker_errors_translated():
            try:
                self._queue(terms.queue).enqueue_call(
                    terms.function,
                    args=(bell.subject,),
                    job_id=bell.id,
                    timeout=int(terms.time_limit.total_seconds()),
                    result_ttl=0,
                    failure_ttl=_FAILURE_SECONDS,
                    unique=True,
                )
            except DuplicateJobError:
                return

    def is_waiting(self, bell: Bell) -> bool:
        """Tell whether the job of `bell` is in its queue and no worker has taken it."""
        with broker_errors_translated():
            return self._queue(self._jobs[bell.job].queue).get_job_position(bell.id) is not None

    def load(self) -> QueueLoad:
        """Return how many workers have shown themselves lately, and how many jobs wait in all queues together."""
        with broker_errors_translated():
            waiting = sum(self._queue(queue).count for queue in Queue)
            return QueueLoad(workers=len(Worker.all(connection=self._connection)), waiting=waiting)

    def _queue(self, queue: Queue) -> RqQueueOfJobs:
        if self._connection is None:
            raise TemporarilyUnavailable("no broker runs for this data folder")
        return RqQueueOfJobs(queue.value, connection=self._connection, serializer=SERIALIZER)
