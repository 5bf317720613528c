"""Ranges of dates with the names of their days in short."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.dates.weekday_ranges import with_days_of_range_in_full


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("from Fri 3 July to Mon 6 July 2026", "from Friday 3 July to Monday 6 July 2026"),
        ("Tue 5 May – Thu 7 May", "Tuesday 5 May – Thursday 7 May"),
        ("Fri. 3 July until Mon. 6 August", "Friday 3 July until Monday 6 August"),
        ("from Mon 6 to Fri 10th July", "from Monday 6 July to Friday 10th July"),
        ("the Sun 6 and Mon 7 people", "the Sun 6 and Mon 7 people"),
        ("on Mon 6 July", "on Mon 6 July"),
    ],
)
def test_both_days_of_a_range_are_named_in_full(text: str, whole: str) -> None:
    assert with_days_of_range_in_full(text) == whole


def test_an_engine_is_asked_for_days_it_knows() -> None:
    asked = "We stay from Friday 3 July to Monday 6 July."
    answer = "3 Temmuz Cuma'dan 6 Temmuz Pazartesi'ye kadar kalıyoruz."

    assert drafts("en-tr", "We stay from Fri 3 July to Mon 6 July.", asked=asked, answer=answer) == [answer]
