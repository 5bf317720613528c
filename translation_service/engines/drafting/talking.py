"""Talks with an engine that go on side by side, each asking as often as it needs.

What one talk asks anew joins what others wait for, so that the engine does not pause between the rounds of a draft.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.batching import Progress, silent
from translation_service.engines.drafting.asking import ALTERNATIVES, Question, Renderings, answers
from translation_service.engines.engine import PairNotServed
from translation_service.engines.routing import EngineRoom, Route

Told = TypeVar("Told")
Talk = Generator[Sequence[Question], Sequence[Renderings], Told]
"""Yields questions, is sent the renderings of each (none where the engine failed), and returns what it made of them."""


def hold(talks: Iterable[Talk[Told]], room: EngineRoom, route: Route, *, progress: Progress = silent) -> list[Told]:
    """Hold talks to their end; return what each told, in their order.

    Where an engine weighs several answers in any case, all questions are asked for these: what is looked at when the
    likeliest is at fault is there already. `progress` gets the number of first questions that are answered, and of all.
    Raises `TemporarilyUnavailable` when the engine fails altogether before it has answered these.
    """
    usual = ALTERNATIVES if route.weighs >= ALTERNATIVES else 1
    return _Conversation(talks, usual).held(room, route, progress)


@dataclass(slots=True, kw_only=True, eq=False)
class _Speaker(Generic[Told]):
    """A talk, what it asked last, and how much of that is not yet answered."""

    talk: Talk[Told]
    asked: Sequence[Question] = ()
    missing: int = 0
    told: Told | None = None


class _Conversation(Generic[Told]):
    def __init__(self, talks: Iterable[Talk[Told]], usual: int) -> None:
        """Ask each question for `usual` alternatives at least."""
        self._usual = usual
        self._speakers = [_Speaker(talk=talk) for talk in talks]
        self._known: dict[Question, Renderings] = {}
        self._waiting: dict[Question, list[_Speaker[Told]]] = {}
        self._new: list[Question] = []

    def held(self, room: EngineRoom, route: Route, progress: Progress) -> list[Told]:
        for speaker in self._speakers:
            self._let_speak(speaker, None)
        first = frozenset(self._new)
        while self._new:
            try:
                self._listen(room, route, progress)
            except TemporarilyUnavailable:
                # It has answered once and may so again; what it did not answer now is no reason to wait.
                if not first <= self._known.keys():
                    raise
                self._new.clear()
            self._hear(dict.fromkeys(self._waiting, ()))
        return [cast("Told", speaker.told) for speaker in self._speakers]

    def _listen(self, room: EngineRoom, route: Route, progress: Progress) -> None:
        questions = self._take_new()
        try:
            with closing(answers(questions, room, route, more=self._take_new, progress=progress)) as answered:
                for some in answered:
                    self._hear(some)
        except PairNotServed as error:
            raise TemporarilyUnavailable("the model was taken away meanwhile") from error

    def _take_new(self) -> list[Question]:
        taken, self._new = self._new, []
        return taken

    def _hear(self, answered: Mapping[Question, Renderings]) -> None:
        self._known.update(answered)
        for speaker in [one for question in answered for one in self._waiting.pop(question)]:
            speaker.missing -= 1
            if not speaker.missing:
                self._let_speak(speaker, [self._known[question] for question in speaker.asked])

    def _let_speak(self, speaker: _Speaker[Told], heard: Sequence[Renderings] | None) -> None:
        """Let a talk go on until it waits for an answer or is over; `heard` is None at its beginning."""
        try:
            while True:
                asked = speaker.talk.send(heard) if heard is not None else next(speaker.talk)
                speaker.asked = [replace(one, alternatives=max(one.alternatives, self._usual)) for one in asked]
                open_ones = list(self._unanswered(speaker.asked))
                if open_ones:
                    break
                heard = [self._known[question] for question in speaker.asked]
        except StopIteration as end:
            speaker.told = end.value
            return
        speaker.missing = len(open_ones)
        for question in open_ones:
            self._wait(speaker, question)

    def _wait(self, speaker: _Speaker[Told], question: Question) -> None:
        if question not in self._waiting:
            self._waiting[question] = []
            self._new.append(question)
        self._waiting[question].append(speaker)

    def _unanswered(self, questions: Iterable[Question]) -> Iterator[Question]:
        """Return, each once, the questions that are not answered yet; those without words are, by nothing."""
        for question in dict.fromkeys(questions):
            if not question.text.strip():
                self._known[question] = ()
            elif question not in self._known:
                yield question
