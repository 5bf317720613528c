"""What use cases need from outside, as small protocols, and the one value that carries them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import IO, TYPE_CHECKING, Protocol

from sqlalchemy.orm import Session

from storage.blobs import BlobStore
from translation_service.application.jobs import Bell
from translation_service.application.mail.letters import Mailer
from translation_service.application.people.identities import Directory, IdentityProvider
from translation_service.application.rules import Rules
from translation_service.application.scanning import Scanner
from translation_service.documents.files.programs import Programs
from translation_service.documents.formats import Format
from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.deadlines import Clock
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.languages import LanguagePair
from translation_service.domain.previews import PreviewPage
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment
from translation_service.domain.work_files import ReturnedWork
from translation_service.engines.catalogue.catalogue import ModelCatalogue
from translation_service.engines.routing import EngineRoom
from translation_service.memory.tmx.units import Skipped, TmxUnit

if TYPE_CHECKING:
    from glossary.exchange.csv_files import ReadTerms


class OpenSource(Protocol):
    """A file that a child process holds open."""

    def assemble(self, *, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> AssembledDocument:
        """Return the file with the translations of its segments in it; it is not written to again."""
        ...


class Workshop(Protocol):
    """Reads and writes documents in a limited child process.

    All raise `DocumentRefused` for a file that cannot be taken and `BrokenPromise` for a fault of ours.
    """

    def extensions(self) -> Sequence[str]:
        """Return the endings of the files that can be taken here."""
        ...

    def recognise(self, content: bytes, *, file_name: str) -> Format:
        """Return the format of a file, told by its content."""
        ...

    def unlock(self, content: bytes, *, password: str) -> bytes:
        """Return a file without its password; one that has none comes back as it is."""
        ...

    def convert(self, content: bytes, *, file_name: str, source_language: str) -> ConvertedDocument | None:
        """Return a file as a Word document where only another program can read it; `None` where we can."""
        ...

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument: ...

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument: ...

    def opened(self, content: bytes, *, file_name: str) -> AbstractContextManager[OpenSource]: ...

    def read_work(self, content: bytes) -> ReturnedWork:
        """Return the segments that come back in an XLIFF file of ours."""
        ...

    def read_terms(
        self, content: bytes, *, file_name: str, limit: int, languages: tuple[str, str] | None
    ) -> "ReadTerms":
        """Return the terms of a file of any format, at most `limit`, of these languages where it names none."""
        ...

    def track(self, older: bytes, newer: bytes, *, author: str, at: datetime) -> bytes:
        """Return the newer of two Word files with what it changed tracked as the changes of `author`."""
        ...

    def preview(self, content: bytes, *, file_name: str) -> Sequence[PreviewPage]:
        """Return the first pages of a file as pictures; none where nothing here shows them."""
        ...

    def unpack(self, content: bytes, *, file_name: str) -> Sequence[EnclosedFile]:
        """Return the files that came inside a file, as the attachments of a message."""
        ...


class TmxReader(Protocol):
    """Reads TMX in a limited child process."""

    def read(self, content: IO[bytes]) -> Iterator[TmxUnit | Skipped]:
        """Yield the units of a file; raise `TmxRefused`, with the line, where it cannot be read."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLoad:
    """How many workers listen to the queues, and how many jobs wait in them."""

    workers: int
    waiting: int


class JobQueue(Protocol):
    """Rings workers. The database is the truth: a bell that is lost is rung again by the sweeper."""

    def ring(self, bell: Bell) -> None:
        """Send a job; the same bell twice is one job. Raises `TemporarilyUnavailable`."""

    def is_waiting(self, bell: Bell) -> bool:
        """Tell whether the job of this bell still waits in its queue. Raises `TemporarilyUnavailable`."""

    def load(self) -> QueueLoad:
        """Return who listens and what waits. Raises `TemporarilyUnavailable`."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything concrete a process works with, chosen once by `bootstrap`.

    `transaction` opens a session that commits when its block ends and then rings the bells that were set in it;
    `reading` opens one that only reads and keeps nobody waiting. `programs` are those of others that read what we do
    not; `free_space` tells how many bytes are free where the service writes. `is_ending` tells whether the process was
    asked to end, so that long work stops where it is.
    """

    transaction: Callable[[], AbstractContextManager[Session]]
    reading: Callable[[], AbstractContextManager[Session]]
    clock: Clock
    store: BlobStore
    workshop: Workshop
    tmx: TmxReader
    queue: JobQueue
    mailer: Mailer
    engines: EngineRoom
    catalogue: ModelCatalogue
    rules: Rules
    scanner: Scanner
    programs: Programs
    free_space: Callable[[], int]
    directory: Directory | None = None
    identity_provider: IdentityProvider | None = None
    is_ending: Callable[[], bool] = _never

    @property
    def knows_institution(self) -> bool:
        """Whether people can sign in with an account of the institution."""
        return self.directory is not None or self.identity_provider is not None
