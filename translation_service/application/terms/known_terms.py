"""Many terms of the glossary at once, as bare values: as rows with all that belongs to them they take twice as much."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.terms.entries import COLUMNS, TermEntry, TermKey
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.terms import TermRow

_ROWS_A_QUERY: Final = 500
_OWN: Final = (TermRow.id, TermRow.version, TermRow.retired_at, TermRow.folded_source, TermRow.folded_target)
_SAID: Final = tuple(getattr(TermRow, name) for name in COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTerm:
    """A term as the glossary has it, in force or not."""

    id: int
    version: int
    is_retired: bool
    key: TermKey
    entry: TermEntry


def known_beside(session: Session, keys: Iterable[TermKey]) -> list[KnownTerm]:
    """Return the terms of the glossary with the sources of some terms, in force or not."""
    sources: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source_language, target_language, source, *_ in keys:
        sources[source_language, target_language][source] = None
    return [known for pair, some in sources.items() for known in _known(session, pair, list(some))]


def _known(session: Session, pair: tuple[str, str], sources: Sequence[str]) -> Iterator[KnownTerm]:
    of_pair = select(*_OWN, *_SAID).where(TermRow.source_language == pair[0], TermRow.target_language == pair[1])
    for some in batched(sources, _ROWS_A_QUERY):
        for number, version, retired_at, source, target, *said in session.execute(
            # Of several that contradict one term, the first are told.
            of_pair.where(TermRow.folded_source.in_(some)).order_by(TermRow.id)
        ):
            values = dict(zip(COLUMNS, said, strict=True))
            values |= {"forbidden": tuple(values["forbidden"]), "source_language": pair[0], "target_language": pair[1]}
            entry = TermEntry(**values)
            key = (*pair, source, target, entry.unit_id or 0)
            yield KnownTerm(id=number, version=version, is_retired=retired_at is not None, key=key, entry=entry)
