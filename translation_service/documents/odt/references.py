"""Cross references that repeat the words of another place, as in "see Table 1"."""

from collections.abc import Iterable, Iterator
from itertools import dropwhile, takewhile
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.markup import Element
from translation_service.documents.odt.flattening import PARAGRAPHS, is_apart
from translation_service.documents.odt.names import attribute, full, names

_SEQUENCE: Final = full("text:sequence")
_SPACES: Final = full("text:s")
_REFERRING: Final = names("text", "sequence-ref bookmark-ref reference-ref")
_STARTS: Final = names("text", "bookmark-start reference-mark-start")
_ENDS: Final = names("text", "bookmark-end reference-mark-end")

Key = tuple[str, str, str]


class References:
    """The references of a part that repeat just the words of the place they name; others say a number, or "above"."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._repeating = {
            _key(reference) for reference, words in _found(root) if words == _spoken(reference) and has_letter(words)
        }

    def repeat(self) -> None:
        """Say what the places say now."""
        for reference, words in _found(self._root) if self._repeating else ():
            if words and _key(reference) in self._repeating and len(reference) == 0:
                reference.text = words


def _found(root: Element) -> Iterator[tuple[Element, str]]:
    """Return the references with the words of the places they name."""
    references = list(root.iter(*_REFERRING))
    places = {_place_name(place): place for place in root.iter(_SEQUENCE, *_STARTS)} if references else {}
    for reference in references:
        place = places.get(attribute(reference, "text:ref-name"))
        if place is not None:
            yield reference, _words(place, attribute(reference, "text:reference-format"))


def _place_name(place: Element) -> str:
    return attribute(place, "text:ref-name" if place.tag == _SEQUENCE else "text:name")


def _words(place: Element, form: str) -> str:
    paragraph = next(place.iterancestors(*PARAGRAPHS), None)
    pieces = [] if paragraph is None else list(_flow(paragraph))
    after = list(dropwhile(lambda piece: piece is not place, pieces))
    if place.tag != _SEQUENCE:
        inside = takewhile(lambda piece: not _is_end(piece, attribute(place, "text:name")), after)
        return _joined(inside) if form == "text" else ""
    if form == "category-and-value":
        return _joined([*pieces[: len(pieces) - len(after)], place.text or ""])
    whole = {"caption": after[2:], "text": pieces}
    return _joined(whole.get(form, ()))


def _flow(element: Element) -> Iterator[str | Element]:
    """Return the text of a paragraph and the elements between it; behind each comes what it says itself."""
    yield element.text or ""
    for inner in element:
        if not is_apart(inner):
            yield inner
            yield from [" "] if inner.tag == _SPACES else _flow(inner)
        yield inner.tail or ""


def _is_end(piece: str | Element, name: str) -> bool:
    return not isinstance(piece, str) and piece.tag in _ENDS and attribute(piece, "text:name") == name


def _joined(pieces: Iterable[str | Element]) -> str:
    return " ".join("".join(piece for piece in pieces if isinstance(piece, str)).split())


def _spoken(reference: Element) -> str:
    return " ".join((reference.text or "").split())


def _key(reference: Element) -> Key:
    return reference.tag, attribute(reference, "text:ref-name"), attribute(reference, "text:reference-format")
