"""Parsing: a received file becomes segments."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from translation_service.application.blobs import keep_blob, read_blob
from translation_service.application.enclosures import add_enclosures, take_enclosures, without_known
from translation_service.application.leases import Lease, held_document
from translation_service.application.moves import move_document
from translation_service.application.ports import Services
from translation_service.application.readable_files import ReadableFile, make_readable
from translation_service.application.revision.carrying_over import store_segments
from translation_service.application.versions import KeptFile, NewVersion, add_version, latest_version
from translation_service.domain.errors import BrokenPromise, DocumentRefused
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.segments import Notice, ParsedDocument
from translation_service.domain.sentences import N_, sentence, write_sentence
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.engines.detection import Detection, detect, named_wrongly
from translation_service.persistence.requests import Document, Version

# Names, numbers and a foreign quotation leave a document of one language a little short of the whole.
_AS_GOOD_AS_ALL: Final = 95


def parse(services: Services, lease: Lease) -> None:
    """Read the newest source version of a document into segments; `DocumentRefused` says why it cannot be."""
    with services.transaction() as session:
        document = held_document(session, lease)
        source = source_version(session, document)
    content = read_blob(services, source.blob_key)
    named, wanted = document.source_language, document.target_language
    readable = make_readable(content, name=source.file_name, language=named, workshop=services.workshop)
    detection = None if named else _detected(services, readable, wanted=wanted)
    language = detection.language if detection is not None else named
    _refuse_same(language, document.target_language)
    parsed = services.workshop.parse(readable.content, file_name=readable.name, source_language=language)
    enclosures = take_enclosures(services, source, content)
    converted = _kept(services, readable)
    told = (_how_sure(detection),) if detection is not None else _doubts_about(named, parsed)
    with services.transaction() as session:
        document = held_document(session, lease)
        enclosures = without_known(session, document, enclosures)
        notices = (*told, *readable.notices, *enclosures.told_with(parsed.notices))
        document.source_language = language
        if converted is not None:
            _add_converted(session, document, converted, services)
        document.pages = parsed.pages or readable.pages
        _store(session, document, parsed, notices=notices)
        add_enclosures(session, document, enclosures, source=source, services=services)
        move_document(session, document, DocumentState.PARSED, clock=services.clock)


def source_version(session: Session, document: Document) -> Version:
    """Return the newest source version; every document has one."""
    version = latest_version(session, document, VersionKind.SOURCE)
    if version is None:
        raise BrokenPromise(f"document {document.id} has no source version")
    return version


def write_notice(notice: Notice) -> dict[str, object]:
    """Return a notice as the database keeps it."""
    return {"code": notice.code} | write_sentence(notice.sentence)


def _detected(services: Services, file: ReadableFile, *, wanted: str) -> Detection:
    parsed = services.workshop.parse(file.content, file_name=file.name, source_language="")
    detection = detect([segment.plain for segment in parsed.segments], wanted=wanted)
    if detection is None or not detection.is_sure:
        template = N_("The language of this file could not be recognised. Hand it in again and choose its language.")
        raise DocumentRefused("language-unknown", template)
    return detection


def _how_sure(detection: Detection) -> Notice:
    name = sentence(LANGUAGES[detection.language].name)
    percent = round(100 * detection.certainty)
    told = sentence(N_("The language was recognised as %(language)s."), language=name)
    if percent < _AS_GOOD_AS_ALL:
        template = N_("The language was recognised as %(language)s, with a certainty of %(percent)d %%.")
        told = sentence(template, language=name, percent=percent)
    return Notice(code="language-detected", sentence=told)


def _doubts_about(named: str, parsed: ParsedDocument) -> tuple[Notice, ...]:
    """Say that a text is plainly in another language than the one that was chosen for it."""
    language = named_wrongly([segment.plain for segment in parsed.segments], named=named)
    if not language:
        return ()
    template = N_(
        "%(named)s was chosen as the language of this file, but its text looks like %(language)s. If it is, hand it in"
        " again as a new version of the source and choose its language."
    )
    names = {"named": sentence(LANGUAGES[named].name), "language": sentence(LANGUAGES[language].name)}
    return (Notice(code="language-doubted", sentence=sentence(template, **names)),)


def _kept(services: Services, file: ReadableFile) -> KeptFile | None:
    if file.converted is None:
        return None
    return KeptFile(
        name=file.name,
        media_type=file.converted.media_type,
        size=len(file.content),
        blob_key=keep_blob(services, file.content),
    )


def _add_converted(session: Session, document: Document, file: KeptFile, services: Services) -> None:
    """Keep what a file was turned into as its next source version: the translation is written into this one."""
    new = NewVersion(kind=VersionKind.SOURCE, origin=VersionOrigin.CONVERTED, file=file)
    add_version(session, document, new, services)


def _refuse_same(source: str, target: str) -> None:
    if source == target:
        template = N_("This file is in %(language)s already, the language you want it in.")
        raise DocumentRefused("same-language", template, language=sentence(LANGUAGES[target].name))


def _store(session: Session, document: Document, parsed: ParsedDocument, *, notices: Sequence[Notice]) -> None:
    segments = store_segments(session, document, parsed.segments)
    document.words = sum(segment.words for segment in segments)
    document.segment_count = len(segments)
    document.notices = [write_notice(notice) for notice in notices]
