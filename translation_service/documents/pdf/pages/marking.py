"""What is drawn along words: lines under and through them, and colours behind them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Page, Rule, Shade, Stretch, Word

_BEYOND: Final = 4.0
_COVERED: Final = 0.7
_UNDER: Final = (-0.3, 0.02)
_THROUGH: Final = (0.15, 0.45)
_TALLEST: Final = 1.9


def marked(stretch: Stretch, page: Page) -> Stretch:
    """Return a stretch whose words know what is drawn along them; what goes on beyond its ends belongs to a table."""
    if not page.rules and not page.shades:
        return stretch
    left = min(word.left for word in stretch.words) - _BEYOND
    right = max(word.right for word in stretch.words) + _BEYOND
    rules = [rule for rule in page.rules if rule.is_level and rule.start >= left and rule.end <= right]
    under, through = (_at(rules, stretch, where) for where in (_UNDER, _THROUGH))
    shades = [shade for shade in page.shades if _is_behind(shade, stretch) and _is_within(shade, left, right)]
    if under or through or shades:
        stretch.words = [_marked(word, under, through, shades) for word in stretch.words]
    return stretch


def _at(rules: Sequence[Rule], stretch: Stretch, where: tuple[float, float]) -> list[tuple[float, float]]:
    low, high = (stretch.baseline + share * stretch.size for share in where)
    return [(rule.start, rule.end) for rule in rules if low <= rule.at <= high]


def _is_behind(shade: Shade, stretch: Stretch) -> bool:
    is_low = shade.box.height <= _TALLEST * stretch.size
    return is_low and shade.box.bottom <= stretch.baseline + stretch.size / 4 <= shade.box.top


def _is_within(shade: Shade, left: float, right: float) -> bool:
    return shade.box.left >= left and shade.box.right <= right


def _marked(
    word: Word, under: Sequence[tuple[float, float]], through: Sequence[tuple[float, float]], shades: Sequence[Shade]
) -> Word:
    behind = (shade.colour for shade in shades if _covers(word, [(shade.box.left, shade.box.right)]))
    return replace(word, is_underlined=_covers(word, under), is_struck=_covers(word, through), shade=next(behind, ""))


def _covers(word: Word, spans: Sequence[tuple[float, float]]) -> bool:
    width = max(word.right - word.left, 0.1)
    return any(min(end, word.right) - max(start, word.left) >= _COVERED * width for start, end in spans)
