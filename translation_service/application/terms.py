"""Terms: adding, editing, retiring, importing and exporting them, every change with who and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.csv_files import UnreadableGlossary, read_terms, write_terms
from glossary.folding import fold
from glossary.terms import Term, TermStatus
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import EditConflict, NotFound, RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_, Sentence
from translation_service.persistence.terms import TermEvent, TermRow


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """What a terminologist writes into the form of a term."""

    source_language: str
    target_language: str
    source: str
    target: str
    status: TermStatus = TermStatus.PREFERRED
    domain: str = ""
    note: str = ""
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did; `faults` are line numbers (from 1) and what is wrong there."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    faults: tuple[tuple[int, Sentence], ...] = ()


def add_term(session: Session, *, entry: TermEntry, actor: Actor, clock: Clock, why: str = "") -> TermId:
    """Add a term; raise `RequestRefused` for an empty one or one that is there already."""
    require(actor.holds(Role.TERMINOLOGIST))
    entry = _checked(entry)
    if _same(session, entry) is not None:
        raise RequestRefused("term-exists", N_("This term is in the glossary already, perhaps retired."))
    return TermId(_add(session, [entry], person_id=actor.id, clock=clock, why=why)[0].id)


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
    """Change a term; raise `EditConflict` when somebody changed it since `base_version`."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = _find_term(session, term_id)
    entry = _checked(entry)
    if row.version != base_version:
        raise EditConflict("term-conflict", N_("Somebody changed this term meanwhile. Compare and save again."))
    twin = _same(session, entry)
    if twin is not None and twin.id != row.id:
        raise RequestRefused("term-exists", N_("This term is in the glossary already, perhaps retired."))
    _record(session, row, act="edited", actor=actor, clock=clock, why=why)
    _fill(row, entry, clock)
    session.flush()


def retire_term(session: Session, *, term_id: TermId, actor: Actor, clock: Clock, why: str = "") -> None:
    """Take a term out of force; it stays in the record and can be restored."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = _find_term(session, term_id)
    if row.retired_at is None:
        _record(session, row, act="retired", actor=actor, clock=clock, why=why)
        row.retired_at, row.version = clock(), row.version + 1
        session.flush()


def restore_term(session: Session, *, term_id: TermId, actor: Actor, clock: Clock, why: str = "") -> None:
    """Bring a retired term back into force."""
    require(actor.holds(Role.TERMINOLOGIST))
    row = _find_term(session, term_id)
    if row.retired_at is not None:
        _record(session, row, act="restored", actor=actor, clock=clock, why=why)
        row.retired_at, row.version = None, row.version + 1
        session.flush()


def import_terms(session: Session, *, content: bytes, actor: Actor, clock: Clock) -> ImportReport:
    """Add the terms of a CSV file and change those that are there; faulty lines are reported, not taken."""
    require(actor.holds(Role.TERMINOLOGIST))
    try:
        read = read_terms(content)
    except UnreadableGlossary as error:
        template = N_("This is not a glossary file. It must be a CSV file with the columns %(columns)s.")
        raise RequestRefused(
            "not-a-glossary", template, columns="source_language, target_language, source, target"
        ) from error
    entries = {_key(entry): entry for entry in map(entry_of, read.terms)}
    known = _known(session)
    counts = Counter(
        _bring_up_to_date(session, known[key], entry, actor=actor, clock=clock)
        for key, entry in entries.items()
        if key in known
    )
    fresh = [entry for key, entry in entries.items() if key not in known]
    _add(session, fresh, person_id=actor.id, clock=clock, why="CSV")
    faults = tuple((fault.line, Sentence(template=fault.template, values=fault.values)) for fault in read.faults)
    return ImportReport(added=len(fresh), changed=counts["changed"], unchanged=counts["unchanged"], faults=faults)


def add_terms(session: Session, terms: Iterable[Term], *, clock: Clock, why: str) -> int:
    """Add the terms that are not there yet (at set-up); return how many were added."""
    known = _known(session)
    entries = [entry for entry in map(entry_of, terms) if _key(entry) not in known]
    _add(session, entries, person_id=None, clock=clock, why=why)
    return len(entries)


def export_terms(session: Session, *, source_language: str = "", target_language: str = "") -> bytes:
    """Return the terms in force as CSV, all or those of one pair."""
    query = select(TermRow).where(TermRow.retired_at.is_(None))
    if source_language:
        query = query.where(TermRow.source_language == source_language)
    if target_language:
        query = query.where(TermRow.target_language == target_language)
    query = query.order_by(TermRow.source_language, TermRow.target_language, TermRow.folded_source)
    return write_terms([row.term for row in session.scalars(query)])


def entry_of(term: Term) -> TermEntry:
    """Return a term of the glossary library as an entry."""
    kept = {field.name for field in fields(TermEntry)}
    return TermEntry(**{name: value for name, value in asdict(term).items() if name in kept})


def _bring_up_to_date(session: Session, row: TermRow, entry: TermEntry, *, actor: Actor, clock: Clock) -> str:
    if entry_of(row.term) == entry and row.retired_at is None:
        return "unchanged"
    _record(session, row, act="imported", actor=actor, clock=clock, why="CSV")
    _fill(row, entry, clock)
    row.retired_at = None
    return "changed"


def _checked(entry: TermEntry) -> TermEntry:
    is_named = entry.source.strip() and (entry.target.strip() or entry.status is TermStatus.DO_NOT_TRANSLATE)
    if not is_named:
        raise RequestRefused("term-empty", N_("A term needs its text in both languages."))
    languages = (entry.source_language, entry.target_language)
    if any(language not in LANGUAGES for language in languages) or len(set(languages)) == 1:
        raise RequestRefused("term-languages", N_("Choose two different languages of the list."))
    return entry


def _add(
    session: Session, entries: Iterable[TermEntry], *, person_id: int | None, clock: Clock, why: str
) -> list[TermRow]:
    rows = [_new_row(entry, clock) for entry in entries]
    session.add_all(rows)
    session.flush()
    session.add_all(
        TermEvent(term_id=row.id, at=clock(), person_id=person_id, act="added", before=None, why=why) for row in rows
    )
    session.flush()
    return rows


def _new_row(entry: TermEntry, clock: Clock) -> TermRow:
    row = TermRow(version=0, created_at=clock())
    _fill(row, entry, clock)
    return row


def _fill(row: TermRow, entry: TermEntry, clock: Clock) -> None:
    row.source_language, row.target_language = entry.source_language, entry.target_language
    row.source, row.target = entry.source.strip(), entry.target.strip()
    row.folded_source = fold(row.source, row.source_language)
    row.folded_target = fold(row.target, row.target_language)
    row.status, row.domain, row.note = entry.status, entry.domain.strip(), entry.note.strip()
    row.forbidden = list(entry.forbidden)
    row.version += 1
    row.changed_at = clock()


def _record(session: Session, row: TermRow, *, act: str, actor: Actor, clock: Clock, why: str) -> None:
    session.add(TermEvent(term_id=row.id, at=clock(), person_id=actor.id, act=act, before=_written(row), why=why))


def _written(row: TermRow) -> dict[str, Any]:
    return asdict(entry_of(row.term)) | {"forbidden": list(row.forbidden), "is_retired": bool(row.retired_at)}


def _find_term(session: Session, term_id: TermId) -> TermRow:
    row = session.get(TermRow, term_id, with_for_update=True)
    if row is None:
        raise NotFound("term-not-found", N_("There is no such term."))
    return row


def _same(session: Session, entry: TermEntry) -> TermRow | None:
    return session.scalar(
        select(TermRow).where(
            TermRow.source_language == entry.source_language,
            TermRow.target_language == entry.target_language,
            TermRow.folded_source == fold(entry.source.strip(), entry.source_language),
            TermRow.folded_target == fold(entry.target.strip(), entry.target_language),
        )
    )


def _known(session: Session) -> dict[tuple[str, ...], TermRow]:
    return {_key(entry_of(row.term)): row for row in session.scalars(select(TermRow))}


def _key(entry: TermEntry) -> tuple[str, ...]:
    return (
        entry.source_language,
        entry.target_language,
        fold(entry.source.strip(), entry.source_language),
        fold(entry.target.strip(), entry.target_language),
    )
