"""Drafts that people have confirmed: what was known of them, and how far they were changed."""

from rapidfuzz.distance import Levenshtein
from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.foresight import Observation
from translation_service.domain.inline import typed
from translation_service.domain.languages import LanguagePair
from translation_service.domain.risk import RiskInputs
from translation_service.domain.segments import Origin
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import Revision, SegmentRow


def confirmed_drafts(session: Session, *, pair: LanguagePair | None = None, most: int) -> tuple[Observation, ...]:
    """Return the newest confirmed segments that no person wrote first, of a pair or of all; at most `most`."""
    rows = (
        select(SegmentRow.risk_inputs, SegmentRow.target, Revision.target)
        .join(Revision, Revision.segment_id == SegmentRow.id)
        .where(
            Revision.number == 1,
            Revision.origin != Origin.PERSON,
            SegmentRow.is_confirmed,
            SegmentRow.risk_inputs.is_not(None),
        )
        .order_by(SegmentRow.id.desc())
        .limit(most)
    )
    if pair is not None:
        rows = rows.join(Document, Document.id == SegmentRow.document_id).where(
            Document.source_language == pair.source, Document.target_language == pair.target
        )
    return tuple(
        Observation(
            inputs=RiskInputs.read(written),
            change=Levenshtein.normalized_distance(typed(drafted), typed(final)),
        )
        for written, final, drafted in session.execute(rows)
        if written
    )


def drafted_pairs(session: Session) -> tuple[LanguagePair, ...]:
    """Return the pairs of languages of documents that have segments, in the order of their codes."""
    pairs = (
        select(Document.source_language, Document.target_language)
        .where(Document.segment_count > 0)
        .distinct()
        .order_by(Document.source_language, Document.target_language)
    )
    return tuple(LanguagePair(source=source, target=target) for source, target in session.execute(pairs))
