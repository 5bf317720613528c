"""Files of terms: looked at before they are taken in, taken in at once, and taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from glossary.exchange.csv_files import ReadTerms
from translation_service.application.terms.comparing import disputed_terms, preview
from translation_service.application.terms.editing import add_events, add_rows, written_row
from translation_service.application.terms.entries import (
    read_entry,
    values_of,
    written,
)
from translation_service.application.terms.glossaries import revision_of
from translation_service.application.terms.seen_files import ChangedEntry, Preview
from translation_service.application.terms.settling import Choice, settled
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import EditConflict, MovedOn, NotFound
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.terms import ImportState
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.people import hold_person
from translation_service.persistence.terms import TermEvent, TermImport, TermRow

LANGUAGES: Final = "languages"
"""Under this name an import keeps which languages the columns of its file have."""

_ROWS_A_QUERY: Final = 500
_KEPT_SHOWN: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What taking an import back did: how many terms are as before, and which were changed since and stay."""

    reverted: int
    kept: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """What puts an import back: the records of it, and the columns of added terms and of changed ones."""

    records: tuple[dict[str, Any], ...]
    retired: tuple[dict[str, Any], ...]
    restored: tuple[dict[str, Any], ...]
    moment: datetime


def begin_import(
    session: Session,
    *,
    file_name: str,
    blob_key: str,
    unit_id: int | None,
    actor: Actor,
    clock: Clock,
    languages: tuple[str, str] | None = None,
) -> int:
    """Keep a file of terms that somebody wants to look at, and return its number; sent twice, it is one.

    `languages` are those its columns have where the file says none.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    hold_person(session, actor.id)
    row = TermImport(
        at=clock(),
        person_id=actor.id,
        file_name=file_name[:200],
        blob_key=blob_key,
        unit_id=unit_id,
        state=ImportState.PREVIEWED,
        counts={LANGUAGES: list(languages)} if languages else {},
    )
    if (kept := _sent_before(session, row)) is not None:
        return kept
    session.add(row)
    session.flush()
    return row.id


def find_import(session: Session, import_id: int, *, actor: Actor, locks: bool = False) -> TermImport:
    """Return an import; raise `NotFound`."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = session.get(TermImport, import_id, with_for_update=True if locks else None)
    if row is None:
        raise NotFound("import-not-found", N_("There is no such import."))
    return row


def has_decided(session: Session, import_id: int, state: ImportState, *, actor: Actor) -> bool:
    """Tell whether it was `actor` who took an import in, or back, as with a first click."""
    row = find_import(session, import_id, actor=actor)
    if row.state is not state:
        return False
    decider_id = session.scalar(select(TermEvent.person_id).where(TermEvent.at == row.decided_at).limit(1))
    return (decider_id or row.person_id) == actor.id


def _sent_before(session: Session, row: TermImport) -> int | None:
    """Return the number under which the same person looks at the same file already."""
    mine = select(TermImport).where(
        TermImport.state == ImportState.PREVIEWED,
        TermImport.person_id == row.person_id,
        TermImport.blob_key == row.blob_key,
        TermImport.file_name == row.file_name,
        TermImport.unit_id == row.unit_id if row.unit_id else TermImport.unit_id.is_(None),
    )
    return next((one.id for one in session.scalars(mine.order_by(TermImport.id)) if one.counts == row.counts), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A file compared with the glossary: what it would do, and what of that is taken."""

    seen: Preview
    taken: Preview


def weigh_import(
    session: Session,
    *,
    import_id: int,
    read: ReadTerms,
    revision: int,
    choices: Mapping[int, Choice],
    otherwise: Choice,
    empties: bool,
    actor: Actor,
) -> Weighed:
    """Settle what is taken of a file, changing nothing: it takes long, and while somebody writes nobody else can.

    `choices` say what becomes of disputed entries, by their place among them; of the others `otherwise`. Raises
    `EditConflict` where the glossary is not at the `revision` that somebody has seen the file compared with.
    """
    row = _undecided(find_import(session, import_id, actor=actor))
    seen = preview(session, read, unit_id=row.unit_id, empties=empties)
    if seen.revision != revision:
        raise _changed_meanwhile()
    taken = settled(seen, choices=choices, otherwise=otherwise, known=disputed_terms(session, seen))
    return Weighed(seen=seen, taken=taken)


def apply_import(session: Session, *, import_id: int, weighed: Weighed, actor: Actor, clock: Clock) -> dict[str, int]:
    """Take a file in, whole or not at all; raise `EditConflict` when the glossary is not what was compared with."""
    row = _undecided(find_import(session, import_id, actor=actor, locks=True))
    seen, taken = weighed.seen, weighed.taken
    is_as_seen = seen.revision == revision_of(session)[1]
    if not is_as_seen or not _are_present(session, (*seen.changed, *taken.changed)):
        raise _changed_meanwhile()
    moment = clock()
    add_rows(session, taken.added, moment=moment, person_id=actor.id, why=row.file_name, import_id=import_id)
    _change(session, taken.changed, moment=moment, row=row, actor=actor)
    counts = row.counts | seen.counts | {"added": len(taken.added), "changed": len(taken.changed)}
    counts["held_back"] = len(taken.held_back)
    row.state, row.decided_at, row.counts = ImportState.APPLIED, moment, counts
    session.flush()
    return counts


def weigh_undoing(session: Session, *, import_id: int, actor: Actor, clock: Clock) -> Undoing:
    """Return what puts back what an import did, changing nothing: while somebody writes nobody else can."""
    row = _applied(find_import(session, import_id, actor=actor))
    events = session.scalars(select(TermEvent).where(TermEvent.import_id == import_id).order_by(TermEvent.id)).all()
    terms = {term.id: term for term in _rows_of(session, import_id)}
    moment = clock()
    return Undoing(
        records=tuple(_undone(event, terms[event.term_id], row=row, actor=actor, moment=moment) for event in events),
        retired=tuple(_retired(terms[event.term_id], moment) for event in events if event.before is None),
        restored=tuple(_former(event, terms[event.term_id], moment=moment) for event in events if event.before),
        moment=moment,
    )


def undo_import(session: Session, *, import_id: int, undoing: Undoing, actor: Actor) -> Undone:
    """Put back what an import did, except terms that somebody changed since; added ones are retired, none is lost."""
    row = _applied(find_import(session, import_id, actor=actor, locks=True))
    later = _changed_since(session, import_id)
    for changes in (undoing.retired, undoing.restored):
        mine = [change for change in changes if change["id"] not in later]
        if mine:
            session.execute(update(TermRow), mine)
    records = [record for record in undoing.records if record["term_id"] not in later]
    add_events(session, records)
    session.expire_all()
    kept = tuple(sorted(later))
    row.state, row.decided_at = ImportState.UNDONE, undoing.moment
    row.counts = row.counts | {"reverted": len(records), "kept": len(kept), "kept_ids": list(kept[:_KEPT_SHOWN])}
    session.flush()
    return Undone(reverted=len(records), kept=kept)


def _applied(row: TermImport) -> TermImport:
    if row.state is not ImportState.APPLIED:
        raise MovedOn("import-not-applied", N_("Only a file that was taken in can be taken back."))
    return row


def _undecided(row: TermImport) -> TermImport:
    if row.state is not ImportState.PREVIEWED:
        raise MovedOn("import-decided", N_("This file was taken in already."))
    return row


def _changed_meanwhile() -> EditConflict:
    return EditConflict("glossary-changed", N_("The glossary changed meanwhile; this is what the file would do now."))


def _change(
    session: Session, changed: Sequence[ChangedEntry], *, moment: datetime, row: TermImport, actor: Actor
) -> None:
    if not changed:
        return
    common = {"at": moment, "person_id": actor.id, "why": row.file_name, "import_id": row.id, "act": "imported"}
    before = ((one, written(one.before) | {"is_retired": one.comes_back}) for one in changed)
    add_events(session, ({"term_id": one.term_id, "before": record} | common for one, record in before))
    values = [
        values_of(one.after, moment) | {"id": one.term_id, "retired_at": None, "version": one.version + 1}
        for one in changed
    ]
    session.execute(update(TermRow), values)
    session.expire_all()


def _are_present(session: Session, changed: Sequence[ChangedEntry]) -> bool:
    """Lock the terms that will change, and tell whether they are as they were compared."""
    for some in batched(changed, _ROWS_A_QUERY):
        versions = {one.term_id: one.version for one in some}
        query = select(TermRow.id, TermRow.version).where(TermRow.id.in_(versions)).with_for_update()
        if any(versions[term_id] != version for term_id, version in session.execute(query)):
            return False
    return True


def _changed_since(session: Session, import_id: int) -> set[int]:
    """Return the terms of an import that have a later record."""
    mine = (
        select(TermEvent.term_id, func.max(TermEvent.id).label("last"))
        .where(TermEvent.import_id == import_id)
        .group_by(TermEvent.term_id)
        .subquery()
    )
    later = select(TermEvent.term_id).join(mine, TermEvent.term_id == mine.c.term_id)
    return set(session.scalars(later.where(TermEvent.id > mine.c.last)))


def _rows_of(session: Session, import_id: int) -> Iterable[TermRow]:
    mine = select(TermEvent.term_id).where(TermEvent.import_id == import_id)
    return session.scalars(select(TermRow).where(TermRow.id.in_(mine)))


def _undone(event: TermEvent, term: TermRow, *, row: TermImport, actor: Actor, moment: datetime) -> dict[str, Any]:
    return {
        "term_id": event.term_id,
        "at": moment,
        "person_id": actor.id,
        "act": "import-undone",
        "before": written_row(term),
        "why": row.file_name,
        "import_id": None,
    }


def _retired(term: TermRow, moment: datetime) -> dict[str, Any]:
    return {"id": term.id, "version": term.version + 1, "retired_at": moment, "changed_at": moment}


def _former(event: TermEvent, term: TermRow, *, moment: datetime) -> dict[str, Any]:
    """Return the columns that make a term what it was."""
    before = event.before or {}
    present = {"id": term.id, "version": term.version + 1}
    return (
        values_of(read_entry(before), moment) | present | {"retired_at": moment if before.get("is_retired") else None}
    )
