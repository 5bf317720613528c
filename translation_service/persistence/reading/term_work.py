"""What the pages of imports and candidates show, and what the glossary has waiting for workers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translation_service.domain.languages import LanguagePair
from translation_service.domain.terms import CandidateState, ImportState
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.people import Person
from translation_service.persistence.reading.pages import Page, page_within
from translation_service.persistence.rechecks import CandidateSearch, Recheck
from translation_service.persistence.term_candidates import TermCandidate
from translation_service.persistence.terms import TermEvent, TermImport, TermRow

IMPORTS_SHOWN: Final = 30
CANDIDATES_A_PAGE: Final = 20
DECISIONS_SHOWN: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    id: int
    at: datetime
    person: str
    file_name: str
    state: ImportState
    counts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A candidate with sentences of the memory that show it, each with its translation."""

    id: int
    pair: LanguagePair
    source: str
    target: str
    count: int
    score: float
    evidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedCandidate:
    """A candidate that somebody has decided about; `term_id` where it was taken."""

    id: int
    pair: LanguagePair
    source: str
    target: str
    state: CandidateState
    term_id: int | None
    person: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchState:
    """The last search for candidates; none of the moments where there was none. `has_failed` after the last try."""

    asked_at: datetime | None = None
    done_at: datetime | None = None
    has_failed: bool = False
    found: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechecks:
    """How many open documents wait for their findings, and of how many they could not be made."""

    waiting: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTerm:
    """A term that an import did not give back, because it was changed since."""

    id: int
    source: str
    target: str


def last_imports(session: Session) -> tuple[ImportLine, ...]:
    """Return the last imports, the newest first; files that were only looked at are left out."""
    rows = session.execute(
        select(TermImport, Person.name)
        .join(Person, TermImport.person_id == Person.id)
        .where(TermImport.state != ImportState.PREVIEWED)
        .order_by(TermImport.id.desc())
        .limit(IMPORTS_SHOWN)
    )
    return tuple(
        ImportLine(
            id=row.id,
            at=row.decided_at or row.at,
            person=name,
            file_name=row.file_name,
            state=row.state,
            counts=row.counts,
        )
        for row, name in rows
    )


def terms_named(session: Session, ids: tuple[int, ...]) -> tuple[KeptTerm, ...]:
    """Return terms by their numbers, a hundred at most."""
    rows = session.scalars(select(TermRow).where(TermRow.id.in_(ids[:100])).order_by(TermRow.folded_source))
    return tuple(KeptTerm(id=row.id, source=row.source, target=row.target) for row in rows)


def pairs_of_import(session: Session, import_id: int) -> tuple[LanguagePair, ...]:
    """Return the pairs of languages in which an import changed terms."""
    source, target = TermRow.source_language, TermRow.target_language
    mine = select(TermEvent.term_id).where(TermEvent.import_id == import_id)
    pairs = session.execute(select(source, target).where(TermRow.id.in_(mine)).distinct().order_by(source, target))
    return tuple(LanguagePair(source=source, target=target) for source, target in pairs)


def open_candidates(session: Session, *, page: int = 1) -> Page[CandidateLine]:
    """Return one page of the candidates nobody has decided about, the likeliest first."""
    is_open = TermCandidate.state == CandidateState.OPEN
    total = session.scalar(select(func.count()).select_from(TermCandidate).where(is_open)) or 0
    number = page_within(page, total=total, size=CANDIDATES_A_PAGE)
    rows = session.scalars(
        select(TermCandidate)
        .where(is_open)
        .order_by(TermCandidate.score.desc(), TermCandidate.id)
        .offset((number - 1) * CANDIDATES_A_PAGE)
        .limit(CANDIDATES_A_PAGE)
    ).all()
    wanted = {unit_id for row in rows for unit_id in row.evidence}
    units = {unit.id: unit for unit in session.scalars(select(MemoryUnit).where(MemoryUnit.id.in_(wanted)))}
    lines = tuple(_candidate(row, units) for row in rows)
    return Page(rows=lines, number=number, total=total, size=CANDIDATES_A_PAGE)


def candidate_of(session: Session, candidate_id: int) -> TermCandidate | None:
    """Return a candidate."""
    return session.get(TermCandidate, candidate_id)


def phrase_of(session: Session, candidate_id: int) -> str:
    """Return the phrase of a candidate that there is."""
    return session.get_one(TermCandidate, candidate_id).source


def decided_lately(session: Session) -> tuple[DecidedCandidate, ...]:
    """Return the candidates decided last, the newest first."""
    rows = session.execute(
        select(TermCandidate, Person.name)
        .join(Person, TermCandidate.decided_by_id == Person.id)
        .where(TermCandidate.state != CandidateState.OPEN)
        .order_by(TermCandidate.decided_at.desc(), TermCandidate.id.desc())
        .limit(DECISIONS_SHOWN)
    )
    return tuple(
        DecidedCandidate(
            id=row.id,
            pair=LanguagePair(source=row.source_language, target=row.target_language),
            source=row.source,
            target=row.target,
            state=row.state,
            term_id=row.term_id,
            person=name,
            at=row.decided_at or row.found_at,
        )
        for row, name in rows
    )


def candidate_count(session: Session) -> int:
    """Return how many candidates nobody has decided about."""
    query = select(func.count()).select_from(TermCandidate).where(TermCandidate.state == CandidateState.OPEN)
    return session.scalar(query) or 0


def last_search(session: Session) -> SearchState:
    """Return how the last search for candidates stands."""
    search = session.scalar(select(CandidateSearch).order_by(CandidateSearch.id.desc()).limit(1))
    if search is None:
        return SearchState()
    return SearchState(
        asked_at=search.asked_at,
        done_at=search.done_at,
        has_failed=search.failed_at is not None,
        found=search.found,
    )


def unfinished_rechecks(session: Session) -> Rechecks:
    """Return how many open documents still wait for their findings, and of how many they could not be made."""
    waiting, failed = func.count().filter(Recheck.waits()), func.count(Recheck.failed_at)
    counts = session.execute(select(waiting, failed).where(Recheck.done_at.is_(None))).one()
    return Rechecks(waiting=counts[0], failed=counts[1])


def _candidate(row: TermCandidate, units: Mapping[int, MemoryUnit]) -> CandidateLine:
    shown = (units[unit_id] for unit_id in row.evidence if unit_id in units)
    return CandidateLine(
        id=row.id,
        pair=LanguagePair(source=row.source_language, target=row.target_language),
        source=row.source,
        target=row.target,
        count=row.count,
        score=row.score,
        evidence=tuple((unit.source, unit.target) for unit in shown),
    )
