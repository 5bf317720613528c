"""What the pages of proposals show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import starmap
from typing import Any, Final

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session, aliased

from translation_service.domain.languages import LanguagePair
from translation_service.domain.terms import ProposalState
from translation_service.persistence.people import Person
from translation_service.persistence.reading.pages import Page, read_page
from translation_service.persistence.segments import SegmentRow
from translation_service.persistence.term_proposals import TermProposal

PAGE_SIZE: Final = 30
_Decider = aliased(Person)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    """A proposal; `entry` is what it wants as the record keeps it. `decider` is empty while it waits."""

    id: int
    term_id: int | None
    segment_id: int | None
    document_id: int | None
    segment_number: int
    pair: LanguagePair
    source: str
    target: str
    entry: Mapping[str, Any]
    why: str
    author_id: int
    author: str
    at: datetime
    state: ProposalState
    decider: str
    decided_at: datetime | None
    decision: str
    is_told: bool


def find_proposals(session: Session, *, person_id: int | None, page: int = 1) -> Page[ProposalLine]:
    """Return one page of proposals, those that wait first; of one person or of all."""
    conditions = (TermProposal.person_id == person_id,) if person_id else ()
    waits = case((TermProposal.state == ProposalState.WAITING, 0), else_=1)
    query = _rows().where(*conditions).order_by(waits, TermProposal.id.desc())
    return read_page(session, query, wanted=page, size=PAGE_SIZE).shown_as(lambda rows: tuple(starmap(_line, rows)))


def find_proposal(session: Session, *, proposal_id: int) -> ProposalLine | None:
    """Return one proposal."""
    found = session.execute(_rows().where(TermProposal.id == proposal_id)).first()
    return _line(*found) if found else None


def waiting_on(session: Session, *, term_id: int) -> tuple[ProposalLine, ...]:
    """Return the proposals about a term that wait for a decision."""
    waiting = _rows().where(TermProposal.term_id == term_id, TermProposal.state == ProposalState.WAITING)
    return tuple(_line(*row) for row in session.execute(waiting.order_by(TermProposal.id).limit(PAGE_SIZE)))


def newest_waiting(session: Session, *, most: int) -> tuple[ProposalLine, ...]:
    """Return the last few proposals that wait for a terminologist, the newest first."""
    waiting = _rows().where(TermProposal.state == ProposalState.WAITING)
    return tuple(_line(*row) for row in session.execute(waiting.order_by(TermProposal.id.desc()).limit(most)))


def waiting_count(session: Session) -> int:
    """Return how many proposals wait for a terminologist."""
    query = select(func.count()).select_from(TermProposal).where(TermProposal.state == ProposalState.WAITING)
    return session.scalar(query) or 0


def untold_count(session: Session, *, person_id: int) -> int:
    """Return how many proposals of a person were decided without their having seen it."""
    query = (
        select(func.count())
        .select_from(TermProposal)
        .where(TermProposal.person_id == person_id, TermProposal.is_told.is_(False))
        .where(TermProposal.state.in_((ProposalState.APPROVED, ProposalState.DECLINED)))
    )
    return session.scalar(query) or 0


def _rows() -> Select[TermProposal, str, str, int | None, int]:
    return (
        select(
            TermProposal,
            Person.name,
            func.coalesce(_Decider.name, ""),
            SegmentRow.document_id,
            func.coalesce(SegmentRow.number, 0),
        )
        .join(Person, TermProposal.person_id == Person.id)
        .outerjoin(_Decider, TermProposal.decided_by_id == _Decider.id)
        .outerjoin(SegmentRow, TermProposal.segment_id == SegmentRow.id)
    )


def _line(row: TermProposal, author: str, decider: str, document_id: int | None, number: int) -> ProposalLine:
    return ProposalLine(
        id=row.id,
        term_id=row.term_id,
        segment_id=row.segment_id,
        document_id=document_id,
        segment_number=number,
        pair=LanguagePair(source=row.source_language, target=row.target_language),
        source=row.source,
        target=row.target,
        entry=row.entry,
        why=row.why,
        author_id=row.person_id,
        author=author,
        at=row.at,
        state=row.state,
        decider=decider,
        decided_at=row.decided_at,
        decision=row.decision,
        is_told=row.is_told,
    )
