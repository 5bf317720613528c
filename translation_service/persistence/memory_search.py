"""Finding units of the memory: equal sources, sources of the same shape, and sources that share pairs of words.

A pair of words is looked up in its index with the lengths that can match, and no list is read further than a fixed
number of rows. So a search costs as many steps down an index as it asks for pairs, however large the memory is; what is
cut short are pairs so common that they tell nothing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import TextClause, select, text
from sqlalchemy.orm import Session

from translation_service.domain.memory import StoredUnit
from translation_service.persistence.memory import MemoryContext, MemoryShape, MemoryUnit
from translation_service.persistence.memory_keeping import batched

_AT_ONCE: Final = 500
_MOST_OF_A_PAIR: Final = 300
_MOST_SHAPES: Final = 12
_MOST_OF_A_SHAPE: Final = 5
_SHAPES_A_QUERY: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What finds texts similar to one: its pairs of words, and how many words those may have."""

    pairs: tuple[int, ...]
    words: int
    fewest: int
    most: int


def units_by_source(session: Session, source_keys: Iterable[int], contexts: Iterable[int] = ()) -> list[StoredUnit]:
    """Return the units whose source is one of these, with those of `contexts` they were approved in."""
    rows: list[MemoryUnit] = []
    for some in batched(sorted(set(source_keys)), _AT_ONCE):
        rows += session.scalars(select(MemoryUnit).where(MemoryUnit.source_key.in_(some)))
    return _stored(session, rows, frozenset(contexts))


def holds_shapes(session: Session) -> bool:
    """Tell whether any memory holds anything."""
    return session.execute(select(MemoryShape.id).limit(1)).first() is not None


def shapes_by_key(session: Session, keys: Iterable[int]) -> dict[int, int]:
    """Return the ids of the shapes that are known, by their keys."""
    found: dict[int, int] = {}
    for some in batched(sorted(set(keys)), _AT_ONCE):
        rows = session.execute(select(MemoryShape.key, MemoryShape.id).where(MemoryShape.key.in_(some)))
        found.update({row.key: row.id for row in rows})
    return found


def shapes_like(session: Session, probe: Probe) -> tuple[int, ...]:
    """Return the ids of the shapes that share most pairs of words with a text, the likeliest first."""
    if not probe.pairs:
        return ()
    values: dict[str, Any] = {"fewest": probe.fewest, "most": probe.most, "limit": _MOST_OF_A_PAIR}
    values |= {f"pair{number}": pair for number, pair in enumerate(probe.pairs)}
    rows = session.execute(_probing(len(probe.pairs)), values).all()
    shared = Counter(shape_id for shape_id, _ in rows)
    lengths = {row.shape_id: row.words for row in rows}
    ranked = sorted(shared, key=lambda shape_id: (-shared[shape_id], abs(lengths[shape_id] - probe.words), -shape_id))
    return tuple(ranked[:_MOST_SHAPES])


def units_of_shapes(session: Session, shape_ids: Iterable[int]) -> dict[int, list[StoredUnit]]:
    """Return the newest units of these shapes, by shape."""
    found: dict[int, list[StoredUnit]] = {}
    for some in batched(sorted(set(shape_ids)), _SHAPES_A_QUERY):
        values: dict[str, int] = {f"shape{number}": shape_id for number, shape_id in enumerate(some)}
        numbers = session.scalars(_newest(len(some)), {**values, "limit": _MOST_OF_A_SHAPE}).all()
        for row in session.scalars(select(MemoryUnit).where(MemoryUnit.id.in_(numbers))):
            found.setdefault(row.shape_id or 0, []).append(_unit(row, frozenset()))
    return found


@cache
def _probing(count: int) -> TextClause:
    return _joined(
        "SELECT shape_id, words FROM (SELECT shape_id, words FROM memory_pairs WHERE pair = :pair{0}"
        " AND words BETWEEN :fewest AND :most LIMIT :limit) AS probe{0}",
        count,
    )


@cache
def _newest(count: int) -> TextClause:
    return _joined(
        "SELECT id FROM (SELECT id FROM memory_units WHERE shape_id = :shape{0} ORDER BY id DESC LIMIT :limit)"
        " AS newest{0}",
        count,
    )


def _joined(one: str, count: int) -> TextClause:
    return text(" UNION ALL ".join(one.format(number) for number in range(count)))


def _stored(session: Session, rows: Sequence[MemoryUnit], contexts: frozenset[int]) -> list[StoredUnit]:
    known = _contexts(session, [row.id for row in rows], contexts) if contexts else {}
    return [_unit(row, known.get(row.id, frozenset())) for row in rows]


def _contexts(session: Session, unit_ids: Sequence[int], wanted: frozenset[int]) -> Mapping[int, frozenset[int]]:
    found: dict[int, frozenset[int]] = {}
    for some in batched(unit_ids, _AT_ONCE):
        query = select(MemoryContext.unit_id, MemoryContext.key).where(MemoryContext.unit_id.in_(some))
        for unit_id, key in session.execute(query):
            if key in wanted:
                found[unit_id] = found.get(unit_id, frozenset()) | {key}
    return found


def _unit(row: MemoryUnit, contexts: frozenset[int]) -> StoredUnit:
    return StoredUnit(
        id=row.id,
        source=row.source,
        target=row.target,
        trust=row.trust,
        approved_at=row.approved_at,
        unit_id=row.unit_id,
        is_certain=row.is_certain,
        contexts=contexts,
    )
