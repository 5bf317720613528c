"""The schedule, a process of its own: it sweeps at the start and every few seconds, and tidies the store daily."""

import os
import signal
import threading
from types import FrameType

from translation_service.application.costs.costing import count_what_is_not_counted
from translation_service.application.ports import Services
from translation_service.application.sweeping import try_to_sweep
from translation_service.application.tidying import TIDY_EVERY, tidy_store
from translation_service.integrations.log_lines import show_log_lines
from translation_service.settings import Settings
from workers.lifecycle import services
from workers.outermost import breakdowns_caught


def run_schedule(present: Services, *, pause: float, is_over: threading.Event) -> None:
    """Sweep, wait `pause` seconds, and again, until `is_over` is set; tidy and count at the start and every day."""
    tidied_at = present.clock() - TIDY_EVERY
    while not is_over.is_set():
        with breakdowns_caught("sweep_broke_down"):
            try_to_sweep(present)
        # Also after the clock was put back, by however much.
        if abs(present.clock() - tidied_at) >= TIDY_EVERY:
            tidied_at = present.clock()
            with breakdowns_caught("tidying_broke_down"):
                tidy_store(present)
            with breakdowns_caught("counting_broke_down"):
                count_what_is_not_counted(present)
        is_over.wait(pause)


def main() -> None:
    """Be the schedule until asked to stop."""
    settings = Settings.from_environment(os.environ)
    show_log_lines()
    is_over = threading.Event()
    keeper = threading.Thread(
        target=run_schedule,
        args=(services(),),
        kwargs={"pause": settings.sweep_seconds, "is_over": is_over},
    )
    _end_on_signal(is_over)
    keeper.start()
    keeper.join()


def _end_on_signal(is_over: threading.Event) -> None:
    def end(_number: int, _frame: FrameType | None) -> None:
        is_over.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
