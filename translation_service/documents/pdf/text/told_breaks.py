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
    is_far = last.baseline - line.baseline > _FAR * max(last.size, line.size)
    return is_far or (ENTRY.match(last.text) is not None and ENTRY.match(line.text) is not None)
