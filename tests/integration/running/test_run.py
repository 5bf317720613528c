import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.building.process_tree import processor_seconds
from tests.building.running_service import RunningService, processes_using
from tests.building.waiting import wait_until

StartService = Callable[[], RunningService]


def test_it_starts_answers_and_stops_with_everything_it_started(start_service: StartService, tmp_path: Path) -> None:
    service = start_service()
    service.wait_until_ready()
    wait_until(lambda: "worker_listening" in service.said)
    answered, running = service.answers, processes_using(str(tmp_path / "var"))
    second = run_in_vain("--data", str(tmp_path / "var"))

    status = service.stop()

    assert (status, answered) == (0, True)
    assert len(running) >= 7, running
    assert processes_using(str(tmp_path / "var")) == {}
    assert f"http://127.0.0.1:{service.port}" in service.said
    assert "belediye-demo-2026" in service.said
    assert_told_that_the_folder_is_taken(second, tmp_path / "var")


def assert_told_that_the_folder_is_taken(second: subprocess.CompletedProcess[str], folder: Path) -> None:
    assert second.returncode == 2
    assert second.stderr.count("\n") == 1
    assert f"runs already with the data folder {folder}" in second.stderr


def test_a_second_start_is_quick_and_has_lost_nothing(start_service: StartService, tmp_path: Path) -> None:
    service = start_service()
    service.wait_until_ready()
    status = service.stop(signal.SIGINT)
    left = processes_using(str(tmp_path / "var"))
    people, key = _people(tmp_path / "var"), (tmp_path / "var" / "secret.key").read_text()

    again = start_service()
    again.log.write_text("")
    again.wait_until_ready()
    seconds = processor_seconds(again.process.pid)
    again.kill()

    assert (status, left) == (0, {})
    assert seconds < 10  # of the processor: the clock would tell what else this machine does
    assert (_people(tmp_path / "var"), (tmp_path / "var" / "secret.key").read_text()) == (people, key)
    wait_until(lambda: processes_using(str(tmp_path / "var")) == {})  # nothing outlives a service that is killed
    assert not again.answers


def test_a_part_that_is_killed_is_started_again(start_service: StartService, tmp_path: Path) -> None:
    service = start_service()
    service.wait_until_ready()
    wait_until(lambda: service.said.count("worker_listening") == 2)  # one for documents, one for orders
    parts = processes_using(str(tmp_path / "var"))

    for number, command in parts.items():
        if "valkey-server" in command or "-m workers " in command:
            os.kill(number, signal.SIGKILL)

    wait_until(lambda: service.said.count("worker_listening") == 4 and "part=broker" in service.said, seconds=60)
    assert service.answers
    assert service.stop() == 0


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_in_vain("--data", str(tmp_path), "--port", port)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert port in done.stderr


def run_in_vain(*options: str) -> subprocess.CompletedProcess[str]:
    """Start a service that is refused, and return what it said."""
    command = [sys.executable, "-m", "translation_service.cli", "run", *options]
    environment = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)


def _people(data_folder: Path) -> int:
    connection = sqlite3.connect(data_folder / "translation.db")
    try:
        return int(connection.execute("SELECT count(*) FROM people").fetchone()[0])
    finally:
        connection.close()
