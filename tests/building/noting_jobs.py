"""Jobs that write down that they ran, for tests of the queue; `NOTES` names the file they write to."""

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final

from tests.building.waiting import wait_until
from translation_service.application.jobs import Job, JobTerms, Queue

FILE_VARIABLE: Final = "NOTES_OF_JOBS"

_QUEUES: Final = {Job.SEND_MAIL: Queue.DELIVER, Job.EXCHANGE_MEMORY: Queue.PRETRANSLATE}


def noting_jobs(*, time_limit: timedelta = timedelta(minutes=1)) -> Mapping[Job, JobTerms]:
    """Return a table like `JOBS` whose jobs note their run; `PRETRANSLATE` waits to be let go on, `ASSEMBLE` fails."""
    functions = {
        Job.PARSE: "note",
        Job.DELIVER: "note",
        Job.SEND_MAIL: "note",
        Job.EXCHANGE_MEMORY: "note",
        Job.PREVIEW: "note",
        Job.PRETRANSLATE: "note_slowly",
        Job.ASSEMBLE: "fail",
    }
    return {
        job: JobTerms(
            queue=_QUEUES.get(job) or Queue(job.value),
            function=f"{__name__}.{name}",
            time_limit=time_limit,
        )
        for job, name in functions.items()
    }


def notes(path: Path) -> list[str]:
    """Return what the jobs wrote: their number, with the process that ran them after a space."""
    return path.read_text().splitlines() if path.exists() else []


def let_go_on(path: Path) -> None:
    """Let the slow jobs that write to this file go on to their end, now and from now on."""
    _sign_beside(path).touch()


def _sign_beside(path: Path) -> Path:
    return path.with_suffix(".go-on")


def note(subject: int) -> None:
    with Path(os.environ[FILE_VARIABLE]).open("a") as stream:
        stream.write(f"{subject} {os.getpid()}\n")


def note_slowly(subject: int) -> None:
    note(subject)
    wait_until(_sign_beside(Path(os.environ[FILE_VARIABLE])).exists)
    note(-subject)


def fail(subject: int) -> None:
    note(subject)
    raise RuntimeError("a text nobody may see")
