"""Lines whose sides say that they are full, wherever the page thinks they could have ended."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.text.told_breaks import ENTRY
from translation_service.documents.pdf.text.unfinished import ends_sentence, is_amid

SAME_END: Final = 0.1
"""How near ends are to one another that are one, in sizes of a letter."""
CELL_WORDS: Final = 4
WIDE: Final = 25.0
_COLUMN: Final = 10.0
_BLOCK: Final = 3
_OUT, _MOST_OUT = 0.5, 4.0


def is_straight(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a line goes on with others: both of their sides are straight, or it would have reached further."""
    last = lines[-1]
    if _is_as_far(lines, line):
        return True
    if last.right - last.left < WIDE * last.size:
        return _is_justified(last, line)
    near = SAME_END * last.size
    alike = sum(abs(one.right - last.right) < near and abs(one.left - last.left) < near for one in (*lines[:-1], line))
    # Rows of a list of sums end alike too.
    return alike > 0 and is_amid(last, line)


def _is_as_far(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether the next word would have reached beyond the lines before, as beside something the text runs around.

    `lines` are some that were found to be full.
    """
    block, last = lines[-_BLOCK:], lines[-1]
    if len(lines) <= _BLOCK or ends_sentence(last) or any(abs(one.start - line.start) > last.size for one in block):
        return False
    is_long = min(one.end - one.start for one in block) > _COLUMN * last.size
    return is_long and last.end + line.first_width > max(one.end for one in block[:-1])


def _is_justified(last: Line, line: Line) -> bool:
    """Tell whether a sentence fills two lines of a narrow column from side to side, as no rows of sums do."""
    edges = abs(last.left - line.left), abs(last.right - line.right)
    is_long = last.right - last.left >= _COLUMN * last.size and len(last.words) >= CELL_WORDS
    if not is_long or max(edges) >= SAME_END * last.size or ENTRY.match(line.text):
        return False
    return not (last.is_row or line.is_row or last.text[-1].isdigit() or ends_sentence(last))


def is_under_first(lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a line that begins with a label in brackets stands further out than the indented one above it."""
    first = lines[0]
    is_out = _OUT * line.size < first.start - line.start < _MOST_OUT * line.size
    is_long = first.end - first.start > WIDE * line.size
    return len(lines) == 1 and is_out and is_long and line.words[0].text[-1:] == ")"
