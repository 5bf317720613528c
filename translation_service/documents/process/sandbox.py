"""Documents are read and written in a process of their own, which may be killed at any moment without harm."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Final

from translation_service.documents import formats, refusals
from translation_service.documents.files.conversion import program_for
from translation_service.documents.files.locks import may_open_unasked
from translation_service.documents.files.programs import Program, Programs
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.process import wire
from translation_service.documents.process.beginning import Beginning, afresh
from translation_service.documents.process.reading_process import Bounds, ReadingProcess
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.languages import LanguagePair
from translation_service.domain.previews import PreviewPage
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment
from translation_service.domain.work_files import ReturnedWork

if TYPE_CHECKING:
    from glossary.exchange.csv_files import ReadTerms

# A person waits for it.
_UNLOCKING_SECONDS: Final = 30


class DocumentWorkshop:
    """Reads and writes documents in child processes limited in memory, time, files and output."""

    def __init__(self, limits: Limits, programs: Programs | None = None, *, begin: Beginning = afresh) -> None:
        self._limits = limits
        self._begin = begin
        self._programs = programs or Programs()

    def extensions(self) -> tuple[str, ...]:
        """Return the endings of the files that can be taken here, with the programs that are installed."""
        missing = [program for program in Program if not self._programs.path(program)]
        return formats.extensions(missing=missing, with_macros=self._limits.strip_macros)

    def recognise(self, content: bytes, *, file_name: str) -> Format:
        """Return the format of a file; raise `DocumentRefused` with the reason when we cannot take it."""
        found = formats.recognise(content, file_name, self._limits)
        if found.value.program is not None and not self._programs.path(found.value.program):
            raise formats.unread(found)
        return found

    def unlock(self, content: bytes, *, password: str) -> bytes:
        """Return a file without its password; one that has none comes back as it is. Raises `DocumentRefused`.

        With no password it opens what Excel opens without asking, and refuses a PDF that asks for one.
        """
        if not password and not may_open_unasked(content):
            return content
        bounds = Bounds(seconds=min(_UNLOCKING_SECONDS, self._limits.reading_seconds), memory=self._bounds.memory)
        answer, unlocked = self._ask({"order": "unlock", "password": password}, content, bounds=bounds)
        return unlocked if answer["unlocked"] else content

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:
        """Return a file in a form we can read where it must be changed first; `None` where we can read it as it is.

        A PDF with scanned pages is such a file, when there is a program that reads pictures; and so is one whose
        macros are to be taken out, or a package in one XML. Raises `DocumentRefused`.
        """
        found = self.recognise(content, file_name=file_name)
        program = program_for(found)
        is_changed_here = found.value.has_macros or found.value.is_flat
        if not is_changed_here and (program is None or not self._programs.path(program)):
            return None
        order = {
            "order": "convert",
            "file_name": file_name,
            "source": source_language,
            "programs": asdict(self._programs),
        }
        answer, converted = self._ask(order, content, bounds=self._bounds_of(program))
        return wire.converted_from_head(answer["converted"], converted)

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        """Return the segments of a file; raise `DocumentRefused` with the reason when we cannot take it."""
        order = {"order": "parse", "file_name": file_name, "source": source_language}
        answer, _ = self._ask(order, content)
        return wire.parsed_from_head(answer["parsed"])

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        """Return the source file with the translations of its segments in it."""
        order = {
            "order": "assemble",
            "file_name": file_name,
            "source": pair.source,
            "target": pair.target,
            "segments": wire.targets_to_rows(segments),
        }
        answer, written = self._ask(order, content)
        return wire.assembled_from_head(answer["assembled"], written)

    def unpack(self, content: bytes, *, file_name: str) -> tuple[EnclosedFile, ...]:
        """Return the files that came inside a file, as the attachments of a message."""
        answer, body = self._ask({"order": "unpack", "file_name": file_name}, content)
        return wire.enclosed_from_head(answer["enclosed"], body)

    def read_work(self, content: bytes) -> ReturnedWork:
        """Return the segments that come back in an XLIFF file of ours; raise `DocumentRefused` for any other file."""
        answer, _ = self._ask({"order": "read_work"}, content)
        return wire.work_from_head(answer["work"])

    def read_terms(
        self, content: bytes, *, file_name: str, limit: int, languages: tuple[str, str] | None
    ) -> "ReadTerms":
        """Return the terms of a file, at most `limit`; raise `DocumentRefused` for one that is no file of terms."""
        from translation_service.documents.term_lists import read_from_head  # noqa: PLC0415 - few files are of terms

        order = {"order": "read_terms", "file_name": file_name, "limit": limit, "languages": languages}
        answer, _ = self._ask(order, content)
        return read_from_head(answer["read"])

    def track(self, older: bytes, newer: bytes, *, author: str, at: datetime) -> bytes:
        """Return the newer of two Word files with what it changed tracked as the changes of `author`."""
        order = {"order": "track", "older_size": len(older), "author": author, "at": at.isoformat()}
        return self._ask(order, older + newer)[1]

    def preview(self, content: bytes, *, file_name: str) -> tuple[PreviewPage, ...]:
        """Return the first pages of a file as pictures; none where nothing here shows them."""
        order = {"order": "preview", "file_name": file_name, "office": self._programs.path(Program.OFFICE)}
        bounds = Bounds(seconds=self._limits.preview_seconds, memory=self._limits.office_memory)
        answer, pictures = self._ask(order, content, bounds=bounds)
        return wire.pages_from_rows(answer["pages"], pictures)

    def _bounds_of(self, program: Program | None) -> Bounds:
        limits = self._limits
        if program is None:
            return self._bounds
        if program is Program.OFFICE:
            return Bounds(seconds=limits.office_seconds, memory=limits.office_memory)
        return Bounds(seconds=limits.ocr_seconds, memory=limits.reading_memory)

    @contextlib.contextmanager
    def opened(self, content: bytes, *, file_name: str) -> Iterator["SandboxedSitting"]:
        """Open a file in a child process that holds it open, to be read and written; raises `DocumentRefused`."""
        with self._process(content, self._bounds) as process:
            self._asked(process, {"order": "open", "file_name": file_name}, content)
            yield SandboxedSitting(lambda order: self._asked(process, order, b""))

    def _ask(self, order: wire.Head, content: bytes, *, bounds: Bounds | None = None) -> tuple[wire.Head, bytes]:
        with self._process(content, bounds or self._bounds) as process:
            return self._asked(process, order, content)

    def _process(self, content: bytes, bounds: Bounds) -> ReadingProcess:
        if len(content) > self._limits.upload_limit:
            raise refusals.too_large(self._limits.upload_limit)
        return ReadingProcess(bounds, output=self._limits.unpacked_limit, begin=self._begin)

    def _asked(self, process: ReadingProcess, order: wire.Head, content: bytes) -> tuple[wire.Head, bytes]:
        answer, body = process.ask({**order, "limits": asdict(self._limits)}, content)
        if "refused" in answer:
            raise wire.refusal_from_head(answer["refused"])
        return answer, body

    @property
    def _bounds(self) -> Bounds:
        return Bounds(seconds=self._limits.reading_seconds, memory=self._limits.reading_memory)


class SandboxedSitting:
    """A file that a child process holds open."""

    def __init__(self, ask: Callable[[wire.Head], tuple[wire.Head, bytes]]) -> None:
        self._ask = ask

    def parse(self, *, source_language: str) -> ParsedDocument:
        answer, _ = self._ask({"order": "read", "source": source_language})
        return wire.parsed_from_head(answer["parsed"])

    def assemble(self, *, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> AssembledDocument:
        answer, written = self._ask(
            {
                "order": "write",
                "source": pair.source,
                "target": pair.target,
                "segments": wire.targets_to_rows(segments),
            }
        )
        return wire.assembled_from_head(answer["assembled"], written)
