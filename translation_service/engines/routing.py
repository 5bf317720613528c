"""Which engine serves a pair, directly or through English."""

from collections.abc import Sequence
from dataclasses import dataclass

from translation_service.domain.languages import PIVOT, LanguagePair
from translation_service.engines.batching import Progress, silent, translate_in_batches
from translation_service.engines.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    engine: Engine
    pair: LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The engines a sentence goes through, one after the other."""

    legs: tuple[Leg, ...]

    @property
    def is_for_checks(self) -> bool:
        return any(leg.engine.card.is_for_checks for leg in self.legs)

    @property
    def description(self) -> str:
        """Name engines and model versions: "firefox pt-en 1693087646 → argos en-tr 0.1"."""
        return " → ".join(leg.engine.version(leg.pair) for leg in self.legs)


class EngineRoom:
    """The engines of an installation, in order of preference."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = tuple(engines)

    def route(self, pair: LanguagePair) -> Route | None:
        """Return the way for a pair, a direct one before one through English; None when no engine serves it."""
        if pair.source == pair.target:
            return None
        pairs = (
            LanguagePair(source=pair.source, target=PIVOT),
            LanguagePair(source=PIVOT, target=pair.target),
        )
        return self._served((pair,)) or (None if PIVOT in {pair.source, pair.target} else self._served(pairs))

    def translate(self, sentences: Sequence[str], route: Route, *, progress: Progress = silent) -> list[str]:
        """Translate plain sentences leg by leg; same length and order, "" where there was nothing to translate.

        `progress` gets sentences done and in all, each leg counting every sentence once. Raises
        `TemporarilyUnavailable` when an engine fails altogether.
        """
        texts = list(sentences)
        for number, leg in enumerate(route.legs):
            texts = _through(leg, texts, progress=_scaled(progress, number, legs=len(route.legs), size=len(texts)))
        return texts

    def _served(self, pairs: tuple[LanguagePair, ...]) -> Route | None:
        legs = [self._leg(pair) for pair in pairs]
        found = tuple(leg for leg in legs if leg is not None)
        return Route(legs=found) if len(found) == len(pairs) else None

    def _leg(self, pair: LanguagePair) -> Leg | None:
        serving = (engine for engine in self._engines if pair in engine.card.pairs)
        return next((Leg(engine=engine, pair=pair) for engine in serving), None)


def _through(leg: Leg, texts: list[str], *, progress: Progress) -> list[str]:
    return translate_in_batches(
        texts,
        translate=lambda batch: leg.engine.translate(batch, leg.pair),
        batch_size=leg.engine.card.batch_size,
        progress=progress,
    )


def _scaled(progress: Progress, number: int, *, legs: int, size: int) -> Progress:
    return lambda done, total: progress(number * size + done * size // total, legs * size)
