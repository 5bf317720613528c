"""The inline tags of a source segment as a tree over its plain words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from translation_service.domain.inline import SOFT_HYPHEN, Close, Mark, Open, Piece, Tag, parse
from translation_service.domain.segments import Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A paired tag around `plain[start:end]`; a half whose other half is in another segment is not written."""

    number: int
    start: int
    end: int
    children: tuple["Node", ...] = ()
    is_opened: bool = True
    is_closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A standalone tag before `plain[at]`; `clings_back` when no space stands between it and the word before.

    One that `stands_free` has a space on both sides, or behind it where it begins the sentence. It reads as
    `plain[at:end]`, which is empty for a note, an image or a break.
    """

    number: int
    at: int
    end: int
    clings_back: bool
    separates: bool
    stands_free: bool = False

    @property
    def is_spoken(self) -> bool:
        return self.end > self.at


Node = Span | Point


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedText:
    plain: str
    nodes: tuple[Node, ...]

    @property
    def is_endless(self) -> bool:
        """Tell whether its tags hold more words than can be translated alone and looked for in the whole, one by one.

        Nobody formats a sentence so; a sentence of five thousand letters may have three hundred links.
        """
        return _reach(self.nodes) * len(self.plain) > _FARTHEST_REACH


_UNEVEN: Final = ("  ", "\t", "\r", "\n")
_DEEPEST: Final = 100
_FARTHEST_REACH: Final = 50_000_000
# What is looked for at a tag without words is the word beside it.
_LETTERS_BESIDE: Final = 10


@dataclass(slots=True, kw_only=True)
class _OpenSpan:
    number: int
    start: int
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads pieces one by one; `length` counts the characters of the plain text so far."""

    tags: Mapping[int, Tag]
    open_spans: list[_OpenSpan]
    length: int = 0
    is_space_pending: bool = False
    is_well_nested: bool = True

    def read_text(self, text: str) -> None:
        words = text.strip(" ")
        if self.length == 0 or not words or any(map(words.__contains__, _UNEVEN)):
            self._read_letters(text)
            return
        # Most texts have single spaces only: what is between the outer ones is as long as it is written.
        self.length += len(words) + (self.is_space_pending or text[0] == " ")
        self.is_space_pending = text[-1] == " "

    def _read_letters(self, text: str) -> None:
        for letter in text:
            if letter in " \t\r\n" or (self.length == 0 and letter.isspace()):
                self.is_space_pending = self.length > 0
            else:
                self.length += 2 if self.is_space_pending else 1
                self.is_space_pending = False

    def read_mark(self, mark: Mark, *, following: str) -> None:
        match mark:
            case Open(number):
                self.open_spans.append(_OpenSpan(number=number, start=self.length))
            case Close(number):
                self._close(number)
            case _:
                self._add(self._point(mark.number, is_before_space=following[:1].isspace()))

    def finish(self) -> tuple[Node, ...]:
        while len(self.open_spans) > 1:
            self._end_span(is_closed=False)
        return tuple(self.open_spans[0].children)

    def _point(self, number: int, *, is_before_space: bool) -> Point:
        clings_back = self.length > 0 and not self.is_space_pending
        stands_free = is_before_space and (self.is_space_pending or not self.length)
        before, words, separates = self.length, "", False
        if number in self.tags:
            words, separates = self.tags[number].words, self.tags[number].separates_words
        self.read_text(words)
        at = max(before, self.length - len(" ".join(words.split()))) if self.length > before else before
        return Point(
            number=number,
            at=at,
            end=self.length,
            clings_back=clings_back,
            separates=separates,
            stands_free=stands_free,
        )

    def _close(self, number: int) -> None:
        if self.open_spans[-1].number == number and len(self.open_spans) > 1:
            self._end_span(is_closed=True)
        elif len(self.open_spans) == 1:
            self._wrap_what_came_before(number)
        else:
            self.is_well_nested = False

    def _end_span(self, *, is_closed: bool) -> None:
        ended = self.open_spans.pop()
        children = tuple(ended.children)
        self._add(Span(number=ended.number, start=ended.start, end=self.length, children=children, is_closed=is_closed))

    def _wrap_what_came_before(self, number: int) -> None:
        root = self.open_spans[0]
        children = tuple(root.children)
        root.children = [Span(number=number, start=0, end=self.length, children=children, is_opened=False)]

    def _add(self, node: Node) -> None:
        self.open_spans[-1].children.append(node)


def _reach(nodes: Iterable[Node]) -> int:
    """Return how many letters tags hold or stand beside, each counted for each tag around it."""
    return sum(
        _LETTERS_BESIDE
        + (node.end - node.start + _reach(node.children) if isinstance(node, Span) else node.end - node.at)
        for node in nodes
    )


def spoken_points(nodes: Iterable[Node]) -> Iterator[Point]:
    """Return the standalone tags that read as something, in order, however deep."""
    for node in nodes:
        if isinstance(node, Span):
            yield from spoken_points(node.children)
        elif node.is_spoken:
            yield node


def read_tags(segment: Segment) -> TaggedText | None:
    """Return the words and tags of a segment; None when its tags cross, or stand too deep in each other."""
    if "<" not in segment.source:
        return TaggedText(plain=segment.plain, nodes=())
    tags = {tag.number: tag for tag in segment.tags}
    reader = _Reader(tags=tags, open_spans=[_OpenSpan(number=0, start=0)])
    pieces = parse(segment.source.replace(SOFT_HYPHEN, ""))
    for piece, following in zip(pieces, _following(pieces), strict=True):
        if isinstance(piece, str):
            reader.read_text(piece)
        else:
            reader.read_mark(piece, following=following)
    nodes = reader.finish()
    is_plain_to_see = reader.is_well_nested and not _is_deep(nodes)
    return TaggedText(plain=segment.plain, nodes=nodes) if is_plain_to_see else None


def _is_deep(nodes: Sequence[Node]) -> bool:
    """Tell whether tags stand within each other so deep that nobody can go down to the innermost."""
    level = nodes
    for _ in range(_DEEPEST):
        level = [child for node in level if isinstance(node, Span) for child in node.children]
        if not level:
            return False
    return True


def _following(pieces: Sequence[Piece]) -> list[str]:
    """Return for each piece the text that comes next after it, past other tags."""
    found: list[str] = []
    text = ""
    for piece in reversed(pieces):
        found.append(text)
        text = piece if isinstance(piece, str) else text
    return found[::-1]
