"""The whole service, three times in one folder: begun, begun again, and begun after a sudden death."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from tests.building.blows import Blow, parts_of
from tests.building.pace import at_usual_pace
from tests.building.process_tree import processor_seconds
from tests.building.running_service import RunningService, processes_using
from tests.building.steady_people import SteadyPeople
from tests.building.waiting import wait_until
from translation_service.demonstration.browser import Upload
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document

pytestmark = pytest.mark.timeout(900)  # a whole run counts to the first test that looks at it


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRun:
    """What was seen of a service from its first start to its end, and the folder it left.

    While it ran, a page of text was searched for, something was sent that is no HTTP, forty others fell silent in the
    middle of what they sent, a second one was started in vain, and then its broker and its workers were killed.
    """

    folder: Path
    address: str
    answered: bool
    running: dict[int, str]
    answer_to_long_search: bytes
    answer_to_nonsense: bytes
    answered_beside_the_slow: bool
    second: subprocess.CompletedProcess[str]
    answered_again: bool
    threads: int
    open_files: set[str]
    status: int
    left: dict[int, str]
    said: str


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirstRun]:
    folder = tmp_path_factory.mktemp("first") / "var"
    service = RunningService.started(folder)
    try:
        service.wait_until_ready()
        wait_until(lambda: service.said.count("worker_listening") == 2 and "warmed_up" in service.said)
        yield FirstRun(
            folder=folder,
            address=f"http://127.0.0.1:{service.port}",
            answered=service.answers,
            running=processes_using(str(folder)),
            answer_to_long_search=answer_to_long_search(service.port),
            answer_to_nonsense=answer_to_nonsense(service.port),
            answered_beside_the_slow=answers_beside_the_slow(service),
            second=run_in_vain("--data", str(folder)),
            answered_again=answers_after_blows(service),
            threads=len(list(Path(f"/proc/{service.process.pid}/task").iterdir())),
            open_files=open_files(service.process.pid),
            status=service.stop(signal.SIGINT),
            left=processes_using(str(folder)),
            said=service.said,
        )
    finally:
        service.kill()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextRuns:
    """What was seen of two more runs in a copy of that folder.

    One was killed, its web processes standing still; the other was stopped in the middle of a draft.
    """

    processor_seconds: float
    said: str
    kept: tuple[int, str]
    answered_at_the_same_port: bool
    status: int
    document: Document
    said_in_the_end: str


@pytest.fixture(scope="module")
def next_runs(first_run: FirstRun, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NextRuns]:
    folder = Path(copytree(first_run.folder, tmp_path_factory.mktemp("next") / "var"))
    second = RunningService.started(folder)
    last = second
    try:
        second.wait_until_ready()
        seconds, said = at_usual_pace(processor_seconds(second.process.pid)), second.said
        for busy in parts_of(second, Blow.WEB_CHILD):
            os.kill(busy.number, signal.SIGSTOP)
        second.kill()
        wait_until(lambda: processes_using(str(folder)) == {})  # nothing outlives a service that is killed
        second.log.write_text("")
        last = RunningService.started(folder, port=second.port, TRANSLATION_ENGINE_ORDER="firefox")
        last.wait_until_ready()
        answered, people = last.answers, SteadyPeople(last)
        people.hand_in("2026/1", [a_long_note()])
        wait_until(lambda: only_document(people).progress_done > 0)
        yield NextRuns(
            processor_seconds=seconds,
            said=said,
            kept=_kept_in(folder),
            answered_at_the_same_port=answered,
            status=last.stop(),
            document=only_document(people),
            said_in_the_end=last.said,
        )
    finally:
        second.kill()
        last.kill()


def a_long_note() -> Upload:
    """Return a text that takes an engine a minute."""
    text = "\n\n".join(f"A reunião número {number} da delegação é na sala {number}." for number in range(2000))
    return Upload(name="nota.txt", content=text.encode())


def only_document(people: SteadyPeople) -> Document:
    (document,) = people.documents()
    return document


def answer_to_long_search(port: int) -> bytes:
    """Search for a pasted page of text; return the first line of the answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(b"GET /memory?find=" + b"%C5%9F" * 1200 + b" HTTP/1.1\r\nHost: here\r\n\r\n")
        return connection.makefile("rb").readline()


def answer_to_nonsense(port: int) -> bytes:
    """Send a form whose body is no HTTP; return the first line of the answer."""
    head = b"POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(head + b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n")
        return connection.makefile("rb").readline()


def answers_beside_the_slow(service: RunningService) -> bool:
    """Let more fall silent in the middle of a request than there are threads; tell whether others get their page."""
    head = b"POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n"
    with ExitStack() as held:
        for sent in [b"", head, head + b"\r\naddress=", head[:9]] * 10:
            connection = held.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=30))
            connection.sendall(sent)
        return service.answers


def answers_after_blows(service: RunningService) -> bool:
    """Kill the broker and both workers, one for documents and one for orders, and see them come back."""
    for part in [*parts_of(service, Blow.BROKER), *parts_of(service, Blow.WORKER)]:
        os.kill(part.number, signal.SIGKILL)
    wait_until(lambda: service.said.count("worker_listening") == 4 and "part=broker" in service.said)
    return service.answers


def open_files(process_id: int) -> set[str]:
    """Return what a process holds open beside the standard three, "pipe" and "socket" among the names."""
    files = [path for path in Path(f"/proc/{process_id}/fd").iterdir() if int(path.name) > 2]
    return {path.readlink().name.partition(":")[0] for path in files}


def test_it_starts_answers_and_stops_with_everything_it_started(first_run: FirstRun) -> None:
    assert (first_run.status, first_run.answered) == (0, True)
    assert len(first_run.running) >= 7, first_run.running
    assert first_run.left == {}
    assert first_run.address in first_run.said
    assert "belediye-demo-2026" in first_run.said


def test_a_long_search_comes_as_far_as_a_page_of_ours(first_run: FirstRun) -> None:
    assert first_run.answer_to_long_search.split()[1] == b"303"


def test_a_body_that_is_no_http_is_not_our_fault(first_run: FirstRun) -> None:
    assert first_run.answer_to_nonsense.split()[1] == b"400"
    assert "InvalidChunkSize" not in first_run.said


def test_who_sends_slowly_holds_up_nobody(first_run: FirstRun) -> None:
    assert first_run.answered_beside_the_slow


def test_of_two_services_in_one_folder_the_second_is_told(first_run: FirstRun) -> None:
    assert first_run.second.returncode == 2
    assert first_run.second.stderr.count("\n") == 1
    assert f"runs already with the data folder {first_run.folder}" in first_run.second.stderr


def test_a_second_start_is_quick_and_has_lost_nothing(first_run: FirstRun, next_runs: NextRuns) -> None:
    assert next_runs.processor_seconds < 7
    assert "Added" not in next_runs.said
    assert next_runs.kept == _kept_in(first_run.folder)


def test_nothing_outlives_a_sudden_death_and_the_next_start_finds_the_port_free(next_runs: NextRuns) -> None:
    assert next_runs.answered_at_the_same_port


def test_a_long_draft_is_given_back_when_the_service_is_stopped(next_runs: NextRuns) -> None:
    document = next_runs.document
    assert (next_runs.status, document.state) == (0, DocumentState.PARSED)
    assert (document.lease_token, document.lease_until, document.attempts) == ("", None, 0)
    assert "stage_given_back" in next_runs.said_in_the_end


def test_parts_that_are_killed_are_started_again(first_run: FirstRun) -> None:
    assert first_run.said.count("worker_listening") == 4
    assert "part=broker" in first_run.said
    assert first_run.answered_again


def test_what_its_parts_are_copied_from_has_no_threads_and_no_connection(first_run: FirstRun) -> None:
    assert first_run.threads == 1
    assert first_run.open_files == {"pipe", "lock"}


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


def _kept_in(data_folder: Path) -> tuple[int, str]:
    """Return how many people a service knows, and the key of its sessions."""
    connection = sqlite3.connect(data_folder / "translation.db")
    try:
        people = connection.execute("SELECT count(*) FROM people").fetchone()[0]
    finally:
        connection.close()
    return int(people), (data_folder / "secret.key").read_text()
