"""Machine drafts held to the glossary: another answer of the engine that has the term, or the term put in its place.

What is sure is written and marked; what is not becomes a suggestion beside the draft, which keeps its finding. Where
the engine's own word for a term does not stand, its links tell where to look for another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from glossary.checking.checking import TermFinding, check_pair
from glossary.checking.fitting import has_fitting
from glossary.enforcement import Correction, corrections_for
from glossary.finding.matching import TermFinder, finder_of
from glossary.folding import fold
from glossary.labels import label_in
from glossary.languages.infinitives import is_infinitive
from glossary.terms import Term
from translation_service.application.drafting.numbered_laws import laws_lost, with_names, without_names
from translation_service.application.drafting.term_capitals import replaced, with_capitals
from translation_service.application.drafting.term_places import correction_over_links
from translation_service.application.drafting.terms_asked import with_terms_bent, with_terms_lowered, with_terms_written
from translation_service.domain.inline import plain, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.batching import Progress, silent
from translation_service.engines.doubts import TERM_PUT_IN
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.drafting.job import COPIED
from translation_service.engines.drafting.other_answers import linked_answers, other_answers, sound_answers, words_alone
from translation_service.engines.guards.faults import doubts_about
from translation_service.engines.phrases.quoted_titles import with_titles_raised
from translation_service.engines.rendering import Rendering
from translation_service.engines.routing import EngineRoom
from translation_service.engines.words.casing import in_case_of, is_heading_in_capitals, without_capitals
from translation_service.engines.words.linking import links_onto

_SURE: Final = 0.9
_MOST_TERMS: Final = 20
# An answer that is shorter than this share of a draft has lost a part of it.
_LEAST_LENGTH: Final = 0.75
_MENDABLE: Final = frozenset({"term-missing", "term-forbidden"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKeeper:
    """What is needed to hold the drafts of one document to the glossary.

    `heard` is what the engine answered while it drafted. `progress` is told how far it came, and may stop the work by
    raising. Every step asks what a draft lacks, and most drafts stay as they are, so each pair of texts is
    looked at once; what was found is `known` to others, too.
    """

    finder: TermFinder
    pair: LanguagePair
    room: EngineRoom
    names: frozenset[str]
    style: ValueStyle
    heard: Mapping[str, Sequence[Rendering]] = field(default_factory=dict)
    progress: Progress = silent
    known: dict[tuple[str, str], tuple[TermFinding, ...]] = field(default_factory=dict, repr=False)

    def findings(self, source: str, target: str) -> tuple[TermFinding, ...]:
        """Return what a draft lacks that can be mended; where a choice is left open, the engine's words stand."""
        found = self.all_findings(source, target)
        return tuple(finding for finding in found if finding.code in _MENDABLE and not finding.is_open)

    def all_findings(self, source: str, target: str) -> tuple[TermFinding, ...]:
        found = self.known.get((source, target))
        if found is None:
            language = self.pair.target
            found = check_pair(source=source, target=target, source_finder=self.finder, target_language=language)
            self.known[source, target] = found
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft held to the glossary, and what is offered beside it: what it was before, or what it might be."""

    draft: Draft
    beside: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What an engine calls a term: its `own` words for it count wherever they stand, `others` in a linked place."""

    own: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A target with what is `sure` of its terms, and with what is `offered` besides."""

    sure: str
    offered: str
    names: Mapping[str, _Names]

    def others(self, term: str) -> tuple[str, ...]:
        return self.names[term].others if term in self.names else ()


def with_terms_kept(
    drafts: Mapping[int, Draft], segments: Iterable[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Return the drafts of an engine that lacked a term and now have it, or a suggestion; by segment number."""
    every = [one for one in segments if (draft := drafts.get(one.number)) is not None and _is_engines(draft)]
    named = _with_laws_named(drafts, every, keeper)
    kept = {number: KeptDraft(draft=draft, beside=(drafts[number],)) for number, draft in named.items()}
    drafts = {**drafts, **named}
    lacking = [one for one in every if keeper.findings(one.plain, plain(drafts[one.number].target, one.tags))]
    kept |= _answered_otherwise(drafts, lacking, keeper)
    left = [segment for segment in lacking if segment.number in named or segment.number not in kept]
    held = _put_over_links(_put_in(drafts, left, keeper), left, keeper)
    changed = ((segment.number, _beside(drafts[segment.number], held[segment.number])) for segment in left)
    kept |= {number: one for number, one in changed if one is not None}
    kept |= _asked_with_terms(drafts, kept, every, keeper)
    return kept | _with_capitals(drafts, kept, every, keeper)


def _with_capitals(
    drafts: Mapping[int, Draft], kept: Mapping[int, KeptDraft], segments: Iterable[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Raise the terms that the glossary has with capitals, and those within quoted titles."""
    raised: dict[int, KeptDraft] = {}
    for one in segments:
        now = kept.get(one.number) or KeptDraft(draft=drafts[one.number])
        findings = keeper.all_findings(one.plain, plain(now.draft.target, one.tags))
        target = with_capitals(now.draft.target, one, findings)
        target = target if one.tags else with_titles_raised(target, one.plain, keeper.pair.target)
        if target != now.draft.target:
            raised[one.number] = replace(now, draft=replace(now.draft, target=target))
    return raised


def _asked_with_terms(
    drafts: Mapping[int, Draft], kept: Mapping[int, KeptDraft], segments: Iterable[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Take what an engine makes of a sentence that has its lacking terms in it already, where it leaves them so.

    Where tags stand, nobody can tell where they belong in such a draft; a sentence known by heart is no engine's.
    """
    now = {one.number: kept[one.number].draft if one.number in kept else drafts[one.number] for one in segments}
    lacking = {
        one: _ways_to_ask(with_terms_written(one.plain, findings), one, keeper)
        for one in segments
        if _is_free(one, now[one.number]) and (findings := keeper.findings(one.plain, now[one.number].target))
    }
    every = [text for several in lacking.values() for text in several]
    answers = iter(
        sound_answers(every, keeper.pair, keeper.room, names=keeper.names, style=keeper.style, progress=keeper.progress)
    )
    gained: dict[int, KeptDraft] = {}
    for one, texts in lacking.items():
        translated = [answer for text in texts for answer in next(answers) if answer != text]
        if better := _with_most_fitting(translated, one, now[one.number], keeper):
            lacked = keeper.findings(one.plain, now[one.number].target)
            lowered = with_terms_lowered(better, lacked, keeper.pair.target)
            bent = with_terms_bent(lowered, lacked, keeper.pair.target)
            cased = in_case_of(one.plain, bent, keeper.pair.target)
            draft = replace(now[one.number], target=cased, engine_score=None)
            gained[one.number] = KeptDraft(draft=draft, beside=(drafts[one.number],))
    return gained


def _ways_to_ask(text: str, segment: Segment, keeper: TermKeeper) -> Sequence[str]:
    """Return a text with terms in it, a heading in capitals first as a sentence: with small words it is no heading."""
    if not text:
        return ()
    is_heading = is_heading_in_capitals(segment.plain)
    return (without_capitals(text, keeper.pair.source), text) if is_heading else (text,)


def _with_most_fitting(answers: Sequence[str], segment: Segment, draft: Draft, keeper: TermKeeper) -> str:
    """Return the first answer that lacks nothing, rather one that has every term in the form its source asks for."""
    least = _LEAST_LENGTH * len(draft.target)
    long = (answer for answer in answers if len(answer) >= least)
    sound = (answer for answer in long if not any(doubts_about(segment.plain, answer, keeper.pair, keeper.names)))
    whole = [answer for answer in sound if not keeper.findings(segment.plain, answer)]
    lacked = keeper.findings(segment.plain, draft.target)
    fitting = (
        answer for answer in whole if all(has_fitting(one, source=segment.plain, target=answer) for one in lacked)
    )
    return next(fitting, next(iter(whole), ""))


def _with_laws_named(drafts: Mapping[int, Draft], segments: Iterable[Segment], keeper: TermKeeper) -> dict[int, Draft]:
    """Draft sentences without the names of laws that were lost, and write these where their numbers stand.

    Where tags stand, nobody can tell where they belong in such a draft.
    """
    laws = {
        one: laws_lost(one.plain, drafts[one.number].target, keeper.finder, keeper.pair)
        for one in segments
        if not one.tags
    }
    short = {one: without_names(one.plain, lost, keeper.pair) for one, lost in laws.items() if lost}
    asked = {one: replace(one, source=write([text])) for one, text in short.items() if text}
    answers = draft_segments(
        [*asked.values()], keeper.pair, keeper.room, names=keeper.names, style=keeper.style, progress=keeper.progress
    )
    named: dict[int, Draft] = {}
    for one, draft in zip(asked, answers, strict=True):
        target = with_names(draft.target, laws[one], keeper.pair) if draft is not None else ""
        lacked = keeper.findings(one.plain, drafts[one.number].target)
        if draft is not None and target and len(keeper.findings(one.plain, target)) <= len(lacked):
            named[one.number] = replace(draft, target=target, engine_score=None)
    return named


def _beside(draft: Draft, held: _Held) -> KeptDraft | None:
    """Return what became of a draft; what it was, and what is not sure, stand beside it."""
    offered = (Draft(target=held.offered, origin=Origin.GLOSSARY),) if held.offered != held.sure else ()
    if held.sure != draft.target:
        changed = replace(draft, target=held.sure, doubts=(*draft.doubts, TERM_PUT_IN))
        return KeptDraft(draft=changed, beside=(draft, *offered))
    return KeptDraft(draft=draft, beside=offered) if offered else None


def _is_engines(draft: Draft) -> bool:
    """Tell whether an engine, or the list of labels, wrote a draft; a label may be a term of the glossary."""
    return draft.origin in {Origin.ENGINE, Origin.GLOSSARY} and draft.detail != COPIED


def _is_free(segment: Segment, draft: Draft) -> bool:
    """Tell whether an engine may say a sentence otherwise: it holds no tags, and was not known without one."""
    return not segment.tags and draft.origin is Origin.ENGINE


def _answered_otherwise(
    drafts: Mapping[int, Draft], segments: Sequence[Segment], keeper: TermKeeper
) -> dict[int, KeptDraft]:
    """Take another answer that has every term as its source asks for it.

    Where tags stand, nobody can tell where they belong in it.
    """
    bare = [one for one in segments if _is_free(one, drafts[one.number])]
    answers = other_answers(
        [segment.plain for segment in bare],
        keeper.pair,
        keeper.room,
        names=keeper.names,
        style=keeper.style,
        heard=keeper.heard,
        progress=keeper.progress,
    )
    kept: dict[int, KeptDraft] = {}
    for segment, several in zip(bare, answers, strict=True):
        draft = drafts[segment.number]
        lacked = keeper.findings(segment.plain, draft.target)
        better = next((one for one in several if _has_all(one, lacked, segment, keeper)), None)
        if better is not None:
            kept[segment.number] = KeptDraft(draft=replace(draft, target=better, engine_score=None), beside=(draft,))
    return kept


def _has_all(answer: str, lacked: Iterable[TermFinding], segment: Segment, keeper: TermKeeper) -> bool:
    # Most answers lack the terms, too: that is seen sooner than all that a pair lacks.
    is_fitting = all(has_fitting(finding, source=segment.plain, target=answer) for finding in lacked)
    return is_fitting and not keeper.findings(segment.plain, answer)


def _put_in(drafts: Mapping[int, Draft], segments: Sequence[Segment], keeper: TermKeeper) -> dict[int, _Held]:
    """Write the terms where the engine's own words for them stand."""
    names = _engines_names(drafts, segments, keeper)
    held: dict[int, _Held] = {}
    for segment in segments:
        sure = _corrected(segment, drafts[segment.number].target, names, keeper, least=_SURE)
        offered = _corrected(segment, sure, names, keeper, least=0.0)
        held[segment.number] = _Held(sure=sure, offered=offered, names=names)
    return held


def _engines_names(drafts: Mapping[int, Draft], segments: Iterable[Segment], keeper: TermKeeper) -> dict[str, _Names]:
    """Ask what the engine calls each lacking term when it stands alone, and the list of labels."""
    lacking = (
        finding.term.source
        for segment in segments
        for finding in keeper.findings(segment.plain, plain(drafts[segment.number].target, segment.tags))
    )
    terms = [*dict.fromkeys(lacking)]
    answers = words_alone(terms, keeper.pair, keeper.room, progress=keeper.progress)
    return {term: _names_of(term, several, keeper.pair) for term, several in zip(terms, answers, strict=True)}


def _names_of(term: str, answers: Sequence[str], pair: LanguagePair) -> _Names:
    """Part what an engine calls a term alone from what else it might; of a longer name for it, no word is left over."""
    is_deed = is_infinitive(term, pair.source)
    fitting = (answer for answer in answers if answer and is_infinitive(answer, pair.target) == is_deed)
    names = [*dict.fromkeys(_begun_like(term, answer, pair.target) for answer in fitting)]
    said = [one for at, one in enumerate(names) if not any(_is_form(one, other, pair.target) for other in names[:at])]
    longer = (one for one in said[1:] if said[0] in one and set(said[0].split()) < set(one.split()))
    labels = (_begun_like(term, label, pair.target) for label in _as_label(term, pair) if label)
    return _Names(own=(*said[:1], *longer, *labels), others=tuple(said))


def _is_form(name: str, other: str, language: str) -> bool:
    """Tell whether a name is only another one in the plural or a case: what it stands for could not be read."""
    term = Term(source_language="", target_language=language, source="", target=other)
    return name != other and any(hit.surface == name for hit in finder_of(term).find(name))


def _as_label(term: str, pair: LanguagePair) -> Iterator[str]:
    """Yield what the list of labels says for a term, before a colon and without one."""
    for written in (f"{term}:", term):
        yield label_in(written, pair.source, pair.target) or ""


def _begun_like(term: str, answer: str, language: str) -> str:
    """Take away the capital that an answer has because it stands alone."""
    return answer if term[:1].isupper() else fold(answer[:1], language) + answer[1:]


def _corrected(segment: Segment, target: str, names: Mapping[str, _Names], keeper: TermKeeper, *, least: float) -> str:
    """Correct one finding after the other, since each moves the places of those behind it."""
    for _ in range(_MOST_TERMS):
        findings = keeper.findings(segment.plain, plain(target, segment.tags))
        tries = (_without(finding, segment, target, names, least=least) for finding in findings)
        better = next((one for one in tries if _lacks_fewer(one, findings, segment, keeper)), "")
        if not better:
            break
        target = better
    return target


def _lacks_fewer(target: str, findings: Sequence[TermFinding], segment: Segment, keeper: TermKeeper) -> bool:
    return len(keeper.findings(segment.plain, plain(target, segment.tags))) < len(findings)


def _without(finding: TermFinding, segment: Segment, target: str, names: Mapping[str, _Names], *, least: float) -> str:
    said = plain(target, segment.tags)
    own = names[finding.term.source].own if finding.term.source in names else ()
    corrections = corrections_for(finding, source=segment.plain, target=said, alternatives=own)
    for correction in reversed(corrections):
        if correction.confidence >= least:
            target = replaced(target, said, correction) or target
    return target


def _put_over_links(held: Mapping[int, _Held], segments: Sequence[Segment], keeper: TermKeeper) -> dict[int, _Held]:
    """Write what is still lacking over the words that the engine says it wrote for it."""
    left = [one for one in segments if keeper.findings(one.plain, plain(held[one.number].offered, one.tags))]
    texts = [one.plain for one in left]
    told = linked_answers(texts, keeper.pair, keeper.room, heard=keeper.heard, progress=keeper.progress)
    written = {
        segment.number: _over_linked(segment, held[segment.number], answer, keeper)
        for segment, answer in zip(left, told, strict=True)
        if answer is not None
    }
    return {**held, **written}


def _over_linked(segment: Segment, held: _Held, answer: Rendering, keeper: TermKeeper) -> _Held:
    sure = _over_links(segment, held.sure, held, answer, keeper)
    offered = sure if held.offered == held.sure else _over_links(segment, held.offered, held, answer, keeper)
    return replace(
        held,
        sure=_written_over(segment, held.sure, sure, keeper, least=_SURE),
        offered=_written_over(segment, held.offered, offered, keeper, least=0.0),
    )


def _over_links(segment: Segment, target: str, held: _Held, answer: Rendering, keeper: TermKeeper) -> list[Correction]:
    """Return what to write from the end, so that the places before stay where they are."""
    said = plain(target, segment.tags)
    links, findings = links_onto(said, answer), keeper.findings(segment.plain, said)
    found = (correction_over_links(one, segment.plain, said, links, held.others(one.term.source)) for one in findings)
    return sorted((one for one in found if one), key=lambda one: one.start, reverse=True)


def _written_over(
    segment: Segment, target: str, corrections: Iterable[Correction], keeper: TermKeeper, *, least: float
) -> str:
    """Write what is sure enough; of two that overlap, the later one, and nothing where no term is gained."""
    said = plain(target, segment.tags)
    border, written = len(said), target
    for correction in corrections:
        if correction.end <= border and correction.confidence >= least:
            written = replaced(written, said, correction) or written
            border = correction.start
    is_gain = written != target and _lacks_fewer(written, keeper.findings(segment.plain, said), segment, keeper)
    return written if is_gain else target
