"""The one place that goes from segments to machine drafts, whatever the engine."""

from collections.abc import Mapping, Sequence

from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle
from translation_service.engines.batching import Progress, silent
from translation_service.engines.rendering import Heard, forgotten
from translation_service.engines.routing import EngineRoom, Route
from translation_service.engines.tags.field_numbers import with_field_numbers
from translation_service.engines.tags.projection import probes, project


def draft_segments(
    segments: Sequence[Segment],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    style: ValueStyle = PLAIN_STYLE,
    progress: Progress = silent,
    heard: Heard = forgotten,
) -> list[Draft | None]:
    """Draft segments by the best route of a room; same length and order.

    None where no engine serves the pair, or it failed on that segment. What holds nothing to translate (numbers,
    addresses, codes, `names`) or is in the target language already is copied; a formula of letters is said as the
    target language says it. `progress` gets sentences done and in all; it may stop the work by raising. `heard` gets
    what the engine was asked, and what it answered.
    Raises `TemporarilyUnavailable` when the engine fails altogether.
    """
    route = room.route(pair)
    if route is not None and route.is_for_checks:
        return _drafts_for_checks(segments, room, route, progress)
    from translation_service.engines.drafting.mending import mended_drafts  # noqa: PLC0415 - much to load

    return mended_drafts(segments, pair, room, names=names, style=style, progress=progress, heard=heard)


def _drafts_for_checks(
    segments: Sequence[Segment], room: EngineRoom, route: Route, progress: Progress
) -> list[Draft | None]:
    """Draft by an engine whose output shows what reached it: nothing is mended, and nothing asked again."""
    spoken = [with_field_numbers(segment) for segment in segments]
    every = [*dict.fromkeys(text for segment in spoken for text in (segment.plain, *probes(segment)))]
    known = dict(zip(every, room.translate(every, route, progress=progress), strict=True))
    return [_draft_for_checks(segment, known, route) for segment in spoken]


def _draft_for_checks(segment: Segment, known: Mapping[str, str], route: Route) -> Draft | None:
    if not known[segment.plain]:
        return None
    projection = project(segment, known[segment.plain], known)
    return Draft(target=projection.target, origin=Origin.ENGINE, detail=route.description, doubts=projection.doubts)
