"""A whole service in a folder without pages and broker: documents are handed in, read and drafted when told to."""

import gc
import os
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from sqlalchemy import select

from translation_service.application.intake import receive_request
from translation_service.application.jobs import Bell
from translation_service.application.orders import IncomingFile, Order
from translation_service.application.ports import QueueLoad, Services
from translation_service.application.seeding import seed_demo_people, seed_glossary
from translation_service.application.stages import begin_stage, run_stage
from translation_service.bootstrap import build
from translation_service.collecting import OBJECTS_BETWEEN_COLLECTIONS
from translation_service.domain.ids import DocumentId, PersonId, UnitId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor, Role
from translation_service.domain.segments import Segment
from translation_service.domain.workflow import Stage
from translation_service.persistence.migrating import migrate
from translation_service.persistence.people import Person
from translation_service.persistence.requests import Document
from translation_service.persistence.segments import SegmentRow
from translation_service.settings import Settings
from workers.prototype import Prototype

_UNIT: Final = "ayse@belediye.example"
_PARAGRAPHS: Final = (1, 3, 2, 1, 2)
_HEADING_EVERY: Final = 8
_BOLD_EVERY: Final = 5


class _NoQueue:
    """Takes bells and rings nobody."""

    def ring(self, bell: Bell) -> None:
        pass

    def is_waiting(self, bell: Bell) -> bool:  # noqa: ARG002 - the port says so
        return False

    def load(self) -> QueueLoad:
        return QueueLoad(workers=0, waiting=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """What work took: `seconds` of the clock, `processor` seconds of this process and all it started."""

    seconds: float
    processor: float


class Workplace:
    """A service with one unit that hands documents in, with the starter glossary or without terms."""

    def __init__(self, folder: Path, *, engine: str, models: Path, beam: int = 4, has_glossary: bool = False) -> None:
        chosen = Settings(
            data_folder=folder,
            engine_order=engine,
            models_folder=models,
            engine_beam=beam,
            secret_key="for measuring only",
        )
        migrate(chosen.database)
        self._prototype = Prototype()  # as workers have one
        self.services: Services = build(chosen, queue=_NoQueue(), begin=self._prototype.copied).services
        gc.freeze()  # as workers do
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        with self.services.transaction() as session:
            seed_demo_people(session, clock=self.services.clock)
            if has_glossary:
                seed_glossary(session, clock=self.services.clock)
            person = session.scalars(select(Person).where(Person.address == _UNIT)).one()
            self._actor = Actor(
                id=PersonId(person.id),
                name=person.name,
                roles=frozenset({Role.REQUESTER}),
                unit_id=UnitId(person.unit_id or 0),
            )

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The processes that stay and read and write documents for this one."""
        return self._prototype.process_ids

    def hand_in(self, content: bytes, pair: LanguagePair, *, name: str = "document.docx") -> DocumentId:
        """Hand a document in and read it."""
        order = Order(
            unit_id=self._actor.unit_id or UnitId(0),
            files=(IncomingFile(name=name, content=content),),
            source_language=pair.source,
            target_language=pair.target,
        )
        with self.services.transaction() as session:
            request_id = receive_request(session, order=order, actor=self._actor, services=self.services)
        with self.services.reading() as session:
            document_id = DocumentId(
                session.scalars(select(Document.id).where(Document.request_id == request_id)).one()
            )
        self._run(Stage.PARSE, document_id)
        return document_id

    def draft(self, document_id: DocumentId) -> None:
        """Do the stage that ends with the machine draft."""
        self._run(Stage.PRETRANSLATE, document_id)

    def segments(self, document_id: DocumentId) -> list[Segment]:
        with self.services.reading() as session:
            query = select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
            return [row.segment for row in session.scalars(query)]

    def targets(self, document_id: DocumentId) -> list[str]:
        with self.services.reading() as session:
            query = select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number)
            return [row.target for row in session.scalars(query)]

    def _run(self, stage: Stage, document_id: DocumentId) -> None:
        lease = begin_stage(self.services, stage=stage, document_id=document_id)
        if lease is None:
            raise SystemExit(f"document {document_id} does not wait for {stage}")
        run_stage(self.services, lease)


def effort_of(work: Callable[[], object], helpers: Callable[[], Sequence[int]]) -> Effort:
    """Do some work and return what it took; `helpers` are processes that stay and work for this one.

    Of these, what their own children took is counted too.
    """
    started, used = time.perf_counter(), _processor_seconds(helpers())
    work()
    return Effort(seconds=time.perf_counter() - started, processor=_processor_seconds(helpers()) - used)


def resident_megabytes(processes: Sequence[int]) -> float:
    pages = sum(int(Path(f"/proc/{process}/statm").read_text().split()[1]) for process in processes)
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def a_word_document(sentences: Sequence[str]) -> bytes:
    """Make a Word document: headings, paragraphs of one to three sentences, a bold word here and there."""
    document = docx.Document()
    waiting = list(sentences)
    number = 0
    while waiting:
        size = _PARAGRAPHS[number % len(_PARAGRAPHS)]
        taken, waiting = waiting[:size], waiting[size:]
        if number % _HEADING_EVERY == 0:
            document.add_heading(" ".join(taken[0].split()[:5]).rstrip(".,;:"))
        paragraph = document.add_paragraph()
        first, _, rest = " ".join(taken).partition(" ")
        paragraph.add_run(first).bold = True if number % _BOLD_EVERY == 0 else None
        paragraph.add_run(f" {rest}")
        number += 1
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _processor_seconds(processes: Sequence[int]) -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used) + sum(map(_seconds_of, processes))


def _seconds_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
