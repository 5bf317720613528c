"""The table at the end: stage, seconds, words, words a second."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from translation_service.demonstration.checking import Check
from translation_service.demonstration.history import History
from translation_service.domain.sentences import N_

_STAGE: Final = N_("Stage")
_SECONDS: Final = N_("seconds")
_WORDS: Final = N_("words")
_SPEED: Final = N_("words/s")
_ALL: Final = N_("all together")

Speak = Callable[[str], str]
"""Turns a marked word into the language of the reader."""


def table_of(history: History, speak: Speak) -> Iterator[str]:
    """Yield the lines of the table of one document."""
    yield f"  {speak(_STAGE):24}{speak(_SECONDS):>10}{speak(_WORDS):>8}{speak(_SPEED):>10}"
    for timing in history.timings:
        yield _row(speak(timing.stage), timing.seconds, history.words if timing.is_work else 0)
    yield _row(speak(_ALL), sum(timing.seconds for timing in history.timings), history.words)


def checks_of(checks: Sequence[Check], speak: Speak) -> Iterator[str]:
    """Yield a line for each check."""
    for check in checks:
        yield f"  {'✓' if check.is_passed else '✗'} {check.sentence.spoken(speak)}"


def _row(name: str, seconds: float, words: int) -> str:
    speed = f"{words / seconds:.0f}" if words and seconds >= 0.001 else "–"
    return f"  {name:24}{seconds:10.2f}{words or '–':>8}{speed:>10}"
