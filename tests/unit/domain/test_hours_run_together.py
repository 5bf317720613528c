"""Hours that stand side by side without a space, or with a letter too many, as people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import render_alone

EN_TR = LanguagePair(source="en", target="tr")
PIECES = [
    "9",
    "12",
    ".30",
    ":15",
    "am",
    "pm",
    " a.m.",
    " p.m.",
    "-",
    "–",
    " to ",
    " ",
    "h",
    "24",
    "00",
    "saat ",
    ".",
    "noon ",
]


@pytest.mark.parametrize(
    ("written", "rendered"),
    [
        ("9am-12.30pm", "09.00-12.30"),
        ("9 am-12.30 pm", "09.00-12.30"),
        ("9:30am-5pm", "09.30-17.00"),
        ("AM-12 and am-12", "AM-12 and am-12"),
    ],
)
def test_half_a_day_before_a_dash_begins_no_code(written: str, rendered: str) -> None:
    assert render_alone(written, EN_TR) == rendered


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=7).map("".join))
@example("9 am-12.30.45 pm")
@example("10.30:15 a.m.")
@example("–14.30 p.m.")
@example("24h p.m.")
@example("from noon to 1 p.m.")
def test_no_hours_are_too_strange_to_be_written(text: str) -> None:
    assert isinstance(render_alone(text, EN_TR), str)
