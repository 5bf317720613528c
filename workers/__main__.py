"""A worker process: `python -m workers [--burst] [QUEUE…]`; `translation-service worker` becomes this one."""

import gc
import os
import sys
from collections.abc import Sequence

from translation_service.application.jobs import Queue
from translation_service.documents.process.child import OBJECTS_BETWEEN_COLLECTIONS
from translation_service.integrations.data_folder import completed
from translation_service.integrations.log_lines import show_log_lines
from translation_service.integrations.rq_worker import ALL_QUEUES, work
from translation_service.settings import Settings
from workers.lifecycle import end, services
from workers.program import Program


def main(arguments: Sequence[str]) -> None:
    """Serve the named queues, or all of them, until asked to stop."""
    show_log_lines()
    program = Program()
    settings = completed(Settings.from_environment(os.environ))
    named = {Queue(name) for name in arguments if name != "--burst"}
    services()
    # What is loaded now stays: rubbish need not be looked for in it again and again.
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    work(
        settings.redis_url,
        [queue for queue in ALL_QUEUES if not named or queue in named],
        burst="--burst" in arguments,
        is_outdated=program.has_changed,
        when_asked_to_stop=end,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
