import os
import signal
import time
from pathlib import Path

import pytest
import redis

from tests.building.noting_jobs import notes
from translation_service.application.jobs import Bell, Job, Queue
from translation_service.application.ports import QueueLoad
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.integrations.embedded_broker import EmbeddedBroker
from translation_service.integrations.rq_queue import RqQueue
from translation_service.integrations.rq_worker import work


def a_bell(*, job: Job = Job.PARSE, subject: int = 7, ringing: int = 1) -> Bell:
    return Bell(job=job, subject=subject, ringing=ringing)


def subjects(notes_file: Path) -> list[int]:
    return [int(line.split()[0]) for line in notes(notes_file)]


def test_a_worker_runs_what_was_rung_for(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell(subject=7))

    work(broker.url, burst=True)

    assert subjects(notes_file) == [7]


def test_the_same_bell_twice_is_one_job(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell())
    queue.ring(a_bell())

    work(broker.url, burst=True)

    assert subjects(notes_file) == [7]


def test_a_new_ringing_is_a_new_job(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell(ringing=1))
    queue.ring(a_bell(ringing=2))

    work(broker.url, burst=True)

    assert subjects(notes_file) == [7, 7]


def test_short_jobs_come_before_long_ones(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell(job=Job.SEND_MAIL, subject=2))
    queue.ring(a_bell(job=Job.PARSE, subject=1))

    work(broker.url, burst=True)

    assert subjects(notes_file) == [1, 2]


def test_a_worker_serves_only_the_queues_it_was_given(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell(job=Job.PARSE, subject=1))
    queue.ring(a_bell(job=Job.DELIVER, subject=2))

    work(broker.url, [Queue.DELIVER], burst=True)

    assert subjects(notes_file) == [2]


def test_a_bell_waits_until_a_worker_took_it(broker: EmbeddedBroker, queue: RqQueue) -> None:
    queue.ring(a_bell())
    was_waiting = queue.is_waiting(a_bell())

    work(broker.url, burst=True)

    assert (was_waiting, queue.is_waiting(a_bell())) == (True, False)


def test_a_bell_is_gone_when_the_broker_lost_its_keys(queue: RqQueue, keys: redis.Redis) -> None:
    queue.ring(a_bell())

    keys.flushall()

    assert not queue.is_waiting(a_bell())


def test_a_job_can_be_rung_again_after_the_broker_lost_its_keys(
    broker: EmbeddedBroker, queue: RqQueue, keys: redis.Redis, notes_file: Path
) -> None:
    queue.ring(a_bell())
    keys.flushall()

    queue.ring(a_bell(ringing=2))
    work(broker.url, burst=True)

    assert subjects(notes_file) == [7]


def test_a_finished_job_leaves_nothing_behind(broker: EmbeddedBroker, queue: RqQueue, keys: redis.Redis) -> None:
    queue.ring(a_bell())

    work(broker.url, burst=True)

    assert keys.keys("rq:job:*") == []


def test_a_job_that_fails_does_not_stop_the_worker(broker: EmbeddedBroker, queue: RqQueue, notes_file: Path) -> None:
    queue.ring(a_bell(job=Job.ASSEMBLE, subject=1))
    queue.ring(a_bell(job=Job.DELIVER, subject=2))

    work(broker.url, burst=True)

    assert subjects(notes_file) == [1, 2]


def test_the_log_never_holds_the_message_of_an_error(
    broker: EmbeddedBroker, queue: RqQueue, caplog: pytest.LogCaptureFixture
) -> None:
    queue.ring(a_bell(job=Job.ASSEMBLE))

    work(broker.url, burst=True)

    assert "a text nobody may see" not in caplog.text


def test_jobs_carry_ids_and_names_only(queue: RqQueue, keys: redis.Redis) -> None:
    queue.ring(a_bell(job=Job.PARSE, subject=7))

    description = keys.hget("rq:job:parse-7-1", "description")

    assert description == b"tests.building.noting_jobs.note(7)"


def test_nobody_waits_for_a_broker_that_is_gone(broker: EmbeddedBroker, queue: RqQueue) -> None:
    queue.ring(a_bell())
    broker.stop()
    started = time.monotonic()

    with pytest.raises(TemporarilyUnavailable):
        queue.ring(a_bell(subject=8))

    assert time.monotonic() - started < 30


def test_nobody_waits_for_a_broker_that_says_nothing(broker: EmbeddedBroker, queue: RqQueue) -> None:
    queue.ring(a_bell())
    os.kill(broker.process_id, signal.SIGSTOP)
    started = time.monotonic()

    with pytest.raises(TemporarilyUnavailable):
        queue.is_waiting(a_bell())

    os.kill(broker.process_id, signal.SIGCONT)
    assert time.monotonic() - started < 30


def test_a_queue_goes_on_after_the_broker_was_restarted(broker: EmbeddedBroker, queue: RqQueue) -> None:
    queue.ring(a_bell())
    broker.stop()
    broker.start()

    queue.ring(a_bell(subject=8))

    assert queue.is_waiting(a_bell(subject=8))


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(RequestRefused, match="setting"):
        RqQueue("localhost")


def test_the_load_tells_who_listens_and_what_waits(queue: RqQueue) -> None:
    queue.ring(a_bell(subject=1))
    queue.ring(a_bell(job=Job.SEND_MAIL, subject=2))

    assert queue.load() == QueueLoad(workers=0, waiting=2)
