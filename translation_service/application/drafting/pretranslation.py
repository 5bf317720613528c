"""Pre-translation: every segment gets the best draft at hand: memory first, then the glossary, then an engine.

Equal segments are translated once. What a person wrote is never touched.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.checking.checking import TermFinding
from glossary.checking.doubtful import speaks_of_the_field
from glossary.finding.matching import TermFinder
from glossary.terms import Term, TermStatus
from translation_service.application.assembly import Builder, BuiltVersion, SourceFile, source_file, store_version
from translation_service.application.costs.costing import count_words
from translation_service.application.drafting.fallbacks import with_fallbacks
from translation_service.application.drafting.keeping import (
    PlacedDraft,
    Standing,
    keep_drafts,
    looked_at,
    standing_of,
    translated,
)
from translation_service.application.drafting.memory_drafts import draft_of, recall_for
from translation_service.application.drafting.term_drafts import TermDrafts
from translation_service.application.drafting.term_keeping import TermKeeper, with_terms_kept
from translation_service.application.leases import Interrupted, Lease, LeaseLost, held_document, renew
from translation_service.application.moves import move_document
from translation_service.application.ports import Services
from translation_service.application.terms.glossaries import glossary_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match
from translation_service.domain.people import Confidentiality
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.rendering import ValueStyle, style_among
from translation_service.domain.versions import VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.engines.batching import Progress, silent
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.drafting.names_in_columns import drafts_of_names
from translation_service.engines.rendering import Rendering, forgotten
from translation_service.engines.routing import EngineRoom
from translation_service.memory.normalising import memory_key, renumber
from translation_service.persistence.requests import Document, Request
from translation_service.persistence.segments import SegmentRow

_SECONDS_BETWEEN_REPORTS: Final = 2
# Of the sentences; a file that was opened sooner would take room for long.
_NEARLY_ALL: Final = 0.8


@dataclass(slots=True, kw_only=True)
class _Work:
    """What pre-translation knows of a document; `drafts` are by segment number and grow as it goes.

    `heard` is what the engine answered, by what it was asked; `checked` what pairs of plain texts lack of their terms.
    """

    pair: LanguagePair
    room: EngineRoom
    source: SourceFile
    segments: tuple[Segment, ...]
    standing: Mapping[int, Standing]
    settled: frozenset[int]
    finder: TermFinder
    terms: Sequence[Term]
    style: ValueStyle
    drafts: dict[int, Draft] = field(default_factory=dict)
    matches: dict[int, tuple[Match, ...]] = field(default_factory=dict)
    beside: dict[int, tuple[Draft, ...]] = field(default_factory=dict)
    heard: dict[str, Sequence[Rendering]] = field(default_factory=dict)
    checked: dict[tuple[str, str], tuple[TermFinding, ...]] = field(default_factory=dict)
    progress: Progress = silent

    @property
    def missing(self) -> Iterator[Segment]:
        known = self.drafts.keys() | self.settled
        return (segment for segment in self.segments if segment.number not in known)


def pretranslate(services: Services, lease: Lease) -> None:
    """Draft every segment of a parsed document, keep its machine draft version, and queue it for a reviser."""
    with services.transaction() as session:
        work = _begin(session, held_document(session, lease), services)
    if speaks_of_the_field((segment.plain for segment in work.segments), work.finder):
        work.finder = work.finder.in_the_field()
    _draft_from_memory(services, lease, work)
    _draft_from_confirmed(work)
    _draft_names(work)
    _draft_from_terms(work)
    with Builder(services, work.source) as builder:
        route = _draft_by_engine(services, lease, work, builder)
        work.progress = _progress(services, lease)
        _keep_terms(work)
        _draft_repetitions(work)
        built = _kept_and_built(services, lease, work, route, builder)
    with services.transaction() as session:
        document = held_document(session, lease)
        store_version(session, document, built, origin=VersionOrigin.MACHINE_DRAFT, services=services)
        move_document(session, document, DocumentState.QUEUED, clock=services.clock)


def _kept_and_built(services: Services, lease: Lease, work: _Work, route: str, builder: Builder) -> BuiltVersion:
    """Check and keep the drafts while another process writes them into a file: neither has to wait for the other.

    A worker that ends in between leaves drafts in a document that is drafted again, as one without them is.
    """
    placed = [_placed(segment, work, route) for segment in work.segments]
    building = builder.build([translated(one) for one in placed], work.pair)
    drafted = [looked_at(one, finder=work.finder, pair=work.pair, known=work.checked) for one in placed]
    with services.transaction() as session:
        document = held_document(session, lease)
        document.route, document.is_in_field = route, work.finder.is_in_field
        keep_drafts(session, document, drafted, moment=services.clock())
        count_words(session, lease.document_id)
    return building.result()


def _placed(segment: Segment, work: _Work, route: str) -> PlacedDraft:
    return PlacedDraft(
        segment=segment,
        standing=work.standing[segment.number],
        draft=work.drafts.get(segment.number),
        matches=work.matches.get(segment.number, ()),
        beside=work.beside.get(segment.number, ()),
        is_owed=bool(route) and bool(segment.plain.strip()),
    )


def _begin(session: Session, document: Document, services: Services) -> _Work:
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    query = select(SegmentRow).where(SegmentRow.document_id == document.id).order_by(SegmentRow.number)
    rows = session.scalars(query).all()
    glossary = glossary_of(session, document, rules=services.rules, clock=services.clock)
    segments = tuple(row.segment for row in rows)
    return _Work(
        pair=pair,
        room=_room_for(document.request, services),
        source=source_file(session, document),
        segments=segments,
        style=style_among([segment.plain for segment in segments], pair, services.rules.values),
        standing={row.number: standing_of(row) for row in rows},
        settled=frozenset(row.number for row in rows if row.is_confirmed),
        finder=glossary.finder,
        terms=glossary.terms,
    )


def _room_for(request: Request, services: Services) -> EngineRoom:
    is_confidential = request.confidentiality is Confidentiality.CONFIDENTIAL
    return services.engines.within_the_building() if is_confidential else services.engines


def _draft_from_memory(services: Services, lease: Lease, work: _Work) -> None:
    work.matches = recall_for(services, lease.document_id, work.segments)
    least = services.rules.memory.drafts_from
    drafts = {number: draft_of(matches, least=least) for number, matches in work.matches.items()}
    work.drafts.update({number: draft for number, draft in drafts.items() if draft is not None})


def _draft_from_confirmed(work: _Work) -> None:
    """Give what a person confirmed in a segment to its repetitions, which a new source may have brought."""
    models = {memory_key(one.source): one for one in reversed(work.segments) if one.number in work.settled}
    for segment in work.segments:
        model = models.get(memory_key(segment.source))
        if model is not None and not work.standing[segment.number].is_settled:
            target = renumber(work.standing[model.number].target, model.source, segment.source)
            work.drafts[segment.number] = Draft(target=target, origin=Origin.REPETITION)


def _draft_names(work: _Work) -> None:
    names = drafts_of_names(work.segments, work.pair, work.room, work.style)
    work.drafts.update({one.number: names[one.number] for one in work.missing if one.number in names})


def _draft_from_terms(work: _Work) -> None:
    terms = TermDrafts(work.terms, work.finder, work.pair)
    drafts = {segment.number: terms.draft(segment) for segment in work.missing}
    work.drafts.update({number: draft for number, draft in drafts.items() if draft is not None})


def _draft_by_engine(services: Services, lease: Lease, work: _Work, builder: Builder) -> str:
    """Draft what is missing and return the route; where no engine serves the pair, what holds values only is copied."""
    unique = tuple({memory_key(one.source): one for one in reversed(tuple(work.missing))}.values())[::-1]
    drafts = draft_segments(
        unique,
        work.pair,
        work.room,
        names=_untouchable(work.terms),
        style=work.style,
        progress=_opening(builder, _progress(services, lease)),
        heard=work.heard.__setitem__ if work.terms else forgotten,
    )
    _take(dict(zip((one.number for one in unique), drafts, strict=True)), unique, work, services)
    route = work.room.route(work.pair)
    return route.description if route else ""


def _take(drafts: Mapping[int, Draft | None], segments: Iterable[Segment], work: _Work, services: Services) -> None:
    """Take the drafts of an engine, or what stands in better for those at fault; then theirs stand beside."""
    terms = TermDrafts(work.terms, work.finder, work.pair)
    better = with_fallbacks(drafts, segments, matches=work.matches, terms=terms, policy=services.rules.memory)
    for number, draft in drafts.items():
        if draft is not None and number in better:
            work.beside[number] = (draft,)
        chosen = better.get(number, draft)
        if chosen is not None:
            work.drafts[number] = chosen


def _keep_terms(work: _Work) -> None:
    keeper = TermKeeper(
        finder=work.finder,
        pair=work.pair,
        room=work.room,
        names=_untouchable(work.terms),
        style=work.style,
        heard=work.heard,
        known=work.checked,
        progress=work.progress,
    )
    for number, kept in with_terms_kept(work.drafts, work.segments, keeper).items():
        work.drafts[number] = kept.draft
        work.beside[number] = (*work.beside.get(number, ()), *kept.beside)


def _untouchable(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(term.source for term in terms if term.status is TermStatus.DO_NOT_TRANSLATE)


def _progress(services: Services, lease: Lease) -> Progress:
    last, has_told_all = services.clock(), False

    def report(done: int, total: int) -> None:
        nonlocal last, has_told_all
        if services.is_ending():
            raise Interrupted
        moment = services.clock()
        is_news = done == total and not has_told_all
        if (moment - last).total_seconds() < _SECONDS_BETWEEN_REPORTS and not is_news:
            return
        last, has_told_all = moment, done == total
        if not renew(services, lease, progress_done=done, progress_total=total):
            raise LeaseLost

    return report


def _opening(builder: Builder, progress: Progress) -> Progress:
    """Have the file opened while the engine is at the last sentences."""

    def report(done: int, total: int) -> None:
        progress(done, total)
        if done >= _NEARLY_ALL * total:
            builder.open()

    return report


def _draft_repetitions(work: _Work) -> None:
    first = {memory_key(one.source): one for one in reversed(work.segments) if one.number in work.drafts}
    for segment in tuple(work.missing):
        model = first.get(memory_key(segment.source))
        if model is not None:
            draft = work.drafts[model.number]
            work.drafts[segment.number] = Draft(
                target=renumber(draft.target, model.source, segment.source),
                origin=Origin.REPETITION,
                detail=draft.detail,
                doubts=draft.doubts,
            )
