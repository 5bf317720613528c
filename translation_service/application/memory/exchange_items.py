"""Units of the memory as TMX says them, and units of TMX as the memory keeps them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from translation_service.application.memory.remembering import is_worth_keeping, new_unit
from translation_service.application.ports import Services
from translation_service.domain.languages import LanguagePair, base_language
from translation_service.domain.memory import Trust
from translation_service.memory.tmx.units import Skipped, TmxUnit
from translation_service.persistence.memory import MemoryContext, MemoryUnit
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.memory_keeping import NewUnit
from translation_service.persistence.people import Person

_UNITS_AT_ONCE: Final = 500


def kept_of(
    items: Iterable[TmxUnit | Skipped], *, exchange: MemoryExchange, moment: datetime
) -> tuple[list[NewUnit], list[dict[str, object]]]:
    """Return the units to keep, and the line and code of those that cannot be."""
    kept: list[NewUnit] = []
    skipped: list[dict[str, object]] = []
    for item in items:
        code = item.code if isinstance(item, Skipped) else _obstacle(item)
        if isinstance(item, TmxUnit) and not code:
            kept.append(_new(item, exchange, moment))
        else:
            skipped.append({"line": item.line, "code": code})
    return kept, skipped


def written_units(services: Services, exchange: MemoryExchange) -> Iterator[TmxUnit]:
    """Yield the units of a memory as a file says them, in the order they were kept, a few read at a time."""
    last = 0
    while True:
        with services.reading() as session:
            rows = session.execute(_after(exchange, last)).all()
            contexts = _contexts(session, [unit.id for unit, _ in rows])
        if not rows:
            return
        yield from (_written(unit, name or "", contexts.get(unit.id, ())) for unit, name in rows)
        last = rows[-1][0].id


def count_units(services: Services, exchange: MemoryExchange) -> int:
    """Return how many units of a memory a file is to hold."""
    with services.reading() as session:
        return session.scalar(select(func.count()).select_from(MemoryUnit).where(*_wanted(exchange))) or 0


def _obstacle(item: TmxUnit) -> str:
    source, target = base_language(item.source_language), base_language(item.target_language)
    if not source or not target:
        return "unknown-language"
    if source == target:
        return "same-language"
    return "" if is_worth_keeping(item.source, item.target) else "nothing-to-translate"


def _new(item: TmxUnit, exchange: MemoryExchange, moment: datetime) -> NewUnit:
    pair = LanguagePair(source=base_language(item.source_language), target=base_language(item.target_language))
    said = item.trust or exchange.trust
    return new_unit(
        source=item.source.strip(),
        target=item.target.strip(),
        pair=pair,
        owner_id=exchange.owner_id,
        # A file cannot make itself more trusted than who imports it allows.
        trust=min(said, exchange.trust, key=list(Trust).index),
        moment=min(item.approved_at or moment, moment),
        contexts=item.contexts,
        source_variant=_variant(item.source_language, pair.source),
        target_variant=_variant(item.target_language, pair.target),
        exchange_id=exchange.id,
        author=item.author,
    )


def _variant(code: str, base: str) -> str:
    return "" if code == base else code[:200]


def _after(exchange: MemoryExchange, last: int) -> Select[MemoryUnit, str]:
    query = select(MemoryUnit, Person.name).outerjoin(Person, MemoryUnit.person_id == Person.id)
    return query.where(*_wanted(exchange), MemoryUnit.id > last).order_by(MemoryUnit.id).limit(_UNITS_AT_ONCE)


def _wanted(exchange: MemoryExchange) -> list[ColumnElement[bool]]:
    wanted = [MemoryUnit.owner_id == exchange.owner_id, MemoryUnit.identity.is_not(None)]
    if exchange.source_language:
        wanted.append(MemoryUnit.source_language == exchange.source_language)
    if exchange.target_language:
        wanted.append(MemoryUnit.target_language == exchange.target_language)
    return wanted


def _contexts(session: Session, unit_ids: list[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    query = select(MemoryContext).where(MemoryContext.unit_id.in_(unit_ids)).order_by(MemoryContext.key)
    for context in session.scalars(query):
        found[context.unit_id] = (*found.get(context.unit_id, ()), context.key)
    return found


def _written(unit: MemoryUnit, person: str, contexts: tuple[int, ...]) -> TmxUnit:
    return TmxUnit(
        source_language=unit.source_variant or unit.source_language,
        target_language=unit.target_variant or unit.target_language,
        source=unit.source,
        target=unit.target,
        author=unit.author or person,
        trust=unit.trust,
        approved_at=unit.approved_at,
        contexts=contexts,
    )
