"""What the guards of machine drafts found, over all documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translation_service.domain.fallbacks import Fallback
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.guard_cases import GuardCase

_Key = tuple[str, str, str, str]
_Row = tuple[str, str, str, str, Fallback, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardLine:
    """How often one guard struck on one route, and how often each thing followed, the most frequent first."""

    route: str
    pair: LanguagePair
    guard: str
    count: int
    followed: tuple[tuple[Fallback, int], ...]


def read_guard_cases(session: Session, *, since: datetime | None) -> tuple[GuardLine, ...]:
    """Return the cases of drafts made since a moment, or of all; the most frequent first."""
    what = (GuardCase.route, GuardCase.source_language, GuardCase.target_language, GuardCase.guard)
    query = select(*what, GuardCase.fallback, func.sum(GuardCase.count)).group_by(*what, GuardCase.fallback)
    found = session.execute(query.where(GuardCase.at >= since) if since is not None else query)
    rows = [
        (route, source, target, guard, followed, int(count)) for route, source, target, guard, followed, count in found
    ]
    lines = (_line(key, several) for key, several in groupby(sorted(rows, key=_key), key=_key))
    return tuple(sorted(lines, key=lambda line: (-line.count, line.route, str(line.pair), line.guard)))


def _key(row: _Row) -> _Key:
    return row[0], row[1], row[2], row[3]


def _line(key: _Key, rows: Iterable[_Row]) -> GuardLine:
    route, source, target, guard = key
    followed = sorted(((row[4], row[5]) for row in rows), key=lambda one: (-one[1], one[0]))
    return GuardLine(
        route=route,
        pair=LanguagePair(source=source, target=target),
        guard=guard,
        count=sum(count for _, count in followed),
        followed=tuple(followed),
    )
