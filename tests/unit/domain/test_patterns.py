import re

import pytest

from translation_service.domain.patterns import beginning_of, lazily


def test_what_is_compiled_late_finds_what_is_compiled_at_once() -> None:
    late, text = lazily(r"(\d+)\. madde", re.IGNORECASE), "5. Madde ve 14. madde"

    assert late.findall(text) == re.compile(r"(\d+)\. madde", re.IGNORECASE).findall(text) == ["5", "14"]
    assert late.sub("madde", text) == "madde ve madde"


def test_a_wrong_pattern_is_told_where_it_is_used() -> None:
    with pytest.raises(re.error):
        lazily("(").search("")


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        ("twent(?:y|ie)|two", "Some TWENTIES", True),
        ("(?<!half a )dozen|(?:ca|qua)torze", "Quatorze", True),
        ("[șş]ase", "ŞASE", True),
        ("kilo|ilk", "\u212ailo", True),
        ("ilk", "İlk", True),
        ("(?-i:March)", "on March 5", True),
        ("two|ten", "a network of often", False),
        ("two|ten", "twin tears", False),
    ],
)
def test_the_beginning_of_a_word_is_found_in_any_case(words: str, text: str, *, is_found: bool) -> None:
    assert (beginning_of([words]).search(text) is not None) is is_found
