"""Drafts put into their segments: what is found wrong with them, how risky they are, and all that is kept beside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import Executable, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from glossary.finding.matching import TermFinder
from translation_service.application.drafting.memory_drafts import suggested
from translation_service.application.drafting.risk import assess
from translation_service.application.revision.carrying_over import is_settled
from translation_service.application.revision.checking import check_segment, write_findings
from translation_service.domain.fallbacks import Fallback, Mended
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match
from translation_service.domain.quality.findings import Finding
from translation_service.domain.risk import RiskInputs, risk_of
from translation_service.domain.segments import Act, Draft, Origin, Segment, TranslatedSegment
from translation_service.domain.workflow import DocumentState
from translation_service.engines.doubts import ENGINE_FAILED, GUARDED
from translation_service.persistence.guard_cases import GuardCase
from translation_service.persistence.requests import Document, DocumentEvent
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion

if TYPE_CHECKING:
    from translation_service.application.revision.checking import KnownPairs

_IDS_AT_ONCE = 500
_CHANGE: Final = update(SegmentRow).where(SegmentRow.id == bindparam("row"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands in a segment before it is drafted; what is settled is a person's and stays."""

    target: str
    origin: Origin
    is_settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDraft:
    """A segment with its draft, if it has one, and what else was found for it; `is_owed` when an engine serves it."""

    segment: Segment
    standing: Standing
    draft: Draft | None
    matches: Sequence[Match]
    beside: Sequence[Draft]
    is_owed: bool

    @property
    def target(self) -> str:
        return self.standing.target if self.draft is None or self.standing.is_settled else self.draft.target

    @property
    def origin(self) -> Origin:
        is_kept = self.draft is None or self.target == self.standing.target
        return self.standing.origin if is_kept or self.draft is None else self.draft.origin

    @property
    def doubts(self) -> tuple[str, ...]:
        if self.standing.is_settled:
            return ()
        if self.draft is not None:
            return self.draft.doubts
        return (ENGINE_FAILED,) if self.is_owed else ()

    @property
    def cases(self) -> tuple[Mended, ...]:
        """What guards found, and what took its place: people where a fault is left."""
        if self.standing.is_settled or self.origin is Origin.REPETITION:
            return ()
        left = (Mended(fault=doubt, fallback=Fallback.PEOPLE) for doubt in self.doubts if doubt in GUARDED)
        return (*(self.draft.mended if self.draft is not None else ()), *left)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedSegment:
    """A draft in its place, with the findings on it and what its risk is made of."""

    placed: PlacedDraft
    findings: tuple[Finding, ...]
    risk_inputs: RiskInputs | None


class _Row(NamedTuple):
    """What of a segment in the database has to be known to write into it."""

    id: int
    number: int
    target: str
    version: int
    origin: Origin
    is_confirmed: bool


def standing_of(row: SegmentRow) -> Standing:
    return Standing(target=row.target, origin=row.origin, is_settled=is_settled(row))


def translated(placed: PlacedDraft) -> TranslatedSegment:
    """Return a draft as assembly takes it."""
    one = placed.segment
    return TranslatedSegment(number=one.number, block=one.block, source=one.source, target=placed.target, glue=one.glue)


def looked_at(placed: PlacedDraft, *, finder: TermFinder, pair: LanguagePair, known: "KnownPairs") -> DraftedSegment:
    """Check what will stand in a segment, and tell what its risk is made of; `known` is as for `check_segment`."""
    segment, doubts = placed.segment, placed.doubts
    findings = check_segment(segment, placed.target, finder=finder, pair=pair, known=known)
    every = (*findings, *(Finding(code=doubt) for doubt in doubts))
    inputs = assess(segment, placed.draft, target=placed.target, origin=placed.origin, doubts=doubts, findings=findings)
    return DraftedSegment(placed=placed, findings=every, risk_inputs=inputs)


def keep_drafts(session: Session, document: Document, drafted: Sequence[DraftedSegment], *, moment: datetime) -> None:
    """Write drafts into the segments of a document, with their suggestions, revisions and cases of the guards."""
    rows = {row.number: row for row in _rows(session, document)}
    _forget_suggestions(session, [row.id for row in rows.values()])
    placed = [(rows[one.placed.segment.number], one) for one in drafted]
    news = [(row, one.placed) for row, one in placed if _is_news(row, one.placed)]
    broken_off = _take_back(session, document, frozenset(row.id for row, _ in news))
    filled = [(row._replace(version=row.version - 1) if row.id in broken_off else row, one) for row, one in news]
    _write(session, insert(Revision), (_machine_revision(row, one, moment) for row, one in filled))
    _write(session, _CHANGE, (_judgement(row, one) for row, one in placed))
    _write(session, _CHANGE, (_filling(row, one) for row, one in filled))
    _write(session, insert(Suggestion), (found for row, one in placed for found in _suggestions(row, one.placed)))
    _keep_cases(session, document, (case for one in drafted for case in one.placed.cases), moment)
    session.flush()


def _take_back(session: Session, document: Document, segments: frozenset[int]) -> frozenset[int]:
    """Take back what a try at this draft kept that broke off: nobody saw it, and its drafts are not the first ones.

    Return the segments that had one.
    """
    since = session.scalar(
        select(func.max(DocumentEvent.at)).where(
            DocumentEvent.document_id == document.id,
            DocumentEvent.from_state == DocumentState.RECEIVED,
            DocumentEvent.to_state == DocumentState.PARSED,
        )
    )
    kept = select(Revision.id, Revision.segment_id).join(SegmentRow, SegmentRow.id == Revision.segment_id)
    is_machines = (Revision.number == SegmentRow.version) & Revision.person_id.is_(None) & (Revision.act == Act.SAVED)
    is_of_try = (SegmentRow.document_id == document.id) & is_machines & (Revision.at >= since)
    found = [one for one in session.execute(kept.where(is_of_try)) if one.segment_id in segments] if since else []
    for start in range(0, len(found), _IDS_AT_ONCE):
        some = [one.id for one in found[start : start + _IDS_AT_ONCE]]
        session.execute(delete(Revision).where(Revision.id.in_(some)))
    return frozenset(one.segment_id for one in found)


def _write(session: Session, statement: Executable, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write many rows by one statement: a long document would else pass row by row through the unit of work."""
    if written := list(rows):
        session.connection().execute(statement, written)


def _rows(session: Session, document: Document) -> Iterator[_Row]:
    columns = (getattr(SegmentRow, name) for name in _Row._fields)
    return map(_Row._make, session.execute(select(*columns).where(SegmentRow.document_id == document.id)))


def _is_news(row: _Row, placed: PlacedDraft) -> bool:
    return placed.draft is not None and not is_settled(row) and placed.draft.target != row.target


def _judgement(row: _Row, one: DraftedSegment) -> Mapping[str, Any]:
    inputs = one.risk_inputs
    risk, made_of = (risk_of(inputs), inputs.written()) if inputs is not None else (None, {})
    return {"row": row.id, "findings": write_findings(one.findings), "risk": risk, "risk_inputs": made_of}


def _filling(row: _Row, placed: PlacedDraft) -> Mapping[str, Any]:
    return {"row": row.id, "doubts": list(placed.doubts), "version": row.version + 1, **_text(placed)}


def _machine_revision(row: _Row, placed: PlacedDraft, moment: datetime) -> Mapping[str, Any]:
    return {"segment_id": row.id, "number": row.version + 1, "at": moment, **_text(placed)}


def _text(placed: PlacedDraft) -> Mapping[str, Any]:
    detail = placed.draft.detail if placed.draft is not None else ""
    return {"target": placed.target, "origin": placed.origin, "origin_detail": detail}


def _suggestions(row: _Row, placed: PlacedDraft) -> Iterable[Mapping[str, Any]]:
    """Return what is offered for a segment, the same text of one origin once: the first says most of it."""
    different: dict[tuple[Origin, str], Mapping[str, Any]] = {}
    for one in _offered(row, placed):
        different.setdefault((one["origin"], one["target"]), one)
    return different.values()


def _offered(row: _Row, placed: PlacedDraft) -> Iterator[Mapping[str, Any]]:
    yield from (suggested(match, segment_id=row.id) for match in placed.matches)
    draft = placed.draft
    if draft is not None:
        for other in (*(() if draft.origin is Origin.MEMORY else (draft,)), *placed.beside):
            yield _suggestion(row, other)


def _suggestion(row: _Row, draft: Draft) -> Mapping[str, Any]:
    return {
        "segment_id": row.id,
        "origin": draft.origin,
        "detail": draft.detail,
        "target": draft.target,
        "score": draft.score,
        "source": "",
        "remarks": [],
    }


def _keep_cases(session: Session, document: Document, cases: Iterable[Mended], moment: datetime) -> None:
    """Count the cases of a draft; those of an earlier try at the same draft are forgotten."""
    session.execute(delete(GuardCase).where(GuardCase.document_id == document.id, GuardCase.round == document.round))
    session.add_all(
        GuardCase(
            document_id=document.id,
            round=document.round,
            at=moment,
            route=document.route,
            source_language=document.source_language,
            target_language=document.target_language,
            guard=case.fault,
            fallback=case.fallback,
            count=count,
        )
        for case, count in Counter(cases).items()
    )


def _forget_suggestions(session: Session, ids: Sequence[int]) -> None:
    for start in range(0, len(ids), _IDS_AT_ONCE):
        some = Suggestion.segment_id.in_(ids[start : start + _IDS_AT_ONCE])
        session.execute(delete(Suggestion).where(some, Suggestion.origin != Origin.EARLIER))
