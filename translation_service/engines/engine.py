"""The port every machine translation engine stands behind."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.isolating import TaskList
from translation_service.engines.rendering import Rendering


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineCard:
    """What an engine declares of itself.

    It likes to get `batch_size` sentences of `batch_length` characters at once, and works at so many such batches
    `side_by_side`. It `weighs` so many answers to every sentence in any case, which it may tell at no cost. Of the
    pairs in `few_words` it knows the words of everyday life, and is told others.

    An engine `is_for_checks` when its output shows what reached it: it gets every text as it is, and nothing of what
    it answers is mended.
    """

    name: str
    pairs: frozenset[LanguagePair]
    leaves_building: bool
    batch_size: int
    batch_length: int = 20_000
    side_by_side: int = 1
    weighs: int = 1
    gives_alignment: bool = False
    gives_alternatives: bool = False
    few_words: frozenset[LanguagePair] = frozenset()
    is_for_checks: bool = False


class Engine(Protocol):
    @property
    def card(self) -> EngineCard: ...

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        """Translate plain sentences; the answer has the same length and order, and "" for an empty sentence.

        Raises `PairNotServed` for a pair that is not on the card, `TemporarilyUnavailable` when the engine fails.
        """

    def version(self, pair: LanguagePair) -> str:
        """Name engine, pair and model version: "firefox pt-en 1693087646"."""


class ExplainingEngine(Engine, Protocol):
    """An engine whose card says that it gives alignment or alternatives."""

    def render(
        self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int = 1
    ) -> list[tuple[Rendering, ...]]:
        """Translate plain sentences into up to so many different renderings each, the likeliest first.

        Same length and order; nothing for an empty sentence. Raises as `translate` does. More than one alternative
        costs time: ask for the sentences that need them alone.
        """


@runtime_checkable
class ParallelEngine(Engine, Protocol):
    """An engine that works at several tasks at a time and finds the sentences it cannot bear by itself."""

    def answers(
        self, tasks: TaskList, pair: LanguagePair
    ) -> Generator[Mapping[str, str | tuple[Rendering, ...]], None, None]:
        """Yield translations by sentence, or renderings where a task wants them, as they come and in any order.

        Something comes every second, be it empty. Sentences it failed on are left out. Raises as `translate` does.
        """


class PairNotServed(RequestRefused):
    """No installed model translates this pair."""

    def __init__(self, pair: LanguagePair) -> None:
        template = N_(
            "No installed engine translates from %(source)s to %(target)s. “translation-service models install "
            "%(pair)s” installs one where a source offers it."
        )
        super().__init__("no_engine", template, source=_name(pair.source), target=_name(pair.target), pair=str(pair))


def _name(code: str) -> str:
    return LANGUAGES[code].name if code in LANGUAGES else code
