"""Files in the store, with its faults in our own words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from storage.blobs import BlobKey, StorageError, StoreFull, StoreUnavailable
from translation_service.application.ports import Services
from translation_service.domain.errors import FileLost, NoRoom, TemporarilyUnavailable
from translation_service.domain.sentences import N_

logger = logging.getLogger(__name__)

LOST: Final = N_(
    "This file is damaged or missing in the store. An administrator can bring it back from a backup; then it can be"
    " tried again."
)


def read_blob(services: Services, key: str) -> bytes:
    """Return a file; raise `TemporarilyUnavailable` while the store is away, `FileLost` if it lost the file."""
    with _in_our_words(key):
        return services.store.get(BlobKey(key))


def open_blob(services: Services, key: str) -> IO[bytes]:
    """Open a file that was checked from end to end, for the caller to close; raise as `read_blob` does."""
    with _in_our_words(key):
        return services.store.open(BlobKey(key))


def keep_blob(services: Services, content: bytes) -> str:
    """Keep a file and return its key, the SHA-256 of its content; the same content twice is one file."""
    with _in_our_words():
        return services.store.put(content)


@contextmanager
def _in_our_words(key: str = "") -> Iterator[None]:
    try:
        yield
    except StoreFull as error:
        raise NoRoom("the disk of the store is full") from error
    except StoreUnavailable as error:
        raise TemporarilyUnavailable("the store does not answer") from error
    except StorageError as error:
        # Under this name an administrator finds it in a backup; it tells nothing of what is inside.
        logger.error("file_lost", extra={"key": key, "kind": type(error).__name__})
        raise FileLost("file-lost", LOST) from error
