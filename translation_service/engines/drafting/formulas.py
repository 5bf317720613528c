"""Segments that are a formula of letters, which no engine is asked for."""

from collections.abc import Iterable

from glossary.formulas import formula_in
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.engines.tags.projection import project
from translation_service.engines.words.casing import in_capitals


def formulas_among(segments: Iterable[Segment], pair: LanguagePair) -> dict[int, Draft]:
    """Return the drafts of segments that are a formula and nothing else, by number."""
    return {segment.number: draft for segment in segments if (draft := _formula(segment, pair)) is not None}


def _formula(segment: Segment, pair: LanguagePair) -> Draft | None:
    words = segment.plain
    said = formula_in(words, pair.source, pair.target)
    if said is None:
        return None
    said = in_capitals(said, pair.target) if words.isupper() else said
    projection = project(segment, said, {words: said})
    return Draft(target=projection.target, origin=Origin.GLOSSARY, doubts=projection.doubts)
