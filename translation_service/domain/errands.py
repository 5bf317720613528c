"""Errands: what workers do about models when an administrator asks, and the states such work can be in."""

from enum import StrEnum
from typing import Final

from translation_service.domain.errors import MovedOn
from translation_service.domain.sentences import N_


class ErrandKind(StrEnum):
    LOOK = "look"
    INSTALL = "install"
    IMPORT = "import"


class ErrandState(StrEnum):
    """A waiting errand is done by a worker as soon as one is free; under way is one that a worker holds a lease of."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ERRAND_MOVES: Final[dict[ErrandState, frozenset[ErrandState]]] = {
    ErrandState.WAITING: frozenset({ErrandState.DONE, ErrandState.FAILED, ErrandState.CANCELLED}),
    ErrandState.DONE: frozenset(),
    ErrandState.FAILED: frozenset({ErrandState.WAITING, ErrandState.CANCELLED}),
    ErrandState.CANCELLED: frozenset(),
}

ERRAND_STATE_NAMES: Final[dict[ErrandState, str]] = {
    ErrandState.WAITING: N_("waiting"),
    ErrandState.DONE: N_("done"),
    ErrandState.FAILED: N_("failed"),
    ErrandState.CANCELLED: N_("cancelled"),
}


def check_errand_move(before: ErrandState, after: ErrandState) -> None:
    """Raise `MovedOn` for a move that the table does not have: somebody else was quicker."""
    if after not in ERRAND_MOVES[before]:
        raise MovedOn("errand-moved-on", N_("This has moved on in the meantime. Look at it again."))
