"""A worker process, as `python -m workers [--burst] [QUEUE…]` starts it."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from translation_service.application.jobs import Queue
from translation_service.collecting import OBJECTS_BETWEEN_COLLECTIONS
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.integrations.data_folder import completed
from translation_service.integrations.log_lines import show_log_lines
from translation_service.integrations.program import Program
from translation_service.integrations.rq_worker import ALL_QUEUES, work
from translation_service.persistence.last_migration import has_other_tables
from translation_service.settings import Settings
from workers.lifecycle import end, services

logger: Final = logging.getLogger(__name__)

_TRY_LATER: Final = 75


def main(arguments: Sequence[str]) -> None:
    """Serve the named queues, or all of them, until asked to stop."""
    show_log_lines()
    program = Program()
    settings = completed(Settings.from_environment(os.environ))
    _require_own_tables(settings.database)
    named = {Queue(name) for name in arguments if name != "--burst"}
    services()
    # What stands ready now stays, too: rubbish need not be looked for in it again and again.
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    work(
        settings.redis_url,
        [queue for queue in ALL_QUEUES if not named or queue in named],
        burst="--burst" in arguments,
        is_outdated=program.has_changed,
        when_asked_to_stop=end,
    )


def _require_own_tables(database: str) -> None:
    """End where the database waits to be migrated: each job would fail, and take one of its document's tries."""
    with suppress(TemporarilyUnavailable):
        if has_other_tables(database):
            logger.warning("tables_of_another_program")
            sys.exit(_TRY_LATER)
