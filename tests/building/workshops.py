"""A workshop that remembers: most tests hand in the same letters, and reading one takes its time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import PurePath
from typing import cast

from glossary.exchange.csv_files import ReadTerms
from translation_service.application.ports import Workshop
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop, SandboxedSitting
from translation_service.documents.reading import parse_document
from translation_service.documents.term_lists import read_terms
from translation_service.documents.writing import assemble_document
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment


class RememberingWorkshop(DocumentWorkshop):
    """The real workshop, but that it reads and writes in the tests' own process, and the same file only once."""

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        return _parsed(self._limits, content, PurePath(file_name).suffix, source_language)

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        return _assembled(self._limits, content, PurePath(file_name).suffix, tuple(segments), pair)

    def read_terms(self, content: bytes, *, file_name: str, limit: int, languages: tuple[str, str] | None) -> ReadTerms:
        return read_terms(content, file_name=file_name, limit=limit, languages=languages)

    @contextmanager
    def opened(self, content: bytes, *, file_name: str) -> Iterator[SandboxedSitting]:
        yield cast("SandboxedSitting", OpenInWorkshop(self, content, file_name))


class OpenInWorkshop:
    """A file that a workshop of tests writes as it writes closed ones."""

    def __init__(self, workshop: Workshop, content: bytes, file_name: str) -> None:
        self._workshop = workshop
        self._content = content
        self._file_name = file_name

    def assemble(self, *, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> AssembledDocument:
        return self._workshop.assemble(self._content, file_name=self._file_name, segments=segments, pair=pair)


@cache
def _parsed(limits: Limits, content: bytes, suffix: str, language: str) -> ParsedDocument:
    return parse_document(content, file_name=f"document{suffix}", source_language=language, limits=limits)


@cache
def _assembled(
    limits: Limits, content: bytes, suffix: str, segments: tuple[TranslatedSegment, ...], pair: LanguagePair
) -> AssembledDocument:
    return assemble_document(content, file_name=f"document{suffix}", segments=segments, pair=pair, limits=limits)
