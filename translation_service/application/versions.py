"""Versions: keeping the immutable, numbered files of a document, opening one, comparing two."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import PurePath
from typing import Final, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translation_service.application.blobs import read_blob
from translation_service.application.moves import find_document
from translation_service.application.ports import Services
from translation_service.application.previews import ask_for_preview
from translation_service.documents.kinds import WORD_TYPE
from translation_service.domain.errors import NotFound
from translation_service.domain.ids import DocumentId, PersonId, VersionId
from translation_service.domain.inline import plain
from translation_service.domain.people import Actor, Confidentiality
from translation_service.domain.segments import TranslatedSegment
from translation_service.domain.sentences import N_
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.words import difference
from translation_service.memory.aligning import align
from translation_service.memory.in_step import gaps, in_step
from translation_service.persistence.people import Person
from translation_service.persistence.previews import Preview
from translation_service.persistence.requests import Document, Version

_NOT_COMPARABLE: Final = N_("These two versions cannot be compared.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that is in the store already; `text_key` is the blob of its segments, where it has them."""

    name: str
    media_type: str
    size: int
    blob_key: str
    text_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """A file that becomes the next version of its kind; without a person, the service made it."""

    kind: VersionKind
    origin: VersionOrigin
    file: KeptFile
    person_id: PersonId | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedChanges:
    file_name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPage:
    """A page of a preview as a PNG; its key is the SHA-256 of it."""

    key: str
    is_confidential: bool
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSegment:
    """A segment in two versions; `pieces` are (`equal` | `removed` | `added`, text) in reading order."""

    number: int
    source: str
    older: str
    newer: str
    pieces: tuple[tuple[str, str], ...]

    @property
    def is_changed(self) -> bool:
        return self.older != self.newer


def add_version(session: Session, document: Document, new: NewVersion, services: Services) -> Version:
    """Add the next version of a kind to a document."""
    version = Version(
        document_id=document.id,
        kind=new.kind,
        number=_next_number(session, document, new.kind),
        origin=new.origin,
        round=document.round,
        file_name=new.file.name,
        media_type=new.file.media_type,
        size=new.file.size,
        blob_key=new.file.blob_key,
        text_key=new.file.text_key,
        person_id=new.person_id,
        why=new.why,
        created_at=services.clock(),
    )
    session.add(version)
    session.flush()
    ask_for_preview(session, version, services)
    return version


class _Text(NamedTuple):
    """A segment as a version keeps it."""

    number: int
    source: str
    target: str


def latest_version(session: Session, document: Document, kind: VersionKind) -> Version | None:
    """Return the newest version of a kind."""
    query = select(Version).where(Version.document_id == document.id, Version.kind == kind)
    return session.scalar(query.order_by(Version.number.desc()).limit(1))


def find_version(session: Session, *, version_id: VersionId, actor: Actor) -> Version:
    """Return a version of a document the actor may see; raise `NotFound` otherwise."""
    return _find_with_document(session, version_id, actor)[0]


def open_preview_page(
    session: Session, *, version_id: VersionId, number: int, actor: Actor, services: Services
) -> OpenedPage:
    """Return a page (from 1) of the preview of a version; raise `NotFound` where the file is not theirs to see."""
    version, document = _find_with_document(session, version_id, actor)
    rows = session.scalar(select(Preview.pages).where(Preview.version_id == version.id)) or []
    if not 1 <= number <= len(rows):
        raise NotFound("page-not-found", N_("There is no preview of this page."))
    key = str(rows[number - 1][0])
    is_confidential = document.request.confidentiality is Confidentiality.CONFIDENTIAL
    return OpenedPage(key=key, is_confidential=is_confidential, content=read_blob(services, key))


def compare_versions(
    session: Session, *, older_id: VersionId, newer_id: VersionId, actor: Actor, services: Services
) -> tuple[ComparedSegment, ...]:
    """Compare the texts of two translation versions of one document, segment by segment."""
    older, newer = (find_version(session, version_id=one, actor=actor) for one in (older_id, newer_id))
    if not _are_comparable(older, newer):
        raise NotFound("not-comparable", _NOT_COMPARABLE)
    language = session.get_one(Document, older.document_id).source_language
    return tuple(_compared(_read_texts(services, older), _read_texts(services, newer), language=language))


def track_versions(
    services: Services, *, older_id: VersionId, newer_id: VersionId, actor: Actor, nobody: str
) -> TrackedChanges:
    """Return the newer of two translation versions as a Word file in which what it changed is tracked.

    Changes are those of whoever made it, of `nobody` where that was the service. Raises `NotFound` where one is not
    theirs to see or no Word file, `DocumentRefused` where the two have different sources.
    """
    with services.reading() as session:
        older, newer = (find_version(session, version_id=one, actor=actor) for one in (older_id, newer_id))
        if not _are_comparable(older, newer) or {older.media_type, newer.media_type} != {WORD_TYPE}:
            raise NotFound("not-comparable", _NOT_COMPARABLE)
        person = session.get(Person, newer.person_id) if newer.person_id else None
        keys, author = (older.blob_key, newer.blob_key), person.name if person else nobody
        name, at = f"{PurePath(newer.file_name).stem}.{older.number}-{newer.number}.docx", newer.created_at
    tracked = services.workshop.track(*(read_blob(services, key) for key in keys), author=author, at=at)
    return TrackedChanges(file_name=name, media_type=WORD_TYPE, content=tracked)


def translated_name(file_name: str, language: str, extension: str) -> str:
    """Name a translation after its source: `carta.docx` in English is `carta.en.docx`."""
    return f"{PurePath(file_name).stem}.{language}{extension}"


def write_texts(segments: Sequence[TranslatedSegment]) -> bytes:
    """Return the segments of a version as its text blob."""
    rows = [{"number": one.number, "source": one.source, "target": one.target} for one in segments]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _read_texts(services: Services, version: Version) -> list[_Text]:
    rows = json.loads(read_blob(services, version.text_key))
    return [_Text(row["number"], row["source"], row["target"]) for row in rows]


def _are_comparable(older: Version, newer: Version) -> bool:
    return older.document_id == newer.document_id and bool(older.text_key and newer.text_key)


def _compared(older: Sequence[_Text], newer: Sequence[_Text], *, language: str) -> Iterator[ComparedSegment]:
    """Compare segments of the same source, of one that moved or changed, and together what was joined or divided."""
    same = in_step([one.source for one in older], [one.source for one in newer])
    stretches = tuple(gaps(same, len(older), len(newer)))
    before = _places_before(older, newer, stretches, language=language)
    kept = frozenset(before.values())
    for (olds, news), pair in zip_longest(stretches, same):
        if _is_cut_anew(older, newer, olds, news):
            yield from _between(older[olds.start : olds.stop], newer[news.start : news.stop])
        else:
            yield from (_line([older[place]], []) for place in olds if place not in kept)
            yield from (_line([older[before[one]]] if one in before else [], [newer[one]]) for one in news)
        if pair is not None:
            yield _line([older[pair[0]]], [newer[pair[1]]])


def _is_cut_anew(older: Sequence[_Text], newer: Sequence[_Text], olds: range, news: range) -> bool:
    """Tell whether two stretches say the same, with other borders between their segments."""
    return _letters(older[place] for place in olds) == _letters(newer[place] for place in news)


def _letters(texts: Iterable[_Text]) -> str:
    return "".join("".join(plain(one.source).split()) for one in texts)


def _places_before(
    older: Sequence[_Text], newer: Sequence[_Text], stretches: Iterable[tuple[range, range]], *, language: str
) -> dict[int, int]:
    """Return where what a newer source says otherwise, or elsewhere, stood in the older one, by its place."""
    written = [one for one in stretches if not _is_cut_anew(older, newer, *one)]
    olds = [place for places, _ in written for place in places]
    news = [place for _, places in written for place in places]
    found = align([older[place].source for place in olds], [newer[place].source for place in news], language=language)
    return {news[one.place]: olds[one.before] for one in found if one.before is not None}


def _between(olds: Sequence[_Text], news: Sequence[_Text]) -> Iterator[ComparedSegment]:
    if olds and news and len(olds) != len(news):
        yield _line(olds, news)
        return
    for before, after in zip_longest(olds, news):
        yield _line([before] if before else [], [after] if after else [])


def _line(olds: Sequence[_Text], news: Sequence[_Text]) -> ComparedSegment:
    before, after = (" ".join(one.target for one in side) for side in (olds, news))
    told = news or olds
    return ComparedSegment(
        number=told[0].number,
        source=" ".join(one.source for one in told),
        older=before,
        newer=after,
        pieces=difference(before, after),
    )


def _next_number(session: Session, document: Document, kind: VersionKind) -> int:
    query = select(func.max(Version.number)).where(Version.document_id == document.id, Version.kind == kind)
    return (session.scalar(query) or 0) + 1


def _find_with_document(session: Session, version_id: VersionId, actor: Actor) -> tuple[Version, Document]:
    version = session.get(Version, version_id)
    if version is None:
        raise NotFound("version-not-found", N_("There is no such version, or it is not yours to see."))
    return version, find_document(session, document_id=DocumentId(version.document_id), actor=actor)
