"""The data folder of an installation: private, held by one service at a time, with the key of its sessions."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.settings import Settings

_PRIVATE: Final = 0o600


def prepare(folder: Path) -> None:
    """Make the folder if it is not there; raise `RequestRefused` when it cannot be written to."""
    if not has_place(folder):
        template = N_("The data folder %(folder)s cannot be written to. Choose another with TRANSLATION_DATA_FOLDER.")
        raise RequestRefused("data-folder", template, folder=str(folder))


def has_place(folder: Path) -> bool:
    """Make a folder if it is not there, for its owner alone, and tell whether it can be written to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def is_backup(folder: Path) -> bool:
    """Tell whether the folder is a backup that no service has worked with yet."""
    return _backup_mark(folder).exists()


def mark_backup(folder: Path) -> None:
    """Note that what is in the folder is a backup, so that the next one may take its place."""
    _backup_mark(folder).touch()


def require_whole_backup(folder: Path) -> None:
    """Raise `RequestRefused` where the folder is a backup that broke off before the database was in it."""
    if is_backup(folder) and not (folder / "translation.db").exists():
        template = N_("The backup in the folder %(folder)s was broken off. Make it again, or choose another.")
        raise RequestRefused("backup-broken-off", template, folder=str(folder))


def make_lasting(folder: Path) -> None:
    """Note that a service works with the folder from now on: what was a backup is one no longer."""
    _backup_mark(folder).unlink(missing_ok=True)


def _backup_mark(folder: Path) -> Path:
    return folder / "backup"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder for one service; raise `RequestRefused` when another one holds it.

    The system lets go of it when the process ends, however it ends.
    """
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _PRIVATE)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        template = N_("The service runs already with the data folder %(folder)s. Stop it first, or choose another.")
        raise RequestRefused("already-running", template, folder=str(folder)) from error
    try:
        yield
    finally:
        os.close(handle)


def completed(settings: Settings) -> Settings:
    """Return the settings with what the data folder keeps: the key, and the address of the broker.

    What the environment sets stands. The key is made the first time it is asked for.
    """
    return replace(
        settings,
        secret_key=settings.secret_key or secret_key(settings.data_folder),
        redis_url=settings.redis_url or broker_address(settings.data_folder),
    )


def made_here(settings: Settings) -> frozenset[str]:
    """Return the names of the settings whose values the service made with its data folder: nobody chose them."""
    key = _key_file(settings.data_folder)
    made = {
        "secret_key": key.read_text(encoding="ascii").strip() if key.exists() else "",
        "redis_url": broker_address(settings.data_folder),
    }
    return frozenset(name for name, value in made.items() if value and value == getattr(settings, name))


def broker_address(folder: Path) -> str:
    """Return the address of the embedded broker that runs for a data folder, "" when none does."""
    try:
        return broker_address_file(folder).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def broker_address_file(folder: Path) -> Path:
    """Return where the embedded broker, and nobody else, writes its address."""
    return folder / "broker" / "address"


def secret_key(folder: Path) -> str:
    """Return the key of this installation, made once and readable by its owner alone."""
    prepare(folder)
    path = _key_file(folder)
    if not path.exists():
        _write_new(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def _key_file(folder: Path) -> Path:
    return folder / "secret.key"


def _write_new(path: Path, text: str) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    # Of one that died here under the same number: in a container they come again.
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "w") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    try:
        # Unlike a rename, a link never replaces the key another process has just made.
        os.link(unfinished, path)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
