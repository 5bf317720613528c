"""Files in the store, with its faults in our own words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from storage.blobs import BlobKey, StorageError, StoreUnavailable
from translation_service.application.ports import Services
from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable


def read_blob(services: Services, key: str) -> bytes:
    """Return a file; raise `TemporarilyUnavailable` while the store is away, `BrokenPromise` if it lost the file."""
    with _in_our_words():
        return services.store.get(BlobKey(key))


def open_blob(services: Services, key: str) -> IO[bytes]:
    """Open a file that was checked from end to end, for the caller to close; raise as `read_blob` does."""
    with _in_our_words():
        return services.store.open(BlobKey(key))


def keep_blob(services: Services, content: bytes) -> str:
    """Keep a file and return its key, the SHA-256 of its content; the same content twice is one file."""
    with _in_our_words():
        return services.store.put(content)


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except StoreUnavailable as error:
        raise TemporarilyUnavailable("the store does not answer") from error
    except StorageError as error:
        raise BrokenPromise("the store has lost or damaged a file") from error
