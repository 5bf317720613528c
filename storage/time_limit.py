"""Waiting for an answer for so many seconds altogether, however slowly its bytes come."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

from storage.blobs import StoreUnavailable

T = TypeVar("T")

_AT_ONCE: Final = 32


class TimeLimit:
    """Asks in a thread beside, which nobody waits for longer than `seconds`.

    The time limit of a connection counts from byte to byte, so that a server which sends one now and then could hold
    whoever reads it for days. A thread that was given up ends with its answer; there are at most `_AT_ONCE`.
    `expected` are the errors a question may raise.
    """

    def __init__(self, *, seconds: float, expected: tuple[type[Exception], ...]) -> None:
        self._seconds = seconds
        self._expected = expected
        self._places = threading.BoundedSemaphore(_AT_ONCE)

    def ask(self, question: Callable[[], T]) -> T:
        """Return or raise what `question` does; raise `StoreUnavailable` where that takes too long."""
        if not self._places.acquire(timeout=self._seconds):
            raise StoreUnavailable("The store has more questions than it answers.")
        answer: Future[T] = Future()
        threading.Thread(target=self._find, args=(question, answer), daemon=True).start()
        try:
            return answer.result(self._seconds)
        except TimeoutError as error:
            raise StoreUnavailable("The store does not answer in time.") from error

    def _find(self, question: Callable[[], T], answer: Future[T]) -> None:
        try:
            answer.set_result(question())
        except self._expected as error:
            answer.set_exception(error)
        finally:
            self._places.release()
            # Does nothing to an answer that is there; without one, our own code has failed, and this thread says how.
            answer.cancel()
