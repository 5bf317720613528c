"""What joined and split segments hold, and what must be kept for each act to take the other back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.revision.carrying_over import is_settled, written_revision
from translation_service.documents.joining import glue_between
from translation_service.documents.recutting import parted_target, united
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Act, Origin, TranslatedSegment
from translation_service.persistence.segments import Revision, SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a segment is to hold besides its source; `risk` is that of a machine's target."""

    target: str
    origin: Origin
    detail: str = ""
    doubts: tuple[str, ...] = ()
    risk: int | None = None


def _content_of(row: SegmentRow) -> Content:
    """Return what a segment holds; what a person wrote or confirmed is a person's from now on."""
    if is_settled(row) and row.target:
        return Content(target=row.target, origin=Origin.PERSON)
    return Content(
        target=row.target, origin=row.origin, detail=row.origin_detail, doubts=tuple(row.doubts), risk=row.risk
    )


def joined_content(row: SegmentRow, following: SegmentRow, pair: LanguagePair) -> Content:
    """Return both targets as one; a person's part makes the whole a person's."""
    first, second = _content_of(row), _content_of(following)
    if not (first.target.strip() and second.target.strip()):
        return first if first.target.strip() else second
    target = united(first.target, glue_between(_translated(row), _translated(following), pair), second.target)
    if Origin.PERSON in {first.origin, second.origin}:
        return Content(target=target, origin=Origin.PERSON)
    return Content(
        target=target,
        origin=first.origin,
        detail=first.detail,
        doubts=tuple(dict.fromkeys([*first.doubts, *second.doubts])),
        risk=max((risk for risk in (first.risk, second.risk) if risk is not None), default=None),
    )


def _translated(row: SegmentRow) -> TranslatedSegment:
    return TranslatedSegment(number=row.number, block=row.block, source=row.source, target=row.target, glue=row.glue)


def split_contents(
    session: Session, row: SegmentRow, sources: Sequence[str], pair: LanguagePair
) -> tuple[Content, Content, Sequence[Mapping[str, Any]]]:
    """Return what each half is to hold, and the past of the second: its own of before a join, or that of the whole."""
    halves = _joined_before(session, row, sources)
    if halves is not None:
        return _read(halves["first"]), _read(halves["second"]), halves["second"]["history"]
    whole = _content_of(row)
    targets = parted_target(row.target, row.segment.tags, sources, pair)
    first, second = (replace(whole, target=one) if one else Content(target="", origin=Origin.NONE) for one in targets)
    return first, second, _history(session, row)


def _joined_before(session: Session, row: SegmentRow, sources: Sequence[str]) -> Mapping[str, Any] | None:
    """Return the halves a segment was joined of, if it holds just what they held and is split where they met."""
    joins = select(Revision).where(Revision.segment_id == row.id, Revision.act == Act.JOINED)
    joined = session.scalar(joins.order_by(Revision.number.desc()).limit(1))
    if joined is None or joined.halves is None or joined.target != row.target:
        return None
    before = [joined.halves["first"]["source"], joined.halves["second"]["source"]]
    return joined.halves if before == list(sources) else None


def written_halves(session: Session, row: SegmentRow, following: SegmentRow) -> dict[str, Any]:
    """Return what two segments hold before they are joined, the second with its history, as a revision keeps it."""
    history = {"history": _history(session, following)}
    return {"first": _written(row), "second": _written(following) | history}


def _history(session: Session, row: SegmentRow) -> list[dict[str, Any]]:
    session.flush()
    revisions = session.scalars(select(Revision).where(Revision.segment_id == row.id).order_by(Revision.number))
    return [written_revision(revision) for revision in revisions]


def _written(row: SegmentRow) -> dict[str, Any]:
    content = _content_of(row)
    return {
        "source": row.source,
        "target": content.target,
        "origin": content.origin.value,
        "detail": content.detail,
        "doubts": list(content.doubts),
        "risk": content.risk,
    }


def _read(written: Mapping[str, Any]) -> Content:
    return Content(
        target=written["target"],
        origin=Origin(written["origin"]),
        detail=written["detail"],
        doubts=tuple(written["doubts"]),
        risk=written["risk"],
    )
