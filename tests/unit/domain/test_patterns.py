import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation_service.domain.patterns import beginning_of, by_first_letter
from translation_service.domain.values.units import readings_among

_WORDS = ("twent(?:y|ie)|two", "(?:us )?dollars?|[șş]ase", r"\$|°|%", "(?:ca|qua)torze|kilo|ilk")


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        ("twent(?:y|ie)|two", "Some TWENTIES", True),
        ("(?<!half a )dozen|(?:ca|qua)torze", "Quatorze", True),
        ("[șş]ase", "ŞASE", True),
        ("kilo|ilk", "\u212ailo", True),
        ("ilk", "İlk", True),
        ("μαΐου", "\u00b5αΐου", True),
        ("(?-i:March)", "on March 5", True),
        ("two|ten", "a network of often", False),
        ("two|ten", "twin tears", False),
    ],
)
def test_the_beginning_of_a_word_is_found_in_any_case(words: str, text: str, *, is_found: bool) -> None:
    assert (beginning_of([words]).search(text) is not None) is is_found


@given(st.lists(st.sampled_from([*"aeikorstuwySI$° ", "İ", "ſ", "\u212a", "two", "US ", "DOLLAR", "şa"])).map("".join))
def test_words_chosen_by_their_first_letter_are_those_of_a_choice_in_any_case(text: str) -> None:
    found = re.match(by_first_letter(_WORDS), text)

    assert (found is None) is (re.match("|".join(_WORDS), text, re.IGNORECASE) is None)


@pytest.mark.parametrize(
    ("before", "behind", "reading"),
    [
        ("BİNDE ", " of them", "5 ‰"),
        ("Eksi ", " derece", "-5 °C"),
        ("EKSİ ", "", "-5"),
        ("Öğleden sonra ", "'te", "17:00"),
        ("€ 3 – ", " each", "5 EUR"),
        ("saat 2'den ", "'e", "17:00"),
        ("of ", " US Dollars", "5 USD"),
        ("of ", " TÜRK LİRASI", "5 TRY"),
        ("of ", " or 6 Millionen", "5000000"),
    ],
)
def test_words_beside_a_number_tell_what_it_is_in_any_case(before: str, behind: str, reading: str) -> None:
    assert reading in readings_among("5", frozenset({"5"}), before=before, behind=behind)
