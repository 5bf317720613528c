import pytest

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.isolating import Task, TaskList, tasks_of


def run(tasks: TaskList, deadly: set[str]) -> list[tuple[str, ...]]:
    """Give every task to an engine that ends on deadly sentences; return what it was given."""
    tried: list[tuple[str, ...]] = []
    while task := tasks.take():
        tried.append(task.sentences)
        if deadly & set(task.sentences):
            tasks.crashed(task)
        else:
            tasks.answered()
    return tried


def test_a_batch_whose_engine_ended_is_tried_again_as_it_was() -> None:
    tasks = TaskList(tasks_of([["a", "b"]]))
    task = tasks.take()
    assert task is not None

    tasks.crashed(task)

    assert tasks.take() == Task(sentences=("a", "b"), is_suspect=True)


def test_the_one_deadly_sentence_is_found_and_the_others_are_answered() -> None:
    tasks = TaskList(tasks_of([["a", "b", "c", "d"], ["e", "f"]]))

    tried = run(tasks, {"c"})

    assert tasks.given_up == ["c"]
    assert tried == [("a", "b", "c", "d"), ("a", "b", "c", "d"), ("a", "b"), ("c", "d"), ("c",), ("d",), ("e", "f")]


def test_one_deadly_sentence_in_a_thousand_costs_few_engines() -> None:
    tasks = TaskList(tasks_of([[str(number) for number in range(1024)]]))

    tried = run(tasks, {"500"})

    assert tasks.given_up == ["500"]
    assert sum("500" in sentences for sentences in tried) == 12


def test_what_an_engine_refused_is_halved_at_once() -> None:
    tasks = TaskList(tasks_of([["a", "b"]]))
    task = tasks.take()
    assert task is not None

    tasks.refused(task)

    assert tasks.take() == Task(sentences=("a",), is_suspect=True)


def test_a_document_of_one_deadly_sentence_goes_to_people() -> None:
    tasks = TaskList(tasks_of([["a"]]))

    run(tasks, {"a"})

    tasks.conclude()
    assert tasks.given_up == ["a"]


def test_an_engine_that_ends_on_everything_is_unavailable() -> None:
    tasks = TaskList(tasks_of([[str(number)] for number in range(100)]))

    with pytest.raises(TemporarilyUnavailable):
        run(tasks, {str(number) for number in range(100)})
