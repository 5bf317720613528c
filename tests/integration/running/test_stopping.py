"""Stopping the service: at any moment, by anybody, and what the next start finds."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building.blows import Blow, parts_of
from tests.building.running_service import RunningService, processes_using
from tests.building.steady_people import SteadyPeople
from tests.building.waiting import wait_until
from translation_service.demonstration.browser import Upload
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document

StartService = Callable[..., RunningService]


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("broker_started", signal.SIGTERM),
        ("broker_started", signal.SIGINT),
        ("Added ", signal.SIGTERM),
    ],
)
def test_it_ends_with_everything_it_started_at_whatever_moment_it_is_asked(
    start_service: StartService, tmp_path: Path, moment: str, number: int
) -> None:
    service = start_service()
    wait_until(lambda: moment in service.said, seconds=60)

    assert service.stop(number) == 0
    assert processes_using(str(tmp_path / "var")) == {}


def test_the_next_start_after_a_sudden_death_finds_the_port_free(start_service: StartService) -> None:
    service = start_service()
    service.wait_until_ready()
    for busy in parts_of(service, Blow.WEB_CHILD):
        os.kill(busy.number, signal.SIGSTOP)

    service.kill()
    again = start_service(port=service.port)
    again.log.write_text("")

    again.wait_until_ready()
    assert again.answers


def test_a_long_draft_is_given_back_when_the_service_is_stopped(start_service: StartService) -> None:
    service = start_service(TRANSLATION_ENGINE_ORDER="firefox")
    service.wait_until_ready()
    people = SteadyPeople(service)
    people.hand_in("2026/1", [a_long_note()])
    wait_until(lambda: only_document(people).progress_done > 0, seconds=60)

    status = service.stop()

    document = only_document(people)
    assert (status, document.state) == (0, DocumentState.PARSED)
    assert (document.lease_token, document.lease_until, document.attempts) == ("", None, 0)
    assert "stage_given_back" in service.said


def a_long_note() -> Upload:
    """Return a text that takes an engine a minute."""
    text = "\n\n".join(f"A reunião número {number} da delegação é na sala {number}." for number in range(2000))
    return Upload(name="nota.txt", content=text.encode())


def only_document(people: SteadyPeople) -> Document:
    (document,) = people.documents()
    return document
