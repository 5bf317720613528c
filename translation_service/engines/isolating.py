"""Batches that wait for an engine, and the way from a batch it failed on to the one sentence it cannot bear."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable

_HOPELESS: Final = 16
"""Failures without a single answer after which the engine, and not a sentence, is to blame."""
_FEW: Final = 3
"""Sentences that may all end an engine before it counts as broken: a document may be as short as that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Sentences to be translated together, or with `alternatives` to be rendered in up to so many ways each.

    It `is_suspect` when its sentences were part of a batch that failed.
    """

    sentences: tuple[str, ...]
    alternatives: int = 0
    is_suspect: bool = False


def tasks_of(batches: Iterable[Sequence[str]], *, alternatives: int = 0) -> Iterator[Task]:
    return (Task(sentences=tuple(batch), alternatives=alternatives) for batch in batches)


class TaskList:
    """Hands out tasks. One that fails comes back whole once, then in halves, until a sentence has failed alone.

    `more` is asked for what came up meanwhile whenever nothing waits.
    """

    def __init__(self, tasks: Iterable[Task], *, more: Callable[[], Iterable[Task]] = tuple) -> None:
        self._waiting = deque(tasks)
        self._more = more
        self._failures = 0
        self._crashed = 0
        self._has_answers = False
        self.given_up: list[str] = []

    def take(self) -> Task | None:
        if not self._waiting:
            self._waiting.extend(self._more())
        return self._waiting.popleft() if self._waiting else None

    def put_back(self, task: Task) -> None:
        """Take back what was never tried."""
        self._waiting.appendleft(task)

    def answered(self) -> None:
        self._has_answers = True

    def refused(self, task: Task) -> None:
        """Note that the engine said it cannot do this; asking for the same again would not help."""
        self._note_failure()
        if len(task.sentences) == 1:
            self.given_up += task.sentences
        else:
            self._waiting.extendleft(_halves(task))

    def crashed(self, task: Task) -> None:
        """Note that the engine ended, or hung, while it was at this; it may not have been for what it was at."""
        self._note_failure()
        if not task.is_suspect:
            self._waiting.appendleft(replace(task, is_suspect=True))
        elif len(task.sentences) == 1:
            self._crashed += 1
            self.given_up += task.sentences
        else:
            self._waiting.extendleft(_halves(task))

    def conclude(self) -> None:
        """Raise `TemporarilyUnavailable` when the engine failed altogether, and not on a few sentences."""
        refused = len(self.given_up) - self._crashed
        if self.given_up and not self._has_answers and (refused or self._crashed > _FEW):
            raise TemporarilyUnavailable("the engine failed on every sentence")

    def _note_failure(self) -> None:
        self._failures += 1
        if not self._has_answers and self._failures >= _HOPELESS:
            raise TemporarilyUnavailable("the engine failed on whatever it was given")


def _halves(task: Task) -> tuple[Task, Task]:
    """Return the two halves of a task, the second first: that is how a queue's left end takes them in."""
    middle = len(task.sentences) // 2
    first, second = task.sentences[:middle], task.sentences[middle:]
    return replace(task, sentences=second, is_suspect=True), replace(task, sentences=first, is_suspect=True)
