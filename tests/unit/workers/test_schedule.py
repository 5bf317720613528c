"""What the schedule does by itself, beside ringing for lost work."""

import os
import threading
from datetime import timedelta
from pathlib import Path

from tests.building.service import Service, a_service
from tests.building.waiting import wait_until
from translation_service.application.tidying import TIDY_EVERY
from workers.schedule import run_schedule


def leave_unfinished(service: Service, name: str) -> Path:
    """Leave what a process leaves that was killed two days ago while it stored a file."""
    path = service.settings.data_folder / "blobs" / "ab" / "cd" / f".{name}.part"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"half a letter")
    then = (service.clock() - timedelta(days=2)).timestamp()
    os.utime(path, (then, then))
    return path


def test_files_of_killed_uploads_are_tidied_at_the_start_and_every_day(tmp_path: Path) -> None:
    service, is_over = a_service(tmp_path), threading.Event()
    first = leave_unfinished(service, "first")
    keeper = threading.Thread(target=run_schedule, args=(service.services,), kwargs={"pause": 0.01, "is_over": is_over})
    keeper.start()

    try:
        wait_until(lambda: not first.exists())
        second = leave_unfinished(service, "second")
        service.clock.advance(seconds=TIDY_EVERY.total_seconds())
        wait_until(lambda: not second.exists())
        service.clock.advance(days=-400)
        third = leave_unfinished(service, "third")
        wait_until(lambda: not third.exists())
    finally:
        is_over.set()
        keeper.join()

    assert [*first.parent.iterdir()] == []
