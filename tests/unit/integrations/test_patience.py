"""Asking a neighbour while somebody waits."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from translation_service.domain.errors import BrokenPromise, RequestRefused, TemporarilyUnavailable
from translation_service.integrations.patience import Patience


def attempt(patience: Patience, wait: Event, *, longest: float = 5) -> float:
    """Ask somebody who answers when told so; return how long nobody was told anything."""
    begun = time.monotonic()
    with pytest.raises(TemporarilyUnavailable):
        patience.ask(lambda: wait.wait(longest))
    return time.monotonic() - begun


def test_an_answer_and_a_refusal_come_through() -> None:
    patience = Patience(seconds=1)

    def refuse() -> None:
        raise RequestRefused("no", "No.")

    assert patience.ask(lambda: "yes") == "yes"
    with pytest.raises(RequestRefused, match="no"):
        patience.ask(refuse)
    assert patience.ask(lambda: "yes") == "yes"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_our_own_mistake_is_no_silence() -> None:
    patience = Patience(seconds=1)

    with pytest.raises(BrokenPromise):
        patience.ask(lambda: 1 // 0)
    assert patience.ask(lambda: "yes") == "yes"


def test_many_who_ask_a_silent_neighbour_are_told_so_soon() -> None:
    patience, silence = Patience(seconds=0.8, at_once=2), Event()

    with ThreadPoolExecutor(12) as people:
        waited = list(people.map(lambda _: attempt(patience, silence), range(12)))
    silence.set()

    assert max(waited) < 1.6
    assert sorted(waited)[-3] < 0.7, "only two may wait for the answer itself"


def test_after_its_rest_one_person_tries_a_neighbour_for_all() -> None:
    patience, silence = Patience(seconds=0.3, rest_seconds=0.3), Event()
    attempt(patience, silence)
    time.sleep(0.35)

    with ThreadPoolExecutor(6) as people:
        waited = sorted(people.map(lambda _: attempt(patience, silence), range(6)))
    silence.set()

    assert waited[-1] >= 0.3
    assert waited[-2] < 0.25
    time.sleep(0.35)
    assert [patience.ask(lambda: "well") for _ in range(3)] == ["well"] * 3
