"""Marks of notes that a font draws small and high by itself are marks."""

from tests.building.translated import sources
from tests.building.unnamed_letters import with_superior_digits


def test_a_digit_that_its_font_draws_high_is_no_part_of_the_number_or_word_before_it() -> None:
    content = with_superior_digits("It was founded in 2016^1 and has grown since^1^2, it says")

    (found,) = sources(content, "letter.pdf", language="en")
    assert found == "It was founded in 2016<1>1</1> and has grown since<2>12</2>, it says"


def test_digits_as_high_as_all_others_stay_in_their_word() -> None:
    content = with_superior_digits("In 2016 the form B2 was sent to A113, room 20")

    assert sources(content, "letter.pdf", language="en") == ["In 2016 the form B2 was sent to A113, room 20"]
