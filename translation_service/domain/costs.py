"""What translating costs: how much of the words was ready, what a price asks for them, and what was saved."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_


class Readiness(StrEnum):
    """How much of a segment was ready before a person began with it, the least first."""

    NEW = "new"
    MACHINE = "machine"
    FUZZY = "fuzzy"
    REPETITION = "repetition"
    EXACT = "exact"
    CONTEXT = "context"


READINESS_NAMES: Final[dict[Readiness, str]] = {
    Readiness.NEW: N_("new"),
    Readiness.MACHINE: N_("machine draft"),
    Readiness.FUZZY: N_("similar in the memory"),
    Readiness.REPETITION: N_("repetition"),
    Readiness.EXACT: N_("exact in memory or glossary"),
    Readiness.CONTEXT: N_("exact, in the same place"),
}

USUAL_WEIGHTS: Final[dict[Readiness, int]] = {
    Readiness.NEW: 100,
    Readiness.MACHINE: 70,
    Readiness.FUZZY: 60,
    Readiness.REPETITION: 20,
    Readiness.EXACT: 30,
    Readiness.CONTEXT: 10,
}
"""Per cent of the full price, offered to begin with."""


class Measure(StrEnum):
    """What a price is for."""

    WORD = "word"
    CHARACTER_PAGE = "character-page"
    WORD_PAGE = "word-page"


MEASURE_NAMES: Final[dict[Measure, str]] = {
    Measure.CHARACTER_PAGE: N_("page of 1,000 characters without spaces"),
    Measure.WORD_PAGE: N_("page of 180 words"),
    Measure.WORD: N_("word"),
}

_WORDS_ON_A_PAGE: Final = 180
_CHARACTERS_ON_A_PAGE: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How much text: words and characters (without spaces) of the source.

    Of drafts that a person has confirmed, `compared` are the characters that were compared with what became of them,
    and `changed` how many of these are others now.
    """

    words: int = 0
    characters: int = 0
    compared: int = 0
    changed: int = 0

    def __add__(self, other: "Volume") -> "Volume":
        return Volume(
            words=self.words + other.words,
            characters=self.characters + other.characters,
            compared=self.compared + other.compared,
            changed=self.changed + other.changed,
        )

    def by(self, measure: Measure) -> Decimal:
        """Return the volume in what a price is for; a part of a page is a part."""
        match measure:
            case Measure.WORD:
                return Decimal(self.words)
            case Measure.WORD_PAGE:
                return Decimal(self.words) / _WORDS_ON_A_PAGE
            case Measure.CHARACTER_PAGE:
                return Decimal(self.characters) / _CHARACTERS_ON_A_PAGE


Volumes = Mapping[Readiness, Volume]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What text costs from a day on, a word or a page; `weights` are the per cent of it that each readiness costs.

    A language that is empty stands for every language.
    """

    source_language: str
    target_language: str
    measure: Measure
    amount: Decimal
    weights: Mapping[Readiness, int]
    since: date

    def serves(self, pair: LanguagePair, day: date) -> bool:
        """Tell whether it is a price for this pair on this day."""
        return (
            self.since <= day
            and self.source_language in {"", pair.source}
            and self.target_language in {"", pair.target}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What words cost, and what they cost less because a memory (with repetitions) or a machine had them ready."""

    due: Decimal = Decimal(0)
    memory_saved: Decimal = Decimal(0)
    machine_saved: Decimal = Decimal(0)

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(
            due=self.due + other.due,
            memory_saved=self.memory_saved + other.memory_saved,
            machine_saved=self.machine_saved + other.machine_saved,
        )


def price_for(prices: Iterable[Price], pair: LanguagePair, day: date) -> Price | None:
    """Return the price of a pair on a day: of those that name most of it the newest, or the one that came last."""
    serving = [price for price in prices if price.serves(pair, day)]
    return max(reversed(serving), key=_precision, default=None)


def _precision(price: Price) -> tuple[int, date]:
    return bool(price.source_language) + bool(price.target_language), price.since


def cost_of(volumes: Volumes, price: Price) -> Cost:
    """Return what volumes cost at a price."""
    cost = Cost()
    for readiness, volume in volumes.items():
        full = volume.by(price.measure) * price.amount
        due = full * price.weights[readiness] / 100
        is_machine = readiness is Readiness.MACHINE
        cost += Cost(
            due=due,
            memory_saved=Decimal(0) if is_machine else full - due,
            machine_saved=full - due if is_machine else Decimal(0),
        )
    return cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The work on some documents: how much, how long it took (seconds), what it costs, how many have no price."""

    documents: int = 0
    volumes: Volumes = field(default_factory=dict)
    seconds: int = 0
    cost: Cost = Cost()
    unpriced: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return added_up((self, other))

    @property
    def volume(self) -> Volume:
        return sum(self.volumes.values(), Volume())

    @property
    def changed(self) -> Decimal | None:
        """The share of confirmed machine drafts that people changed, from 0 to 1; None where there were none."""
        drafts = self.volumes.get(Readiness.MACHINE, Volume())
        return Decimal(drafts.changed) / drafts.compared if drafts.compared else None


def added_up(tallies: Sequence[Tally]) -> Tally:
    """Return the work of all tallies together."""
    if len(tallies) == 1:
        return tallies[0]
    return Tally(
        documents=sum(tally.documents for tally in tallies),
        volumes=together(tally.volumes for tally in tallies),
        seconds=sum(tally.seconds for tally in tallies),
        cost=sum((tally.cost for tally in tallies), Cost()),
        unpriced=sum(tally.unpriced for tally in tallies),
    )


def together(some: Iterable[Volumes]) -> Volumes:
    """Add up volumes, each readiness by itself."""
    parts: dict[Readiness, list[Volume]] = defaultdict(list)
    for volumes in some:
        for readiness, volume in volumes.items():
            parts[readiness].append(volume)
    return {readiness: _sum(volumes) for readiness, volumes in parts.items()}


def _sum(volumes: Sequence[Volume]) -> Volume:
    return Volume(
        words=sum(volume.words for volume in volumes),
        characters=sum(volume.characters for volume in volumes),
        compared=sum(volume.compared for volume in volumes),
        changed=sum(volume.changed for volume in volumes),
    )
