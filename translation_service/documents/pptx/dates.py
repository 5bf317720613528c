"""Dates that PowerPoint writes anew whenever a presentation is opened, in the language their field names."""

from typing import Final

from lxml import etree

from translation_service.documents.locales import LOCALES
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.shown_dates import with_names_in
from translation_service.domain.languages import LanguagePair

_FIELD: Final = names.drawing("fld")
_KIND: Final = "datetime"
_PROPERTIES: Final = names.drawing("rPr")
_TEXT: Final = names.drawing("t")


def speak_dates(root: Element, pair: LanguagePair) -> bool:
    """Have the dates of a slide name months and days as the translation does; tell whether there are any."""
    fields = [field for field in root.iter(*_FIELD) if field.get("type", "").startswith(_KIND)]
    for field in fields:
        _properties(field).set("lang", LOCALES.get(pair.target, pair.target))
        for text in [inner for inner in field if inner.tag in _TEXT]:
            text.text = with_names_in(pair.target, text.text or "")
    return bool(fields)


def _properties(field: Element) -> Element:
    found = names.child(field, _PROPERTIES)
    if found is None:
        found = etree.Element(names.sibling(field, "rPr"))
        field.insert(0, found)
    return found
