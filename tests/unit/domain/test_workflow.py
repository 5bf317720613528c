"""The way of a document."""

import pytest

from translation_service.domain.errors import BrokenPromise, RequestRefused
from translation_service.domain.workflow import (
    FINAL,
    MOVES,
    STATE_NAMES,
    WORK,
    DocumentState,
    Stage,
    check_move,
    stage_of,
    start_of,
)


def reachable(start: DocumentState) -> set[DocumentState]:
    seen, todo = {start}, [start]
    while todo:
        for state in MOVES[todo.pop()] - seen:
            seen.add(state)
            todo.append(state)
    return seen


def test_every_state_has_moves_and_a_name() -> None:
    assert set(MOVES) == set(STATE_NAMES) == set(DocumentState)


def test_every_state_is_reached_from_the_beginning() -> None:
    assert reachable(DocumentState.RECEIVED) == set(DocumentState)


@pytest.mark.parametrize("state", DocumentState)
def test_every_state_leads_to_an_end(state: DocumentState) -> None:
    assert reachable(state) & FINAL


def test_only_accepted_and_cancelled_are_ends() -> None:
    assert frozenset({DocumentState.ACCEPTED, DocumentState.CANCELLED}) == FINAL


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_serves_one_state(stage: Stage) -> None:
    assert stage_of(start_of(stage)) is stage


@pytest.mark.parametrize("state", WORK)
def test_what_waits_for_a_machine_can_fail_and_be_tried_again(state: DocumentState) -> None:
    check_move(state, DocumentState.FAILED)
    check_move(DocumentState.FAILED, state)


def test_a_move_that_is_not_in_the_table_is_refused_in_words() -> None:
    with pytest.raises(RequestRefused) as refusal:
        check_move(DocumentState.RECEIVED, DocumentState.DELIVERED)

    assert refusal.value.code == "wrong-state"


def test_a_state_that_waits_for_people_has_no_job() -> None:
    with pytest.raises(BrokenPromise):
        stage_of(DocumentState.QUEUED)
