"""Lines joined to paragraphs, over lines, columns and pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

from translation_service.documents.pdf.columns import Columns
from translation_service.documents.pdf.labels import BULLET, LABEL
from translation_service.documents.pdf.lines import Line, Page, Word

_SENTENCE_END: Final = re.compile(r"[.!?…:;؟。][\"'”’»)\]]*$")
_LEADER: Final = re.compile(r"(?:\.\s?){4,}|…{2,}|_{5,}$")
_ENTRY_END: Final = re.compile(r"[\divxlIVXL.\-–]{1,9}$")
_GLUED_LABEL: Final = re.compile(r"(\d{1,3}[.)])([^\W\d_].*)$")
_LARGER: Final = 1.12
_HEADING_LENGTH: Final = 14
_LEVELS: Final = 3
_LABEL_GAP: Final = 0.5
_LABELLED_CELLS: Final = 2


class Role(StrEnum):
    HEADING = "heading"
    BODY = "body"
    BULLET = "bullet"
    LABELLED = "labelled"
    ROW = "row"
    ENTRY = "entry"
    HEAD = "head"
    FOOT = "foot"
    NOTE = "note"


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together; `level` counts headings from 1, `label` is what an item begins with.

    `column` are the edges of the column it is in, where another one stands beside it.
    """

    role: Role
    lines: list[Line]
    level: int = 0
    label: str = ""
    column: tuple[float, float] | None = None

    def worded(self) -> list[Line]:
        """Return the lines without the label."""
        return [_parted(self.lines[0])[1], *self.lines[1:]] if self.label else self.lines


class Edges(Protocol):
    """Tells between which edges a line could have stood."""

    def left(self, line: Line, /) -> float: ...

    def right(self, line: Line, /) -> float: ...


def paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """Return the paragraphs of pages whose running lines are gone."""
    lines = [line for page in pages for line in page.lines]
    found = joined(lines, Columns(lines))
    find_headings(found, body=body_size(lines))
    return found


def joined(lines: Sequence[Line], edges: Edges) -> list[Paragraph]:
    """Return the paragraphs that lines form, all of them text for now."""
    found: list[Paragraph] = []
    for line in lines:
        add_line(found, line, edges)
    return found


def add_line(found: list[Paragraph], line: Line, edges: Edges) -> None:
    """Add a line to the last paragraph, or as a new one."""
    if found and _belongs(found[-1], line, edges):
        found[-1].lines.append(line)
        if is_entry(line):
            found[-1].role = Role.ENTRY
    else:
        found.append(begun(line))


def begun(line: Line) -> Paragraph:
    """Return the paragraph that begins with a line."""
    role = role_of(line)
    label = _parted(line)[0] if role in {Role.BULLET, Role.LABELLED} else ""
    return Paragraph(role=role, lines=[line], label=label)


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of most letters, 0 where there are none."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def role_of(line: Line) -> Role:
    """Return what a line begins, as far as it alone can tell."""
    if is_entry(line):
        return Role.ENTRY
    if line.is_row and len(line.cells) > _LABELLED_CELLS:
        return Role.ROW
    if (labelled := _labelled(line)) is not None:
        return labelled
    if line.is_row:
        return Role.ROW
    return Role.LABELLED if _GLUED_LABEL.match(line.words[0].text) and len(line.words) > 1 else Role.BODY


def _labelled(line: Line) -> Role | None:
    words = line.words
    if len(words) < 2 or words[1].is_joined or (line.is_row and len(line.cells[0]) > 1):
        return None
    if BULLET.match(words[0].text):
        return Role.BULLET
    return Role.LABELLED if LABEL.match(words[0].text) and _is_label(words[0], words[1]) else None


def _is_label(word: Word, following: Word) -> bool:
    """Tell a label from the first letter of a name, which no more than a space parts from the second."""
    gap = max(following.left - word.right, word.left - following.right)
    return not (word.text[:1].isupper() and word.text.endswith(".")) or gap > _LABEL_GAP * word.size


def is_entry(line: Line) -> bool:
    """Tell whether a line is an entry of a table of contents: dots lead to the number of a page."""
    last = line.words[-1].text
    return bool(_LEADER.search(line.text)) and bool(_ENTRY_END.search(last)) and len(line.words) > 1


def _parted(line: Line) -> tuple[str, Line]:
    first, rest = line.words[0], line.words[1:]
    glued = _GLUED_LABEL.match(first.text)
    if glued and not BULLET.match(first.text):
        rest = (replace(first, text=glued[2]), *rest)
        return glued[1], replace(line, cells=(rest,))
    cells = (line.cells[0][1:], *line.cells[1:])
    return first.text, replace(line, cells=tuple(cell for cell in cells if cell))


def _belongs(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    last = paragraph.lines[-1]
    role = role_of(line)
    if paragraph.role in {Role.ROW, Role.ENTRY} or role in {Role.ROW, Role.BULLET}:
        return False
    if last.is_hyphenated:
        return True
    if not _looks_alike(last, line):
        return False
    if last.page != line.page or line.baseline > last.baseline:
        return role is Role.BODY and _goes_on_elsewhere(paragraph, line, edges)
    is_sound = role is not Role.LABELLED or _is_chance(paragraph, line)
    return is_sound and _is_next(paragraph, line) and _is_full(paragraph, line, edges)


def _is_chance(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line begins with a number only because the one before was full, as in “… § 2 / 3. …”."""
    last = paragraph.lines[-1]
    is_level = abs(line.left - last.left) < 0.5 * line.size
    return not line.is_row and is_level and paragraph.role is Role.BODY and not _SENTENCE_END.search(last.text)


def _looks_alike(before: Line, after: Line) -> bool:
    """Tell whether lines are of one size; where only one is bold, a sentence must go on from the other."""
    if abs(before.size - after.size) > 0.08 * max(before.size, after.size):
        return False
    return _weight(before) == _weight(after) or not _SENTENCE_END.search(before.text)


def _weight(line: Line) -> bool:
    return line.is_bold and any(map(str.isalpha, line.text))


def _goes_on_elsewhere(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    last = paragraph.lines[-1]
    if _SENTENCE_END.search(last.text) or not _is_full(paragraph, line, edges):
        return False
    first = line.words[0].text[:1]
    is_indented = line.left - edges.left(line) > line.size
    return first.islower() or (len(paragraph.lines) > 1 and not is_indented)


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
    if _is_centred(last, line) or abs(last.right - line.right) < 0.5 * line.size:
        return True
    if len(paragraph.lines) == 1:
        # The first line may be indented or hang.
        limit = 4 * line.size if paragraph.role in {Role.BULLET, Role.LABELLED} else 1.2 * line.size
        return -5.5 * line.size < line.left - first.left < limit
    return abs(line.left - last.left) < 1.2 * line.size


def _is_centred(before: Line, after: Line) -> bool:
    return abs((before.left + before.right) - (after.left + after.right)) < 2 * after.size


def _is_full(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether the next word would not have fitted on the last line, so that the break there means nothing."""
    last = paragraph.lines[-1]
    room = edges.right(last) - last.right
    if _is_centred(last, line) and abs(line.left - last.left) > 1.5 * line.size:
        room *= 2
    if _reads_leftward(last):
        room = last.left - edges.left(last)
    return room < _first_width(line) + 1.2 * line.size


def _reads_leftward(line: Line) -> bool:
    words = line.words
    return len(words) > 1 and words[0].left > words[-1].left


def _first_width(line: Line) -> float:
    words = line.words
    last = words[0]
    for word in words[1:]:
        if not word.is_joined:
            break
        last = word
    return max(words[0].right, last.right) - min(words[0].left, last.left)


def find_headings(found: Sequence[Paragraph], *, body: float) -> None:
    """Make headings of what stands in larger or bold letters."""
    sizes = sorted(
        {round(line.size) for paragraph in found for line in paragraph.lines if line.size > _LARGER * body},
        reverse=True,
    )
    for paragraph in found:
        _find_heading(paragraph, body=body, sizes=sizes)


def _find_heading(paragraph: Paragraph, *, body: float, sizes: Sequence[int]) -> None:
    first = paragraph.lines[0]
    words = sum(len(line.words) for line in paragraph.lines)
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
