"""How a run looks: its properties, with everything set aside that a reader cannot see."""

from functools import lru_cache
from typing import Final, NamedTuple, cast

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
_FINEST_SPACING: Final = 10
_LONGEST_NUMBER: Final = 10
_VALUE: Final = names.word("val")
_OFF: Final = frozenset({"0", "false", "off"})


class _Property(NamedTuple):
    """An element of run properties taken off its file: its full name, attributes and inner elements."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    inner: "tuple[_Property, ...]"

    @property
    def namespace(self) -> str:
        return self.name.rpartition("}")[0][1:]

    @property
    def local(self) -> str:
        return self.name.rpartition("}")[2]


def look_of(properties: Element | None, *, is_complex: bool = False) -> Look:
    """Return the look that run properties give; those for complex scripts count only where such a script is written."""
    if properties is None or not len(properties):
        return PLAIN
    return Look(properties, _key(_taken_off(properties), is_complex=is_complex))


def _taken_off(properties: Element) -> tuple[_Property, ...]:
    return tuple([_property(element) for element in properties if isinstance(element.tag, str)])


def _property(element: Element) -> _Property:
    attributes = cast("tuple[tuple[str, str], ...]", tuple(element.items()))  # never bytes, whatever the stubs say
    return _Property(element.tag, attributes, _taken_off(element) if len(element) else ())


def is_drawn_under_spaces(look: Look) -> bool:
    """Tell whether even a space in this look can be seen: forms draw their blanks with underlined spaces."""
    return any(signature[0] in {"u", "strike", "highlight", "shd", "bdr"} for signature in look.key)


@lru_cache(maxsize=512)
def _key(properties: tuple[_Property, ...], *, is_complex: bool) -> Key:
    """Return what a reader sees of run properties; a document writes the same ones thousands of times."""
    return frozenset(_signature(one) for one in properties if _is_seen(one, is_complex=is_complex))


def _is_seen(one: _Property, *, is_complex: bool) -> bool:
    if one.local in _UNSEEN:
        return False
    if one.local in _COMPLEX_ONLY:
        return is_complex
    return one.local != "spacing" or not _is_fine(one)


def _is_fine(spacing: _Property) -> bool:
    value = _value(spacing) or "0"
    digits = value.removeprefix("-")
    return digits.isdecimal() and len(digits) < _LONGEST_NUMBER and int(digits) <= _FINEST_SPACING


def _value(one: _Property) -> str | None:
    return next((value for name, value in one.attributes if name in _VALUE), None)


def _signature(one: _Property) -> tuple[object, ...]:
    if one.local in _TOGGLES:
        return (one.local, _value(one) not in _OFF)
    seen = sorted(attribute for attribute in one.attributes if not _is_noise(attribute[0], one.namespace))
    return (one.local, tuple(seen), tuple(map(_signature, one.inner)))


def _is_noise(attribute: str, namespace: str) -> bool:
    """Tell whether an attribute says nothing about the look: revision marks, and what other programs left behind."""
    home, _, local = attribute.rpartition("}")
    return home[1:] != namespace or local.startswith("rsid") or local in {"hint", "date", "id"}
