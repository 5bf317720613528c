"""How long each stage took and how many words it moved, from the record the instance keeps."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

from translation_service.domain.sentences import N_
from translation_service.domain.workflow import DocumentState

_S: Final = DocumentState

STAGE_NAMES: Final[dict[DocumentState, str]] = {
    _S.PARSED: N_("reading"),
    _S.QUEUED: N_("drafting"),
    _S.IN_REVISION: N_("waiting for a reviser"),
    _S.APPROVED: N_("revising"),
    _S.ASSEMBLED: N_("assembling"),
    _S.DELIVERED: N_("delivering"),
}
"""What happened until a state was reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long a stage took; nobody works while a document waits."""

    stage: str
    seconds: float
    is_work: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The stages of one document, in their order."""

    words: int
    segments: int
    timings: tuple[Timing, ...]


def read_history(database: Path, document_id: int, *, mailed_at: float) -> History:
    """Read what a document went through; `mailed_at` is when its mail was written, in seconds since 1970."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        query = "SELECT words, segment_count FROM documents WHERE id = ?"
        words, segments = connection.execute(query, (document_id,)).fetchone()
        query = "SELECT to_state, at FROM document_events WHERE document_id = ? ORDER BY id"
        events = [(_S(state), _moment(at)) for state, at in connection.execute(query, (document_id,))]
    return History(words=words, segments=segments, timings=tuple(_timings(events, mailed_at)))


def _timings(events: list[tuple[DocumentState, float]], mailed_at: float) -> Iterator[Timing]:
    for (_, begun), (state, ended) in pairwise(events):
        is_work = state is not _S.IN_REVISION
        yield Timing(stage=STAGE_NAMES[state], seconds=ended - begun, is_work=is_work)
    yield Timing(stage=N_("mailing"), seconds=max(0.0, mailed_at - events[-1][1]))


def _moment(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()
