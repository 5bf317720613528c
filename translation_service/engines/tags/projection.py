"""Inline tags put onto the translation of a segment's plain words.

The words of a paired tag are translated alone as well and looked for in the translation; where they are not there so,
the links of the engine are asked, or the sentence is translated with quotes around them. A standalone tag follows
the word it stood at, or takes the place of the words it reads as. What cannot be found goes to the word border its
place in the sentence suggests, and the draft says so. No tag is ever lost, what was nested stays nested, and what a
tag reads as is never there twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import write
from translation_service.domain.segments import Segment
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.rendering import Link
from translation_service.engines.tags.neighbours import is_one_of_several, neighbour_of, spoken, with_word_before
from translation_service.engines.tags.parts_of_words import asked_alone, same_signs
from translation_service.engines.tags.placing import Place, Placer
from translation_service.engines.tags.quoting import in_same_quotes, quoted
from translation_service.engines.tags.tree import Node, Point, Span, TaggedText, read_tags, spoken_points
from translation_service.engines.tags.unbroken import with_unbroken_words
from translation_service.engines.tags.word_for_word import placed_word_for_word
from translation_service.engines.tags.writing import Placed, Writer, at_the_same_share
from translation_service.engines.words.search import Range, has_words, words_of

_MOST_SECOND_PROBES: Final = 8
# The sign before a suffix goes with the suffix: `<1>10.00</1>'da`.
_SUFFIX_IN_TWO: Final = lazily(r"(?:(?<=\d)|(?<=\w\w\w))(['’])((?:</\d+>)+)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A target written with its tags, and the doubts about where they stand.

    One that `is_guessed` may come out better when the `second_probes` are translated as well.
    """

    target: str
    doubts: tuple[str, ...] = ()
    is_guessed: bool = False


def probes(segment: Segment) -> tuple[str, ...]:
    """Return the stretches of a segment that help to place its tags when they are translated on their own."""
    if "<" not in segment.source:
        return ()
    tagged = read_tags(segment)
    if tagged is None or not tagged.nodes or tagged.is_endless:
        return ()
    found = dict.fromkeys(_probes(tagged.plain, tagged.nodes, _whole(tagged.plain)))
    return tuple(text for text in found if any(letter.isalpha() for letter in text) and text != tagged.plain)


def second_probes(segment: Segment) -> tuple[str, ...]:
    """Return the sentence once for each tag, with quotes around the words that tell where that tag belongs."""
    tagged = read_tags(segment)
    if tagged is None or tagged.is_endless:
        return ()
    found = dict.fromkeys(quoted(tagged.plain, stretch) for stretch in _stretches(tagged.plain, tagged.nodes))
    return tuple(text for text in found if text)[:_MOST_SECOND_PROBES]


def project(segment: Segment, target: str, translations: Mapping[str, str], links: Sequence[Link] = ()) -> Projection:
    """Put the tags of a segment onto a target; `translations` holds what became of its probes.

    `links` lead from the segment's plain words to the target, where the engine gives such.
    """
    projection = _projected(segment, target, translations, links)
    return replace(projection, target=with_unbroken_words(segment.source, projection.target))


def _projected(segment: Segment, target: str, translations: Mapping[str, str], links: Sequence[Link]) -> Projection:
    if "<" not in segment.source:
        return Projection(target=write([target]) if "<" in target else target)
    tagged = read_tags(segment)
    if tagged is not None and not tagged.nodes:
        return Projection(target=write([target]))
    kept = None if tagged is None else placed_word_for_word(tagged, target)
    if kept is not None:
        return Projection(target=write(Writer(target, []).pieces(kept)))
    if tagged is None or tagged.is_endless:
        return Projection(target=write(at_the_same_share(segment, target)), doubts=(TAG_PLACEMENT,))
    placer = Placer(tagged.plain, target, translations, links)
    projector = _Projector(tagged, target, placer)
    placed = projector.place(tagged.nodes, source=_whole(tagged.plain), zone=_whole(target))
    doubts = (TAG_PLACEMENT,) if projector.is_doubtful else ()
    written = write(Writer(target, projector.left_over).pieces(placed))
    return Projection(
        target=_SUFFIX_IN_TWO.sub(lambda found: found[2] + found[1], written),
        doubts=doubts,
        is_guessed=placer.has_guessed or projector.is_doubtful,
    )


class _Projector:
    """Places the tags of one segment; `is_doubtful` once anything was guessed.

    The words that standalone tags read as are looked for first. `left_over` are those whose tag could not stand there.
    """

    def __init__(self, tagged: TaggedText, target: str, placer: Placer) -> None:
        self._plain = tagged.plain
        self._target = target
        self._placer = placer
        self._spoken = _spoken_places(tagged.nodes, placer)
        self.left_over: list[Range] = []
        self.is_doubtful = any(not place.is_sure for place in self._spoken.values())

    def place(self, nodes: Sequence[Node], *, source: Range, zone: Range) -> tuple[Placed, ...]:
        """Place neighbours, which stand in `source`, within `zone` of the target; in the order of the target."""
        ranges = {
            order: place.range
            for order, node in enumerate(nodes)
            if isinstance(node, Point) and (place := self._spoken.get(node.number)) and zone.holds(place.range)
        }
        self._place_spans(nodes, ranges, source=source, zone=zone)
        for order, node in enumerate(nodes):
            if order not in ranges:
                ranges[order] = self._place_point(node, order, ranges, source=source, zone=zone)
        in_order = sorted(ranges, key=lambda order: (ranges[order].start, ranges[order].end, order))
        return tuple(self._with_children(nodes[order], ranges[order]) for order in in_order)

    def _with_children(self, node: Node, found: Range) -> Placed:
        if isinstance(node, Point):
            return Placed(node=node, range=found)
        children = self.place(node.children, source=_stretch(node), zone=found)
        return Placed(node=node, range=found, children=children)

    def _place_spans(self, nodes: Sequence[Node], ranges: dict[int, Range], *, source: Range, zone: Range) -> None:
        """Place spans with words: cut ones first, as they reach to the edge, then the surest."""
        spans = {order: node for order, node in enumerate(nodes) if isinstance(node, Span) and self._speaks(node, zone)}
        places = {order: self._places(span, source, zone) for order, span in spans.items()}
        for order in sorted(spans, key=lambda order: (_is_complete(spans[order]), not _starts_sure(places[order]))):
            ranges[order] = self._choose(spans[order], places[order], tuple(ranges.values()), zone)

    def _speaks(self, span: Span, zone: Range) -> bool:
        is_there = bool(self._inside(span, zone) or same_signs(self._plain, _stretch(span), self._target).found)
        return self._has_own_words(span) or not _is_complete(span) or is_there

    def _has_own_words(self, span: Span) -> bool:
        """Tell whether a span has words besides those its standalone tags read as."""
        at, own = span.start, ""
        for point in spoken_points(span.children):
            own += self._plain[at : point.at]
            at = point.end
        return has_words(own + self._plain[at : span.end])

    def _inside(self, span: Span, zone: Range) -> list[Range]:
        """Return where in a zone the words were found that the tags inside a span read as."""
        places = (self._spoken.get(point.number) for point in spoken_points(span.children))
        return [place.range for place in places if place is not None and zone.holds(place.range)]

    def _places(self, span: Span, source: Range, zone: Range) -> list[Place]:
        before, after = self._plain[source.start : span.start], self._plain[span.end : source.end]
        if not has_words(before) and not has_words(after):
            places = [Place(range=self._placer.trimmed(zone, before, after), is_sure=True)]
        elif not self._has_own_words(span) and (inside := self._inside(span, zone)):
            places = [Place(range=inside[0], is_sure=True)]
        elif (twin := in_same_quotes(self._plain, _stretch(span), self._target)) and zone.holds(twin):
            places = [Place(range=twin, is_sure=True)]
        else:
            places = self._placer.places(_stretch(span), zone)
        return [self._taking_in(span, place, zone) for place in places]

    def _taking_in(self, span: Span, place: Place, zone: Range) -> Place:
        """Let a span reach over what its standalone tags read as, and to the end where its other half is elsewhere."""
        inside = [place.range, *self._inside(span, zone)]
        found = Range(start=min(one.start for one in inside), end=max(one.end for one in inside))
        rest = self._target[found.start : place.range.start] + self._target[place.range.end : found.end]
        is_sure = place.is_sure and len(words_of(rest)) < len(inside)
        return Place(range=_reaching(span, found, zone), is_sure=is_sure)

    def _choose(self, span: Span, places: list[Place], taken: Sequence[Range], zone: Range) -> Range:
        free = next((one for one in places if not any(_collide(one.range, other) for other in taken)), None)
        if free is not None and free.is_sure:
            return free.range
        self.is_doubtful = True
        return free.range if free is not None else self._guess(span, taken, zone)

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
        point = _as_point(node)
        at, is_sure = self._placer.point(point, source, zone)
        self.is_doubtful |= not is_sure or point.is_spoken
        if isinstance(node, Point) and node.number in self._spoken:
            self.left_over.append(self._spoken[node.number].range)
        at = min(max(at, zone.start), zone.end)
        around = next((other for other in ranges if ranges[other].start < at < ranges[other].end), None)
        if around is not None:
            at = ranges[around].end if order > around else ranges[around].start
        return Range(start=at, end=at)


def _probes(plain: str, nodes: Sequence[Node], within: Range) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Point):
            yield _point_probe(plain, node)
            continue
        if has_words(plain[within.start : node.start]) or has_words(plain[node.end : within.end]):
            yield _text(plain, asked_alone(plain, _stretch(node)))
        yield from _probes(plain, node.children, _stretch(node))


def _stretches(plain: str, nodes: Sequence[Node]) -> Iterator[Range]:
    for node in nodes:
        if isinstance(node, Span):
            yield _stretch(node)
            yield from _stretches(plain, node.children)
        elif not node.is_spoken:
            yield neighbour_of(plain, node)


def _point_probe(plain: str, point: Point) -> str:
    if not point.is_spoken:
        return _text(plain, neighbour_of(plain, point))
    if is_one_of_several(plain, point):
        return spoken(with_word_before(plain, point))
    return spoken(plain[point.at : point.end])


def _spoken_places(nodes: Iterable[Node], placer: Placer) -> dict[int, Place]:
    """Return where the words stand that standalone tags read as, by tag number; the surest and longest choose first."""
    found = {point: placer.spoken_places(point) for point in spoken_points(nodes)}
    chosen: dict[int, Place] = {}
    for point in sorted(found, key=lambda point: (not _starts_sure(found[point]), point.at - point.end)):
        free = (one for one in found[point] if not any(_collide(one.range, it.range) for it in chosen.values()))
        place = next(free, None)
        if place is not None:
            chosen[point.number] = place
    return chosen


def _whole(text: str) -> Range:
    return Range(start=0, end=len(text))


def _text(plain: str, stretch: Range) -> str:
    return spoken(plain[stretch.start : stretch.end])


def _stretch(span: Span) -> Range:
    return Range(start=span.start, end=span.end)


def _as_point(node: Node) -> Point:
    if isinstance(node, Point):
        return node
    return Point(number=node.number, at=node.start, end=node.start, clings_back=True, separates=False)


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
