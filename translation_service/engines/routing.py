"""Which engine serves a pair, directly or through English."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, cast

from translation_service.domain.languages import PIVOT, LanguagePair
from translation_service.engines.batching import Ask, Progress, answers_in_batches, one_after_another, silent
from translation_service.engines.engine import Engine, ExplainingEngine, ParallelEngine
from translation_service.engines.isolating import TaskList, tasks_of
from translation_service.engines.rendering import Rendering

PIVOTING: Final = "pivot"
"""What stands in place of an engine where a pair shall go through English although one serves it directly."""

NO_PREFERENCES: Final[Mapping[LanguagePair, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    engine: Engine
    pair: LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The engines a sentence goes through, one after the other.

    `description` names engines and model versions: "firefox pt-en 1693087646 → argos en-tr 0.1". A route that
    `knows_few_words` is asked for others in plain ones.
    """

    legs: tuple[Leg, ...]
    description: str = ""
    knows_few_words: bool = False

    @property
    def is_for_checks(self) -> bool:
        return any(leg.engine.card.is_for_checks for leg in self.legs)

    @property
    def explains(self) -> bool:
        """Tell whether `EngineRoom.render` gives links between the words of source and target."""
        return len(self.legs) == 1 and self.legs[0].engine.card.gives_alignment

    @property
    def gives_alternatives(self) -> bool:
        return self.legs[-1].engine.card.gives_alternatives

    @property
    def weighs(self) -> int:
        """Return how many answers its last engine weighs in any case."""
        return self.legs[-1].engine.card.weighs if self.gives_alternatives else 1


class EngineRoom:
    """The engines of an installation, in order of preference."""

    def __init__(self, engines: Sequence[Engine], preferences: Mapping[LanguagePair, str] = NO_PREFERENCES) -> None:
        """`preferences` name the engine that serves a pair if it can, or `PIVOTING` for the way through English."""
        self._engines = tuple(engines)
        self._preferences = preferences

    def within_the_building(self) -> "EngineRoom":
        """Return the engines that send no text anywhere, for what is confidential."""
        return EngineRoom([one for one in self._engines if not one.card.leaves_building], self._preferences)

    @property
    def pairs(self) -> frozenset[LanguagePair]:
        """The pairs that an engine serves directly."""
        return frozenset[LanguagePair]().union(*(engine.card.pairs for engine in self._engines))

    def preference(self, pair: LanguagePair) -> str:
        """Return what an installation prefers for a pair: an engine, `PIVOTING`, or "" for nothing."""
        return self._preferences.get(pair, "")

    def route(self, pair: LanguagePair) -> Route | None:
        """Return the way for a pair, a direct one before one through English; None when no engine serves it."""
        if pair.source == pair.target:
            return None
        pairs = (
            LanguagePair(source=pair.source, target=PIVOT),
            LanguagePair(source=PIVOT, target=pair.target),
        )
        ways = [(pair,)] if PIVOT in {pair.source, pair.target} else [(pair,), pairs]
        if self._preferences.get(pair) == PIVOTING:
            ways.reverse()
        return next((route for way in ways if (route := self._served(way)) is not None), None)

    def translate(self, sentences: Sequence[str], route: Route, *, progress: Progress = silent) -> list[str]:
        """Translate plain sentences leg by leg; same length and order, "" where there was nothing to translate.

        `progress` gets sentences done and in all, each leg counting every sentence once. Raises
        `TemporarilyUnavailable` when an engine fails altogether.
        """
        return self._through(route.legs, sentences, progress=progress, steps=len(route.legs))

    def render(
        self, sentences: Sequence[str], route: Route, *, alternatives: int = 1, progress: Progress = silent
    ) -> list[tuple[Rendering, ...]]:
        """Translate with all that the engines can tell: up to so many renderings a sentence, the likeliest first.

        Same length and order; nothing for an empty sentence or one that an engine failed on. Alternatives and scores
        are those of the last leg; links lead to the sentence itself, so there are none on the way through English.
        What an engine does not give is left out. Raises as `translate` does.
        """
        *before, last = route.legs
        steps = len(route.legs)
        texts = self._through(before, sentences, progress=progress, steps=steps)
        answers = answers_in_batches(
            texts,
            ask=_way_to_render(last, alternatives),
            card=last.engine.card,
            progress=_scaled(progress, len(before), legs=steps, size=len(texts)),
        )
        found = [answers.get(text, ()) for text in texts]
        return [tuple(replace(one, links=()) for one in several) for several in found] if before else found

    def _through(self, legs: Sequence[Leg], sentences: Sequence[str], *, progress: Progress, steps: int) -> list[str]:
        texts = list(sentences)
        for number, leg in enumerate(legs):
            answers = answers_in_batches(
                texts,
                ask=_way_to_translate(leg),
                card=leg.engine.card,
                progress=_scaled(progress, number, legs=steps, size=len(texts)),
            )
            texts = [answers.get(text, "") for text in texts]
        return texts

    def _served(self, pairs: tuple[LanguagePair, ...]) -> Route | None:
        legs = [self._leg(pair) for pair in pairs]
        found = tuple(leg for leg in legs if leg is not None)
        if len(found) < len(pairs):
            return None
        return Route(
            legs=found,
            description=" → ".join(leg.engine.version(leg.pair) for leg in found),
            knows_few_words=len(found) == 1 and found[0].pair in found[0].engine.card.few_words,
        )

    def _leg(self, pair: LanguagePair) -> Leg | None:
        serving = [engine for engine in self._engines if pair in engine.card.pairs]
        preferred = self._preferences.get(pair)
        serving.sort(key=lambda engine: engine.card.name != preferred)
        return next((Leg(engine=engine, pair=pair) for engine in serving), None)


def _way_to_translate(leg: Leg) -> Ask[str]:
    if isinstance(leg.engine, ParallelEngine):
        return cast("Ask[str]", _side_by_side(leg.engine, leg.pair))
    return one_after_another(lambda batch: leg.engine.translate(batch, leg.pair))


def _way_to_render(leg: Leg, alternatives: int) -> Ask[tuple[Rendering, ...]]:
    card = leg.engine.card
    if not card.gives_alignment and not card.gives_alternatives:
        return _as_renderings(_way_to_translate(leg))
    if isinstance(leg.engine, ParallelEngine):
        return cast("Ask[tuple[Rendering, ...]]", _side_by_side(leg.engine, leg.pair, alternatives))
    engine = cast("ExplainingEngine", leg.engine)
    return one_after_another(lambda batch: engine.render(batch, leg.pair, alternatives=alternatives))


def _side_by_side(engine: ParallelEngine, pair: LanguagePair, alternatives: int = 0) -> object:
    """Return a way to ask an engine for batches side by side: the long ones first, so that all end together."""
    return lambda batches: engine.answers(TaskList(tasks_of(reversed([*batches]), alternatives=alternatives)), pair)


def _as_renderings(ask: Ask[str]) -> Ask[tuple[Rendering, ...]]:
    def render(batches: Iterable[Sequence[str]]) -> Generator[Mapping[str, tuple[Rendering, ...]], None, None]:
        with closing(ask(batches)) as answers:
            for answered in answers:
                yield {sentence: (Rendering(text=text),) if text else () for sentence, text in answered.items()}

    return render


def _scaled(progress: Progress, number: int, *, legs: int, size: int) -> Progress:
    return lambda done, total: progress(number * size + done * size // total, legs * size)
