"""A file as it can be read: itself, or what another program has made of it."""

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol

from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.segments import Notice


class Converter(Protocol):
    """The part of a workshop needed here."""

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableFile:
    """A file and, where it had to be converted, the media type it has now and what is worth knowing about that."""

    name: str
    content: bytes = field(repr=False)
    converted: ConvertedDocument | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        return self.converted.notices if self.converted else ()

    @property
    def pages(self) -> int:
        return self.converted.pages if self.converted else 0


def make_readable(content: bytes, *, name: str, language: str, workshop: Converter) -> ReadableFile:
    """Return a file as it can be read; `language` is empty where it is not known yet. Raises `DocumentRefused`."""
    converted = workshop.convert(content, file_name=name, source_language=language)
    if converted is None:
        return ReadableFile(name=name, content=content)
    return ReadableFile(name=PurePath(name).stem + converted.extension, content=converted.content, converted=converted)
