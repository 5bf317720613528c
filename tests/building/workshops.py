"""A workshop that remembers: most tests hand in the same letters, and a reading process for each takes its time."""

from collections.abc import Sequence
from functools import cache

from translation_service.documents.limits import Limits
from translation_service.documents.programs import Programs
from translation_service.documents.sandbox import DocumentWorkshop
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment

_Makings = tuple[Limits, Programs]


class RememberingWorkshop(DocumentWorkshop):
    """The real workshop, whose reading process does the same work only once for all tests; a refusal is not kept."""

    def __init__(self, limits: Limits, programs: Programs) -> None:
        super().__init__(limits, programs)
        self._makings: _Makings = (limits, programs)

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        return _parsed(self._makings, content, file_name, source_language)

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        return _assembled(self._makings, content, file_name, tuple(segments), pair)


@cache
def _parsed(makings: _Makings, content: bytes, file_name: str, language: str) -> ParsedDocument:
    return DocumentWorkshop(*makings).parse(content, file_name=file_name, source_language=language)


@cache
def _assembled(
    makings: _Makings, content: bytes, file_name: str, segments: tuple[TranslatedSegment, ...], pair: LanguagePair
) -> AssembledDocument:
    return DocumentWorkshop(*makings).assemble(content, file_name=file_name, segments=segments, pair=pair)
