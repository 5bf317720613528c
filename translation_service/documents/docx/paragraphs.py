"""A paragraph as a block: its words with numbered tags, and the way back into its XML."""

from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.blocks import is_for_people
from translation_service.documents.docx.deleted_marks import flatten_joined, rest_of
from translation_service.documents.docx.flattening import TEXT
from translation_service.documents.docx.rebuilding import Rebuilding, put_into_only_run
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import Look
from translation_service.documents.tagging.tokens import Anchor, Group, Text
from translation_service.documents.tagging.toning import toned
from translation_service.documents.tagging.wording import Wording
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_BOOKMARK: Final = names.word("bookmarkStart", "bookmarkEnd")
_NAME: Final = names.word("name")
_ID: Final = names.word("id")
_CURSOR: Final = "_GoBack"


class Paragraph:
    """A paragraph of a story; `twins` are copies of it that older programs show instead.

    `rest` are the paragraphs that are one with it once tracked changes are accepted.
    """

    def __init__(
        self, element: Element, wording: Wording, *, main: Look, silent: Sequence[Anchor], rest: list[Element]
    ) -> None:
        self.element = element
        self.rest = rest
        self.block = wording.block
        self.twins: list[Element] = []
        self._wording = wording
        self._main = main
        self._silent = silent

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Rebuild the paragraph, and the twins that say the same, around `text`."""
        self._rebuild(text, pair)
        for twin in self.twins:
            copy = read_paragraph(twin, self.block.place)
            if copy is not None and copy.block.is_worded_like(self.block):
                copy.replace(text, pair)

    def _rebuild(self, text: str, pair: LanguagePair) -> None:
        is_bare = self._wording.is_bare and not self._silent and not self.rest
        if is_bare and "<" not in text and put_into_only_run(self.element, text, pair):
            return
        rebuilding = Rebuilding(self.element, self.rest, main=self._main, pair=pair)
        rebuilding.put(self._wording.before)
        for token in self._wording.tokens(text):
            rebuilding.put_translated(token)
        rebuilding.put(self._wording.after)
        rebuilding.put(self._silent)
        rebuilding.finish()


def read_paragraph(element: Element, place: Place) -> Paragraph | None:
    """Return a paragraph, or `None` when it holds nothing to translate."""
    rest = rest_of(element)
    if not is_for_people("".join([text.text or "" for one in (element, *rest) for text in one.iter(*TEXT)])):
        return None
    group = flatten_joined(element, rest)
    silent = _take_cursor(group)
    main, tokens = toned(group)
    if not is_for_people("".join([token.text for token in tokens if isinstance(token, Text)])):
        return None
    return Paragraph(element, Wording(tokens, place), main=main, silent=silent, rest=rest)


def _take_cursor(group: Group) -> list[Anchor]:
    """Take out the bookmark in which Word remembers the cursor: it may stand anywhere."""
    anchors = [anchor for anchor in _anchors(group) if anchor.atoms[0].element.tag in _BOOKMARK]
    if not anchors:
        return []
    marks = [anchor.atoms[0].element for anchor in anchors]
    ids = {names.attribute(mark, _ID) for mark in marks if names.attribute(mark, _NAME) == _CURSOR}
    taken = [anchor for anchor in anchors if names.attribute(anchor.atoms[0].element, _ID) in ids]
    _drop(group, frozenset(taken))
    return taken


def _anchors(group: Group) -> Iterator[Anchor]:
    for member in group.members:
        if isinstance(member, Group):
            yield from _anchors(member)
        elif isinstance(member, Anchor):
            yield member


def _drop(group: Group, anchors: frozenset[Anchor]) -> None:
    if not anchors:
        return
    group.members = [member for member in group.members if isinstance(member, Group) or member not in anchors]
    for member in group.members:
        if isinstance(member, Group):
            _drop(member, anchors)
