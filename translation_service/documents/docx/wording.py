"""Tokens as tagged text: what is around the text set aside, the rest numbered, and back from text to tokens."""

from collections.abc import Iterator, Sequence
from itertools import count

from translation_service.documents.blocks import Block
from translation_service.documents.docx.tokens import Anchor, Closing, Opening, Pair, Text, Token
from translation_service.domain import inline
from translation_service.domain.inline import Piece, Tag
from translation_service.domain.segments import Place


class Wording:
    """The words of a paragraph: `before` and `after` are the tokens around them, `block` is what people translate."""

    def __init__(self, tokens: list[Token], place: Place) -> None:
        self.before, core, self.after = _trimmed(tokens)
        self._numbered = _numbered(core)
        self.block = Block(place=place, text=_text(core, self._numbered), tags=_tags(self._numbered))

    def tokens(self, text: str) -> Iterator[Token | str]:
        """Return the tokens that `text`, sound against the tags of the block, stands for."""
        return _tokens(inline.parse(text), self._numbered)


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
