"""How fonts look, as far as their names and what a PDF says of them can tell."""

from dataclasses import dataclass
from typing import Final

_EVEN_FLAG: Final = 1
_SERIF_FLAG: Final = 1 << 1
_ITALIC_FLAG: Final = 1 << 6
_BOLD_FLAG: Final = 1 << 18
_BOLD_NAMES: Final = ("bold", "black", "heavy", "demi", "-medi", "cmbx", "sfbx", "-bd", "extrabld")
_ITALIC_NAMES: Final = ("ital", "oblique", "slanted", "cmti", "cmsl", "sfti")
_EVEN_NAMES: Final = ("courier", "mono", "consolas", "menlo", "cmtt", "sftt", "nimbusmon")
_SIGN_NAMES: Final = ("wingding", "symbol")
_SERIF_NAMES: Final = (
    "times", "roman", "serif", "georgia", "garamond", "cambria", "palatino", "bookman", "century", "minion", "cmr",
    "nimbusrom",
)  # fmt: skip
_FAMILIES: Final = {
    "calibri": "Calibri", "carlito": "Calibri", "arial": "Arial", "helvet": "Arial", "liberationsans": "Arial",
    "nimbussan": "Arial", "verdana": "Verdana", "tahoma": "Tahoma", "cambria": "Cambria", "caladea": "Cambria",
    "georgia": "Georgia", "times": "Times New Roman", "liberationserif": "Times New Roman",
    "nimbusrom": "Times New Roman",
}  # fmt: skip
"""Families of fonts that Word has, by what names of fonts begin with or hold; others look like one of two."""
_SERIF: Final = "Times New Roman"
_SANS: Final = "Arial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a font looks; `signs` is its name where its letters stand for signs."""

    is_bold: bool
    is_italic: bool
    is_even: bool
    family: str
    signs: str = ""


def look_of(name: str, flags: int) -> Look:
    """Return how a font looks, by its name in small letters and the flags a PDF gives it."""
    name = name.replace("sansserif", "").replace("sans-serif", "")
    is_serif = bool(flags & _SERIF_FLAG) or any(word in name for word in _SERIF_NAMES)
    known = (family for part, family in _FAMILIES.items() if part in name.replace(" ", ""))
    return Look(
        is_bold=any(word in name for word in _BOLD_NAMES) or bool(flags & _BOLD_FLAG),
        is_italic=any(word in name for word in _ITALIC_NAMES) or bool(flags & _ITALIC_FLAG),
        family=next(known, _SERIF if is_serif else _SANS),
        signs=name if any(word in name for word in _SIGN_NAMES) else "",
        is_even=bool(flags & _EVEN_FLAG) or any(word in name for word in _EVEN_NAMES),
    )
