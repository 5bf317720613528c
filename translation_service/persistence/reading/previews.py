"""Previews as pages show them: source and result of a document side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.previews import PreviewState
from translation_service.domain.versions import VersionKind
from translation_service.persistence.previews import Preview
from translation_service.persistence.requests import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A page of a preview: its number from 1, and its size in pixels."""

    number: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLine:
    """The preview of a version."""

    version_id: int
    kind: VersionKind
    number: int
    file_name: str
    state: PreviewState
    pages: tuple[PageLine, ...]

    @property
    def is_made(self) -> bool:
        return self.state is PreviewState.MADE

    @property
    def is_waiting(self) -> bool:
        return self.state is PreviewState.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPair:
    """The previews of a document's newest source and translation versions that have one."""

    source: PreviewLine | None = None
    result: PreviewLine | None = None

    @property
    def shown(self) -> tuple[PreviewLine, ...]:
        return tuple(line for line in (self.source, self.result) if line is not None)

    @property
    def pages(self) -> int:
        return max((len(line.pages) for line in self.shown), default=0)

    @property
    def is_waiting(self) -> bool:
        return any(line.is_waiting for line in self.shown)


def previews_of(session: Session, *, document_ids: Iterable[int]) -> dict[int, PreviewPair]:
    """Return the previews of documents, by document id; those of a file that was made readable stand for it."""
    query = (
        select(Version.document_id, Version.kind, Version.number, Version.file_name, Preview)
        .join(Preview, Preview.version_id == Version.id)
        .where(Version.document_id.in_(list(document_ids)))
        .order_by(Version.id)
    )
    found: dict[int, dict[VersionKind, PreviewLine]] = {}
    for document_id, kind, number, file_name, preview in session.execute(query):
        line = _line(preview, kind=kind, number=number, file_name=file_name)
        held = found.setdefault(document_id, {})
        if kind not in held or line.is_made or kind is VersionKind.TRANSLATION:
            held[kind] = line
    return {
        document_id: PreviewPair(source=held.get(VersionKind.SOURCE), result=held.get(VersionKind.TRANSLATION))
        for document_id, held in found.items()
    }


def _line(preview: Preview, *, kind: VersionKind, number: int, file_name: str) -> PreviewLine:
    return PreviewLine(
        version_id=preview.version_id,
        kind=kind,
        number=number,
        file_name=file_name,
        state=preview.state,
        pages=tuple(
            PageLine(number=index, width=int(width), height=int(height))
            for index, (_, width, height) in enumerate(preview.pages, start=1)
        ),
    )
