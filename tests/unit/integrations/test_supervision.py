import signal
import subprocess
from dataclasses import dataclass, field

import pytest

from tests.building.waiting import wait_until
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.integrations.supervision import Supervisor
from translation_service.waking import is_halted


@dataclass
class FakePart:
    """A part that ends when a test says so; it writes what happens to it into `events`."""

    name: str
    events: list[str] = field(default_factory=list)
    is_running: bool = False
    is_broken: bool = False
    status: int | None = None
    process_id: int = 0

    def start(self) -> None:
        if self.is_broken:
            raise TemporarilyUnavailable("broken")
        self.events.append(f"start {self.name}")
        self.is_running = True

    def ask_to_stop(self) -> None:
        self.events.append(f"ask {self.name}")

    def stop(self, *, within: float) -> None:
        self.events.append(f"stop {self.name}")
        self.is_running = False


@dataclass
class Watch:
    """A clock that a test moves."""

    moment: float = 0.0

    def __call__(self) -> float:
        return self.moment


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def supervisor(watch: Watch) -> Supervisor:
    return Supervisor(clock=watch)


def starts(part: FakePart) -> int:
    return part.events.count(f"start {part.name}")


def test_a_part_that_ended_is_started_again_after_a_pause(supervisor: Supervisor, watch: Watch) -> None:
    part = FakePart("web")
    supervisor.start([part])
    part.is_running = False

    supervisor.tend()
    at_once = starts(part)
    watch.moment += 1
    supervisor.tend()

    assert (at_once, starts(part)) == (1, 2)


def test_a_part_that_is_halted_for_long_is_woken(supervisor: Supervisor, watch: Watch) -> None:
    with subprocess.Popen(["sleep", "600"], start_new_session=True) as process:
        supervisor.start([FakePart("worker-1", is_running=True, process_id=process.pid)])
        process.send_signal(signal.SIGSTOP)
        wait_until(lambda: is_halted(process.pid))

        for _ in range(8):
            supervisor.tend()
            watch.moment += 5
        was_left = is_halted(process.pid)
        for _ in range(3):
            supervisor.tend()
            watch.moment += 5
        wait_until(lambda: not is_halted(process.pid))

        process.kill()
    assert was_left


def test_a_part_that_ends_again_and_again_waits_longer(supervisor: Supervisor, watch: Watch) -> None:
    part = FakePart("web")
    supervisor.start([part])

    for _ in range(100):
        part.is_running = False
        supervisor.tend()
        watch.moment += 1

    assert 5 < starts(part) < 12


def test_a_part_that_ran_for_long_is_started_again_at_once(supervisor: Supervisor, watch: Watch) -> None:
    part = FakePart("worker-1")
    supervisor.start([part])
    watch.moment += 3600
    part.is_running = False

    supervisor.tend()

    assert starts(part) == 2


def test_a_part_that_cannot_be_started_is_tried_again(supervisor: Supervisor, watch: Watch) -> None:
    part = FakePart("broker")
    supervisor.start([part])
    part.is_running, part.is_broken = False, True
    for _ in range(3):
        supervisor.tend()
        watch.moment += 5

    part.is_broken = False
    supervisor.tend()
    watch.moment += 60
    supervisor.tend()

    assert part.is_running


def test_a_part_that_runs_already_is_only_tended(supervisor: Supervisor) -> None:
    part = FakePart("broker", is_running=True)

    supervisor.start([part])

    assert starts(part) == 0


def test_what_does_not_run_is_named(supervisor: Supervisor) -> None:
    web, worker = FakePart("web"), FakePart("worker-1")
    supervisor.start([web, worker])

    worker.is_running = False

    assert supervisor.ended == ("worker-1",)


def test_the_first_part_is_stopped_last(supervisor: Supervisor) -> None:
    events: list[str] = []
    supervisor.start([FakePart("broker", events), FakePart("web", events), FakePart("worker", events)])
    events.clear()

    supervisor.stop(within=1)

    assert events == ["ask worker", "ask web", "stop worker", "stop web", "ask broker", "stop broker"]
