"""How numbered lists in the HTML of a message count: in which letters or numbers, and from which on."""

import re
from typing import Final

from translation_service.documents.markup import Element

_KINDS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES: Final = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:([^;]*)")
_START: Final = re.compile(r"\d{1,4}")


def counted(element: Element) -> tuple[str, int]:
    """Return how a list counts, as `w:numFmt` calls it, and its first number."""
    style = _STYLE.search((element.get("style") or "").lower())
    styled = next((_STYLES[word] for word in style[1].split() if word in _STYLES), None) if style else None
    kind = styled or _KINDS.get((element.get("type") or "").strip())
    start = _START.fullmatch((element.get("start") or "").strip())
    return kind or "decimal", int(start[0]) if start else 1
