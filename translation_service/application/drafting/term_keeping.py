"""Machine drafts held to the glossary: another answer of the engine that has the term, or the term put in its place.

What is sure is written and marked; what is not becomes a suggestion beside the draft, which keeps its finding. Where
the engine's own word for a term is not known, its links tell where that stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from glossary.checking import TermFinding, check_pair
from glossary.enforcement import Correction, corrections_for, written_over
from glossary.folding import fold
from glossary.labels import label_in
from glossary.matching import TermFinder
from glossary.stop_words import STOP_WORDS
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.replacing import with_words_replaced
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.batching import Progress, silent
from translation_service.engines.doubts import TERM_PUT_IN
from translation_service.engines.drafting.job import COPIED
from translation_service.engines.drafting.other_answers import links_between, other_answers, words_alone
from translation_service.engines.rendering import Link
from translation_service.engines.routing import EngineRoom
from translation_service.engines.words.linking import linked_place
from translation_service.engines.words.search import Range, words_of

_SURE: Final = 0.9
_MOST_TERMS: Final = 20
_MENDABLE: Final = frozenset({"term-missing", "term-forbidden"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKeeper:
    """What is needed to hold the drafts of one document to the glossary.

    `progress` is told how far the engine came, and may stop the work by raising.
    """

    finder: TermFinder
    pair: LanguagePair
    room: EngineRoom
    names: frozenset[str]
    style: ValueStyle
    progress: Progress = silent

    def findings(self, source: str, target: str) -> tuple[TermFinding, ...]:
        """Return what a draft lacks that can be mended."""
        found = check_pair(source=source, target=target, source_finder=self.finder, target_language=self.pair.target)
        return tuple(finding for finding in found if finding.code in _MENDABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft held to the glossary, and what is offered beside it: what it was before, or what it might be."""

    draft: Draft
    beside: tuple[Draft, ...] = ()


def with_terms_kept(
    drafts: Mapping[int, Draft], segments: Iterable[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Return the drafts of an engine that lacked a term and now have it, or a suggestion; by segment number."""
    lacking = [
        segment
        for segment in segments
        if (draft := drafts.get(segment.number)) is not None
        and _is_engines(draft)
        and keeper.findings(segment.plain, plain(draft.target, segment.tags))
    ]
    kept = _answered_otherwise(drafts, lacking, keeper)
    left = [segment for segment in lacking if segment.number not in kept]
    kept |= _put_in(drafts, left, keeper)
    return kept | _offered_by_links(drafts, [segment for segment in left if segment.number not in kept], keeper)


def _is_engines(draft: Draft) -> bool:
    """Tell whether an engine, or the list of labels, wrote a draft; a label may be a term of the glossary."""
    return draft.origin in {Origin.ENGINE, Origin.GLOSSARY} and draft.detail != COPIED


def _answered_otherwise(
    drafts: Mapping[int, Draft], segments: Sequence[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Take another answer that has every term; where tags stand, nobody can tell where they belong in it."""
    bare = [one for one in segments if not one.tags and drafts[one.number].origin is Origin.ENGINE]
    answers = other_answers(
        [segment.plain for segment in bare],
        keeper.pair,
        keeper.room,
        names=keeper.names,
        style=keeper.style,
        progress=keeper.progress,
    )
    kept: dict[int, KeptDraft] = {}
    for segment, several in zip(bare, answers, strict=True):
        better = next((one for one in several if not keeper.findings(segment.plain, one)), None)
        if better is not None:
            draft = drafts[segment.number]
            kept[segment.number] = KeptDraft(draft=replace(draft, target=better, engine_score=None), beside=(draft,))
    return kept


def _put_in(drafts: Mapping[int, Draft], segments: Sequence[Segment], keeper: TermKeeper) -> dict[int, KeptDraft]:
    """Write the terms where the engine's own words for them stand."""
    alone = _engines_words(drafts, segments, keeper)
    changed = ((one.number, _changed(one, drafts[one.number], alone, keeper)) for one in segments)
    return {number: kept for number, kept in changed if kept is not None}


def _engines_words(
    drafts: Mapping[int, Draft], segments: Iterable[Segment], keeper: TermKeeper
) -> dict[str, tuple[str, ...]]:
    """Ask what the engine calls each lacking term when it stands alone, and the list of labels."""
    lacking = (
        finding.term.source
        for segment in segments
        for finding in keeper.findings(segment.plain, plain(drafts[segment.number].target, segment.tags))
    )
    terms = [*dict.fromkeys(lacking)]
    answers = words_alone(terms, keeper.pair, keeper.room, progress=keeper.progress)
    labels = (_as_label(term, keeper.pair) for term in terms)
    return {
        term: tuple(_begun_like(term, word, keeper.pair.target) for word in (answer, *label) if word)
        for term, answer, label in zip(terms, answers, labels, strict=True)
    }


def _as_label(term: str, pair: LanguagePair) -> Iterator[str]:
    """Yield what the list of labels says for a term, before a colon and without one."""
    for written in (f"{term}:", term):
        yield label_in(written, pair.source, pair.target) or ""


def _begun_like(term: str, answer: str, language: str) -> str:
    """Take away the capital that an answer has because it stands alone."""
    return answer if term[:1].isupper() else fold(answer[:1], language) + answer[1:]


def _changed(
    segment: Segment, draft: Draft, alone: Mapping[str, tuple[str, ...]], keeper: TermKeeper
) -> KeptDraft | None:
    sure = _corrected(segment, draft.target, alone, keeper, least=_SURE)
    if sure != draft.target:
        return KeptDraft(draft=replace(draft, target=sure, doubts=(*draft.doubts, TERM_PUT_IN)), beside=(draft,))
    offered = _corrected(segment, draft.target, alone, keeper, least=0.0)
    if offered != draft.target:
        return KeptDraft(draft=draft, beside=(Draft(target=offered, origin=Origin.GLOSSARY),))
    return None


def _corrected(
    segment: Segment, target: str, alone: Mapping[str, tuple[str, ...]], keeper: TermKeeper, *, least: float
) -> str:
    """Correct one finding after the other, since each moves the places of those behind it."""
    for _ in range(_MOST_TERMS):
        findings = keeper.findings(segment.plain, plain(target, segment.tags))
        tries = (_without(finding, segment, target, alone, least=least) for finding in findings)
        better = next((one for one in tries if _lacks_fewer(one, findings, segment, keeper)), "")
        if not better:
            break
        target = better
    return target


def _lacks_fewer(target: str, findings: Sequence[TermFinding], segment: Segment, keeper: TermKeeper) -> bool:
    return len(keeper.findings(segment.plain, plain(target, segment.tags))) < len(findings)


def _without(
    finding: TermFinding, segment: Segment, target: str, alone: Mapping[str, tuple[str, ...]], *, least: float
) -> str:
    said = plain(target, segment.tags)
    words = alone.get(finding.term.source, ())
    corrections = corrections_for(finding, source=segment.plain, target=said, alternatives=words)
    for correction in reversed(corrections):
        if correction.confidence >= least:
            target = _replaced(target, said, correction) or target
    return target


def _replaced(target: str, said: str, correction: Correction) -> str | None:
    occurrence = said.count(correction.found, 0, correction.start)
    return with_words_replaced(
        target, found=correction.found, replacement=correction.replacement, occurrence=occurrence
    )


def _offered_by_links(
    drafts: Mapping[int, Draft], segments: Sequence[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Offer the terms over the words that the engine says it wrote for them."""
    sources = [segment.plain for segment in segments]
    targets = [plain(drafts[segment.number].target, segment.tags) for segment in segments]
    kept: dict[int, KeptDraft] = {}
    told = links_between(sources, targets, keeper.pair, keeper.room, progress=keeper.progress)
    for segment, said, links in zip(segments, targets, told, strict=True):
        draft = drafts[segment.number]
        offered = _written_over(segment, draft.target, said, links, keeper)
        if offered != draft.target:
            kept[segment.number] = KeptDraft(draft=draft, beside=(Draft(target=offered, origin=Origin.GLOSSARY),))
    return kept


def _written_over(segment: Segment, target: str, said: str, links: Sequence[Link], keeper: TermKeeper) -> str:
    """Write from the end, so that the places before stay where they are; of two that overlap, the later one."""
    places = (_over_links(finding, segment.plain, said, links) for finding in keeper.findings(segment.plain, said))
    border = len(said)
    for correction in sorted((one for one in places if one), key=lambda one: one.start, reverse=True):
        if correction.end <= border:
            target = _replaced(target, said, correction) or target
            border = correction.start
    return target


def _over_links(finding: TermFinding, source: str, target: str, links: Sequence[Link]) -> Correction | None:
    if finding.code != "term-missing":
        return None
    place = linked_place(Range(start=finding.start, end=finding.end), links, words_of(target))
    noun = _behind_small_words(place[0], target, finding.term.target_language) if place and place[1] else None
    if noun is None:
        return None
    return written_over(finding, source=source, target=target, start=noun.start, end=noun.end)


def _behind_small_words(place: Range, target: str, language: str) -> Range | None:
    """Leave out small words and numbers before a noun: başkan of iki başkan; none for several nouns, or no one."""
    own = [word for word in words_of(target) if place.start <= word.start and word.end <= place.end]
    said = [fold(target[word.start : word.end], language) for word in own]
    nouns = [at for at, text in enumerate(said) if not text.isdigit() and text not in STOP_WORDS.get(language, ())]
    is_one = bool(nouns) and nouns[-1] - nouns[0] == len(nouns) - 1
    return Range(start=own[nouns[0]].start, end=place.end) if is_one else None
