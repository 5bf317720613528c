"""How likely a draft has to be changed: a number from 0 to 100 made of what is known of it.

What the number is made of is kept beside it, so that its weights can be measured against what people changed.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from translation_service.domain.segments import Origin
from translation_service.domain.sentences import N_, Sentence, sentence

RISKY: Final = 40
"""From this risk on a draft is shown when a reviser asks for the risky ones alone."""

_USUAL_LENGTH: Final = 1.3
_LEAST_TOLD: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskInputs:
    """What is known of a draft.

    `match` is the percentage of a memory match; `engine_score` the mean log probability of a piece; `length_ratio` the
    length of the target by that of the source; `faults` the doubts that are left and `mended` those that asking again
    took away; `terms` the glossary's findings; `unknown_words` the share of words that stand in both texts.
    """

    origin: str
    match: int | None = None
    engine_score: float | None = None
    length_ratio: float = 1.0
    faults: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    terms: int = 0
    unknown_words: float = 0.0
    words: int = 0

    def written(self) -> dict[str, Any]:
        """Return the inputs as the database keeps them."""
        values = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in values if value not in {None, (), 0}}

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> "RiskInputs":
        """Return the inputs the database kept; what it does not know is left out."""
        known = {name: written[name] for name in [one.name for one in fields(cls)] if name in written}
        lists: dict[str, Any] = {name: tuple(known[name]) for name in ("faults", "mended") if name in known}
        values: dict[str, Any] = {"origin": "", **known, **lists}
        return cls(**values)


_OF_ORIGINS: Final[Mapping[str, float]] = {
    "none": 1.0,
    "engine": 0.2,
    "repetition": 0.2,
    "memory": 0.02,
    "glossary": 0.02,
}
_OF_FAULTS: Final[Mapping[str, float]] = {
    "repeated-words": 0.6,
    "length-unusual": 0.45,
    "untranslated-words": 0.5,
    "name-changed": 0.5,
    "limit-changed": 0.8,
    "value-restored": 0.35,
    "tag-placement": 0.15,
    "term-put-in": 0.15,
    "engine-failed": 0.9,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskWeights:
    """The chance, from 0 to 1, that a draft has to be changed for each thing known of it; those add up as chances do.

    These are the ones to fit against real edits (`domain.foresight`).
    """

    origins: Mapping[str, float] = field(default_factory=lambda: _OF_ORIGINS)
    faults: Mapping[str, float] = field(default_factory=lambda: _OF_FAULTS)
    other_fault: float = 0.2
    mended: float = 0.12
    term: float = 0.25
    engine_doubt: float = 0.3
    length: float = 0.4
    unknown_words: float = 0.6
    hundred_words: float = 0.25


DEFAULT_WEIGHTS: Final = RiskWeights()

_FAULT_NAMES: Final = {
    "repeated-words": N_("words are repeated"),
    "length-unusual": N_("much shorter or longer than the source"),
    "untranslated-words": N_("words are left untranslated"),
    "limit-changed": N_("a limit is not as in the source"),
    "name-changed": N_("a name is not as in the source"),
    "value-restored": N_("a value or a name had to be put back"),
    "tag-placement": N_("the place of a format is uncertain"),
    "engine-failed": N_("the machine failed"),
    "already-translated": N_("it came in the language of the translation"),
    "other-script": N_("it came in another script"),
}
_OTHER_FAULT: Final = N_("a guard of the machine draft reports something")


def fault_name(code: str) -> str:
    """Return the words, to be translated, for what a guard found."""
    return _FAULT_NAMES.get(code, _OTHER_FAULT)


def risk_of(inputs: RiskInputs, weights: RiskWeights = DEFAULT_WEIGHTS) -> int:
    """Return the risk from 0 to 100: what remains when none of the chances strikes."""
    safe = math.prod(1 - chance for chance, _ in _chances(inputs, weights))
    return round(100 * (1 - safe))


def reasons_for(inputs: RiskInputs) -> tuple[Sentence, ...]:
    """Return what makes most of the risk, the heaviest first; what hardly counts is left out."""
    chances = _chances(inputs, DEFAULT_WEIGHTS)
    told = [(chance, reason) for chance, reason in chances if reason and chance >= _LEAST_TOLD]
    return tuple(sentence(reason) for _, reason in sorted(told, key=lambda one: -one[0]))


def _chances(inputs: RiskInputs, weights: RiskWeights) -> Iterable[tuple[float, str]]:
    """Yield each chance that the draft is wrong with its reason, "" where none needs to be told."""
    yield weights.origins.get(inputs.origin, 0.0), N_("nothing was drafted") if inputs.origin == Origin.NONE else ""
    if inputs.match is not None:
        yield (100 - inputs.match) / 100, N_("the memory has only something similar")
    for fault in inputs.faults:
        yield weights.faults.get(fault, weights.other_fault), fault_name(fault)
    yield 1 - (1 - weights.mended) ** len(inputs.mended), N_("the machine needed more than one try")
    yield 1 - (1 - weights.term) ** inputs.terms, N_("the glossary is not kept to")
    yield weights.engine_doubt * _doubt_of_engine(inputs.engine_score), N_("the machine was unsure")
    yield weights.length * _excess(inputs.length_ratio), N_("its length is unusual")
    yield weights.unknown_words * inputs.unknown_words, N_("words stand as in the source")
    yield min(0.4, weights.hundred_words * inputs.words / 100), N_("it is long")


def _doubt_of_engine(score: float | None) -> float:
    """Return 0 for an engine that is as sure as they mostly are, 1 for one that guessed."""
    return 0.0 if score is None else min(1.0, max(0.0, (-score - 0.3) / 1.2))


def _excess(ratio: float) -> float:
    if ratio <= 0:
        return 0.0
    return min(1.0, max(0.0, abs(math.log(ratio)) - math.log(_USUAL_LENGTH)))
