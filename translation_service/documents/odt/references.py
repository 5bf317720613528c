"""Cross references that repeat the words of another place, as in "see Table 1"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, takewhile
from typing import Final, NamedTuple

from translation_service.documents.blocks import has_letter
from translation_service.documents.markup import Element
from translation_service.documents.odt.flattening import PARAGRAPHS, is_apart
from translation_service.documents.odt.names import attribute, full, names

_SEQUENCE: Final = full("text:sequence")
_SPACES: Final = full("text:s")
_REFERRING: Final = names("text", "sequence-ref bookmark-ref reference-ref")
_STARTS: Final = names("text", "bookmark-start reference-mark-start")
_ENDS: Final = names("text", "bookmark-end reference-mark-end")

# No more than this is looked through for each reference: a few words are repeated, not chapters.
_MOST_PIECES: Final = 200
_MOST_LETTERS: Final = 10_000

Key = tuple[str, str, str]


class _Piece(NamedTuple):
    """A piece of a paragraph: where an element begins, or what is said in or behind one."""

    element: Element
    said: str = ""

    def __str__(self) -> str:
        return " " if self.said == "space" else (self.said and getattr(self.element, self.said)) or ""


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


class _Flow:
    """The pieces of a paragraph, looked through once for all references to it; what they say is asked for each time."""

    def __init__(self, paragraph: Element) -> None:
        self.pieces = list(_flow(paragraph))
        self._starts = {piece.element: number for number, piece in enumerate(self.pieces) if not piece.said}

    def start(self, place: Element) -> int:
        """Return the number of the piece where an element begins."""
        return self._starts.get(place, len(self.pieces))


def _found(root: Element) -> Iterator[tuple[Element, str]]:
    """Return the references with the words of the places they name."""
    references = list(root.iter(*_REFERRING))
    places = {_place_name(place): place for place in root.iter(_SEQUENCE, *_STARTS)} if references else {}
    flow_of = cache(_Flow)
    for reference in references:
        place = places.get(attribute(reference, "text:ref-name"))
        paragraph = None if place is None else next(place.iterancestors(*PARAGRAPHS), None)
        if place is not None:
            form = attribute(reference, "text:reference-format")
            yield reference, "" if paragraph is None else _words(place, form, flow_of(paragraph))


def _place_name(place: Element) -> str:
    return attribute(place, "text:ref-name" if place.tag == _SEQUENCE else "text:name")


def _words(place: Element, form: str, flow: _Flow) -> str:
    pieces, at = flow.pieces, flow.start(place)
    if place.tag != _SEQUENCE:
        inside = takewhile(lambda piece: not _is_end(piece, attribute(place, "text:name")), islice(pieces, at, None))
        return _joined(list(islice(inside, _MOST_PIECES + 1))) if form == "text" else ""
    whole = {"caption": islice(pieces, at + 2, None), "text": pieces, "category-and-value": islice(pieces, at)}
    said = list(islice(whole.get(form, ()), _MOST_PIECES + 1))
    return _joined([*said, _Piece(place, "text")] if form == "category-and-value" else said)


def _flow(element: Element) -> Iterator[_Piece]:
    """Return the pieces of a paragraph; behind where an element begins comes what it says itself."""
    yield _Piece(element, "text")
    for inner in element:
        if not is_apart(inner):
            yield _Piece(inner)
            yield from [_Piece(inner, "space")] if inner.tag == _SPACES else _flow(inner)
        yield _Piece(inner, "tail")


def _is_end(piece: _Piece, name: str) -> bool:
    return not piece.said and piece.element.tag in _ENDS and attribute(piece.element, "text:name") == name


def _joined(pieces: Sequence[_Piece]) -> str:
    """Return the words of some pieces; nothing where these are more than anybody repeats."""
    texts = list(map(str, pieces)) if len(pieces) <= _MOST_PIECES else []
    return " ".join("".join(texts).split()) if sum(map(len, texts)) <= _MOST_LETTERS else ""


def _spoken(reference: Element) -> str:
    return " ".join((reference.text or "").split())


def _key(reference: Element) -> Key:
    return reference.tag, attribute(reference, "text:ref-name"), attribute(reference, "text:reference-format")
