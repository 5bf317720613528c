"""A process of an engine is given up when it hangs, not when others keep the processor from it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.isolating import Task
from translation_service.engines.processes.process import EngineProcess, Recipe
from translation_service.processor_time import processor_seconds

_PAIR = LanguagePair(source="pt", target="en")


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def process(clock: Clock, tmp_path: Path) -> Iterator[EngineProcess]:
    recipe = Recipe(maker="tests.building.deadly_engine:DeadlyEngine", models_folder=tmp_path)
    process = EngineProcess(recipe, memory=2 * 1024**3, clock=clock)
    yield process
    process.end()


def test_one_that_works_slowly_is_left_to_work(process: EngineProcess, clock: Clock) -> None:
    process.begin(Task(sentences=("TOIL",)), _PAIR, seconds=1)
    while (processor_seconds(process.id) or 0) < 0.1:
        pass
    os.kill(process.id, signal.SIGSTOP)
    clock.now = 2
    assert not process.is_overdue, "it used the processor, and less than a second of it"
    clock.now = 20
    assert process.is_overdue, "it did nothing since"
