"""The glossary as a file of any format it is exchanged in."""

from dataclasses import replace

from sqlalchemy.orm import Session

from glossary.exchange.formats import FORMATS, WrittenTerms, write_glossary
from translation_service.domain.errors import NotFound
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.terms import TermSearch, terms_chosen


def export_terms(session: Session, *, file_format: str = "csv", search: TermSearch | None = None) -> WrittenTerms:
    """Return the terms in force that a search chooses, of a unit or of the municipality: no file tells them apart."""
    if file_format not in FORMATS:
        raise NotFound("format-unknown", N_("There is no such format."))
    chosen = search or TermSearch()
    chosen = replace(chosen, is_retired=False, unit_id=chosen.unit_id or 0)
    return write_glossary((row.term for row in terms_chosen(session, search=chosen)), FORMATS[file_format])
