"""The way of a document: its states, and the moves allowed between them.

A state names what the document waits for, so that a job may die and be repeated: nothing is ever "being parsed", it is
received and waits to be parsed until it is.
"""

from enum import StrEnum
from typing import Final

from translation_service.domain.errors import BrokenPromise, MovedOn
from translation_service.domain.sentences import N_, sentence


class DocumentState(StrEnum):
    RECEIVED = "received"
    PARSED = "parsed"
    QUEUED = "queued"
    IN_REVISION = "in_revision"
    APPROVED = "approved"
    ASSEMBLED = "assembled"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Stage(StrEnum):
    """The four background jobs; each name is also the name of its queue."""

    PARSE = "parse"
    PRETRANSLATE = "pretranslate"
    ASSEMBLE = "assemble"
    DELIVER = "deliver"


_S: Final = DocumentState

STAGE_NAMES: Final[dict[Stage, str]] = {
    Stage.PARSE: N_("reading the file"),
    Stage.PRETRANSLATE: N_("making the draft"),
    Stage.ASSEMBLE: N_("making the finished file"),
    Stage.DELIVER: N_("delivering"),
}

MOVES: Final[dict[DocumentState, frozenset[DocumentState]]] = {
    _S.RECEIVED: frozenset({_S.PARSED, _S.REFUSED, _S.FAILED, _S.CANCELLED}),
    _S.PARSED: frozenset({_S.QUEUED, _S.FAILED, _S.CANCELLED}),
    _S.QUEUED: frozenset({_S.IN_REVISION, _S.RECEIVED, _S.CANCELLED}),
    _S.IN_REVISION: frozenset({_S.QUEUED, _S.APPROVED, _S.RECEIVED, _S.CANCELLED}),
    _S.APPROVED: frozenset({_S.ASSEMBLED, _S.IN_REVISION, _S.FAILED, _S.CANCELLED}),
    _S.ASSEMBLED: frozenset({_S.DELIVERED, _S.FAILED, _S.CANCELLED}),
    _S.DELIVERED: frozenset({_S.ACCEPTED, _S.RETURNED, _S.RECEIVED}),
    _S.ACCEPTED: frozenset(),
    _S.RETURNED: frozenset({_S.IN_REVISION, _S.RECEIVED, _S.CANCELLED}),
    _S.REFUSED: frozenset({_S.RECEIVED, _S.CANCELLED}),
    _S.FAILED: frozenset({_S.RECEIVED, _S.PARSED, _S.APPROVED, _S.ASSEMBLED, _S.CANCELLED}),
    _S.CANCELLED: frozenset(),
}

WORK: Final[dict[DocumentState, Stage]] = {
    _S.RECEIVED: Stage.PARSE,
    _S.PARSED: Stage.PRETRANSLATE,
    _S.APPROVED: Stage.ASSEMBLE,
    _S.ASSEMBLED: Stage.DELIVER,
}
"""The states that wait for a machine, and for which job."""

TAKES_NEW_SOURCE: Final = frozenset({_S.QUEUED, _S.IN_REVISION, _S.DELIVERED, _S.RETURNED})
"""Where a unit may hand in a new version of the source, which is then read and drafted anew."""

WITHDRAWABLE: Final = frozenset(state for state, moves in MOVES.items() if _S.CANCELLED in moves) - {
    _S.APPROVED,
    _S.ASSEMBLED,
}
"""Where a unit may take back what it ordered: until a reviser has approved it."""

ANSWERABLE: Final = frozenset({_S.RECEIVED, _S.PARSED, _S.QUEUED, _S.IN_REVISION, _S.RETURNED})
"""Where what a unit answers still reaches somebody who writes."""

FINAL: Final = frozenset(state for state, moves in MOVES.items() if not moves)
HELD: Final = frozenset({_S.IN_REVISION, _S.RETURNED})
"""Where a document is in the hands of one reviser, whom the others leave it to."""

WAITING_FOR_REVISER: Final = frozenset({_S.QUEUED, _S.RETURNED})
OPEN: Final = frozenset(DocumentState) - FINAL - {_S.DELIVERED}
"""What the desk still owes somebody; a delivered document waits for its unit."""

STATE_NAMES: Final[dict[DocumentState, str]] = {
    _S.RECEIVED: N_("received"),
    _S.PARSED: N_("being drafted"),
    _S.QUEUED: N_("waiting for a reviser"),
    _S.IN_REVISION: N_("in revision"),
    _S.APPROVED: N_("approved"),
    _S.ASSEMBLED: N_("ready to deliver"),
    _S.DELIVERED: N_("delivered"),
    _S.ACCEPTED: N_("accepted"),
    _S.RETURNED: N_("returned"),
    _S.REFUSED: N_("refused"),
    _S.FAILED: N_("failed"),
    _S.CANCELLED: N_("cancelled"),
}


def check_move(present: DocumentState, wanted: DocumentState) -> None:
    """Raise `MovedOn` unless the table allows the move."""
    if wanted not in MOVES[present]:
        template = N_("This document is %(state)s by now; the page shows its present state.")
        raise MovedOn("wrong-state", template, state=sentence(STATE_NAMES[present]))


def stage_of(state: DocumentState) -> Stage:
    """Return the job a state waits for; raise `BrokenPromise` where it waits for people or nothing."""
    try:
        return WORK[state]
    except KeyError as error:
        raise BrokenPromise(f"no job serves the state {state}") from error


def start_of(stage: Stage) -> DocumentState:
    """Return the state in which a document waits for `stage`."""
    return next(state for state, served in WORK.items() if served is stage)
