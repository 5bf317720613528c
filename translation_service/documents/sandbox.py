"""Documents are read and written in a process of their own, which may be killed at any moment without harm."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

import translation_service
from translation_service.documents import refusals, wire
from translation_service.documents.limits import Limits
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment

_MODULE: Final = "translation_service.documents.child"
_CODE: Final = str(Path(translation_service.__file__).parents[1])
_COMPLAINT: Final = 200
# Signals that end a process for what it did, as a damaged file makes libraries do; the others end one for what it took.
_FAULTS: Final = frozenset({signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP})


class DocumentWorkshop:
    """Reads and writes documents in child processes limited in memory, time, files and output."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

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

    def _ask(self, order: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
        if len(content) > self._limits.upload_limit:
            raise refusals.too_large(self._limits.upload_limit)
        message = wire.encode({**order, "limits": asdict(self._limits)}, content)
        answer, body = wire.decode(self._run(message))
        if "refused" in answer:
            raise wire.refusal_from_head(answer["refused"])
        return answer, body

    def _run(self, message: bytes) -> bytes:
        """Run one child to its end; its answer is a file, so that it can neither block us nor grow without bound.

        The files have no name: whenever we are killed, the system forgets them, and no document stays on the disk.
        """
        with (
            tempfile.TemporaryDirectory(prefix="document-") as home,
            tempfile.TemporaryFile() as order,
            tempfile.TemporaryFile() as answer,
            tempfile.TemporaryFile() as complaint,
        ):
            order.write(message)
            order.seek(0)
            status = self._run_in(Path(home), order=order, answer=answer, complaint=complaint)
            if status < 0:
                raise refusals.damaged() if -status in _FAULTS else refusals.too_heavy()
            if status == wire.TOO_HEAVY:
                raise refusals.too_heavy()
            if status:
                raise BrokenPromise(f"the reading process failed: {_complaint(_written(complaint))}")
            return _written(answer)

    def _run_in(self, home: Path, *, order: IO[bytes], answer: IO[bytes], complaint: IO[bytes]) -> int:
        child = subprocess.Popen(
            [sys.executable, "-P", "-s", "-m", _MODULE, *self._arguments()],
            stdin=order,
            stdout=answer,
            stderr=complaint,
            cwd=home,
            env=_environment(home),
            start_new_session=True,
        )
        return _awaited(child, self._limits.reading_seconds)

    def _arguments(self) -> list[str]:
        limits = self._limits
        allowed = (os.getpid(), limits.reading_memory, limits.reading_seconds, limits.unpacked_limit)
        return [str(number) for number in allowed]


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
