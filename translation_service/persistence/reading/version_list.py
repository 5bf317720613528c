"""The translation versions of a document that can be compared."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased, joinedload

from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.persistence.requests import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparableVersion:
    """A translation version, made from as many source versions as came before it: one of these, the newest."""

    id: int
    number: int
    origin: VersionOrigin
    person: str
    created_at: datetime
    media_type: str
    sources: int


def comparable_versions(session: Session, *, document_id: int) -> tuple[ComparableVersion, ...]:
    """Return the translation versions whose texts are kept, the oldest first."""
    source = aliased(Version)
    sources = (
        select(func.count())
        .where(source.document_id == document_id, source.kind == VersionKind.SOURCE, source.id < Version.id)
        .scalar_subquery()
    )
    query = (
        select(Version, sources)
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
            sources=count,
        )
        for version, count in session.execute(query)
    )
