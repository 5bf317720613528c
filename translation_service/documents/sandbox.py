"""Documents are read and written in a process of their own, which may be killed at any moment without harm."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final

import translation_service
from translation_service.documents import formats, refusals, wire
from translation_service.documents.conversion import program_for
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.programs import Program, Programs
from translation_service.documents.working_folder import working_folder
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.languages import LanguagePair
from translation_service.domain.previews import PreviewPage
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment

_MODULE: Final = "translation_service.documents.child"
_CODE: Final = str(Path(translation_service.__file__).parents[1])
_COMPLAINT: Final = 200
# A person waits for it.
_UNLOCKING_SECONDS: Final = 30
# Signals that end a process for what it did, as a damaged file makes libraries do; the others end one for what it took.
_FAULTS: Final = frozenset({signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bounds:
    """What one child may take."""

    seconds: int
    memory: int


class DocumentWorkshop:
    """Reads and writes documents in child processes limited in memory, time, files and output."""

    def __init__(self, limits: Limits, programs: Programs | None = None) -> None:
        self._limits = limits
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
        """Return a file without its password; one that has none comes back as it is. Raises `DocumentRefused`."""
        bounds = _Bounds(seconds=min(_UNLOCKING_SECONDS, self._limits.reading_seconds), memory=self._bounds.memory)
        answer, unlocked = self._ask({"order": "unlock", "password": password}, content, bounds=bounds)
        return unlocked if answer["unlocked"] else content

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:
        """Return a file in a form we can read where it must be changed first; `None` where we can read it as it is.

        A PDF with scanned pages is such a file, when there is a program that reads pictures; and so is one whose
        macros are to be taken out. Raises `DocumentRefused`.
        """
        found = self.recognise(content, file_name=file_name)
        program = program_for(found)
        if not found.value.has_macros and (program is None or not self._programs.path(program)):
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

    def preview(self, content: bytes, *, file_name: str) -> tuple[PreviewPage, ...]:
        """Return the first pages of a file as pictures; none where nothing here shows them."""
        order = {"order": "preview", "file_name": file_name, "office": self._programs.path(Program.OFFICE)}
        bounds = _Bounds(seconds=self._limits.preview_seconds, memory=self._limits.office_memory)
        answer, pictures = self._ask(order, content, bounds=bounds)
        return wire.pages_from_rows(answer["pages"], pictures)

    def _bounds_of(self, program: Program | None) -> _Bounds:
        limits = self._limits
        if program is None:
            return self._bounds
        if program is Program.OFFICE:
            return _Bounds(seconds=limits.office_seconds, memory=limits.office_memory)
        return _Bounds(seconds=limits.ocr_seconds, memory=limits.reading_memory)

    def _ask(
        self, order: dict[str, Any], content: bytes, *, bounds: _Bounds | None = None
    ) -> tuple[dict[str, Any], bytes]:
        if len(content) > self._limits.upload_limit:
            raise refusals.too_large(self._limits.upload_limit)
        message = wire.encode({**order, "limits": asdict(self._limits)}, content)
        answer, body = wire.decode(self._run(message, bounds or self._bounds))
        if "refused" in answer:
            raise wire.refusal_from_head(answer["refused"])
        return answer, body

    @property
    def _bounds(self) -> _Bounds:
        return _Bounds(seconds=self._limits.reading_seconds, memory=self._limits.reading_memory)

    def _run(self, message: bytes, bounds: _Bounds) -> bytes:
        """Run one child to its end; its answer is a file, so that it can neither block us nor grow without bound.

        The files have no name: whenever we are killed, the system forgets them, and no document stays on the disk.
        """
        with (
            working_folder() as home,
            tempfile.TemporaryFile() as order,
            tempfile.TemporaryFile() as answer,
            tempfile.TemporaryFile() as complaint,
        ):
            order.write(message)
            order.seek(0)
            status = self._run_in(home, bounds, order=order, answer=answer, complaint=complaint)
            if status < 0:
                raise refusals.damaged() if -status in _FAULTS else refusals.too_heavy()
            if status == wire.TOO_HEAVY:
                raise refusals.too_heavy()
            if status:
                raise BrokenPromise(f"the reading process failed: {_complaint(_written(complaint))}")
            return _written(answer)

    def _run_in(self, home: Path, bounds: _Bounds, *, order: IO[bytes], answer: IO[bytes], complaint: IO[bytes]) -> int:
        allowed = (os.getpid(), bounds.memory, bounds.seconds, self._limits.unpacked_limit)
        child = subprocess.Popen(
            [sys.executable, "-B", "-P", "-s", "-m", _MODULE, *map(str, allowed)],
            stdin=order,
            stdout=answer,
            stderr=complaint,
            cwd=home,
            env=_environment(home),
            start_new_session=True,
        )
        return _awaited(child, bounds.seconds)


def _awaited(child: subprocess.Popen[bytes], seconds: int) -> int:
    """Wait for a child and leave nothing of it behind; a negative status is the signal that ended it."""
    try:
        return child.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "PYTHONPATH": _CODE,
        "HOME": str(home),
        "TMPDIR": str(home),
        "OPENBLAS_NUM_THREADS": "1",
    }


def _written(stream: IO[bytes]) -> bytes:
    stream.seek(0)
    return stream.read()


def _complaint(said: bytes) -> str:
    return said[-_COMPLAINT:].decode("utf-8", "replace")
