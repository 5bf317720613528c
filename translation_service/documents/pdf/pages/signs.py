"""Signs that are drawn where others are written: bullets, boxes to tick, and lines to be filled in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Word, line_of

_BULLET: Final = "•"
_BOX: Final = "☐"
_TICKED: Final = "☒"
# A sign to write on, and how wide it is for its size.
_BLANK: Final = ("_", 0.5)
_DOTTED: Final = (".", 0.25)
_BULLET_GAP: Final = 3.5
_HEIGHTS: Final = (0.0, 0.75)
_NEAR: Final = 3.0
_UNDER: Final = (-0.45, 0.1)
# A picture may be askew by a quarter of a degree.
_UNDER_DOTTED: Final = (-0.6, 0.5)
_LEAST_BLANK: Final = 2.0
_NOTED: Final = 2.5
_OVER: Final = 2.0
_MOST_SIGNS: Final = 500


def signed(lines: Iterable[Line], page: Page, rules: Sequence[Rule]) -> list[Line]:
    """Return the lines of a page with the signs drawn beside their words; `rules` are those that meet no others."""
    lines = list(lines)
    blanks = [rule for rule in rules if rule.is_level and not any(_is_spoken_for(rule, line) for line in lines)]
    count = len(page.dots) + len(page.squares) + len(page.ticked)
    if not (count or blanks) or count > _MOST_SIGNS:
        return lines
    boxes = [*_boxes(lines, page.squares, _BOX), *_boxes(lines, page.ticked, _TICKED)]
    return [_signed(line, page, blanks, [sign for home, sign in boxes if home is line]) for line in lines]


def _is_spoken_for(rule: Rule, line: Line) -> bool:
    """Tell whether a rule underlines words of a line, or parts a note from the text, so that none is written on it."""
    return (_is_under(rule, line) and _is_over(line, rule.start, rule.end)) or _is_noted(rule, line)


def _is_noted(rule: Rule, line: Line) -> bool:
    """Tell whether a footnote begins right below a rule, so that nothing is to be written on it."""
    is_below = 0 < rule.at - line.baseline < _NOTED * line.size and abs(rule.start - line.left) < _NOTED * line.size
    first = line.words[0]
    return is_below and len(line.words) > 1 and (first.rise > 0 or first.text.isdigit())


def _signed(line: Line, page: Page, blanks: Sequence[Rule], boxes: Sequence[Word]) -> Line:
    if line.is_leftward:
        return line
    added = [*_bullets(line, page.dots), *boxes, *_blanks(line, blanks)]
    if not added:
        return line
    words = sorted((*line.words, *added), key=lambda word: word.left)
    return line_of(words, line.page, is_hyphenated=line.is_hyphenated, like=line)


def _bullets(line: Line, dots: Sequence[Box]) -> Iterator[Word]:
    """Return the bullet before a line, if one is drawn."""
    room = _BULLET_GAP * line.size
    found = [dot for dot in dots if line.left - room < dot.left and dot.right <= line.left and _is_level(dot, line)]
    if len(found) == 1:
        yield _sign(_BULLET, found[0].left, found[0].right, line.words[0])


def _boxes(lines: Sequence[Line], squares: Sequence[Box], sign: str) -> Iterator[tuple[Line, Word]]:
    """Return the signs of boxes with the lines they stand in: those of the nearest words."""
    for box in squares:
        level = (line for line in lines if not line.is_leftward and _is_level(box, line))
        beside = [(line, word) for line in level if (word := _beside(line, box.left, box.right)) is not None]
        if beside:
            line, word = min(beside, key=lambda found: _distance(found[1], box.left, box.right))
            yield line, _sign(sign, box.left, box.right, word)


def _blanks(line: Line, rules: Sequence[Rule]) -> Iterator[Word]:
    for rule in rules:
        width = rule.end - rule.start
        if _is_under(rule, line) and width >= _LEAST_BLANK * line.size:
            beside = _beside(line, rule.start, rule.end)
            if beside is not None:
                sign, share = _DOTTED if rule.is_dotted else _BLANK
                yield _sign(sign * round(width / (share * line.size)), rule.start, rule.end, beside)


def _is_under(rule: Rule, line: Line) -> bool:
    low, high = (line.baseline + share * line.size for share in (_UNDER_DOTTED if rule.is_dotted else _UNDER))
    return low <= rule.at <= high


def _is_over(line: Line, left: float, right: float) -> bool:
    return any(min(word.right, right) - max(word.left, left) > _OVER for word in line.words)


def _is_level(box: Box, line: Line) -> bool:
    low, high = (line.baseline + share * line.size for share in _HEIGHTS)
    return low <= (box.bottom + box.top) / 2 <= high


def _beside(line: Line, left: float, right: float) -> Word | None:
    """Return the word next to what is drawn, if one is near and none is over it."""
    if _is_over(line, left, right):
        return None
    near = [word for word in line.words if -_OVER <= _distance(word, left, right) <= _NEAR * line.size]
    return min(near, key=lambda word: _distance(word, left, right), default=None)


def _distance(word: Word, left: float, right: float) -> float:
    return max(left - word.right, word.left - right)


def _sign(text: str, left: float, right: float, beside: Word) -> Word:
    return replace(
        beside, text=text, left=left, right=right, is_joined=False, is_underlined=False, is_struck=False, link=""
    )
