"""The one place that goes from segments to machine drafts, whatever the engine.

Segment → plain words → engine, in batches over all segments → protected values checked and restored → tags put back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.engines.batching import Progress, silent
from translation_service.engines.casing import (
    in_capitals,
    is_heading_in_capitals,
    starts_raised,
    with_first_raised,
    without_capitals,
)
from translation_service.engines.doubts import LENGTH_UNUSUAL, REPEATED_WORDS, VALUE_RESTORED
from translation_service.engines.guards import has_stutter, has_unusual_length, without_echo
from translation_service.engines.projection import probes, project
from translation_service.engines.protection import (
    Masked,
    compare,
    find_protected,
    is_all_protected,
    masked,
    repaired,
    unmasked,
)
from translation_service.engines.routing import EngineRoom, Route
from translation_service.engines.values import with_numbers_of

COPIED: Final = "copied"
_FINAL_SIGNS: Final = ".!?…:;。！？"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One drafting job: the way the sentences go and what must stay as it is."""

    room: EngineRoom
    route: Route
    pair: LanguagePair
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """Plain words, how the engine gets them, and what it made of them ("" when it failed)."""

    plain: str
    asked: str
    target: str = ""
    is_in_doubt: bool = False


def draft_segments(
    segments: Sequence[Segment],
    pair: LanguagePair,
    room: EngineRoom,
    *,
    names: frozenset[str] = frozenset(),
    progress: Progress = silent,
) -> list[Draft | None]:
    """Draft segments by the best route of a room; same length and order.

    None where no engine serves the pair, or it failed on that segment. What holds nothing to translate (numbers,
    addresses, codes, `names`) is copied. `progress` gets sentences done and in all; it may stop the work by raising.
    Raises `TemporarilyUnavailable` when the engine fails altogether.
    """
    copied = {segment.number: _copy(segment) for segment in segments if is_all_protected(segment.plain, names)}
    route = room.route(pair)
    if route is None:
        return [copied.get(segment.number) for segment in segments]
    work = _Work(room=room, route=route, pair=pair, names=names)
    spoken = [segment for segment in segments if segment.number not in copied]
    sentences = _translated(spoken, work, progress)
    drafted = {segment.number: _draft(segment, sentences, work) for segment in spoken}
    return [copied.get(segment.number) or drafted.get(segment.number) for segment in segments]


def _copy(segment: Segment) -> Draft | None:
    return Draft(target=segment.source, origin=Origin.ENGINE, detail=COPIED) if segment.plain else None


def _translated(segments: Sequence[Segment], work: _Work, progress: Progress) -> dict[str, _Sentence]:
    """Return what became of every segment's words and of the probes for its tags, by plain text."""
    texts = [segment.plain for segment in segments]
    texts += [probe for segment in segments for probe in probes(segment)]
    asked = [_Sentence(plain=text, asked=_as_asked(text, work.pair.source)) for text in dict.fromkeys(texts)]
    answers = work.room.translate([sentence.asked for sentence in asked], work.route, progress=progress)
    answered = [
        _polished(replace(sentence, target=answer), work)
        for sentence, answer in zip(asked, answers, strict=True)
    ]
    return _with_values_restored({sentence.plain: sentence for sentence in answered}, texts[: len(segments)], work)


def _as_asked(text: str, language: str) -> str:
    """Return a text as engines know such texts: headings in capitals they take for names and abbreviations."""
    return without_capitals(text, language) if is_heading_in_capitals(text) else text


def _polished(sentence: _Sentence, work: _Work) -> _Sentence:
    """Give the engine's answer the manners of its source: one echo less, its numbers, final stop and capitals."""
    target = without_echo(sentence.plain, sentence.target.strip())
    target = repaired(target, compare_(sentence.plain, target, work).missing)
    for item in find_protected(sentence.plain, work.names):
        target = with_numbers_of(work.pair, target, item.text)
    return replace(sentence, target=_in_style_of(sentence.plain, target, work.pair.target))


def _in_style_of(source: str, target: str, language: str) -> str:
    if target.endswith(".") and not target.endswith("..") and source[-1:] not in _FINAL_SIGNS:
        target = target[:-1]
    if is_heading_in_capitals(source):
        return in_capitals(target, language)
    return with_first_raised(target, language) if starts_raised(source) else target
