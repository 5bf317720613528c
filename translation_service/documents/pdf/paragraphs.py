"""Lines joined to paragraphs, over lines, columns and pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translation_service.documents.pdf.lines import Line, Page

BULLET: Final = re.compile(r"[•●▪■◦○‣⁃∙·\uf0b7\uf0a7➢✓–—*-]$")
LABEL: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zçğıöşü]|[ivx]{1,5})[.)]$|\(?\d{1,3}\)$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?…:;؟。][\"'”’»)\]]*$")
_LARGER: Final = 1.12
_HEADING_LENGTH: Final = 14
_LEVELS: Final = 3
_NEIGHBOURS: Final = 12


class Role(StrEnum):
    HEADING = "heading"
    BODY = "body"
    BULLET = "bullet"
    LABELLED = "labelled"
    ROW = "row"
    HEAD = "head"
    FOOT = "foot"


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together; `level` counts headings from 1."""

    role: Role
    lines: list[Line]
    level: int = 0


def paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """Return the paragraphs of pages whose running lines are gone."""
    lines = [line for page in pages for line in page.lines]
    if not lines:
        return []
    margins = _Margins(lines)
    found: list[Paragraph] = []
    for line in lines:
        if found and _belongs(found[-1], line, margins):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph(role=_role(line), lines=[line]))
    _find_headings(found, lines)
    return found


class _Margins:
    """Where lines that start at a certain place usually end: the right edge of their column."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._rights = {line: self._right(lines, index) for index, line in enumerate(lines)}

    def right(self, line: Line) -> float:
        return self._rights[line]

    def _right(self, lines: Sequence[Line], index: int) -> float:
        own = lines[index]
        around = lines[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        return max(line.right for line in around if self._is_in_column(line, own))

    def _is_in_column(self, line: Line, own: Line) -> bool:
        is_level = abs(line.left - own.left) <= 2.5 * own.size
        return line.page == own.page and is_level and abs(line.size - own.size) <= 0.08 * own.size


def _role(line: Line) -> Role:
    if line.is_row:
        return Role.BULLET if _starts_with_bullet(line) and len(line.cells) == 2 else Role.ROW
    if _starts_with_bullet(line):
        return Role.BULLET
    return Role.LABELLED if LABEL.match(line.words[0].text) and len(line.words) > 1 else Role.BODY


def _starts_with_bullet(line: Line) -> bool:
    return bool(BULLET.match(line.words[0].text)) and len(line.words) > 1


def _belongs(paragraph: Paragraph, line: Line, margins: _Margins) -> bool:
    last = paragraph.lines[-1]
    if paragraph.role is Role.ROW or _role(line) not in {Role.BODY, Role.LABELLED}:
        return False
    if last.is_hyphenated:
        return True
    if _role(line) is Role.LABELLED or not _looks_alike(last, line):
        return False
    is_broken = last.page != line.page or line.baseline > last.baseline
    if is_broken:
        return _goes_on_elsewhere(last, line, margins)
    return _is_next(paragraph, line) and _is_full(last, line, margins)


def _looks_alike(before: Line, after: Line) -> bool:
    return abs(before.size - after.size) <= 0.08 * max(before.size, after.size) and before.is_bold == after.is_bold


def _goes_on_elsewhere(last: Line, line: Line, margins: _Margins) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    goes_on = not _SENTENCE_END.search(last.text) and line.words[0].text[:1].islower()
    return goes_on and _is_full(last, line, margins)


def _is_next(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line stands where the next line of a paragraph would."""
    last = paragraph.lines[-1]
    step = last.baseline - line.baseline
    if not 0.5 * line.size < step < 2.1 * line.size:
        return False
    if len(paragraph.lines) > 1 and step > 1.3 * (paragraph.lines[-2].baseline - last.baseline) > 0:
        return False
    return _is_aligned(paragraph, line)


def _is_aligned(paragraph: Paragraph, line: Line) -> bool:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    if len(paragraph.lines) == 1:
        # The first line may be indented, hang, or be centred over the next one.
        is_centred = abs((first.left + first.right) - (line.left + line.right)) < 2 * line.size
        indented = line.left - first.left
        limit = 4 * line.size if paragraph.role in {Role.BULLET, Role.LABELLED} else 1.2 * line.size
        return is_centred or -4.5 * line.size < indented < limit
    is_centred = abs((last.left + last.right) - (line.left + line.right)) < 2 * line.size
    return is_centred or abs(line.left - last.left) < 1.2 * line.size


def _is_full(last: Line, line: Line, margins: _Margins) -> bool:
    """Tell whether the next word would not have fitted on the last line, so that the break there means nothing."""
    room = margins.right(last) - last.right
    word = line.words[0]
    return room < (word.right - word.left) + 1.2 * line.size


def _find_headings(found: Sequence[Paragraph], lines: Sequence[Line]) -> None:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    body = weights.most_common(1)[0][0]
    sizes = sorted({round(line.size) for line in lines if line.size > _LARGER * body}, reverse=True)
    for paragraph in found:
        _find_heading(paragraph, body=body, sizes=sizes)


def _find_heading(paragraph: Paragraph, *, body: float, sizes: Sequence[int]) -> None:
    first = paragraph.lines[0]
    words = sum(len(line.words) for line in paragraph.lines)
    if paragraph.role not in {Role.BODY, Role.LABELLED} or words > 2 * _HEADING_LENGTH:
        return
    if first.size > _LARGER * body:
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
