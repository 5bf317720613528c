"""How fast the machine is just now, for bounds on processor time that must not lean on it."""

import time
from typing import Final

_STEPS: Final = 500_000
_USUAL: Final = 0.04
"""Seconds of a processor that these steps take on the machine for which bounds are written."""


def pace() -> float:
    """Return how many times slower than usual this machine is at this moment, at least 1."""
    return max(1.0, _steps() / _USUAL)


def _steps() -> float:
    began = time.process_time()
    total = 0
    for number in range(_STEPS):
        total += number & 3
    return time.process_time() - began
