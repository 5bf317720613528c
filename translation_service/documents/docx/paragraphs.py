"""A paragraph as a block: its words with numbered tags, and the way back into its XML."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.docx import names
from translation_service.documents.docx.flattening import flatten
from translation_service.documents.docx.looks import Look
from translation_service.documents.docx.rebuilding import Rebuilding
from translation_service.documents.docx.tokens import Anchor, Closing, Group, Opening, Pair, Text, Token
from translation_service.documents.docx.toning import toned
from translation_service.documents.markup import Element
from translation_service.domain import inline
from translation_service.domain.inline import Piece, Tag
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_BOOKMARK: Final = names.word("bookmarkStart", "bookmarkEnd")
_NAME: Final = names.word("name")
_ID: Final = names.word("id")
_CURSOR: Final = "_GoBack"


class Paragraph:
    """A paragraph of a story; `twins` are copies of it that older programs show instead."""

    def __init__(
        self, element: Element, *, place: Place, main: Look, tokens: list[Token], silent: list[Anchor]
    ) -> None:
        self.element = element
        self.twins: list[Element] = []
        self._main = main
        self._silent = silent
        self._before, core, self._after = _trimmed(tokens)
        self._numbered = _numbered(core)
        self.block = Block(place=place, text=_text(core, self._numbered), tags=_tags(self._numbered))

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Rebuild the paragraph around `text`."""
        rebuilding = Rebuilding(self.element, main=self._main, pair=pair)
        rebuilding.put(self._before)
        for token in _tokens(inline.parse(text), self._numbered):
            rebuilding.put_translated(token)
        rebuilding.put(self._after)
        rebuilding.put(self._silent)


def read_paragraph(element: Element, place: Place) -> Paragraph | None:
    """Return a paragraph, or `None` when it holds nothing to translate."""
    group = flatten(element)
    silent = _take_cursor(group)
    main, tokens = toned(group)
    if not has_letter("".join(token.text for token in tokens if isinstance(token, Text))):
        return None
    return Paragraph(element, place=place, main=main, tokens=tokens, silent=silent)


def _take_cursor(group: Group) -> list[Anchor]:
    """Take out the bookmark in which Word remembers the cursor: it may stand anywhere."""
    anchors = [anchor for anchor in _anchors(group) if anchor.atoms[0].element.tag in _BOOKMARK]
    marks = [anchor.atoms[0].element for anchor in anchors]
    ids = {names.attribute(mark, _ID) for mark in marks if names.attribute(mark, _NAME) == _CURSOR}
    taken = [anchor for anchor in anchors if names.attribute(anchor.atoms[0].element, _ID) in ids]
    _drop(group, taken)
    return taken


def _anchors(group: Group) -> Iterator[Anchor]:
    for member in group.members:
        if isinstance(member, Group):
            yield from _anchors(member)
        elif isinstance(member, Anchor):
            yield member


def _drop(group: Group, anchors: Sequence[Anchor]) -> None:
    if not anchors:
        return
    group.members = [member for member in group.members if member not in anchors]
    for member in group.members:
        if isinstance(member, Group):
            _drop(member, anchors)


def _trimmed(tokens: list[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """Take off both ends what is not text: anchors, white space, and pairs that embrace everything left."""
    before: list[Token] = []
    core, after = list(tokens), list[Token]()
    while True:
        _shave_start(before, core)
        _shave_end(core, after)
        if not _is_embraced(core):
            return before, core, after
        before.append(core.pop(0))
        after.insert(0, core.pop())


def _shave_start(before: list[Token], core: list[Token]) -> None:
    while core and isinstance(core[0], Anchor | Text):
        first = core.pop(0)
        if isinstance(first, Text) and first.text.strip():
            kept = first.text.lstrip()
            before += [Text(first.text[: len(first.text) - len(kept)], first.look)] if kept != first.text else []
            core.insert(0, Text(kept, first.look))
            return
        before.append(first)


def _shave_end(core: list[Token], after: list[Token]) -> None:
    while core and isinstance(core[-1], Anchor | Text):
        last = core.pop()
        if isinstance(last, Text) and last.text.strip():
            kept = last.text.rstrip()
            after[:0] = [Text(last.text[len(kept) :], last.look)] if kept != last.text else []
            core.append(Text(kept, last.look))
            return
        after.insert(0, last)


def _is_embraced(core: list[Token]) -> bool:
    first, last = core[0], core[-1]
    return isinstance(first, Opening) and isinstance(last, Closing) and first.pair is last.pair


def _numbered(core: Sequence[Token]) -> dict[int, Anchor | Pair]:
    numbers = count(1)
    standing = (token.pair if isinstance(token, Opening) else token for token in core)
    return {next(numbers): thing for thing in standing if isinstance(thing, Anchor | Pair)}


def _tags(numbered: dict[int, Anchor | Pair]) -> tuple[Tag, ...]:
    return tuple(
        Tag(number=number, kind=thing.kind, label=thing.label, is_paired=isinstance(thing, Pair))
        for number, thing in numbered.items()
    )


def _text(core: Sequence[Token], numbered: dict[int, Anchor | Pair]) -> str:
    numbers = {id(thing): number for number, thing in numbered.items()}
    return inline.write(_piece(token, numbers) for token in core)


def _piece(token: Token, numbers: dict[int, int]) -> Piece:
    match token:
        case Text(text):
            return text
        case Anchor():
            return inline.Alone(numbers[id(token)])
        case Opening(pair):
            return inline.Open(numbers[id(pair)])
        case Closing(pair):
            return inline.Close(numbers[id(pair)])


def _tokens(pieces: Sequence[Piece], numbered: dict[int, Anchor | Pair]) -> Iterator[Token | str]:
    for piece in pieces:
        match piece:
            case str():
                yield piece
            case inline.Open(number) if isinstance(pair := numbered[number], Pair):
                yield Opening(pair)
            case inline.Close(number) if isinstance(pair := numbered[number], Pair):
                yield Closing(pair)
            case inline.Alone(number) if isinstance(anchor := numbered[number], Anchor):
                yield anchor
            case _:
                raise ValueError(piece)
