"""Pictures and separators put between the words of their page, where they stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page
from translation_service.documents.pdf.pages.figures import figures_of
from translation_service.documents.pdf.pages.separators import separators_of
from translation_service.documents.pdf.pages.uncovering import words_over
from translation_service.documents.pdf.reading_order.drawn import Picture, Separator
from translation_service.documents.pdf.tables.cells import Beside, Drawn, Item, Table
from translation_service.documents.pdf.text.paragraphs import Paragraph

_LEAST_PICTURE: Final = 12.0
_BACKGROUND: Final = 0.7
_INSIDE: Final = 3.0
_SHARED: Final = 0.8


def with_drawn(items: Sequence[Item], drawn: dict[int, list[Drawn]]) -> list[Item]:
    """Return items with what is drawn on their pages; what pages without any have stands between those of others."""
    found: list[Item] = []
    for page, row in groupby(items, key=page_of):
        found += inserted(list(row), drawn.pop(page, []))
    left = [one for number in sorted(drawn) for one in drawn[number]]
    return sorted([*found, *left], key=page_of) if left else found


def drawn_on(pages: Sequence[Page]) -> dict[int, list[Drawn]]:
    """Return what is drawn on pages by page number, from top to bottom."""
    figures, separators = figures_of(pages), separators_of(pages)
    return {
        page.number: _in_rows([*_pictures(page, figures.get(page.number, ())), *separators[page.number]])
        for page in pages
    }


def _in_rows(drawn: Sequence[Drawn]) -> list[Drawn]:
    """Return what is drawn from top to bottom, and from left to right where it stands side by side."""
    rows: list[list[Drawn]] = []
    for one in sorted(drawn, key=lambda one: (-one.box.top, one.box.left)):
        if rows and one.box.top > (rows[-1][0].box.top + rows[-1][0].box.bottom) / 2:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [one for row in rows for one in sorted(row, key=lambda one: one.box.left)]


def page_of(item: Item) -> int:
    """Return the number of the page that something begins on."""
    return item.lines[0].page if isinstance(item, Paragraph) else item.page


def inserted(items: Sequence[Item], drawn: Sequence[Drawn]) -> list[Item]:
    """Return the items of a page, or of a part of one, with what is drawn there."""
    places: dict[int, list[Item]] = {}
    for one in rule_rows(items, drawn):
        places.setdefault(_place(one, items), []).append(one)
    found: list[Item] = []
    for index, item in enumerate([*items, None]):
        found += places.get(index, [])
        found += [item] if item is not None else []
    return found


def rule_rows(pieces: Sequence[Item | Line], drawn: Iterable[Drawn]) -> list[Drawn]:
    """Draw lines under the rows of tables that they stand under, and return what else is drawn."""
    left: list[Drawn] = []
    for one in drawn:
        table = _table_around(one, pieces)
        if table is not None and isinstance(one, Separator):
            table.rule(one)
        else:
            left.append(one)
    return left


def _place(one: Drawn, items: Sequence[Item]) -> int:
    """Return the index of what comes after something drawn: what stands below it in its column, if anything does."""
    middle = (one.box.top + one.box.bottom) / 2
    over = [index for index, item in enumerate(items) if _is_over(item, one.box)]
    below = [index for index in over if top_of(items[index]) < middle]
    if below:
        return _first_below(items, below[0], one.box.bottom)
    if over:
        return _last_above(items, over[-1], middle) + 1
    return next((index for index, item in enumerate(items) if top_of(item) < one.box.bottom), len(items))


def _first_below(items: Sequence[Item], index: int, bottom: float) -> int:
    """Return the first of the things that follow one another downwards to one of them and stand below a height."""
    while (
        index and top_of(items[index]) < top_of(items[index - 1]) < bottom and _are_over(*items[index - 1 : index + 1])
    ):
        index -= 1
    return index


def _are_over(one: Item, other: Item) -> bool:
    (left, right), (start, end) = sides_of(one), sides_of(other)
    return left < end and right > start


def _last_above(items: Sequence[Item], index: int, middle: float) -> int:
    """Return the last of the things that follow one another downwards from one of them and stand above a height."""
    while index + 1 < len(items) and middle <= top_of(items[index + 1]) <= top_of(items[index]):
        index += 1
    return index


def _is_over(item: Item, box: Box) -> bool:
    left, right = sides_of(item)
    return left < box.right and right > box.left


def _table_around(one: Drawn, items: Sequence[Item | Line]) -> Table | None:
    """Return the table between or under whose rows a line is drawn."""
    if not isinstance(one, Separator):
        return None
    return next((item for item in items if isinstance(item, Table) and _is_inside(one, item)), None)


def _is_inside(separator: Separator, table: Table) -> bool:
    bottom, size = min(((line.baseline, line.size) for line in table.lines()), default=(table.top, 0.0))
    left, right = sides_of(table)
    box = separator.box
    is_over = min(right, box.right) - max(left, box.left) > _SHARED * (box.right - box.left)
    return is_over and bottom - size < box.top < table.top + _INSIDE


def _pictures(page: Page, figures: Iterable[Box]) -> Iterator[Picture]:
    paper = max(page.width * page.height, 1.0)
    placed: Mapping[tuple[int, ...], Box] = page.pictures
    for number, box in [*placed.items(), *(((), figure) for figure in figures)]:
        is_large = min(box.width, box.height) >= _LEAST_PICTURE
        is_behind = box.width * box.height > _BACKGROUND * paper and page.words > 0
        if is_large and not is_behind:
            words = words_over(page, box) if not number and box in page.seals else ()
            yield Picture(page=page.number, number=number, box=box, words=words)
    for cut in page.cut_outs:
        yield Picture(page=page.number, number=(), box=cut.box, content=cut.content)


def top_of(item: Item) -> float:
    """Return how high something begins on its page."""
    if isinstance(item, Paragraph):
        return item.lines[0].baseline
    return item.top if isinstance(item, Table | Beside) else item.box.top


def sides_of(item: Item) -> tuple[float, float]:
    """Return where something begins and ends from left to right, on the page it begins on."""
    if isinstance(item, Paragraph):
        lines = [line for line in item.lines if line.page == item.lines[0].page]
        return min(line.left for line in lines), max(line.right for line in lines)
    if isinstance(item, Table):
        return item.left, item.left + sum(item.widths)
    if isinstance(item, Beside):
        return item.strips[0].left, item.strips[-1].right
    return item.box.left, item.box.right
