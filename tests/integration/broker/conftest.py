import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis

from tests.building.noting_jobs import FILE_VARIABLE, noting_jobs
from translation_service.integrations.embedded_broker import EmbeddedBroker
from translation_service.integrations.rq_queue import RqQueue

_PROGRAM = "import sys; from translation_service.integrations.rq_worker import work; work(sys.argv[1])"


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[EmbeddedBroker]:
    broker = EmbeddedBroker(tmp_path)
    broker.start()
    yield broker
    broker.stop()


@pytest.fixture
def keys(broker: EmbeddedBroker) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(broker.url) as client:
        yield client


@pytest.fixture
def notes_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "notes"
    monkeypatch.setenv(FILE_VARIABLE, str(path))
    return path


@pytest.fixture
def queue(broker: EmbeddedBroker, notes_file: Path) -> RqQueue:
    return RqQueue(broker.url, jobs=noting_jobs())


@pytest.fixture
def start_worker(broker: EmbeddedBroker, notes_file: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        worker = subprocess.Popen([sys.executable, "-c", _PROGRAM, broker.url], env=dict(os.environ))
        started.append(worker)
        return worker

    yield start
    for worker in started:
        worker.send_signal(signal.SIGKILL)
        worker.wait()
