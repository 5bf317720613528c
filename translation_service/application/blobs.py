"""Files in the store, with its faults in our own words."""

from storage.blobs import BlobKey, StoreUnavailable
from translation_service.application.ports import Services
from translation_service.domain.errors import TemporarilyUnavailable


def read_blob(services: Services, key: str) -> bytes:
    """Return a file; raise `TemporarilyUnavailable` while the store is away."""
    try:
        return services.store.get(BlobKey(key))
    except StoreUnavailable as error:
        raise TemporarilyUnavailable from error


def keep_blob(services: Services, content: bytes) -> str:
    """Keep a file and return its key, the SHA-256 of its content; the same content twice is one file."""
    try:
        return services.store.put(content)
    except StoreUnavailable as error:
        raise TemporarilyUnavailable from error
