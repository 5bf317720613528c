"""Tokens as tagged text: what is around the text set aside, the rest numbered, and back from text to tokens."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, takewhile

from translation_service.documents.blocks import Block
from translation_service.documents.tagging.tokens import Anchor, Closing, Opening, Pair, Text, Token
from translation_service.domain import inline
from translation_service.domain.inline import Piece, Tag, TagKind
from translation_service.domain.segments import Place


class Wording:
    """The words of a paragraph: `before` and `after` are the tokens around them, `block` is what people translate."""

    def __init__(self, tokens: list[Token], place: Place) -> None:
        self.before, core, self.after = _trimmed(tokens)
        self._numbered = _numbered(core)
        self.block = Block(place=place, text=_text(core, self._numbered), tags=_tags(self._numbered))

    @property
    def is_bare(self) -> bool:
        """Tell whether there is nothing but words: no tag among them, and nothing around them."""
        return not (self._numbered or self.before or self.after)

    def tokens(self, text: str) -> Iterator[Token | str]:
        """Return the tokens that `text`, sound against the tags of the block, stands for."""
        return _tokens(inline.parse(text), self._numbered)


def _trimmed(tokens: list[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """Take off both ends what is not text: anchors, white space, and pairs that embrace everything left.

    A field that reads on from the words, as the number in "Page 3", stays with them.
    """
    if _is_word_outside(tokens[0], 0) and _is_word_outside(tokens[-1], -1):
        return [], tokens, []
    core = deque(tokens)
    before, after = list[Token](), deque[Token]()
    while True:
        _shave_start(before, core)
        _shave_end(core, after)
        if not _is_embraced(core):
            return before, list(core), list(after)
        before.append(core.popleft())
        after.appendleft(core.pop())


def _is_word_outside(token: Token, end: int) -> bool:
    """Tell whether one end of a paragraph is a letter or a sign, as it is of most."""
    return isinstance(token, Text) and bool(token.text) and not token.text[end].isspace()


def _shave_start(before: list[Token], core: deque[Token]) -> None:
    before += [core.popleft() for _ in range(_loose(core))]
    first = core[0]
    if isinstance(first, Text) and (kept := first.text.lstrip()) != first.text:
        before.append(Text(first.text[: len(first.text) - len(kept)], first.look))
        core[0] = Text(kept, first.look)


def _shave_end(core: deque[Token], after: deque[Token]) -> None:
    after.extendleft([core.pop() for _ in range(_loose(reversed(core)))])
    last = core[-1]
    if isinstance(last, Text) and (kept := last.text.rstrip()) != last.text:
        after.appendleft(Text(last.text[len(kept) :], last.look))
        core[-1] = Text(kept, last.look)


def _loose(tokens: Iterable[Token]) -> int:
    """Return how many tokens, from the outside inwards, are not words and do not read on into the words."""
    outside = list(takewhile(_is_loose, tokens))
    if not outside:
        return 0
    nearest = list(takewhile(_is_beside, reversed(outside)))
    read = [index for index, token in enumerate(nearest, start=1) if _is_read(token)]
    return len(outside) - max(read, default=0)


def _is_loose(token: Token) -> bool:
    return isinstance(token, Anchor) or (isinstance(token, Text) and not token.text.strip())


def _is_read(token: Token) -> bool:
    return isinstance(token, Anchor) and token.kind is TagKind.FIELD and bool(token.spoken)


def _is_beside(token: Token) -> bool:
    """Tell whether what comes before or after a token is still next to the words: a tab or a break parts them."""
    return not (isinstance(token, Anchor) and token.kind in {TagKind.TAB, TagKind.BREAK})


def _is_embraced(core: deque[Token]) -> bool:
    first, last = core[0], core[-1]
    return isinstance(first, Opening) and isinstance(last, Closing) and first.pair is last.pair


def _numbered(core: Sequence[Token]) -> dict[int, Anchor | Pair]:
    numbers = count(1)
    standing = (token.pair if isinstance(token, Opening) else token for token in core)
    return {next(numbers): thing for thing in standing if isinstance(thing, Anchor | Pair)}


def _tags(numbered: dict[int, Anchor | Pair]) -> tuple[Tag, ...]:
    return tuple(_tag(number, thing) for number, thing in numbered.items())


def _tag(number: int, thing: Anchor | Pair) -> Tag:
    spoken = thing.spoken if isinstance(thing, Anchor) else ""
    return Tag(number=number, kind=thing.kind, label=thing.label, is_paired=isinstance(thing, Pair), spoken=spoken)


def _text(core: Sequence[Token], numbered: dict[int, Anchor | Pair]) -> str:
    if not numbered:
        words = "".join([token.text for token in core if isinstance(token, Text)])
        return inline.write([words]) if "<" in words else words
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
