"""Exchanges of the translation memory with other programs: their states, and the moves between them."""

from enum import StrEnum
from typing import Final

from translation_service.domain.errors import MovedOn
from translation_service.domain.sentences import N_, sentence


class ExchangeKind(StrEnum):
    IMPORT = "import"
    EXPORT = "export"


class ExchangeState(StrEnum):
    """A state names what an exchange waits for; `waiting` and `undoing` wait for a machine."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"
    CANCELLED = "cancelled"


_S: Final = ExchangeState

EXCHANGE_MOVES: Final[dict[ExchangeState, frozenset[ExchangeState]]] = {
    _S.WAITING: frozenset({_S.DONE, _S.FAILED, _S.UNDOING, _S.CANCELLED}),
    _S.DONE: frozenset({_S.UNDOING}),
    _S.FAILED: frozenset({_S.WAITING, _S.UNDOING}),
    _S.UNDOING: frozenset({_S.UNDONE, _S.FAILED}),
    _S.UNDONE: frozenset(),
    _S.CANCELLED: frozenset(),
}
EXCHANGE_WORK: Final = (_S.WAITING, _S.UNDOING)

EXCHANGE_KIND_NAMES: Final[dict[ExchangeKind, str]] = {
    ExchangeKind.IMPORT: N_("import of a file"),
    ExchangeKind.EXPORT: N_("export to a file"),
}
EXCHANGE_STATE_NAMES: Final[dict[ExchangeState, str]] = {
    _S.WAITING: N_("under way"),
    _S.DONE: N_("done"),
    _S.FAILED: N_("failed"),
    _S.UNDOING: N_("being undone"),
    _S.UNDONE: N_("undone"),
    _S.CANCELLED: N_("called off"),
}


def check_exchange_move(present: ExchangeState, wanted: ExchangeState) -> None:
    """Raise `MovedOn` unless the table allows the move."""
    if wanted not in EXCHANGE_MOVES[present]:
        template = N_("This exchange is %(state)s by now; the page shows its present state.")
        raise MovedOn("wrong-state", template, state=sentence(EXCHANGE_STATE_NAMES[present]))
