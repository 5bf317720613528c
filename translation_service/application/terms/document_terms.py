"""What the glossary has to say of a document as a whole: terms rendered in several ways, abbreviations too early."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from glossary.checking.steadiness import EarlyAbbreviation, Sentence, Unsteady, find_early_abbreviations, find_unsteady
from translation_service.application.ports import Services
from translation_service.application.terms.glossaries import glossary_of
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import plain
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow

MOST_SEGMENTS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTerms:
    """What a reviser may want to put right before a document is approved."""

    unsteady: tuple[Unsteady, ...] = ()
    early: tuple[EarlyAbbreviation, ...] = ()


def terms_of_document(session: Session, document_id: DocumentId, services: Services) -> DocumentTerms:
    """Look through the segments of a document; none of a document that is too long to look through while one waits."""
    document = session.scalar(
        select(Document).where(Document.id == document_id).options(joinedload(Document.request, innerjoin=True))
    )
    if document is None or document.segment_count > MOST_SEGMENTS:
        return DocumentTerms()
    glossary = glossary_of(session, document, rules=services.rules, clock=services.clock)
    rows = session.execute(
        select(SegmentRow.number, SegmentRow.source, SegmentRow.target)
        .where(SegmentRow.document_id == document_id)
        .order_by(SegmentRow.number)
    )
    sentences = [Sentence(number=number, source=plain(source), target=plain(target)) for number, source, target in rows]
    language = document.target_language
    return DocumentTerms(
        unsteady=find_unsteady(sentences, finder=glossary.finder, target_language=language),
        early=find_early_abbreviations(sentences, terms=glossary.terms, target_language=language),
    )
