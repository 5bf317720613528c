"""Paragraphs whose end somebody deleted with changes tracked: a reader takes them for one with the next."""

from typing import Final

from translation_service.documents.docx.flattening import flatten, own_texts
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.tokens import Anchor, Atom, Group
from translation_service.domain.inline import TagKind

_PARAGRAPH: Final = names.word("p")
_PROPERTIES: Final = names.word("pPr")
_LOOK: Final = names.word("rPr")
_SECTION: Final = names.word("sectPr")
_DELETED: Final = names.word("del", "moveFrom")
# Nobody deletes the ends of more in a row and leaves their words.
_MOST: Final = 20


def rest_of(paragraph: Element) -> list[Element]:
    """Return the paragraphs that are one with this one, in order, but for itself."""
    if not _is_open(paragraph) or not _has_words(paragraph):
        return []
    rest: list[Element] = []
    following = paragraph.getnext()
    while following is not None and following.tag in _PARAGRAPH and len(rest) < _MOST:
        rest.append(following)
        following = following.getnext() if _is_open(following) else None
    return rest


def flatten_joined(paragraph: Element, rest: list[Element]) -> Group:
    """Return the groups of a paragraph and of those that are one with it, a tag where each of these begins."""
    joined = flatten(paragraph)
    before = paragraph
    for following in rest:
        joined.members.append(_border(before, following))
        joined.members += flatten(following).members
        before = following
    return joined


def _border(before: Element, following: Element) -> Anchor:
    """Return the tag between two paragraphs; it parts their words where no space does."""
    is_parted = _words(before)[-1:].isspace() or _words(following)[:1].isspace()
    kind = TagKind.OTHER if is_parted else TagKind.BREAK
    return Anchor(kind=kind, label="deletion", atoms=(Atom(following),))


def _is_open(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted."""
    properties = names.child(paragraph, _PROPERTIES)
    look = None if properties is None else names.child(properties, _LOOK)
    if properties is None or look is None or names.child(look, _DELETED) is None:
        return False
    return names.child(properties, _SECTION) is None


def _has_words(paragraph: Element) -> bool:
    return bool(_words(paragraph).strip())


def _words(paragraph: Element) -> str:
    return "".join([text for inner in paragraph for text in own_texts(inner)])
