"""Putting blobs from a process of its own, which loads only what stands here."""

from collections.abc import Callable

from storage.blobs import BlobKey, BlobStore


def put_often(opening: Callable[[], BlobStore], content: bytes) -> BlobKey:
    """Open a store, put the same content again and again, and return its key."""
    store = opening()
    return [store.put(content) for _ in range(20)][-1]
