"""What an engine reads in the place of fields."""

import time

import pytest

from tests.building.pace import is_within
from tests.building.tagged_segments import segment
from translation_service.domain.segments import Segment
from translation_service.engines.tags.field_numbers import with_field_numbers


def spoken(asked: Segment) -> list[str]:
    return [tag.spoken for tag in asked.tags]


def test_fields_that_show_the_same_read_as_different_numbers() -> None:
    assert spoken(with_field_numbers(segment("Page <1/> of <2/>", spoken={1: "1", 2: "1"}))) == ["1", "2"]


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("Page <1/> of the letter", "1"),
        ("Page <2><1/></2> of the letter", "1"),
        ("Page 1 of <1/>", "2"),
        ("Word<1/> of an index", ""),
        ("<1/>Word of an index", ""),
        ("Word <1/><3/> of an index", ""),
    ],
)
def test_a_field_that_shows_nothing_reads_as_a_number_where_it_stands_as_a_word(source: str, read: str) -> None:
    asked = with_field_numbers(segment(source, spoken={1: ""}))

    assert next(tag.spoken for tag in asked.tags if tag.number == 1) == read


@pytest.mark.parametrize("between", ["", " ", " and "])
def test_a_text_is_looked_through_once_however_many_fields_it_has(between: str) -> None:
    """Looked through for each of them, it took half a minute."""
    fields = dict.fromkeys(range(1, 9001), "")
    asked = segment("Words " + between.join(f"<{number}/>" for number in fields) + " here", spoken=fields)
    started = time.process_time()

    with_field_numbers(asked)

    assert is_within(2, since=started)
