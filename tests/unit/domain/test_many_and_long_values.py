"""Values beyond all measure: longer than any, or more than anybody writes."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import Value, find_values
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
