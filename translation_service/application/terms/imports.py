"""Files of terms: looked at before they are taken in, taken in at once, and taken back."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from glossary.consistency import Contradiction, find_contradictions
from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.exchange.differences import find_said_again
from glossary.terms import Term
from translation_service.application.terms.editing import add_events, add_rows, written_row
from translation_service.application.terms.entries import (
    TermEntry,
    TermKey,
    entry_of,
    entry_of_row,
    fault_of,
    key_of,
    key_of_row,
    read_entry,
    term_of,
    values_of,
    written,
)
from translation_service.application.terms.glossaries import revision_of
from translation_service.application.terms.seen_files import ChangedEntry, Preview
from translation_service.application.terms.settling import Choice, settled
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import EditConflict, NotFound, RequestRefused
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.terms import ImportState
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.terms import TermEvent, TermImport, TermRow

LANGUAGES: Final = "languages"
"""Under this name an import keeps which languages the columns of its file have."""

_ROWS_A_QUERY: Final = 500
_KEPT_SHOWN: Final = 100
_NO_CONTRADICTION: Final = frozenset({"duplicate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What taking an import back did: how many terms are as before, and which were changed since and stay."""

    reverted: int
    kept: tuple[int, ...]


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
    """Keep a file of terms that somebody wants to look at, and return its number.

    `languages` are those its columns have where the file says none.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    row = TermImport(
        at=clock(),
        person_id=actor.id,
        file_name=file_name[:200],
        blob_key=blob_key,
        unit_id=unit_id,
        state=ImportState.PREVIEWED,
        counts={LANGUAGES: list(languages)} if languages else {},
    )
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


def preview(session: Session, read: ReadTerms, *, unit_id: int | None = None, empties: bool = False) -> Preview:
    """Compare the terms of a file with the glossary, changing nothing.

    What the file has no column for stays as the glossary has it, and so does what it leaves empty, unless `empties`.
    """
    places, faults = _places(read, unit_id)
    known = _known(session, places.keys())
    said = _entries(read, places, known, empties=True)
    kept = _entries(read, places, known, empties=False)
    entries = said if empties else kept
    changed = tuple(
        ChangedEntry(
            term_id=row.id, version=row.version, before=before, after=entry, comes_back=row.retired_at is not None
        )
        for key, entry in entries.items()
        if (row := known.get(key)) is not None
        and ((before := entry_of_row(row)) != entry or row.retired_at is not None)
    )
    added = tuple(entry for key, entry in entries.items() if key not in known)
    standing = {key_of(one.after) for one in changed if one.claims_nothing_new}
    new = {key_of(entry): entry for entry in (*added, *(one.after for one in changed))}
    # First what stands: a term that contradicts several is reported with the first of them.
    new = {key: new[key] for key in sorted(new, key=lambda key: key not in standing)}
    contradictions = _contradictions(session, new, {one.term_id for one in changed})
    return Preview(
        added=added,
        changed=changed,
        unchanged=len(entries) - len(added) - len(changed),
        contradictions=contradictions,
        held_back=_held_back(contradictions, unit_id, standing),
        faults=tuple(sorted((*read.faults, *faults), key=lambda fault: fault.line)),
        losses=(*read.losses, *find_said_again(read)),
        revision=revision_of(session)[1],
        left_empty=sum(said[key] != kept[key] for key in said),
        empties=empties,
    )


def apply_import(
    session: Session,
    *,
    import_id: int,
    read: ReadTerms,
    revision: int,
    choices: Mapping[int, Choice],
    otherwise: Choice,
    empties: bool,
    actor: Actor,
    clock: Clock,
) -> dict[str, int]:
    """Take a file in, whole or not at all; raise `EditConflict` when the glossary is not what was compared with.

    `choices` say what becomes of disputed entries, by their place among them; of the others `otherwise`.
    """
    row = find_import(session, import_id, actor=actor, locks=True)
    if row.state is not ImportState.PREVIEWED:
        raise RequestRefused("import-decided", N_("This file was taken in already."))
    seen = preview(session, read, unit_id=row.unit_id, empties=empties)
    taken = settled(seen, choices=choices, otherwise=otherwise, known=_disputed_rows(session, seen))
    if seen.revision != revision or not _are_present(session, (*seen.changed, *taken.changed)):
        raise EditConflict(
            "glossary-changed", N_("The glossary changed meanwhile; this is what the file would do now.")
        )
    moment = clock()
    add_rows(session, taken.added, moment=moment, person_id=actor.id, why=row.file_name, import_id=import_id)
    _change(session, taken.changed, moment=moment, row=row, actor=actor)
    counts = row.counts | seen.counts | {"added": len(taken.added), "changed": len(taken.changed)}
    counts["held_back"] = len(taken.held_back)
    row.state, row.decided_at, row.counts = ImportState.APPLIED, moment, counts
    session.flush()
    return counts


def undo_import(session: Session, *, import_id: int, actor: Actor, clock: Clock) -> Undone:
    """Put back what an import did, except terms that somebody changed since; added ones are retired, none is lost."""
    row = find_import(session, import_id, actor=actor, locks=True)
    if row.state is not ImportState.APPLIED:
        raise RequestRefused("import-not-applied", N_("Only a file that was taken in can be taken back."))
    events = session.scalars(select(TermEvent).where(TermEvent.import_id == import_id).order_by(TermEvent.id)).all()
    later = _changed_since(session, import_id)
    terms = {term.id: term for term in _rows_of(session, import_id)}
    reverted = [event for event in events if event.term_id not in later]
    moment = clock()
    records = [_undone(event, terms[event.term_id], row=row, actor=actor, moment=moment) for event in reverted]
    changes = [_former(event, terms[event.term_id], moment=moment) for event in reverted]
    if changes:
        session.execute(update(TermRow), changes)
    add_events(session, records)
    session.expire_all()
    row = find_import(session, import_id, actor=actor)
    row.state, row.decided_at = ImportState.UNDONE, moment
    kept = tuple(sorted(later))
    row.counts = row.counts | {"reverted": len(reverted), "kept": len(kept), "kept_ids": list(kept[:_KEPT_SHOWN])}
    session.flush()
    return Undone(reverted=len(reverted), kept=kept)


def _disputed_rows(session: Session, seen: Preview) -> dict[int, TermRow]:
    """Return the rows of the glossary that say what disputed entries are about otherwise, by their numbers."""
    keys = [key_of(entry) for entry in seen.disputed]
    sources, changed = {key[:3] for key in keys}, {one.term_id for one in seen.changed}
    return {row.id: row for row in _beside(session, keys) if row.id not in changed and _source(row) in sources}


def _places(read: ReadTerms, unit_id: int | None) -> tuple[dict[TermKey, int], list[RowFault]]:
    """Return where the terms are that a glossary can keep, the last of equal ones, and why others are left out."""
    places: dict[TermKey, int] = {}
    faults: list[RowFault] = []
    for place, (line, term) in enumerate(zip(read.lines, read.terms, strict=True)):
        entry = entry_of(term, unit_id=unit_id)
        fault = fault_of(entry)
        if fault is None:
            places[key_of(entry)] = place
        else:
            faults.append(RowFault(line=line, code=fault[0], template=fault[1]))
    return places, faults


def _entries(
    read: ReadTerms, places: Mapping[TermKey, int], known: Mapping[TermKey, TermRow], *, empties: bool
) -> dict[TermKey, TermEntry]:
    """Return the entries at some places, with what the file leaves open as the glossary has it."""
    entries: dict[TermKey, TermEntry] = {}
    for key, place in places.items():
        entry, row = entry_of(read.terms[place], unit_id=key[4] or None), known.get(key)
        before = entry_of_row(row) if row is not None else entry
        kept = {name: getattr(before, name) for name in read.left_open(place, empties=empties)}
        entries[key] = replace(entry, **kept)
    return entries


def _known(session: Session, entries: Set[TermKey]) -> dict[TermKey, TermRow]:
    pairs = {(key[0], key[1]) for key in entries}
    known: dict[TermKey, TermRow] = {}
    for source, target in pairs:
        query = select(TermRow).where(TermRow.source_language == source, TermRow.target_language == target)
        known |= {key: row for row in session.scalars(query) if (key := key_of_row(row)) in entries}
    return known


def _contradictions(
    session: Session, entries: Mapping[TermKey, TermEntry], replaced: Set[int]
) -> tuple[Contradiction, ...]:
    """Return what would contradict in the glossary with new and changed entries in it; `replaced` are those changed."""
    sources = {key[:3] for key in entries}
    others = [
        row.term for row in _beside(session, entries.keys()) if row.id not in replaced and _source(row) in sources
    ]
    new = [term_of(entry, identity=-number) for number, entry in enumerate(entries.values(), start=1)]
    found = find_contradictions([*others, *new])
    return tuple(one for one in found if one.code not in _NO_CONTRADICTION and _is_new(one))


def _beside(session: Session, keys: Collection[TermKey]) -> Iterable[TermRow]:
    pairs, units = {(key[0], key[1]) for key in keys}, {key[4] for key in keys}
    for source, target in pairs:
        query = select(TermRow).where(
            TermRow.source_language == source, TermRow.target_language == target, TermRow.retired_at.is_(None)
        )
        yield from (row for row in session.scalars(query) if (row.unit_id or 0) in units)


def _source(row: TermRow) -> tuple[str, str, str]:
    return key_of_row(row)[:3]


def _is_new(found: Contradiction) -> bool:
    return any((term.identity or 0) < 0 for term in (found.first, found.second))


def _held_back(
    contradictions: Sequence[Contradiction], unit_id: int | None, standing: Set[TermKey]
) -> frozenset[TermKey]:
    """Return the entries that are not taken: of two in the file the later, else the one in the file.

    Of an entry that only repeats what stands in the glossary, and one that contradicts it, it is the latter.
    """
    return frozenset(_newcomer(one, unit_id, standing) for one in contradictions)


def _newcomer(found: Contradiction, unit_id: int | None, standing: Set[TermKey]) -> TermKey:
    of_file = (term for term in (found.second, found.first) if _is_of_file(term))
    keys = [key_of(entry_of(term, unit_id=unit_id)) for term in of_file]
    return next((key for key in keys if key not in standing), keys[0])


def _is_of_file(term: Term) -> bool:
    return (term.identity or 0) < 0


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


def _former(event: TermEvent, term: TermRow, *, moment: datetime) -> dict[str, Any]:
    """Return the columns that put a term back: to what it was, or out of force where the import had added it."""
    present = {"id": term.id, "version": term.version + 1}
    if event.before is None:
        return values_of(entry_of_row(term), moment) | present | {"retired_at": moment}
    retired = moment if event.before.get("is_retired") else None
    return values_of(read_entry(event.before), moment) | present | {"retired_at": retired}
