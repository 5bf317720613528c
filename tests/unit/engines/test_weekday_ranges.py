"""Ranges of days with their names, whose first day lacks its month."""

import pytest

from tests.unit.engines.test_drafts_of_forms import drafts
from translation_service.engines.words.weekday_ranges import with_dates_whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("from Mon 6 to Fri 10 July 2026", "from Monday 6 July to Friday 10 July 2026"),
        ("Tue 5 – Thu 7 May", "Tuesday 5 May – Thursday 7 May"),
        ("Fri. 3 July until Mon. 6 August", "Friday 3 July until Monday 6 August"),
        ("from Sunday, 9th until Tuesday, 11th June", "from Sunday, 9th June until Tuesday, 11th June"),
        ("the Sun 6 and Mon 7 people", "the Sun 6 and Mon 7 people"),
        ("on Mon 6 July", "on Mon 6 July"),
    ],
)
def test_both_days_of_a_range_are_dates(text: str, whole: str) -> None:
    assert with_dates_whole(text) == whole


def test_an_engine_is_asked_for_two_dates() -> None:
    asked = "We stay from Monday 6 July to Friday 10 July."
    answer = "6 Temmuz Pazartesi'den 10 Temmuz Cuma'ya kadar kalıyoruz."

    assert drafts("en-tr", "We stay from Mon 6 to Fri 10 July.", asked=asked, answer=answer) == [answer]
