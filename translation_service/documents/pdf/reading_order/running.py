"""Running heads, feet and page numbers: what returns on page after page and is no part of the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, text_of
from translation_service.documents.pdf.reading_order.frames import frame_of
from translation_service.documents.pdf.reading_order.lone_foot import lone_address, lone_foot, rule_above
from translation_service.documents.pdf.reading_order.own_text import text_among
from translation_service.documents.pdf.text.wording import Run
from translation_service.documents.rebuilt.letters import Letters, Ruling

_EDGE_LINES: Final = 3
# Further ones run only where all beyond them do, on most pages, as those of a letterhead.
_MOST_EDGE_LINES: Final = 10
_MOST_PAGES: Final = 0.6
# What a PDF says is of its text seldom runs, and then at least on every second page.
_TOLD_PAGES: Final = 0.4
_FARTHEST_SHARE: Final = 0.25
_EDGE_SHARE: Final = 0.14
_TOLERANCE: Final = 8
_LARGER: Final = 1.25
_MOST_CELLS: Final = 4
_LEAST_RULES: Final = 4
_LEAST_LINES: Final = 3
_SAME_SIZE: Final = 0.5
# Also of lines that stand one and a half apart.
_PITCH: Final = 2.0
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|sayfa|seite|página|pagina|стр\.?|s\.|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|von|de|sur|из|-)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)

# What a line says that holds nothing but the number of its page.
_COUNTED: Final = "#"
_Place = tuple[bool, str, int]
# Longer ones count no pages.
_NUMBER: Final = re.compile(r"(?<!\d)\d{1,9}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLine:
    """A line that returns; its words before the number of the page, between that and the count of pages, and after.

    `ruling` is the line that is drawn over it.
    """

    line: Line
    parts: tuple[str, ...]
    first_number: int = 0
    ruling: Ruling | None = None

    def runs(self) -> list[Run]:
        """Return its parts as runs of the look of its first word."""
        first = self.line.words[0]
        letters = Letters(is_bold=first.is_bold, is_italic=first.is_italic, colour=first.colour)
        return [Run(text=part, letters=letters) for part in self.parts]


@dataclass(slots=True, kw_only=True)
class Running:
    """One instance of each running line, top to bottom; `first_number` is the first page's number, printed or not.

    `is_alone` says that there is one page, on which nothing returns.
    """

    heads: list[RunningLine] = field(default_factory=list)
    feet: list[RunningLine] = field(default_factory=list)
    first_number: int = 1
    is_alone: bool = False

    @property
    def found(self) -> bool:
        return bool(self.heads or self.feet) and not self.is_alone


def take_running(pages: Sequence[Page]) -> Running:
    """Take the running lines off the pages and return one of each."""
    edges = _edges(pages)
    counts = Counter(place for page in pages for place in {_place(line, page) for line in edges[page.number]})
    needed = max(2, len(pages) // 2 if len(pages) < 8 else len(pages) // 4)
    told = {_place(line, page) for page in pages for line in edges[page.number] if line.words[0].tag is not None}
    most = max(needed, _TOLD_PAGES * len(pages))
    returning = {place for place in counts if _count_around(place, counts) >= (most if place in told else needed)}
    on_most = {place for place in returning if _count_around(place, counts) >= _MOST_PAGES * len(pages)}
    found: dict[tuple[bool, str], list[tuple[Page, Line]]] = {}
    for page in pages:
        for line in _reached(edges[page.number], page, returning, on_most):
            found.setdefault(_place(line, page)[:2], []).append((page, line))
    text = text_among(found, pages, body=_body_size(pages))
    kept = {
        key: [(page, line) for page, line in lines if key[1] == _COUNTED or id(line) not in text]
        for key, lines in found.items()
    }
    taken = {id(line) for lines in kept.values() for _, line in lines}
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in taken]
    running = _alone(pages)
    for (is_foot, _), lines in kept.items():
        if lines:
            one = _kept(lines, len(pages))
            (running.feet if is_foot else running.heads).append(one)
            running.first_number = one.first_number or running.first_number
    running.heads, running.feet = (list(_in_rows(ones)) for ones in (running.heads, running.feet))
    return running


def _alone(pages: Sequence[Page]) -> Running:
    """Return what stands at the foot of the only page as running lines, and take it off the page."""
    feet: list[RunningLine] = []
    if (found := lone_foot(pages)) is not None:
        line, parts = found
        feet = [RunningLine(line=line, parts=parts)]
        _take(pages[0], [line])
    address = lone_address(pages[0], _body_size(pages)) if len(pages) == 1 else []
    if address:
        rule = rule_above(address, pages[0])
        _take(pages[0], address, rule)
        feet += [RunningLine(line=line, parts=(_tabbed(line),)) for line in address[::-1]]
        if rule is not None:
            top = max(feet, key=lambda one: one.line.baseline)
            ruling = Ruling(sides=("top",), weight=rule.weight, colour=rule.colour, is_double=rule.is_double)
            feet = [replace(one, ruling=ruling) if _is_level(one, top) else one for one in feet]
    return Running(feet=feet, is_alone=bool(feet))


def _is_level(one: RunningLine, other: RunningLine) -> bool:
    return abs(one.line.baseline - other.line.baseline) < 1


def _take(page: Page, lines: Sequence[Line], rule: Rule | None = None) -> None:
    """Take lines off a page, and what is drawn over them."""
    taken = set(map(id, lines))
    page.lines = [line for line in page.lines if id(line) not in taken]
    if rule is not None:
        page.rules = [one for one in page.rules if one is not rule]
        page.groups = [group for group in page.groups if len(group) > 1 or abs(group[0].at - rule.at) > 1]


def _in_rows(ones: Iterable[RunningLine]) -> Iterator[RunningLine]:
    """Return lines from top to bottom, those beside one another as one; a page has one number."""
    row: RunningLine | None = None
    for one in sorted(ones, key=lambda one: (-round(one.line.baseline), one.line.left)):
        if row is not None and _is_beside(row.line, one.line) and 1 in (len(row.parts), len(one.parts)):
            parts = *row.parts[:-1], f"{row.parts[-1]}\t{one.parts[0]}", *one.parts[1:]
            line = replace(row.line, cells=(*row.line.cells, *one.line.cells))
            number = row.first_number or one.first_number
            row = RunningLine(line=line, parts=parts, first_number=number, ruling=row.ruling)
            continue
        if row is not None:
            yield row
        row = one
    if row is not None:
        yield row


def _is_beside(line: Line, other: Line) -> bool:
    return abs(line.baseline - other.baseline) < 1 and line.right <= other.left


def _edges(pages: Sequence[Page]) -> dict[int, list[Line]]:
    """Return the lines near the edges of each page; where pages are copies of one, none that the text runs on from."""
    largest = _LARGER * _body_size(pages)
    said = Counter(_place(line, page) for page in pages for line in page.lines)
    edges: dict[int, list[Line]] = {}
    for page in pages:
        outer = list(_edge_lines(page, largest, most=_EDGE_LINES, share=_EDGE_SHARE))
        lines = list(_edge_lines(page, largest, most=_MOST_EDGE_LINES, share=_FARTHEST_SHARE))
        edges[page.number] = _apart(outer, page) if _is_copy(page, outer, said) else lines
    return edges


def _reached(edges: Sequence[Line], page: Page, returning: set[_Place], on_most: set[_Place]) -> Iterator[Line]:
    """Return the lines near the edges of a page that return: the outer ones, and inward from these as far as they do.

    These further ones return `on_most` pages.
    """
    feet = sorted((line for line in edges if _is_low(line, page)), key=lambda line: line.baseline)
    heads = sorted((line for line in edges if not _is_low(line, page)), key=lambda line: -line.baseline)
    for lines in (feet, heads):
        is_reached = False
        for index, line in enumerate(lines):
            place = _place(line, page)
            is_outer = index < _EDGE_LINES and _is_near_edge(line, page, _EDGE_SHARE)
            is_reached = place in returning if is_outer else is_reached and place in on_most
            if is_reached:
                yield line


def _is_copy(page: Page, edges: Sequence[Line], said: Counter[_Place]) -> bool:
    """Tell whether most of what stands between the edges of a page stands there on another page too."""
    outer = set(map(id, edges))
    inner = [line for line in page.lines if id(line) not in outer]
    return len(inner) >= _LEAST_LINES and 2 * sum(said[_place(line, page)] > 1 for line in inner) > len(inner)


def _apart(edges: Sequence[Line], page: Page) -> list[Line]:
    """Return the lines near the edges that do not belong to a paragraph that goes on between them."""
    ordered = sorted(page.lines, key=lambda line: line.baseline)
    outer = set(map(id, edges))
    running_on = {id(line) for line in ordered if id(line) not in outer}
    for lines in (ordered, ordered[::-1]):
        for line, after in pairwise(lines):
            if id(line) in running_on and _is_next(line, after):
                running_on.add(id(after))
    return [line for line in edges if id(line) not in running_on]


def _is_next(line: Line, other: Line) -> bool:
    is_alike = abs(line.size - other.size) < _SAME_SIZE
    return is_alike and abs(line.baseline - other.baseline) <= _PITCH * max(line.size, other.size)


def _kept(found: Sequence[tuple[Page, Line]], count: int) -> RunningLine:
    """Return one of the instances of a line, its numbers of pages taken out."""
    (page, line), (other, again) = found[0], found[-1]
    text = _tabbed(line)
    numbers = list(_NUMBER.finditer(text))
    others = [int(number) for number in _NUMBER.findall(_tabbed(again))]
    steps = [after - int(number[0]) for number, after in zip(numbers, others, strict=False)]
    counting = [number for number, step in zip(numbers, steps, strict=False) if step == other.number - page.number > 0]
    if not counting:
        is_number = _PAGE_NUMBER.fullmatch(line.text) and not numbers
        return RunningLine(line=line, parts=("", "") if is_number else (text,))
    first = counting[0]
    total = next((one for one in numbers if one.start() > first.end() and int(one[0]) == count), None)
    begin = max(0, int(first[0]) - page.number)
    if total is None:
        return RunningLine(line=line, parts=(text[: first.start()], text[first.end() :]), first_number=begin)
    parts = text[: first.start()], text[first.end() : total.start()], text[total.end() :]
    return RunningLine(line=line, parts=parts, first_number=begin)


def _tabbed(line: Line) -> str:
    return "\t".join(text_of(cell) for cell in line.cells)


def _body_size(pages: Sequence[Page]) -> float:
    weights: Counter[float] = Counter()
    for line in (line for page in pages for line in page.lines):
        weights[line.size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def _edge_lines(page: Page, largest: float, *, most: int, share: float) -> Iterator[Line]:
    """Return the `most` lines near each edge, within a share of the page; larger ones are its titles, no running heads.

    Neither are rows of a table that goes on beyond the edge, although its head returns.
    """
    cells = Counter(round(line.baseline) for line in page.lines for _ in line.cells)
    alone = (line for line in page.lines if line.size <= largest and cells[round(line.baseline)] <= _MOST_CELLS)
    ordered = sorted(alone, key=lambda line: line.baseline)
    tables = list(_tables(page))
    for line in {id(line): line for line in (*ordered[:most], *ordered[-most:])}.values():
        if _is_near_edge(line, page, share) and not any(box.holds(*line.middle) for box in tables):
            yield line


def _tables(page: Page) -> Iterator[Box]:
    """Return the places of tables that do not stand within the upper or the lower edge."""
    for group in page.groups:
        level = [rule for rule in group if rule.is_level]
        if len(group) > _LEAST_RULES and frame_of(group) is None and 0 < len(level) < len(group):
            low, high = min(rule.at for rule in level), max(rule.at for rule in level)
            if not _is_head(low, page) and high >= page.height * _EDGE_SHARE:
                left, right = min(rule.start for rule in level), max(rule.end for rule in level)
                yield Box(left=left, bottom=low, right=right, top=high)


def _is_head(height: float, page: Page) -> bool:
    return height > page.height * (1 - _EDGE_SHARE)


def _is_low(line: Line, page: Page) -> bool:
    return line.baseline < page.height / 2


def _is_near_edge(line: Line, page: Page, share: float) -> bool:
    return min(line.baseline, page.height - line.baseline) < share * page.height


def _place(line: Line, page: Page) -> _Place:
    words = _COUNTED if _PAGE_NUMBER.fullmatch(line.text) else re.sub(r"\d+", "#", line.text)
    return _is_low(line, page), words, round(line.baseline / _TOLERANCE)


def _count_around(place: _Place, counts: Counter[_Place]) -> int:
    is_foot, words, height = place
    return sum(counts[is_foot, words, height + step] for step in (-1, 0, 1))
