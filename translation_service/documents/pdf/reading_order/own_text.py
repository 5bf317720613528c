"""Lines that return near the edges of pages and are text all the same, as in letters to many people."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from translation_service.documents.pdf.lines import Line, Page

_SAME_SIZE: Final = 0.5
_LEAST_LEADING, _MOST_LEADING = 0.9, 2.0
_NEAR: Final = 1.15
_LONG: Final = 0.75
_LEAST_WORDS: Final = 5
_END: Final = re.compile(r"[.!?:…。؟۔]['\"»”’)\]]*$")
# Longer ones count no pages.
_NUMBER: Final = re.compile(r"(?<!\d)\d{1,9}(?!\d)")

Instances = Sequence[tuple[Page, Line]]
Returning = Mapping[tuple[bool, str], Instances]
"""Lines that return by whether they stand at the foot and what they say, with the pages they stand on."""


def text_among(found: Returning, pages: Sequence[Page], *, body: float) -> set[int]:
    """Return which lines (by identity) are text; `body` is the size of most letters.

    They go on with the lines beside them. Or no sentence is cut by them, and they are whole sentences as large as the
    text, stand between other words of it, or say other numbers on each page.
    """
    at_edge = {is_foot: set(_lines_at(found, is_foot=is_foot)) for is_foot in (False, True)}
    returning = at_edge[False] | at_edge[True]
    if not returning:
        return set()
    going_on = set(_going_on(pages, returning))
    reach = _NEAR * _leading(pages, body)
    joined: set[int] = set()
    whole: set[int] = set()
    for page in pages:
        for is_foot in (False, True):
            lines = sorted(page.lines, key=lambda line: line.baseline, reverse=not is_foot)
            blocks = list(_blocks(lines, returning, reach))
            is_cut = page.number - (not is_foot) in going_on
            joined.update(map(id, _running_on(blocks, returning, reach, is_foot=is_foot, is_cut=is_cut)))
            whole.update(map(id, _whole(blocks, at_edge[is_foot], body, is_foot=is_foot)))
    text: set[int] = set()
    for (is_foot, _), instances in found.items():
        is_cutting = any(page.number - (not is_foot) in going_on for page, _ in instances)
        if _most(instances, joined) or (not is_cutting and _most(instances, whole)):
            text.update(id(line) for _, line in instances)
        elif not is_cutting:
            text.update(map(id, _numbered_otherwise(instances)))
    return text


def _lines_at(found: Returning, *, is_foot: bool) -> Iterator[int]:
    """Return which lines (by identity) return at the upper edge of pages, or at the lower one."""
    for (is_low, _), instances in found.items():
        yield from (id(line) for _, line in instances if is_low is is_foot)


def _most(instances: Instances, lines: set[int]) -> bool:
    return 2 * sum(id(line) in lines for _, line in instances) > len(instances)


def _going_on(pages: Sequence[Page], returning: set[int]) -> Iterator[int]:
    """Return the numbers of pages whose last sentence goes on on the next one."""
    for page, after in pairwise(pages):
        last = next((line.text for line in reversed(page.lines) if id(line) not in returning), "")
        first = next((line.text for line in after.lines if id(line) not in returning), "")
        if last and first and not _END.search(last) and first[0].isalpha() and not first[0].isupper():
            yield page.number


def _leading(pages: Sequence[Page], body: float) -> float:
    """Return how far lines of the text are apart, in sizes of their letters."""
    steps: list[float] = []
    for page in pages:
        lines = [line for line in page.lines if abs(line.size - body) < _SAME_SIZE]
        steps += [(line.baseline - after.baseline) / line.size for line, after in pairwise(lines) if line.size]
    return median([step for step in steps if _LEAST_LEADING < step < _MOST_LEADING] or [_LEAST_LEADING])


def _blocks(lines: Sequence[Line], returning: set[int], reach: float) -> Iterator[list[Line]]:
    """Part the lines from one edge of a page inward where they are far apart, or cease to return."""
    block: list[Line] = []
    for line in lines:
        if block and not (
            _are_near(block[-1], line, reach) and (id(block[-1]) in returning) is (id(line) in returning)
        ):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _are_near(one: Line, other: Line, reach: float) -> bool:
    return abs(one.size - other.size) < _SAME_SIZE and abs(one.baseline - other.baseline) <= reach * one.size


def _running_on(
    blocks: Sequence[list[Line]], returning: set[int], reach: float, *, is_foot: bool, is_cut: bool
) -> Iterator[Line]:
    """Return the lines that return and are parts of a paragraph with those further inward.

    Where `is_cut` says that a sentence goes on past them, on the page beside, those that begin anew are none.
    """
    longest = max((line.right - line.left for block in blocks for line in block), default=0.0)
    for block, inward in pairwise(blocks):
        upper, top = (inward[0], block[-1]) if is_foot else (block[-1], block[0])
        is_filled = upper.right - upper.left > _LONG * longest and not (upper.is_row or upper.text.isupper())
        is_returning = id(block[0]) in returning and id(inward[0]) not in returning
        if is_cut and not top.text[0].islower():
            continue
        if is_returning and is_filled and _are_near(block[-1], inward[0], reach) and not _END.search(upper.text):
            yield from block


def _whole(blocks: Sequence[list[Line]], returning: set[int], body: float, *, is_foot: bool) -> Iterator[Line]:
    """Return the lines that return and are sentences as large as the text, or have words of it outside of them."""
    has_words_outside = False
    for block in blocks:
        is_large = abs(block[0].size - body) < _SAME_SIZE
        if id(block[0]) not in returning:
            has_words_outside = has_words_outside or is_large
        elif is_large and (has_words_outside or _is_sentence(block[::-1] if is_foot else block)):
            yield from block


def _is_sentence(block: Sequence[Line]) -> bool:
    words = " ".join(line.text for line in block).split()
    return len(words) >= _LEAST_WORDS and _END.search(words[-1]) is not None and not any(line.is_row for line in block)


def _numbered_otherwise(instances: Instances) -> Iterable[Line]:
    """Return the lines that say other numbers than most of their like, if these do not count the pages."""
    said = [tuple(map(int, _NUMBER.findall(line.text))) for _, line in instances]
    usual, count = Counter(said).most_common(1)[0]
    if count == len(said) or not any(character.isalpha() for character in instances[0][1].text):
        return []
    counting = sum(
        any(later - number == page.number - before.number for number, later in zip(numbers, following, strict=False))
        for ((before, _), (page, _)), (numbers, following) in zip(pairwise(instances), pairwise(said), strict=True)
    )
    if 2 * counting >= len(said) - 1:
        return []
    is_usual = 2 * count > len(said)
    return [line for (_, line), numbers in zip(instances, said, strict=True) if not (is_usual and numbers == usual)]
