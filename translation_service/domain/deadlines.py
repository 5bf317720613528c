"""When something is due, how urgent that makes it, and what the time is."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

Clock = Callable[[], datetime]
"""Tells the present moment, aware and in UTC; handed in so that tests can choose it."""

SOON: Final = timedelta(hours=24)
NEW_DEADLINE: Final = "deadline"
"""What is in the record of a document when its deadline changed: an act beside the changes of its state."""


class Urgency(StrEnum):
    OVERDUE = "overdue"
    SOON = "soon"
    CALM = "calm"
    NONE = "none"


def now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)


def urgency_of(deadline: datetime | None, moment: datetime) -> Urgency:
    """Say how urgent a deadline is at `moment`."""
    if deadline is None:
        return Urgency.NONE
    if deadline <= moment:
        return Urgency.OVERDUE
    return Urgency.SOON if deadline - moment <= SOON else Urgency.CALM


def new_deadline(act: str, why: str) -> datetime | None:
    """Read the deadline out of a line of the record; None where the line tells of something else, or of none."""
    return datetime.fromisoformat(why) if act == NEW_DEADLINE and why else None
