"""Carrying work over: segments of a new source version take what people did in those they were before.

A segment that stayed the same, or moved, keeps its row with its translation and its history. One that changed keeps
its row too, and a text a person wrote stays in it, unconfirmed, with the old pair beside it; only what a machine wrote
there is drafted anew. Where sentences were joined or divided, the old pairs stand beside what became of them. What is
gone from the source is gone from the document; what people wrote in it is kept apart, with its history.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final, Protocol

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from translation_service.documents.joining import bound
from translation_service.domain.inline import Tag, marks, parse, write
from translation_service.domain.memory import MatchKind, Remark
from translation_service.domain.segments import Origin, Segment
from translation_service.domain.versions import VersionKind
from translation_service.memory.aligning import Aligned, Fate, align
from translation_service.memory.matching import NOT_QUITE, similarity
from translation_service.memory.normalising import memory_key, renumber
from translation_service.memory.numbers import put_numbers
from translation_service.memory.parts import parts
from translation_service.memory.shapes import words_of
from translation_service.persistence.memory_keeping import batched
from translation_service.persistence.removed_segments import RemovedSegment
from translation_service.persistence.requests import Document, Version
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion, write_tag

_AT_ONCE: Final = 500


def store_segments(session: Session, document: Document, segments: Sequence[Segment]) -> Sequence[Segment]:
    """Make the segments of a document those of its newest source version, with what is known of them carried over.

    Return them as they are kept: where a person worked in a block that stayed the same, its borders stay too.
    """
    query = select(SegmentRow).where(SegmentRow.document_id == document.id).order_by(SegmentRow.number)
    rows = session.scalars(query).all()
    forget_suggestions(session, [row.id for row in rows])
    if not any(_is_a_persons(row) for row in rows):
        _make_room(session, document)
        _add(session, document, segments)
        forget_segments(session, rows)
        return segments
    segments = with_borders_of(rows, segments)
    aligned = align([row.source for row in rows], [one.source for one in segments], language=document.source_language)
    _carry(session, document, rows, segments, aligned)
    return segments


class HoldsTarget(Protocol):
    """What tells whose a target is."""

    @property
    def origin(self) -> Origin: ...

    @property
    def is_confirmed(self) -> bool: ...


def is_settled(row: HoldsTarget) -> bool:
    """Tell whether what stands in a segment is a person's, so that no machine may put anything in its place."""
    return row.origin is Origin.PERSON or row.is_confirmed


def with_borders_of(rows: Sequence[SegmentRow], segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return segments with the borders of those before wherever the same block has others and a person's work."""
    earlier: dict[str, deque[Sequence[Segment]]] = defaultdict(deque)
    for _, standing in groupby(rows, key=lambda row: row.block):
        theirs = tuple(standing)
        is_kept = any(_is_a_persons(row) for row in theirs)
        cut = tuple(row.segment for row in theirs)
        earlier[_text_of(cut)].append(cut if is_kept else ())
    kept: list[Segment] = []
    for _, block in groupby(segments, key=lambda one: one.block):
        parsed = tuple(block)
        before = earlier[_text_of(parsed)]
        kept += _recut(parsed, before.popleft() if before else ())
    return tuple(replace(one, number=number) for number, one in enumerate(kept, start=1))


def _recut(parsed: Sequence[Segment], before: Sequence[Segment]) -> Iterator[Segment]:
    if not before or [one.source for one in before] == [one.source for one in parsed]:
        yield from parsed
        return
    tags = {tag.number: tag for one in parsed for tag in one.tags}
    for one in before:
        yield replace(parsed[0], source=one.source, glue=one.glue, tags=used_tags(one.source, tags))


def used_tags(source: str, tags: Mapping[int, Tag]) -> tuple[Tag, ...]:
    """Return the tags a source uses, in their order."""
    return tuple(tags[number] for number in dict.fromkeys(mark.number for mark in marks(source)) if number in tags)


def _text_of(block: Sequence[Segment]) -> str:
    return write(bound([list(parse(one.source)) for one in block], [one.glue for one in block]))


def _carry(
    session: Session,
    document: Document,
    rows: Sequence[SegmentRow],
    segments: Sequence[Segment],
    aligned: Sequence[Aligned],
) -> None:
    beside = _pairs_beside(rows, segments, aligned, document.source_language)
    kept = {one.before: one for one in aligned if one.before is not None}
    gone = [row for place, row in enumerate(rows) if place not in kept]
    _keep_apart(session, document, [row for row in gone if _is_a_persons(row)])
    _make_room(session, document)
    for place, one in kept.items():
        _turn_into(session, rows[place], segments[one.place], one)
    session.flush()
    _add(session, document, [segments[one.place] for one in aligned if one.before is None])
    forget_segments(session, gone)
    _put_beside(session, document, beside)


def _make_room(session: Session, document: Document) -> None:
    """Take the numbers, unique in a document, from its segments: new ones get them before those that are gone go.

    SQLite gives the highest ids of what is gone to what comes next, and a page that is open still speaks of them.
    """
    session.execute(
        update(SegmentRow).where(SegmentRow.document_id == document.id).values(number=-SegmentRow.number - 1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A pair of the version before that was joined with another, or divided, into the segment of a number."""

    number: int
    source: str
    target: str
    score: int


def _pairs_beside(
    rows: Sequence[SegmentRow], segments: Sequence[Segment], aligned: Sequence[Aligned], language: str
) -> list[_Beside]:
    sources = [row.source for row in rows]
    found = parts(sources, [one.source for one in segments], aligned, language=language)
    return [
        _beside(rows[old], segments[place], language)
        for old, place in found
        if rows[old].target and _is_a_persons(rows[old])
    ]


def _beside(row: SegmentRow, segment: Segment, language: str) -> _Beside:
    return _Beside(
        number=segment.number,
        source=renumber(row.source, row.source, segment.source),
        target=renumber(row.target, row.source, segment.source),
        score=similarity(words_of(segment.source, language), words_of(row.source, language)),
    )


def _put_beside(session: Session, document: Document, pairs: Sequence[_Beside]) -> None:
    """Suggest the old pairs, each target once for a segment."""
    if not pairs:
        return
    ours = SegmentRow.document_id == document.id
    ids = dict(session.execute(select(SegmentRow.number, SegmentRow.id).where(ours)).all())
    there = select(Suggestion.segment_id, Suggestion.target).join(SegmentRow, SegmentRow.id == Suggestion.segment_id)
    known = {tuple(row) for row in session.execute(there.where(ours, Suggestion.origin == Origin.EARLIER))}
    for one in pairs:
        key = (ids[one.number], one.target)
        if key not in known:
            known.add(key)
            session.add(_suggestion(key[0], source=one.source, target=one.target, score=one.score))


def _turn_into(session: Session, row: SegmentRow, segment: Segment, aligned: Aligned) -> None:
    before = row.source
    row.target = renumber(row.target, before, segment.source)
    for name, value in columns_of(segment).items():
        setattr(row, name, value)
    if aligned.fate is Fate.CHANGED:
        _change(session, row, before, aligned.score)


def _change(session: Session, row: SegmentRow, before: str, score: int) -> None:
    """Take the confirmation from a changed segment; put the old pair beside it, and drop what a machine wrote."""
    if _is_a_persons(row):
        session.add(_earlier(row, before, score))
    if not is_settled(row):
        row.target, row.origin, row.origin_detail = "", Origin.NONE, ""
        row.doubts, row.risk, row.version = [], None, row.version + 1
    row.is_confirmed = False


def _earlier(row: SegmentRow, before: str, score: int) -> Suggestion:
    source = renumber(before, before, row.source)
    # Where numbers alone changed, the pair as it was would offer what stands there already.
    numbered = put_numbers(row.source, stored_source=source, stored_target=row.target)
    suggestion = _suggestion(row.id, source=source, target=numbered.target, score=score)
    if numbered.replaced:
        replaced = [list(pair) for pair in numbered.replaced]
        suggestion.remarks = [{"code": Remark.NUMBERS_REPLACED.value, "numbers": replaced}]
    return suggestion


def _suggestion(segment_id: int, *, source: str, target: str, score: int) -> Suggestion:
    score = min(score, NOT_QUITE)  # numbers and tags, of which words know nothing, differ
    return Suggestion(
        segment_id=segment_id,
        origin=Origin.EARLIER,
        detail=f"{MatchKind.FUZZY} {score}",
        target=target,
        score=score,
        source=source,
    )


def _is_a_persons(row: SegmentRow) -> bool:
    return is_settled(row) or row.saved_by_id is not None


def _add(session: Session, document: Document, segments: Iterable[Segment]) -> None:
    written = [{"document_id": document.id, **columns_of(segment)} for segment in segments]
    if written:
        session.execute(insert(SegmentRow), written)


def columns_of(segment: Segment) -> Mapping[str, Any]:
    """Return what the row of a segment holds of its source."""
    return {
        "number": segment.number,
        "block": segment.block,
        "place": segment.place,
        "source": segment.source,
        "glue": segment.glue,
        "tags": [write_tag(tag) for tag in segment.tags],
        "memory_key": memory_key(segment.source),
    }


def _keep_apart(session: Session, document: Document, rows: Iterable[SegmentRow]) -> None:
    sources = select(func.max(Version.number)).where(
        Version.document_id == document.id, Version.kind == VersionKind.SOURCE
    )
    newest = session.scalar(sources) or 0
    for some in batched(list(rows), _AT_ONCE):
        histories = _histories(session, [row.id for row in some])
        session.add_all(
            RemovedSegment(
                document_id=document.id,
                number=row.number,
                gone_since=newest,
                source=row.source,
                tags=row.tags,
                target=row.target,
                history=histories[row.id],
            )
            for row in some
        )


def _histories(session: Session, segment_ids: Sequence[int]) -> Mapping[int, list[dict[str, Any]]]:
    """Return the revisions of segments, by their ids, as plain data."""
    histories: dict[int, list[dict[str, Any]]] = {number: [] for number in segment_ids}
    query = select(Revision).where(Revision.segment_id.in_(segment_ids)).order_by(Revision.number)
    for revision in session.scalars(query):
        histories[revision.segment_id].append(written_revision(revision))
    return histories


def written_revision(revision: Revision) -> dict[str, Any]:
    """Return a revision as plain data, for when its segment is gone."""
    return {
        "number": revision.number,
        "target": revision.target,
        "origin": revision.origin.value,
        "detail": revision.origin_detail,
        "person_id": revision.person_id,
        "at": revision.at.isoformat(),
        "act": revision.act.value,
        "halves": revision.halves,
    }


def forget_segments(session: Session, rows: Iterable[SegmentRow]) -> None:
    """Delete segments with their revisions; their suggestions are gone already."""
    for ids in batched([row.id for row in rows], _AT_ONCE):
        session.execute(delete(Revision).where(Revision.segment_id.in_(ids)))
        session.execute(delete(SegmentRow).where(SegmentRow.id.in_(ids)))


def forget_suggestions(session: Session, segment_ids: Sequence[int]) -> None:
    """Delete what was suggested for segments."""
    for ids in batched(segment_ids, _AT_ONCE):
        session.execute(delete(Suggestion).where(Suggestion.segment_id.in_(ids)))
