"""Pictures made upright before they are read: laid askew by a scanner, or turned by a quarter or a half."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from PIL import Image

from translation_service.documents.ocr.lighting import Colour, background
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord

_SMALL: Final = 1000
_WIDEST: Final = 8
_STEPS: Final = 4
_LEAST: Final = 0.3
# Rows of letters stand out this much more sharply when they lie level than as they came.
_SHARPER: Final = 1.15
_FEW_LINES: Final = 3
_MOST: Final = 0.7
_LONG: Final = 4


def straightened(picture: Image.Image) -> Image.Image:
    """Return a picture with its lines of text level; as it is where no line tells how far it is askew."""
    angle = _skew(picture)
    if abs(angle) < _LEAST:
        return picture
    return picture.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=background(picture))


def turn_of(page: SeenPage) -> int:
    """Return by how many degrees against the clock a page must be turned to stand upright: 0, 90, 180 or 270.

    Lines follow one another downward, whatever the script.
    """
    middles = [
        _middle(list(line)) for _, line in groupby(page.words, key=lambda word: (word.block, word.paragraph, word.line))
    ]
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(middles)]
    if len(steps) < _FEW_LINES:
        return 0
    if _stands_on_end(page.words):
        return 270 if median(across for across, _ in steps) > 0 else 90
    return 180 if sum(down < 0 for _, down in steps) > _MOST * len(steps) else 0


def _stands_on_end(words: Sequence[SeenWord]) -> bool:
    """Tell whether words are higher than they are long."""
    shapes = [word.height / max(word.width, 1) for word in words if len(word.text) >= _LONG]
    return bool(shapes) and median(shapes) > 1


def _middle(line: Sequence[SeenWord]) -> tuple[float, float]:
    left, right = min(word.left for word in line), max(word.left + word.width for word in line)
    top, bottom = min(word.top for word in line), max(word.top + word.height for word in line)
    return (left + right) / 2, (top + bottom) / 2


def _skew(picture: Image.Image) -> float:
    """Return the angle, in degrees against the clock, that makes rows of letters sharpest."""
    small = picture.convert("L")
    small.thumbnail((_SMALL, _SMALL))
    paper = background(small)
    sharpness = {float(angle): _sharpness(small, angle, paper) for angle in (0, *range(-_WIDEST, _WIDEST + 1))}
    near = max(sharpness, key=sharpness.__getitem__)
    for step in range(1 - _STEPS, _STEPS):
        angle = near + step / _STEPS
        sharpness[angle] = _sharpness(small, angle, paper)
    best = max(sharpness, key=sharpness.__getitem__)
    return best if sharpness[best] > _SHARPER * sharpness[0] else 0.0


def _sharpness(picture: Image.Image, angle: float, paper: Colour) -> int:
    turned = picture.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=paper)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((after - before) ** 2 for before, after in pairwise(rows))
