"""Which blobs nobody needs any more."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta

from storage.blobs import BlobKey, BlobStore, StoredBlob


def garbage(
    stored: Iterable[StoredBlob], *, in_use: AbstractSet[BlobKey], now: datetime, grace: timedelta
) -> Iterator[BlobKey]:
    """Yield the keys that are not `in_use` and were last put more than `grace` ago.

    The grace period covers the time between putting a blob and committing the version that points at it.
    """
    return (blob.key for blob in stored if blob.key not in in_use and blob.stored_at < now - grace)


def remove_garbage(store: BlobStore, *, in_use: AbstractSet[BlobKey], now: datetime, grace: timedelta) -> int:
    """Remove the garbage and return how many blobs went; one that is put again meanwhile stays."""
    unneeded = list(garbage(store.stored(), in_use=in_use, now=now, grace=grace))
    return sum(store.remove(key, unless_stored_after=now - grace) for key in unneeded)
