"""The difference between two texts."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.words import difference


def test_equal_texts_are_one_piece() -> None:
    assert difference("a letter", "a letter") == (("equal", "a letter"),)


def test_a_changed_word_is_removed_and_added() -> None:
    assert difference("a small letter", "a long letter") == (
        ("equal", "a "),
        ("removed", "small"),
        ("added", "long"),
        ("equal", " letter"),
    )


def test_an_empty_text_is_all_added() -> None:
    assert difference("", "new") == (("added", "new"),)


@pytest.mark.parametrize("older", ["the a ", "word ", "a b a c b ", "Madde 5. "])
def test_words_said_again_and_again_are_compared_in_a_time_that_grows_with_them(older: str) -> None:
    """Each held against all that are equal, ten thousand letters took minutes."""
    long = older * (9_900 // len(older))
    newer = long.replace(older, "the x " + older, 3) + "at the end"
    started = time.process_time()

    pieces = difference(long, newer)

    assert is_within(2, since=started)
    assert "".join(text for kind, text in pieces if kind != "removed") == newer
    assert "".join(text for kind, text in pieces if kind != "added") == long


def test_of_a_long_text_that_changed_a_little_little_is_told() -> None:
    words = [f"{number % 40} word{number}" for number in range(800)]
    newer = [*words[:100], "a few more", *words[100:500], "others", *words[501:]]

    pieces = difference(" ".join(words), " ".join(newer))

    assert [(kind, text.strip()) for kind, text in pieces if kind != "equal"] == [
        ("added", "a few more"),
        ("removed", "20 word500"),
        ("added", "others"),
    ]
    assert len(pieces) <= 7
