"""Candidates: phrases of finished work that may be terms, looked for when a terminologist asks, never offered twice."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from glossary.candidates import Candidate, Sentence, find_candidates
from glossary.folding import fold
from translation_service.application.leases import Interrupted
from translation_service.application.ports import Services
from translation_service.application.terms.glossaries import finder_for
from translation_service.application.terms.glossary_work import (
    HeldWork,
    begin_work,
    do_work,
    end_work,
    held_row,
    ring_for_work,
)
from translation_service.domain.deadlines import Clock
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.terms import CandidateState
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.rechecks import CandidateSearch
from translation_service.persistence.term_candidates import TermCandidate
from translation_service.persistence.terms import TermRow

_LONGEST: Final = 200


def ask_for_candidates(session: Session, *, actor: Actor, clock: Clock) -> None:
    """Have finished work searched, unless a search waits already."""
    require(actor.holds(Role.TERMINOLOGIST))
    if session.scalar(select(CandidateSearch.id).where(CandidateSearch.waits()).limit(1)) is None:
        session.execute(delete(CandidateSearch).where(CandidateSearch.failed_at.is_not(None)))
        search = CandidateSearch(asked_at=clock(), ringings=0)
        session.add(search)
        session.flush()
        ring_for_work(session, search)


def begin_search(services: Services, search_id: int) -> HeldWork[CandidateSearch] | None:
    """Take a search, or return `None` when it does not wait, is not due, or is held."""
    return begin_work(services, CandidateSearch, search_id)


def search_finished_work(services: Services, held: HeldWork[CandidateSearch]) -> None:
    """Look for candidates in the memory, which has no confidential work; run twice, it offers the same."""
    do_work(services, held, partial(_search, services, held))


def _search(services: Services, held: HeldWork[CandidateSearch]) -> None:
    with services.reading() as session:
        pairs = _pairs(session)
    found = {}
    for pair in pairs:
        found[pair] = _candidates(services, pair)
        if services.is_ending():
            raise Interrupted
    with services.transaction() as session:
        search = held_row(session, held)
        search.found = sum(_offer(session, pair, candidates, services.clock) for pair, candidates in found.items())
        end_work(session, search, held, at=services.clock())


def _pairs(session: Session) -> tuple[LanguagePair, ...]:
    pairs = select(MemoryUnit.source_language, MemoryUnit.target_language).where(MemoryUnit.owner_id == SHARED)
    rows = session.execute(pairs.distinct())
    return tuple(LanguagePair(source=source, target=target) for source, target in rows)


def _candidates(services: Services, pair: LanguagePair) -> tuple[Candidate, ...]:
    with services.reading() as session:
        known = finder_for(session, pair)
        rows = session.execute(
            select(MemoryUnit.id, MemoryUnit.source, MemoryUnit.target)
            .where(MemoryUnit.source_language == pair.source, MemoryUnit.target_language == pair.target)
            .where(MemoryUnit.owner_id == SHARED)
            .order_by(MemoryUnit.id.desc())
            .limit(services.rules.candidate_limit)
        )
        sentences = [Sentence(identity=id_, source=plain(source), target=plain(target)) for id_, source, target in rows]
    return find_candidates(sentences, source_language=pair.source, target_language=pair.target, known=known)


def _offer(session: Session, pair: LanguagePair, candidates: Sequence[Candidate], clock: Clock) -> int:
    """Write what is new, bring up to date what is open, leave what was decided; return how many are new."""
    of_pair = (
        TermCandidate.source_language == pair.source,
        TermCandidate.target_language == pair.target,
    )
    known = {row.key: row for row in session.scalars(select(TermCandidate).where(*of_pair))}
    in_glossary = _sources(session, pair)
    wanted = {one.key: one for one in candidates if _is_worth(one, pair, in_glossary)}
    for key, one in wanted.items():
        row = known.get(key)
        if row is None:
            session.add(_row(pair, one, clock))
        elif row.state is CandidateState.OPEN:
            _bring_up_to_date(row, one)
    stale = [row.id for key, row in known.items() if row.state is CandidateState.OPEN and key not in wanted]
    session.execute(delete(TermCandidate).where(TermCandidate.id.in_(stale[:500])))
    session.flush()
    return len(wanted.keys() - known.keys())


def _is_worth(one: Candidate, pair: LanguagePair, in_glossary: frozenset[str]) -> bool:
    is_short = max(len(one.key), len(one.source), len(one.target)) <= _LONGEST
    return is_short and fold(one.source, pair.source) not in in_glossary


def _sources(session: Session, pair: LanguagePair) -> frozenset[str]:
    """Return what the glossary has in the source language, retired ones too: those were decided against.

    A term of a candidate that somebody opened again was not.
    """
    reopened = select(TermCandidate.term_id).where(
        TermCandidate.state == CandidateState.OPEN, TermCandidate.term_id.is_not(None)
    )
    counts = TermRow.retired_at.is_(None) | TermRow.id.not_in(reopened)
    straight = select(TermRow.folded_source).where(
        TermRow.source_language == pair.source, TermRow.target_language == pair.target, counts
    )
    turned = select(TermRow.folded_target).where(
        TermRow.source_language == pair.target, TermRow.target_language == pair.source, counts
    )
    return frozenset((*session.scalars(straight), *session.scalars(turned)))


def _row(pair: LanguagePair, one: Candidate, clock: Clock) -> TermCandidate:
    row = TermCandidate(
        source_language=pair.source,
        target_language=pair.target,
        key=one.key,
        state=CandidateState.OPEN,
        found_at=clock(),
    )
    _bring_up_to_date(row, one)
    return row


def _bring_up_to_date(row: TermCandidate, one: Candidate) -> None:
    row.source, row.target, row.count, row.score = one.source, one.target, one.count, one.score
    row.evidence = list(one.evidence)
