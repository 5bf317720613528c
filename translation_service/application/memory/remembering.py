"""Remembering: approved segments enter the translation memory, unless their request is confidential."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.memory.recalling import contexts_of, readable_memories, source_key
from translation_service.application.ports import Services
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Trust
from translation_service.domain.people import Actor
from translation_service.memory.normalising import neutral, number_of, renumber
from translation_service.memory.shapes import Shape, shape_of
from translation_service.persistence.memory import MemoryShapeToIndex, MemoryUnit
from translation_service.persistence.memory_keeping import (
    NewUnit,
    approve_units,
    forget_units,
    index_shapes,
    index_unit,
    trust_units,
)
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow

_OLD_ONES_AT_ONCE: Final = 500


def remember_document(
    session: Session,
    document: Document,
    rows: Sequence[SegmentRow],
    *,
    confirmed: Collection[int],
    actor: Actor,
    services: Services,
) -> None:
    """Have the memory learn an approved document, in place of what it learnt from it before.

    `confirmed` are the ids of segments that a person confirmed one by one. A confidential request is never learnt.
    """
    memories = readable_memories(session, document.request)
    if not memories:
        return
    units = list(_units(document, rows, memories[0], confirmed=confirmed, actor=actor, moment=services.clock()))
    _forget_earlier(session, document, kept={unit.identity for unit in units})
    approve_units(session, units)


def sign_document(session: Session, document: Document) -> None:
    """Trust what came from a document its unit has accepted."""
    trust_units(session, document_id=document.id, trust=Trust.SIGNED)


def new_unit(
    *, source: str, target: str, pair: LanguagePair, owner_id: int, trust: Trust, moment: datetime, **known: object
) -> NewUnit:
    """Return a unit with the numbers that find it; `known` are other fields of `NewUnit`."""
    shape = shape_of(source, pair, owner_id)
    key = source_key(source, pair, owner_id)
    even = " ".join(renumber(target, source, neutral(source)).split())
    return NewUnit(
        source_language=pair.source,
        target_language=pair.target,
        owner_id=owner_id,
        source=source,
        target=target,
        source_key=key,
        identity=number_of(f"{key}\0{even}"),
        shape=shape.key,
        words=len(shape.words),
        pairs=shape.kept_under if shape.words else (),
        trust=trust,
        approved_at=moment,
        **known,  # type: ignore[arg-type] # the names are those of NewUnit
    )


def index_old_units(services: Services) -> int:
    """Index some units that an older version of this program kept; return how many were left."""
    query = select(MemoryUnit).where(MemoryUnit.identity.is_(None)).limit(_OLD_ONES_AT_ONCE)
    with services.reading() as session:
        if session.scalar(query.limit(1)) is None:
            return 0
    with services.transaction() as session:
        rows = session.scalars(query).all()
        for row in rows:
            pair = LanguagePair(source=row.source_language, target=row.target_language)
            unit = new_unit(
                source=row.source,
                target=row.target,
                pair=pair,
                owner_id=row.owner_id,
                trust=row.trust,
                moment=row.approved_at,
            )
            index_unit(session, row, unit)
    return len(rows)


def index_old_shapes(services: Services) -> int:
    """Have some short texts that an older version kept found by their letters too; return how many were left."""
    query = select(MemoryShapeToIndex.shape_id).limit(_OLD_ONES_AT_ONCE)
    with services.reading() as session:
        if session.scalar(query.limit(1)) is None:
            return 0
    with services.transaction() as session:
        shape_ids = session.scalars(query).all()
        rows = session.scalars(select(MemoryUnit).where(MemoryUnit.shape_id.in_(shape_ids)).order_by(MemoryUnit.id))
        shapes = {row.shape_id or 0: _shape(row) for row in rows}
        unused = dict.fromkeys(shape_ids, (0, ()))
        index_shapes(session, {**unused, **{key: (len(one.words), one.kept_under) for key, one in shapes.items()}})
    return len(shape_ids)


def _shape(row: MemoryUnit) -> Shape:
    pair = LanguagePair(source=row.source_language, target=row.target_language)
    return shape_of(row.source, pair, row.owner_id)


def is_worth_keeping(source: str, target: str) -> bool:
    """Tell whether a pair says anything: numbers and signs alone do not."""
    return bool(target.strip()) and any(letter.isalpha() for letter in source)


def _units(
    document: Document,
    rows: Sequence[SegmentRow],
    owner_id: int,
    *,
    confirmed: Collection[int],
    actor: Actor,
    moment: datetime,
) -> Iterator[NewUnit]:
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    contexts = contexts_of([row.segment for row in rows])
    for row in rows:
        if is_worth_keeping(row.source, row.target):
            yield new_unit(
                source=row.source,
                target=row.target,
                pair=pair,
                owner_id=owner_id,
                trust=Trust.REVISED if row.id in confirmed else Trust.TRANSLATED,
                moment=moment,
                contexts=(contexts[row.number],),
                unit_id=document.request.unit_id,
                document_id=document.id,
                person_id=actor.id,
                is_certain=bool(document.request.source_language),
            )


def _forget_earlier(session: Session, document: Document, *, kept: Collection[int]) -> None:
    query = select(MemoryUnit.id, MemoryUnit.identity).where(MemoryUnit.document_id == document.id)
    forget_units(session, [number for number, identity in session.execute(query) if identity not in kept])
