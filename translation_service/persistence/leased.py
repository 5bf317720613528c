"""Work that workers do under a lease: the columns that say who holds it, until when, and when it is due."""

from datetime import datetime
from secrets import token_hex

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from translation_service.persistence.database import Short


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
        return and_(_is_past(cls.lease_until, moment), _is_past(cls.not_before, moment))

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


def _is_past(column: InstrumentedAttribute[datetime | None], moment: datetime) -> ColumnElement[bool]:
    return or_(column.is_(None), column <= moment)
