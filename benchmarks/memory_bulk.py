"""Units written into the memory's tables in bulk: the same rows that an import writes, without looking first."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Engine, inspect, text

from translation_service.persistence.memory_keeping import NewUnit
from translation_service.persistence.memory_words import CREATE, words_in

_PAIRS: Final = {"sqlite": "bulk_pairs", "postgresql": "memory_pairs"}
_BEFORE: Final = {
    "sqlite": ("CREATE TABLE bulk_pairs (pair INTEGER, words INTEGER, shape_id INTEGER)",),
    "postgresql": (
        "ALTER TABLE memory_pairs DROP CONSTRAINT pk_memory_pairs",
        "DROP INDEX ix_memory_words_source",
        "DROP INDEX ix_memory_words_target",
    ),
}
_AFTER: Final = {
    "sqlite": (
        "INSERT INTO memory_pairs SELECT pair, words, shape_id FROM bulk_pairs ORDER BY 1, 2, 3",
        "DROP TABLE bulk_pairs",
        "VACUUM",
    ),
    "postgresql": (
        "ALTER TABLE memory_pairs ADD CONSTRAINT pk_memory_pairs PRIMARY KEY (pair, words, shape_id)",
        *CREATE["postgresql"],
    ),
}
_UNIT_COLUMNS: Final = (
    "id, source_language, target_language, owner_id, identity, source_key, shape_id, source, target, trust,"
    " is_certain, approved_at"
)


@contextmanager
def filling(engine: Engine) -> Iterator[None]:
    """Have the pairs of words and what finds words indexed after everything is written, not with every row."""
    for statement in _BEFORE[engine.dialect.name]:
        run_alone(engine, statement)
    yield
    for statement in _AFTER[engine.dialect.name]:
        run_alone(engine, statement)


def write_in_bulk(engine: Engine, units: Sequence[NewUnit]) -> None:
    """Write units whose identities are new, within `filling`; those of the same shape share one."""
    with engine.begin() as connection:
        unit_id = (connection.execute(text("SELECT max(id) FROM memory_units")).scalar() or 0) + 1
        shape_id = (connection.execute(text("SELECT max(id) FROM memory_shapes")).scalar() or 0) + 1
        new = _new(connection, "memory_units", "identity", {unit.identity: unit for unit in units})
        kept = list(new.values())
        shapes = _new(connection, "memory_shapes", "key", {unit.shape: unit for unit in kept})
        numbers = {key: shape_id + place for place, key in enumerate(shapes)}
        numbers |= _present(connection, {unit.shape for unit in kept} - numbers.keys())
        write = _copy if engine.dialect.name == "postgresql" else _insert
        write(connection, "memory_shapes", "id, key", [(numbers[key], key) for key in shapes])
        pairs = [(pair, unit.words, numbers[key]) for key, unit in shapes.items() for pair in unit.pairs]
        write(connection, _PAIRS[engine.dialect.name], "pair, words, shape_id", pairs)
        rows = [_row(unit_id + place, unit, numbers[unit.shape]) for place, unit in enumerate(kept)]
        write(connection, "memory_units", _UNIT_COLUMNS, rows)
        _write_words(connection, [(unit_id + place, unit) for place, unit in enumerate(kept)])
        if engine.dialect.name == "postgresql":
            for table in ("memory_units", "memory_shapes"):
                connection.execute(text(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))"))


def size_of(engine: Engine) -> dict[str, int]:
    """Return how many bytes the tables of the memory and what finds them take."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            pages = connection.execute(text("PRAGMA page_count")).scalar() or 0
            return {"all": pages * 4096}
        names = [name for name in inspect(engine).get_table_names() if name.startswith("memory_")]
        size = text("SELECT pg_total_relation_size(CAST(:name AS regclass))")
        sizes = {name: connection.execute(size, {"name": name}).scalar() or 0 for name in names}
    return {"all": sum(sizes.values()), **{name: size for name, size in sizes.items() if size > 1_000_000}}


def run_alone(engine: Engine, statement: str) -> None:
    """Run a statement outside of any transaction."""
    connection = engine.raw_connection().driver_connection
    assert connection is not None
    if engine.dialect.name == "postgresql":
        connection.autocommit = True
        connection.execute("SET maintenance_work_mem = '512MB'")
    connection.execute(statement)
    if engine.dialect.name == "postgresql":
        connection.autocommit = False


def _new(connection: Any, table: str, column: str, wanted: dict[int, NewUnit]) -> dict[int, NewUnit]:  # noqa: ANN401
    known = _values(connection, f"SELECT {column} FROM {table} WHERE {column} IN", wanted)
    return {key: unit for key, unit in wanted.items() if key not in known}


def _present(connection: Any, keys: Iterable[int]) -> dict[int, int]:  # noqa: ANN401
    return _values(connection, "SELECT key, id FROM memory_shapes WHERE key IN", keys)


def _values(connection: Any, query: str, keys: Iterable[int]) -> dict[int, int]:  # noqa: ANN401
    found: dict[int, int] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), 5000):
        some = ",".join(map(str, ordered[start : start + 5000]))
        found.update((row[0], row[-1]) for row in connection.exec_driver_sql(f"{query} ({some})"))
    return found


def _row(number: int, unit: NewUnit, shape_id: int) -> tuple[object, ...]:
    return (
        number,
        unit.source_language,
        unit.target_language,
        unit.owner_id,
        unit.identity,
        unit.source_key,
        shape_id,
        unit.source,
        unit.target,
        unit.trust.value,
        True,
        unit.approved_at.isoformat(" "),
    )


def _insert(connection: Any, table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:  # noqa: ANN401
    marks = ", ".join("?" for _ in columns.split(", "))
    connection.connection.driver_connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _copy(connection: Any, table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:  # noqa: ANN401
    cursor = connection.connection.driver_connection.cursor()
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _write_words(connection: Any, units: Sequence[tuple[int, NewUnit]]) -> None:  # noqa: ANN401
    space = f"{units[0][1].source_language}0{units[0][1].target_language}0{units[0][1].owner_id}"
    rows = [
        (
            number,
            " ".join(words_in(unit.source, unit.source_language)),
            " ".join(words_in(unit.target, unit.target_language)),
        )
        for number, unit in units
    ]
    if connection.dialect.name == "sqlite":
        _insert(connection, "memory_words", "rowid, space, source, target", [(r[0], space, r[1], r[2]) for r in rows])
        return
    connection.execute(text("CREATE TEMPORARY TABLE bulk (id int, source text, target text) ON COMMIT DROP"))
    _copy(connection, "bulk", "id, source, target", rows)
    connection.execute(
        text(
            "INSERT INTO memory_words SELECT id, to_tsvector('simple', :space || ' ' || source),"
            " to_tsvector('simple', :space || ' ' || target) FROM bulk"
        ),
        {"space": space},
    )
