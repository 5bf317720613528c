"""Cells that are painted side by side part the words in them."""

import pytest

from translation_service.documents.pdf.lines import Box, Line, Shade, Word
from translation_service.documents.pdf.tables.painted import parted_by_paint


def line(*words: tuple[str, float, float]) -> Line:
    held = tuple(Word(text=text, left=left, right=right, size=10) for text, left, right in words)
    return Line(page=0, baseline=500, cells=(held,), size=10)


def painted(left: float, right: float, *, bottom: float = 490, top: float = 515) -> Shade:
    return Shade(box=Box(left=left, bottom=bottom, right=right, top=top), colour="D3DFEE")


ROW = (("No.", 72, 88), ("Description", 93, 150), ("of", 153, 162), ("goods", 165, 195))


def cells(*shades: Shade, words: tuple[tuple[str, float, float], ...] = ROW) -> list[str]:
    (found,) = parted_by_paint([line(*words)], shades)
    return [" ".join(word.text for word in cell) for cell in found.cells]


def test_words_on_both_sides_of_where_painted_cells_meet_are_of_two() -> None:
    assert cells(painted(70, 90), painted(90, 300)) == ["No.", "Description of goods"]


@pytest.mark.parametrize(
    "shades",
    [
        (painted(70, 300),),
        (painted(70, 85), painted(95, 300)),
        (painted(70, 90), painted(90, 300, bottom=300)),
        (painted(70, 90, bottom=520, top=540), painted(90, 300, bottom=520, top=540)),
        (painted(70, 90, bottom=400, top=600), painted(90, 300, bottom=400, top=600)),
        (painted(70, 120), painted(120, 300)),
    ],
    ids=["one", "apart", "of other heights", "above", "tall panels", "through a word"],
)
def test_other_colours_part_nothing(shades: tuple[Shade, ...]) -> None:
    assert cells(*shades) == ["No. Description of goods"]
