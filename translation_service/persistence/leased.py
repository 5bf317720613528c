"""Work that workers do under a lease: the columns that say who holds it, until when, and when it is due."""

from datetime import datetime, timedelta
from secrets import token_hex
from typing import Final

from sqlalchemy import ColumnElement, and_, not_
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from translation_service.persistence.database import Short

LONGEST_LEASE: Final = timedelta(minutes=10)
"""What ends later than so was written before the clock of the machine was put back."""


class Leased:
    """`lease_*` say which worker holds a row and until when, `attempts` how often its work was begun.

    It is due from `not_before` on; `ringings` makes each job id new.
    """

    attempts: Mapped[int] = mapped_column(default=0)
    ringings: Mapped[int] = mapped_column(default=0)
    lease_token: Mapped[str] = mapped_column(Short, default="")
    lease_until: Mapped[datetime | None]
    not_before: Mapped[datetime | None]

    @classmethod
    def is_idle(cls, moment: datetime) -> ColumnElement[bool]:
        """Return the condition that a row is due and that no worker holds it."""
        return and_(not_(is_ahead(cls.lease_until, moment)), not_(is_ahead(cls.not_before, moment)))

    @classmethod
    def is_held(cls, moment: datetime) -> ColumnElement[bool]:
        """Return the condition that a worker holds a row."""
        return is_ahead(cls.lease_until, moment)

    def take(self, *, until: datetime) -> None:
        """Let a worker hold the row until then, under a token of its own."""
        self.lease_token, self.lease_until = token_hex(8), until
        self.attempts += 1

    def let_go(self) -> None:
        """Have nobody hold the row."""
        self.lease_token, self.lease_until = "", None

    def begin_afresh(self) -> None:
        """Have nobody hold the row, and forget the tries there were."""
        self.let_go()
        self.attempts, self.not_before = 0, None


def is_ahead(
    column: InstrumentedAttribute[datetime | None], moment: datetime, *, longest: timedelta = LONGEST_LEASE
) -> ColumnElement[bool]:
    """Return the condition that a lease or a pause lasts on, of which none is longer than `longest`."""
    return and_(column.is_not(None), column > moment, column <= moment + longest)
