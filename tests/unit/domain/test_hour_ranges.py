import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.hour_ranges import with_hours_counted
from translation_service.domain.values.shorthand import with_halves_said


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Open 9 a.m. - 9 p.m. daily.", "Open 09.00-21.00 daily."),
        ("Open 9–9 p.m.", "Open 09.00-21.00."),
        ("Open 10am-6pm. Come!", "Open 10.00-18.00. Come!"),
        ("Open from 8:30 a.m. to 12 noon", "Open from 08.30 to 12.00"),
        ("Open daily 12 p.m. until midnight", "Open daily from 12.00 to 24.00"),
        ("Doors open 7 p.m.; concert 8–10:30 p.m.", "Doors open 19.00; concert 20.00-22.30."),
        ("It leaves at 9 p.m.", "It leaves at 9 p.m."),
        ("Gate 2 - 4 p.m.", "Gate 2 - 4 p.m."),
    ],
)
def test_hours_from_one_to_another_are_counted_to_24(text: str, counted: str) -> None:
    assert with_hours_counted(with_halves_said(text)) == counted


def test_from_nine_to_nine_is_half_a_day() -> None:
    pair = LanguagePair(source="en", target="tr")

    assert compare("Open 9–9 p.m.", "09.00-21.00 açıktır.", pair).is_kept
