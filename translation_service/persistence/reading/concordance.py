"""Concordance: where words stand in the memory, in either language, with where each pair came from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Trust
from translation_service.domain.people import Actor, may_see
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.memory_words import Side, find_units
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document, Request

MOST_SHOWN: Final = 50
# Pairs with so many units are all alike large.
_LARGE: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcordanceLine:
    """A pair that holds the words. `reference` and `document_id` are empty where the person may not see its request."""

    id: int
    pair: LanguagePair
    source: str
    target: str
    trust: Trust
    approved_at: datetime
    who: str
    document_id: int | None
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryChoices:
    """What a search may choose among: language pairs that the memories hold, and units with a memory of their own.

    The pairs that hold most come first.
    """

    pairs: tuple[LanguagePair, ...]
    owners: tuple[tuple[int, str], ...]


def find_lines(
    session: Session, wanted: str, *, pair: LanguagePair, owners: Sequence[int], side: Side, actor: Actor
) -> tuple[ConcordanceLine, ...]:
    """Return the newest pairs that hold the words, memory by memory."""
    numbers: list[int] = []
    for owner_id in owners:
        numbers += find_units(
            session,
            wanted,
            source_language=pair.source,
            target_language=pair.target,
            owner_id=owner_id,
            side=side,
            most=MOST_SHOWN + 1 - len(numbers),
        )
    lines = {line.id: line for line in _lines(session, numbers, actor)}
    return tuple(lines[number] for number in numbers if number in lines)


def memory_choices(session: Session) -> MemoryChoices:
    """Return what a search may choose among."""
    owners = session.execute(select(Unit.id, Unit.name).where(Unit.has_own_memory).order_by(Unit.name))
    named = tuple((number, name) for number, name in owners)
    return MemoryChoices(pairs=_pairs(session, [SHARED, *(number for number, _ in named)]), owners=named)


def _pairs(session: Session, owners: Sequence[int]) -> tuple[LanguagePair, ...]:
    """Step through the index from one pair to the next, since counting them all would read every unit."""
    found: Counter[LanguagePair] = Counter()
    for owner_id in owners:
        last = ("", "")
        while row := session.execute(_next_pair(owner_id, last)).first():
            last = (row.source_language, row.target_language)
            pair = LanguagePair(source=last[0], target=last[1])
            found[pair] += session.scalar(_size(owner_id, pair)) or 0
    return tuple(pair for pair, _ in found.most_common())


def _next_pair(owner_id: int, last: tuple[str, str]) -> Select[str, str]:
    beyond = or_(
        MemoryUnit.source_language > last[0],
        and_(MemoryUnit.source_language == last[0], MemoryUnit.target_language > last[1]),
    )
    return (
        select(MemoryUnit.source_language, MemoryUnit.target_language)
        .where(MemoryUnit.owner_id == owner_id, beyond)
        .order_by(MemoryUnit.owner_id, MemoryUnit.source_language, MemoryUnit.target_language)
        .limit(1)
    )


def _size(owner_id: int, pair: LanguagePair) -> Select[int]:
    """Count what a memory holds of a pair, as far as it is worth counting."""
    within = select(MemoryUnit.id).where(
        MemoryUnit.owner_id == owner_id,
        MemoryUnit.source_language == pair.source,
        MemoryUnit.target_language == pair.target,
    )
    return select(func.count()).select_from(within.limit(_LARGE).subquery())


def _lines(session: Session, numbers: Sequence[int], actor: Actor) -> tuple[ConcordanceLine, ...]:
    rows = session.execute(
        select(MemoryUnit, Person.name, Document, Request)
        .outerjoin(Person, MemoryUnit.person_id == Person.id)
        .outerjoin(Document, MemoryUnit.document_id == Document.id)
        .outerjoin(Request, Document.request_id == Request.id)
        .where(MemoryUnit.id.in_(numbers))
    )
    return tuple(_line(unit, name or "", document, request, actor) for unit, name, document, request in rows)


def _line(
    unit: MemoryUnit, name: str, document: Document | None, request: Request | None, actor: Actor
) -> ConcordanceLine:
    is_seen = document is not None and request is not None and may_see(actor, document.holding(request))
    return ConcordanceLine(
        id=unit.id,
        pair=LanguagePair(source=unit.source_language, target=unit.target_language),
        source=unit.source,
        target=unit.target,
        trust=unit.trust,
        approved_at=unit.approved_at,
        who=name or unit.author,
        document_id=document.id if is_seen and document else None,
        reference=(request.reference or document.name) if is_seen and document and request else "",
    )
