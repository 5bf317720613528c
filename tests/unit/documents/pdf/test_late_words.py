"""Letters drawn after the rest of their line stand where they are seen."""

import pytest

from translation_service.documents.pdf.lines import Stretch, Word, lines_of


def drawn(*pieces: tuple[str, float, float]) -> str:
    """Return the text of a line whose words (text, left and right edge) were drawn in this order."""
    words = [Word(text=text, left=left, right=right, size=10, baseline=500) for text, left, right in pieces]
    (line,) = lines_of([Stretch(baseline=500, words=words, is_hyphenated=False)], 0)
    return line.text


@pytest.mark.parametrize(
    ("pieces", "wanted"),
    [
        ([("at", 0, 10), ("20", 13, 24), ("or", 39, 50), ("℃", 27, 36)], "at 20 ℃ or"),
        ([("up", 0, 10), ("to", 13, 24), ("”.", 34, 40), ("₺", 24, 34)], "up to₺”."),
        ([("1.500", 8, 30), ("are", 33, 50), ("paid", 53, 70), ("₺", 0, 8)], "₺1.500 are paid"),
        ([("20", 0, 10), ("and", 23, 40), ("40", 43, 53), ("now", 66, 80), ("℃", 13, 21), ("℃", 56, 64)],
         "20 ℃ and 40 ℃ now"),
    ],
)  # fmt: skip
def test_a_sign_from_another_font_stands_in_the_gap_left_for_it(
    pieces: list[tuple[str, float, float]], wanted: str
) -> None:
    assert drawn(*pieces) == wanted


def test_a_word_that_fits_nowhere_stays_where_it_was_drawn() -> None:
    assert drawn(("numerator", 0, 50), ("over", 53, 80), ("below", 20, 40)) == "numerator over below"


def test_what_is_read_from_right_to_left_stays_in_its_order() -> None:
    assert drawn(("النطاق", 60, 90), ("MHz", 20, 40), ("في", 43, 57)) == "النطاق MHz في"
