"""Footnotes: small print at the foot of a page that a raised mark in its text calls for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, Rule
from translation_service.documents.pdf.reading_order.columns import Columns
from translation_service.documents.pdf.text.continuation import joined
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

_MARK: Final = re.compile(r"\(?(\d{1,3}|[*†‡§]{1,3}|[a-z])[).]?$")
_SMALLER: Final = 0.94
_LOWER_PART: Final = 0.6
_INDENTED: Final = 2.5
_FARTHEST_RULE: Final = 3.0
_FARTHEST: Final = 3.0
_NEXT, _SAME = 1.5, 0.1


@dataclass(slots=True, kw_only=True)
class Note:
    """A footnote: the page it stands on, its mark, and its lines without it."""

    page: int
    mark: str
    lines: list[Line] = field(default_factory=list)

    def paragraphs(self) -> list[Paragraph]:
        """Return its paragraphs."""
        found = joined(self.lines, Columns(self.lines))
        for paragraph in found:
            paragraph.role = Role.NOTE
        return found


class WaitingNotes:
    """Footnotes until the marks that call for them are met."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = {(note.page, note.mark): note for note in notes}
        self.marks = frozenset(self._notes)

    def called(self, paragraph: Paragraph, mark: str) -> Note | None:
        """Return the note that a mark in a paragraph calls for, the first time it does."""
        places = ((line.page, mark) for line in paragraph.lines)
        return next((self._notes.pop(place) for place in places if place in self._notes), None)

    def uncalled(self, *, before: float) -> list[Note]:
        """Return the notes of pages before another one that nothing has called for."""
        places = [place for place in self._notes if place[0] < before]
        return [self._notes.pop(place) for place in places]


def take_notes(pages: Sequence[Page], *, body: float) -> list[Note]:
    """Take the footnotes off pages, those that a mark in the text of their page calls for.

    Where there was no room for them, they stand first on the next page, and count on from those before.
    """
    found: list[Note] = []
    waiting: set[str] = set()
    for page in pages:
        notes = list(_notes(page, body))
        called = _called(page, notes)
        late = list(_late(notes, waiting - called, last=found[-1].mark if found else "0"))
        wanted = [*late, *(note for note in notes if note.mark in called and note not in late)]
        for note in late:
            note.page = page.number - 1
        waiting = called - {note.mark for note in wanted}
        taken = {id(line) for note in wanted for line in note.lines}
        page.lines = [line for line in page.lines if id(line) not in taken]
        _drop_separator(page, wanted)
        found += [_without_mark(note) for note in wanted]
    return found


def _late(notes: Sequence[Note], waiting: set[str], *, last: str) -> Iterator[Note]:
    """Return the notes at the beginning that the page before called for."""
    for note in notes:
        if not (note.mark in waiting and last.isdigit() and note.mark == str(int(last) + 1)):
            return
        last = note.mark
        yield note


def _drop_separator(page: Page, notes: Sequence[Note]) -> None:
    """Take the line above notes off a page: Word draws its own."""
    firsts = [note.lines[0] for note in notes]
    page.groups = [group for group in page.groups if not any(_is_above(group, first) for first in firsts)]


def _is_above(group: Sequence[Rule], first: Line) -> bool:
    low, high = first.baseline + first.size / 2, first.baseline + _FARTHEST_RULE * first.size
    is_near = all(rule.is_level and low < rule.at < high for rule in group)
    return is_near and all(-first.size < first.left - rule.start < _INDENTED * first.size for rule in group)


def _notes(page: Page, body: float) -> Iterator[Note]:
    """Return what could be a footnote: lines in the lower part of the page, of small print or from a raised mark on."""
    held: Note | None = None
    marks: set[str] = set()
    for line in page.lines:
        is_marked = line.words[0].rise > 0 or (held is not None and _is_next(held, line))
        is_small = (line.size < _SMALLER * body or is_marked) and line.baseline < _LOWER_PART * page.height
        mark = _mark(line) if is_small else ""
        if mark and (mark in marks or (held is not None and _is_out_of_turn(mark, held.mark))):
            mark = ""
        if held is not None and (mark or not is_small or _is_beyond(held.lines[-1], line, page)):
            yield held
            held = None
        if mark:
            marks.add(mark)
            held = Note(page=page.number, mark=mark, lines=[line])
        elif held is not None:
            held.lines.append(line)
    if held is not None:
        yield held


def _is_beyond(last: Line, line: Line, page: Page) -> bool:
    """Tell whether a line stands above the last one of a note, far below it or beyond a rule, as a foot does."""
    room = last.baseline - line.baseline
    level = (group[0] for group in page.groups if len(group) == 1 and group[0].is_level)
    under = (rule for rule in level if rule.start < last.right and rule.end > last.left)
    return not 0 <= room <= _FARTHEST * last.size or any(line.baseline < rule.at < last.baseline for rule in under)


def _is_next(note: Note, line: Line) -> bool:
    """Tell whether a line is the next one below a note that a raised mark begins."""
    first, last = note.lines[0], note.lines[-1]
    is_under = 0 < last.baseline - line.baseline < _NEXT * line.size and line.left < last.right
    return first.words[0].rise > 0 and is_under and abs(line.size - first.size) < _SAME * first.size


def _mark(line: Line) -> str:
    if len(line.words) < 2:
        return ""
    found = _MARK.match(line.words[0].text)
    return found[1] if found else ""


def _is_out_of_turn(mark: str, before: str) -> bool:
    """Tell whether a number begins a line of a note by chance: those of notes count upward."""
    return mark.isdigit() and before.isdigit() and int(mark) < int(before)


def _called(page: Page, notes: Sequence[Note]) -> set[str]:
    of_notes = {id(line) for note in notes for line in note.lines}
    return {
        word.text.strip("()[]")
        for line in page.lines
        if id(line) not in of_notes
        for word in line.words
        if word.rise > 0
    }


def _without_mark(note: Note) -> Note:
    first = note.lines[0]
    cells = (first.cells[0][1:], *first.cells[1:])
    note.lines[0] = replace(first, cells=tuple(cell for cell in cells if cell))
    return note
