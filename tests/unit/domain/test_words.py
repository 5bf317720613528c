"""The difference between two texts."""

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
