"""The number at the foot of a document of one page, which returns nowhere and is no part of its text all the same."""

import re
from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Page

_LOWEST: Final = 0.09
_APART: Final = 2.0
_NUMBER: Final = re.compile(
    r"([\W_]*(?:(?:page|sayfa|seite|página|pagina|стр\.?|s\.|p\.)\s*)?)1(?:(\s*(?:/|of|von|de|sur|из)\s*)1)?([\W_]*)",
    re.IGNORECASE,
)


def lone_foot(pages: Sequence[Page]) -> tuple[Line, tuple[str, ...]] | None:
    """Return the line at the foot of the only page that says its number, and what is before, between and after it."""
    lines = sorted(pages[0].lines, key=lambda line: line.baseline) if len(pages) == 1 else []
    if len(lines) < 2 or lines[0].baseline > _LOWEST * pages[0].height:
        return None
    found = _NUMBER.fullmatch(lines[0].text)
    if found is None or lines[1].baseline - lines[0].baseline < _APART * lines[0].size:
        return None
    before, between, after = found.groups()
    return lines[0], (before, after) if between is None else (before, between, after)
