"""Colours behind words: one that its words could not be read on is not behind them, but cut to a border around."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Shade, Word

_ALIKE: Final = 0x18
_BLACK: Final = "000000"
_MOST_SHADES: Final = 300


def readable(shades: Sequence[Shade], lines: Iterable[Line]) -> list[Shade]:
    """Return shades without those that words in the same colour stand on, since these words are seen.

    Borders of two lines are drawn as a filled box of which all but the lines is cut off, which PDFium does not say.
    """
    if not shades or len(shades) > _MOST_SHADES:
        return [*shades]
    words = list(_words(lines))
    return [
        shade
        for index, shade in enumerate(shades)
        if not any(_is_lost(word, place, shade, shades[index + 1 :]) for word, place in words)
    ]


def _words(lines: Iterable[Line]) -> Iterator[tuple[Word, tuple[float, float]]]:
    return (
        (word, ((word.left + word.right) / 2, (word.baseline or line.baseline) + word.size / 4))
        for line in lines
        for word in line.words
    )


def _is_lost(word: Word, place: tuple[float, float], shade: Shade, later: Iterable[Shade]) -> bool:
    if not shade.box.holds(*place) or not _are_alike(word.colour or _BLACK, shade.colour):
        return False
    return not any(other.box.holds(*place) for other in later)


def _are_alike(one: str, other: str) -> bool:
    return all(abs(a - b) <= _ALIKE for a, b in zip(bytes.fromhex(one), bytes.fromhex(other), strict=True))
