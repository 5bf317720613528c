"""The workbook behind a chart: whoever opens it to change a number must find the words that the chart shows."""

from collections.abc import Mapping

from translation_service.documents.files.archives import inspected
from translation_service.documents.limits import Limits
from translation_service.documents.xlsx.document import Workbook
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place


def respoken(content: bytes, said: Mapping[str, str], pair: LanguagePair, limits: Limits) -> bytes:
    """Return a workbook whose cells say what `said` has for their texts; one that cannot be read stays."""
    try:
        inspected(content, limits)
        book = Workbook(content, limits)
    except DocumentRefused:
        return content
    cells = {index: block.text for index, block in enumerate(book.blocks) if block.place is Place.TABLE}
    texts = {index: said[text] for index, text in cells.items() if text in said}
    return book.write(texts, pair) if texts else content
