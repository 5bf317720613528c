"""Keeping the parts of the service running: what ends is started again, later the oftener it ends."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.waking import is_halted, wake

logger = logging.getLogger(__name__)

_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 30.0
_STEADY: Final = 20.0
"""A part that ran this many seconds is started again at once."""
_LOOK_SECONDS: Final = 5.0
_LONGEST_HALT: Final = 45.0
"""A part that is halted for so many seconds is woken; what it held is with others by then."""


class Part(Protocol):
    """Something that runs beside us: a child process, the embedded broker."""

    name: str

    @property
    def process_id(self) -> int: ...

    @property
    def is_running(self) -> bool: ...

    @property
    def status(self) -> int | None: ...

    def start(self) -> None:
        """Start it; may raise `TemporarilyUnavailable`."""

    def ask_to_stop(self) -> None: ...

    def stop(self, *, within: float) -> None: ...


@dataclass(slots=True, kw_only=True)
class _Watch:
    part: Part
    started: float
    pause: float = 0.0
    due: float | None = None
    look: float = 0.0
    halted: float | None = None


class Supervisor:
    """Starts parts in their order, tends them, and stops them in the opposite order."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._watches: list[_Watch] = []

    def start(self, parts: Iterable[Part]) -> None:
        """Start parts that do not run yet and tend them from now on.

        Raises `TemporarilyUnavailable` when one cannot be started.
        """
        for part in parts:
            self._watches.append(_Watch(part=part, started=self._clock()))
            if not part.is_running:
                part.start()

    @property
    def ended(self) -> tuple[str, ...]:
        """The names of the parts that do not run now."""
        return tuple(watch.part.name for watch in self._watches if not watch.part.is_running)

    def tend(self) -> None:
        """Start again what has ended and is due, and wake what was halted; call this a few times a second."""
        for watch in self._watches:
            if not watch.part.is_running:
                _revive(watch, self._clock())
            elif self._clock() >= watch.look:
                _wake_if_halted(watch, self._clock())

    def stop(self, *, within: float) -> None:
        """End every part within about so many seconds; the first one last, because the others need it."""
        deadline = self._clock() + within
        parts = [watch.part for watch in reversed(self._watches)]
        for part in parts[:-1]:
            part.ask_to_stop()
        for part in parts[:-1]:
            part.stop(within=max(0.0, deadline - self._clock()))
        for part in parts[-1:]:
            part.ask_to_stop()
            part.stop(within=max(2.0, deadline - self._clock()))


def _revive(watch: _Watch, moment: float) -> None:
    if watch.due is None:
        watch.pause = _next_pause(watch, ran=moment - watch.started)
        watch.due = moment + watch.pause
        fields = {"part": watch.part.name, "status": watch.part.status, "again_in": watch.pause}
        logger.warning("part_ended", extra=fields)
    if moment >= watch.due:
        watch.started, watch.due = moment, None
        _start(watch.part)


def _wake_if_halted(watch: _Watch, moment: float) -> None:
    watch.look = moment + _LOOK_SECONDS
    if not is_halted(watch.part.process_id):
        watch.halted = None
        return
    watch.halted = moment if watch.halted is None else watch.halted
    if moment - watch.halted >= _LONGEST_HALT:
        logger.warning("part_woken", extra={"part": watch.part.name})
        wake(watch.part.process_id)


def _next_pause(watch: _Watch, *, ran: float) -> float:
    if ran >= _STEADY:
        return 0.0
    return min(max(watch.pause * 2, _FIRST_PAUSE), _LONGEST_PAUSE)


def _start(part: Part) -> None:
    try:
        part.start()
    except TemporarilyUnavailable:
        logger.warning("part_not_started", extra={"part": part.name})
    else:
        logger.info("part_started_again", extra={"part": part.name})
