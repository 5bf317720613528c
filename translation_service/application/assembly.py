"""Assembly: the segments of a document become a file in the layout of its source."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.blobs import keep_blob, read_blob
from translation_service.application.leases import Lease, held_document
from translation_service.application.moves import move_document
from translation_service.application.parsing import source_version, write_notice
from translation_service.application.ports import OpenSource, Services
from translation_service.application.versions import KeptFile, NewVersion, add_version, translated_name, write_texts
from translation_service.documents.writing import WRITING_NOTICES
from translation_service.domain.ids import DocumentId, PersonId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, Notice, TranslatedSegment
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Version
from translation_service.persistence.segments import SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    name: str
    blob_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyOrder:
    """What a file is assembled from."""

    source: SourceFile
    segments: tuple[TranslatedSegment, ...]
    pair: LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltVersion:
    """An assembled file that is in the store and not yet a version."""

    file: KeptFile
    notices: tuple[Notice, ...]


def assemble(services: Services, lease: Lease) -> None:
    """Assemble an approved document into its next translation version."""
    built = build(services, _order(services, lease))
    with services.transaction() as session:
        document = held_document(session, lease)
        origin = VersionOrigin.REVISED if document.round == 1 else VersionOrigin.CORRECTED
        store_version(session, document, built, origin=origin, services=services)
        move_document(session, document, DocumentState.ASSEMBLED, clock=services.clock)


def _order(services: Services, lease: Lease) -> AssemblyOrder:
    with services.transaction() as session:
        document = held_document(session, lease)
        return AssemblyOrder(
            source=source_file(session, document),
            segments=translated_segments(session, DocumentId(document.id)),
            pair=LanguagePair(source=document.source_language, target=document.target_language),
        )


def source_file(session: Session, document: Document) -> SourceFile:
    """Return where the newest source version of a document is kept."""
    version = source_version(session, document)
    return SourceFile(name=version.file_name, blob_key=version.blob_key)


class Builder:
    """Writes the texts of segments into their file beside other work, and keeps it in the store; asks no database."""

    def __init__(self, services: Services, source: SourceFile) -> None:
        self._services = services
        self._source = source
        self._held = ExitStack()
        self._beside = ThreadPoolExecutor(max_workers=1)
        self._opening: Future[OpenSource] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._beside.shutdown(cancel_futures=True)
        self._held.close()

    def open(self) -> Future[OpenSource]:
        """Open the file, if it is not open already: that needs no translation, and may be done before there is one."""
        if self._opening is None:
            self._opening = self._beside.submit(self._opened)
        return self._opening

    def build(self, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> Future[BuiltVersion]:
        """Write to the file, which is done once; the result raises as the workshop does."""
        opening = self.open()
        return self._beside.submit(lambda: self._built(opening.result(), segments, pair))

    def _opened(self) -> OpenSource:
        content = read_blob(self._services, self._source.blob_key)
        return self._held.enter_context(self._services.workshop.opened(content, file_name=self._source.name))

    def _built(self, opened: OpenSource, segments: Sequence[TranslatedSegment], pair: LanguagePair) -> BuiltVersion:
        assembled = opened.assemble(segments=segments, pair=pair)
        return _kept(self._services, AssemblyOrder(source=self._source, segments=tuple(segments), pair=pair), assembled)


def build(services: Services, order: AssemblyOrder) -> BuiltVersion:
    """Write the texts of segments into a file and keep it in the store; no database is asked."""
    content = read_blob(services, order.source.blob_key)
    assembled = services.workshop.assemble(
        content, file_name=order.source.name, segments=order.segments, pair=order.pair
    )
    return _kept(services, order, assembled)


def _kept(services: Services, order: AssemblyOrder, assembled: AssembledDocument) -> BuiltVersion:
    file = KeptFile(
        name=translated_name(order.source.name, order.pair.target, assembled.extension),
        media_type=assembled.media_type,
        size=len(assembled.content),
        blob_key=keep_blob(services, assembled.content),
        text_key=keep_blob(services, write_texts(order.segments)),
    )
    return BuiltVersion(file=file, notices=assembled.notices)


def store_version(
    session: Session, document: Document, built: BuiltVersion, *, origin: VersionOrigin, services: Services
) -> Version:
    """Make a built file the next translation version of its document, and tell of it in place of the one before.

    What a machine draft lacks is told of to its reviser alone, segment by segment.
    """
    is_draft = origin is VersionOrigin.MACHINE_DRAFT
    of_source = [one for one in document.notices if one["code"] not in WRITING_NOTICES]
    document.notices = of_source + [write_notice(one) for one in built.notices if not is_draft]
    person_id = None if is_draft else PersonId(document.reviser_id or 0) or None
    new = NewVersion(kind=VersionKind.TRANSLATION, origin=origin, file=built.file, person_id=person_id)
    return add_version(session, document, new, services)


def translated_segments(session: Session, document_id: DocumentId) -> tuple[TranslatedSegment, ...]:
    """Return the segments of a document as assembly takes them."""
    rows = session.scalars(select(SegmentRow).where(SegmentRow.document_id == document_id).order_by(SegmentRow.number))
    return tuple(
        TranslatedSegment(number=row.number, block=row.block, source=row.source, target=row.target, glue=row.glue)
        for row in rows
    )
