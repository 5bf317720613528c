"""A worker process: takes jobs from the broker and runs them in this very process, one at a time.

RQ's own default forks for every job; here an engine loads its model once and keeps it. What a job does when
it fails is the job's own affair (`workers.outermost`); this module keeps the process listening whatever the
broker does.
"""

import logging
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Final

import redis
from rq import Queue as RqQueueOfJobs
from rq import SimpleWorker
from rq.exceptions import StopRequested
from rq.job import Job
from rq.utils import now

from translation_service.application.jobs import Queue
from translation_service.integrations.redis_connection import broker_errors_translated, connect
from translation_service.integrations.rq_queue import SERIALIZER

logger = logging.getLogger(__name__)

ALL_QUEUES: Final = tuple(Queue)
"""In the order of service: short jobs that people wait for come before the long ones."""

_PAUSE: Final = 1.0
_SILENCE_LIMIT: Final = 45
"""Seconds after which a broker that says nothing counts as away; RQ derives its waits from it."""

_SAME_REQUEST: Final = timedelta(seconds=1)
"""Ctrl-C and the supervisor may both ask for the same stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recycling:
    """When a worker ends so that a fresh one takes its place: after `jobs` jobs, or above `memory` bytes."""

    jobs: int = 500
    memory: int = 2 * 1024 * 1024 * 1024


class _Asking:
    """Whether this process was asked to stop, whichever of its RQ workers the signal met; `tell` passes it on."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self.is_over = False
        self._tell = tell

    def stop(self) -> None:
        self.is_over = True
        self._tell()


def work(
    redis_url: str,
    queues: Sequence[Queue] = ALL_QUEUES,
    *,
    burst: bool = False,
    recycling: Recycling = Recycling(),
    is_outdated: Callable[[], bool] = lambda: False,
    when_asked_to_stop: Callable[[], None] = lambda: None,
) -> None:
    """Work until SIGTERM or SIGINT asks to stop (after the present job; a second signal stops at once).

    `when_asked_to_stop` is called then, out of the signal's handler. Also returns when `recycling` says so, when a job
    comes and `is_outdated` (the next worker gets that job) and, with `burst`, when the queues are empty. A broker that
    is away is waited for; with `burst` it raises `TemporarilyUnavailable`.
    """
    asking = _Asking(when_asked_to_stop)
    listen = partial(_listen, redis_url, queues, recycling=recycling, is_outdated=is_outdated, asking=asking)
    if burst:
        with broker_errors_translated():
            listen(burst=True)
        return
    while not _has_finished(listen) and not asking.is_over:
        logger.warning("broker_away")
        try:
            time.sleep(_PAUSE)
        except StopRequested:  # raised by the signal handler that RQ installed
            return


def _has_finished(listen: Callable[..., bool]) -> bool:
    """Work until something happens; tell whether that was a wanted end and not the broker's."""
    try:
        return listen(burst=False)
    except StopRequested:
        return True
    except redis.RedisError:
        return False


def _listen(
    redis_url: str,
    queues: Sequence[Queue],
    *,
    burst: bool,
    recycling: Recycling,
    is_outdated: Callable[[], bool],
    asking: _Asking,
) -> bool:
    logging.getLogger("rq.worker").addFilter(_ONLY_LOST_BROKERS)
    connection = connect(redis_url)
    worker = _Worker(
        [RqQueueOfJobs(queue.value, connection=connection, serializer=SERIALIZER) for queue in queues],
        connection=connection,
        serializer=SERIALIZER,
        worker_ttl=_SILENCE_LIMIT,
        log_job_description=False,
    )
    worker.memory_limit, worker.asking, worker.is_outdated = recycling.memory, asking, is_outdated
    logger.info("worker_listening", extra={"queues": ",".join(queues)})
    try:
        worker.work(burst=burst, logging_level="ERROR", max_jobs=recycling.jobs)
    except redis.RedisError:
        # A worker that has been asked to stop also ends when it cannot take its leave.
        if not worker.is_to_end:
            raise
    return worker.is_to_end or worker.job_count >= recycling.jobs


class _OnlyLostBrokers(logging.Filter):
    """Of what RQ says, keeps that the broker is away; its tracebacks may hold a document's text."""

    def filter(self, record: logging.LogRecord) -> bool:
        is_wanted = "could not connect" in str(record.msg)
        record.msg, record.args, record.exc_info = "broker_away", (), None
        return is_wanted


_ONLY_LOST_BROKERS: Final = _OnlyLostBrokers()


class _Worker(SimpleWorker):
    max_connection_wait_time = 5.0
    memory_limit = 0
    job_count = 0
    asking = _Asking(lambda: None)
    is_outdated: Callable[[], bool] = staticmethod(lambda: False)

    @property
    def is_to_end(self) -> bool:
        return self.asking.is_over or self._stop_requested

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        self.asking.stop()
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call] # RQ has no types here

    def execute_job(self, job: Job, queue: RqQueueOfJobs) -> None:
        if self.is_outdated():
            logger.info("worker_outdated")
            queue.enqueue_job(job, at_front=True)
            queue.intermediate_queue.remove(job.id)
            self._stop_requested = True
            return
        started = time.monotonic()
        self.job_count += 1
        logger.info("job_started", extra={"job": job.id})
        super().execute_job(job, queue)
        logger.info("job_ended", extra={"job": job.id, "seconds": round(time.monotonic() - started, 2)})
        self._stop_when_grown()

    def set_shutdown_requested_date(self) -> None:
        """Not written to the broker: an error of its connection would strike the job that is running."""

    def request_force_stop(self, signum: int, frame: FrameType | None) -> None:  # noqa: ARG002 - a signal handler
        # RQ raises SystemExit, which the handling of jobs in this process would take for the job's failure.
        # The sweeper rings again for what is cut short here.
        if self._shutdown_requested_date and now() - self._shutdown_requested_date > _SAME_REQUEST:
            os._exit(1)

    def _stop_when_grown(self) -> None:
        memory = _resident_memory()
        if memory > self.memory_limit:
            logger.info("worker_recycled", extra={"megabytes": memory // 1024**2})
            self._stop_requested = True


def _resident_memory() -> int:
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except FileNotFoundError:
        return 0  # outside Linux recycling goes by jobs alone
