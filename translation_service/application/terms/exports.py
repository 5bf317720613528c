"""The glossary as a file of any format it is exchanged in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.exchange.formats import FORMATS, WrittenTerms, write_glossary
from translation_service.domain.errors import NotFound
from translation_service.domain.sentences import N_
from translation_service.persistence.terms import TermRow


def export_terms(
    session: Session,
    *,
    file_format: str = "csv",
    source_language: str = "",
    target_language: str = "",
    unit_id: int | None = None,
) -> WrittenTerms:
    """Return the terms in force, all or those of one pair, of the municipality or of a unit."""
    if file_format not in FORMATS:
        raise NotFound("format-unknown", N_("There is no such format."))
    query = select(TermRow).where(TermRow.retired_at.is_(None))
    query = query.where(TermRow.unit_id == unit_id if unit_id else TermRow.unit_id.is_(None))
    if source_language:
        query = query.where(TermRow.source_language == source_language)
    if target_language:
        query = query.where(TermRow.target_language == target_language)
    query = query.order_by(
        TermRow.source_language, TermRow.target_language, TermRow.folded_source, TermRow.folded_target
    )
    return write_glossary((row.term for row in session.scalars(query)), FORMATS[file_format])
