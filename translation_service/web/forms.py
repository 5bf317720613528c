"""What every form inherits, and how a chosen moment is read."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from flask_wtf import FlaskForm

from translation_service.web.services import services


class DeskForm(FlaskForm):  # type: ignore[misc] # WTForms has no types
    """A form of the desk; it carries the token against forged requests."""


def moment_of(day: date | None, hour: time | None) -> datetime | None:
    """Return the moment a person chose in the municipality's time zone; a day without an hour ends with the working day."""
    if day is None:
        return None
    return datetime.combine(day, hour or time(17, 0), tzinfo=ZoneInfo(services().rules.time_zone))
