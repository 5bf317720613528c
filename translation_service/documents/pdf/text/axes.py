"""Lines that stand in the middle over one another, but not in the middle of the page: who signs, and as what."""

from collections.abc import Iterator, Sequence

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

# In sizes of letters: how far middles may be apart, how unlike beginnings are, how far down the next line is.
_SAME, _UNLIKE, _NEXT = 0.35, 0.8, 2.4


def find_axes(paragraphs: Sequence[Paragraph]) -> None:
    """Let lines that share their middle, and not where they begin, know it."""
    for block in _blocks(paragraphs):
        lefts = [paragraph.lines[0].left for paragraph in block]
        if max(lefts) - min(lefts) > _UNLIKE * block[0].lines[0].size:
            for paragraph in block:
                paragraph.axis = _middle(block[0].lines[0])


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    held: list[Paragraph] = []
    for paragraph in paragraphs:
        if held and not _goes_on(held[-1], paragraph):
            yield held
            held = []
        if held or _is_lone(paragraph):
            held.append(paragraph)
    if held:
        yield held


def _is_lone(paragraph: Paragraph) -> bool:
    return len(paragraph.lines) == 1 and paragraph.role in {Role.BODY, Role.HEADING} and not paragraph.label


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    if not _is_lone(after):
        return False
    one, other = before.lines[0], after.lines[0]
    is_next = one.page == other.page and 0 < one.baseline - other.baseline < _NEXT * one.size
    return is_next and abs(_middle(one) - _middle(other)) < _SAME * one.size


def _middle(line: Line) -> float:
    return (line.left + line.right) / 2
