"""What an administrator reads of changes in accounts."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.domain.account_changes import AccountChange, AccountPart
from translation_service.persistence.account_events import AccountEvent
from translation_service.persistence.reading.pages import Page, read_page


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEventLine:
    """One act: on whose account, by whom (empty for the desk itself), and what changed."""

    at: datetime
    actor: str
    person_id: int | None
    unit_id: int | None
    subject: str
    changes: tuple[AccountChange, ...]


def read_account_events(
    session: Session, *, page: int, person_id: int | None = None, unit_id: int | None = None
) -> Page[AccountEventLine]:
    """Return a page of what changed in all accounts, or in one, the newest first."""
    query = select(AccountEvent).options(
        joinedload(AccountEvent.actor), joinedload(AccountEvent.person), joinedload(AccountEvent.unit)
    )
    if person_id is not None:
        query = query.where(AccountEvent.person_id == person_id)
    if unit_id is not None:
        query = query.where(AccountEvent.unit_id == unit_id)
    found = read_page(session, query.order_by(AccountEvent.id.desc()), wanted=page)
    return found.shown_as(lambda rows: [_line(event) for (event,) in rows])


def _line(event: AccountEvent) -> AccountEventLine:
    subject = event.person or event.unit
    return AccountEventLine(
        at=event.at,
        actor=event.actor.name if event.actor else "",
        person_id=event.person_id,
        unit_id=event.unit_id,
        subject=subject.name if subject else "",
        changes=tuple(AccountChange(AccountPart(part), before, after) for part, before, after in event.changes),
    )
