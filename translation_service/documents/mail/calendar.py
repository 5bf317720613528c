"""Invitations as calendars write them (RFC 5545): when and where something takes place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FOLD: Final = re.compile(r"\r?\n[ \t]")
_BEGIN: Final = re.compile(r"^BEGIN:VEVENT\b", re.MULTILINE | re.IGNORECASE)
_NEXT: Final = re.compile(r"^(?:BEGIN|END):", re.MULTILINE | re.IGNORECASE)
_PROPERTY: Final = re.compile(
    r'^([A-Z-]{2,40}+)((?:;[^:;"\n]*+(?:"[^"\n]*+")?+)*+):([^\r\n]*+)', re.MULTILINE | re.IGNORECASE
)
_MOMENT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_ZONE: Final = re.compile(r";TZID=\"?([^;\":]+)", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([\\;,nN])")
_LONGEST: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is invited to: what it is called, when it begins and ends, where it is, and what is said of it."""

    title: str = ""
    begins: datetime | str = ""
    ends: datetime | str = ""
    place: str = ""
    description: str = ""


def event_in(text: str) -> Event | None:
    """Return the first event of a calendar, `None` where there is none."""
    unfolded = _FOLD.sub("", text[:_LONGEST])
    begin = _BEGIN.search(unfolded)
    if begin is None:
        return None
    said = dict(_properties(unfolded, begin.end()))
    return Event(
        title=_line(said, "SUMMARY"),
        begins=_moment(*said.get("DTSTART", ("", ""))),
        ends=_moment(*said.get("DTEND", ("", ""))),
        place=_line(said, "LOCATION"),
        description=_words(said.get("DESCRIPTION", ("", ""))[1]).strip(),
    )


def _properties(calendar: str, start: int) -> Iterator[tuple[str, tuple[str, str]]]:
    """Return what an event says by name, with the parameters; the alarms behind it repeat some names."""
    end = _NEXT.search(calendar, start)
    for found in _PROPERTY.finditer(calendar, start, len(calendar) if end is None else end.start()):
        yield found[1].upper(), (found[2], found[3])


def _line(said: Mapping[str, tuple[str, str]], name: str) -> str:
    return " ".join(_words(said.get(name, ("", ""))[1]).split())


def _words(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _moment(parameters: str, value: str) -> datetime | str:
    found = _MOMENT.fullmatch(value.strip())
    if found is None:
        return value.strip()
    year, month, day = found[1], found[2], found[3]
    if found[4] is None:
        return f"{day}.{month}.{year}"
    try:
        moment = datetime.strptime(found[0].rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone is told apart
    except ValueError:
        return value.strip()
    return moment.replace(tzinfo=UTC if found[7] else _zone(parameters))


def _zone(parameters: str) -> ZoneInfo | None:
    named = _ZONE.search(parameters)
    try:
        return None if named is None else ZoneInfo(named[1].strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
