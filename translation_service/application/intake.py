"""Intake: a unit hands in a request with its files; each becomes a document with its first source version."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.blobs import keep_blob
from translation_service.application.mail.outbox import announce
from translation_service.application.moves import find_document, move_document, record_event, ring_for
from translation_service.application.orders import IncomingFile, Order
from translation_service.application.ports import Services
from translation_service.application.scanning import refuse_malware
from translation_service.application.versions import KeptFile, NewVersion, add_version
from translation_service.documents.formats import Format
from translation_service.documents.refusals import asks_for_password
from translation_service.domain.errors import DocumentRefused, RequestRefused
from translation_service.domain.ids import DocumentId, PersonId, RequestId
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.people import Actor, Role, may_order, require
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.sizes import MEGABYTE
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import TAKES_NEW_SOURCE, DocumentState, check_move
from translation_service.persistence.people import hold_person
from translation_service.persistence.requests import Document, Request, Version

Done = TypeVar("Done")

_UNTOUCHED: Final = (DocumentState.RECEIVED, DocumentState.PARSED, DocumentState.QUEUED)
_NAME_LENGTH: Final = 150
_NAME_BYTES: Final = 220
_SUFFIX_LENGTH: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """A file that cannot be taken as it was sent, and why; one that `asks_for_password` can be with the right one."""

    name: str
    sentence: Sentence
    asks_for_password: bool


class RefusedFiles(RequestRefused):
    """Some files of an order cannot be taken; `refusals` says for each which and why."""

    def __init__(self, refusals: Sequence[tuple[str, DocumentRefused]]) -> None:
        super().__init__("files-refused", N_("%(count)d of the files cannot be taken."), count=len(refusals))
        self.refusals = tuple(
            RefusedFile(name=name, sentence=refusal.sentence, asks_for_password=asks_for_password(refusal.code))
            for name, refusal in refusals
        )
        self.asks_for_password = any(refusal.asks_for_password for refusal in self.refusals)


class HandedInBefore(RequestRefused):
    """The same order was sent again: by the Back button, a second click, after an answer that never came.

    `request_id` is the request it has become.
    """

    def __init__(self, request_id: RequestId) -> None:
        super().__init__("handed-in-before", N_("You had handed this in already; nothing was handed in twice."))
        self.request_id = request_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFile:
    """A file that was recognised and is in the store."""

    format: Format
    file: KeptFile
    origin: VersionOrigin


def receive_request(session: Session, *, order: Order, actor: Actor, services: Services) -> RequestId:
    """Accept an order with all its files, or refuse it and store nothing of it."""
    _check_order(order, actor, services)
    taken = take_files(order.files, services)
    if order.mark:
        _refuse_repeated(session, order, actor)
    request = _add_request(session, order, actor, services)
    for one in taken:
        add_document(session, request, one, person_id=actor.id, services=services)
    return RequestId(request.id)


def unlock_files(files: Sequence[IncomingFile], services: Services) -> tuple[IncomingFile, ...]:
    """Open every file that came with a password, and forget the password; raise `RefusedFiles` where it does not fit.

    A workbook that Excel opens without asking needs none. It takes a while, so it is done before a transaction begins.
    """
    return _of_all(files, lambda file: _unlocked(file, services))


def _unlocked(file: IncomingFile, services: Services) -> IncomingFile:
    content = services.workshop.unlock(file.content, password=file.password)
    return IncomingFile(
        name=file.name, content=content, is_unlocked=bool(file.password) and content is not file.content
    )


def take_files(files: Sequence[IncomingFile], services: Services) -> tuple[TakenFile, ...]:
    """Recognise every file and keep it; raise `RefusedFiles` naming all that cannot be taken."""
    formats = _of_all(files, lambda file: _recognised(file, services))
    return tuple(_kept(file, form, services) for file, form in zip(files, formats, strict=True))


def _of_all(files: Sequence[IncomingFile], act: Callable[[IncomingFile], Done]) -> tuple[Done, ...]:
    """Do something with every file, and raise `RefusedFiles` naming all with which it cannot be done."""
    done: list[Done] = []
    refusals: list[tuple[str, DocumentRefused]] = []
    for file in files:
        try:
            done.append(act(file))
        except DocumentRefused as refusal:
            refusals.append((file.name, refusal))
    if refusals:
        raise RefusedFiles(refusals)
    return tuple(done)


def take_file(file: IncomingFile, services: Services, *, origin: VersionOrigin) -> TakenFile:
    """Recognise one file and keep it; raise `DocumentRefused` when it cannot be taken."""
    file = _unlocked(file, services)
    return replace(_kept(file, _recognised(file, services), services), origin=origin)


def replace_source(
    session: Session,
    *,
    document_id: DocumentId,
    file: IncomingFile,
    source_language: str,
    actor: Actor,
    services: Services,
) -> None:
    """Give a document another file, as its next source version, and begin again.

    It stands in place of one that was refused, or is a new version of one under way or delivered. In the second case an
    empty language keeps the one the document has. A form that is sent twice hands in one version.
    """
    _check_language(source_language, is_optional=True)
    (taken,) = take_files((file,), services)  # before a row is held: the store may take its time
    document = find_document(session, document_id=document_id, actor=actor, locks=True)
    require(may_order(actor, document.holding(document.request)))
    _check_languages_differ(source_language, document.target_language)
    if _is_sent_again(session, document, taken, source_language, actor):
        return
    check_move(document.state, DocumentState.RECEIVED)
    is_new_version = document.state in TAKES_NEW_SOURCE
    document.name, document.format, document.failure = taken.file.name, taken.format.name.lower(), None
    document.source_language = source_language or (document.source_language if is_new_version else "")
    document.round += int(document.state is DocumentState.DELIVERED)
    _add_source(session, document, taken, person_id=actor.id, services=services)
    move_document(session, document, DocumentState.RECEIVED, clock=services.clock, person_id=actor.id)
    if is_new_version and document.reviser_id:
        announce(session, document, template="new_source", services=services, to_person_id=document.reviser_id)


def _is_sent_again(session: Session, document: Document, taken: TakenFile, source_language: str, actor: Actor) -> bool:
    """Tell whether a document has this file as its newest source from the same person, and nobody has worked on it."""
    sources = select(Version).where(Version.document_id == document.id, Version.kind == VersionKind.SOURCE)
    newest = session.scalar(sources.where(Version.person_id.is_not(None)).order_by(Version.number.desc()).limit(1))
    if newest is None or newest.number == 1 or document.state not in _UNTOUCHED:
        return False
    is_same_file = (newest.blob_key, newest.file_name) == (taken.file.blob_key, taken.file.name)
    return is_same_file and newest.person_id == actor.id and source_language in {"", document.source_language}


def clean_name(name: str) -> str:
    """Return a file name without folders, invisible signs and excess length, its extension kept.

    File systems count bytes, of which a letter may have several; the names of translations are a little longer.
    """
    path = PurePath(_visible(PurePath(name.replace("\\", "/")).name) or "document")
    suffix = path.suffix[:_SUFFIX_LENGTH]
    stem = path.stem[: _NAME_LENGTH - len(suffix)].encode()[: _NAME_BYTES - len(suffix.encode())]
    return stem.decode(errors="ignore") + suffix


def _visible(line: str) -> str:
    return "".join(letter for letter in line if letter.isprintable()).strip()


def _check_order(order: Order, actor: Actor, services: Services) -> None:
    require(actor.holds(Role.COORDINATOR) or (actor.holds(Role.REQUESTER) and actor.unit_id == order.unit_id))
    _check_language(order.source_language, is_optional=True)
    _check_language(order.target_language)
    _check_languages_differ(order.source_language, order.target_language)
    _check_files(order.files, services.rules.files_per_request)


def _refuse_repeated(session: Session, order: Order, actor: Actor) -> None:
    hold_person(session, actor.id)
    request_id = session.scalar(select(Request.id).where(Request.mark == order.mark))
    if request_id is not None:
        raise HandedInBefore(RequestId(request_id))


def _check_languages_differ(source: str, target: str) -> None:
    if source == target:
        raise RequestRefused("same-language", N_("Choose two different languages."))


def _check_files(files: Sequence[IncomingFile], limit: int) -> None:
    if not files:
        raise RequestRefused("no-files", N_("Choose at least one file."))
    if len(files) > limit:
        template = N_("A request may hold %(limit)d files. Hand the others in with a second request.")
        raise RequestRefused("too-many-files", template, limit=limit)


def _check_language(code: str, *, is_optional: bool = False) -> None:
    if code not in LANGUAGES and not (is_optional and not code):
        raise RequestRefused("unknown-language", N_("Choose one of the languages of the list."))


def _recognised(file: IncomingFile, services: Services) -> Format:
    limit = services.rules.upload_limit
    if len(file.content) > limit:
        template = N_("This file has %(size)d MB; the limit is %(limit)d MB.")
        raise DocumentRefused("too-large", template, size=-(-len(file.content) // MEGABYTE), limit=limit // MEGABYTE)
    refuse_malware(file.content, services.scanner)
    return services.workshop.recognise(file.content, file_name=file.name)


def _kept(file: IncomingFile, form: Format, services: Services) -> TakenFile:
    kept = KeptFile(
        name=clean_name(file.name),
        media_type=form.value.media_type,
        size=len(file.content),
        blob_key=keep_blob(services, file.content),
    )
    origin = VersionOrigin.UNLOCKED if file.is_unlocked else VersionOrigin.UPLOADED
    return TakenFile(format=form, file=kept, origin=origin)


def _add_request(session: Session, order: Order, actor: Actor, services: Services) -> Request:
    request = Request(
        unit_id=order.unit_id,
        requester_id=actor.id,
        reference=_visible(order.reference),
        source_language=order.source_language,
        target_language=order.target_language,
        deadline=order.deadline,
        note=order.note.strip(),
        confidentiality=order.confidentiality,
        created_at=services.clock(),
        mark=order.mark or None,
    )
    session.add(request)
    session.flush()
    return request


def add_document(
    session: Session,
    request: Request,
    taken: TakenFile,
    *,
    person_id: PersonId | None,
    services: Services,
) -> None:
    """Add a document with its first source version to a request, and have it read."""
    document = Document(
        request_id=request.id,
        name=taken.file.name,
        format=taken.format.name.lower(),
        source_language=request.source_language,
        target_language=request.target_language,
        state=DocumentState.RECEIVED,
        state_since=services.clock(),
        round=1,
        ringings=0,
    )
    session.add(document)
    session.flush()
    _add_source(session, document, taken, person_id=person_id, services=services)
    record_event(session, document, to=DocumentState.RECEIVED, clock=services.clock, person_id=person_id)
    ring_for(session, document)


def _add_source(
    session: Session,
    document: Document,
    taken: TakenFile,
    *,
    person_id: PersonId | None,
    services: Services,
) -> None:
    new = NewVersion(kind=VersionKind.SOURCE, origin=taken.origin, file=taken.file, person_id=person_id)
    add_version(session, document, new, services)
