"""How often a PDF says that it was saved: each time it has one more table of where its objects are."""

from itertools import islice
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

# Where the table before is; the bookmark before is named by its number.
_BEFORE: Final = lazily(rb"/Prev\s++\d++(?!\s++\d++\s++R)")


def refuse_many_sections(content: bytes, limits: Limits) -> None:
    """Refuse a PDF of tables that follow one another without end: each that reads it follows them all."""
    most = limits.pdf_section_limit
    refuse_more(sum(1 for _ in islice(_BEFORE.finditer(content), most + 1)), most, _too_many_sections)


def _too_many_sections(limit: int) -> DocumentRefused:
    return DocumentRefused(
        "too-many-sections",
        N_(
            "This PDF says that it was saved more than %(limit)s times. Please print it into a new PDF and hand that"
            " in."
        ),
        limit=limit,
    )
