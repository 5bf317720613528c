"""An engine that works in processes of its own, and looks like any other from outside."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.batching import in_batches
from translation_service.engines.engine import Engine, EngineCard, PairNotServed
from translation_service.engines.isolating import TaskList, tasks_of
from translation_service.engines.processes.pool import ProcessPool
from translation_service.engines.processes.wire import Answer
from translation_service.engines.rendering import Rendering


class SeparateEngine:
    """Declares what `engine` declares, and lets a pool of processes do its work.

    `engine` is never asked to translate here, so its native code is not loaded into this process.
    """

    def __init__(self, engine: Engine, pool: ProcessPool) -> None:
        self._engine = engine
        self._pool = pool

    @property
    def card(self) -> EngineCard:
        return replace(self._engine.card, side_by_side=self._pool.width)

    def version(self, pair: LanguagePair) -> str:
        return self._engine.version(pair)

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        return cast("list[str]", self._all(sentences, pair, alternatives=0, nothing=""))

    def render(
        self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int = 1
    ) -> list[tuple[Rendering, ...]]:
        found = self._all(sentences, pair, alternatives=alternatives, nothing=())
        return cast("list[tuple[Rendering, ...]]", found)

    def answers(self, tasks: TaskList, pair: LanguagePair) -> Generator[Mapping[str, Answer], None, None]:
        """Do many tasks side by side; see `ProcessPool.answers`."""
        if pair not in self._engine.card.pairs:
            raise PairNotServed(pair)
        return self._pool.answers(tasks, pair)

    @property
    def process_ids(self) -> tuple[int, ...]:
        return self._pool.process_ids

    def close(self) -> None:
        """End the processes; the next sentence starts others."""
        self._pool.close()

    def _all(self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int, nothing: Answer) -> list[Answer]:
        spoken = list(dict.fromkeys(sentence for sentence in sentences if sentence.strip()))
        known: dict[str, Answer] = {}
        tasks = TaskList(tasks_of(in_batches(spoken, self.card), alternatives=alternatives))
        for answered in self.answers(tasks, pair):
            known.update(answered)
        if len(known) < len(spoken):
            raise TemporarilyUnavailable("the engine failed on a sentence")
        return [known.get(sentence, nothing) for sentence in sentences]
