"""What became of drafts, put together."""

from translation_service.domain.foresight import BANDS, Observation, foresight_of
from translation_service.domain.risk import RiskInputs


def test_every_risk_is_in_one_band() -> None:
    assert [risk for band in BANDS for risk in band] == list(range(101))


def test_a_draft_counts_in_its_band_at_its_origin_and_under_each_of_its_doubts() -> None:
    doubtful = RiskInputs(origin="engine", faults=("engine-failed", "repeated-words"))
    sound = RiskInputs(origin="memory", match=100)

    foresight = foresight_of([Observation(inputs=doubtful, change=0.5), Observation(inputs=sound, change=0)])

    assert {name: outcome.changed for name, outcome in foresight.by_doubt} == {
        "engine-failed": 1,
        "repeated-words": 1,
        "": 0,
    }
    assert [(name, outcome.drafts, outcome.changes) for name, outcome in foresight.by_origin] == [
        ("engine", 1, 0.5),
        ("memory", 1, 0),
    ]
    assert [(band.start, outcome.drafts) for band, outcome in foresight.by_risk] == [(0, 1), (60, 1)]
    assert (foresight.total.drafts, foresight.total.of_each(foresight.total.changed)) == (2, 0.5)


def test_nothing_confirmed_is_nothing_foretold() -> None:
    foresight = foresight_of([])

    assert (foresight.by_risk, foresight.total.of_each(foresight.total.expected)) == ((), 0)
