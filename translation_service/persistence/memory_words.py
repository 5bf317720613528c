"""The words of the memory, for concordance: full-text search of SQLite, or of PostgreSQL, over words we fold ourselves.

No database folds Turkish letters, so both get words that are folded already and take them as they come.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import DDL, event, text
from sqlalchemy.orm import Session

from glossary.finding.beginnings import beginnings_of
from glossary.folding import fold
from translation_service.domain.inline import Alone, parse
from translation_service.persistence.database import Table

TABLE: Final = "memory_words"
"""Its tables are no tables of the model: each database has its own kind."""

CREATE: Final[dict[str, tuple[str, ...]]] = {
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE IF NOT EXISTS memory_words USING fts5"
            " (space, source, target, content='', tokenize=\"unicode61 remove_diacritics 0\")"
        ),
    ),
    "postgresql": (
        "CREATE TABLE IF NOT EXISTS memory_words (unit_id INTEGER PRIMARY KEY, source TSVECTOR, target TSVECTOR)",
        "CREATE INDEX IF NOT EXISTS ix_memory_words_source ON memory_words USING GIN (source)",
        "CREATE INDEX IF NOT EXISTS ix_memory_words_target ON memory_words USING GIN (target)",
    ),
}
_INSERT: Final[dict[str, str]] = {
    "sqlite": "INSERT INTO memory_words (rowid, space, source, target) VALUES (:id, :space, :source, :target)",
    # One statement for all rows: one each would take longer on the way than in the database.
    "postgresql": (
        "INSERT INTO memory_words (unit_id, source, target) SELECT id, to_tsvector('simple', space || ' ' || source),"
        " to_tsvector('simple', space || ' ' || target) FROM unnest(CAST(:id AS int[]), CAST(:space AS text[]),"
        " CAST(:source AS text[]), CAST(:target AS text[])) AS given (id, space, source, target) ON CONFLICT DO NOTHING"
    ),
}
_DELETE: Final[dict[str, str]] = {
    "sqlite": (
        "INSERT INTO memory_words (memory_words, rowid, space, source, target)"
        " VALUES ('delete', :id, :space, :source, :target)"
    ),
    "postgresql": "DELETE FROM memory_words WHERE unit_id = :id",
}
# PostgreSQL reads a whole list of units before it sorts it, so what a common word finds is cut short there. But a
# common word stands among the newest units, which are looked at first.
_MOST_READ: Final = 2000
_NEWEST_READ: Final = 4000
_FIND_NEWEST: Final = (
    "SELECT unit_id FROM (SELECT * FROM memory_words ORDER BY unit_id DESC LIMIT :newest) AS newest"
    " WHERE source @@ CAST(:source AS tsquery) OR target @@ CAST(:target AS tsquery) ORDER BY unit_id DESC LIMIT :most"
)
_FIND: Final[dict[str, str]] = {
    "sqlite": "SELECT rowid FROM memory_words WHERE memory_words MATCH :wanted ORDER BY rowid DESC LIMIT :most",
    "postgresql": (
        "SELECT unit_id FROM (SELECT unit_id FROM (SELECT * FROM memory_words WHERE"
        " source @@ CAST(:likely_source AS tsquery) OR target @@ CAST(:likely_target AS tsquery) OFFSET 0) AS likely"
        " WHERE source @@ CAST(:source AS tsquery) OR target @@ CAST(:target AS tsquery) LIMIT :read) AS found"
        " ORDER BY unit_id DESC LIMIT :most"
    ),
}
_SIGN: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD: Final = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
_PART: Final = re.compile(r'"([^"]*)"?|(\S+)')
_LONG_ENOUGH: Final = 3

_Phrase = tuple[tuple[str, ...], ...]
"""What is looked for: one of these rows of words, as the forms of a word may begin otherwise than it does."""


class Side(StrEnum):
    """Where the words are to stand."""

    BOTH = "both"
    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedUnit:
    """What the index keeps of a unit."""

    id: int
    source_language: str
    target_language: str
    owner_id: int
    source: str
    target: str


def is_ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Tell Alembic whether a table of the database is one of the model."""
    return not (kind == "table" and str(name).startswith(TABLE))


def index_words(session: Session, units: Iterable[WordedUnit]) -> None:
    """Add units to the index."""
    rows = [_row(unit) for unit in units]
    if rows and session.get_bind().dialect.name == "postgresql":
        session.execute(text(_INSERT["postgresql"]), {name: [row[name] for row in rows] for name in rows[0]})
    elif rows:
        session.execute(text(_INSERT["sqlite"]), rows)


def forget_words(session: Session, units: Iterable[WordedUnit]) -> None:
    """Take units out of the index; their texts are those that were added."""
    rows = [_row(unit) for unit in units]
    if rows:
        session.execute(text(_DELETE[session.get_bind().dialect.name]), rows)


def find_units(
    session: Session, wanted: str, *, source_language: str, target_language: str, owner_id: int, side: Side, most: int
) -> tuple[int, ...]:
    """Return the ids of units that hold every word; words in quotation marks stand side by side.

    The last letters of a word may differ, as suffixes do, when it has three letters or more. The newest come first, and
    behind them, where there are few, those that hold other forms of the words: müdürlüğe for müdürlük.
    """
    sides = {Side.SOURCE: source_language, Side.TARGET: target_language}
    languages = {one: language for one, language in sides.items() if side in {Side.BOTH, one}}
    space = _space(source_language, target_language, owner_id)
    found: dict[int, None] = {}
    asked: dict[Side, list[_Phrase]] = {}
    for phrases_of in (_phrases, _phrases_of_kin):
        phrases = {one: phrases_of(wanted, language) for one, language in languages.items()}
        if len(found) < most and phrases != asked and any(phrases.values()):
            found |= dict.fromkeys(_find(session, phrases, space, most=most))
        asked = phrases
    return tuple(found)[:most]


def _find(session: Session, phrases: dict[Side, list[_Phrase]], space: str, *, most: int) -> Iterable[int]:
    if session.get_bind().dialect.name == "postgresql":
        return _find_in_postgresql(session, phrases, space, most=most)
    return session.scalars(text(_FIND["sqlite"]), {**_match(phrases, space), "most": most})


def _find_in_postgresql(
    session: Session, phrases: dict[Side, list[_Phrase]], space: str, *, most: int
) -> tuple[int, ...]:
    queries = _tsqueries(phrases, space)
    newest = session.scalars(text(_FIND_NEWEST), {**queries, "newest": _NEWEST_READ, "most": most}).all()
    if len(newest) == most:
        return tuple(newest)
    values = {**queries, **_likely(phrases, queries), "read": _MOST_READ, "most": most}
    found = session.scalars(text(_FIND["postgresql"]), values).all()
    return tuple(sorted({*newest, *found}, reverse=True)[:most])


def words_in(written: str, language: str) -> list[str]:
    """Return the folded words of a text written with tags."""
    bare = "".join(piece if isinstance(piece, str) else " " * isinstance(piece, Alone) for piece in parse(written))
    return _WORD.findall(fold(bare, language))


def wanted_words(wanted: str, language: str) -> tuple[str, ...]:
    """Return the folded words that a person looks for, and what other forms of them begin with."""
    return tuple(word for phrase in _phrases_of_kin(wanted, language) for words in phrase for word in words)


def _phrases(wanted: str, language: str) -> list[_Phrase]:
    parts = (words_in(quoted or bare, language) for quoted, bare in _PART.findall(wanted))
    return [(tuple(words),) for words in parts if words]


def _phrases_of_kin(wanted: str, language: str) -> list[_Phrase]:
    """Return the same with the other beginnings of each word that stands in no quotation marks."""
    found: list[_Phrase] = []
    for quoted, bare in _PART.findall(wanted):
        words = words_in(quoted or bare, language)
        others = beginnings_of(words[0], language) if bare and len(words) == 1 else ()
        if words:
            found.append((tuple(words), *((other,) for other in others)))
    return found


def _row(unit: WordedUnit) -> dict[str, Any]:
    return {
        "id": unit.id,
        "space": _space(unit.source_language, unit.target_language, unit.owner_id),
        "source": " ".join(words_in(unit.source, unit.source_language)),
        "target": " ".join(words_in(unit.target, unit.target_language)),
    }


def _space(source_language: str, target_language: str, owner_id: int) -> str:
    """Return one made-up word that only units of this pair and memory have."""
    return f"{source_language}0{target_language}0{owner_id}"


def _match(phrases: dict[Side, list[_Phrase]], space: str) -> dict[str, str]:
    parts = [
        "(" + " AND ".join(f"{side} : ({_fts_phrase(phrase)})" for phrase in lists) + ")"
        for side, lists in phrases.items()
        if lists
    ]
    return {"wanted": f'space : "{space}" AND ({" OR ".join(parts)})'}


def _fts_phrase(phrase: _Phrase) -> str:
    return " OR ".join(" + ".join(f'"{word}"' for word in words) + _suffix(words, "*") for words in phrase)


def _tsqueries(phrases: dict[Side, list[_Phrase]], space: str) -> dict[str, str]:
    return {
        side.value: " & ".join([f"'{space}'", *map(_ts_phrase, phrases[side])]) if phrases.get(side) else ""
        for side in (Side.SOURCE, Side.TARGET)
    }


def _likely(phrases: dict[Side, list[_Phrase]], queries: Mapping[str, str]) -> dict[str, str]:
    """Return what the index is asked: of many words the longest two, since each costs as much as its list is long."""
    few = {side.value: sorted(lists, key=_letters)[-2:] for side, lists in phrases.items() if len(lists) > 2}
    shorter = {side: " & ".join(map(_ts_phrase, lists)) for side, lists in few.items()}
    return {f"likely_{side}": shorter.get(side, query) for side, query in queries.items()}


def _letters(phrase: _Phrase) -> int:
    return min(sum(map(len, words)) for words in phrase)


def _ts_phrase(phrase: _Phrase) -> str:
    rows = (" <-> ".join(f"'{word}'" for word in words) + _suffix(words, ":*") for words in phrase)
    return "(" + " | ".join(f"({row})" for row in rows) + ")"


def _suffix(words: Sequence[str], sign: str) -> str:
    return sign if len(words[-1]) >= _LONG_ENOUGH else ""


for _dialect, _statements in CREATE.items():
    for _statement in _statements:
        _creation = DDL(_statement).execute_if(dialect=_dialect)  # type: ignore[no-untyped-call] # SQLAlchemy's
        event.listen(Table.metadata, "after_create", _creation)
