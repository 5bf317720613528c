"""A process that somebody halted is woken by whoever waits for it, and its work is done all the same."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest

from tests.building.deadly_engine import PT_EN, deadly_engine
from tests.building.docx_files import sister_city_letter
from tests.building.process_tree import processes_below
from tests.building.translated import parsed
from tests.building.waiting import wait_until
from translation_service.documents.limits import Limits
from translation_service.documents.process.beginning import Beginning, afresh
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.engines.routing import EngineRoom
from translation_service.integrations.tmx_process import TmxProcess
from workers.prototype import Prototype

LETTER = sister_city_letter()
PATIENCE_SECONDS = 60
"""Far less than the seconds after which each of these processes would be given up."""


@pytest.mark.parametrize("begin", [afresh, Prototype().copied])
def test_a_file_is_read_by_a_process_that_was_halted(begin: Beginning) -> None:
    workshop = DocumentWorkshop(Limits(reading_seconds=600), begin=begin)
    others = descendants(os.getpid())
    with workshop.opened(LETTER, file_name="letter.docx") as letter, within_patience():
        for process in descendants(os.getpid()) - others:
            os.kill(process, signal.SIGSTOP)

        found = letter.parse(source_language="pt")

    assert found == parsed(LETTER)


def test_a_memory_is_read_by_a_process_that_was_halted() -> None:
    units = "".join(
        f'<tu><tuv xml:lang="tr"><seg>Evet {number}.</seg></tuv><tuv xml:lang="en"><seg>Yes {number}.</seg></tuv></tu>'
        for number in range(3_000)
    )
    memory = f'<tmx version="1.4"><header srclang="tr"/><body>{units}</body></tmx>'.encode()

    with within_patience(), halted_when_it_begins():
        read = [*TmxProcess(memory=512 * 1024 * 1024, seconds=600, longest=1_000).read(BytesIO(memory))]

    assert len(read) == 3_000


def test_sentences_are_translated_by_a_process_that_was_halted(tmp_path: Path) -> None:
    engine = deadly_engine(tmp_path)
    room = EngineRoom([engine])
    route = room.route(PT_EN)
    assert route is not None

    with within_patience(), halted_when_it_begins():
        answers = [answer.rpartition(" ")[0] for answer in room.translate(["um", "dois"], route)]

    engine.close()
    assert answers == ["UM", "DOIS"]
    assert len((tmp_path / "asked").read_text(encoding="utf-8").splitlines()) == 1


@contextmanager
def within_patience() -> Iterator[None]:
    """See that the block takes less than anybody would wait."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < PATIENCE_SECONDS


@contextmanager
def halted_when_it_begins() -> Iterator[None]:
    """Halt the next process that this one begins, as soon as it is there."""
    others = descendants(os.getpid())
    halted: list[int] = []

    def halt() -> None:
        wait_until(lambda: bool(descendants(os.getpid()) - others))
        (process,) = descendants(os.getpid()) - others
        os.kill(process, signal.SIGSTOP)
        halted.append(process)

    halting = Thread(target=halt)
    halting.start()
    yield
    halting.join()
    assert halted


def descendants(process: int) -> frozenset[int]:
    """Return the processes that one has begun, and those they have."""
    return frozenset(below.number for below in processes_below(process))
