"""Words that were read from a picture with doubt, marked among the others."""

from translation_service.web.review.highlighting import doubted, shown


def marked(written: str, *words: str) -> list[tuple[str, bool]]:
    return [(piece.text, piece.is_doubtful) for piece in doubted(shown(written, ()), frozenset(words))]


def test_words_read_with_doubt_are_marked_and_nothing_of_the_text_is_lost() -> None:
    assert marked("Dcar Mayor, “Dcar” Dcars.", "Dcar") == [
        ("Dcar", True),
        (" Mayor, “", False),
        ("Dcar", True),
        ("” Dcars.", False),
    ]


def test_without_doubts_nothing_is_cut() -> None:
    assert marked("Dear Mayor, we write.") == [("Dear Mayor, we write.", False)]
