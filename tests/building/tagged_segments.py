"""Segments for tests of engines: written with tags, the tags' kinds read from their numbers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from translation_service.domain.inline import Alone, Tag, TagKind, marks
from translation_service.domain.segments import Place, Segment

FIRST_BREAK = 80
_SILENT: Final[Mapping[int, str]] = MappingProxyType({})


def segment(source: str, number: int = 1, *, spoken: Mapping[int, str] = _SILENT) -> Segment:
    """Build a segment: pairs are bold, standalone tags notes, those from number 80 on breaks, `spoken` ones fields."""
    tags = {mark.number: _tag(mark.number, isinstance(mark, Alone), spoken) for mark in marks(source)}
    return Segment(number=number, block=number, place=Place.BODY, source=source, tags=tuple(tags.values()))


def segments(*sources: str) -> list[Segment]:
    return [segment(source, number) for number, source in enumerate(sources, start=1)]


def _tag(number: int, is_alone: bool, spoken: Mapping[int, str]) -> Tag:
    if not is_alone:
        return Tag(number=number, kind=TagKind.FORMAT, label="bold", is_paired=True)
    if number in spoken:
        return Tag(number=number, kind=TagKind.FIELD, label="field", is_paired=False, spoken=spoken[number])
    kind = TagKind.BREAK if number >= FIRST_BREAK else TagKind.NOTE
    return Tag(number=number, kind=kind, label=str(kind), is_paired=False)
