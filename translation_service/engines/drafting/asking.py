"""Questions to the engines of a route, answered as they come; what comes up meanwhile is asked in the same run."""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from typing import Final, cast

from translation_service.domain.writable import writable
from translation_service.engines.batching import Progress, do_tasks, in_batches
from translation_service.engines.engine import Engine, EngineCard, ExplainingEngine, ParallelEngine
from translation_service.engines.isolating import Task, TaskList, tasks_of
from translation_service.engines.rendering import Rendering, is_endless
from translation_service.engines.routing import EngineRoom, Leg, Route

logger = logging.getLogger(__name__)

Renderings = tuple[Rendering, ...]
ALTERNATIVES: Final = 4
"""As many answers as are looked at where the likeliest is at fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A text to be translated, in up to so many ways; not asked with two numbers of `alternatives` at a time."""

    text: str
    alternatives: int = 1


Answers = Generator[Mapping[Question, Renderings], None, None]
More = Callable[[], Iterable[Question]]
"""Returns, each once, the questions that came up since it was called last."""


def answers(
    questions: Sequence[Question], room: EngineRoom, route: Route, *, more: More, progress: Progress
) -> Answers:
    """Yield what the engines of a route answer, and every second at least an empty mapping.

    What they fail on is left out. `progress` gets how many of the first questions are answered, and their number.
    Raises `TemporarilyUnavailable` when an engine fails altogether.
    """
    if len(route.legs) == 1:
        return _in_one_run(questions, route.legs[0], more=more, progress=progress)
    return _in_rounds(questions, room, route, more=more, progress=progress)


def _in_one_run(questions: Sequence[Question], leg: Leg, *, more: More, progress: Progress) -> Answers:
    open_ones = _OpenQuestions(leg.engine.card, questions)
    first, done = len(questions), 0

    def next_task() -> Iterator[Task]:
        open_ones.add(more())
        return open_ones.next_task()

    with closing(_done(TaskList((), more=next_task), leg)) as answered:
        for some in answered:
            yield {open_ones.answered(text): _renderings(text, answer) for text, answer in some.items()}
            done = min(first, done + len(some))
            progress(done, first)
    if open_ones.failed:
        logger.warning("engine_failed_on_sentences", extra={"failed": open_ones.failed})


class _OpenQuestions:
    """Questions without an answer, and batches of those that are not asked yet: long ones first, whenever they came up.

    So all processors end together, and what is asked again costs no more than what is asked.
    """

    def __init__(self, card: EngineCard, questions: Iterable[Question]) -> None:
        self._card = card
        self._explains = card.gives_alignment or card.gives_alternatives
        self._open: dict[str, Question] = {}
        self._waiting: dict[int, list[str]] = {}
        self.add(questions)

    @property
    def failed(self) -> int:
        """How many questions got no answer, once all were asked."""
        return len(self._open)

    def add(self, questions: Iterable[Question]) -> None:
        for number, some in groupby(questions, key=_alternatives):
            new = {question.text: question for question in some}
            self._open |= new
            texts = self._waiting.setdefault(number, [])
            texts += new
            texts.sort(key=lambda text: (len(text), text), reverse=True)

    def answered(self, text: str) -> Question:
        return self._open.pop(text)

    def next_task(self) -> Iterator[Task]:
        """Return one more batch, if anything waits, of the number of alternatives that most is wanted in.

        What comes up before the next one joins it, and is not asked in a batch of a few, which costs more.
        """
        number, texts = max(self._waiting.items(), key=lambda some: sum(map(len, some[1])), default=(0, []))
        batch = next(in_batches(texts, self._card), [])
        del texts[: len(batch)]
        return tasks_of([batch] if batch else [], alternatives=number if self._explains else 0)


def _in_rounds(
    questions: Sequence[Question], room: EngineRoom, route: Route, *, more: More, progress: Progress
) -> Answers:
    """Ask by way of English: all questions go the whole way before the next ones begin theirs."""
    while questions:
        for number, some in groupby(sorted(questions, key=_alternatives), key=_alternatives):
            asked = list(some)
            found = room.render([one.text for one in asked], route, alternatives=number, progress=progress)
            answered = zip(asked, found, strict=True)
            yield {question: _renderings(question.text, several) for question, several in answered if several}
        questions = list(more())


def _done(tasks: TaskList, leg: Leg) -> Generator[Mapping[str, str | Renderings], None, None]:
    if isinstance(leg.engine, ParallelEngine):
        return leg.engine.answers(tasks, leg.pair)
    return do_tasks(tasks, lambda task: _answered(leg.engine, task, leg))


def _answered(engine: Engine, task: Task, leg: Leg) -> Sequence[str | Renderings]:
    if not task.alternatives:
        return engine.translate(task.sentences, leg.pair)
    return cast("ExplainingEngine", engine).render(task.sentences, leg.pair, alternatives=task.alternatives)


def _renderings(text: str, answer: str | Renderings) -> Renderings:
    """Return what an engine made of a text, without what is empty or runs on for ever."""
    several = (Rendering(text=answer),) if isinstance(answer, str) else answer
    bounded = (one for one in several if one.text and not is_endless(one.text, text))
    return tuple(one if (kept := writable(one.text)) == one.text else Rendering(text=kept) for one in bounded)


def _alternatives(question: Question) -> int:
    return question.alternatives
