"""How far drafts were right: what their risk foretold, beside what people changed in them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from translation_service.domain.risk import RISKY, RiskInputs, risk_of

_WHOLE: Final = 100
_Key = TypeVar("_Key", range, str)

BANDS: Final = (range(10), range(10, 20), range(20, RISKY), range(RISKY, 60), range(60, _WHOLE + 1))
"""Risks that are looked at together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A draft that a person has confirmed; `change` is the share of its letters that was changed, from 0 to 1."""

    inputs: RiskInputs
    change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of drafts: how many there were, how many were changed at all, and sums over all of them.

    `expected` adds up the risks, from 0 to 1 each, `changes` the shares of letters that were changed.
    """

    drafts: int = 0
    changed: int = 0
    expected: float = 0.0
    changes: float = 0.0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            drafts=self.drafts + other.drafts,
            changed=self.changed + other.changed,
            expected=self.expected + other.expected,
            changes=self.changes + other.changes,
        )

    def of_each(self, total: float) -> float:
        """Return what a total is for one draft."""
        return total / self.drafts if self.drafts else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What became of drafts: by risk, by where they came from, and by what a guard doubted in them; and of all.

    A draft with several doubts counts under each; the doubt "" stands for none.
    """

    total: Outcome
    by_risk: tuple[tuple[range, Outcome], ...]
    by_origin: tuple[tuple[str, Outcome], ...]
    by_doubt: tuple[tuple[str, Outcome], ...]


def foresight_of(observations: Iterable[Observation]) -> Foresight:
    """Put together what became of drafts; groups without any draft are left out."""
    outcomes = [(one.inputs, _outcome(one)) for one in observations]
    return Foresight(
        total=sum((outcome for _, outcome in outcomes), Outcome()),
        by_risk=tuple(sorted(_grouped(outcomes, _bands).items(), key=lambda group: group[0].start)),
        by_origin=_most_first(_grouped(outcomes, lambda inputs: (inputs.origin,))),
        by_doubt=_most_first(_grouped(outcomes, lambda inputs: inputs.faults or ("",))),
    )


def _outcome(observation: Observation) -> Outcome:
    return Outcome(
        drafts=1,
        changed=int(observation.change > 0),
        expected=risk_of(observation.inputs) / _WHOLE,
        changes=observation.change,
    )


def _bands(inputs: RiskInputs) -> tuple[range, ...]:
    risk = risk_of(inputs)
    return tuple(band for band in BANDS if risk in band)


def _grouped(
    outcomes: Iterable[tuple[RiskInputs, Outcome]], keys_of: Callable[[RiskInputs], Iterable[_Key]]
) -> dict[_Key, Outcome]:
    groups: dict[_Key, Outcome] = defaultdict(Outcome)
    for inputs, outcome in outcomes:
        for key in keys_of(inputs):
            groups[key] += outcome
    return groups


def _most_first(groups: dict[str, Outcome]) -> tuple[tuple[str, Outcome], ...]:
    return tuple(sorted(groups.items(), key=lambda group: (-group[1].drafts, group[0])))
