"""Running heads, feet and page numbers: what returns on page after page and is no part of the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from translation_service.documents.pdf.lines import Line, Page

_EDGE_LINES: Final = 3
_EDGE_SHARE: Final = 0.14
_TOLERANCE: Final = 8
_LARGER: Final = 1.25
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|sayfa|seite|página|pagina|стр\.?|s\.|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|von|de|sur|из|-)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)

_Place = tuple[bool, str, int]


@dataclass(slots=True, kw_only=True)
class Running:
    """One instance of each running line, top to bottom, and whether the pages were numbered."""

    heads: list[Line] = field(default_factory=list)
    feet: list[Line] = field(default_factory=list)
    is_numbered: bool = False

    @property
    def found(self) -> bool:
        return bool(self.heads or self.feet or self.is_numbered)


def take_running(pages: Sequence[Page]) -> Running:
    """Take the running lines off the pages and return one of each."""
    largest = _LARGER * _body_size(pages)
    counts = Counter(place for page in pages for place in {_place(line, page) for line in _edge_lines(page, largest)})
    needed = max(2, len(pages) // 2 if len(pages) < 8 else len(pages) // 4)
    returning = {place for place in counts if _count_around(place, counts) >= needed}
    running = Running()
    for page in pages:
        taken = {id(line) for line in _edge_lines(page, largest) if _place(line, page) in returning}
        for line in (line for line in page.lines if id(line) in taken):
            _keep_once(line, page, running)
        page.lines = [line for line in page.lines if id(line) not in taken]
    return running


def _body_size(pages: Sequence[Page]) -> float:
    weights: Counter[float] = Counter()
    for line in (line for page in pages for line in page.lines):
        weights[line.size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def _edge_lines(page: Page, largest: float) -> Iterator[Line]:
    """Return the lines near the upper and lower edge; larger ones are titles of their page, not running heads."""
    ordered = sorted((line for line in page.lines if line.size <= largest), key=lambda line: line.baseline)
    for line in {id(line): line for line in (*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:])}.values():
        if _is_foot(line, page) or line.baseline > page.height * (1 - _EDGE_SHARE):
            yield line


def _is_foot(line: Line, page: Page) -> bool:
    return line.baseline < page.height * _EDGE_SHARE


def _place(line: Line, page: Page) -> _Place:
    words = "#" if _PAGE_NUMBER.fullmatch(line.text) else re.sub(r"\d+", "#", line.text)
    return _is_foot(line, page), words, round(line.baseline / _TOLERANCE)


def _count_around(place: _Place, counts: Counter[_Place]) -> int:
    is_foot, words, height = place
    return sum(counts[is_foot, words, height + step] for step in (-1, 0, 1))


def _keep_once(line: Line, page: Page, running: Running) -> None:
    if _PAGE_NUMBER.fullmatch(line.text):
        running.is_numbered = True
        return
    kept = running.feet if _is_foot(line, page) else running.heads
    if re.sub(r"\d+", "#", line.text) not in _spoken(kept):
        kept.append(line)


def _spoken(lines: Iterable[Line]) -> set[str]:
    return {re.sub(r"\d+", "#", line.text) for line in lines}
