"""A file opened once, to be read and written in one sitting."""

from collections.abc import Sequence

from translation_service.documents.formats import recognise
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.documents.reading import read_segments
from translation_service.documents.writing import as_read, write_segments
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment


class Sitting:
    """An open file; raises `DocumentRefused` with the reason when we cannot take it. Written to once, at the end."""

    def __init__(self, content: bytes, *, file_name: str, limits: Limits) -> None:
        self._limits = limits
        self._content = content
        self._format = recognise(content, file_name, limits)
        self._document = open_document(content, self._format, limits)

    def parse(self, *, source_language: str) -> ParsedDocument:
        """Return the segments of the file; in another language its sentences may end elsewhere."""
        return read_segments(self._document, source_language, self._limits)

    def assemble(self, *, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> AssembledDocument:
        """Return the file with the translations in it, as `writing.assemble_document` does."""
        document = as_read(self._document, self._content, self._format, segments, self._limits)
        return write_segments(document, self._format, segments, pair)
