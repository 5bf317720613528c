"""How a run looks: its properties, with everything set aside that a reader cannot see."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from translation_service.documents.docx import names
from translation_service.documents.markup import Element

Key = frozenset[tuple[object, ...]]

_UNSEEN: Final = frozenset({"lang", "noProof", "kern", "snapToGrid", "fitText", "rsid"})
_COMPLEX_ONLY: Final = frozenset({"bCs", "iCs", "szCs", "cs", "rtl"})
_TOGGLES: Final = frozenset(
    {
        "b",
        "i",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "vanish",
        "webHidden",
    }
)
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
_FINEST_SPACING: Final = 10


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Run properties (`None` where a run has none) and the key under which equal looks are one."""

    properties: Element | None
    key: Key

    def copy(self) -> Element | None:
        return None if self.properties is None else deepcopy(self.properties)


PLAIN: Final = Look(None, frozenset())


def look_of(properties: Element | None, *, is_complex: bool = False) -> Look:
    """Return the look that run properties give; those for complex scripts count only where such a script is written."""
    if properties is None or not len(properties):
        return PLAIN
    seen = (element for element in properties if _is_seen(element, is_complex=is_complex))
    return Look(properties, frozenset(_signature(element) for element in seen))


def label(look: Look, against: Look) -> str:
    """Return a short English word for what sets a look apart: "bold", or "format" where nothing else fits."""
    differing = {str(signature[0]) for signature in look.key ^ against.key}
    return next((word for local, word in _LABELS if local in differing), "format")


def is_drawn_under_spaces(look: Look) -> bool:
    """Tell whether even a space in this look can be seen: forms draw their blanks with underlined spaces."""
    return any(signature[0] in {"u", "strike", "highlight", "shd", "bdr"} for signature in look.key)


def _is_seen(element: Element, *, is_complex: bool) -> bool:
    local = names.local(element)
    if local in _UNSEEN or not local:
        return False
    if local in _COMPLEX_ONLY:
        return is_complex
    return local != "spacing" or not _is_fine(element)


def _is_fine(element: Element) -> bool:
    value = names.attribute(element, names.word("val")) or "0"
    return value.lstrip("-").isdigit() and abs(int(value)) <= _FINEST_SPACING


def _signature(element: Element) -> tuple[object, ...]:
    local = names.local(element)
    if local in _TOGGLES:
        return (local, names.is_on(element, _VALUE))
    attributes = tuple(
        sorted((name, value) for name, value in element.attrib.items() if not _is_noise(str(name), element))
    )
    return (local, attributes, tuple(_signature(inner) for inner in element if names.local(inner)))


def _is_noise(attribute: str, element: Element) -> bool:
    """Tell whether an attribute says nothing about the look: revision marks, and what other programs left behind."""
    if not attribute.startswith(f"{{{names.namespace(element)}}}"):
        return True
    local = attribute.rpartition("}")[2]
    return local.startswith("rsid") or local in {"hint", "date", "id"}


_VALUE: Final = names.word("val")
