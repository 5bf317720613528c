"""The words around a tag, by which its place is found in a translation."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.engines.tags.neighbours import neighbour_of, with_word_before
from translation_service.engines.tags.tree import Point


def behind(text: str) -> Point:
    return Point(number=1, at=len(text), end=len(text), clings_back=True, separates=False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the council of tourism", "tourism"),
        ("the annual report of", "report of"),
        ("of", "of"),
        ("of tourism!) ", "tourism!) "),
        ("tourism -", "tourism -"),
        ("", ""),
    ],
)
def test_a_tag_has_the_word_before_it_and_a_short_one_with_its_company(text: str, word: str) -> None:
    found = neighbour_of(text, behind(text))

    assert text[found.start : found.end] == word


def test_the_word_before_a_tag_may_be_followed_by_signs() -> None:
    assert with_word_before("the council (of) – ", behind("the council (of) – ")) == "of) – "


def test_short_words_full_of_tags_take_a_time_that_grows_with_its_length() -> None:
    text, began = "a\u00ad\u200b" * 1_000, time.process_time()
    for at in range(len(text)):
        point = behind(text[:at])
        neighbour_of(text, point)
        with_word_before(text, point)

    assert is_within(0.3, since=began)
