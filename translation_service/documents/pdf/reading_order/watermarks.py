"""Words behind the text of pages: “DRAFT” across them, or the name of an office in light letters."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Line, Page, colour_at

_LARGER: Final = 2.2
_FAINT: Final = 0x90
_MOST: Final = 4


def take_watermarks(pages: Sequence[Page], *, body: float) -> list[Line]:
    """Take the words behind the text off the pages and return one of each; none where there are too many of them."""
    found = {id(line): line for page in pages for line in page.lines if _is_faint(line, page, body)}
    behind = {
        line.text: line
        for page in reversed(pages)
        for line in reversed(page.lines)
        if id(line) in found and (line.words[0].slant or _is_under_words(line, page))
    }
    if not 0 < len(behind) <= _MOST:
        return []
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in found or line.text not in behind]
    return list(reversed(behind.values()))


def _is_faint(line: Line, page: Page, body: float) -> bool:
    """Tell whether letters are much larger than those of the text, and slanting or light without a colour behind."""
    if line.size < _LARGER * body:
        return False
    colour = line.words[0].colour
    is_light = bool(colour) and min(bytes.fromhex(colour)) >= _FAINT
    return bool(line.words[0].slant) or (is_light and not colour_at(line.middle, page.shades))


def _is_under_words(line: Line, page: Page) -> bool:
    box = line.box
    others = (other for other in page.lines if other is not line and other.left < box.right and other.right > box.left)
    return any(box.bottom <= other.middle[1] <= box.top for other in others)
