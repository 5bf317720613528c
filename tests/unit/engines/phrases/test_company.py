"""Who goes with whom in English."""

import pytest

from translation_service.engines.phrases.company import with_company_first


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Children under 12 must be accompanied by an adult.", "An adult must accompany children under 12."),
        ("The mayor was accompanied by his deputy mayor.", "His deputy mayor accompanied the mayor."),
        ("The guests will be accompanied by two interpreters.", "Two interpreters will accompany the guests."),
        ("Pupils are accompanied by their teachers.", "Their teachers accompany pupils."),
        ("Ahmet Kaya was accompanied by his wife.", "His wife accompanied Ahmet Kaya."),
        ("The application must be accompanied by a fee.", "The application must be accompanied by a fee."),
    ],
)
def test_whoever_goes_along_does_so(text: str, asked: str) -> None:
    assert with_company_first(text) == asked
