"""Asking a neighbour while somebody waits: for some seconds at most, and not at all while it is known to be silent."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from time import monotonic
from typing import Final, TypeVar

from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable, TranslationServiceError

T = TypeVar("T")

_AT_ONCE: Final = 4
_REST_SECONDS: Final = 10
_PLACE_SHARE: Final = 4
"""The part of the whole time, one in so many, that somebody waits for a place."""


class Patience:
    """Keeps a neighbour from holding the threads that answer pages.

    A question runs in a thread beside, which nobody waits for longer than `seconds`, whatever the neighbour does:
    looking up a name knows no time limit, and a server may send a byte a second. At most `at_once` such threads exist;
    a place among them is waited for only shortly. Whoever fell silent is left alone for some seconds, then asked by one
    person; everybody else is told at once meanwhile.
    """

    def __init__(self, *, seconds: float, at_once: int = _AT_ONCE, rest_seconds: float = _REST_SECONDS) -> None:
        self.seconds: Final = seconds
        self._rest_seconds = max(seconds, rest_seconds)
        self._places = threading.BoundedSemaphore(at_once)
        self._rests_until = 0.0
        self._trying = threading.Lock()

    def ask(self, question: Callable[[], T]) -> T:
        """Return what a question returns, or raise what it raises; `TemporarilyUnavailable` for no answer in time."""
        if not self._may_be_asked():
            raise TemporarilyUnavailable("a neighbour was silent a moment ago")
        if not self._places.acquire(timeout=self.seconds / _PLACE_SHARE):
            raise TemporarilyUnavailable("a neighbour has more questions than it answers")
        answer: Future[T] = Future()
        threading.Thread(target=self._find, args=(question, answer), daemon=True).start()
        try:
            found = self._wait_for(answer)
        except TemporarilyUnavailable:
            self._rests_until = monotonic() + self._rest_seconds
            raise
        self._rests_until = 0.0
        return found

    def _may_be_asked(self) -> bool:
        """Tell whether the neighbour is well, or has rested; then whoever asks first tries it for all."""
        with self._trying:
            if monotonic() < self._rests_until:
                return False
            if self._rests_until:
                self._rests_until = monotonic() + self._rest_seconds
            return True

    def _wait_for(self, answer: Future[T]) -> T:
        try:
            return answer.result(self.seconds)
        except TimeoutError as error:
            raise TemporarilyUnavailable("a neighbour does not answer in time") from error
        except CancelledError as error:
            raise BrokenPromise("a question to a neighbour failed") from error

    def _find(self, question: Callable[[], T], answer: Future[T]) -> None:
        try:
            answer.set_result(question())
        except TranslationServiceError as error:
            answer.set_exception(error)
        finally:
            self._places.release()
            # Does nothing to an answer that is there; without one, our own code has failed, and this thread says how.
            answer.cancel()
