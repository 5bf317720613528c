"""Text set off by room or letters from what it belongs to: “2.1   The members agreed …”, “Subject:   Visit of …”."""

import re
from typing import Final

from translation_service.documents.pdf.lines import Line, text_of
from translation_service.documents.pdf.text.sides import CELL_WORDS
from translation_service.documents.pdf.text.unfinished import is_amid

# A number, an hour, a date, a single letter, or words before a colon.
_MARK: Final = re.compile(r"[(\[]?(?:\d[\d.:/–-]*|[^\W\d_])[.)\]]{0,2}|.{1,40}:")
_SAME_START: Final = 0.5
_CELLS: Final = 2


def is_set_off(row: Line, line: Line) -> bool:
    """Tell whether a line stands under the beginning of a text set off from its number or label in the row above."""
    if len(row.cells) != _CELLS or line.is_row or row.is_leftward or line.is_leftward:
        return False
    mark, text = row.cells
    is_under = abs(line.left - text[0].left) < _SAME_START * line.size
    if not is_under or len(text) <= CELL_WORDS:
        return False
    return _MARK.fullmatch(text_of(mark)) is not None or is_amid(row, line)


def is_in_other_letters(last: Line, line: Line) -> bool:
    """Tell whether a line is slanting and light below an upright, bold one, as a heading in a second language is."""
    above = {(word.is_bold, word.is_italic) for word in last.words if any(map(str.isalpha, word.text))}
    below = {(word.is_bold, word.is_italic) for word in line.words if any(map(str.isalpha, word.text))}
    return above == {(True, False)} and below == {(False, True)}


def is_note(line: Line) -> bool:
    """Tell whether a line begins as a note does: with a raised number."""
    first = line.words[0]
    return first.rise > 0 and first.text.strip("()[]").isdigit()
