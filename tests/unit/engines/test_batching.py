from collections.abc import Sequence

import pytest

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.argos.engine import shared_out
from translation_service.engines.batching import Progress, answers_in_batches, one_after_another, silent
from translation_service.engines.engine import EngineCard


def translate(
    sentences: Sequence[str],
    shouting: "Shouting",
    *,
    batch_size: int,
    progress: Progress = silent,
) -> list[str]:
    card = EngineCard(name="shouting", pairs=frozenset(), leaves_building=False, batch_size=batch_size, batch_length=50)
    answers = answers_in_batches(sentences, ask=one_after_another(shouting), card=card, progress=progress)
    return [answers.get(sentence, "") for sentence in sentences]


class Shouting:
    def __init__(self, fails_on: str = "\0") -> None:
        self.batches: list[list[str]] = []
        self.fails_on = fails_on

    def __call__(self, batch: list[str]) -> list[str]:
        self.batches.append(batch)
        if any(self.fails_on in sentence for sentence in batch):
            raise TemporarilyUnavailable("as told")
        return [sentence.upper() for sentence in batch]


def test_answers_come_in_the_order_of_the_questions() -> None:
    answers = translate(["ccc", "a", "bb"], Shouting(), batch_size=2)

    assert answers == ["CCC", "A", "BB"]


def test_equal_sentences_are_translated_once_and_short_ones_together() -> None:
    shouting = Shouting()

    translate(["ccc", "a", "bb", "a", "ccc"], shouting, batch_size=2)

    assert shouting.batches == [["a", "bb"], ["ccc"]]


def test_empty_sentences_never_reach_the_engine() -> None:
    shouting = Shouting()

    assert translate(["", "  "], shouting, batch_size=2) == ["", ""]
    assert shouting.batches == []


def test_progress_counts_different_sentences() -> None:
    reports: list[tuple[int, int]] = []

    translate(
        ["a", "b", "c", "a"], Shouting(), batch_size=2, progress=lambda done, total: reports.append((done, total))
    )

    assert reports == [(2, 3), (3, 3)]


def test_one_bad_sentence_does_not_cost_the_others() -> None:
    answers = translate(["a", "bad", "c"], Shouting(fails_on="bad"), batch_size=10)

    assert answers == ["A", "", "C"]


def test_an_engine_that_fails_altogether_is_unavailable() -> None:
    with pytest.raises(TemporarilyUnavailable):
        translate(["a", "b"], Shouting(fails_on=""), batch_size=10)


def test_a_failing_engine_is_not_asked_for_every_sentence_of_a_long_document() -> None:
    shouting = Shouting(fails_on="")

    with pytest.raises(TemporarilyUnavailable):
        translate([str(number) for number in range(1000)], shouting, batch_size=10)

    assert len(shouting.batches) <= 16


def test_long_sentences_go_in_smaller_batches() -> None:
    shouting = Shouting()

    translate(["a" * 30, "b" * 30, "c" * 60, "d"], shouting, batch_size=10)

    assert [len(batch) for batch in shouting.batches] == [2, 1, 1]


@pytest.mark.parametrize(("lengths", "count"), [([10] * 8, 1), ([100] * 8, 2), ([40, 160] * 15, 4), ([], 0)])
def test_threads_get_equal_shares_of_what_is_worth_sharing_the_longest_first(lengths: list[int], count: int) -> None:
    batches = shared_out(lengths, 2)

    weights = [sum(lengths[at] for at in batch) for batch in batches]
    assert len(batches) == count
    assert [lengths[at] for batch in batches for at in batch] == sorted(lengths, reverse=True)
    assert sorted(at for batch in batches for at in batch) == list(range(len(lengths)))
    assert max(weights, default=0) - min(weights, default=0) <= max(lengths, default=0)
