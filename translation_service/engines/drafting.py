"""The one place that goes from segments to machine drafts, whatever the engine.

Segment → plain words → engine, in batches over all segments → protected values checked and restored → tags put back.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.domain.errors import TemporarilyUnavailable
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
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.foreign_words import foreign_words, letters_of, missing, restored, without_marks
from translation_service.engines.guards import doubts_about, mended
from translation_service.engines.projection import probes, project
from translation_service.engines.protection import (
    Comparison,
    Protected,
    compare,
    find_protected,
    is_all_protected,
    masked,
    repaired,
    unmasked,
)
from translation_service.engines.routing import EngineRoom, Route
from translation_service.engines.values import with_grouping_of

COPIED: Final = "copied"
_FINAL_SIGNS: Final = ".!?…:;。！？-–—"
# Engines used to sentences end a heading with a full stop, or with a dash of their own.
_LOOSE_END: Final = re.compile(r"(?<![\s.])(?:\s*\.|\s+[-–—])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One drafting job: the way the sentences go and what must stay as it is."""

    room: EngineRoom
    route: Route
    pair: LanguagePair
    names: frozenset[str]
    letters: frozenset[str] | None

    def foreign_words(self, text: str) -> tuple[Protected, ...]:
        return foreign_words(text, self.letters, self.names) if self.letters is not None else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """Plain words and what the engine made of them ("" when it failed)."""

    plain: str
    target: str
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
    route = room.route(pair)
    is_check = route is not None and route.is_for_checks
    wordless = [] if is_check else [segment for segment in segments if is_all_protected(segment.plain, names)]
    copied = {segment.number: _copy(segment) for segment in wordless}
    if route is None:
        return [copied.get(segment.number) for segment in segments]
    work = _Work(room=room, route=route, pair=pair, names=names, letters=_letters(route, pair))
    spoken = [segment for segment in segments if segment.number not in copied]
    sentences = _translated(spoken, work, progress)
    drafted = {segment.number: _draft(segment, sentences, work) for segment in spoken}
    return [copied.get(segment.number) or drafted.get(segment.number) for segment in segments]


def _letters(route: Route, pair: LanguagePair) -> frozenset[str] | None:
    """Return the letters that the first engine of a route can read; none are told where the target has others."""
    first = route.legs[0].pair
    return letters_of(first.source, first.target) if letters_of(pair.target) is not None else None


def _copy(segment: Segment) -> Draft | None:
    return Draft(target=segment.source, origin=Origin.ENGINE, detail=COPIED) if segment.source.strip() else None


def _translated(segments: Sequence[Segment], work: _Work, progress: Progress) -> dict[str, _Sentence]:
    """Return what became of every segment's words and of the probes for its tags, by plain text."""
    texts = dict.fromkeys(segment.plain for segment in segments)
    every = [*dict.fromkeys((*texts, *(probe for segment in segments for probe in probes(segment))))]
    if work.route.is_for_checks:
        answers = work.room.translate(every, work.route, progress=progress)
        return {text: _Sentence(plain=text, target=answer) for text, answer in zip(every, answers, strict=True)}
    answers = work.room.translate([_as_asked(text, work) for text in every], work.route, progress=progress)
    made = {
        text: _Sentence(plain=text, target=_polished(text, answer, work))
        for text, answer in zip(every, answers, strict=True)
    }
    return {**made, **_with_values_restored([made[text] for text in texts], work)}


def _as_asked(text: str, work: _Work) -> str:
    """Return a text as engines know such texts: no heading in capitals, no letters of other languages."""
    quiet = without_capitals(text, work.pair.source) if is_heading_in_capitals(text) else text
    return without_marks(quiet, work.letters, work.names) if work.letters is not None else quiet


def _polished(source: str, answer: str, work: _Work) -> str:
    """Give the engine's answer the manners of its source: no echo, its values, final stop and capitals."""
    if not answer.strip():
        return ""
    target = mended(source, answer.strip())
    target = repaired(target, _compare_values(source, target, work).missing)
    for item in find_protected(source, work.names):
        target = with_grouping_of(target, item.text, work.pair)
    return restored(_in_style_of(source, target, work.pair.target), source, work.foreign_words(source))


def _in_style_of(source: str, target: str, language: str) -> str:
    if source[-1:] not in _FINAL_SIGNS:
        target = _LOOSE_END.sub("", target)
    if is_heading_in_capitals(source):
        return in_capitals(target, language)
    return with_first_raised(target, language) if starts_raised(source) else target


def _compare(source: str, target: str, work: _Work) -> Comparison:
    values = _compare_values(source, target, work)
    return replace(values, missing=(*values.missing, *missing(target, work.foreign_words(source))))


def _compare_values(source: str, target: str, work: _Work) -> Comparison:
    return compare(source, target, language=work.pair.target, names=work.names)


def _with_values_restored(sentences: Iterable[_Sentence], work: _Work) -> dict[str, _Sentence]:
    """Ask once more, with placeholders, for sentences that lost or doubled a value; in doubt where that fails too."""
    faulty = {
        one: faults for one in sentences if one.target and (faults := _compare(one.plain, one.target, work)).faults
    }
    masks = {one: masked(one.plain, (*faults.missing, *faults.doubled)) for one, faults in faulty.items()}
    answers = _asked_again([_as_asked(mask.text, work) for mask in masks.values()], work)
    return {
        one.plain: _better(one, unmasked(answer, mask.originals), work)
        for (one, mask), answer in zip(masks.items(), answers, strict=True)
    }


def _asked_again(texts: list[str], work: _Work) -> list[str]:
    try:
        return work.room.translate(texts, work.route)
    except TemporarilyUnavailable:
        return [""] * len(texts)


def _better(sentence: _Sentence, answer: str | None, work: _Work) -> _Sentence:
    again = _polished(sentence.plain, answer or "", work)
    targets = [sentence.target, again] if again else [sentence.target]
    best = min(targets, key=lambda target: _compare(sentence.plain, target, work).faults)
    return _Sentence(plain=sentence.plain, target=best, is_in_doubt=not _compare(sentence.plain, best, work).is_kept)


def _draft(segment: Segment, sentences: Mapping[str, _Sentence], work: _Work) -> Draft | None:
    sentence = sentences[segment.plain]
    if not sentence.target:
        return None
    known = {probe: sentences[probe].target for probe in probes(segment)}
    projection = project(segment, sentence.target, known)
    restored_values = (VALUE_RESTORED,) if sentence.is_in_doubt else ()
    is_check = work.route.is_for_checks
    faults = () if is_check else doubts_about(sentence.plain, sentence.target, work.pair, work.names)
    return Draft(
        target=projection.target,
        origin=Origin.ENGINE,
        detail=work.route.description,
        doubts=(*projection.doubts, *restored_values, *faults),
    )
