"""What is drawn along words: lines under and through them, and colours behind them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Box, Page, Rule, Shade, Stretch, Word

_BEYOND: Final = 4.0
_COVERED: Final = 0.7
_UNDER: Final = (-0.3, 0.02)
_THROUGH: Final = (0.15, 0.45)
_TALLEST: Final = 1.9


def marked(stretch: Stretch, page: Page) -> Stretch:
    """Return a stretch whose words know what is drawn along them; what goes on beyond its ends belongs to a table."""
    if not (page.rules or page.shades or page.highlights or page.underlined or page.struck):
        return stretch
    left = min(word.left for word in stretch.words) - _BEYOND
    right = max(word.right for word in stretch.words) + _BEYOND
    rules = [rule for rule in page.rules if rule.is_level and rule.start >= left and rule.end <= right]
    base, size = stretch.baseline, stretch.size
    under, through = (
        [*_at(rules, base, size, where), *((box.left, box.right) for box in boxes if _is_around(box, base, size))]
        for where, boxes in ((_UNDER, page.underlined), (_THROUGH, page.struck))
    )
    within = (shade for shade in page.shades if _is_within(shade, left, right))
    shades = [shade for shade in (*page.highlights, *within) if _is_around(shade.box, base, size)]
    if under or through or shades:
        stretch.words = [_marked(word, under, through, shades) for word in stretch.words]
    return stretch


def _at(rules: Sequence[Rule], base: float, size: float, where: tuple[float, float]) -> list[tuple[float, float]]:
    low, high = (base + share * size for share in where)
    return [(rule.start, rule.end) for rule in rules if low <= rule.at <= high]


def _is_around(box: Box, base: float, size: float) -> bool:
    return box.bottom <= base + size / 4 <= box.top and box.height <= _TALLEST * size


def _is_within(shade: Shade, left: float, right: float) -> bool:
    return shade.box.left >= left and shade.box.right <= right


def _marked(
    word: Word, under: Sequence[tuple[float, float]], through: Sequence[tuple[float, float]], shades: Sequence[Shade]
) -> Word:
    behind = (shade.colour for shade in shades if _covers(word, [(shade.box.left, shade.box.right)]))
    is_underlined, is_struck, shade = _covers(word, under), _covers(word, through), next(behind, "")
    if not (is_underlined or is_struck or shade):
        return word
    return replace(word, is_underlined=is_underlined, is_struck=is_struck, shade=shade)


def _covers(word: Word, spans: Sequence[tuple[float, float]]) -> bool:
    width = max(word.right - word.left, 0.1)
    return any(min(end, word.right) - max(start, word.left) >= _COVERED * width for start, end in spans)
