"""A paragraph as a block, and the way back into its XML."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.blocks import is_for_people
from translation_service.documents.markup import Element
from translation_service.documents.odt.flattening import flatten
from translation_service.documents.odt.looks import Styles
from translation_service.documents.odt.names import attribute
from translation_service.documents.odt.rebuilding import Rebuilding
from translation_service.documents.tagging.looks import Look
from translation_service.documents.tagging.tokens import Anchor, Group, Text
from translation_service.documents.tagging.toning import toned
from translation_service.documents.tagging.wording import Wording
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_CURSOR: Final = "_GoBack"


class Paragraph:
    """A paragraph or heading with words in it."""

    def __init__(self, element: Element, wording: Wording, *, main: Look, silent: Sequence[Anchor]) -> None:
        self.block = wording.block
        self._element = element
        self._wording = wording
        self._main = main
        self._silent = silent

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - the styles name the language
        """Rebuild the paragraph around `text`."""
        rebuilding = Rebuilding(self._element, self._main)
        rebuilding.put(self._wording.before)
        for token in self._wording.tokens(text):
            rebuilding.put_translated(token)
        rebuilding.put(self._wording.after)
        rebuilding.put(self._silent)


def read_paragraph(element: Element, place: Place, styles: Styles) -> Paragraph | None:
    """Return a paragraph, or `None` when it holds nothing to translate."""
    group = flatten(element, styles)
    silent = _take_cursor(group)
    main, tokens = toned(group)
    if not is_for_people("".join(token.text for token in tokens if isinstance(token, Text))):
        return None
    return Paragraph(element, Wording(tokens, place), main=main, silent=silent)


def _take_cursor(group: Group) -> list[Anchor]:
    """Take out the bookmark in which Word remembered the cursor: it may stand anywhere."""
    taken = [member for member in group.members if isinstance(member, Anchor) and _is_cursor(member)]
    if taken:
        group.members = [member for member in group.members if member not in taken]
    return taken


def _is_cursor(anchor: Anchor) -> bool:
    return attribute(anchor.atoms[0].element, "text:name") == _CURSOR
