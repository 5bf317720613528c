"""Where a page of a PDF began for a reason, so that the Word file begins one too."""

from collections.abc import Sequence
from typing import Final

from translation_service.documents.pdf.lines import Page
from translation_service.documents.pdf.sheet.placing import Foot
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role

_LEFT_EMPTY: Final = 0.45
# A heading needs less room for that: what it stands over could have stood on the page before.
_LEFT_BEFORE_HEADING: Final = 0.25


class Beginnings:
    """Tells before what pages begin anew."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._heights = {page.number: page.height for page in pages}
        self._slides = {page.number for page in pages if page.width > page.height}

    def begins_page(self, paragraph: Paragraph, above: Foot | None) -> bool:
        """Tell whether the page before was left rather empty; a slide with a heading begins anew in any case."""
        first = paragraph.lines[0]
        if above is None or above.page >= first.page:
            return False
        is_heading = paragraph.role is Role.HEADING
        if is_heading and {above.page, first.page} <= self._slides:
            return True
        share = _LEFT_BEFORE_HEADING if is_heading else _LEFT_EMPTY
        return above.baseline > share * self._heights.get(above.page, 0.0)
