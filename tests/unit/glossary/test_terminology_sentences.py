"""The marked sentences of the benchmark: what must be found in them, and what must not."""

from pathlib import Path

import pytest

from benchmarks.terminology_published import read_pairs
from benchmarks.terminology_sentences import rules, sentences

LEAST_RECALL = 0.95
MOST_FALSE_ALARMS = 0.05


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_set_is_large_and_its_brackets_close(language: str) -> None:
    marked = list(sentences(language))

    assert len(marked) >= 400
    assert [each.text for each in marked if "[" in each.text or "]" in each.text] == []
    assert [each.text for each in marked if not each.places and each.kind not in {"look-alike", "homograph"}] == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_terms_are_found_in_every_kind_of_form(language: str) -> None:
    find = rules(language)["ours"]
    kinds = {each.kind for each in sentences(language) if each.places}
    shares = {
        kind: sum(len(find(each.text) & set(each.places)) for each in sentences(language) if each.kind == kind)
        / sum(len(each.places) for each in sentences(language) if each.kind == kind)
        for kind in kinds
    }

    assert {kind: share for kind, share in shares.items() if share < LEAST_RECALL} == {}


@pytest.mark.parametrize("language", ["tr", "en"])
def test_false_alarms_are_few(language: str) -> None:
    find = rules(language)["ours"]
    found = [(place in each.places) for each in sentences(language) for place in find(each.text)]

    assert found.count(False) <= MOST_FALSE_ALARMS * len(found)


def test_published_pairs_that_are_not_at_hand_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("tr", "en"):
        (tmp_path / f"wmt16.{language}").write_text("another text\n" * 3000)

    assert list(read_pairs(tmp_path)) == []

    said = capsys.readouterr().out
    assert f"there is no {tmp_path / 'flores-dev.tr'} and no {tmp_path / 'flores-dev.en'}" in said
    assert f"lines of {tmp_path / 'wmt16'} are not those that were marked" in said
