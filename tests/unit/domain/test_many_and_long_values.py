"""Values beyond all measure: longer than any, or more than anybody writes."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.measures import check_measures
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.rendering import render_alone, render_values
from translation_service.domain.values.twins import without_twins


@pytest.mark.parametrize("text", [f"1:{'9' * 5_000}", f"No{'9' * 5_000}", f"{'9' * 5_000}½", f"{'9' * 5_000} €"])
def test_a_number_longer_than_any_is_lost_like_another(text: str) -> None:
    assert compare(text, "words", LanguagePair(source="en", target="tr")).lost


def test_every_value_is_asked_once_what_it_may_be_the_same_as() -> None:
    values = find_values(" ".join(f"{number}.5" for number in range(500)))
    asked: list[str] = []

    def keys(value: Value) -> frozenset[str]:
        asked.append(value.text)
        return value.readings

    assert without_twins(values, values[::-1], keys, keys) == ([], [])
    assert len(asked) == 2 * len(values) == 1_000


@pytest.mark.parametrize("length", [80, 200, 800])
@pytest.mark.parametrize("sign", ["a1", "1a", "TL1", "9f86d081"])
def test_letters_and_digits_longer_than_any_number_are_one_code(sign: str, length: int) -> None:
    """Taken apart, a word of 800 letters would be hundreds of values."""
    word = sign * (length // len(sign))

    assert [(value.kind, value.text) for value in find_values(f"See {word}, 12 pages.")] == [
        ("code", word),
        ("number", "12"),
    ]


@pytest.mark.parametrize(("value", "language"), [("12", "tr"), ("1 000", "tr"), ("14:00", "en"), ("50 %", "en")])
def test_a_text_is_asked_once_for_the_times_and_shares_that_another_is_full_of(value: str, language: str) -> None:
    """Asked for each of two thousand values, it took half a minute."""
    pair = LanguagePair(source="en" if language == "tr" else "tr", target=language)
    started = time.process_time()

    compared = compare(f"{value} and " * 2_000, "words " * 10_000, pair)

    assert len(compared.missing) >= 2_000
    assert is_within(5, since=started)


@pytest.mark.parametrize("text", ["14:30 ", "14.30–", "2026-", "5 May 14:30–15:30 "])
@pytest.mark.parametrize("source", ["en", "tr"])
def test_the_times_and_years_of_a_text_are_looked_for_once_however_many_it_has(text: str, source: str) -> None:
    """Looked for around each of them in the whole text, thirty thousand letters of times took a minute."""
    pair = LanguagePair(source=source, target="en" if source == "tr" else "tr")
    started = time.process_time()

    render_alone(text * (30_000 // len(text)), pair)

    assert is_within(4, since=started)


def test_a_time_far_into_a_text_is_told_by_what_stands_before_it() -> None:
    pair = LanguagePair(source="en", target="tr")
    before = "Room 14 is free. " * 100

    assert render_alone(f"{before}We meet at 14:30.", pair) == f"{before}We meet at 14.30."
    assert render_alone(f"{before}Open daily 9.00-17.30", pair) == f"{before}Open daily 09.00-17.30"
    assert render_alone(f"{before}We won by 3:2.", pair) == f"{before}We won by 3:2."


def test_the_separator_in_the_number_of_a_law_is_taken_out_wherever_it_is_told_to_be_one() -> None:
    pair = LanguagePair(source="tr", target="en")

    assert render_values("Law 5.393 and 5.393", "5393 sayılı Kanun ve 5393", pair) == "Law 5393 and 5393"
    assert render_values("5.393 trees", "5393 ağaç", pair) == "5.393 trees"


@pytest.mark.parametrize("unit", ["EUR", "per cent"])
def test_a_text_is_looked_through_once_for_the_numbers_that_lost_what_they_count(unit: str) -> None:
    """Looked through for each of them, four thousand amounts took seconds."""
    pair = LanguagePair(source="en", target="tr")
    started = time.process_time()

    found = [*check_measures("".join(f"{number}.50 {unit}, " for number in range(4_000)), "7.50, " * 4_000, pair)]

    assert [finding.values["found"] for finding in found] == ["7.50"]
    assert is_within(2, since=started)
