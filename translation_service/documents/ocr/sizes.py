"""How large letters are and on which line they stand, told by the boxes around their words."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from translation_service.documents.ocr.tesseract import SeenWord

_HIGHEST, _UP, _MIDDLE, _DOWN = 0.87, 0.69, 0.48, 0.21
_REACHING_UP: Final = frozenset("bdfhkltijßбйёфіїў!?/\\|()[]{}%&$£€№“”‘’'\"*")
_HIGH: Final = frozenset("İÖÜĞÂÎÛÄÀÁÃÅÈÉÊËÌÍÏÑÒÓÔÕÙÚŠŽČŘŚŹŻĆŃÝЙЁЇ")
_WITH_SIGNS: Final = frozenset("àáâãäåæèéêëìíîïñòóôõöùúûüěščřžůćńśźż")
_REACHING_DOWN: Final = frozenset("gjpqyçşğýÿţșąęрудцщфQÇŞ,;()[]{}|/\\")
_SAYING_NOTHING: Final = frozenset(".-–—_~=·•…:")
_ALIKE, _ALIKE_WORD, _ALIKE_NEAR_LINES = 1.18, 1.35, 1.6
_ONE_WORD: Final = 8


def size_of(words: Sequence[SeenWord]) -> float:
    """Return the size of the letters of a line, in dots."""
    said = [size for word in words for size in [_size(word)] * len(word.text) if size]
    return median(said or [word.height / (_UP + _DOWN) for word in words])


def foot_of(words: Sequence[SeenWord], size: float) -> float:
    """Return how far down the line is that letters stand on, in dots from the top of the page."""
    feet = [word.top + word.height - size * _reach(word.text)[1] for word in words if _says(word)]
    return median(feet or [word.top + word.height for word in words])


def evened(sizes: Sequence[float], weights: Sequence[int], in_cells: Sequence[bool]) -> list[float]:
    """Return sizes with those that are about alike made the same: boxes tell them no better, and worse near lines."""
    kept: list[float] = []
    body = median([size for size, weight in zip(sizes, weights, strict=True) for _ in range(weight)] or [0.0])
    for size, weight, is_in_cell in zip(sizes, weights, in_cells, strict=True):
        most = _ALIKE_NEAR_LINES if is_in_cell else _ALIKE_WORD if weight <= _ONE_WORD else _ALIKE
        known = next((one for one in [body, *kept] if one / most < size < one * most), None)
        kept.append(size if known is None else known)
    return kept


def _size(word: SeenWord) -> float:
    up, down = _reach(word.text)
    return word.height / (up + down) if _says(word) else 0.0


def _says(word: SeenWord) -> bool:
    return not _SAYING_NOTHING.issuperset(word.text)


def _reach(text: str) -> tuple[float, float]:
    """Return how far letters reach up and down from the line they stand on, as shares of their size."""
    is_up = any(letter in _REACHING_UP or _is_tall(letter) for letter in text)
    up = _HIGHEST if any(letter in _HIGH for letter in text) else _UP if is_up else _MIDDLE
    is_down = any(letter in _REACHING_DOWN for letter in text)
    return up, _DOWN if is_down else 0.0


def _is_tall(letter: str) -> bool:
    """Tell whether a letter is a capital, a digit, of a script without capitals, or has something above it."""
    return letter.isupper() or letter.isdigit() or not letter.islower() or letter in _WITH_SIGNS
