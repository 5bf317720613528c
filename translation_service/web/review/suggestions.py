"""What stands beside a suggestion: where it came from, how well it fits, and what differs from its source."""

from collections.abc import Iterable, Iterator

from flask_babel import gettext

from translation_service.application.drafting.memory_drafts import read_remarks
from translation_service.domain.memory import REMARK_NAMES, MatchKind, match_words
from translation_service.domain.segments import ORIGIN_NAMES, Origin
from translation_service.domain.words import difference
from translation_service.persistence.reading.editor import SegmentLine, SuggestionLine
from translation_service.web.review.highlighting import ShownPiece, shown_difference
from translation_service.web.speaking import spoken

ShownDifference = tuple[tuple[str, tuple[ShownPiece, ...]], ...]


def suggestion_words(suggestion: SuggestionLine) -> str:
    """Say where a suggestion came from, how well it fits and what lowers it."""
    return " · ".join(part for part in _parts(suggestion) if part)


def told_apart(suggestions: Iterable[SuggestionLine]) -> tuple[SuggestionLine, ...]:
    """Return the suggestions without those that say the same as one before: the same words twice are no choice."""
    first: dict[str, SuggestionLine] = {}
    for suggestion in suggestions:
        first.setdefault(suggestion.target, suggestion)
    return tuple(first.values())


def changes_of(suggestion: SuggestionLine, line: SegmentLine) -> ShownDifference:
    """Return the way from the source in the memory to the source here; nothing where they are the same."""
    if not suggestion.detail.startswith(MatchKind.FUZZY) or suggestion.source == line.source:
        return ()
    return shown_difference(difference(suggestion.source, line.source), line.tags)


def origin_name(origin: Origin, detail: str) -> str:
    """Name an origin; one of the memory with how well it fitted."""
    words = spoken(match_words(detail)) if origin in {Origin.MEMORY, Origin.EARLIER} else ""
    return f"{spoken(ORIGIN_NAMES[origin])} ({words})" if words else spoken(ORIGIN_NAMES[origin])


def _parts(suggestion: SuggestionLine) -> Iterator[str]:
    yield origin_name(suggestion.origin, suggestion.detail)
    if suggestion.score is not None and not suggestion.detail.startswith(MatchKind.FUZZY):
        yield gettext("%(score)s %% match", score=suggestion.score)
    for remark, numbers in read_remarks(suggestion.remarks):
        put_in = ", ".join(f"{old} → {new}" for old, new in numbers)
        yield spoken(REMARK_NAMES[remark]) + (f": {put_in}" if put_in else "")
