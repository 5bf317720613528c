"""What a terminologist decides about a candidate: taken, dismissed, and either taken back."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.terms.editing import add_term, edit_term, find_row, restore_term, retire_term
from translation_service.application.terms.entries import TermEntry, entry_of_row
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, NotFound, RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.terms import CandidateState
from translation_service.persistence.people import Person
from translation_service.persistence.term_candidates import TermCandidate
from translation_service.persistence.terms import TermEvent

_WHY: Final = "candidate"
_DECIDED: Final = {
    CandidateState.TAKEN: N_("%(person)s has taken “%(phrase)s” into the glossary already."),
    CandidateState.DISMISSED: N_("%(person)s has dismissed “%(phrase)s” already."),
}


def take_candidate(
    session: Session, *, candidate_id: int, actor: Actor, clock: Clock, entry: TermEntry | None = None
) -> TermId:
    """Take a candidate into the glossary, as it is or as somebody has worded it."""
    require(actor.holds(Role.TERMINOLOGIST))
    candidate = _undecided(session, candidate_id, actor, CandidateState.TAKEN)
    if candidate.state is CandidateState.TAKEN and candidate.term_id is not None:
        return TermId(candidate.term_id)
    candidate.term_id = _term_for(session, candidate, entry or entry_of_candidate(candidate), actor=actor, clock=clock)
    _decide(candidate, CandidateState.TAKEN, actor=actor, clock=clock)
    session.flush()
    return TermId(candidate.term_id)


def dismiss_candidate(session: Session, *, candidate_id: int, actor: Actor, clock: Clock) -> None:
    """Have a candidate never offered again."""
    require(actor.holds(Role.TERMINOLOGIST))
    _decide(
        _undecided(session, candidate_id, actor, CandidateState.DISMISSED),
        CandidateState.DISMISSED,
        actor=actor,
        clock=clock,
    )
    session.flush()


def reopen_candidate(session: Session, *, candidate_id: int, actor: Actor, clock: Clock) -> None:
    """Take a decision back; the term of a taken one is retired, unless somebody has changed it since."""
    require(actor.holds(Role.TERMINOLOGIST))
    candidate = _candidate(session, candidate_id)
    if candidate.state is CandidateState.TAKEN:
        _retire_term_of(session, candidate, actor=actor, clock=clock)
    candidate.state, candidate.decided_by_id, candidate.decided_at = CandidateState.OPEN, None, None
    session.flush()


def entry_of_candidate(candidate: TermCandidate) -> TermEntry:
    """Return a candidate as a term would be written."""
    return TermEntry(
        source_language=candidate.source_language,
        target_language=candidate.target_language,
        source=candidate.source,
        target=candidate.target,
    )


def _term_for(session: Session, candidate: TermCandidate, entry: TermEntry, *, actor: Actor, clock: Clock) -> int:
    """Add the term, or bring the one back that was retired when its candidate was opened again."""
    if candidate.term_id is None:
        return add_term(session, entry=entry, actor=actor, clock=clock, why=_WHY)
    term_id = TermId(candidate.term_id)
    restore_term(session, term_id=term_id, actor=actor, clock=clock, why=_WHY)
    row = find_row(session, term_id)
    if entry_of_row(row) != entry:
        edit_term(session, term_id=term_id, entry=entry, base_version=row.version, actor=actor, clock=clock, why=_WHY)
    return term_id


def _retire_term_of(session: Session, candidate: TermCandidate, *, actor: Actor, clock: Clock) -> None:
    newest = select(TermEvent.why).where(TermEvent.term_id == candidate.term_id).order_by(TermEvent.id.desc()).limit(1)
    if candidate.term_id is None or session.scalar(newest) != _WHY:
        template = N_("The term has been changed since it was taken; open it in the glossary to change or retire it.")
        raise RequestRefused("candidate-term-changed", template)
    retire_term(session, term_id=TermId(candidate.term_id), actor=actor, clock=clock, why=_WHY)


def _decide(candidate: TermCandidate, state: CandidateState, *, actor: Actor, clock: Clock) -> None:
    candidate.state, candidate.decided_by_id, candidate.decided_at = state, actor.id, clock()


def _undecided(session: Session, candidate_id: int, actor: Actor, wanted: CandidateState) -> TermCandidate:
    """Return a candidate that is open, or about which the actor has decided so already, as by a first click."""
    candidate = _candidate(session, candidate_id)
    is_repeated = (candidate.state, candidate.decided_by_id) == (wanted, actor.id)
    if candidate.state is not CandidateState.OPEN and not is_repeated:
        person = session.get_one(Person, candidate.decided_by_id).name
        raise MovedOn("candidate-decided", _DECIDED[candidate.state], person=person, phrase=candidate.source)
    return candidate


def _candidate(session: Session, candidate_id: int) -> TermCandidate:
    candidate = session.get(TermCandidate, candidate_id, with_for_update=True)
    if candidate is None:
        raise NotFound("candidate-not-found", N_("There is no such candidate."))
    return candidate
