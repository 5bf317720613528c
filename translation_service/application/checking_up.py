"""A look at every part an installation stands on, for whoever has to keep it running."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from multiprocessing.pool import AsyncResult, ThreadPool
from time import monotonic
from typing import Final, TypeAlias

from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from storage.blobs import StoreUnavailable, key_of
from translation_service.application.ports import Services
from translation_service.documents.files.programs import Program
from translation_service.domain.condition import Condition, PartCondition
from translation_service.domain.errors import TemporarilyUnavailable, reason_of
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.domain.sizes import MEGABYTE
from translation_service.persistence.backups import Backup

_LONGEST_WAIT: Final = 4.0
"""Seconds: a person waits for the page, and a part that is well answers within one."""

_DATABASES: Final = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}

_Found: TypeAlias = tuple[Condition, Sentence]

_SILENT: Final[_Found] = (Condition.TROUBLE, sentence(N_("Gives no answer.")))


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    look: Callable[[Services], _Found]


def check_up(services: Services, *, longest_wait: float = _LONGEST_WAIT) -> tuple[PartCondition, ...]:
    """Look at every part at once; one that gives no answer within `longest_wait` seconds is in trouble."""
    until = monotonic() + longest_wait
    looks = [_lookers().apply_async(_looked_at, (part, services, until)) for part in _PARTS]
    return tuple(_condition(part, look, until) for part, look in zip(_PARTS, looks, strict=True))


def _looked_at(part: _Part, services: Services, until: float) -> _Found:
    if monotonic() > until:
        return _SILENT
    try:
        return part.look(services)
    except (TemporarilyUnavailable, StoreUnavailable, OperationalError, OSError) as error:
        return Condition.TROUBLE, sentence(N_("Does not answer: %(reason)s"), reason=reason_of(error))


def _condition(part: _Part, look: AsyncResult[_Found], until: float) -> PartCondition:
    look.wait(max(0.0, until - monotonic()))
    condition, words = look.get() if look.ready() else _SILENT
    return PartCondition(name=part.name, condition=condition, words=words)


def _database(services: Services) -> _Found:
    with services.reading() as session:
        session.execute(text("SELECT 1"))
        kind = session.get_bind().dialect.name
    return Condition.GOOD, sentence(N_("%(kind)s answers."), kind=_DATABASES.get(kind, kind))


def _workers(services: Services) -> _Found:
    load = services.queue.load()
    if not load.workers:
        return Condition.TROUBLE, sentence(N_("No worker listens: documents are taken in, and then nothing happens."))
    template = N_("Workers that listen: %(workers)d. Jobs that wait: %(waiting)d.")
    return Condition.GOOD, sentence(template, workers=load.workers, waiting=load.waiting)


def _files(services: Services) -> _Found:
    services.store.exists(key_of(b""))
    return Condition.GOOD, sentence(N_("The store answers."))


def _space(services: Services) -> _Found:
    free = services.free_space()
    if free < services.rules.low_space:
        template = N_("Only %(megabytes)d MB are free in the data folder. Make room before the service has to stop.")
        return Condition.TROUBLE, sentence(template, megabytes=free // MEGABYTE)
    return Condition.GOOD, sentence(
        N_("Free in the data folder: %(gigabytes)d GB."), gigabytes=free // MEGABYTE // 1024
    )


def _backup(services: Services) -> _Found:
    with services.reading() as session:
        last = session.scalar(select(Backup).order_by(Backup.id.desc()).limit(1))
        age, lost = (abs(services.clock() - last.made_at), last.lost) if last else (None, 0)
    if age is None:
        return Condition.LEFT_OUT, sentence(N_("None was made yet with “translation-service backup”."))
    if lost:
        template = N_("Files the last one lacks, missing or damaged in the store itself: %(lost)d.")
        return Condition.TROUBLE, sentence(template, lost=lost)
    if age < timedelta(days=1):
        return Condition.GOOD, sentence(N_("The last one is less than a day old."))
    is_old = services.rules.backup_age and age > services.rules.backup_age
    condition = Condition.TROUBLE if is_old else Condition.GOOD
    return condition, sentence(N_("Days since the last one: %(days)d."), days=age.days)


def _mail(services: Services) -> _Found:
    if services.mailer.greet():
        return Condition.GOOD, sentence(N_("The mail server answers."))
    return Condition.LEFT_OUT, sentence(N_("No mail server is set: mails are laid into a folder."))


def _scanner(services: Services) -> _Found:
    if not services.scanner.is_there:
        return Condition.LEFT_OUT, sentence(N_("No virus scanner is set: files are taken unseen."))
    services.scanner.found_in(b"")
    return Condition.GOOD, sentence(N_("The virus scanner answers."))


def _ocr(services: Services) -> _Found:
    if services.programs.path(Program.OCR):
        return Condition.GOOD, sentence(N_("Tesseract is installed."))
    return Condition.LEFT_OUT, sentence(N_("Tesseract is not installed: pictures and scanned pages are refused."))


def _office(services: Services) -> _Found:
    if services.programs.path(Program.OFFICE):
        return Condition.GOOD, sentence(N_("LibreOffice is installed."))
    template = N_("LibreOffice is not installed: old Office files are refused, and no page is shown as a picture.")
    return Condition.LEFT_OUT, sentence(template)


def _models(services: Services) -> _Found:
    if count := len(services.engines.pairs):
        return Condition.GOOD, sentence(N_("Language pairs with a draft: %(count)d."), count=count)
    return Condition.LEFT_OUT, sentence(N_("No model is installed: documents go to people without a draft."))


def _institution(services: Services) -> _Found:
    for neighbour in (services.directory, services.identity_provider):
        try:
            if neighbour:
                neighbour.check()
        except TemporarilyUnavailable:
            return Condition.TROUBLE, sentence(N_("Does not answer. “translation-service institution” says why."))
    if services.knows_institution:
        return Condition.GOOD, sentence(N_("The institution's sign-in answers."))
    template = N_("No directory and no identity provider is set: people sign in with passwords of the desk.")
    return Condition.LEFT_OUT, sentence(template)


_PARTS: Final = (
    _Part(N_("Database"), _database),
    _Part(N_("Workers"), _workers),
    _Part(N_("Files"), _files),
    _Part(N_("Room on the disk"), _space),
    _Part(N_("Backup"), _backup),
    _Part(N_("Mail"), _mail),
    _Part(N_("Sign-in of the institution"), _institution),
    _Part(N_("Virus scanner"), _scanner),
    _Part(N_("Reading of pictures"), _ocr),
    _Part(N_("Old Office files"), _office),
    _Part(N_("Machine translation"), _models),
)


@cache
def _lookers() -> ThreadPool:
    """Return threads for all parts at once.

    They are shared, so that parts that never answer hold these threads and no more, however often somebody looks; and
    no process waits for them at its end, so that a watchman who called `check` hears of the trouble at once.
    """
    return ThreadPool(len(_PARTS))
