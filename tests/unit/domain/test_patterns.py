import pytest

from translation_service.domain.patterns import beginning_of


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
