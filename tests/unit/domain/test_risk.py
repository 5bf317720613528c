from dataclasses import replace

import pytest

from translation_service.domain.risk import RiskInputs, RiskWeights, reasons_for, risk_of
from translation_service.domain.segments import Origin

CALM = RiskInputs(origin=Origin.ENGINE.value, words=8)


def reasons(inputs: RiskInputs) -> list[str]:
    return [reason.template for reason in reasons_for(inputs)]


@pytest.mark.parametrize(
    "worse",
    [
        replace(CALM, faults=("repeated-words",)),
        replace(CALM, mended=("length-unusual",)),
        replace(CALM, terms=1),
        replace(CALM, engine_score=-1.2),
        replace(CALM, length_ratio=0.4),
        replace(CALM, length_ratio=2.5),
        replace(CALM, unknown_words=0.5),
        replace(CALM, words=60),
        replace(CALM, faults=("a-fault-to-come",)),
        replace(CALM, origin=Origin.NONE.value),
    ],
)
def test_whatever_is_worse_is_riskier(worse: RiskInputs) -> None:
    assert risk_of(worse) > risk_of(CALM)
    assert reasons(worse)


def test_what_memory_and_glossary_know_is_hardly_risky() -> None:
    assert risk_of(RiskInputs(origin=Origin.MEMORY.value, match=100)) < 5
    assert risk_of(RiskInputs(origin=Origin.MEMORY.value, match=80)) > 15
    assert risk_of(RiskInputs(origin=Origin.GLOSSARY.value)) < 5


def test_the_heaviest_reason_is_told_first() -> None:
    inputs = replace(CALM, faults=("tag-placement", "repeated-words"), words=80)

    assert reasons(inputs) == ["words are repeated", "it is long", "the place of a format is uncertain"]


def test_a_calm_draft_needs_no_reason() -> None:
    assert reasons(CALM) == []


def test_risk_stays_within_its_bounds() -> None:
    worst = RiskInputs(origin=Origin.NONE.value, faults=("engine-failed",) * 9, terms=50, unknown_words=1.0, words=900)

    assert (risk_of(worst), risk_of(RiskInputs(origin="person"))) == (100, 0)


def test_weights_can_be_others() -> None:
    assert risk_of(replace(CALM, terms=1), RiskWeights(origins={}, term=0.9, hundred_words=0.0)) == 90


def test_inputs_are_read_as_they_were_written() -> None:
    inputs = replace(CALM, faults=("repeated-words",), mended=("length-unusual",), engine_score=-0.5, match=85)

    assert RiskInputs.read(inputs.written()) == inputs
    assert RiskInputs.read({"origin": "engine", "of-a-later-version": 1}) == RiskInputs(origin="engine")
