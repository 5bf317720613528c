"""The language and the writing direction of translated words: in OpenDocument both are told by styles."""

import unicodedata
from typing import Final

from lxml import etree

from translation_service.documents.bearing import with_bearings
from translation_service.documents.blocks import has_letter
from translation_service.documents.locales import LOCALES, is_right_to_left, turns
from translation_service.documents.markup import Element
from translation_service.documents.odt.names import attribute, full, names
from translation_service.domain.languages import LanguagePair

_EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})
_STYLES: Final = full("office:styles")
_DEFAULT: Final = full("style:default-style")
_FAMILY: Final = full("style:family")
_TEXT_PROPERTIES: Final = full("style:text-properties")
_PARAGRAPH: Final = full("text:p")
_PARAGRAPH_PROPERTIES: Final = full("style:paragraph-properties")
_TURNING: Final = names(
    "style",
    "paragraph-properties page-layout-properties table-properties table-cell-properties section-properties"
    " graphic-properties",
)
_ALWAYS_TURNING: Final = names("style", "page-layout-properties table-properties")
_WRITING_MODE: Final = full("style:writing-mode")
# Any other one runs downwards or upwards, in whatever language.
_HORIZONTAL: Final = frozenset({"lr-tb", "rl-tb", "lr", "rl", "page"})
_ALIGNMENT: Final = full("fo:text-align")
# LibreOffice takes "start" for the left side, also in text that runs from the right; so sides are named.
_MIRRORED: Final = {"start": "right", "left": "right", "end": "left", "right": "left"}
_COUNTED: Final = names("text", "list-level-style-number outline-level-style notes-configuration")
_COUNTING: Final = full("style:num-format")
# Who reads the letters that a list may be counted with: “ا, ب, ج, ...”.
_READERS: Final = {"ARABIC": frozenset({"ar", "fa"}), "CYRILLIC": frozenset({"ru", "uk", "bg"})}
_NO_LANGUAGE: Final = frozenset({"none", "zxx"})
_OWN_LANGUAGE: Final = full("dc:language")
_WRITTEN_OUT: Final = names("number", "date-style time-style")
_BETWEEN: Final = full("number:text")
# As in "12 de março de 2026": words that only languages of the West put between day, month and year.
LINKING: Final = frozenset({"de", "del", "of"})
_NUMBER_LANGUAGE: Final = (full("number:language"), full("number:country"))
_TWINS: Final = tuple(
    (full(f"fo:{name}"), full(f"style:{name}-complex")) for name in ("font-weight", "font-style", "font-size")
)
_NAMES: Final = {
    "": (full("fo:language"), full("fo:country"), full("fo:script"), full("style:rfc-language-tag")),
    "-asian": tuple(full(f"style:{name}-asian") for name in ("language", "country", "script", "rfc-language-tag")),
    "-complex": tuple(full(f"style:{name}-complex") for name in ("language", "country", "script", "rfc-language-tag")),
}


def speak(root: Element, pair: LanguagePair) -> None:
    """Let a part and every style in it say that its words are in the target language, and run its way."""
    for properties in root.iter(_TEXT_PROPERTIES):
        if _speaks(properties, pair.target):
            _set_language(properties, pair.target)
    for style in root.iter(*_WRITTEN_OUT):
        if style.get(_NUMBER_LANGUAGE[0]) == pair.source:
            _speak_in_dates(style, pair.target)
    for level in root.iter(*_COUNTED):
        _count(level, pair)
    for own in root.iter(_OWN_LANGUAGE):
        own.text = LOCALES.get(pair.target, pair.target)
    if turns(pair):
        _turn(root, to_right=is_right_to_left(pair.target))
        _take_over_formats(root, to_right=is_right_to_left(pair.target))
        _bear_numbers(root, pair.target)


def _count(level: Element, pair: LanguagePair) -> None:
    """Count with Latin letters what is counted with those of the source, which readers of the target do not know."""
    first = attribute(level, "style:num-format")[:1]
    script = unicodedata.name(first, "").partition(" ")[0] if first.isalpha() else ""
    readers = _READERS.get(script, frozenset())
    if pair.source in readers and pair.target not in readers:
        level.set(_COUNTING, "A" if first.isupper() else "a")


def _speak_in_dates(style: Element, target: str) -> None:
    for name, value in zip(_NUMBER_LANGUAGE, LOCALES.get(target, target).split("-"), strict=False):
        style.set(name, value)
    for between in style.iter(_BETWEEN):
        if (between.text or "").strip().lower() in LINKING:
            between.text = " "


def ensure_default(root: Element) -> None:
    """Make sure that a part with styles has one that all paragraphs inherit, with places for what `speak` says."""
    styles = root.find(_STYLES)
    if styles is None:
        return
    style = next((found for found in styles.iter(_DEFAULT) if found.get(_FAMILY) == "paragraph"), None)
    if style is None:
        style = etree.Element(_DEFAULT, {_FAMILY: "paragraph"})
        styles.insert(0, style)
    if style.find(_PARAGRAPH_PROPERTIES) is None:
        style.insert(0, etree.Element(_PARAGRAPH_PROPERTIES))
    if style.find(_TEXT_PROPERTIES) is None:
        etree.SubElement(style, _TEXT_PROPERTIES)


def _kind(target: str) -> str:
    if is_right_to_left(target):
        return "-complex"
    return "-asian" if target in _EAST_ASIAN else ""


def _speaks(properties: Element, target: str) -> bool:
    named = properties.get(_NAMES[_kind(target)][0])
    if named is None:
        return _is_default(properties)
    return named not in _NO_LANGUAGE or _is_default(properties)


def _is_default(properties: Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == _DEFAULT


def _set_language(properties: Element, target: str) -> None:
    language, country, script, tag = _NAMES[_kind(target)]
    spoken, _, home = LOCALES.get(target, target).partition("-")
    properties.set(language, spoken)
    properties.set(country, home or "none")
    for name in (script, tag):
        properties.attrib.pop(name, "")


def _turn(root: Element, *, to_right: bool) -> None:
    for properties in root.iter(*_TURNING):
        mode = properties.get(_WRITING_MODE)
        inherits_none = not mode and (properties.tag in _ALWAYS_TURNING or _is_paragraph_default(properties))
        if mode in _HORIZONTAL or inherits_none:
            properties.set(_WRITING_MODE, "rl-tb" if to_right else "lr-tb")
    for properties in root.iter(_PARAGRAPH_PROPERTIES):
        alignment = properties.get(_ALIGNMENT) or ""
        if alignment in _MIRRORED:
            properties.set(_ALIGNMENT, _MIRRORED[alignment])
        elif not alignment and _is_paragraph_default(properties):
            properties.set(_ALIGNMENT, "right" if to_right else "left")


def _take_over_formats(root: Element, *, to_right: bool) -> None:
    """Give letters the formats that those of the other kind have, Latin or Arabic, where they have none."""
    for properties in root.iter(_TEXT_PROPERTIES):
        for simple, complex_ in _TWINS:
            told, wanted = (simple, complex_) if to_right else (complex_, simple)
            if properties.get(told) and not properties.get(wanted):
                properties.set(wanted, properties.get(told, ""))


def _bear_numbers(root: Element, target: str) -> None:
    """Let numbers that stand alone be read from their own side; others are borne with the words around them."""
    for paragraph in root.iter(_PARAGRAPH):
        if paragraph.text and not has_letter("".join(map(str, paragraph.itertext()))):
            paragraph.text = with_bearings(paragraph.text, target)


def _is_paragraph_default(properties: Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == _DEFAULT and attribute(parent, "style:family") == "paragraph"
