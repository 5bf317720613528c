"""Drafts of names that the heads of their columns tell: no glossary is asked what `BARIŞ` means among given names."""

from collections.abc import Sequence

from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.drafting.job import COPIED
from translation_service.engines.routing import EngineRoom
from translation_service.engines.tags.projection import project


def drafts_of_names(
    segments: Sequence[Segment], pair: LanguagePair, room: EngineRoom, style: ValueStyle
) -> dict[int, Draft]:
    """Return the drafts of names in tables by the numbers of their segments; `segments` are all of a text.

    There are none without an engine, or where its output shows what reached it.
    """
    route = room.route(pair)
    if route is None or route.is_for_checks:
        return {}
    from translation_service.engines.formulas.columns import told_by_heads  # noqa: PLC0415 - much to load

    told = told_by_heads(segments, pair, style)
    return {one.number: _drafted(one, told[one.number]) for one in segments if one.number in told}


def _drafted(segment: Segment, said: str) -> Draft:
    projection = project(segment, said, {})
    return Draft(target=projection.target, origin=Origin.ENGINE, detail=COPIED, doubts=projection.doubts)
