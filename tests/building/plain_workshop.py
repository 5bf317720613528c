"""A workshop for files of plain lines, one segment each, that needs no process of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from tests.building.workshops import OpenInWorkshop
from translation_service.application.ports import Workshop
from translation_service.documents.formats import Format
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, Place, Segment, TranslatedSegment


class PlainWorkshop:
    def extensions(self) -> Sequence[str]:
        return (".txt",)

    def recognise(self, content: bytes, *, file_name: str) -> Format:
        return Format.TXT

    def unlock(self, content: bytes, *, password: str) -> bytes:
        return content

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:
        return None

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        lines = enumerate(content.decode().splitlines(), start=1)
        return ParsedDocument(
            segments=tuple(
                Segment(number=number, block=number, place=Place.BODY, source=line) for number, line in lines
            )
        )

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        text = "\n".join(one.target or one.source for one in segments)
        return AssembledDocument(content=text.encode(), extension=".txt", media_type="text/plain")

    @contextmanager
    def opened(self, content: bytes, *, file_name: str) -> Iterator[OpenInWorkshop]:
        yield OpenInWorkshop(cast("Workshop", self), content, file_name)

    def unpack(self, content: bytes, *, file_name: str) -> Sequence[EnclosedFile]:
        return ()
