"""`run`: the whole service in the foreground."""

import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, Final

import click

from translation_service.application.jobs import DOCUMENT_QUEUES, ORDER_QUEUES
from translation_service.application.seeding import DEMO_PASSWORD, DEMO_PEOPLE
from translation_service.cli.copied_part import Original
from translation_service.cli.database import bring_up_to_date, plant
from translation_service.cli.speaking import say, spoken
from translation_service.cli.surroundings import environment_for, settings_of_environment
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.people import ROLE_NAMES
from translation_service.domain.sentences import N_, sentence
from translation_service.engines.models.installed import install_starter_models
from translation_service.integrations import data_folder
from translation_service.integrations.child_process import ChildProcess, Command
from translation_service.integrations.embedded_broker import EmbeddedBroker
from translation_service.integrations.local_servers import answers
from translation_service.integrations.log_lines import show_log_lines
from translation_service.integrations.output_lines import OutputLines
from translation_service.integrations.program import Program
from translation_service.integrations.supervision import Part, Supervisor
from translation_service.settings import Settings

_CLI: Final = "translation_service.cli"
_STOP_SIGNALS: Final = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_PATIENCE: Final = 240.0
_GRACE: Final = 6.0
_LAST_WORDS: Final = 1.0
_GLANCE: Final = 0.2

# By name: the pages, the workers and the command line do not import each other.
_OF_WEB: Final = (
    "translation_service.cli.serving",
    "translation_service.integrations.web_worker",
    "translation_service.web.application",
    "translation_service.web.warming",
)
_OF_BACKGROUND: Final = ("workers.jobs", "workers.schedule", "workers.working")


@click.command()
@click.option("--demo", is_flag=True, help="Add the people of the demonstration and print their accounts.")
@click.option("--port", type=click.IntRange(1, 65535), help="Listen here instead of at TRANSLATION_PORT.")
@click.option("--data", type=click.Path(path_type=Path), help="Keep everything here instead of in ./var.")
@click.option("--workers", type=click.IntRange(1, 64), help="So many worker processes.")
def run(*, demo: bool, port: int | None, data: Path | None, workers: int | None) -> None:
    """Run the whole service in the foreground until Ctrl-C."""
    original = Original(Program())
    chosen = {"port": port, "data_folder": data, "worker_count": workers, "is_demo": demo or None}
    settings = _settings({name: value for name, value in chosen.items() if value is not None})
    with data_folder.held(settings.data_folder), _stop_requests() as is_stopped:
        _require_free(settings.host, settings.port)
        if not settings.database_url:
            data_folder.require_whole_backup(settings.data_folder)
        data_folder.make_lasting(settings.data_folder)
        _run_service(_with_key(settings), original, is_stopped)


def _settings(chosen: Mapping[str, Any]) -> Settings:
    settings = replace(settings_of_environment(), **chosen)
    settings = replace(settings, data_folder=settings.data_folder.absolute())
    data_folder.prepare(settings.data_folder)
    return settings


def _with_key(settings: Settings) -> Settings:
    return replace(settings, secret_key=settings.secret_key or data_folder.secret_key(settings.data_folder))


def _run_service(settings: Settings, original: Original, is_stopped: Callable[[], bool]) -> None:
    show_log_lines()
    broker = None if settings.redis_url else EmbeddedBroker(settings.data_folder)
    try:
        if broker is not None:
            broker.start()
            settings = replace(settings, redis_url=broker.url)
        for prepare in _preparations(settings):
            if not is_stopped():
                prepare()
        _supervise(settings, broker, original, is_stopped)
    finally:
        if broker is not None:
            broker.stop()


def _preparations(settings: Settings) -> Iterator[Callable[[], object]]:
    yield partial(bring_up_to_date, settings.database)
    yield partial(plant, settings, is_demo=settings.is_demo)
    yield partial(install_starter_models, settings.models)


def _supervise(
    settings: Settings, broker: EmbeddedBroker | None, original: Original, is_stopped: Callable[[], bool]
) -> None:
    supervisor, lines = Supervisor(), OutputLines(_print_line)
    parts = _Parts(settings, original, lines)
    try:
        if not is_stopped():
            supervisor.start([*([broker] if broker else []), parts.web()])
        if _becomes_ready(settings, supervisor, is_stopped, pause=lines.pass_on):
            # Only now, so that people need not wait for the page while four processes start at once.
            supervisor.start(parts.background(workers=settings.worker_count))
            _greet(settings)
        while not is_stopped():
            supervisor.tend()
            lines.pass_on(_GLANCE)
        say(N_("Stopping…"))
    finally:
        supervisor.stop(within=_GRACE)
        lines.pass_on_the_rest(within=_LAST_WORDS)


class _Parts:
    """The processes of the service; each begins as a copy of this one, which loads what they need once for all."""

    def __init__(self, settings: Settings, original: Original, lines: OutputLines) -> None:
        self._settings = settings
        self._original = original
        self._lines = lines

    def web(self) -> Part:
        self._original.load(_OF_WEB)
        return self._part("web", _CLI, "web")

    def background(self, *, workers: int) -> Iterator[Part]:
        self._original.load(_OF_BACKGROUND)
        for number in range(1, workers + 1):
            yield self._part(f"worker-{number}", "workers", *DOCUMENT_QUEUES)
        yield self._part("orders", "workers", *ORDER_QUEUES)
        yield self._part("schedule", "workers", "schedule")

    def _part(self, name: str, *words: str) -> Part:
        command = Command(name=name, words=words, environment=environment_for(self._settings))
        begin, lines = self._original.begin, self._lines
        return ChildProcess(command, outlet=lines.outlet, begin=begin, pause=lines.pass_on)


def _print_line(name: str, line: str) -> None:
    # Where nobody reads any more, the service goes on.
    with suppress(OSError):
        print(f"{name:9}| {line}", flush=True)  # noqa: T201 - the log of a child


def _becomes_ready(
    settings: Settings, supervisor: Supervisor, is_stopped: Callable[[], bool], *, pause: Callable[[float], None]
) -> bool:
    """Wait for the first page; tell whether it came before a stop was asked for."""
    deadline = time.monotonic() + _PATIENCE
    while not is_stopped():
        if answers(_reachable(settings.host), settings.port):
            return True
        if supervisor.ended:
            raise TemporarilyUnavailable(f"{supervisor.ended[0]} ended while the service was starting")
        if time.monotonic() > deadline:
            raise TemporarilyUnavailable("the web server did not answer in time")
        pause(_GLANCE)
    return False


def _greet(settings: Settings) -> None:
    say(N_("The translation desk runs at %(address)s — Ctrl-C stops it."), address=settings.address)
    if settings.is_demo:
        say(N_("Accounts of the demonstration, all with the password %(password)s:"), password=DEMO_PASSWORD)
        for person in DEMO_PEOPLE:
            click.echo(f"  {person.address:26}{person.name} ({spoken(sentence(ROLE_NAMES[person.role]))})")


def _require_free(host: str, port: int) -> None:
    with socket.socket(_family(host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            template = N_("Port %(port)d of %(host)s cannot be used: %(reason)s. Choose another with --port.")
            reason = error.strerror or "?"
            raise RequestRefused("port-in-use", template, port=port, host=host, reason=reason) from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _reachable(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)  # noqa: S104 - all of them


@contextmanager
def _stop_requests() -> Iterator[Callable[[], bool]]:
    """Collect SIGTERM, SIGINT and SIGHUP for as long as the block runs; yield the question whether one came."""
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    # Under nohup a closed terminal is ignored, and stays so.
    before = {number: kept for number in _STOP_SIGNALS if (kept := signal.getsignal(number)) is not signal.SIG_IGN}
    for number in before:
        signal.signal(number, note)
    try:
        yield lambda: bool(came)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
