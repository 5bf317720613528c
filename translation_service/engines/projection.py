"""Inline tags put onto the translation of a segment's plain words.

The words of a paired tag are translated alone as well and looked for in the translation; a standalone tag follows
the word it stood at. What cannot be found goes to the word border its place in the sentence suggests, and the draft
says so. No tag is ever lost, and what was nested stays nested.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from translation_service.domain.inline import Alone, Close, Open, Piece, marks, parse, write
from translation_service.domain.segments import Segment
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.tag_tree import Node, Point, Span, TaggedText, read_tags
from translation_service.engines.word_order import WordOrder
from translation_service.engines.word_search import Word, count, has_words, search, words_of

_SURE: Final = 0.7
_SHORT_WORD: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A target written with its tags, and the doubts about where they stand."""

    target: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Characters `start` to `end` (not included) of a text."""

    start: int
    end: int

    def overlaps(self, other: "Range") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, at: int) -> bool:
        return self.start < at < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a span may go; `order` is its place among its neighbours in the source."""

    order: int
    range: Range
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    node: Node
    range: Range
    order: int
    children: tuple["_Placed", ...] = ()


def probes(segment: Segment) -> tuple[str, ...]:
    """Return the stretches of a segment that help to place its tags when they are translated on their own."""
    tagged = read_tags(segment)
    if tagged is None or not tagged.nodes:
        return ()
    whole = Range(start=0, end=len(tagged.plain))
    found = dict.fromkeys(_probes(tagged.plain, tagged.nodes, whole))
    return tuple(text for text in found if any(letter.isalpha() for letter in text) and text != tagged.plain)


def project(segment: Segment, target: str, translations: Mapping[str, str]) -> Projection:
    """Put the tags of a segment onto a target; `translations` holds what became of its probes."""
    tagged = read_tags(segment)
    if tagged is None:
        return Projection(target=write(_in_order(segment, target)), doubts=(TAG_PLACEMENT,))
    if not tagged.nodes:
        return Projection(target=write((target,)))
    projector = _Projector(tagged=tagged, target=target, translations=translations)
    whole, all_of_it = Range(start=0, end=len(tagged.plain)), Range(start=0, end=len(target))
    placed = projector.place(tagged.nodes, source=whole, zone=all_of_it)
    pieces = _written(target, placed, all_of_it)
    return Projection(target=write(pieces), doubts=(TAG_PLACEMENT,) if projector.is_doubtful else ())


def _probes(plain: str, nodes: Sequence[Node], within: Range) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Point):
            yield _neighbour(plain, node)
            continue
        inner = Range(start=node.start, end=node.end)
        if has_words(plain[within.start : inner.start]) or has_words(plain[inner.end : within.end]):
            yield _spoken(plain[inner.start : inner.end])
        yield from _probes(plain, node.children, inner)


def _neighbour(plain: str, point: Point) -> str:
    """Return the word a standalone tag follows or stands before; short words with one more for company."""
    if point.clings_back:
        found = re.search(rf"(?:\w+\W+)?\w{{1,{_SHORT_WORD}}}\W*$|\w+\W*$", plain[: point.at])
    else:
        found = re.match(rf"\W*(?:\w{{1,{_SHORT_WORD}}}\b\W+\w+|\w+)", plain[point.at :])
    return _spoken(found[0]) if found else ""


def _spoken(text: str) -> str:
    return text.strip().strip(".,;:!?()[]\"'“”‘’«»").strip()


@dataclass(slots=True, kw_only=True)
class _Projector:
    """Places the tags of one segment; `is_doubtful` once anything was guessed."""

    tagged: TaggedText
    target: str
    translations: Mapping[str, str]
    is_doubtful: bool = False
    words: tuple[Word, ...] = field(init=False)
    source_words: tuple[Word, ...] = field(init=False)
    order: WordOrder = field(init=False)

    def __post_init__(self) -> None:
        self.words = words_of(self.target)
        self.source_words = words_of(self.tagged.plain)
        self.order = WordOrder(self.source_words, self.words)

    def place(self, nodes: Sequence[Node], *, source: Range, zone: Range) -> tuple[_Placed, ...]:
        """Place neighbours, which stand in `source`, within `zone` of the target."""
        ranges = self._place_spans(nodes, source, zone)
        for order, node in enumerate(nodes):
            if isinstance(node, Point):
                at = self._beside(self._point(node, source, zone), order, ranges)
                ranges[order] = Range(start=at, end=at)
        return tuple(self._placed(nodes[order], order, ranges[order]) for order in sorted(ranges))

    def _placed(self, node: Node, order: int, found: Range) -> _Placed:
        children: tuple[_Placed, ...] = ()
        if isinstance(node, Span):
            inner = Range(start=node.start, end=node.end)
            children = self.place(node.children, source=inner, zone=found)
        return _Placed(node=node, range=found, order=order, children=children)

    def _place_spans(self, nodes: Sequence[Node], source: Range, zone: Range) -> dict[int, Range]:
        """Place the spans, halves first, then the surest; each takes the best place the others left."""
        spans = {order: node for order, node in enumerate(nodes) if isinstance(node, Span)}
        places = {order: self._places(span, order, source, zone) for order, span in spans.items()}
        ranges: dict[int, Range] = {}
        for order in sorted(spans, key=lambda order: (_is_whole(spans[order]), -_best(places[order]))):
            ranges[order] = self._choose(spans[order], places[order], ranges, zone)
        return ranges

    def _choose(self, span: Span, places: list[_Place], taken: Mapping[int, Range], zone: Range) -> Range:
        free = [place for place in places if not any(place.range.overlaps(other) for other in taken.values())]
        free = [place for place in free if not any(_is_within(place.range, other) for other in taken.values())]
        if free and (free[0].score >= _SURE or not has_words(self._words_in(span))):
            return free[0].range
        self.is_doubtful = True
        return free[0].range if free else _reaching(span, self._guess(span, taken, zone), zone)

    def _places(self, span: Span, order: int, source: Range, zone: Range) -> list[_Place]:
        plain = self.tagged.plain
        before, after = plain[source.start : span.start], plain[span.end : source.end]
        if not has_words(before) and not has_words(after):
            return [_Place(order=order, range=self._trimmed(zone, before, after), score=2.0)]
        if not has_words(self._words_in(span)):
            return self._places_of_signs(span, order, source, zone)
        return [
            _Place(order=order, range=_reaching(span, self._with_signs(span, found, zone), zone), score=score)
            for found, score in self._searched(self._words_in(span), span.start, zone)
        ]

    def _places_of_signs(self, span: Span, order: int, source: Range, zone: Range) -> list[_Place]:
        """Place a span without words (a formatted space or sign) like a standalone tag, around its sign if there."""
        point = Point(number=span.number, at=span.start, clings_back=True, separates=False)
        at = self._point(point, source, zone)
        sign = self._words_in(span).strip()
        end = at + len(sign) if self.target.startswith(sign, at) and at + len(sign) <= zone.end else at
        return [_Place(order=order, range=_reaching(span, Range(start=at, end=end), zone), score=0.0)]

    def _searched(self, phrase: str, at: int, zone: Range) -> list[tuple[Range, float]]:
        """Return where a phrase of the source, or its translation, stands in the zone; best first.

        Of equally good places the one at the same count as in the source wins, else the nearest, with a doubt.
        """
        words = self._words_of(zone)
        spoken = _spoken(phrase)
        texts = dict.fromkeys((self.translations.get(spoken, ""), spoken))
        found = [one for text in texts for one in search(text, words)]
        expected = self.order.border_after(at) - sum(word.end <= zone.start for word in self.words)
        same_count = max((count(text, words) for text in texts if text), default=0) == count(spoken, self.source_words)
        far = 0.1 if same_count else 0.25
        ranked = [
            (Range(start=words[one.first].start, end=words[one.last - 1].end), _nearer(one.score, one.first - expected, words, far))
            for one in found
        ]
        return sorted(ranked, key=lambda one: -one[1])
