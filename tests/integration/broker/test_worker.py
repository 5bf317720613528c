import os
import signal
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import redis

from tests.building.noting_jobs import let_go_on, notes, noting_jobs
from tests.building.waiting import wait_until
from translation_service.application.jobs import Bell, Job
from translation_service.integrations.embedded_broker import EmbeddedBroker
from translation_service.integrations.rq_queue import RqQueue
from translation_service.integrations.rq_worker import Recycling, work

StartWorker = Callable[[], subprocess.Popen[bytes]]


def a_bell(*, job: Job = Job.PARSE, subject: int = 7, ringing: int = 1) -> Bell:
    return Bell(job=job, subject=subject, ringing=ringing)


def subjects(notes_file: Path) -> list[int]:
    return [int(line.split()[0]) for line in notes(notes_file)]


def awaited_subjects(notes_file: Path, *, count: int) -> list[int]:
    wait_until(lambda: len(notes(notes_file)) >= count)
    return subjects(notes_file)


def test_jobs_run_in_the_worker_itself(queue: RqQueue, start_worker: StartWorker, notes_file: Path) -> None:
    worker = start_worker()
    queue.ring(a_bell(subject=1))
    queue.ring(a_bell(subject=2))

    wait_until(lambda: len(notes(notes_file)) == 2)

    assert {line.split()[1] for line in notes(notes_file)} == {str(worker.pid)}


def test_a_worker_finishes_its_job_before_it_stops(queue: RqQueue, start_worker: StartWorker, notes_file: Path) -> None:
    worker = start_worker()
    queue.ring(a_bell(job=Job.PRETRANSLATE))
    wait_until(lambda: subjects(notes_file) == [7])

    worker.send_signal(signal.SIGTERM)
    let_go_on(notes_file)
    worker.wait(100)

    assert subjects(notes_file) == [7, -7]


def test_an_idle_worker_stops_at_once(queue: RqQueue, start_worker: StartWorker, notes_file: Path) -> None:
    worker = start_worker()
    queue.ring(a_bell())
    wait_until(lambda: subjects(notes_file) == [7])

    worker.send_signal(signal.SIGINT)

    assert worker.wait(20) == 0  # sooner than it would look up from an empty queue


def test_a_second_signal_stops_a_worker_in_its_job(queue: RqQueue, start_worker: StartWorker, notes_file: Path) -> None:
    worker = start_worker()
    queue.ring(a_bell(job=Job.PRETRANSLATE))
    wait_until(lambda: subjects(notes_file) == [7])

    wait_until(lambda: has_ended_when_asked(worker))

    assert (worker.returncode, subjects(notes_file)) == (1, [7])


def has_ended_when_asked(worker: subprocess.Popen[bytes]) -> bool:
    worker.send_signal(signal.SIGTERM)
    return worker.poll() is not None


def test_a_killed_worker_does_not_keep_a_new_ringing_from_running(
    queue: RqQueue, start_worker: StartWorker, notes_file: Path
) -> None:
    worker = start_worker()
    queue.ring(a_bell(job=Job.PRETRANSLATE, ringing=1))
    wait_until(lambda: subjects(notes_file) == [7])
    worker.kill()
    worker.wait()
    let_go_on(notes_file)

    start_worker()
    queue.ring(a_bell(job=Job.PRETRANSLATE, ringing=2))

    assert awaited_subjects(notes_file, count=3) == [7, 7, -7]


def test_a_worker_goes_on_after_the_broker_was_killed(
    broker: EmbeddedBroker, queue: RqQueue, start_worker: StartWorker, notes_file: Path
) -> None:
    start_worker()
    queue.ring(a_bell(subject=1))
    wait_until(lambda: subjects(notes_file) == [1])

    os.kill(broker.process_id, signal.SIGKILL)
    wait_until(lambda: not broker.is_running)
    broker.start()
    queue.ring(a_bell(subject=2))

    assert awaited_subjects(notes_file, count=2) == [1, 2]


def test_a_worker_goes_on_when_the_broker_was_killed_during_its_job(
    broker: EmbeddedBroker, queue: RqQueue, start_worker: StartWorker, notes_file: Path
) -> None:
    start_worker()
    queue.ring(a_bell(job=Job.PRETRANSLATE, subject=1))
    wait_until(lambda: subjects(notes_file) == [1])

    os.kill(broker.process_id, signal.SIGKILL)
    let_go_on(notes_file)
    wait_until(lambda: subjects(notes_file) == [1, -1])
    broker.start()
    queue.ring(a_bell(subject=2))

    assert awaited_subjects(notes_file, count=3) == [1, -1, 2]


def test_a_worker_goes_on_after_the_broker_lost_its_keys(
    queue: RqQueue, keys: redis.Redis, start_worker: StartWorker, notes_file: Path
) -> None:
    start_worker()
    queue.ring(a_bell(subject=1))
    wait_until(lambda: subjects(notes_file) == [1])

    keys.flushall()
    queue.ring(a_bell(subject=2))

    assert awaited_subjects(notes_file, count=2) == [1, 2]


def test_a_worker_without_a_broker_waits_for_it_and_can_be_stopped(
    broker: EmbeddedBroker, queue: RqQueue, start_worker: StartWorker, notes_file: Path
) -> None:
    worker = start_worker()
    queue.ring(a_bell())
    wait_until(lambda: subjects(notes_file) == [7])
    broker.stop()

    worker.send_signal(signal.SIGTERM)

    assert worker.wait(60) == 0


def test_a_worker_ends_after_so_many_jobs(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    for subject in (1, 2, 3):
        queue.ring(a_bell(subject=subject))

    work(broker.url, recycling=Recycling(jobs=2))

    assert subjects(notes_file) == [1, 2]


def test_a_worker_that_has_grown_ends_after_its_job(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    for subject in (1, 2):
        queue.ring(a_bell(subject=subject))

    work(broker.url, recycling=Recycling(memory=1))

    assert subjects(notes_file) == [1]


def test_a_worker_whose_program_was_replaced_leaves_its_job_to_the_next(
    broker: EmbeddedBroker, queue: RqQueue, notes_file: Path
) -> None:
    for subject in (1, 2):
        queue.ring(a_bell(subject=subject))

    work(broker.url, is_outdated=lambda: subjects(notes_file) == [1])

    assert subjects(notes_file) == [1]
    work(broker.url, burst=True)
    assert subjects(notes_file) == [1, 2]


def test_a_job_that_takes_too_long_is_ended(broker: EmbeddedBroker, notes_file: Path) -> None:
    queue = RqQueue(broker.url, jobs=noting_jobs(time_limit=timedelta(seconds=1)))
    queue.ring(a_bell(job=Job.PRETRANSLATE))

    work(broker.url, burst=True)

    assert subjects(notes_file) == [7]
