"""How a run looks: its properties, with everything set aside that a reader cannot see."""

from functools import lru_cache
from typing import Final, cast

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import PLAIN, Key, Look

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
_FONTS: Final = "rFonts"
_LATIN_FONT: Final = names.word("ascii")
_FINEST_SPACING: Final = 10
_LONGEST_NUMBER: Final = 10
_VALUE: Final = names.word("val")
_OFF: Final = frozenset({"0", "false", "off"})


# Elements taken off their file: a full name, attributes and inner elements. Plain, as each run has some.
_Attributes = tuple[tuple[str, str], ...]
_Property = tuple[str, _Attributes, "_Properties"]
_Properties = tuple[_Property, ...]


def look_of(properties: Element | None, *, is_complex: bool = False) -> Look:
    """Return the look that run properties give; those for complex scripts count only where such a script is written."""
    if properties is None or not len(properties):
        return PLAIN
    return Look(properties, _key(_taken_off(properties), is_complex=is_complex))


@lru_cache(maxsize=512)
def font_of(key: Key) -> str:
    """Return the font of Latin letters in a look, an empty text where the look names none."""
    fonts = (cast("tuple[tuple[str, str], ...]", signature[1]) for signature in key if signature[0] == _FONTS)
    return next((font for found in fonts for name, font in found if name in _LATIN_FONT), "")


def _taken_off(properties: Element) -> _Properties:
    found = [
        (inner.tag, tuple(inner.items()), _taken_off(inner) if len(inner) else ())
        for inner in properties
        if isinstance(inner.tag, str)
    ]
    return cast("_Properties", tuple(found))  # attributes are never bytes, whatever the stubs say


@lru_cache(maxsize=512)
def _key(properties: _Properties, *, is_complex: bool) -> Key:
    """Return what a reader sees of run properties; a document writes the same ones thousands of times."""
    return frozenset(_signature(one) for one in properties if _is_seen(one, is_complex=is_complex))


def _is_seen(one: _Property, *, is_complex: bool) -> bool:
    _, local = _names(one)
    if local in _UNSEEN:
        return False
    if local in _COMPLEX_ONLY:
        return is_complex
    return local != "spacing" or not _is_fine(one)


def _is_fine(spacing: _Property) -> bool:
    value = _value(spacing) or "0"
    digits = value.removeprefix("-")
    return digits.isdecimal() and len(digits) < _LONGEST_NUMBER and int(digits) <= _FINEST_SPACING


def _value(one: _Property) -> str | None:
    _, attributes, _ = one
    return next((value for name, value in attributes if name in _VALUE), None)


def _signature(one: _Property) -> tuple[object, ...]:
    namespace, local = _names(one)
    if local in _TOGGLES:
        return (local, _value(one) not in _OFF)
    _, attributes, inner = one
    seen = sorted(attribute for attribute in attributes if not _is_noise(attribute[0], namespace))
    return (local, tuple(seen), tuple(map(_signature, inner)))


def _names(one: _Property) -> tuple[str, str]:
    """Return the namespace and the local name of a property."""
    namespace, _, local = one[0].rpartition("}")
    return namespace[1:], local


def _is_noise(attribute: str, namespace: str) -> bool:
    """Tell whether an attribute says nothing about the look: revision marks, and what other programs left behind."""
    home, _, local = attribute.rpartition("}")
    return home[1:] != namespace or local.startswith("rsid") or local in {"hint", "date", "id"}
