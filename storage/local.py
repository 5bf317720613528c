"""Blobs as files in a folder: `ab/cd/abcd…`, for many processes on one machine."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import IO, Final

from storage.blobs import (
    BlobDamaged,
    BlobKey,
    BlobMissing,
    StoredBlob,
    StoreFull,
    StoreUnavailable,
    is_key,
    key_of,
    parse_key,
    verified,
    verify_stream,
)

LEFTOVER_AGE: Final = timedelta(days=1)
"""No write takes this long, so an older unfinished file belongs to a process that died."""

_UNFINISHED: Final = ".part"
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700


class LocalStore:
    """A `BlobStore` in `folder`, which is made at the first put.

    A blob appears under its name only when all of it is on the disk, so a process may be killed at any
    moment: the blob is there whole, or not at all and an unfinished file waits for `tidy`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> BlobKey:
        key = key_of(content)
        path = self._path(key)
        with _reporting_trouble():
            _make_private(path.parent)
            with self._locked(fcntl.LOCK_SH):
                _write_or_renew(path, content)
            self._make_lasting(path.parent)
        return key

    def get(self, key: BlobKey) -> bytes:
        path = self._path(key)
        with _reporting_trouble(missing=key):
            return verified(path.read_bytes(), key=key)

    def open(self, key: BlobKey) -> IO[bytes]:
        path = self._path(key)
        with _reporting_trouble(missing=key):
            return _open_verified(path, key)

    def exists(self, key: BlobKey) -> bool:
        path = self._path(key)
        with _reporting_trouble():
            return _is_there(path)

    def keys(self) -> Iterator[BlobKey]:
        with _reporting_trouble():
            yield from (BlobKey(path.name) for path in self._files() if self._is_blob(path))

    def stored(self) -> Iterator[StoredBlob]:
        with _reporting_trouble():
            yield from _described(path for path in self._files() if self._is_blob(path))

    def remove(self, key: BlobKey, *, unless_stored_after: datetime | None = None) -> bool:
        path = self._path(key)
        with _reporting_trouble():
            return _is_there(path) and self._remove_unless_renewed(path, unless_stored_after)

    def tidy(self, *, now: datetime) -> int:
        """Remove unfinished files older than `LEFTOVER_AGE` and return how many there were."""
        with _reporting_trouble():
            leftovers = [path for path in self._files() if _is_leftover(path, now=now)]
            for path in leftovers:
                path.unlink(missing_ok=True)
        return len(leftovers)

    def _path(self, key: BlobKey) -> Path:
        name = parse_key(key)
        return self._folder / name[:2] / name[2:4] / name

    def _is_blob(self, path: Path) -> bool:
        return is_key(path.name) and path == self._path(BlobKey(path.name))

    def _files(self) -> Iterator[Path]:
        inner = chain.from_iterable(map(_folders_in, _folders_in(self._folder)))
        return chain.from_iterable(map(_entries_of, inner))

    def _remove_unless_renewed(self, path: Path, unless_stored_after: datetime | None) -> bool:
        # Alone with the file: no put can find and renew the blob between our look and the removal.
        with self._locked(fcntl.LOCK_EX):
            is_kept = not _is_there(path) or _is_younger(path, unless_stored_after)
            if not is_kept:
                path.unlink()
        return not is_kept

    @contextmanager
    def _locked(self, kind: int) -> Iterator[None]:
        # The system frees the lock when its process dies, however it dies.
        handle = os.open(self._folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _PRIVATE_FILE)
        try:
            fcntl.flock(handle, kind)
            yield
        finally:
            os.close(handle)

    def _make_lasting(self, folder: Path) -> None:
        # A rename survives a power cut only when the folders that lead to it are on the disk too.
        for level in (folder, folder.parent, self._folder):
            _sync_folder(level)


@contextmanager
def _reporting_trouble(*, missing: BlobKey | None = None) -> Iterator[None]:
    """Turn the system's errors into ours; a file that is not there means that the blob `missing` is not."""
    try:
        yield
    except FileNotFoundError as error:
        if missing:
            raise BlobMissing(missing) from error
        raise StoreUnavailable("A folder of the store is gone.") from error
    except OSError as error:
        kind = StoreFull if error.errno in _FULL else StoreUnavailable
        raise kind(error.strerror or "The folder of the store cannot be used.") from error


def _write_or_renew(path: Path, content: bytes) -> None:
    if _is_intact(path):
        os.utime(path)
    else:
        _write(path, content)


def _is_there(path: Path) -> bool:
    # `Path.is_file` would also answer "no" where the folder of the store is something else.
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True


def _is_intact(path: Path) -> bool:
    try:
        _open_verified(path, BlobKey(path.name)).close()
    except (FileNotFoundError, BlobDamaged):
        return False
    return True


def _open_verified(path: Path, key: BlobKey) -> IO[bytes]:
    stream = path.open("rb")
    try:
        verify_stream(stream, key=key)
    except BaseException:
        stream.close()
        raise
    return stream


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_UNFINISHED)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(handle)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _make_private(folder: Path) -> None:
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folders_in(folder: Path) -> list[Path]:
    return [path for path in _entries_of(folder) if path.is_dir()]


def _entries_of(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except FileNotFoundError:
        return []


def _described(paths: Iterable[Path]) -> Iterator[StoredBlob]:
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            continue  # removed while we were listing
        yield StoredBlob(key=BlobKey(path.name), size=status.st_size, stored_at=_moment(status.st_mtime))


def _is_leftover(path: Path, *, now: datetime) -> bool:
    return path.suffix == _UNFINISHED and not _is_younger(path, now - LEFTOVER_AGE)


def _is_younger(path: Path, limit: datetime | None) -> bool:
    try:
        return limit is not None and _moment(path.stat().st_mtime) > limit
    except FileNotFoundError:
        return True  # finished or removed meanwhile: nothing of it is left to judge


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
