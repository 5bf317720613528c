"""Terms that a machine wrote in small letters where the glossary has capitals: the zoning Law for the Zoning Law."""

from collections.abc import Iterable

from glossary.checking.checking import TermFinding
from glossary.enforcement import Correction, mend
from translation_service.domain.inline import plain
from translation_service.domain.replacing import with_words_replaced
from translation_service.domain.segments import Segment


def with_capitals(target: str, segment: Segment, findings: Iterable[TermFinding]) -> str:
    """Return a written target in which each term found to lack its capitals has them; a tag within one keeps it."""
    said = plain(target, segment.tags)
    miscased = (finding for finding in findings if finding.code == "term-casing")
    corrections = [one for finding in miscased if (one := mend(finding, source=segment.plain, target=said))]
    for correction in sorted(corrections, key=lambda one: one.start, reverse=True):
        target = replaced(target, said, correction) or target
    return target


def replaced(target: str, said: str, correction: Correction) -> str | None:
    """Return a written target with one correction made, whose place is one in what it says; None within tags."""
    occurrence = said.count(correction.found, 0, correction.start)
    return with_words_replaced(
        target, found=correction.found, replacement=correction.replacement, occurrence=occurrence
    )
