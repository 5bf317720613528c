"""Costing: what the work on a document amounts to, counted when it is drafted and again when it is approved."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein
from sqlalchemy import delete, select
from sqlalchemy.orm import Session, aliased

from translation_service.application.ports import Services
from translation_service.domain.costs import Price, Readiness, Volume
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import plain, typed
from translation_service.domain.memory import MatchKind
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.segments import Act, Origin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.costs import PriceRow, RevisingTime, WordCount
from translation_service.persistence.requests import Document, DocumentEvent
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion, read_tag

_ACTS: Final = (DocumentState.IN_REVISION, DocumentState.APPROVED)
_EXACT: Final[dict[str, Readiness]] = {MatchKind.CONTEXT: Readiness.CONTEXT, MatchKind.EXACT: Readiness.EXACT}


class _Counted(NamedTuple):
    """A segment with its first draft; `origin` is None where no machine wrote one.

    The draft of a segment with other borders, joined or split since, was one of another text.
    """

    id: int
    source: str
    tags: list[dict[str, object]]
    memory_key: str
    target: str
    is_confirmed: bool
    draft: str | None
    origin: Origin | None
    detail: str | None
    has_other_borders: bool


def count_words(session: Session, document_id: DocumentId) -> None:
    """Count a document's words by how ready they were, and how far confirmed drafts were changed; counts anew."""
    volumes: dict[Readiness, Volume] = defaultdict(Volume)
    for readiness, volume in _counted(session, document_id):
        volumes[readiness] += volume
    session.execute(delete(WordCount).where(WordCount.document_id == document_id))
    session.add_all(
        WordCount(
            document_id=document_id,
            readiness=readiness,
            words=volume.words,
            characters=volume.characters,
            compared=volume.compared,
            changed=volume.changed,
        )
        for readiness, volume in volumes.items()
    )


def count_time(session: Session, document_id: DocumentId, *, longest_pause: timedelta) -> None:
    """Reckon how long people worked on a document from when they took, saved and approved it; reckons anew.

    From one of these moments to the next counts, but never more than `longest_pause`.
    """
    session.execute(delete(RevisingTime).where(RevisingTime.document_id == document_id))
    session.add_all(
        RevisingTime(document_id=document_id, person_id=person_id, seconds=seconds)
        for person_id, moments in _moments(session, document_id).items()
        if (seconds := seconds_between(moments, longest_pause))
    )


def seconds_between(moments: Iterable[datetime], longest_pause: timedelta) -> int:
    """Return the seconds from each moment to the next, a long pause as `longest_pause`."""
    steps = (min(later - earlier, longest_pause) for earlier, later in pairwise(sorted(moments)))
    return round(sum(steps, timedelta()).total_seconds())


def set_price(session: Session, *, price: Price, actor: Actor) -> None:
    """Have text cost something from a day on; the same price twice running is one."""
    require(actor.holds(Role.COORDINATOR))
    newest = session.scalar(select(PriceRow).order_by(PriceRow.id.desc()).limit(1))
    if newest is not None and newest.price == price:
        return
    session.add(
        PriceRow(
            source_language=price.source_language,
            target_language=price.target_language,
            measure=price.measure,
            amount=price.amount,
            weights={readiness.value: weight for readiness, weight in price.weights.items()},
            since=price.since,
            person_id=actor.id,
        )
    )
    session.flush()


def count_what_is_not_counted(services: Services) -> int:
    """Count the documents that were drafted before anybody counted; return how many."""
    with services.reading() as session:
        uncounted = select(Document.id).where(
            Document.segment_count > 0,
            Document.state.not_in((DocumentState.RECEIVED, DocumentState.PARSED)),
            ~select(WordCount).where(WordCount.document_id == Document.id).exists(),
        )
        ids = list(session.scalars(uncounted))
    for document_id in ids:
        with services.transaction() as session:
            session.get_one(Document, document_id, with_for_update=True)
            count_words(session, DocumentId(document_id))
            count_time(session, DocumentId(document_id), longest_pause=services.rules.longest_pause)
    return len(ids)


def _counted(session: Session, document_id: DocumentId) -> Iterator[tuple[Readiness, Volume]]:
    similar, seen = _in_memory(session, document_id), set[str]()
    for row in _segments(session, document_id):
        yield _readiness(row, is_similar=row.id in similar, is_repeated=row.memory_key in seen), _volume(row)
        seen.add(row.memory_key)


def _segments(session: Session, document_id: DocumentId) -> Iterator[_Counted]:
    is_first_draft = (
        (Revision.segment_id == SegmentRow.id) & (Revision.number == 1) & (Revision.origin != Origin.PERSON)
    )
    act = aliased(Revision)
    other_borders = select(act.id).where(act.segment_id == SegmentRow.id, act.act != Act.SAVED).exists()
    rows = session.execute(
        select(
            SegmentRow.id,
            SegmentRow.source,
            SegmentRow.tags,
            SegmentRow.memory_key,
            SegmentRow.target,
            SegmentRow.is_confirmed,
            Revision.target,
            Revision.origin,
            Revision.origin_detail,
            other_borders,
        )
        .outerjoin(Revision, is_first_draft)
        .where(SegmentRow.document_id == document_id)
        .order_by(SegmentRow.number)
    )
    return map(_Counted._make, rows)


def _in_memory(session: Session, document_id: DocumentId) -> frozenset[int]:
    """Return the segments of which the memory had something similar, whoever drafted them."""
    found = (
        select(Suggestion.segment_id)
        .join(SegmentRow, SegmentRow.id == Suggestion.segment_id)
        .where(SegmentRow.document_id == document_id, Suggestion.origin == Origin.MEMORY)
    )
    return frozenset(session.scalars(found))


def _readiness(row: _Counted, *, is_similar: bool, is_repeated: bool) -> Readiness:
    if row.origin is Origin.MEMORY:
        return _EXACT.get(row.detail or "", Readiness.FUZZY)
    if row.origin is Origin.GLOSSARY:
        return Readiness.EXACT
    if is_repeated or row.origin is Origin.REPETITION:
        return Readiness.REPETITION
    if is_similar:
        return Readiness.FUZZY
    return Readiness.NEW if row.origin is None else Readiness.MACHINE


def _volume(row: _Counted) -> Volume:
    words = plain(row.source, map(read_tag, row.tags)).split()
    before, after = typed(row.draft or ""), typed(row.target)
    is_compared = row.is_confirmed and row.draft is not None and not row.has_other_borders
    return Volume(
        words=len(words),
        characters=sum(map(len, words)),
        compared=max(len(before), len(after)) if is_compared else 0,
        changed=Levenshtein.distance(before, after) if is_compared else 0,
    )


def _moments(session: Session, document_id: DocumentId) -> dict[int, list[datetime]]:
    """Return when each person saved a segment of a document, took it or approved it."""
    saves = (
        select(Revision.person_id, Revision.at)
        .join(SegmentRow, SegmentRow.id == Revision.segment_id)
        .where(SegmentRow.document_id == document_id, Revision.person_id.is_not(None))
    )
    acts = select(DocumentEvent.person_id, DocumentEvent.at).where(
        DocumentEvent.document_id == document_id,
        DocumentEvent.person_id.is_not(None),
        DocumentEvent.to_state.in_(_ACTS),
        DocumentEvent.act == "",
    )
    moments: dict[int, list[datetime]] = defaultdict(list)
    for person_id, at in (*session.execute(saves), *session.execute(acts)):
        moments[int(person_id or 0)].append(at)
    return moments
