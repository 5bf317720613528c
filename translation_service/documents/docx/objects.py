"""Files that a Word text shows as the pictures other programs made of them."""

from collections.abc import Iterable
from typing import Final

from translation_service.documents.docx.stories import Story

_OBJECT: Final = "{urn:schemas-microsoft-com:office:office}OLEObject"
# Equations are never translated, so nobody misses them.
_EQUATIONS: Final = ("Equation", "MathType")


def show_files(stories: Iterable[Story]) -> bool:
    """Tell whether any of the objects in some stories is a file with words; a linked one lies elsewhere."""
    objects = (found for story in stories for found in story.elements(_OBJECT))
    return any(found.get("Type") != "Link" and not found.get("ProgID", "").startswith(_EQUATIONS) for found in objects)
