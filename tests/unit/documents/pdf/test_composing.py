"""Accents that stand over letters, and ligatures with their bytes swapped, are read as the letters one sees."""

import pytest

from translation_service.documents.pdf.pages.characters import clean, unswapped
from translation_service.documents.pdf.pages.composing import DROPPED, composed

WIDTH, HEIGHT = 5.0, 10.0


def read(text: str, places: list[float]) -> str:
    """Return what letters say that stand at these places of a line, from left to right."""
    boxes = [(WIDTH * place, 0.0, WIDTH * (place + 1), HEIGHT) for place in places]
    return composed(text, lambda index: boxes[index]).replace(DROPPED, "")


@pytest.mark.parametrize(
    ("text", "places", "wanted"),
    [
        ("St ¨adte", [0, 1, 2, 2, 2, 3, 4, 5], "Städte"),
        ("fur ¨ uns", [0, 1, 2, 3, 1, 3, 4, 5, 6], "für uns"),
        ("a¸c\u02dcao", [0, 1, 1, 2, 2, 3], "ação"),
        ("\u02d8gün, ´ık", [0, 0, 1, 2, 3, 4, 5, 5, 6], "ğün, ík"),
        ("a ` b", [0, 1, 2, 3, 4], "a ` b"),
        ("x¨", [0, 0], "ẍ"),
        ("5¨", [0, 0], "5¨"),
    ],
)
def test_an_accent_is_part_of_the_letter_it_stands_over(text: str, places: list[float], wanted: str) -> None:
    assert read(text, places) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Verp昀氀ichtung", "Verpflichtung"), ("一 und 二", "一 und 二"), ("第一章 Bericht", "第一章 Bericht")],
)
def test_swapped_bytes_of_ligatures_are_set_right(text: str, wanted: str) -> None:
    assert unswapped(text) == wanted


def test_tails_that_arabic_fonts_draw_on_their_own_are_no_letters() -> None:
    assert clean("المم\u088eلكة") == "المملكة"
