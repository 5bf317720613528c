"""What the pages of coordination show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from flask_babel import ngettext

from translation_service.domain.deadlines import NEW_DEADLINE
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import STATE_NAMES, DocumentState
from translation_service.persistence.reading.desk import Board, DeskSearch, EventLine, Load
from translation_service.persistence.reading.due_days import DueDay
from translation_service.web.free_days import free_day_words
from translation_service.web.incoming import whole_number
from translation_service.web.speaking import counted

BOARD_ORDER: Final = (
    DocumentState.RECEIVED,
    DocumentState.PARSED,
    DocumentState.QUEUED,
    DocumentState.RETURNED,
    DocumentState.IN_REVISION,
    DocumentState.APPROVED,
    DocumentState.ASSEMBLED,
    DocumentState.DELIVERED,
    DocumentState.FAILED,
    DocumentState.REFUSED,
    DocumentState.ACCEPTED,
    DocumentState.CANCELLED,
)

_ALWAYS_SHOWN: Final = frozenset(
    {DocumentState.QUEUED, DocumentState.RETURNED, DocumentState.IN_REVISION, DocumentState.FAILED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One count of the board and the search it stands for."""

    name: str
    count: int
    filters: dict[str, str]
    is_chosen: bool
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A day of the picture; heights are parts of 100, `free` of words nobody has taken, `held` of the others below.

    `free_because` says why nobody works on it, "" where somebody does.
    """

    due: DueDay
    words: str
    free: int
    held: int
    free_because: str
    is_chosen: bool


def search_of(values: Mapping[str, str]) -> DeskSearch:
    """Read a search from an address; what cannot be read is as if it were not there."""
    state = values.get("state", "")
    return DeskSearch(
        state=DocumentState(state) if state in set(DocumentState) else None,
        is_overdue=values.get("overdue") == "yes",
        is_everything=state == "everything",
        unit_id=whole_number(values.get("unit", "")),
        reviser_id=whole_number(values.get("reviser", "")),
        due=_day(values.get("due", "")),
        text=values.get("text", "")[:200],
        page=whole_number(values.get("page", "")) or 1,
    )


def filters_of(search: DeskSearch) -> dict[str, str]:
    """Return a search without its page, as values of an address; what is not chosen is left out."""
    state = "everything" if search.is_everything else ""
    filters = {
        "state": search.state.value if search.state else state,
        "overdue": "yes" if search.is_overdue else "",
        "unit": str(search.unit_id or ""),
        "reviser": str(search.reviser_id or ""),
        "due": search.due.isoformat() if search.due else "",
        "text": search.text.strip(),
    }
    return {name: value for name, value in filters.items() if value}


def tiles_of(board: Board, search: DeskSearch) -> tuple[Tile, ...]:
    """Return the counts on top: what is overdue, then the states in the order of a document's way."""
    overdue = Tile(
        name=N_("overdue"),
        count=board.overdue,
        filters={"overdue": "yes"},
        is_chosen=search.is_overdue,
        state="overdue",
    )
    states = (state for state in BOARD_ORDER if board.counts[state] or state in _ALWAYS_SHOWN)
    return (overdue, *(_tile(state, board, search) for state in states))


def columns_of(days: Sequence[DueDay], search: DeskSearch) -> tuple[Column, ...]:
    """Return the picture of the coming days; the day with the most words is as high as the picture."""
    most = max((day.words for day in days), default=0) or 1
    return tuple(_column(day, most, search) for day in days)


def load_words(load: Load) -> str:
    """Say what a reviser holds: "Deniz Arslan – 2 documents, 1,840 words"."""
    return f"{load.name} – {_work_words(load)}"


def event_words(event: EventLine) -> tuple[str, str]:
    """Return the names of the states an event led from and to; the first is empty where it is the same.

    An act beside the changes of state has a name of its own.
    """
    if event.act == NEW_DEADLINE:
        return "", N_("deadline changed")
    if event.from_state == event.to_state == DocumentState.IN_REVISION:
        return "", N_("given to another reviser")
    came_from = "" if event.from_state == event.to_state else _name(event.from_state)
    return came_from, _name(event.to_state)


def _column(due: DueDay, most: int, search: DeskSearch) -> Column:
    height, held = (round(100 * words / most) for words in (due.words, due.held_words))
    return Column(
        due=due,
        words=_work_words(due),
        free=height - held,
        held=held,
        free_because=free_day_words(due.day),
        is_chosen=search.due == due.day,
    )


def _work_words(work: DueDay | Load) -> str:
    """Say how much it is: "2 documents, 1,840 words"."""
    documents = ngettext(
        "%(counted)s document", "%(counted)s documents", work.documents, counted=counted(work.documents)
    )
    words = ngettext("%(counted)s word", "%(counted)s words", work.words, counted=counted(work.words))
    return f"{documents}, {words}"


def _tile(state: DocumentState, board: Board, search: DeskSearch) -> Tile:
    return Tile(
        name=STATE_NAMES[state],
        count=board.counts[state],
        filters={"state": state.value},
        is_chosen=search.state is state,
        state=state.value,
    )


def _name(state: str) -> str:
    return STATE_NAMES[DocumentState(state)] if state in set(DocumentState) else state


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
