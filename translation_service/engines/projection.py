"""Inline tags put onto the translation of a segment's plain words.

The words of a paired tag are translated alone as well and looked for in the translation; a standalone tag follows
the word it stood at. What cannot be found goes to the word border its place in the sentence suggests, and the draft
says so. No tag is ever lost, and what was nested stays nested.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translation_service.domain.inline import Alone, Close, Open, Piece, parse, write
from translation_service.domain.segments import Segment
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.tag_placing import Place, Placer, Range, neighbour_of, spoken
from translation_service.engines.tag_tree import Node, Point, Span, read_tags
from translation_service.engines.word_search import has_words, words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A target written with its tags, and the doubts about where they stand."""

    target: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    node: Node
    range: Range
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
        return Projection(target=write(_at_the_same_share(segment, target)), doubts=(TAG_PLACEMENT,))
    projector = _Projector(tagged.plain, Placer(tagged.plain, target, translations))
    zone = Range(start=0, end=len(target))
    placed = projector.place(tagged.nodes, source=Range(start=0, end=len(tagged.plain)), zone=zone)
    doubts = (TAG_PLACEMENT,) if projector.is_doubtful else ()
    return Projection(target=write(_pieces(target, placed, zone)), doubts=doubts)


class _Projector:
    """Places the tags of one segment; `is_doubtful` once anything was guessed."""

    def __init__(self, plain: str, placer: Placer) -> None:
        self._plain = plain
        self._placer = placer
        self.is_doubtful = False

    def place(self, nodes: Sequence[Node], *, source: Range, zone: Range) -> tuple[_Placed, ...]:
        """Place neighbours, which stand in `source`, within `zone` of the target; in the order of the target."""
        ranges = self._place_spans(nodes, source, zone)
        for order, node in enumerate(nodes):
            if isinstance(node, Point) or order not in ranges:
                ranges[order] = self._place_point(node, order, ranges, source=source, zone=zone)
        in_order = sorted(ranges, key=lambda order: (ranges[order].start, ranges[order].end, order))
        return tuple(self._with_children(nodes[order], ranges[order]) for order in in_order)

    def _with_children(self, node: Node, found: Range) -> _Placed:
        if isinstance(node, Point):
            return _Placed(node=node, range=found)
        children = self.place(node.children, source=_stretch(node), zone=found)
        return _Placed(node=node, range=found, children=children)

    def _place_spans(self, nodes: Sequence[Node], source: Range, zone: Range) -> dict[int, Range]:
        """Place spans with words: cut ones first, as they reach to the edge, then the surest."""
        spans = {order: node for order, node in enumerate(nodes) if isinstance(node, Span) and self._speaks(node)}
        places = {order: self._places(span, source, zone) for order, span in spans.items()}
        ranges: dict[int, Range] = {}
        for order in sorted(spans, key=lambda order: (_is_complete(spans[order]), not _starts_sure(places[order]))):
            ranges[order] = self._choose(spans[order], places[order], tuple(ranges.values()), zone)
        return ranges

    def _speaks(self, span: Span) -> bool:
        return has_words(self._plain[span.start : span.end]) or not _is_complete(span)

    def _places(self, span: Span, source: Range, zone: Range) -> list[Place]:
        before, after = self._plain[source.start : span.start], self._plain[span.end : source.end]
        if not has_words(before) and not has_words(after):
            places = [Place(range=self._placer.trimmed(zone, before, after), is_sure=True)]
        else:
            places = self._placer.places(_stretch(span), zone)
        return [Place(range=_reaching(span, place.range, zone), is_sure=place.is_sure) for place in places]

    def _choose(self, span: Span, places: list[Place], taken: Sequence[Range], zone: Range) -> Range:
        free = [place for place in places if not any(_collide(place.range, other) for other in taken)]
        if free and free[0].is_sure:
            return free[0].range
        self.is_doubtful = True
        return free[0].range if free else self._guess(span, taken, zone)

    def _guess(self, span: Span, taken: Sequence[Range], zone: Range) -> Range:
        """Guess a place in each gap the others left and take the longest; a cut half gets the gap at its edge."""
        gaps = _gaps(taken, zone)
        if not span.is_opened:
            gaps = gaps[:1]
        elif not span.is_closed:
            gaps = gaps[-1:]
        guesses = [_reaching(span, self._placer.guess(_stretch(span), gap), gap) for gap in gaps]
        return max(guesses, key=lambda guess: guess.end - guess.start)

    def _place_point(self, node: Node, order: int, ranges: Mapping[int, Range], *, source: Range, zone: Range) -> Range:
        at, is_sure = self._placer.point(_as_point(node), source, zone)
        self.is_doubtful |= not is_sure
        around = next((other for other in ranges if ranges[other].start < at < ranges[other].end), None)
        if around is not None:
            at = ranges[around].end if order > around else ranges[around].start
        return Range(start=at, end=at)


def _probes(plain: str, nodes: Sequence[Node], within: Range) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Point):
            yield _text(plain, neighbour_of(plain, node))
            continue
        if has_words(plain[within.start : node.start]) or has_words(plain[node.end : within.end]):
            yield _text(plain, _stretch(node))
        yield from _probes(plain, node.children, _stretch(node))


def _text(plain: str, stretch: Range) -> str:
    return spoken(plain[stretch.start : stretch.end])


def _stretch(span: Span) -> Range:
    return Range(start=span.start, end=span.end)


def _as_point(node: Node) -> Point:
    if isinstance(node, Point):
        return node
    return Point(number=node.number, at=node.start, clings_back=True, separates=False)


def _is_complete(span: Span) -> bool:
    return span.is_opened and span.is_closed


def _starts_sure(places: Sequence[Place]) -> bool:
    return bool(places) and places[0].is_sure


def _reaching(span: Span, found: Range, zone: Range) -> Range:
    """Let a span whose other half is in another segment reach to that end of the zone."""
    return Range(start=found.start if span.is_opened else zone.start, end=found.end if span.is_closed else zone.end)


def _collide(one: Range, other: Range) -> bool:
    return one.collides(other) or one == other


def _gaps(taken: Sequence[Range], zone: Range) -> list[Range]:
    """Return the stretches of a zone that are free, in order; there is always one, be it empty."""
    gaps: list[Range] = []
    at = zone.start
    for one in sorted(taken, key=lambda one: (one.start, one.end)):
        gaps.append(Range(start=at, end=one.start))
        at = one.end
    return [*gaps, Range(start=at, end=zone.end)]


def _pieces(target: str, placed: Sequence[_Placed], zone: Range) -> Iterator[Piece]:
    at = zone.start
    for one in placed:
        is_break = isinstance(one.node, Point) and one.node.separates and one.node.clings_back
        text = target[at : one.range.start]
        yield text.rstrip() if is_break else text
        yield from _marked(target, one)
        at = one.range.end
        if is_break:
            at = zone.end - len(target[at : zone.end].lstrip())
    yield target[at : zone.end]


def _marked(target: str, placed: _Placed) -> Iterator[Piece]:
    node = placed.node
    if isinstance(node, Point):
        yield Alone(node.number)
        return
    if node.is_opened:
        yield Open(node.number)
    yield from _pieces(target, placed.children, placed.range)
    if node.is_closed:
        yield Close(node.number)


def _at_the_same_share(segment: Segment, target: str) -> Iterator[Piece]:
    """Put tags that cross each other at the same share of the target, in the order of the source."""
    pieces = parse(segment.source)
    length = sum(len(piece) for piece in pieces if isinstance(piece, str)) or 1
    done = at = 0
    for piece in pieces:
        if isinstance(piece, str):
            done += len(piece)
            continue
        border = max(at, _word_border(target, done * len(target) // length, is_start=isinstance(piece, Open)))
        yield target[at:border]
        yield piece
        at = border
    yield target[at:]


def _word_border(target: str, at: int, *, is_start: bool) -> int:
    borders = [word.start if is_start else word.end for word in words_of(target)]
    return min(borders, key=lambda border: abs(border - at), default=at)
