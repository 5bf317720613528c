"""Tags at words that a sentence says again and again."""

import time
from collections.abc import Callable

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.pace import is_within
from tests.building.tagged_segments import segment
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.tags.standing import Standing, around, nearest
from translation_service.engines.words.search import Range, words_of

PAIR = LanguagePair(source="en", target="tr")
TEXT = "The hall of the town, the Town Hall and the hall of the town"


def draft_of(source: str, engine: Callable[[str], str] = str.upper) -> str:
    book = PhraseBook(pairs=frozenset({PAIR}), otherwise=engine)
    [draft] = draft_segments([segment(source)], PAIR, room_with(book))
    assert draft is not None
    return draft.target


def standing(phrase: str, zone: Range | None = None) -> list[str]:
    found = Standing(words_of(TEXT))
    ranges = found.ranges(phrase) if zone is None else found.within(phrase, zone)
    return [f"{one.start} {TEXT[one.start : one.end]}" for one in ranges]


def test_a_phrase_stands_where_all_its_words_do() -> None:
    assert standing("hall of the town") == ["4 hall of the town", "44 hall of the town"]
    assert standing("town hall") == ["26 Town Hall"]
    assert standing("hall of the city") == standing("…") == standing("") == []


def test_within_a_zone_a_phrase_stands_whole() -> None:
    assert standing("the town", Range(start=12, end=30)) == ["12 the town", "22 the Town"]
    assert standing("the town", Range(start=13, end=29)) == []


def test_the_nearest_of_many_stand_on_both_sides() -> None:
    found = [Range(start=at, end=at + 1) for at in range(0, 100, 10)]

    assert [one.start for one in nearest(found, 45, most=2)] == [30, 40, 50, 60]
    assert [one.start for one in nearest(found, 0, most=2)] == [0, 10]
    assert nearest(found, 45, most=10) == found


@pytest.mark.parametrize("count", [5, 75])
def test_notes_stay_at_their_turn_of_a_word(count: int) -> None:
    source = " ".join(f"word<{number}/>" for number in range(1, count))

    assert draft_of(source).upper() == source.upper()


def every_other(text: str) -> str:
    return " ".join(text.split()[::2])


@pytest.mark.parametrize(
    ("one", "count", "engine"),
    [("word<{0}/>", 900, str.upper), ("<{0}>word</{0}>", 900, str.upper), ("word<{0}/>", 600, every_other)],
)
def test_tags_at_equal_words_take_a_time_that_grows_with_them(
    one: str, count: int, engine: Callable[[str], str]
) -> None:
    """Each held against all that stand there, 600 took a dozen seconds."""
    source = " ".join(one.format(number) for number in range(1, count))
    draft_of("word<1/>", engine)
    started = time.process_time()

    draft_of(source, engine)

    assert is_within(6, since=started)


def test_words_that_stand_together_are_looked_for_among_the_same_words() -> None:
    assert around(120, 0, 1_000) == around(149, 0, 1_000) == (50, 200)
    assert around(10, 0, 1_000) == (0, 100)
    assert around(990, 0, 1_000) == (900, 1_000)
    assert around(500, 0, 40) == (0, 40)
