"""What engines read in the place of fields: a number of its own, or a footer such as `Page <1/> of <2/>` has no sense.

Fields that show the same are told apart because an engine may turn `page 1 of 1` round.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.segments import Segment

_PAIRED: Final = lazily(r"</?\d{1,5}>")


def with_field_numbers(segment: Segment) -> Segment:
    """Return a segment whose fields read as different numbers; one where they do already stays as it is."""
    shown = [tag.spoken for tag in segment.tags if _is_number(tag)]
    if len(set(shown)) == len(shown) and not any(_is_owed(tag, segment.source) for tag in segment.tags):
        return segment
    return replace(segment, tags=tuple(_told_apart(segment)))


def _told_apart(segment: Segment) -> Iterator[Tag]:
    free = (str(number) for number in count(1) if str(number) not in segment.plain)
    taken = set[str]()
    for tag in segment.tags:
        yield replace(tag, spoken=next(free)) if _needs_number(tag, segment.source, taken) else tag
        taken.add(tag.spoken)


def _needs_number(tag: Tag, source: str, taken: Collection[str]) -> bool:
    return _is_owed(tag, source) or (_is_number(tag) and tag.spoken in taken)


def _is_owed(tag: Tag, source: str) -> bool:
    """Tell whether a field stands as a word of its own and shows nothing; an entry of an index clings to its word."""
    is_silent = _is_lone_field(tag) and not any(map(str.isalnum, tag.spoken))
    return is_silent and re.search(rf"(?<![\w>])<{tag.number}/>(?![\w<])", _PAIRED.sub("", source)) is not None


def _is_number(tag: Tag) -> bool:
    return _is_lone_field(tag) and tag.spoken.isdecimal()


def _is_lone_field(tag: Tag) -> bool:
    return tag.kind is TagKind.FIELD and not tag.is_paired
