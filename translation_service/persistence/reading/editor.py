"""What the revision editor shows: a document, a page of its segments, and what happened to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, case, cast, func, select
from sqlalchemy.orm import Session, aliased

from glossary.folding import fold
from translation_service.domain.inline import Tag, plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Confidentiality, Holding
from translation_service.domain.quality.findings import Finding, Severity
from translation_service.domain.risk import RISKY, RiskInputs
from translation_service.domain.segments import Act, Origin, Place
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.reading.pages import Page, page_within
from translation_service.persistence.reading.worklist import why_returned
from translation_service.persistence.requests import Document, Request, Version
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion, read_tag

PAGE_SIZE: Final = 50
_BETWEEN: Final = "\0"
_PUT_RIGHT_IN: Final = frozenset({DocumentState.RETURNED, DocumentState.IN_REVISION})


class Show(StrEnum):
    """Which segments of a document are shown."""

    ALL = "all"
    UNCONFIRMED = "unconfirmed"
    FINDINGS = "findings"
    RISKY = "risky"


class Order(StrEnum):
    """In which order the segments of a document are shown: as they stand, or the riskiest drafts first."""

    NUMBER = "number"
    RISK = "risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the segments of a document; `reviser` is empty while nobody holds it.

    `reason` says why it was returned, while that is to be put right.
    """

    id: int
    name: str
    pair: LanguagePair
    state: DocumentState
    words: int
    reviser: str
    unit: str
    reference: str
    note: str
    reason: str
    ordered_at: datetime
    deadline: datetime | None
    route: str
    holding: Holding
    versions: tuple["VersionLine", ...]
    notices: Sequence[Mapping[str, Any]]

    @property
    def is_confidential(self) -> bool:
        return self.holding.confidentiality is Confidentiality.CONFIDENTIAL

    @property
    def has_newer_source(self) -> bool:
        """Tell whether the source came more than once."""
        return sum(version.kind is VersionKind.SOURCE for version in self.versions) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far the revision of a document is."""

    segments: int
    confirmed: int
    with_findings: int
    risky: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    id: int
    kind: VersionKind
    number: int
    origin: VersionOrigin
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionLine:
    id: int
    target: str
    origin: Origin
    detail: str
    score: int | None
    source: str = ""
    remarks: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentLine:
    """A segment with all that stands beside it; `saved_by` is empty while no person has saved it.

    `next_version` is that of the next segment of its block, None for the last of them.
    """

    id: int
    document_id: int
    number: int
    place: Place
    source: str
    tags: tuple[Tag, ...]
    target: str
    origin: Origin
    origin_detail: str
    version: int
    is_confirmed: bool
    findings: tuple[Finding, ...]
    saved_by: str
    saved_at: datetime | None
    suggestions: tuple[SuggestionLine, ...] = ()
    risk: int | None = None
    risk_inputs: RiskInputs | None = None
    next_version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionLine:
    """What a segment held after one save; `person` is empty where a machine wrote it."""

    number: int
    target: str
    origin: Origin
    origin_detail: str
    person: str
    at: datetime
    act: Act = Act.SAVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """A segment that stops approval, with its blocking findings."""

    number: int
    findings: tuple[Finding, ...]
    tags: tuple[Tag, ...]


def head_of(session: Session, *, document_id: int) -> Head:
    """Return what stands above the segments of a document that exists."""
    document, request, unit, reviser, reason = session.execute(
        select(Document, Request, Unit.name, Person.name, why_returned())
        .join(Document.request)
        .join(Request.unit)
        .outerjoin(Person, Document.reviser_id == Person.id)
        .where(Document.id == document_id)
    ).one()
    return Head(
        id=document.id,
        name=document.name,
        pair=LanguagePair(source=document.source_language, target=document.target_language),
        state=document.state,
        words=document.words,
        reviser=reviser or "",
        unit=unit,
        reference=request.reference,
        note=request.note,
        reason=(reason or "") if document.state in _PUT_RIGHT_IN else "",
        ordered_at=request.created_at,
        deadline=request.deadline,
        route=document.route,
        holding=document.holding(request),
        versions=_versions(session, document_id),
        notices=tuple(document.notices),
    )


def tally_of(session: Session, *, document_id: int) -> Tally:
    """Count the segments of a document."""
    counts = select(
        func.count(),
        func.coalesce(func.sum(case((SegmentRow.is_confirmed, 1), else_=0)), 0),
        func.coalesce(func.sum(case((_has_findings(), 1), else_=0)), 0),
        func.coalesce(func.sum(case((_is_risky(), 1), else_=0)), 0),
    ).where(SegmentRow.document_id == document_id)
    segments, confirmed, with_findings, risky = session.execute(counts).one()
    return Tally(segments=segments, confirmed=confirmed, with_findings=with_findings, risky=risky)


def page_of_segments(
    session: Session,
    *,
    document_id: int,
    pair: LanguagePair,
    page: int = 1,
    show: Show = Show.ALL,
    find: str = "",
    order: Order = Order.NUMBER,
) -> Page[SegmentLine]:
    """Return one page of the segments that are chosen by `show` and hold the text `find`."""
    numbers = _chosen_numbers(session, document_id=document_id, pair=pair, show=show, find=find, order=order)
    number = page_within(page, total=len(numbers), size=PAGE_SIZE)
    chosen = numbers[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    lines = _lines(session, SegmentRow.document_id == document_id, SegmentRow.number.in_(chosen))
    lines = tuple(sorted(lines, key=lambda line: chosen.index(line.number)))
    return Page(rows=lines, number=number, total=len(numbers), size=PAGE_SIZE)


def find_line(session: Session, *, segment_id: int) -> SegmentLine | None:
    """Return one segment with its suggestions."""
    return next(iter(_lines(session, SegmentRow.id == segment_id)), None)


def find_lines(session: Session, *, segment_ids: Sequence[int]) -> tuple[SegmentLine, ...]:
    """Return segments by their ids, in their order."""
    return _lines(session, SegmentRow.id.in_(segment_ids)) if segment_ids else ()


def revisions_of(session: Session, *, segment_id: int) -> tuple[RevisionLine, ...]:
    """Return every text a segment has held, the oldest first."""
    rows = session.execute(
        select(Revision, Person.name)
        .outerjoin(Person, Revision.person_id == Person.id)
        .where(Revision.segment_id == segment_id)
        .order_by(Revision.number)
    )
    return tuple(
        RevisionLine(
            number=revision.number,
            target=revision.target,
            origin=revision.origin,
            origin_detail=revision.origin_detail,
            person=name or "",
            at=revision.at,
            act=revision.act,
        )
        for revision, name in rows
    )


def obstacles_of(session: Session, *, document_id: int) -> tuple[Obstacle, ...]:
    """Return the segments whose findings stop approval, in order."""
    rows = session.execute(
        select(SegmentRow.number, SegmentRow.findings, SegmentRow.tags)
        .where(SegmentRow.document_id == document_id, _has_findings())
        .order_by(SegmentRow.number)
    )
    obstacles = (
        Obstacle(number=number, findings=_blocking(findings), tags=tuple(map(read_tag, tags)))
        for number, findings, tags in rows
    )
    return tuple(obstacle for obstacle in obstacles if obstacle.findings)


def _versions(session: Session, document_id: int) -> tuple[VersionLine, ...]:
    rows = session.scalars(select(Version).where(Version.document_id == document_id).order_by(Version.id))
    return tuple(
        VersionLine(id=row.id, kind=row.kind, number=row.number, origin=row.origin, file_name=row.file_name)
        for row in rows
    )


def _blocking(findings: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    read = (_finding(finding) for finding in findings)
    return tuple(finding for finding in read if finding.severity is Severity.BLOCKING)


def _chosen_numbers(
    session: Session, *, document_id: int, pair: LanguagePair, show: Show, find: str, order: Order
) -> Sequence[int]:
    conditions = [SegmentRow.document_id == document_id, *_CONDITIONS[show]]
    if not find.strip():
        return session.scalars(select(SegmentRow.number).where(*conditions).order_by(*_ORDERS[order])).all()
    rows = session.execute(
        select(SegmentRow.number, SegmentRow.source, SegmentRow.target).where(*conditions).order_by(*_ORDERS[order])
    ).all()
    sources = _folded([row.source for row in rows], pair.source)
    targets = _folded([row.target for row in rows], pair.target)
    in_source, in_target = fold(find.strip(), pair.source), fold(find.strip(), pair.target)
    return [
        row.number
        for row, source, target in zip(rows, sources, targets, strict=True)
        if in_source in source or in_target in target
    ]


def _folded(texts: Sequence[str], language: str) -> list[str]:
    # No database folds Turkish letters, so texts are compared here; one long text folds far quicker than many.
    return fold(plain(_BETWEEN.join(texts)), language).split(_BETWEEN)


def _lines(session: Session, *conditions: ColumnElement[bool]) -> tuple[SegmentLine, ...]:
    rows = session.execute(_rows().where(*conditions).order_by(SegmentRow.number)).all()
    suggestions = _suggestions(session, [row.id for row, _, _ in rows])
    return tuple(
        _line(row, name or "", suggestions.get(row.id, ()), next_version=version) for row, name, version in rows
    )


def _rows() -> Select[SegmentRow, str, int]:
    following = aliased(SegmentRow)
    is_next = (
        (following.document_id == SegmentRow.document_id)
        & (following.number == SegmentRow.number + 1)
        & (following.block == SegmentRow.block)
    )
    rows = select(SegmentRow, Person.name, following.version)
    return rows.outerjoin(Person, SegmentRow.saved_by_id == Person.id).outerjoin(following, is_next)


def _line(
    row: SegmentRow, saved_by: str, suggestions: tuple[SuggestionLine, ...], *, next_version: int | None
) -> SegmentLine:
    return SegmentLine(
        id=row.id,
        document_id=row.document_id,
        number=row.number,
        place=row.place,
        source=row.source,
        tags=tuple(read_tag(tag) for tag in row.tags),
        target=row.target,
        origin=row.origin,
        origin_detail=row.origin_detail,
        version=row.version,
        is_confirmed=row.is_confirmed,
        findings=tuple(_finding(finding) for finding in row.findings),
        saved_by=saved_by,
        saved_at=row.saved_at,
        suggestions=suggestions,
        risk=row.risk,
        risk_inputs=RiskInputs.read(row.risk_inputs) if row.risk_inputs else None,
        next_version=next_version,
    )


def _suggestions(session: Session, segment_ids: Sequence[int]) -> dict[int, tuple[SuggestionLine, ...]]:
    rows = session.scalars(select(Suggestion).where(Suggestion.segment_id.in_(segment_ids)).order_by(Suggestion.id))
    found: dict[int, tuple[SuggestionLine, ...]] = {}
    for row in rows:
        found[row.segment_id] = (*found.get(row.segment_id, ()), _suggestion(row))
    return found


def _suggestion(row: Suggestion) -> SuggestionLine:
    return SuggestionLine(
        id=row.id,
        target=row.target,
        origin=row.origin,
        detail=row.detail,
        score=row.score,
        source=row.source,
        remarks=tuple(row.remarks),
    )


def _finding(written: Mapping[str, Any]) -> Finding:
    return Finding(code=written["code"], values=written.get("values", {}))


def _has_findings() -> ColumnElement[bool]:
    return cast(SegmentRow.findings, Text) != "[]"


def _is_risky() -> ColumnElement[bool]:
    return SegmentRow.is_confirmed.is_(False) & (func.coalesce(SegmentRow.risk, 0) >= RISKY)


_CONDITIONS: Final[Mapping[Show, tuple[ColumnElement[bool], ...]]] = {
    Show.ALL: (),
    Show.UNCONFIRMED: (SegmentRow.is_confirmed.is_(False),),
    Show.FINDINGS: (_has_findings(),),
    Show.RISKY: (_is_risky(),),
}

_ORDERS: Final[Mapping[Order, tuple[ColumnElement[Any], ...]]] = {
    Order.NUMBER: (SegmentRow.number.asc(),),
    Order.RISK: (SegmentRow.is_confirmed.asc(), SegmentRow.risk.desc().nulls_last(), SegmentRow.number.asc()),
}
