"""Sentences in batches: equal ones once, short ones together, order restored, one bad sentence never costs the rest."""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import TypeVar

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.engine import EngineCard
from translation_service.engines.isolating import Task, TaskList, tasks_of

Answer = TypeVar("Answer")
Progress = Callable[[int, int], None]
Ask = Callable[[Iterable[Sequence[str]]], Generator[Mapping[str, Answer], None, None]]
"""Takes batches and yields, in any order and as they come, what became of the sentences; nothing where it failed."""

logger = logging.getLogger(__name__)


def silent(_done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


def answers_in_batches(
    sentences: Iterable[str], *, ask: Ask[Answer], card: EngineCard, progress: Progress = silent
) -> dict[str, Answer]:
    """Return what an engine answers to each different sentence; without those that are empty or that it failed on.

    `progress` gets the number of different sentences done and in all. Raises `TemporarilyUnavailable` when the engine
    fails altogether.
    """
    waiting = sorted({sentence for sentence in sentences if sentence.strip()}, key=lambda text: (len(text), text))
    known: dict[str, Answer] = {}
    with closing(ask(in_batches(waiting, card))) as answers:
        for answered in answers:
            known.update(answered)
            progress(len(known), len(waiting))
    if len(known) < len(waiting):
        logger.warning("engine_failed_on_sentences", extra={"failed": len(waiting) - len(known)})
        progress(len(waiting), len(waiting))
    return known


def one_after_another(answer: Callable[[list[str]], list[Answer]]) -> Ask[Answer]:
    """Return a way to ask an engine that takes one batch at a time and raises `TemporarilyUnavailable`."""
    return lambda batches: do_tasks(TaskList(tasks_of(batches)), lambda task: answer(list(task.sentences)))


def do_tasks(tasks: TaskList, do: Callable[[Task], Sequence[Answer]]) -> Generator[Mapping[str, Answer], None, None]:
    """Do one task after the other with an engine that raises `TemporarilyUnavailable` for what it cannot do."""
    while task := tasks.take():
        try:
            answers = do(task)
        except TemporarilyUnavailable:
            tasks.refused(task)
            continue
        tasks.answered()
        yield dict(zip(task.sentences, answers, strict=True))
    tasks.conclude()


def in_batches(sentences: Iterable[str], card: EngineCard) -> Iterator[list[str]]:
    """Part sentences into batches of as many and as much as an engine likes, in their order.

    Few sentences are shared out over what it does side by side.
    """
    every = list(sentences)
    size = min(card.batch_size, -(-len(every) // card.side_by_side))
    batch: list[str] = []
    length = 0
    for sentence in every:
        length += len(sentence)
        if batch and (len(batch) == size or length > card.batch_length):
            yield batch
            batch, length = [], len(sentence)
        batch.append(sentence)
    if batch:
        yield batch
