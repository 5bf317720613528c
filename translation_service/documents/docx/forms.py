"""The words of form fields of old: what they offer, what they hold at first, and what helps to fill them in."""

from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.segments import Place

_FORM: Final = names.word("ffData")
_ENTRY: Final = names.word("listEntry")
_HELP: Final = names.word("helpText", "statusText")
_INPUT: Final = names.word("textInput")
_DEFAULT: Final = names.word("default")
_VALUE: Final = names.word("val")
_TYPE: Final = names.word("type")


def form_words(story: Story) -> Iterator[Caption]:
    """Return what the form fields of a story say beside what was filled in."""
    for form in story.elements(*_FORM):
        for element in form.iter(*_ENTRY, *_HELP, *_DEFAULT):
            if _is_worded(element):
                attribute = next(str(name) for name in element.attrib if name in _VALUE)
                yield Caption(element, Place.LIST, attribute=attribute)


def _is_worded(element: Element) -> bool:
    if not has_letter(names.attribute(element, _VALUE) or ""):
        return False
    if element.tag in _HELP:
        return names.attribute(element, _TYPE) == "text"
    return element.tag in _ENTRY or _is_text(element.getparent())


def _is_text(field: Element | None) -> bool:
    """Tell whether a field is filled in with any text, and not with a date, a number or what Word works out."""
    if field is None or field.tag not in _INPUT:
        return False
    kind = names.child(field, _TYPE)
    return kind is None or names.attribute(kind, _VALUE) == "regular"
