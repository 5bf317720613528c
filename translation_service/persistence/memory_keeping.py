"""Units entering and leaving the memory, with everything that finds them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from translation_service.domain.memory import Trust
from translation_service.persistence.filling import Filling
from translation_service.persistence.memory import (
    MemoryContext,
    MemoryPair,
    MemoryShape,
    MemoryShapeToIndex,
    MemoryUnit,
)
from translation_service.persistence.memory_words import WordedUnit, forget_words, index_words

T = TypeVar("T")

_AT_ONCE: Final = 500
_LOCK: Final = 5_318_008_200_527
"""Under this number PostgreSQL knows who keeps units just now."""
_ADD_PAIR: Final = Filling(table="memory_pairs", columns={"pair": "int", "words": "int", "shape_id": "int"})
_ADD_SHAPE: Final = Filling(table="memory_shapes", columns={"key": "bigint"})
_ADD_CONTEXT: Final = Filling(table="memory_contexts", columns={"unit_id": "int", "key": "bigint"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A unit about to be kept, with the numbers that find it (`memory.shapes`, `memory.normalising`)."""

    source_language: str
    target_language: str
    owner_id: int
    source: str
    target: str
    identity: int
    source_key: int
    shape: int
    words: int
    pairs: tuple[int, ...]
    trust: Trust
    approved_at: datetime
    contexts: tuple[int, ...] = ()
    is_certain: bool = True
    source_variant: str = ""
    target_variant: str = ""
    unit_id: int | None = None
    document_id: int | None = None
    person_id: int | None = None
    exchange_id: int | None = None
    author: str = ""


def add_units(session: Session, units: Sequence[NewUnit]) -> int:
    """Keep the units whose source and target are not in their memory yet; return how many those were."""
    _have_others_wait(session)
    added = 0
    for some in batched(list({unit.identity: unit for unit in units}.values()), _AT_ONCE):
        known = _known(session, some)
        new = [unit for unit in some if unit.identity not in known]
        _add(session, new)
        added += len(new)
        _add_contexts(session, some, _known(session, some) if any(unit.contexts for unit in some) else {})
    return added


def approve_units(session: Session, units: Sequence[NewUnit]) -> None:
    """Keep units that a person approved; one that is there already becomes as new and no less trusted."""
    _have_others_wait(session)
    for some in batched(list({unit.identity: unit for unit in units}.values()), _AT_ONCE):
        known = _known(session, some)
        add_units(session, some)
        _renew(session, {known[unit.identity]: unit for unit in some if unit.identity in known})


def trust_units(session: Session, *, document_id: int, trust: Trust) -> None:
    """Trust the units that came from a document; who approves the same ones elsewhere comes before or after."""
    _have_others_wait(session)
    session.execute(update(MemoryUnit).where(MemoryUnit.document_id == document_id).values(trust=trust))


def forget_units(session: Session, unit_ids: Sequence[int]) -> None:
    """Take units out of the memory, and the shapes that nothing has any more."""
    _have_others_wait(session)
    for ids in batched(unit_ids, _AT_ONCE):
        rows = list(session.scalars(select(MemoryUnit).where(MemoryUnit.id.in_(ids))))
        forget_words(session, [worded(row) for row in rows if row.identity is not None])
        session.execute(delete(MemoryContext).where(MemoryContext.unit_id.in_(ids)))
        session.execute(delete(MemoryUnit).where(MemoryUnit.id.in_(ids)))
        session.expire_all()
        _forget_empty_shapes(session, set(_shapes(rows)))


def index_unit(session: Session, row: MemoryUnit, unit: NewUnit) -> None:
    """Give a unit that an older version kept what finds it; one that is there already is dropped."""
    if _known(session, [unit]):
        session.delete(row)
        return
    shapes = _shape_ids(session, [unit])
    row.identity, row.source_key, row.shape_id = unit.identity, unit.source_key, shapes[unit.shape]
    session.flush()
    index_words(session, [worded(row)])


def index_shapes(session: Session, kept_under: Mapping[int, tuple[int, Iterable[int]]]) -> None:
    """Keep shapes that an older version kept under what finds them now: by id, their number of words and those names.

    They need no indexing any more.
    """
    rows = [(pair, words, shape_id) for shape_id, (words, pairs) in kept_under.items() for pair in pairs]
    _ADD_PAIR.run(session, sorted(rows))
    session.execute(delete(MemoryShapeToIndex).where(MemoryShapeToIndex.shape_id.in_(list(kept_under))))


def batched(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into slices of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))


def worded(row: MemoryUnit) -> WordedUnit:
    """Return what the index of words keeps of a unit."""
    return WordedUnit(
        id=row.id,
        source_language=row.source_language,
        target_language=row.target_language,
        owner_id=row.owner_id,
        source=row.source,
        target=row.target,
    )


def _have_others_wait(session: Session) -> None:
    """Let nobody else keep or forget units until this transaction ends: two would keep the same unit, or shape, twice.

    SQLite has one writer anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def _known(session: Session, units: Iterable[NewUnit]) -> dict[int, int]:
    wanted = [unit.identity for unit in units]
    rows = session.execute(select(MemoryUnit.identity, MemoryUnit.id).where(MemoryUnit.identity.in_(wanted)))
    return {identity: number for identity, number in rows if identity is not None}


def _add(session: Session, units: Sequence[NewUnit]) -> None:
    if not units:
        return
    shapes = _shape_ids(session, units)
    session.execute(insert(MemoryUnit), [_row(unit, shapes[unit.shape]) for unit in units])
    numbers = _known(session, units)
    index_words(session, [_worded(unit, numbers[unit.identity]) for unit in units])


def _add_contexts(session: Session, units: Iterable[NewUnit], numbers: dict[int, int]) -> None:
    _ADD_CONTEXT.run(session, [(numbers[unit.identity], key) for unit in units for key in unit.contexts])


def _shape_ids(session: Session, units: Sequence[NewUnit]) -> dict[int, int]:
    """Return the ids of the shapes of units by key, adding those that are new with their pairs of words."""
    wanted = {unit.shape: unit for unit in units}
    known = _known_shapes(session, wanted)
    missing = [unit for key, unit in wanted.items() if key not in known]
    if not missing:
        return known
    _ADD_SHAPE.run(session, [(unit.shape,) for unit in missing])
    known = _known_shapes(session, wanted)
    rows = [(pair, min(unit.words, 32_000), known[unit.shape]) for unit in missing for pair in unit.pairs]
    _ADD_PAIR.run(session, sorted(rows))
    return known


def _known_shapes(session: Session, keys: Iterable[int]) -> dict[int, int]:
    rows = session.execute(select(MemoryShape.key, MemoryShape.id).where(MemoryShape.key.in_(list(keys))))
    return {row.key: row.id for row in rows}


def _row(unit: NewUnit, shape_id: int) -> dict[str, Any]:
    left_out = {"shape", "words", "pairs", "contexts"}
    return {name: getattr(unit, name) for name in NewUnit.__slots__ if name not in left_out} | {"shape_id": shape_id}


def _worded(unit: NewUnit, number: int) -> WordedUnit:
    return WordedUnit(
        id=number,
        source_language=unit.source_language,
        target_language=unit.target_language,
        owner_id=unit.owner_id,
        source=unit.source,
        target=unit.target,
    )


def _renew(session: Session, units: Mapping[int, NewUnit]) -> None:
    """Write what was approved over the units of these ids, in one statement: a document has thousands."""
    kept = select(MemoryUnit.id, MemoryUnit.trust, MemoryUnit.is_certain).where(MemoryUnit.id.in_(list(units)))
    renewed = [
        _renewed(units[row.id], number=row.id, trust=row.trust, is_certain=row.is_certain)
        for row in session.execute(kept)
    ]
    if renewed:
        session.execute(update(MemoryUnit), renewed)


def _renewed(unit: NewUnit, *, number: int, trust: Trust, is_certain: bool) -> dict[str, Any]:
    return {
        "id": number,
        "trust": max(trust, unit.trust, key=list(Trust).index),
        "approved_at": unit.approved_at,
        "unit_id": unit.unit_id,
        "document_id": unit.document_id,
        "person_id": unit.person_id,
        "exchange_id": None,
        "is_certain": unit.is_certain or is_certain,
    }


def _shapes(rows: Iterable[MemoryUnit]) -> Iterator[int]:
    return (row.__dict__["shape_id"] for row in rows if row.__dict__.get("shape_id") is not None)


def _forget_empty_shapes(session: Session, shape_ids: Iterable[int]) -> None:
    has_units = exists().where(MemoryUnit.shape_id == MemoryShape.id)
    empty = session.scalars(select(MemoryShape.id).where(MemoryShape.id.in_(list(shape_ids)), ~has_units)).all()
    if empty:
        session.execute(delete(MemoryPair).where(MemoryPair.shape_id.in_(empty)))
        session.execute(delete(MemoryShape).where(MemoryShape.id.in_(empty)))
