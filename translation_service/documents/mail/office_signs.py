"""What Word and Outlook write as letters in the pages of messages: dots of lists, and signs of symbol fonts."""

import re
from typing import Final

from translation_service.documents import wingdings
from translation_service.documents.markup import Element
from translation_service.documents.tagging.symbols import is_symbol

_IGNORED: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
# The blanks behind the dot or number of an item, in a small font of their own.
_GAP: Final = re.compile(r"\bfont\s*:\s*7\.0pt\s", re.IGNORECASE)
_LEVEL: Final = re.compile(r"mso-list\s*:\s*\S+\s+level([1-9])", re.IGNORECASE)
_MARGIN: Final = re.compile(r"margin-left\s*:\s*(\d{1,3})(?:\.\d+)?pt", re.IGNORECASE)
_POINTS_FOR_LEVEL: Final = 36
_DEEPEST: Final = 8
_LONGEST: Final = 8
_HOLDERS: Final = frozenset({"span", "font", "b", "i"})
_FONT: Final = re.compile(r"font-family\s*:\s*[\"']?([\w ]{1,40})", re.IGNORECASE)
_WINGDINGS: Final = "Wingdings"


def sign_of(element: Element) -> str:
    """Return the dot or number of an item that an element is there to show, nothing for any other element."""
    if element.tag not in _HOLDERS:
        return ""
    if _IGNORED.search(element.get("style") or ""):
        return "".join(map(str, element.itertext())).strip()[:_LONGEST]
    text = (element.text or "").strip()
    is_sign = len(element) == 1 and is_gap(element[0]) and not (element[0].tail or "").strip()
    return text if is_sign and len(text) <= _LONGEST and len(text.split()) == 1 else ""


def is_bullet(sign: str) -> bool:
    """Tell a dot, whatever letter its font makes it of, from a number."""
    return len(sign) == 1 and not sign.isdigit()


def is_gap(element: Element) -> bool:
    return bool(_GAP.search(element.get("style") or "")) and not "".join(map(str, element.itertext())).strip()


def level_of(element: Element) -> int:
    """Return how deeply the item is nested whose dot an element is, from zero."""
    style = next((around.get("style") or "" for around in element.iterancestors("p")), "")
    if found := _LEVEL.search(style):
        return int(found[1]) - 1
    margin = _MARGIN.search(style)
    return min(max(int(margin[1]) // _POINTS_FOR_LEVEL - 1, 0), _DEEPEST) if margin else 0


def font_of(element: Element) -> str:
    """Return the font that an element names, empty where it names none."""
    found = _FONT.search(element.get("style") or "")
    return (found[1] if found else element.get("face") or "").strip().title()


def meant(text: str, font: str) -> str:
    """Return the signs that the letters of Wingdings are shown as."""
    return wingdings.meant(text, font.lower()) if font == _WINGDINGS and is_symbol(text, font) else text
