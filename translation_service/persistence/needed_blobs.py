"""Which blobs of the store the database points at."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.blobs import BlobKey
from translation_service.persistence.memory_exchanges import MemoryExchange
from translation_service.persistence.previews import Preview
from translation_service.persistence.requests import Version
from translation_service.persistence.terms import TermImport

BLOB_COLUMNS: Final[tuple[InstrumentedAttribute[str], ...]] = (
    Version.blob_key,
    Version.text_key,
    TermImport.blob_key,
    MemoryExchange.blob_key,
)


def needed_blobs(session: Session) -> frozenset[BlobKey]:
    """Return the keys of all files that versions, previews, imports and exports consist of."""
    columns = (session.scalars(select(column)) for column in BLOB_COLUMNS)
    keys = {key for column in columns for key in column}
    return frozenset(BlobKey(key) for key in keys | _of_previews(session.scalars(select(Preview.pages))) if key)


def _of_previews(previews: Iterable[list[Any]]) -> set[str]:
    return {str(key) for pages in previews for key, *_ in pages}
