"""How a run looks: its properties, and the key under which equal looks are one."""

from copy import copy
from typing import Final, NamedTuple

from translation_service.documents.markup import Element

Key = frozenset[tuple[object, ...]]

_LABELS: Final = (
    ("b", "bold"),
    ("i", "italic"),
    ("u", "underlined"),
    ("strike", "struck"),
    ("dstrike", "struck"),
    ("vertAlign", "raised"),
    ("baseline", "raised"),
    ("highlight", "highlighted"),
    ("shd", "highlighted"),
    ("color", "coloured"),
    ("solidFill", "coloured"),
    ("sz", "sized"),
    ("rFonts", "font"),
    ("rFont", "font"),
    ("latin", "font"),
    ("rStyle", "style"),
)
_DRAWN_UNDER_SPACES: Final = frozenset({"u", "strike", "highlight", "shd", "bdr"})


class Look(NamedTuple):
    """Run properties (`None` where a run has none) and the key under which equal looks are one."""

    properties: Element | None
    key: Key

    def copy(self) -> Element | None:
        return None if self.properties is None else copy(self.properties)  # with all that is in them


PLAIN: Final = Look(None, frozenset())


def is_drawn_under_spaces(key: Key) -> bool:
    """Tell whether even a space in this look can be seen: forms draw their blanks with underlined spaces."""
    return any(signature[0] in _DRAWN_UNDER_SPACES for signature in key)


def is_hidden(key: Key) -> bool:
    return ("vanish", True) in key


def label(look: Look, against: Look) -> str:
    """Return a short English word for what sets a look apart.

    "bold", or "format" where nothing else fits; "plain" where it only lacks what the look around it has.
    """
    added = {str(signature[0]) for signature in look.key - against.key if signature[1:] != (False,)}
    if not added:
        return "plain"
    return next((word for local, word in _LABELS if local in added), "format")
