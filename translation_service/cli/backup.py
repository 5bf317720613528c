"""`backup`."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from shutil import copyfile
from typing import Final

import click

from storage.blobs import StoreUnavailable
from storage.local import LocalStore
from translation_service.application.backing_up import BackedUp, back_up_files
from translation_service.bootstrap import build
from translation_service.cli.readiness import migrated
from translation_service.cli.speaking import say
from translation_service.cli.surroundings import settings_here
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_
from translation_service.integrations.data_folder import has_place, held, is_backup, mark_backup
from translation_service.persistence.copying import a_copy_of_database, unwritable_copy
from translation_service.settings import Settings

_FILES_ALONE: Final = N_(
    "This copies the files alone. The database must have been copied before, with the tool of its server: if it was"
    " not, do that first, then run this command again."
)


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
def backup(folder: Path) -> None:
    """Copy the database and every file it points at into FOLDER, while the service runs.

    FOLDER is a data folder then: `run --data` begins with it. A later backup into it copies only what is new.
    """
    settings = migrated(settings_here())
    if not has_place(folder):
        raise unwritable_copy()
    if settings.database_url:
        say(_FILES_ALONE)
    with held(folder), _telling_of_no_place():
        _claim(folder, settings)
        with nullcontext() if settings.database_url else _database_copied(settings, folder):
            files = _copy_files(settings, folder)
    say(N_("Translation models are not in the backup: fetch them again where it is restored, or keep a mirror."))
    say(N_("Files copied: %(copied)s; there already: %(present)s."), copied=files.copied, present=files.present)
    if files.lost:
        template = N_("Missing or damaged in the store, and so not in the backup: %(lost)s files.")
        raise RequestRefused("files-lost", template, lost=files.lost)


@contextmanager
def _telling_of_no_place() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritable_copy() from error


def _claim(folder: Path, settings: Settings) -> None:
    """Refuse a folder that some installation works in; a backup never takes the place of one."""
    is_other = (folder / "translation.db").exists() and not is_backup(folder)
    if is_other or folder.resolve() == settings.data_folder.resolve():
        template = N_("The folder %(folder)s holds an installation. Choose another one for the backup.")
        raise RequestRefused("not-a-backup", template, folder=str(folder))
    mark_backup(folder)


@contextmanager
def _database_copied(settings: Settings, folder: Path) -> Iterator[None]:
    """Copy the database first, and put it into place when all it points at is there."""
    with a_copy_of_database(settings.data_folder / "translation.db", folder / "translation.db"):
        yield
        _copy_key(settings.data_folder / "secret.key", folder / "secret.key")


def _copy_key(key: Path, copy: Path) -> None:
    """Copy the key of the sessions; the copy of before stands until this one is whole."""
    if key.exists():
        unfinished = copy.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        unfinished.touch(0o600)
        copyfile(key, unfinished)
        unfinished.replace(copy)


def _copy_files(settings: Settings, folder: Path) -> BackedUp:
    try:
        return back_up_files(build(settings).services, target=LocalStore(folder / "blobs"))
    except StoreUnavailable as error:
        raise TemporarilyUnavailable("the store or the folder of the backup") from error
