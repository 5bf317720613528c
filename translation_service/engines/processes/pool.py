"""The processes of one engine: fed side by side, replaced when they grow, and survived when they end."""

import logging
import threading
from collections.abc import Generator, Iterable, Mapping
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.isolating import Task, TaskList
from translation_service.engines.processes.process import EngineProcess, Recipe, readable
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.processes.turns import Turns
from translation_service.engines.processes.wire import Answer, Reply
from translation_service.waking import wake

logger = logging.getLogger(__name__)

_TICK: Final = 1.0
_LOADING_TRIES: Final = 2


class ProcessPool:
    """Answers batches with up to `width` processes; they stay for the next document until they were idle for long.

    One caller is served at a time, others wait. Batches that a process refuses or ends on are halved until the
    sentence is found.
    """

    def __init__(self, name: str, recipe: Recipe, terms: EngineTerms, *, width: int) -> None:
        self._name = name
        self._recipe = recipe
        self._terms = terms
        self._width = width
        self._processes: list[EngineProcess] = []
        self._serving = threading.Lock()
        self._rest: threading.Timer | None = None
        self._served = 0
        self._failed_loads = 0

    @property
    def width(self) -> int:
        """How many tasks it does at a time."""
        return self._width

    @property
    def process_ids(self) -> tuple[int, ...]:
        return tuple(process.id for process in self._processes)

    def answers(self, tasks: TaskList, pair: LanguagePair) -> Generator[Mapping[str, Answer], None, None]:
        """Yield answers by sentence as they come, and every second at least an empty mapping.

        Sentences it could not answer are left out. Raises `TemporarilyUnavailable` when the engine fails altogether.
        """
        with self._serving:
            self._stay_awake()
            turns = Turns(self._terms.turns_folder, self._width)
            self._failed_loads = 0
            try:
                yield from self._rounds(tasks, turns, pair)
                tasks.conclude()
            finally:
                self._end(process for process in self._processes if process.tasks)
                while turns.taken:
                    turns.give_back()
                self._rest_later()

    def close(self) -> None:
        """End all processes; the next document starts others."""
        with self._serving:
            self._stay_awake()
            self._end(self._processes)

    def _close_unless_used(self, served: int) -> None:
        with self._serving:
            if served == self._served:
                self._end(self._processes)

    def _rounds(self, tasks: TaskList, turns: Turns, pair: LanguagePair) -> Generator[Mapping[str, Answer], None, None]:
        while True:
            self._hand_out(tasks, turns, pair)
            busy = [process for process in self._processes if process.tasks]
            if not busy:
                return
            spoke = readable(busy, within=_TICK)
            heard = [self._heard(process, tasks, turns) for process in spoke]
            for process in busy:
                if process not in spoke:
                    self._look_after_silent(process, tasks, turns)
            # Nobody shall wait for work while these answers are looked at; what comes up then may go before the rest.
            self._hand_to_idle(tasks, turns, pair)
            yield from heard or [{}]

    def _look_after_silent(self, process: EngineProcess, tasks: TaskList, turns: Turns) -> None:
        if process.is_overdue:
            logger.warning("engine_process_hung", extra=self._leave(process))
            self._see_to(process, tasks, turns)
        else:
            wake(process.id)

    def _hand_out(self, tasks: TaskList, turns: Turns, pair: LanguagePair) -> None:
        self._hand_to_idle(tasks, turns, pair)
        for process in self._processes:
            self._hand_more(process, tasks, pair)

    def _hand_to_idle(self, tasks: TaskList, turns: Turns, pair: LanguagePair) -> None:
        while turns.take():
            task = tasks.take()
            if task is None:
                turns.give_back()
                return
            process = next((one for one in self._processes if not one.tasks), None) or self._start()
            process.begin(task, pair, seconds=self._terms.seconds)

    def _hand_more(self, process: EngineProcess, tasks: TaskList, pair: LanguagePair) -> None:
        """Have a process begin what comes next while it is at work, unless it is to be replaced behind that."""
        while process.may_begin_more and process.memory <= self._terms.memory:
            task = tasks.take()
            if task is None:
                return
            if task.is_suspect:
                tasks.put_back(task)
                return
            process.begin(task, pair, seconds=self._terms.seconds)

    def _start(self) -> EngineProcess:
        try:
            process = EngineProcess(self._recipe, memory=2 * self._terms.memory)
        except OSError as error:
            raise TemporarilyUnavailable("no engine process can be started") from error
        self._processes.append(process)
        return process

    def _heard(self, process: EngineProcess, tasks: TaskList, turns: Turns) -> Mapping[str, Answer]:
        task = process.tasks[0]
        try:
            reply = process.read()
        except (OSError, EOFError, ValueError):
            logger.warning("engine_process_ended", extra=self._leave(process))
            self._see_to(process, tasks, turns)
            return {}
        if reply is None:
            return {}
        if not process.tasks:
            turns.give_back()
        return self._taken(reply, task, process, tasks)

    def _taken(self, reply: Reply, task: Task, process: EngineProcess, tasks: TaskList) -> Mapping[str, Answer]:
        if reply.is_unloadable:
            # What it was asked besides it answers too, and nobody shall take that for the next answer.
            self._end([process])
            raise TemporarilyUnavailable("the model cannot be loaded")
        if process.memory > self._terms.memory and not process.tasks:
            logger.info("engine_process_replaced", extra=self._fields(megabytes=process.memory // 1024**2))
            self._end([process])
        if reply.is_refused or len(reply.answers) != len(task.sentences):
            tasks.refused(task)
            return {}
        tasks.answered()
        return dict(zip(task.sentences, reply.answers, strict=True))

    def _leave(self, process: EngineProcess) -> dict[str, str | int]:
        """End a process that ended or hung; return what may be logged of it."""
        [status] = self._end([process])
        sentences = sum(len(task.sentences) for task in process.tasks)
        return self._fields(status=status, sentences=sentences)

    def _see_to(self, process: EngineProcess, tasks: TaskList, turns: Turns) -> None:
        """Decide what becomes of the tasks of a process that is gone: each of them may have ended it."""
        turns.give_back()
        self._failed_loads += process.is_loading
        if self._failed_loads >= _LOADING_TRIES:
            raise TemporarilyUnavailable("the engine ends before it has loaded its model")
        for task in reversed(process.tasks):
            if process.is_loading:
                tasks.put_back(task)
            else:
                tasks.crashed(task)

    def _end(self, processes: Iterable[EngineProcess]) -> list[int]:
        ending = list(processes)
        self._processes = [process for process in self._processes if process not in ending]
        return [process.end() for process in ending]

    def _stay_awake(self) -> None:
        self._served += 1
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _rest_later(self) -> None:
        self._rest = threading.Timer(self._terms.idle_seconds, self._close_unless_used, [self._served])
        self._rest.daemon = True
        self._rest.start()

    def _fields(self, **fields: int) -> dict[str, str | int]:
        return {"engine": self._name, **fields}
