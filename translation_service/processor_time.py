"""How long processes have kept a processor busy, as the system tells of any of them."""

import time


def processor_seconds(process: int) -> float | None:
    """Return the seconds of the processor that a process has had; None of one that is gone, or where nobody tells."""
    # The clock that clock_getcpuclockid(3) names.
    clock = ~process << 3 | 2
    try:
        return time.clock_gettime(clock)
    except OSError:
        return None
