"""A child process of the service, with its output printed line by line under its name."""

import os
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import IO

from translation_service.integrations.tethered import tethered


class ChildProcess:
    """Runs `command` until it is asked to stop; it cannot outlive the service.

    `say` gets each line of its output. `start` may be called again once it has ended.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        say: Callable[[str, str], None],
    ) -> None:
        self.name = name
        self._command = list(command)
        self._environment = {**environment, "PYTHONUNBUFFERED": "1"}
        self._say = say
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, or minus the signal; `None` while it runs."""
        return self._process.poll() if self._process else None

    def start(self) -> None:
        """Start it; call this from the main thread, because it dies with the thread that started it."""
        self._process = subprocess.Popen(
            tethered(self._command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment,
            text=True,
            errors="replace",
            start_new_session=True,  # Ctrl-C reaches the service alone, which then stops its children
        )
        self._reader = threading.Thread(target=self._pass_on, args=(self._process.stdout,), daemon=True)
        self._reader.start()

    def ask_to_stop(self) -> None:
        if self._process is not None and self.is_running:
            self._process.terminate()

    def stop(self, *, within: float) -> None:
        """Wait for its end and kill it, and what it started, when it does not come in `within` seconds."""
        if self._process is None:
            return
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, 9)
            self._process.wait()
        if self._reader is not None:
            self._reader.join(1.0)

    def _pass_on(self, output: IO[str]) -> None:
        with output:
            for line in output:
                self._say(self.name, line.rstrip("\n"))
