"""Numbers in attributes and cells, as far as they are any: files say what they like."""

from typing import Final

from translation_service.documents.markup import Element

_LONGEST: Final = 9


def number_of(text: str) -> int | None:
    """Return a natural number of usual length, or `None` for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST else None


def attribute_number(element: Element, attribute: str) -> int:
    """Return the number an attribute holds, 0 where it holds none."""
    return number_of(element.get(attribute, "")) or 0
