"""Files in the store, with its faults in our own words."""

from storage.blobs import BlobKey, StorageError, StoreUnavailable
from translation_service.application.ports import Services
from translation_service.domain.errors import BrokenPromise, TemporarilyUnavailable


def read_blob(services: Services, key: str) -> bytes:
    """Return a file; raise `TemporarilyUnavailable` while the store is away, `BrokenPromise` if it lost the file."""
    try:
        return services.store.get(BlobKey(key))
    except StoreUnavailable as error:
        raise TemporarilyUnavailable("the store does not answer") from error
    except StorageError as error:
        raise BrokenPromise("the store has lost or damaged a file") from error


def keep_blob(services: Services, content: bytes) -> str:
    """Keep a file and return its key, the SHA-256 of its content; the same content twice is one file."""
    try:
        return services.store.put(content)
    except StoreUnavailable as error:
        raise TemporarilyUnavailable("the store does not answer") from error
