"""Headings: paragraphs in larger or bold letters."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

_LARGER: Final = 1.12
_HEADING_LENGTH: Final = 14
_LEVELS: Final = 3


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of most letters, 0 where there are none."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def find_headings(found: Sequence[Paragraph], *, body: float) -> None:
    """Make headings of what stands in larger or bold letters."""
    sizes = sorted(
        {round(line.size) for paragraph in found for line in paragraph.lines if line.size > _LARGER * body},
        reverse=True,
    )
    # Scripts that are read from right to left are often set larger than what stands beside them.
    leftward = body_size(line for paragraph in found for line in paragraph.lines if line.is_leftward)
    for paragraph in found:
        is_leftward = leftward > body and paragraph.lines[0].is_leftward
        _find_heading(paragraph, body=leftward if is_leftward else body, sizes=sizes)


def _find_heading(paragraph: Paragraph, *, body: float, sizes: Sequence[int]) -> None:
    first = paragraph.lines[0]
    if first.tag is not None and first.tag.level:
        paragraph.role, paragraph.level = Role.HEADING, min(first.tag.level, _LEVELS)
        return
    words = sum(len(line.words) for line in paragraph.lines)
    if first.is_added:
        # What is typed into a form is often larger than what is printed.
        return
    if paragraph.role not in {Role.BODY, Role.LABELLED} or words > 2 * _HEADING_LENGTH:
        return
    if first.size > _LARGER * body and any(_letters(paragraph.lines)):
        paragraph.role = Role.HEADING
        paragraph.level = min(sizes.index(round(first.size)) + 1 if round(first.size) in sizes else _LEVELS, _LEVELS)
    elif all(line.is_bold for line in paragraph.lines) and words <= _HEADING_LENGTH and _is_title(paragraph):
        paragraph.role = Role.HEADING
        paragraph.level = _LEVELS


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.lines[-1].text
    return first_letter(paragraph.lines).isupper() and not text.endswith((".", ",", ";", ":"))


def first_letter(lines: Iterable[Line]) -> str:
    return next(_letters(lines), "")


def _letters(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from filter(str.isalpha, line.text)
