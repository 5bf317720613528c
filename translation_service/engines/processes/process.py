"""One engine process as its owner sees it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Final

import translation_service
from translation_service.domain.languages import LanguagePair
from translation_service.engines.isolating import Task
from translation_service.engines.processes.terms import surroundings
from translation_service.engines.processes.wire import Order, Reply, read_reply, write_order
from translation_service.processor_time import processor_seconds

_MODULE: Final = "translation_service.engines.processes.child"
# Of the time that a task may take; a process that gets less of the processor hangs.
_LEAST_SHARE: Final = 0.05
_LARGEST_REPLY: Final = 16 * 1024 * 1024
_CODE: Final = Path(translation_service.__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How an engine is made in a process: `maker` is "module:class", given the models folder and the options.

    So many tasks are begun `at_once`: more than one if the engine may be asked by several threads.
    """

    maker: str
    models_folder: Path
    options: tuple[str, ...] = ()
    at_once: int = 1

    @property
    def arguments(self) -> tuple[str, ...]:
        return (str(self.at_once), self.maker, str(self.models_folder.resolve()), *self.options)


class EngineProcess:
    """A process with an engine in it, which answers its `tasks` in their order.

    `memory` is the most it may hold, in bytes, and then what it holds.
    """

    def __init__(self, recipe: Recipe, *, memory: int, clock: Callable[[], float] = time.monotonic) -> None:
        ours, theirs = socket.socketpair()
        lifeline, self._lifeline = os.pipe()
        arguments = (theirs.fileno(), lifeline, memory, *recipe.arguments)
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-s", "-m", _MODULE, *map(str, arguments)],
            pass_fds=(theirs.fileno(), lifeline),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=surroundings(_CODE),
            start_new_session=True,
        )
        theirs.close()
        os.close(lifeline)
        self.line = Connection(ours.detach())
        self._clock = clock
        self._at_once = recipe.at_once
        self._seconds = self._deadline = 0.0
        self._used_at_begin = self._used_at_look = 0.0
        self._loaded: set[LanguagePair] = set()
        self._loading: LanguagePair | None = None
        self.tasks: deque[Task] = deque()
        self.memory = 0

    @property
    def id(self) -> int:
        return self._child.pid

    @property
    def may_begin_more(self) -> bool:
        """Whether it works and may get a task besides: no other beside a suspect, so that it shows what ends it."""
        return 0 < len(self.tasks) < self._at_once and not any(task.is_suspect for task in self.tasks)

    @property
    def is_overdue(self) -> bool:
        """Whether its task takes too long: not while others keep the processor from it, and it works when it can."""
        if not self.tasks or self._clock() <= self._deadline:
            return False
        used = self._processor_seconds()
        left = self._seconds - (used - self._used_at_begin)
        works = used - self._used_at_look > self._seconds * _LEAST_SHARE
        self._used_at_look, self._deadline = used, self._clock() + left
        return not works or left <= 0

    @property
    def is_loading(self) -> bool:
        """Whether it has not yet said that the model of its task can be loaded."""
        return self._loading is not None

    def begin(self, task: Task, pair: LanguagePair, *, seconds: float) -> None:
        """Give it a task; it may have died meanwhile, which is seen when its answer is read."""
        self._seconds = seconds
        if not self.tasks:
            self._look_from_now()
        self.tasks.append(task)
        orders = [] if pair in self._loaded or self._loading else [Order(sentences=(), pair=pair)]
        self._loading = pair if orders else self._loading
        with contextlib.suppress(OSError):
            for order in (*orders, Order(sentences=task.sentences, pair=pair, alternatives=task.alternatives)):
                self.line.send_bytes(write_order(order))

    def read(self) -> Reply | None:
        """Read what it said: `None` that its model is loaded. Raises `EOFError`, `OSError` or `ValueError` if it died.

        Call this when its line has something to read; the first of its tasks is over unless `None` came.
        """
        reply = read_reply(self.line.recv_bytes(_LARGEST_REPLY))
        if self._loading is not None and not reply.is_unloadable:
            self._loaded.add(self._loading)
            self._loading = None
            return None
        self.tasks.popleft()
        self._look_from_now()
        self.memory = reply.memory
        return reply

    def end(self) -> int:
        """End it, whatever it is at; return its exit status: minus the signal that ended it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
        self.line.close()
        if self._lifeline >= 0:
            os.close(self._lifeline)
            self._lifeline = -1
        return self._child.returncode

    def _look_from_now(self) -> None:
        """Give the first of its tasks all its time."""
        self._deadline = self._clock() + self._seconds
        self._used_at_begin = self._used_at_look = self._processor_seconds()

    def _processor_seconds(self) -> float:
        return processor_seconds(self.id) or 0.0


def readable(processes: Sequence[EngineProcess], *, within: float) -> list[EngineProcess]:
    """Wait until a process says something or ends, or the time is over; return those with something to read."""
    ready = wait([process.line for process in processes], within)
    return [process for process in processes if process.line in ready]
