"""Requests and their documents, with the versions of their files and the record of who did what."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.ids import PersonId, UnitId
from translation_service.domain.people import Confidentiality, Holding
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.leased import Leased
from translation_service.persistence.people import Person, Unit


class Request(Table):
    """What a unit orders. `source_language` is empty until "detect" has found one for each document.

    `mark` is what the same order, sent again, would have too.
    """

    __tablename__ = "requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    requester_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    reference: Mapped[str] = mapped_column(Short, default="")
    source_language: Mapped[str] = mapped_column(Short, default="")
    target_language: Mapped[str] = mapped_column(Short)
    deadline: Mapped[datetime | None] = mapped_column(index=True)
    note: Mapped[str] = mapped_column(default="")
    confidentiality: Mapped[Confidentiality] = mapped_column(words_of(Confidentiality))
    created_at: Mapped[datetime] = mapped_column(index=True)
    mark: Mapped[str | None] = mapped_column(Short, index=True, unique=True)

    unit: Mapped[Unit] = relationship(lazy="raise")
    requester: Mapped[Person] = relationship(lazy="raise")
    documents: Mapped[list["Document"]] = relationship(lazy="raise", back_populates="request", order_by="Document.id")


class Document(Leased, Table):
    """One file of a request in one target language, and where it is on its way.

    Leased is its present stage; `failure` is the code and values of the reason a person reads.
    """

    __tablename__ = "documents"
    __table_args__ = (Index("ix_documents_state_lease", "state", "lease_until"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), index=True)
    name: Mapped[str] = mapped_column(Short)
    format: Mapped[str] = mapped_column(Short, default="")
    source_language: Mapped[str] = mapped_column(Short, default="")
    target_language: Mapped[str] = mapped_column(Short)
    state: Mapped[DocumentState] = mapped_column(words_of(DocumentState))
    state_since: Mapped[datetime]
    reviser_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    round: Mapped[int] = mapped_column(default=1)
    words: Mapped[int] = mapped_column(default=0)
    pages: Mapped[int] = mapped_column(default=0)
    segment_count: Mapped[int] = mapped_column(default=0)
    route: Mapped[str] = mapped_column(default="")
    is_in_field: Mapped[bool] = mapped_column(default=False, server_default=false())
    notices: Mapped[list[Any]] = mapped_column(default=list)
    failure: Mapped[dict[str, Any] | None]
    failed_from: Mapped[str] = mapped_column(Short, default="")
    progress_done: Mapped[int] = mapped_column(default=0)
    progress_total: Mapped[int] = mapped_column(default=0)

    request: Mapped[Request] = relationship(lazy="raise", back_populates="documents")
    reviser: Mapped[Person | None] = relationship(lazy="raise")
    versions: Mapped[list["Version"]] = relationship(lazy="raise", order_by="Version.id")
    events: Mapped[list["DocumentEvent"]] = relationship(lazy="raise", order_by="DocumentEvent.id")

    def holding(self, request: Request) -> Holding:
        """What decides who may see it; `request` is its request, loaded."""
        return Holding(
            unit_id=UnitId(request.unit_id),
            reviser_id=PersonId(self.reviser_id) if self.reviser_id else None,
            confidentiality=request.confidentiality,
        )


class Version(Table):
    """An immutable, numbered file of a document: a source version or a translation version.

    `blob_key` is the SHA-256 of the file; `text_key` is the blob of its segments, for comparing two versions.
    """

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("document_id", "kind", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    kind: Mapped[VersionKind] = mapped_column(words_of(VersionKind))
    number: Mapped[int]
    origin: Mapped[VersionOrigin] = mapped_column(words_of(VersionOrigin))
    round: Mapped[int] = mapped_column(default=1)
    file_name: Mapped[str] = mapped_column(Short)
    media_type: Mapped[str] = mapped_column(Short)
    size: Mapped[int]
    blob_key: Mapped[str] = mapped_column(Short)
    text_key: Mapped[str] = mapped_column(Short, default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    why: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]

    person: Mapped[Person | None] = relationship(lazy="raise")


class DocumentEvent(Table):
    """One change of state, or another act worth keeping: who, when, why. Nobody changes or deletes one.

    `act` is empty for a change of state; for another act it says what `why` is.
    """

    __tablename__ = "document_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    at: Mapped[datetime]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    from_state: Mapped[str] = mapped_column(Short, default="")
    to_state: Mapped[str] = mapped_column(Short)
    act: Mapped[str] = mapped_column(Short, default="", server_default=text("''"))
    why: Mapped[str] = mapped_column(default="")

    person: Mapped[Person | None] = relationship(lazy="raise")
