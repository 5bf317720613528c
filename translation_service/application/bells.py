"""Ringing the bells of a committed transaction."""

import logging

from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, take_bells
from translation_service.application.ports import JobQueue
from translation_service.domain.errors import TemporarilyUnavailable

logger = logging.getLogger(__name__)


class BellRinger:
    """Sends the jobs that a transaction asked for; while the broker is away the sweeper has them rung later."""

    def __init__(self, queue: JobQueue) -> None:
        self._queue = queue

    def __call__(self, session: Session) -> None:
        for bell in take_bells(session):
            self._ring(bell)

    def _ring(self, bell: Bell) -> None:
        try:
            self._queue.ring(bell)
        except TemporarilyUnavailable:
            logger.warning("bell_not_rung", extra={"job": bell.job.value, "subject": bell.subject})
