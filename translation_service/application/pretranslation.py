"""Pre-translation: every segment gets the best draft at hand: memory first, then the glossary, then an engine.

Equal segments are translated once. What a person wrote is never touched.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from glossary.matching import TermFinder
from glossary.terms import Term, TermStatus
from translation_service.application.assembly import build_version, store_version
from translation_service.application.carrying_over import is_settled
from translation_service.application.checking import check_segment, write_findings
from translation_service.application.glossaries import glossary_of
from translation_service.application.leases import Interrupted, Lease, LeaseLost, held_document, renew
from translation_service.application.memory_drafts import add_suggestions, draft_of, recall_for
from translation_service.application.moves import move_document
from translation_service.application.ports import Services
from translation_service.application.risk_assessment import assess
from translation_service.application.term_keeping import TermKeeper, with_terms_kept
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match
from translation_service.domain.quality.findings import Finding
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.versions import VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.engines.doubts import ENGINE_FAILED
from translation_service.engines.drafting import draft_segments
from translation_service.memory.normalising import memory_key, renumber
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion


@dataclass(slots=True, kw_only=True)
class _Work:
    """What pre-translation knows of a document; `drafts` are by segment number and grow as it goes."""

    pair: LanguagePair
    segments: tuple[Segment, ...]
    settled: frozenset[int]
    finder: TermFinder
    terms: tuple[Term, ...]
    drafts: dict[int, Draft] = field(default_factory=dict)
    matches: dict[int, tuple[Match, ...]] = field(default_factory=dict)
    beside: dict[int, tuple[Draft, ...]] = field(default_factory=dict)
    progress: Callable[[int, int], None] = field(default=lambda done, total: None)  # noqa: ARG005 - nobody listens

    @property
    def missing(self) -> Iterator[Segment]:
        known = self.drafts.keys() | self.settled
        return (segment for segment in self.segments if segment.number not in known)


def pretranslate(services: Services, lease: Lease) -> None:
    """Draft every segment of a parsed document, keep its machine draft version, and queue it for a reviser."""
    with services.transaction() as session:
        work = _begin(session, held_document(session, lease), services)
    _draft_from_memory(services, lease, work)
    _draft_from_terms(work)
    route = _draft_by_engine(services, lease, work)
    work.progress = _progress(services, lease)
    _keep_terms(services, work)
    _draft_repetitions(work)
    with services.transaction() as session:
        document = held_document(session, lease)
        document.route = route
        _write(session, document, work, services)
    _finish(services, lease)


def _finish(services: Services, lease: Lease) -> None:
    built = build_version(services, lease)
    with services.transaction() as session:
        document = held_document(session, lease)
        store_version(session, document, built, origin=VersionOrigin.MACHINE_DRAFT, services=services)
        move_document(session, document, DocumentState.QUEUED, clock=services.clock)


def _begin(session: Session, document: Document, services: Services) -> _Work:
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    query = select(SegmentRow).where(SegmentRow.document_id == document.id).order_by(SegmentRow.number)
    rows = session.scalars(query).all()
    glossary = glossary_of(session, document, rules=services.rules, clock=services.clock)
    return _Work(
        pair=pair,
        segments=tuple(row.segment for row in rows),
        settled=frozenset(row.number for row in rows if row.is_confirmed),
        finder=glossary.finder,
        terms=glossary.terms,
    )


def _draft_from_memory(services: Services, lease: Lease, work: _Work) -> None:
    work.matches = recall_for(services, lease.document_id, work.segments)
    drafts = {number: draft_of(matches, services.rules.memory) for number, matches in work.matches.items()}
    work.drafts.update({number: draft for number, draft in drafts.items() if draft is not None})


def _draft_from_terms(work: _Work) -> None:
    wanted = {term.source: term.target for term in work.terms if term.status is TermStatus.PREFERRED}
    for segment in tuple(work.missing):
        if not segment.tags and segment.plain in wanted:
            work.drafts[segment.number] = Draft(target=wanted[segment.plain], origin=Origin.GLOSSARY)


def _draft_by_engine(services: Services, lease: Lease, work: _Work) -> str:
    route = services.engines.route(work.pair)
    if route is None:
        return ""
    unique = tuple({memory_key(segment.source): segment for segment in reversed(list(work.missing))}.values())
    drafts = draft_segments(
        tuple(reversed(unique)),
        work.pair,
        services.engines,
        names=_untouchable(work.terms),
        style=services.rules.values,
        progress=_progress(services, lease),
    )
    for segment, draft in zip(reversed(unique), drafts, strict=True):
        if draft is not None:
            work.drafts[segment.number] = draft
    return route.description


def _keep_terms(services: Services, work: _Work) -> None:
    keeper = TermKeeper(
        finder=work.finder,
        pair=work.pair,
        room=services.engines,
        names=_untouchable(work.terms),
        style=services.rules.values,
        progress=work.progress,
    )
    for number, kept in with_terms_kept(work.drafts, work.segments, keeper).items():
        work.drafts[number] = kept.draft
        work.beside[number] = kept.beside


def _untouchable(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(term.source for term in terms if term.status is TermStatus.DO_NOT_TRANSLATE)


def _progress(services: Services, lease: Lease) -> Callable[[int, int], None]:
    last = services.clock()

    def report(done: int, total: int) -> None:
        nonlocal last
        if services.is_ending():
            raise Interrupted
        moment = services.clock()
        if (moment - last).total_seconds() < 1 and done < total:
            return
        last = moment
        if not renew(services, lease, progress_done=done, progress_total=total):
            raise LeaseLost

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


def _write(session: Session, document: Document, work: _Work, services: Services) -> None:
    rows = list(session.scalars(select(SegmentRow).where(SegmentRow.document_id == document.id)))
    _forget_suggestions(session, rows)
    segments = {segment.number: segment for segment in work.segments}
    for row in rows:
        draft = work.drafts.get(row.number)
        add_suggestions(session, row, work.matches.get(row.number, ()))
        if draft is not None:
            if draft.origin is not Origin.MEMORY:
                session.add(_suggestion(row, draft))
            session.add_all(_suggestion(row, other) for other in work.beside.get(row.number, ()))
            _fill(session, row, draft, services)
        doubts = _doubts(document, segments[row.number], draft, row)
        _check(row, segments[row.number], doubts, work)
        assess(row, segments[row.number], draft, doubts)
    session.flush()


def _fill(session: Session, row: SegmentRow, draft: Draft, services: Services) -> None:
    if is_settled(row) or draft.target == row.target:
        return
    row.target, row.origin, row.origin_detail = draft.target, draft.origin, draft.detail
    row.doubts = list(draft.doubts)
    row.version += 1
    session.add(_machine_revision(row, services))


def _suggestion(row: SegmentRow, draft: Draft) -> Suggestion:
    return Suggestion(
        segment_id=row.id, origin=draft.origin, detail=draft.detail, target=draft.target, score=draft.score
    )


def _machine_revision(row: SegmentRow, services: Services) -> Revision:
    return Revision(
        segment_id=row.id,
        number=row.version,
        target=row.target,
        origin=row.origin,
        origin_detail=row.origin_detail,
        at=services.clock(),
    )


def _doubts(document: Document, segment: Segment, draft: Draft | None, row: SegmentRow) -> tuple[str, ...]:
    if is_settled(row):
        return ()
    if draft is not None:
        return draft.doubts
    return (ENGINE_FAILED,) if document.route and segment.plain.strip() else ()


def _check(row: SegmentRow, segment: Segment, doubts: Iterable[str], work: _Work) -> None:
    findings = check_segment(segment, row.target, finder=work.finder, pair=work.pair)
    row.findings = write_findings((*findings, *(Finding(code=doubt) for doubt in doubts)))


def _forget_suggestions(session: Session, rows: Sequence[SegmentRow]) -> None:
    ids = [row.id for row in rows]
    for start in range(0, len(ids), 500):
        some = Suggestion.segment_id.in_(ids[start : start + 500])
        session.execute(delete(Suggestion).where(some, Suggestion.origin != Origin.EARLIER))
