"""What a line begins, as far as it alone can tell: text, an item of a list, a row, an entry of a table of contents."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from translation_service.documents.pdf.lines import Line, Word, text_of
from translation_service.documents.pdf.text.labels import ARTICLE, BULLET, DASHES, LABEL, is_short_form
from translation_service.domain.values.months import month_number

# The bullet that Word takes from a font whose letters are of one width.
_ROUND: Final = "o"
_LEADER: Final = re.compile(r"(?:\.\s?){4,}|…{2,}|_{5,}$")
_ENTRY_END: Final = re.compile(r"(?:\.\s?|…|\s)(?:[.\-–]{0,4}[\divxlIVXL][\divxlIVXL.\-–]{0,8}|N/A)$")
_GLUED_LABEL: Final = re.compile(r"(\d{1,3}[.)])([^\W\d_].*)$")
# The number of a paragraph within a part of minutes or of a contract, as “4.1”; “10.15” may be an hour.
_PARAGRAPH: Final = re.compile(r"\d{1,2}(?:\.\d){1,3}$")
_DAY: Final = re.compile(r"[0-3]?\d\.$")
_YEAR: Final = re.compile(r"\d{4}\b")
_LABEL_GAP, _APART = 0.5, 0.7
_LABELLED_CELLS: Final = 2
_SENTENCE_WORDS: Final = 5
_SENTENCE_ENDS: Final = (".", ":", ";")


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


def role_of(line: Line) -> Role:
    """Return what a line begins, as far as it alone can tell."""
    if is_entry(line):
        return Role.ENTRY
    if line.is_row and len(line.cells) > _LABELLED_CELLS:
        return Role.ROW
    if (labelled := _labelled(line)) is not None:
        return labelled
    if line.is_row:
        return Role.BODY if _is_article(line) else Role.ROW
    return Role.LABELLED if _GLUED_LABEL.match(line.words[0].text) and len(line.words) > 1 else Role.BODY


def _is_article(line: Line) -> bool:
    """Tell whether a row is the first line of an article, set off from its number: “§ 1   The lessor lets …”."""
    number, text = line.cells[0], line.cells[-1]
    return _is_sentence(text) and ARTICLE.fullmatch(text_of(number).rstrip(".:")) is not None


def _is_sentence(words: Sequence[Word]) -> bool:
    return len(words) >= _SENTENCE_WORDS or words[-1].text.endswith(_SENTENCE_ENDS)


def _labelled(line: Line) -> Role | None:
    words = line.words
    if _is_paragraph(line):
        return Role.LABELLED
    if len(words) < 2 or words[1].is_joined or (line.is_row and len(line.cells[0]) > 1):
        return None
    if _is_bullet(words):
        return Role.BULLET
    is_begun = is_short_form(words[0].text, words[1].text) or _is_date(words)
    if is_begun or not LABEL.match(words[0].text) or not _is_label(words[0], words[1]):
        return None
    return Role.LABELLED


def _is_paragraph(line: Line) -> bool:
    """Tell whether a sentence stands apart from the number of its paragraph: “4.1   The members agreed …”."""
    number, *rest = line.words
    if len(rest) < _LABELLED_CELLS or not _PARAGRAPH.match(number.text) or len(line.cells) > _LABELLED_CELLS:
        return False
    is_apart = rest[0].left - number.right > _APART * number.size and (not line.is_row or len(line.cells[0]) == 1)
    return is_apart and _is_sentence(rest)


def _is_bullet(words: Sequence[Word]) -> bool:
    """Tell whether a line begins with a bullet; dashes on both sides set off what is between them."""
    first = words[0].text
    if first == _ROUND:
        return words[0].is_even and not words[1].is_even
    return BULLET.match(first) is not None and (first not in DASHES or words[-1].text != first)


def _is_date(words: Sequence[Word]) -> bool:
    """Tell whether a number is the day of a date: “12. Oktober 2026”."""
    is_year = len(words) > _LABELLED_CELLS and _YEAR.match(words[2].text) is not None
    return is_year and _DAY.match(words[0].text) is not None and bool(month_number(words[1].text.rstrip(".")))


def _is_label(word: Word, following: Word) -> bool:
    """Tell a label from the first letter of a name, which no more than a space parts from the second."""
    gap = max(following.left - word.right, word.left - following.right)
    return not (word.text[:1].isupper() and word.text.endswith(".")) or gap > _LABEL_GAP * word.size


def is_entry(line: Line) -> bool:
    """Tell whether a line is an entry of a table of contents: dots lead to the number of a page."""
    text = line.text
    leader = _LEADER.search(text)
    return leader is not None and bool(text[: leader.start()].strip()) and bool(_ENTRY_END.search(text))


def parted(line: Line) -> tuple[str, Line]:
    first, rest = line.words[0], line.words[1:]
    glued = _GLUED_LABEL.match(first.text)
    if glued and not BULLET.match(first.text):
        rest = (replace(first, text=glued[2]), *rest)
        return glued[1], replace(line, cells=(rest,))
    cells = (line.cells[0][1:], *line.cells[1:])
    return first.text, replace(line, cells=tuple(cell for cell in cells if cell))
