"""Borders of segments put right by people: two of one block are joined, or one is split.

A file is assembled from blocks, so borders within a block change nothing in it. Either act takes the confirmation away,
is a revision of what it leaves, and is taken back by the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.application.revision.carrying_over import (
    columns_of,
    forget_segments,
    forget_suggestions,
    used_tags,
)
from translation_service.application.revision.checking import write_findings
from translation_service.application.revision.document_checks import DocumentChecks, checks_of
from translation_service.application.revision.halves import Content, joined_content, split_contents, written_halves
from translation_service.application.revision.review import (
    Edit,
    SegmentConflict,
    check_length,
    document_of_segment,
    hold_segment,
    require_open,
    save_row,
)
from translation_service.documents.recutting import united
from translation_service.documents.segmentation import split_at
from translation_service.domain.errors import EditConflict, RequestRefused
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor
from translation_service.domain.segments import Act, Origin, Segment
from translation_service.domain.sentences import N_
from translation_service.persistence.internal_remarks import InternalRemark
from translation_service.persistence.questions import Question
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision, SegmentRow
from translation_service.persistence.term_proposals import TermProposal

_CHANGED: Final = N_("The next segment was changed meanwhile; nothing was joined. Look at it and join again.")
_NOTHING_TO_JOIN: Final = N_("This is the last segment of its paragraph; only segments of one paragraph can be joined.")
_NO_PLACE: Final = N_("A segment can be split where words stand before and behind; choose another place.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hands:
    """Who acts, where, and with what."""

    session: Session
    document: Document
    actor: Actor
    services: Services
    checks: DocumentChecks

    @property
    def pair(self) -> LanguagePair:
        return self.checks.pair

    def save(self, row: SegmentRow, edit: Edit) -> None:
        save_row(self.session, row, edit, actor=self.actor, services=self.services, checks=self.checks)


def join_with_next(session: Session, *, edit: Edit, next_version: int, actor: Actor, services: Services) -> None:
    """Save a segment and join it with the next one of its block; a form that is sent twice joins once.

    Raises `SegmentConflict` when somebody changed it since, `EditConflict` when somebody changed the next one, and
    `RequestRefused` where there is no next one in its block, or both are too long together.
    """
    begun = _begin(session, edit, actor, services, act=Act.JOINED)
    if begun is None:
        return
    hands, row = begun
    following = _following(session, row)
    if following is None:
        raise RequestRefused("nothing-to-join", _NOTHING_TO_JOIN)
    if following.version != next_version:
        raise EditConflict("next-changed", _CHANGED)
    hands.save(row, edit)
    first, second = row.segment, following.segment
    source = united(first.source, first.glue, second.source)
    tags = used_tags(source, {tag.number: tag for tag in (*first.tags, *second.tags)})
    content, halves = joined_content(row, following, hands.pair), written_halves(session, row, following)
    for text in (source, content.target):
        check_length(text, services.rules.segment_length_limit)
    _hand_over(session, following, row)
    _renumber(session, row, -1)
    _put(hands, row, replace(first, source=source, glue=second.glue, tags=tags), content, act=Act.JOINED, halves=halves)
    _count(hands.document, [first, second], [row.segment])


def split_segment(session: Session, *, edit: Edit, place: int, actor: Actor, services: Services) -> None:
    """Save a segment and split it at a place, counted in the characters of its source without tags.

    A form that is sent twice splits once.

    Raises `SegmentConflict` when somebody changed it since, and `RequestRefused` where a part would have no words.
    """
    begun = _begin(session, edit, actor, services, act=Act.SPLIT)
    if begun is None:
        return
    hands, row = begun
    whole = row.segment
    parts = split_at(whole.source, whole.tags, place)
    if parts is None:
        raise RequestRefused("no-place-to-split", _NO_PLACE)
    hands.save(row, edit)
    tags = {tag.number: tag for tag in whole.tags}
    first = replace(whole, source=parts[0], glue=parts[1], tags=used_tags(parts[0], tags))
    second = replace(whole, number=whole.number + 1, source=parts[2], tags=used_tags(parts[2], tags))
    before, behind, past = split_contents(session, row, [first.source, second.source], hands.pair)
    forget_suggestions(session, [row.id])
    _renumber(session, row, 1)
    new = _begun(session, hands.document, second, past)
    _put(hands, row, first, before, act=Act.SPLIT)
    _put(hands, new, second, behind, act=Act.SPLIT)
    _give_back_words(session, row, new)
    _count(hands.document, [whole], [first, second])


def _begin(
    session: Session, edit: Edit, actor: Actor, services: Services, *, act: Act
) -> tuple[_Hands, SegmentRow] | None:
    """Hold the document and the segment, or return None where this very act is done.

    The borders a person saw must be those of now.
    """
    document = document_of_segment(session, edit.segment_id, actor, locks=True)
    require_open(document, actor)
    row = hold_segment(session, edit.segment_id)
    if row.version != edit.base_version:
        if _is_done(session, row, edit, actor, act):
            return None
        raise SegmentConflict(row, edit)
    checks = checks_of(session, document, services)
    return _Hands(session=session, document=document, actor=actor, services=services, checks=checks), row


def _is_done(session: Session, row: SegmentRow, edit: Edit, actor: Actor, act: Act) -> bool:
    """Tell whether the last that happened to a segment is this act of this person, upon the text they sent."""
    query = select(Revision).where(Revision.segment_id == row.id).order_by(Revision.number.desc()).limit(2)
    history = session.scalars(query).all()
    if len(history) == 1 or (history[0].act, history[0].person_id) != (act, actor.id):
        return False
    before = history[1]
    is_saved_first = before.number == edit.base_version + 1
    return before.target == edit.target and (is_saved_first or before.number == edit.base_version)


def _following(session: Session, row: SegmentRow) -> SegmentRow | None:
    is_next = (SegmentRow.number == row.number + 1, SegmentRow.block == row.block)
    query = select(SegmentRow).where(SegmentRow.document_id == row.document_id, *is_next)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def _hand_over(session: Session, following: SegmentRow, row: SegmentRow) -> None:
    """Have what people wrote about a segment stand at the one it went into, and let it go."""
    for table in (Question, InternalRemark, TermProposal):
        session.execute(update(table).where(table.segment_id == following.id).values(segment_id=row.id))
    forget_suggestions(session, [row.id, following.id])
    forget_segments(session, [following])
    session.expunge(following)


def _give_back_words(session: Session, row: SegmentRow, new: SegmentRow) -> None:
    """Have what was asked and remarked about the second half alone stand there again."""
    for table in (Question, InternalRemark):
        about = (table.segment_id == row.id, table.source == plain(new.source))
        session.execute(update(table).where(*about).values(segment_id=new.id))


def _renumber(session: Session, row: SegmentRow, step: int) -> None:
    """Move the numbers behind a segment; they are unique, so all make room before any is given."""
    theirs = SegmentRow.document_id == row.document_id
    for condition, number in (
        (SegmentRow.number > row.number, -SegmentRow.number),
        (SegmentRow.number < 0, -SegmentRow.number + step),
    ):
        moving = update(SegmentRow).where(theirs, condition).values(number=number)
        session.execute(moving.execution_options(synchronize_session=False))


def _begun(session: Session, document: Document, segment: Segment, past: Sequence[Mapping[str, Any]]) -> SegmentRow:
    """Add a segment with a past it has from elsewhere."""
    version = past[-1]["number"] if past else 0
    new = SegmentRow(document_id=document.id, version=version, **columns_of(segment))
    session.add(new)
    session.flush()
    session.add_all(_revision_of_before(one, new) for one in past)
    return new


def _revision_of_before(written: Mapping[str, Any], row: SegmentRow) -> Revision:
    return Revision(
        segment_id=row.id,
        number=written["number"],
        target=written["target"],
        origin=Origin(written["origin"]),
        origin_detail=written["detail"],
        person_id=written["person_id"],
        at=datetime.fromisoformat(written["at"]),
        act=Act(written["act"]),
        halves=written["halves"],
    )


def _put(
    hands: _Hands,
    row: SegmentRow,
    segment: Segment,
    content: Content,
    *,
    act: Act,
    halves: dict[str, Any] | None = None,
) -> None:
    """Make a row hold a segment and a content, unconfirmed, as its next revision."""
    for name, value in columns_of(segment).items():
        setattr(row, name, value)
    row.target, row.origin, row.origin_detail = content.target, content.origin, content.detail
    row.doubts, row.risk, row.risk_inputs = list(content.doubts), content.risk, None
    row.version, row.is_confirmed = row.version + 1, False
    row.saved_by_id, row.saved_at = hands.actor.id, hands.services.clock()
    row.findings = write_findings(hands.checks.findings_on(row, row.target))
    hands.session.add(Revision.of(row, at=row.saved_at, person_id=hands.actor.id, act=act, halves=halves))
    hands.session.flush()


def _count(document: Document, before: Sequence[Segment], after: Sequence[Segment]) -> None:
    document.segment_count += len(after) - len(before)
    document.words += sum(one.words for one in after) - sum(one.words for one in before)
