"""Terms: adding, editing, retiring and remarking on them, every change with who and why."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import Table, insert, literal, select
from sqlalchemy.orm import Session

from glossary.terms import Term
from translation_service.application.terms.entries import (
    TermEntry,
    checked,
    entry_of,
    entry_of_row,
    key_of,
    key_of_row,
    values_of,
    written,
)
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import EditConflict, NotFound, RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.persistence.people import hold_person
from translation_service.persistence.terms import TermComment, TermEvent, TermRow

# Many rows go straight into their tables: by way of the classes it takes twice as long.
_TERMS: Final = cast("Table", TermRow.__table__)
_EVENTS: Final = cast("Table", TermEvent.__table__)


def add_term(session: Session, *, entry: TermEntry, actor: Actor, clock: Clock, why: str = "") -> TermId:
    """Add a term, or bring a retired one back as it is worded now; a form that is sent twice adds it once.

    Raises `RequestRefused` for an empty one or one that is in force already.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    entry = checked(entry)
    hold_person(session, actor.id)
    twin = same_term(session, entry)
    if twin is not None and twin.retired_at is None:
        if _is_worded_so(twin, entry) and _changed_last(session, twin) == actor.id:
            return TermId(twin.id)
        raise _exists()
    if twin is not None:
        term_id = TermId(twin.id)
        restore_term(session, term_id=term_id, actor=actor, clock=clock, why=why)
        if entry != entry_of_row(twin):
            edit_term(session, term_id=term_id, entry=entry, base_version=twin.version, actor=actor, clock=clock)
        return term_id
    return TermId(add_rows(session, [entry], moment=clock(), person_id=actor.id, why=why)[0])


def edit_term(
    session: Session,
    *,
    term_id: TermId,
    entry: TermEntry,
    base_version: int,
    actor: Actor,
    clock: Clock,
    why: str = "",
) -> None:
    """Change a term, once where a form is sent twice.

    Raises `EditConflict` when somebody changed it since `base_version`.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    row = find_row(session, term_id)
    entry = checked(entry)
    if row.version != base_version:
        is_next = 0 < base_version == row.version - 1
        if is_next and _is_worded_so(row, entry) and _changed_last(session, row) == actor.id:
            return
        raise EditConflict("term-conflict", N_("Somebody changed this term meanwhile. Compare and save again."))
    twin = same_term(session, entry)
    if twin is not None and twin.id != row.id:
        raise _exists()
    record(session, row, act="edited", actor=actor, moment=clock(), why=why)
    fill(row, entry, clock())
    session.flush()


def retire_term(session: Session, *, term_id: TermId, actor: Actor, clock: Clock, why: str = "") -> None:
    """Take a term out of force; it stays in the record and can be restored."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = find_row(session, term_id)
    if row.retired_at is None:
        record(session, row, act="retired", actor=actor, moment=clock(), why=why)
        row.retired_at, row.version = clock(), row.version + 1
        session.flush()


def restore_term(session: Session, *, term_id: TermId, actor: Actor, clock: Clock, why: str = "") -> None:
    """Bring a retired term back into force."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = find_row(session, term_id)
    if row.retired_at is not None:
        record(session, row, act="restored", actor=actor, moment=clock(), why=why)
        row.retired_at, row.version = None, row.version + 1
        session.flush()


def remark(session: Session, *, term_id: TermId, text: str, actor: Actor, clock: Clock) -> None:
    """Keep what somebody says about a term, once where it is sent twice; raise `RequestRefused` where nothing is."""
    require(actor.holds(Role.TERMINOLOGIST, Role.REVISER, Role.COORDINATOR))
    find_row(session, term_id)
    words = text.strip()
    if not words:
        raise RequestRefused("remark-empty", N_("Write something first."))
    newest = session.scalar(
        select(TermComment).where(TermComment.term_id == term_id).order_by(TermComment.id.desc()).limit(1)
    )
    if newest is None or (newest.person_id, newest.text) != (actor.id, words):
        session.add(TermComment(term_id=term_id, at=clock(), person_id=actor.id, text=words))
        session.flush()


def add_terms(session: Session, terms: Iterable[Term], *, clock: Clock, why: str) -> int:
    """Add the terms that are not there yet (at set-up); return how many were added."""
    known = {key_of_row(row) for row in session.scalars(select(TermRow))}
    entries = [entry for entry in map(entry_of, terms) if key_of(entry) not in known]
    add_rows(session, entries, moment=clock(), person_id=None, why=why)
    return len(entries)


def add_rows(
    session: Session,
    entries: Sequence[TermEntry],
    *,
    moment: datetime,
    person_id: int | None,
    why: str,
    import_id: int | None = None,
) -> list[int]:
    """Write new terms and their records, however many, and return their numbers, in whatever order."""
    if not entries:
        return []
    rows = [values_of(entry, moment) | {"created_at": moment, "version": 1} for entry in entries]
    ids = list(session.scalars(insert(_TERMS).returning(_TERMS.c.id), rows))
    said: dict[str, Any] = {"at": moment, "act": "added", "person_id": person_id, "why": why, "import_id": import_id}
    values = (literal(value, _EVENTS.c[name].type) for name, value in said.items())
    # Of terms of this moment those without any record are these, for whoever adds one writes its record with it.
    is_told = select(_EVENTS.c.id).where(_EVENTS.c.term_id == _TERMS.c.id).exists()
    new = select(_TERMS.c.id, *values).where(_TERMS.c.created_at == moment, ~is_told)
    session.execute(insert(_EVENTS).from_select(["term_id", *said], new))
    return ids


def add_events(session: Session, events: Iterable[dict[str, Any]]) -> None:
    """Write many records at once."""
    listed = list(events)
    if listed:
        session.execute(insert(_EVENTS), listed)


def fill(row: TermRow, entry: TermEntry, moment: datetime) -> None:
    """Have a row say what an entry says."""
    for name, value in values_of(entry, moment).items():
        setattr(row, name, value)
    row.version += 1


def record(session: Session, row: TermRow, *, act: str, actor: Actor, moment: datetime, why: str) -> None:
    """Keep what a row says now, before it changes."""
    session.add(
        TermEvent(term_id=row.id, at=moment, person_id=actor.id, act=act, before=written_row(row), why=why.strip())
    )


def written_row(row: TermRow) -> dict[str, Any]:
    """Return a row as the record keeps it."""
    return written(entry_of_row(row)) | {"is_retired": row.retired_at is not None}


def find_row(session: Session, term_id: TermId) -> TermRow:
    """Return a term and keep others from changing it; raise `NotFound`."""
    row = session.get(TermRow, term_id, with_for_update=True)
    if row is None:
        raise NotFound("term-not-found", N_("There is no such term."))
    return row


def _is_worded_so(row: TermRow, entry: TermEntry) -> bool:
    """Tell whether a row says what an entry would have it say."""
    values = values_of(entry, row.changed_at)
    return all(getattr(row, name) == value for name, value in values.items())


def _changed_last(session: Session, row: TermRow) -> int | None:
    """Return who changed a term last, nobody for what came from elsewhere."""
    newest = select(TermEvent).where(TermEvent.term_id == row.id).order_by(TermEvent.id.desc()).limit(1)
    event = session.scalar(newest)
    return event.person_id if event else None


def _exists() -> RequestRefused:
    return RequestRefused("term-exists", N_("This term is in the glossary already, perhaps retired."))


def same_term(session: Session, entry: TermEntry) -> TermRow | None:
    """Return the row that is the same term as an entry, in force or not."""
    source_language, target_language, source, target, unit_id = key_of(entry)
    return session.scalar(
        select(TermRow).where(
            TermRow.source_language == source_language,
            TermRow.target_language == target_language,
            TermRow.folded_source == source,
            TermRow.folded_target == target,
            TermRow.unit_id == unit_id if unit_id else TermRow.unit_id.is_(None),
        )
    )
