"""What a store of blobs promises: a blob is named by the SHA-256 of its content and never changes."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Final, NewType, Protocol

BlobKey = NewType("BlobKey", str)
"""64 lower-case hexadecimal digits: the SHA-256 of the content."""

_KEY: Final = re.compile(r"[0-9a-f]{64}")


class StorageError(Exception):
    """The root of everything a store may raise."""


class BlobMissing(StorageError):
    """No blob is stored under this key."""


class BlobDamaged(StorageError):
    """The stored bytes no longer have the checksum that names them."""


class StoreUnavailable(StorageError):
    """The store cannot answer now: disk full, no permission, no connection, no bucket."""


class StoreFull(StoreUnavailable):
    """The disk of the store takes no more."""


class NotABlobKey(StorageError, ValueError):
    """The text cannot be a key, so it is never turned into a path or an object name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBlob:
    """A line of a store's list: `size` in bytes, `stored_at` (UTC) when the content was last put."""

    key: BlobKey
    size: int
    stored_at: datetime


class BlobStore(Protocol):
    """Blobs by key, for many threads and processes; every method may raise `StoreUnavailable`."""

    def put(self, content: bytes) -> BlobKey:
        """Store `content` and return its key once it is safe; again, only `stored_at` is renewed."""
        ...

    def get(self, key: BlobKey) -> bytes:
        """Return the verified content; raise `BlobMissing` or `BlobDamaged`."""
        ...

    def open(self, key: BlobKey) -> IO[bytes]:
        """Return a readable, seekable stream whose content has been verified; the caller closes it.

        For large blobs: memory stays small. Raises `BlobMissing` or `BlobDamaged`.
        """
        ...

    def exists(self, key: BlobKey) -> bool: ...

    def keys(self) -> Iterator[BlobKey]:
        """Yield every key once, in no particular order."""
        ...

    def stored(self) -> Iterator[StoredBlob]:
        """Yield every blob's key, size and age, in no particular order."""
        ...

    def remove(self, key: BlobKey, *, unless_stored_after: datetime | None = None) -> bool:
        """Remove the blob and say whether it was there; keep one that was put after `unless_stored_after`."""
        ...

    def tidy(self, *, now: datetime) -> int:
        """Remove what killed processes left unfinished and return how many files that were."""
        ...


def key_of(content: bytes) -> BlobKey:
    """Return the key under which `content` is stored."""
    return BlobKey(hashlib.sha256(content).hexdigest())


def parse_key(text: str) -> BlobKey:
    """Return `text` as a key; raise `NotABlobKey` for anything but 64 lower-case hexadecimal digits."""
    if not is_key(text):
        raise NotABlobKey("A blob key is 64 lower-case hexadecimal digits.")
    return BlobKey(text)


def is_key(text: str) -> bool:
    return _KEY.fullmatch(text) is not None


def verified(content: bytes, *, key: BlobKey) -> bytes:
    """Return `content`; raise `BlobDamaged` when it is not what `key` names."""
    if key_of(content) != key:
        raise BlobDamaged(key)
    return content


def verify_stream(stream: IO[bytes], *, key: BlobKey) -> None:
    """Read all of `stream` and go back to its start; raise `BlobDamaged` when `key` names something else."""
    stream.seek(0)
    # typeshed asks for an exact file class; the function itself reads anything with `readinto` or a buffer.
    if hashlib.file_digest(stream, "sha256").hexdigest() != key:  # type: ignore[arg-type]
        raise BlobDamaged(key)
    stream.seek(0)
