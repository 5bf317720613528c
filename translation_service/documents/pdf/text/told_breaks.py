"""Where a line ends within a paragraph that a PDF names, although the paragraph goes on."""

import re
from typing import Final

from translation_service.documents.pdf.lines import Line

# What is asked or told, as in “Konu : …” and “Telephone: …”; such lines stand one by one.
ENTRY: Final = re.compile(r"[^\W\d_][\w./-]*(?: [\w./-]+){0,2} ?:(?: |$)")
_FAR: Final = 2.5


def is_told_apart(last: Line, line: Line) -> bool:
    """Tell whether lines of one paragraph are far from one another, or tell one thing each."""
    if last.page != line.page or last.is_hyphenated:
        return False
    return is_far_below(last, line) or (ENTRY.match(last.text) is not None and ENTRY.match(line.text) is not None)


def is_far_below(last: Line, line: Line) -> bool:
    """Tell whether there is room for another line or two between lines, as for a signature."""
    is_below = last.page == line.page and not last.is_hyphenated
    return is_below and last.baseline - line.baseline > _FAR * max(last.size, line.size)
