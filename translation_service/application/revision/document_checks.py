"""Checking targets of one document: its glossary is asked for once, however many segments are saved together."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.application.revision.checking import check_segment
from translation_service.application.terms.glossaries import glossary_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow

if TYPE_CHECKING:
    from glossary.finding.matching import TermFinder


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChecks:
    """What checks the targets of a document with the glossary that serves it."""

    pair: LanguagePair
    finder: "TermFinder"

    def findings_on(self, row: SegmentRow, target: str) -> tuple[Finding, ...]:
        """Return every finding on a target of a segment."""
        return check_segment(row.segment, target, finder=self.finder, pair=self.pair)


def checks_of(session: Session, document: Document, services: Services) -> DocumentChecks:
    """Return the checks of a document with its glossary of now."""
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    glossary = glossary_of(session, document, rules=services.rules, clock=services.clock)
    return DocumentChecks(pair=pair, finder=glossary.finder)
