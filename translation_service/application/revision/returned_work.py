"""What another translation program made of the segments of a document, taken back as revisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import itemgetter
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.application.moves import find_document
from translation_service.application.ports import Services
from translation_service.application.revision.document_checks import checks_of
from translation_service.application.revision.review import Edit, SegmentConflict, require_open, save_row
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.inline import plain
from translation_service.domain.languages import LANGUAGES, base_language
from translation_service.domain.people import Actor
from translation_service.domain.sentences import N_, sentence
from translation_service.domain.work_files import ReturnedSegment
from translation_service.memory.in_step import in_step
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow

OUTSIDE: Final = "XLIFF"
"""What the origin of a target says that came back from another program."""

_OTHER_DOCUMENT: Final = N_("This file belongs to another document; nothing was changed.")
_OTHER_LANGUAGE: Final = N_(
    "The target language of this file is %(language)s, that of the document is %(wanted)s; nothing was changed."
)
# So many segments are saved at once; nobody else can save for as long as that takes.
_AT_ONCE: Final = 100
# A file that says no more whose it is must hold what stands here, or it is that of another document.
_LEAST_KNOWN: Final = 0.5


class LeftAlone(StrEnum):
    """Why a segment that came back was not taken."""

    CHANGED = "changed"
    OTHER_SOURCE = "other_source"
    TOO_LONG = "too_long"
    REPEATED = "repeated"


LEFT_ALONE_NAMES: Final = {
    LeftAlone.CHANGED: N_("changed here since the file was fetched"),
    LeftAlone.OTHER_SOURCE: N_("has another source here"),
    LeftAlone.TOO_LONG: N_("longer than a segment may be"),
    LeftAlone.REPEATED: N_("stands more often in the file than here"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftSegment:
    """A segment that keeps what it holds; `returned` is what came back for it."""

    number: int
    why: LeftAlone
    present: str
    returned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What became of the segments of a file that came back."""

    saved: int
    same: int
    left: tuple[LeftSegment, ...] = ()


def take_work_back(services: Services, *, document_id: DocumentId, content: bytes, actor: Actor) -> TakenBack:
    """Save what another program made of the segments of a document; the same file twice is as good as once.

    A segment that was changed here since the file was fetched keeps what it holds. Raises `DocumentRefused` for a file
    that cannot be read, `RequestRefused` for one of another document.
    """
    with services.reading() as session:
        document = find_document(session, document_id=document_id, actor=actor)
        require_open(document, actor)
        wanted = document.target_language
    work = services.workshop.read_work(content)
    if work.document_id not in {None, document_id}:
        raise RequestRefused("other-document", _OTHER_DOCUMENT)
    _require_language(work.target_language, wanted)
    segments, known = _as_numbered_now(services, document_id, work.segments)
    if work.document_id is None and known < len(segments) * _LEAST_KNOWN:
        raise RequestRefused("other-document", _OTHER_DOCUMENT)
    segments, repeated = _each_once(segments)
    taken = TakenBack(saved=0, same=0, left=repeated)
    for first in range(0, len(segments), _AT_ONCE):
        taken = _together(taken, _take(services, document_id, segments[first : first + _AT_ONCE], actor))
    return taken


def _require_language(said: str, wanted: str) -> None:
    """Raise `RequestRefused` for work into another language; one that says none, or none we know, is no other."""
    language = base_language(said)
    if language not in {"", wanted}:
        names = {"language": sentence(LANGUAGES[language].name), "wanted": sentence(LANGUAGES[wanted].name)}
        raise RequestRefused("other-language", _OTHER_LANGUAGE, **names)


def _as_numbered_now(
    services: Services, document_id: DocumentId, segments: Sequence[ReturnedSegment]
) -> tuple[Sequence[ReturnedSegment], int]:
    """Return the segments by their present numbers, and how many have the source that they have here.

    Those behind one that was joined or split since have other numbers, and some programs give none back.
    """
    query = select(SegmentRow.number, SegmentRow.source).where(SegmentRow.document_id == document_id)
    with services.reading() as session:
        present = session.execute(query.order_by(SegmentRow.number)).all()
    sources = {number: plain(source) for number, source in present}
    if all(sources.get(one.number) == plain(one.source) for one in segments):
        return segments, len(segments)
    ordered, numbers = _in_order(segments), list(sources)
    found = dict(in_step([plain(one.source) for one in ordered], list(sources.values())))
    found |= dict(_moved(ordered, list(sources.values()), found))
    return list(_renumbered(ordered, {before: numbers[after] for before, after in found.items()}, numbers)), len(found)


def _in_order(segments: Sequence[ReturnedSegment]) -> Sequence[ReturnedSegment]:
    """Return the segments by the numbers they were given, those without one behind what they follow in the file."""
    behind, last = [], 0
    for segment in segments:
        last = segment.number or last
        behind.append((last, segment))
    return [segment for _, segment in sorted(behind, key=itemgetter(0))]


def _moved(
    segments: Sequence[ReturnedSegment], sources: Sequence[str], found: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield places of segments that a program put elsewhere and left no number, with those of equal sources here."""
    taken = set(found.values())
    free: dict[str, list[int]] = {}
    for place in reversed(range(len(sources))):
        if place not in taken:
            free.setdefault(sources[place], []).append(place)
    for place, segment in enumerate(segments):
        if place not in found and not segment.number and (places := free.get(plain(segment.source))):
            yield place, places.pop()


def _each_once(segments: Sequence[ReturnedSegment]) -> tuple[Sequence[ReturnedSegment], tuple[LeftSegment, ...]]:
    """Return the first translation of each segment, and what else a file has for the same one."""
    once: dict[tuple[int, str], ReturnedSegment] = {}
    left = []
    for segment in segments:
        key = segment.number, plain(segment.source)
        first = once.get(key)
        if first is None or not first.target:
            once[key] = segment
        elif segment.target not in {"", first.target}:
            why = LeftAlone.REPEATED
            left.append(LeftSegment(number=segment.number, why=why, present=first.target, returned=segment.target))
    return list(once.values()), tuple(left)


def _renumbered(
    segments: Sequence[ReturnedSegment], found: Mapping[int, int], numbers: Sequence[int]
) -> Iterator[ReturnedSegment]:
    """Yield the segments with the numbers that were found for their places, the others beside where they stood."""
    last = numbers[0]
    for place, segment in enumerate(segments):
        last = found.get(place, min(segment.number, numbers[-1]) or last)
        yield replace(segment, number=last)


def _take(services: Services, document_id: DocumentId, segments: Sequence[ReturnedSegment], actor: Actor) -> TakenBack:
    with services.transaction() as session:
        document = find_document(session, document_id=document_id, actor=actor, keeps=True)
        require_open(document, actor)
        rows = _rows(session, document, [segment.number for segment in segments])
        pairs = [(segment, rows[segment.number]) for segment in segments if segment.number in rows]
        changed = [(segment, row) for segment, row in pairs if not _is_same(segment, row)]
        left = tuple(_saved(session, document, changed, actor=actor, services=services))
    return TakenBack(saved=len(changed) - len(left), same=len(pairs) - len(changed), left=left)


def _saved(
    session: Session,
    document: Document,
    changed: Sequence[tuple[ReturnedSegment, SegmentRow]],
    *,
    actor: Actor,
    services: Services,
) -> Iterator[LeftSegment]:
    """Save the segments, and yield those that must be left alone."""
    checks = checks_of(session, document, services)
    for segment, row in changed:
        if plain(segment.source) != plain(row.source):
            yield _left(segment, row, LeftAlone.OTHER_SOURCE)
            continue
        try:
            save_row(session, row, _edit(segment, row, actor), actor=actor, services=services, checks=checks)
        except SegmentConflict:
            yield _left(segment, row, LeftAlone.CHANGED)
        except RequestRefused:
            yield _left(segment, row, LeftAlone.TOO_LONG)


def _rows(session: Session, document: Document, numbers: Sequence[int]) -> dict[int, SegmentRow]:
    query = (
        select(SegmentRow)
        .where(SegmentRow.document_id == document.id, SegmentRow.number.in_(numbers))
        .options(joinedload(SegmentRow.saved_by))
        .order_by(SegmentRow.number)
        .with_for_update(of=SegmentRow)
    )
    return {row.number: row for row in session.scalars(query)}


def _is_same(segment: ReturnedSegment, row: SegmentRow) -> bool:
    """Tell whether there is nothing to save; what nobody has translated is no reason to take a text away."""
    is_same_text = not segment.target or segment.target == row.target
    return is_same_text and (row.is_confirmed or not segment.is_confirmed or not segment.target)


def _edit(segment: ReturnedSegment, row: SegmentRow, actor: Actor) -> Edit:
    # What the same person has brought back before may be brought back better. A segment that lost the version it was
    # given may stand in the place of what a machine wrote, never of what a person did, perhaps since.
    is_own = row.origin_detail == OUTSIDE and row.saved_by_id == actor.id
    is_machines = not segment.version and row.saved_by_id is None
    return Edit(
        segment_id=SegmentId(row.id),
        target=segment.target,
        base_version=row.version if is_own or is_machines else segment.version,
        is_confirmed=segment.is_confirmed,
        detail=OUTSIDE,
    )


def _left(segment: ReturnedSegment, row: SegmentRow, why: LeftAlone) -> LeftSegment:
    return LeftSegment(number=row.number, why=why, present=row.target, returned=segment.target)


def _together(one: TakenBack, other: TakenBack) -> TakenBack:
    return TakenBack(saved=one.saved + other.saved, same=one.same + other.same, left=one.left + other.left)
