"""The words between the signs of an equation, as in `x, if the total is above 5`: texts that are no formula."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.captions import Caption
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names

_TEXT: Final = names.math("t")
_PROPERTIES: Final = names.math("rPr")
_NORMAL: Final = names.math("nor")
_VALUE: Final = names.math("val")
# A single letter is a unit or the name of a quantity.
_WORD: Final = re.compile(r"[^\W\d_]{2}")


def equation_words(story: Story) -> Iterator[Caption]:
    """Return the words in the equations of a story."""
    return (Caption(text, story.place) for text in story.elements(*_TEXT) if _is_worded(text))


def _is_worded(text: Element) -> bool:
    run = text.getparent()
    properties = None if run is None else names.child(run, _PROPERTIES)
    normal = None if properties is None else names.child(properties, _NORMAL)
    return names.is_on(normal, _VALUE) and _WORD.search(text.text or "") is not None
