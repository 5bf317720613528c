"""`worker` and `schedule`: roles of the service, for installations that start each by itself."""

import os
import sys

import click

from translation_service.application.jobs import Queue
from translation_service.cli.readiness import migrated
from translation_service.cli.surroundings import environment_for, lasting_settings_here
from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.settings import Settings


@click.command()
@click.option("--queues", help="Serve these queues only, named with commas between them.")
@click.option("--burst", is_flag=True, help="End when the queues are empty.")
def worker(*, queues: str | None, burst: bool) -> None:
    """Run one worker until it is stopped."""
    names = [name.strip() for name in (queues or "").split(",") if name.strip()]
    for name in names:
        _require_queue(name)
    settings = lasting_settings_here()
    if not settings.redis_url:
        template = N_("No broker runs for this data folder. Start the service with “run”, or set REDIS_URL.")
        raise RequestRefused("no-broker", template)
    migrated(settings)
    _become([*names, *(["--burst"] if burst else [])], settings)


@click.command()
def schedule() -> None:
    """Run the schedule until it is stopped."""
    _become(["schedule"], migrated(lasting_settings_here()))


def _require_queue(name: str) -> None:
    if name not in set(Queue):
        template = N_("There is no queue %(name)s; the queues are %(names)s.")
        raise RequestRefused("no-queue", template, name=name, names=", ".join(Queue))


def _become(arguments: list[str], settings: Settings) -> None:
    """Go on as one of the workers: they are named, not imported, and the process keeps its number and its signals."""
    sys.stdout.flush()
    command = [sys.executable, "-m", "workers", *arguments]
    os.execve(command[0], command, environment_for(settings))  # noqa: S606 - our own command, and no shell is wanted
