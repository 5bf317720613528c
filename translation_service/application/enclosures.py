"""What came with a message: each attachment that can be translated becomes a document of the same request."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.intake import TakenFile, add_document, take_file
from translation_service.application.orders import IncomingFile
from translation_service.application.ports import Services
from translation_service.documents.formats import Format
from translation_service.domain.enclosures import ATTACHMENTS_STAY, EnclosedFile
from translation_service.domain.errors import BrokenPromise, DocumentRefused
from translation_service.domain.ids import PersonId
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Request, Version

_HANDED_IN: Final = N_("These attachments have become documents of the same request: %(names)s.")
_KNOWN: Final = N_("These attachments are in the request already and were not handed in again: %(names)s.")
_LEFT_OUT: Final = N_("These attachments cannot be translated and were not handed in: %(names)s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosures:
    """The files that are taken, in the store already, and the names of those that are not.

    `known` are those that the request holds already.
    """

    taken: tuple[TakenFile, ...] = ()
    known: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def told_with(self, read: Sequence[Notice]) -> tuple[Notice, ...]:
        """Return what reading told of the file, with what became of each attachment for the bare list of them."""
        told = self._notices()
        return (*(notice for notice in read if not told or notice.code != ATTACHMENTS_STAY), *told)

    def _notices(self) -> tuple[Notice, ...]:
        return tuple(
            Notice(code=code, sentence=sentence(template, names=", ".join(names)))
            for code, template, names in (
                ("attachments-handed-in", _HANDED_IN, [taken.file.name for taken in self.taken]),
                ("attachments-known", _KNOWN, self.known),
                ("attachments-left-out", _LEFT_OUT, self.left_out),
            )
            if names
        )


def take_enclosures(services: Services, source: Version, content: bytes) -> Enclosures:
    """Take what came with a source file, as much of it as a message may bring along."""
    if not _encloses_files(source):
        return Enclosures()
    enclosed = services.workshop.unpack(content, file_name=source.file_name)
    limit = services.rules.attachments_per_message
    taken, refused = _taken_and_refused(enclosed[:limit], services)
    return Enclosures(taken=taken, left_out=(*refused, *(one.name for one in enclosed[limit:])))


def without_known(session: Session, document: Document, enclosures: Enclosures) -> Enclosures:
    """Leave out what the request of a document holds already, so that each file is translated once.

    The row of the request is held from here on: two of its messages may bring the same attachment at one moment.
    """
    if not enclosures.taken:
        return enclosures
    session.get_one(Request, document.request_id, with_for_update={"key_share": True})
    query = select(Version.blob_key).join(Document, Version.document_id == Document.id)
    is_there = (Document.request_id == document.request_id, Version.kind == VersionKind.SOURCE)
    keys = set(session.scalars(query.where(*is_there, Document.state != DocumentState.CANCELLED)))
    fresh: list[TakenFile] = []
    known: list[str] = []
    for taken in enclosures.taken:
        if taken.file.blob_key in keys:
            known.append(taken.file.name)
        else:
            fresh.append(taken)
            keys.add(taken.file.blob_key)
    return replace(enclosures, taken=tuple(fresh), known=tuple(known))


def add_enclosures(
    session: Session, document: Document, enclosures: Enclosures, *, source: Version, services: Services
) -> None:
    """Add what came with a document to its request, in the name of whoever handed the document in."""
    if not enclosures.taken:
        return
    request = session.get(Request, document.request_id)
    if request is None:
        raise BrokenPromise(f"document {document.id} has no request")
    person_id = PersonId(source.person_id) if source.person_id else None
    for taken in enclosures.taken:
        add_document(session, request, taken, person_id=person_id, services=services)


def _taken_and_refused(
    files: Sequence[EnclosedFile], services: Services
) -> tuple[tuple[TakenFile, ...], tuple[str, ...]]:
    taken: list[TakenFile] = []
    refused: list[str] = []
    for file in files:
        try:
            taken.append(
                take_file(IncomingFile(name=file.name, content=file.content), services, origin=VersionOrigin.ATTACHED)
            )
        except DocumentRefused:
            refused.append(file.name)
    return tuple(taken), tuple(refused)


def _encloses_files(source: Version) -> bool:
    return source.media_type in {form.value.media_type for form in Format if form.value.encloses_files}
