"""Every check of a target that needs nothing but the segment itself."""

from collections.abc import Iterable, Iterator

from translation_service.domain.inline import Tag, plain
from translation_service.domain.quality.findings import Finding
from translation_service.domain.quality.numbers import check_numbers
from translation_service.domain.quality.tags import check_tags


def check_target(source: str, target: str, tags: Iterable[Tag]) -> Iterator[Finding]:
    """Report on a target written with inline tags; an empty one gets a single finding."""
    tags = tuple(tags)
    source_words, target_words = plain(source, tags), plain(target, tags)
    if not target_words:
        yield Finding(code="untranslated")
        return
    yield from check_tags(source, target)
    yield from check_numbers(source_words, target_words)
    if source_words == target_words and len(source_words.split()) > 3:
        yield Finding(code="same-as-source")
