"""Proposals for the glossary: anybody who revises may make one, a terminologist decides, its author is told."""

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from translation_service.application.moves import find_document
from translation_service.application.terms.editing import add_term, edit_term, find_row, same_term
from translation_service.application.terms.entries import TermEntry, checked, written
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import MovedOn, NotFound, RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId, TermId
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.terms import ProposalState
from translation_service.persistence.people import hold_person
from translation_service.persistence.segments import SegmentRow
from translation_service.persistence.term_proposals import TermProposal


def propose_term(
    session: Session,
    *,
    entry: TermEntry,
    actor: Actor,
    clock: Clock,
    why: str = "",
    term_id: TermId | None = None,
    segment_id: SegmentId | None = None,
) -> int:
    """Keep a wish for a new term, or for another wording of the term it names; return its number.

    Whoever sends the same wish twice has one, as long as nobody has decided it.
    """
    require(actor.holds(Role.REVISER, Role.TERMINOLOGIST, Role.COORDINATOR))
    entry = checked(entry)
    if term_id is not None:
        find_row(session, term_id)
    hold_person(session, actor.id)
    proposal = TermProposal(
        term_id=term_id,
        segment_id=_seen_segment(session, segment_id, actor),
        entry=written(entry),
        source=entry.source.strip(),
        target=entry.target.strip(),
        source_language=entry.source_language,
        target_language=entry.target_language,
        why=why.strip(),
        person_id=actor.id,
        at=clock(),
        state=ProposalState.WAITING,
    )
    if (kept := _sent_before(session, proposal)) is not None:
        return kept
    _refuse_twin(session, proposal, entry)
    session.add(proposal)
    session.flush()
    return proposal.id


def approve_proposal(
    session: Session, *, proposal_id: int, entry: TermEntry, base_version: int, actor: Actor, clock: Clock, why: str
) -> TermId:
    """Take a proposal into the glossary as the terminologist has worded it; return the term.

    The decision follows the change of the term, by which its history knows who proposed it.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    proposal = _undecided(session, proposal_id, actor, ProposalState.APPROVED)
    if proposal.state is ProposalState.APPROVED and proposal.term_id is not None:
        return TermId(proposal.term_id)
    reason = why.strip() or proposal.why
    if proposal.term_id is None:
        term_id = add_term(session, entry=entry, actor=actor, clock=clock, why=reason)
        proposal.term_id = term_id
    else:
        term_id = TermId(proposal.term_id)
        edit_term(
            session,
            term_id=term_id,
            entry=entry,
            base_version=base_version,
            actor=actor,
            clock=clock,
            why=reason,
        )
    _decide(proposal, ProposalState.APPROVED, actor=actor, clock=clock, why=why)
    session.flush()
    return term_id


def decline_proposal(session: Session, *, proposal_id: int, actor: Actor, clock: Clock, why: str) -> None:
    """Refuse a proposal; raise `RequestRefused` without a reason, which its author has a right to."""
    require(actor.holds(Role.TERMINOLOGIST))
    proposal = _undecided(session, proposal_id, actor, ProposalState.DECLINED)
    if not why.strip():
        raise RequestRefused("reason-missing", N_("Say why, so that its author understands."))
    _decide(proposal, ProposalState.DECLINED, actor=actor, clock=clock, why=why)
    session.flush()


def withdraw_proposal(session: Session, *, proposal_id: int, actor: Actor, clock: Clock) -> None:
    """Take back what one has proposed oneself."""
    proposal = _undecided(session, proposal_id, actor, ProposalState.WITHDRAWN)
    require(proposal.person_id == actor.id)
    _decide(proposal, ProposalState.WITHDRAWN, actor=actor, clock=clock, why="")
    session.flush()


def tell(session: Session, *, actor: Actor) -> None:
    """Note that a person has seen what became of their proposals."""
    session.execute(
        update(TermProposal)
        .where(TermProposal.person_id == actor.id, TermProposal.state != ProposalState.WAITING)
        .where(TermProposal.is_told.is_(False))
        .values(is_told=True)
    )


def _decide(proposal: TermProposal, state: ProposalState, *, actor: Actor, clock: Clock, why: str) -> None:
    proposal.state, proposal.decision = state, why.strip()
    proposal.decided_by_id, proposal.decided_at = actor.id, clock()
    proposal.is_told = proposal.person_id == actor.id


def _undecided(session: Session, proposal_id: int, actor: Actor, wanted: ProposalState) -> TermProposal:
    """Return a proposal that waits, or about which the actor has decided so already, as by a first click."""
    proposal = session.get(TermProposal, proposal_id, with_for_update=True)
    if proposal is None:
        raise NotFound("proposal-not-found", N_("There is no such proposal."))
    is_repeated = (proposal.state, proposal.decided_by_id) == (wanted, actor.id)
    if proposal.state is not ProposalState.WAITING and not is_repeated:
        raise MovedOn("proposal-decided", N_("This proposal is decided already."))
    return proposal


def _sent_before(session: Session, proposal: TermProposal) -> int | None:
    """Return the number under which the same person's same wish waits already."""
    mine = _waiting_for(proposal).where(TermProposal.person_id == proposal.person_id)
    sent = (proposal.entry, proposal.why, proposal.segment_id)
    rows = session.scalars(mine.order_by(TermProposal.id))
    return next((row.id for row in rows if (row.entry, row.why, row.segment_id) == sent), None)


def _waiting_for(proposal: TermProposal) -> Select[TermProposal]:
    """Find what waits for a decision about the same words."""
    return select(TermProposal).where(
        TermProposal.state == ProposalState.WAITING,
        TermProposal.source_language == proposal.source_language,
        TermProposal.target_language == proposal.target_language,
        TermProposal.source == proposal.source,
        TermProposal.target == proposal.target,
        TermProposal.term_id == proposal.term_id if proposal.term_id else TermProposal.term_id.is_(None),
    )


def _refuse_twin(session: Session, proposal: TermProposal, entry: TermEntry) -> None:
    """Refuse as new what is in force, and what somebody has proposed already and nobody has decided yet."""
    if proposal.term_id is not None:
        return
    if session.scalar(_waiting_for(proposal).limit(1)) is not None:
        raise RequestRefused("proposal-exists", N_("This is proposed already and waits for a decision."))
    known = same_term(session, entry)
    if known is not None and known.retired_at is None:
        raise RequestRefused("term-exists", N_("The glossary has this term already; propose a change of it there."))


def _seen_segment(session: Session, segment_id: SegmentId | None, actor: Actor) -> int | None:
    """Return a segment that the person may see; none where there is none."""
    if segment_id is None:
        return None
    document_id = session.scalar(select(SegmentRow.document_id).where(SegmentRow.id == segment_id))
    if document_id is None:
        return None
    find_document(session, document_id=DocumentId(document_id), actor=actor)
    return segment_id
