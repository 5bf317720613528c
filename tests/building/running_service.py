"""The whole service as a process of its own, started as a person starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

from tests.building.waiting import wait_until


def a_free_port() -> int:
    """Return a port for a server that begins later: none of those that the system hands out to others meanwhile."""
    while True:
        port = SystemRandom().randrange(10_000, 30_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@dataclass(frozen=True, slots=True)
class RunningService:
    """A started service; its log is in `log`."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    data_folder: Path

    @classmethod
    def started(cls, data_folder: Path, *, port: int = 0, workers: int = 1, **environment: str) -> "RunningService":
        """Start it; everything is in `data_folder`, the log beside it."""
        port = port or a_free_port()
        log = data_folder.with_suffix(".log")
        options = ["--demo", "--data", str(data_folder), "--port", str(port), "--workers", str(workers)]
        chosen = {"LC_ALL": "C.UTF-8", "TRANSLATION_ENGINE_ORDER": "pseudo", **environment}
        inherited = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
        # A suite that was started in the background ignores interrupts, and so would all that it starts.
        python = ["env", "--default-signal=INT", sys.executable]
        with log.open("ab") as stream:
            process = subprocess.Popen(
                [*python, "-m", "translation_service.cli", "run", *options],
                env={**inherited, **chosen},
                stdout=stream,
                stderr=stream,
                start_new_session=True,
            )
        return cls(process=process, port=port, log=log, data_folder=data_folder)

    def wait_until_ready(self) -> float:
        """Wait for the greeting; return how many seconds it took."""
        began = time.monotonic()
        wait_until(lambda: "runs at" in self.said or self.process.poll() is not None, seconds=300)
        assert self.process.poll() is None, self.said
        return time.monotonic() - began

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace")

    @property
    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and return the exit status; a service that does not end in a minute does not end."""
        self.process.send_signal(number)
        return self.process.wait(60)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def processes_using(text: str) -> dict[int, str]:
    """Return the processes whose command line, environment or working folder names `text`, such as a data folder."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command, environment = (entry / "cmdline").read_bytes(), (entry / "environ").read_bytes()
            folder = str((entry / "cwd").readlink())
        except OSError:
            continue
        if text.encode() in command + environment or text in folder:
            found[int(entry.name)] = command.replace(b"\0", b" ").decode(errors="replace")
    return found
