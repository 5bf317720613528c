"""A name that changes on a day: what it was called until then, and what it is called from then on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.terms import TermStatus
from translation_service.application.terms.editing import add_term, edit_term, find_row
from translation_service.application.terms.entries import TermEntry, entry_of_row, key_of
from translation_service.domain.deadlines import Clock
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.languages import HOME
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.persistence.terms import TermRow


def _renderings(session: Session, *, term_id: TermId, day: date) -> tuple[TermRow, ...]:
    """Return a term and the others of its glossary with its source, in every language, that are in force on a day."""
    row = find_row(session, term_id)
    query = select(TermRow).where(
        TermRow.source_language == row.source_language,
        TermRow.folded_source == row.folded_source,
        TermRow.unit_id.is_(None) if row.unit_id is None else TermRow.unit_id == row.unit_id,
        TermRow.retired_at.is_(None),
    )
    found = session.scalars(query.order_by(TermRow.target_language, TermRow.id))
    return tuple(each for each in found if each.term.holds_on(day))


def rename_term(
    session: Session,
    *,
    term_id: TermId,
    day: date,
    source: str,
    targets: Mapping[TermId, str],
    actor: Actor,
    clock: Clock,
    why: str,
) -> TermId:
    """Give a term and its other renderings new words from a day on; return the one that succeeds the term.

    `targets` are the new renderings by the numbers of the old ones; an old one whose new one is empty ends without a
    successor, and so does an admitted one that words the old name; one that is not among them keeps its words. What
    keeps both its words stays in force. A form that is sent twice renames once. Raises `RequestRefused` where nothing
    would change, or nothing holds that day.
    """
    require(actor.holds(Role.TERMINOLOGIST))
    renamed = _renamed_before(session, term_id=term_id, day=day, source=source, target=targets.get(term_id))
    if renamed is not None:
        return renamed
    rows = _renderings(session, term_id=term_id, day=day)
    if not rows:
        raise RequestRefused("renamed-too-late", N_("None of these renderings holds on that day."))
    written = {row.id: targets.get(TermId(row.id), row.target or source).strip() for row in rows}
    worded_anew = frozenset(row.target_language for row in rows if _is_worded_anew(row, source, written[row.id]))
    successor: TermId | None = None
    for row in rows:
        before = entry_of_row(row)
        target = written[row.id]
        if row.status is TermStatus.ADMITTED and row.target_language in worded_anew and target == row.target:
            target = ""
        after = _successor(before, source=source.strip(), target=target, day=day)
        if key_of(after) == key_of(before):
            continue
        _end(session, row, before, day=day, actor=actor, clock=clock, why=why)
        number = add_term(session, entry=after, actor=actor, clock=clock, why=why) if after.target else TermId(row.id)
        row.renamed_id = number if after.target else None
        successor = number if successor is None or row.id == term_id else successor
    if successor is None:
        raise RequestRefused("nothing-renamed", N_("Write what it is called from that day on."))
    return successor


def _renamed_before(session: Session, *, term_id: TermId, day: date, source: str, target: str | None) -> TermId | None:
    """Return what succeeds a term from a day on, where it has these words already."""
    successor = session.get(TermRow, find_row(session, term_id).renamed_id or 0)
    if successor is None or (successor.valid_from, successor.source) != (day, source.strip()):
        return None
    return TermId(successor.id) if target is None or successor.target == target.strip() else None


def _is_worded_anew(row: TermRow, source: str, target: str) -> bool:
    """Tell whether a wanted rendering changes with the name: the other ways to say the old one go with it."""
    is_changed = source.strip() != row.source and target != row.target
    return row.status is TermStatus.PREFERRED and is_changed


def _successor(before: TermEntry, *, source: str, target: str, day: date) -> TermEntry:
    """Return what holds from a day on; how the old words are read says nothing of the new ones."""
    is_read_alike = target == before.target if before.target_language == HOME else source == before.source
    pronunciation = before.pronunciation if is_read_alike else ""
    return replace(before, source=source, target=target, valid_from=day, pronunciation=pronunciation)


def _end(session: Session, row: TermRow, entry: TermEntry, *, day: date, actor: Actor, clock: Clock, why: str) -> None:
    """Let a rendering hold until the day before; raise `RequestRefused` where it begins no earlier."""
    if entry.valid_from and entry.valid_from >= day:
        raise RequestRefused("renamed-too-early", N_("The name changes on a day before it begins to be valid."))
    ended = replace(entry, valid_until=day - timedelta(days=1))
    edit_term(session, term_id=TermId(row.id), entry=ended, base_version=row.version, actor=actor, clock=clock, why=why)
