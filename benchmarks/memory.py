"""How long a look-up in the translation memory takes, and how that grows, on SQLite and on PostgreSQL.

Run: python -m benchmarks.memory [--sizes 10000,100000,1000000] [--looks 300] [--postgresql URL] [--keep FOLDER]
     python -m benchmarks.memory --kept FOLDER [--looks 300] [--postgresql URL]

The memory is filled with made-up municipal sentences (`benchmarks/memory_sentences.py`). The first tenth of each
growth, at most 20,000, goes in as an import does, which gives the insert rate; the rest is written in bulk with the
same rows, as many processes computing them as there are processors. `--keep` leaves the SQLite file in a folder and the
PostgreSQL database where it is, so that `--kept` looks things up in them again without filling anything. A look-up
is one segment asked for alone (`application.recalling.recall`), from the database to scored matches; `batch` is a
segment's share when a document of 1,000 is asked for at once. Words are looked up as the concordance does.
"""

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.orm import Session

from benchmarks.memory_bulk import filling, run_alone, size_of, write_in_bulk
from benchmarks.memory_sentences import Sentences
from translation_service.application.memory.recalling import Asker, recall
from translation_service.application.memory.remembering import new_unit
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED, Trust
from translation_service.domain.segments import Place, Segment
from translation_service.memory.policy import MemoryPolicy
from translation_service.persistence.memory_keeping import NewUnit, add_units
from translation_service.persistence.memory_words import Side, find_units
from translation_service.persistence.migrating import migrate
from translation_service.settings import Settings

PAIR: Final = LanguagePair(source="tr", target="en")
MOMENT: Final = datetime(2026, 1, 1, tzinfo=UTC)
ASKER: Final = Asker(pair=PAIR, unit_id=None, owners=(SHARED,))
LENGTHS: Final = {"short": (1, 3), "middle": (8, 15), "long": (25, 40)}
IMPORT_BATCH: Final = 1000
BULK_BATCH: Final = 50_000
MOST_IMPORTED: Final = 20_000
QUERY_WORDS: Final = ("belediye", "meclisi", "protokol", '"imar planı"', "ruhsat", "kadıköy", "yok böyle bir söz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    name: str
    engine: Engine


def main() -> None:
    """Fill, look up, report, and grow."""
    options = _options()
    with _databases(options) as databases:
        if options.kept:
            for database in databases:
                _report(database, None, options.looks, Sentences(seed=_count(database)))
            return
        sentences = Sentences()
        units = _units(sentences)
        present = 0
        for size in map(int, options.sizes.split(",")):
            began = time.monotonic()
            rates = _grow(databases, units, size - present)
            present = size
            print(f"\n{size:,} units, filled in {time.monotonic() - began:.0f} s")
            for database in databases:
                _report(database, rates[database.name], options.looks, Sentences(seed=size))


def _options() -> Any:  # noqa: ANN401 - what argparse gives
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--looks", type=int, default=300)
    parser.add_argument("--postgresql", default=os.environ.get("TEST_DATABASE_URL", ""))
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--kept", type=Path)
    return parser.parse_args()


@contextmanager
def _databases(options: Any) -> Iterator[list[Database]]:  # noqa: ANN401
    with tempfile.TemporaryDirectory() as folder:
        place = options.kept or options.keep or Path(folder)
        found = [_database("sqlite", f"sqlite:///{place / 'memory.db'}", is_kept=bool(options.kept))]
        if options.postgresql:
            url = _beside(options.postgresql) if options.kept else _fresh(options.postgresql)
            found.append(_database("postgresql", url, is_kept=bool(options.kept)))
        yield found
        for database in found:
            database.engine.dispose()


def _fresh(server: str) -> str:
    url = Settings(database_url=server).database
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS memory_benchmark"))
        connection.execute(text("CREATE DATABASE memory_benchmark"))
    engine.dispose()
    return _beside(server)


def _beside(server: str) -> str:
    return Settings(database_url=server).database.rpartition("/")[0] + "/memory_benchmark"


def _database(name: str, url: str, *, is_kept: bool) -> Database:
    engine = create_engine(url)
    if is_kept:
        return Database(name=name, engine=engine)
    migrate(url)
    if name == "sqlite":
        event.listen(engine, "connect", _fast_filling)
    return Database(name=name, engine=engine)


def _fast_filling(connection: Any, _record: object) -> None:  # noqa: ANN401
    for pragma in ("synchronous=OFF", "cache_size=-400000"):
        connection.execute(f"PRAGMA {pragma}")


def _units(sentences: Sentences) -> Iterator[NewUnit]:
    with Pool() as pool:
        pending = pool.map_async(_computed, _thousands(sentences))
        while True:
            ready, pending = pending.get(), pool.map_async(_computed, _thousands(sentences))
            for some in ready:
                yield from some


def _thousands(sentences: Sentences) -> list[list[str]]:
    lines = sentences.many()
    return [list(islice(lines, 1000)) for _ in range(20)]


def _computed(sources: Sequence[str]) -> list[NewUnit]:
    return [
        new_unit(source=source, target=source[::-1], pair=PAIR, owner_id=SHARED, trust=Trust.REVISED, moment=MOMENT)
        for source in sources
    ]


def _grow(databases: Sequence[Database], units: Iterator[NewUnit], count: int) -> dict[str, float]:
    imported = list(islice(units, min(count // 10, MOST_IMPORTED)))
    rates = {database.name: len(imported) / _seconds(lambda: _import(database, imported)) for database in databases}  # noqa: B023
    with ExitStack() as stack:
        for database in databases:
            stack.enter_context(filling(database.engine))
        for size in _steps(count - len(imported)):
            some = list(islice(units, size))
            for database in databases:
                write_in_bulk(database.engine, some)
    for database in databases:
        _settle(database)
    return rates


def _steps(count: int) -> Iterator[int]:
    while count > 0:
        yield min(count, BULK_BATCH)
        count -= BULK_BATCH


def _count(database: Database) -> int:
    with database.engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM memory_units")).scalar() or 0


def _import(database: Database, units: Sequence[NewUnit]) -> None:
    for start in range(0, len(units), IMPORT_BATCH):
        with Session(database.engine) as session:
            add_units(session, units[start : start + IMPORT_BATCH])
            session.commit()


def _settle(database: Database) -> None:
    run_alone(database.engine, "VACUUM ANALYZE" if database.name == "postgresql" else "ANALYZE")


def _report(database: Database, rate: float | None, looks: int, sentences: Sentences) -> None:
    sizes = ", ".join(f"{name} {size // 1_000_000} MB" for name, size in size_of(database.engine).items())
    print(f"{database.name}: " + (f"{rate:,.0f} units a second as an import; " if rate else "") + sizes)
    for kind, wanted in _questions(database, looks, sentences):
        times = [1000 * _seconds(lambda: _look(database, [one])) for one in wanted]  # noqa: B023
        found = sum(bool(_look(database, [one])) for one in wanted)
        print(f"  {kind:<18} {_spread(times)}  found {100 * found / len(wanted):3.0f} %")
    document = [wanted for _, some in _questions(database, 100, sentences) for wanted in some][:1000]
    share = 1000 * _seconds(lambda: _look(database, document)) / len(document)
    print(f"  batch of {len(document):<9} {share:.2f} ms a segment")
    times = [1000 * _seconds(lambda: _words(database, word)) for word in QUERY_WORDS for _ in range(10)]  # noqa: B023
    print(f"  concordance        {_spread(times)}")
    print(f"  largest memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _questions(database: Database, looks: int, sentences: Sentences) -> Iterator[tuple[str, list[str]]]:
    known = _known(database, looks)
    for kind, (fewest, most) in LENGTHS.items():
        some = [source for source in known if fewest <= len(source.split()) <= most][:looks]
        yield f"{kind}, there", some
        yield f"{kind}, changed", [sentences.changed(source) for source in some]
        yield f"{kind}, misspelt", [sentences.misspelt(source) for source in some]
        yield f"{kind}, absent", [sentences.one(fewest, most) + " xqz" for _ in range(looks)]


def _known(database: Database, looks: int) -> list[str]:
    query = text("SELECT source FROM memory_units WHERE id % 97 = 3 LIMIT :many")
    with Session(database.engine) as session:
        return list(session.scalars(query, {"many": looks * 10}))


def _look(database: Database, sources: Sequence[str]) -> object:
    segments = [
        Segment(number=number, block=number, place=Place.BODY, source=source)
        for number, source in enumerate(sources, start=1)
    ]
    with Session(database.engine) as session:
        return recall(session, segments, asker=ASKER, policy=MemoryPolicy(), moment=MOMENT)


def _words(database: Database, wanted: str) -> object:
    with Session(database.engine) as session:
        return find_units(
            session,
            wanted,
            source_language=PAIR.source,
            target_language=PAIR.target,
            owner_id=SHARED,
            side=Side.BOTH,
            most=50,
        )


def _spread(times: Sequence[float]) -> str:
    ordered = sorted(times)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered):6.1f}  p95 {late:6.1f}  max {ordered[-1]:6.1f} ms"


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
