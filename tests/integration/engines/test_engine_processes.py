"""Engines in processes of their own, which really end, hang and grow."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.building.deadly_engine import PT_EN, deadly_engine
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.isolating import Task, TaskList, tasks_of
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.routing import EngineRoom, Route

MEGABYTE = 1024 * 1024

Make = Callable[..., SeparateEngine]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[SeparateEngine] = []

    def make(**options: object) -> SeparateEngine:
        made.append(deadly_engine(tmp_path, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for engine in made:
        engine.close()


def translate(engine: SeparateEngine, *sentences: str) -> list[str]:
    """Return the answers without the process ids behind them; "" where the engine failed."""
    room = EngineRoom([engine])
    return [answer.rpartition(" ")[0] for answer in room.translate(sentences, route(room))]


def processes_of(engine: SeparateEngine, *sentences: str) -> set[int]:
    room = EngineRoom([engine])
    return {int(answer.rpartition(" ")[2]) for answer in room.translate(sentences, route(room))}


def route(room: EngineRoom) -> Route:
    found = room.route(PT_EN)
    assert found is not None
    return found


def asked(folder: Path) -> list[str]:
    return (folder / "asked").read_text(encoding="utf-8").splitlines()


def is_alive(process: int) -> bool:
    """Tell whether a process runs; one that has ended and was not waited for does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(is_so: Callable[[], bool], within: float = 20) -> bool:
    until = time.monotonic() + within
    while not is_so() and time.monotonic() < until:
        time.sleep(0.02)
    return is_so()


def test_an_answer_that_runs_on_for_ever_costs_no_process_and_no_second_try(make: Make, tmp_path: Path) -> None:
    engine = make()

    answers = translate(engine, "um", "dois ENDLESS", "três")

    assert [bool(answer) for answer in answers] == [True, False, True]
    assert len(asked(tmp_path)) == 1


@pytest.mark.parametrize("at_once", [1, 2])
@pytest.mark.parametrize("end", ["SEGV", "KILL", "EXIT", "BUG", "BURST"])
def test_the_one_sentence_that_ends_the_engine_is_left_and_the_others_are_translated(
    make: Make, end: str, at_once: int
) -> None:
    engine = make(terms=EngineTerms(seconds=20, memory=200 * MEGABYTE), at_once=at_once)

    answers = translate(engine, "um", "dois", f"três {end}", "quatro", "cinco", "seis")

    assert answers == ["UM", "DOIS", "", "QUATRO", "CINCO", "SEIS"]


def test_the_batch_is_tried_again_before_it_is_halved(make: Make, tmp_path: Path) -> None:
    translate(make(), "a", "bb SEGV", "ccc", "dddd")

    assert asked(tmp_path) == ["a|ccc|dddd|bb SEGV"] * 2 + ["a|ccc", "dddd|bb SEGV", "dddd", "bb SEGV"]


def test_what_the_engine_refuses_is_isolated_without_a_new_process(make: Make) -> None:
    engine = make()

    answers = translate(engine, "um", "dois REFUSE", "três")

    assert answers == ["UM", "", "TRÊS"]
    assert len(processes_of(engine, "um", "dois")) == 1


def test_the_next_batch_is_begun_while_one_lasts_and_answered_behind_it(make: Make, tmp_path: Path) -> None:
    engine = make(at_once=2)

    answers = list(engine.answers(TaskList(tasks_of([["um WAIT"], ["dois"], ["três"]])), PT_EN))

    assert [sentence for answered in answers for sentence in answered] == ["um WAIT", "dois", "três"]
    # Which of two that are begun at once the engine hears first is theirs to settle; the third comes behind them.
    *begun, last = asked(tmp_path)
    assert (sorted(begun), last) == (["dois", "um WAIT"], "três")


def test_what_comes_up_as_an_answer_is_heard_goes_before_what_waits(make: Make) -> None:
    engine, waiting, taken = make(at_once=2), ["um WAIT", "dois", "três"], list[str]()

    def more() -> Iterator[Task]:
        some = waiting[:1]
        del waiting[:1]
        taken.extend(some)
        return tasks_of([some] if some else [])

    heard = list[str]()
    for answered in engine.answers(TaskList((), more=more), PT_EN):
        waiting[:0] = ["quatro"] if "um WAIT" in answered else []
        heard += answered

    assert taken == heard == ["um WAIT", "dois", "quatro", "três"]


def test_all_that_was_begun_when_the_engine_ended_is_tried_again(make: Make, tmp_path: Path) -> None:
    engine = make(at_once=2)

    answers = list(engine.answers(TaskList(tasks_of([["um WAIT KILL"], ["dois"], ["três"]])), PT_EN))

    assert sorted(sentence for answered in answers for sentence in answered) == ["dois", "três"]
    assert asked(tmp_path).count("um WAIT KILL") == 2


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_sentence_the_engine_hangs_on_is_left_after_its_time(make: Make, at_once: int) -> None:
    engine = make(terms=EngineTerms(seconds=0.8), at_once=at_once)
    started = time.monotonic()

    answers = translate(engine, "um", "dois HANG", "três", "quatro", "cinco", "seis")

    assert answers == ["UM", "", "TRÊS", "QUATRO", "CINCO", "SEIS"]
    assert time.monotonic() - started < 60


def test_a_document_of_deadly_sentences_alone_goes_to_people(make: Make) -> None:
    assert translate(make(), "um KILL") == [""]


def test_an_engine_that_ends_whatever_it_is_given_is_unavailable(make: Make) -> None:
    with pytest.raises(TemporarilyUnavailable):
        translate(make(), *(f"{number} KILL" for number in range(40)))


@pytest.mark.parametrize("at_once", [1, 2])
@pytest.mark.parametrize("fault", ["dies-loading", "cannot-load"])
def test_a_model_that_cannot_be_loaded_makes_the_engine_unavailable_until_it_can(
    make: Make, tmp_path: Path, fault: str, at_once: int
) -> None:
    engine = make(at_once=at_once)
    (tmp_path / fault).touch()

    with pytest.raises(TemporarilyUnavailable):
        translate(engine, "um", "dois")

    (tmp_path / fault).unlink()
    assert translate(engine, "um", "dois") == ["UM", "DOIS"]


def test_a_process_stays_for_the_next_document(make: Make) -> None:
    engine = make()

    assert processes_of(engine, "um", "dois") == processes_of(engine, "três")


def test_several_processes_work_side_by_side(make: Make) -> None:
    engine = make(width=2)

    assert len(processes_of(engine, *(f"frase {number}" for number in range(100)))) == 2


@pytest.mark.parametrize("at_once", [1, 2])
def test_a_process_that_has_grown_is_replaced(make: Make, at_once: int) -> None:
    engine = make(terms=EngineTerms(memory=150 * MEGABYTE), at_once=at_once)

    grown = processes_of(engine, "um GROW", "dois GROW")

    assert processes_of(engine, "três").isdisjoint(grown)


def test_a_process_killed_between_two_documents_is_replaced_without_a_loss(make: Make) -> None:
    engine = make()
    [process] = processes_of(engine, "um")

    os.kill(process, signal.SIGKILL)

    assert translate(engine, "dois", "três") == ["DOIS", "TRÊS"]


def test_idle_processes_are_given_back(make: Make) -> None:
    engine = make(terms=EngineTerms(idle_seconds=0.2))

    [process] = processes_of(engine, "um")

    assert wait_until(lambda: not is_alive(process))
    assert translate(engine, "dois") == ["DOIS"]


def test_work_that_is_broken_off_leaves_no_process_behind_that_still_works(make: Make) -> None:
    engine = make()
    [process] = processes_of(engine, "um")

    with closing(engine.answers(TaskList(tasks_of([["dois HANG"]])), PT_EN)) as answers:
        assert next(answers) == {}

    assert wait_until(lambda: not is_alive(process))
    assert translate(engine, "três") == ["TRÊS"]


def test_a_crash_is_logged_with_its_signal_and_without_words(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        translate(make(), "um", "segredo SEGV")

    crash = next(record for record in caplog.records if record.message == "engine_process_ended")
    assert (crash.__dict__["status"], crash.__dict__["engine"]) == (-signal.SIGSEGV, "deadly")
    assert "engine_failed_on_sentences" in [record.message for record in caplog.records]
    assert not any("segredo" in str(record.__dict__) for record in caplog.records)


def test_workers_of_one_machine_share_its_processors(make: Make, tmp_path: Path) -> None:
    shared = EngineTerms(seconds=20, turns_folder=tmp_path / "turns")
    first, second = make(width=2, terms=shared), make(width=2, terms=shared)

    with closing(first.answers(TaskList(tasks_of([["um HANG"], ["dois HANG"]])), PT_EN)) as answers:
        assert next(answers) == {}
        alone = processes_of(second, *(f"frase {number}" for number in range(40)))

    assert len(alone) == 1
    assert len(processes_of(second, *(f"frase {number}" for number in range(40)))) == 2


KILLED_WORKER = """
import sys
from pathlib import Path
from tests.building.deadly_engine import PT_EN, deadly_engine

engine = deadly_engine(Path(sys.argv[1]))
print(engine.translate(["um"], PT_EN)[0].split()[-1], flush=True)
engine.translate(["dois HANG"], PT_EN)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_engine_processes_end_with_their_worker(tmp_path: Path, number: signal.Signals) -> None:
    worker = subprocess.Popen([sys.executable, "-c", KILLED_WORKER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with worker:
        assert worker.stdout is not None
        process = int(worker.stdout.readline())
        assert wait_until(lambda: len(asked(tmp_path)) == 2)

        worker.send_signal(number)

        assert wait_until(lambda: not is_alive(process))


def test_an_engine_process_that_was_halted_ends_with_its_worker(tmp_path: Path) -> None:
    worker = subprocess.Popen([sys.executable, "-c", KILLED_WORKER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with worker:
        assert worker.stdout is not None
        process = int(worker.stdout.readline())
        assert wait_until(lambda: len(asked(tmp_path)) == 2)
        os.kill(process, signal.SIGSTOP)

        worker.kill()

        assert wait_until(lambda: not is_alive(process))
