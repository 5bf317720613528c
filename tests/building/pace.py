"""How fast the machine is just now, for bounds on processor time that must not lean on it."""

import time
from typing import Final

_WORDS: Final = 100_000
_USUAL: Final = 0.05
"""Seconds of a processor that the work below takes on the machine for which bounds are written."""


def is_within(seconds: float, *, since: float) -> bool:
    """Tell whether a processor of usual pace would have done in so many seconds what this one did since a moment."""
    taken = time.process_time() - since
    return taken < seconds or taken < seconds * _pace()


def at_usual_pace(seconds: float) -> float:
    """Return how long a processor of usual pace takes for what took this one so many seconds just now."""
    return seconds / max(1.0, _pace())


def _pace() -> float:
    """Return how many times slower than usual this machine is at this moment."""
    began = time.process_time()
    _work()
    return (time.process_time() - began) / _USUAL


def _work() -> None:
    """Make words, look them up, sort and part them: what reading a document does most."""
    words = [str(number) for number in range(_WORDS)]
    lengths = {word: len(word) for word in words}
    kept = [word for word in reversed(words) if lengths[word] > 2 and not word.startswith("1")]
    " ".join(sorted(kept)).split("7")
