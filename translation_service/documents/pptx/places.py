"""Where on a slide a paragraph stands."""

from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.pptx.slides import Role
from translation_service.domain.segments import Place

_CELL: Final = names.drawing("tc")
_SHAPE: Final = names.presentation("sp")
_PLACEHOLDER: Final = names.presentation("ph")
_NOT_SHAPE: Final = names.presentation("nvSpPr")
_PLACES: Final = {
    "title": Place.HEADING,
    "ctrTitle": Place.HEADING,
    "hdr": Place.HEADER,
    "ftr": Place.FOOTER,
    "dt": Place.FOOTER,
    "sldNum": Place.FOOTER,
}


def place_of(paragraph: Element, role: Role) -> Place:
    for ancestor in paragraph.iterancestors(*_CELL, *_SHAPE):
        if ancestor.tag in _CELL:
            return Place.TABLE
        return _place_in_shape(ancestor, role)
    return Place.TEXT_BOX


def is_prompt(paragraph: Element) -> bool:
    """Tell whether a paragraph of a layout or master only holds the place of what a slide says there."""
    return any(_placeholder(shape) is not None for shape in paragraph.iterancestors(*_SHAPE))


def _place_in_shape(shape: Element, role: Role) -> Place:
    placeholder = _placeholder(shape)
    if placeholder is None:
        return Place.TEXT_BOX
    otherwise = Place.SPEAKER_NOTES if role is Role.NOTES else Place.BODY
    return _PLACES.get(placeholder.get("type", ""), otherwise)


def _placeholder(shape: Element) -> Element | None:
    described = names.child(shape, _NOT_SHAPE)
    return None if described is None else next(described.iter(*_PLACEHOLDER), None)
