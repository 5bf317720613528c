"""A pipe that ends a process when the one that holds its other end is gone, however that one ended.

The system's signal at a parent's death goes by the thread that started the child, and threads end before processes do.
The end of a pipe goes by the process. Where the system lets us choose the signal it comes as, it is the one that ends
a process that was halted, too; elsewhere one that ends a process by default, so native code that never comes back is
ended as well.
"""

import fcntl
import os
import select
import signal
import sys


def hold_on_to(lifeline: int) -> None:
    """Have this process end when the last writer of a pipe is gone."""
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGIO})
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    if sys.platform == "linux":
        fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    # It may have gone before the system was asked.
    if select.select([lifeline], [], [], 0)[0]:
        os._exit(0)
