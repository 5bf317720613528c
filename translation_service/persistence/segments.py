"""Segments of a document, what people saved in them, and what was suggested for them."""

from datetime import datetime
from typing import Any, Self

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.segments import Act, Origin, Place, Segment
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.people import Person


class SegmentRow(Table):
    """A segment and its present target. `version` counts changes of the target; a save names the one it was based on.

    `findings` are the reports of the checks on the present target; `is_confirmed` says that a person found it right.
    `risk` is that of the machine's target, None once a person wrote another; `risk_inputs` are what it was made of.
    """

    __tablename__ = "segments"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        Index("ix_segments_document_key", "document_id", "memory_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    number: Mapped[int]
    block: Mapped[int]
    place: Mapped[Place] = mapped_column(words_of(Place))
    source: Mapped[str]
    glue: Mapped[str] = mapped_column(default="")
    tags: Mapped[list[Any]] = mapped_column(default=list)
    memory_key: Mapped[str] = mapped_column(Short)
    target: Mapped[str] = mapped_column(default="")
    origin: Mapped[Origin] = mapped_column(words_of(Origin), default=Origin.NONE)
    origin_detail: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=0)
    is_confirmed: Mapped[bool] = mapped_column(default=False)
    findings: Mapped[list[Any]] = mapped_column(default=list)
    doubts: Mapped[list[Any]] = mapped_column(default=list)
    risk: Mapped[int | None]
    risk_inputs: Mapped[dict[str, Any] | None]
    saved_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    saved_at: Mapped[datetime | None]

    saved_by: Mapped[Person | None] = relationship(lazy="raise")

    @property
    def segment(self) -> Segment:
        """The segment as the domain sees it."""
        return Segment(
            number=self.number,
            block=self.block,
            place=self.place,
            source=self.source,
            glue=self.glue,
            tags=tuple(read_tag(tag) for tag in self.tags),
        )


class Revision(Table):
    """What a segment held after one save; every one is kept. `number` is the version of the segment it made.

    `halves` are the two segments that became this one, where `act` says that somebody joined them.
    """

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("segment_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("segments.id"))
    number: Mapped[int]
    target: Mapped[str]
    origin: Mapped[Origin] = mapped_column(words_of(Origin))
    origin_detail: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
    act: Mapped[Act] = mapped_column(words_of(Act), default=Act.SAVED, server_default=Act.SAVED.value)
    halves: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    person: Mapped[Person | None] = relationship(lazy="raise")

    @classmethod
    def of(
        cls,
        row: SegmentRow,
        *,
        at: datetime,
        person_id: int | None = None,
        act: Act = Act.SAVED,
        halves: dict[str, Any] | None = None,
    ) -> Self:
        """Return what a segment holds now, to be kept as its newest revision."""
        return cls(
            segment_id=row.id,
            number=row.version,
            target=row.target,
            origin=row.origin,
            origin_detail=row.origin_detail,
            person_id=person_id,
            at=at,
            act=act,
            halves=halves,
        )


class Suggestion(Table):
    """What memory, glossary or an engine proposes for a segment.

    `source` is what a target of the memory was written for, `remarks` what kept it from being worth its full percents.
    """

    __tablename__ = "suggestions"
    __table_args__ = (UniqueConstraint("segment_id", "origin", "target"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("segments.id"))
    origin: Mapped[Origin] = mapped_column(words_of(Origin))
    detail: Mapped[str] = mapped_column(default="")
    target: Mapped[str]
    score: Mapped[int | None]
    source: Mapped[str] = mapped_column(default="", server_default=text("''"))
    remarks: Mapped[list[Any]] = mapped_column(default=list)


def write_tag(tag: Tag) -> dict[str, Any]:
    """Return a tag as the database keeps it."""
    return {"number": tag.number, "kind": tag.kind.value, "label": tag.label, "is_paired": tag.is_paired} | (
        {"spoken": tag.spoken} if tag.spoken else {}
    )


def read_tag(written: dict[str, Any]) -> Tag:
    """Return a tag the database kept."""
    return Tag(
        number=written["number"],
        kind=TagKind(written["kind"]),
        label=written["label"],
        is_paired=written["is_paired"],
        spoken=written.get("spoken", ""),
    )
