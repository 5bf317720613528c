"""How a page of a message has letters look, as far as it says so in its own tags."""

import re
from collections.abc import Mapping
from typing import Final

_BOLD: Final = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_ITALIC: Final = re.compile(r"font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_DRAWN: Final = re.compile(r"text-decoration(?:-line)?\s*:\s*([^;]{1,60})", re.IGNORECASE)
_COLOUR: Final = re.compile(r"(?:^|[;\s])color\s*:\s*([^;]{1,40})", re.IGNORECASE)
_BACKGROUND: Final = re.compile(r"background(?:-color)?\s*:\s*([^;]{1,40})", re.IGNORECASE)
_HEX: Final = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_PARTS: Final = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)", re.IGNORECASE)
_NAMES: Final = {
    "red": "FF0000", "darkred": "8B0000", "maroon": "800000", "orange": "FFA500", "green": "008000",
    "darkgreen": "006400", "blue": "0000FF", "darkblue": "00008B", "navy": "000080", "purple": "800080",
    "yellow": "FFFF00", "lime": "00FF00", "aqua": "00FFFF", "cyan": "00FFFF", "fuchsia": "FF00FF",
    "magenta": "FF00FF",
}  # fmt: skip
# What Outlook writes answers in, and links: nobody chose it.
_USUAL: Final = frozenset({"1F497D", "0563C1", "954F72", "0000EE"})
_INLINE: Final = frozenset({"span", "font", "b", "strong", "i", "em", "u", "mark", "s", "small", "big"})
_LIGHT, _DARK, _GREY = 0xC8, 0x40, 0x20


def looks(name: str, attributes: Mapping[str, str]) -> dict[str, bool | str]:
    """Return what an element changes of the look of its letters, by the names of the fields of `Letters`."""
    style = attributes.get("style") or ""
    changes: dict[str, bool | str] = {}
    if found := _BOLD.search(style):
        changes["is_bold"] = found[1].lower() in {"bold", "600", "700", "800", "900"}
    if found := _ITALIC.search(style):
        changes["is_italic"] = found[1].lower() != "normal"
    if name == "a":
        return changes
    if found := _DRAWN.search(style):
        drawn = found[1].lower()
        changes |= {"is_underlined": "underline" in drawn} | ({"is_struck": True} if "line-through" in drawn else {})
    colour = _COLOUR.search(style)
    if said := colour[1] if colour else attributes.get("color"):
        changes["colour"] = _chosen(said)
    if name in _INLINE and (behind := _BACKGROUND.search(style)):
        changes["shade"] = _seen(behind[1])
    return changes


def _chosen(said: str) -> str:
    """Return a colour that sets letters off on white paper, empty for any other."""
    found = _parts(said)
    if found is None or max(found) <= _DARK or min(found) >= _LIGHT or max(found) - min(found) <= _GREY:
        return ""
    colour = bytes(found).hex().upper()
    return "" if colour in _USUAL else colour


def _seen(said: str) -> str:
    """Return a colour that is seen behind black letters, empty for any other."""
    found = _parts(said)
    is_seen = found is not None and max(found) - min(found) > _GREY and max(found) >= _LIGHT
    return bytes(found).hex().upper() if found is not None and is_seen else ""


def _parts(said: str) -> tuple[int, int, int] | None:
    if found := _PARTS.search(said):
        red, green, blue = (min(int(part), 255) for part in found.groups())
        return red, green, blue
    named = _HEX.search(said)
    written = named[1] if named else _NAMES.get(said.strip().lower().partition(" ")[0], "")
    written = "".join(2 * sign for sign in written) if len(written) == len("abc") else written
    if not written:
        return None
    red, green, blue = bytes.fromhex(written)
    return red, green, blue
