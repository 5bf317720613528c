"""Days on which public offices in Türkiye are closed."""

from datetime import date, datetime

import pytest

from translation_service.domain.holidays import free_day, free_moment


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-10-29", "Republic Day"),
        ("2040-04-23", "National Sovereignty and Children's Day"),
        ("2027-03-09", "Ramadan Feast"),
        ("2027-03-11", "Ramadan Feast"),
        ("2027-05-16", "Feast of the Sacrifice"),
        ("2028-05-08", "Feast of the Sacrifice"),
        ("2026-12-05", "weekend"),
        ("2026-12-06", "weekend"),
        ("2027-05-20", "the office is closed"),
    ],
)
def test_a_free_day_has_its_reason(day: str, why: str) -> None:
    assert free_day(date.fromisoformat(day), {date(2027, 5, 20)}) == why


@pytest.mark.parametrize("day", ["2026-10-28", "2026-10-30", "2027-03-08", "2027-03-12", "2027-05-20", "2026-12-25"])
def test_on_other_days_people_work(day: str) -> None:
    assert free_day(date.fromisoformat(day)) == ""


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        ("2026-10-28T12:59", ""),
        ("2026-10-28T13:00", "Republic Day"),
        ("2027-03-08T17:00", "Ramadan Feast"),
        ("2028-05-04T17:00", "Feast of the Sacrifice"),
        ("2028-05-03T17:00", ""),
        ("2026-10-29T08:00", "Republic Day"),
    ],
)
def test_before_a_feast_people_work_until_one_o_clock(moment: str, why: str) -> None:
    assert free_moment(datetime.fromisoformat(moment)) == why
