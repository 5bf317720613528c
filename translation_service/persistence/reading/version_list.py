"""The translation versions of a document that can be compared."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.persistence.requests import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparableVersion:
    id: int
    number: int
    origin: VersionOrigin
    person: str
    created_at: datetime
    media_type: str


def comparable_versions(session: Session, *, document_id: int) -> tuple[ComparableVersion, ...]:
    """Return the translation versions whose texts are kept, the oldest first."""
    query = (
        select(Version)
        .where(Version.document_id == document_id, Version.kind == VersionKind.TRANSLATION, Version.text_key != "")
        .options(joinedload(Version.person))
        .order_by(Version.number)
    )
    return tuple(
        ComparableVersion(
            id=version.id,
            number=version.number,
            origin=version.origin,
            person=version.person.name if version.person else "",
            created_at=version.created_at,
            media_type=version.media_type,
        )
        for version in session.scalars(query)
    )
