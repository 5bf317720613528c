"""The web server: Gunicorn, with threads, in processes that end together."""

import logging
import multiprocessing
import sys
import threading
from collections.abc import Callable
from pkgutil import resolve_name
from typing import Any, BinaryIO, Final

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.http.errors import ParseException
from gunicorn.workers.base import Worker

from translation_service.integrations.loading import loaded
from translation_service.integrations.log_lines import EventFormatter
from translation_service.integrations.tethered import tether
from translation_service.settings import Settings

WsgiApplication = Callable[..., Any]

_PROCESSES: Final = 2
_GRACE: Final = 4
_ABOUT_REQUESTS: Final = {"Invalid request from": "request_invalid", "Error handling request": "request_broke_down"}


def serve(factory: str, settings: Settings, *, warm_up: str) -> None:
    """Serve what `factory` ("module:function", given the settings) makes, until SIGTERM or SIGINT.

    `warm_up` ("module:function", given what was made) runs beside the first requests of each process.
    """
    _Server(factory, settings, warm_up).run()


class _Server(BaseApplication):  # type: ignore[misc]  # it has no types
    def __init__(self, factory: str, settings: Settings, warm_up: str) -> None:
        self._factory = factory
        self._settings = settings
        self._warm_up = warm_up
        self._made: WsgiApplication | None = None
        super().__init__()

    def load_config(self) -> None:
        for name, value in configuration(self._settings).items():
            self.cfg.set(name, value)
        self.cfg.set("post_worker_init", self._begin_to_warm_up)

    def load(self) -> WsgiApplication:
        module, _, name = self._factory.partition(":")
        factory: Callable[[Settings], WsgiApplication] = getattr(loaded(module), name)
        self._made = factory(self._settings)
        return _blaming_senders(self._made)

    def _begin_to_warm_up(self, _worker: Worker) -> None:
        threading.Thread(target=resolve_name(self._warm_up), args=(self._made,), daemon=True).start()


class EventLog(Logger):  # type: ignore[misc]  # it has no types
    """Gunicorn's log in lines like all others, without what was sent and from where: both may be somebody's words."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        self._set_handler(self.error_log, cfg.errorlog, EventFormatter())
        self.error_log.addFilter(_without_what_was_sent)


def _without_what_was_sent(record: logging.LogRecord) -> bool:
    event = next((event for start, event in _ABOUT_REQUESTS.items() if str(record.msg).startswith(start)), "")
    if event:
        record.msg, record.args = event, ()
    return True


def _blaming_senders(application: WsgiApplication) -> WsgiApplication:
    """Return an application that sees a body which is no HTTP as one that broke off, and answers 400."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> object:
        return application({**environ, "wsgi.input": _Body(environ["wsgi.input"])}, start_response)

    return answer


class _Body:
    """What is sent with a request; only `read` is asked of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except ParseException as error:
            raise ConnectionError(str(error)) from error


def _tether(_arbiter: Arbiter, worker: Worker) -> None:
    # Left alone it would hold the port for a while, and the next start would be refused.
    if not tether(worker.ppid):
        sys.exit(0)


def configuration(settings: Settings) -> dict[str, object]:
    """Return what Gunicorn is told, by the names of its settings."""
    return {
        "bind": [f"{settings.host}:{settings.port}"],
        "worker_class": "translation_service.integrations.web_worker.ArrivalWorker",
        "workers": max(1, min(_PROCESSES, multiprocessing.cpu_count())),
        "threads": settings.web_threads,
        # Loaded once and shared: nothing connects before a request needs it.
        "preload_app": True,
        "timeout": 120,
        "graceful_timeout": _GRACE,
        "keepalive": 15,
        # As much as there may be: what somebody pastes into a search is told to be too long on a page of ours.
        "limit_request_line": 8190,
        # Which proxies are believed, and what of theirs, is said by a setting of ours alone. By itself Gunicorn
        # believes all that comes from this machine, where a proxy hands on what anybody writes.
        "forwarded_allow_ips": "",
        "forwarder_headers": "",
        # An address line is personal data, so there is no access log.
        "accesslog": None,
        "loglevel": "warning",
        "logger_class": EventLog,
        "control_socket_disable": True,
        "post_fork": _tether,
        "proc_name": "translation-service web",
    }
