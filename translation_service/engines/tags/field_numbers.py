"""What engines read in the place of fields: a number of its own, or a footer such as `Page <1/> of <2/>` has no sense.

Fields that show the same are told apart because an engine may turn `page 1 of 1` round.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.segments import Segment

_PAIRED: Final = lazily(r"</?\d{1,5}>")
_WORD_OF_ITS_OWN: Final = lazily(r"(?<![\w>])<(\d{1,5})/>(?![\w<])")


def with_field_numbers(segment: Segment) -> Segment:
    """Return a segment whose fields read as different numbers; one where they do already stays as it is."""
    shown = [tag.spoken for tag in segment.tags if _is_number(tag)]
    owed = _owed(segment)
    if len(set(shown)) == len(shown) and not owed:
        return segment
    return replace(segment, tags=tuple(_told_apart(segment, owed)))


def _told_apart(segment: Segment, owed: Collection[int]) -> Iterator[Tag]:
    plain = segment.plain
    free = (str(number) for number in count(1) if str(number) not in plain)
    taken = set[str]()
    for tag in segment.tags:
        needs_number = tag.number in owed or (_is_number(tag) and tag.spoken in taken)
        yield replace(tag, spoken=next(free)) if needs_number else tag
        taken.add(tag.spoken)


def _owed(segment: Segment) -> frozenset[int]:
    """Return the fields that stand as words of their own and show nothing; an entry of an index clings to its word."""
    silent = {tag.number for tag in segment.tags if _is_lone_field(tag) and not any(map(str.isalnum, tag.spoken))}
    if not silent:
        return frozenset()
    standing = map(int, _WORD_OF_ITS_OWN.findall(_PAIRED.sub("", segment.source)))
    return frozenset(silent.intersection(standing))


def _is_number(tag: Tag) -> bool:
    return _is_lone_field(tag) and tag.spoken.isdecimal()


def _is_lone_field(tag: Tag) -> bool:
    return tag.kind is TagKind.FIELD and not tag.is_paired
