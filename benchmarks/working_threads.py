"""How much of an engine's work one thread does while no other has any: what the second processor waits for.

It is told from what the threads do, and not from the clock, so that it holds where other work runs on the machine.
"""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

_SECONDS_BETWEEN_LOOKS: Final = 0.02
_NANOSECONDS: Final = 1_000_000_000


@dataclass(slots=True)
class Work:
    """Processor seconds of some processes: `alone` while one of their threads ran or was about to, and of `all`."""

    alone: float = 0.0
    all: float = 0.0

    @property
    def share(self) -> float:
        return self.alone / self.all if self.all else 0.0


@contextmanager
def watched(processes: Sequence[int]) -> Iterator[Work]:
    """Yield what is filled in when the watch is over, by a process of its own."""
    work = Work()
    command = [sys.executable, "-m", __name__, *map(str, processes)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as watch:
        if watch.stdout is None:
            raise ValueError(watch)
        watch.stdout.readline()
        yield work
        watch.send_signal(signal.SIGTERM)
        work.alone, work.all = json.loads(watch.stdout.readline())


def main() -> None:
    processes, has_ended = [int(process) for process in sys.argv[1:]], False

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal has_ended
        has_ended = True

    signal.signal(signal.SIGTERM, end)
    print("watching", flush=True)
    work, (used, running) = Work(), _look(processes)
    while not has_ended:
        time.sleep(_SECONDS_BETWEEN_LOOKS)
        before, (used, running_now) = used, _look(processes)
        work.all += used - before
        work.alone += used - before if running < 2 else 0.0
        running = running_now
    print(json.dumps([work.alone, work.all]), flush=True)


def _look(processes: Sequence[int]) -> tuple[float, int]:
    """Return the processor seconds of all threads, and how many run or would."""
    used, running = 0, 0
    for thread in (thread for process in processes for thread in Path(f"/proc/{process}/task").glob("*")):
        with suppress(OSError):
            used += int((thread / "schedstat").read_text().split()[0])
            running += (thread / "stat").read_text().rpartition(")")[2].split()[0] == "R"
    return used / _NANOSECONDS, running


if __name__ == "__main__":
    main()
