import pytest

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.batching import translate_in_batches


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
    answers = translate_in_batches(["ccc", "a", "bb"], translate=Shouting(), batch_size=2)

    assert answers == ["CCC", "A", "BB"]


def test_equal_sentences_are_translated_once_and_short_ones_together() -> None:
    shouting = Shouting()

    translate_in_batches(["ccc", "a", "bb", "a", "ccc"], translate=shouting, batch_size=2)

    assert shouting.batches == [["a", "bb"], ["ccc"]]


def test_empty_sentences_never_reach_the_engine() -> None:
    shouting = Shouting()

    assert translate_in_batches(["", "  "], translate=shouting, batch_size=2) == ["", ""]
    assert shouting.batches == []


def test_progress_counts_different_sentences() -> None:
    reports: list[tuple[int, int]] = []

    translate_in_batches(
        ["a", "b", "c", "a"],
        translate=Shouting(),
        batch_size=2,
        progress=lambda done, total: reports.append((done, total)),
    )

    assert reports == [(2, 3), (3, 3)]


def test_one_bad_sentence_does_not_cost_the_others() -> None:
    answers = translate_in_batches(["a", "bad", "c"], translate=Shouting(fails_on="bad"), batch_size=10)

    assert answers == ["A", "", "C"]


def test_an_engine_that_fails_altogether_is_unavailable() -> None:
    with pytest.raises(TemporarilyUnavailable):
        translate_in_batches(["a", "b"], translate=Shouting(fails_on=""), batch_size=10)
