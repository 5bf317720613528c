"""Who meets which costs, in English."""

import pytest

from translation_service.engines.phrases.costs_met import with_payers_named


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Travel costs will be met by us, and meals by the host.",
            "We will meet travel costs, and meals will be met by the host.",
        ),
        (
            "The hall shall be provided by the city and the food by the club.",
            "The hall shall be provided by the city, and the food shall be provided by the club.",
        ),
        ("Travel costs will be met by the host.", "Travel costs will be met by the host."),
        ("It will be paid by us.", "We will pay it."),
        (
            "The hall will be prepared by us and we will call by phone.",
            "The hall will be prepared by us and we will call by phone.",
        ),
    ],
)
def test_each_payer_has_a_verb(text: str, asked: str) -> None:
    assert with_payers_named(text) == asked
