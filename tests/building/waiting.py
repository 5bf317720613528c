"""Waiting for something that happens in another process."""

import time
from collections.abc import Callable


def wait_until(condition: Callable[[], bool], *, seconds: float = 150.0) -> None:
    """Return as soon as `condition` holds; fail the test when it does not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds} seconds in vain"
        time.sleep(0.05)
