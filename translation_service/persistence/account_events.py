"""What changed in accounts: who, when, from what to what."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.persistence.database import Table
from translation_service.persistence.people import Person, Unit


class AccountEvent(Table):
    """One act upon the account of a person or of a unit. Nobody changes or deletes one.

    `changes` are parts with what they were and are, as three texts each (`domain.account_changes.AccountChange`).

    `actor_id` is empty for what the desk does itself: at set-up, or following the institution at a sign-in.
    """

    __tablename__ = "account_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    changes: Mapped[list[Any]]

    actor: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=[actor_id])
    person: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=[person_id])
    unit: Mapped[Unit | None] = relationship(lazy="raise", foreign_keys=[unit_id])
