"""How long a process has kept a processor busy is known of each that runs."""

import os
import time

from translation_service.processor_time import processor_seconds


def test_a_process_is_told_the_time_it_had_itself() -> None:
    before = time.process_time()

    told = processor_seconds(os.getpid())

    assert told is not None
    assert before <= told <= time.process_time()


def test_nobody_knows_what_a_process_used_that_is_gone() -> None:
    assert processor_seconds(2**22 + 1) is None
