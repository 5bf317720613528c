"""The files of an installation copied into another store, so that a database beside them finds all it points at."""

from dataclasses import dataclass

from storage.blobs import BlobDamaged, BlobKey, BlobMissing, BlobStore, StoreUnavailable
from translation_service.application.ports import Services
from translation_service.persistence.backups import Backup
from translation_service.persistence.copying import unwritable_copy
from translation_service.persistence.needed_blobs import needed_blobs


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """How many files were copied, were there already, or are missing or damaged in the store itself."""

    copied: int
    present: int
    lost: int


def back_up_files(services: Services, *, target: BlobStore) -> BackedUp:
    """Copy every file the database points at and `target` lacks, and note that it was done.

    Raises `StoreUnavailable` when one of the two stores is away, and `RequestRefused` when `target` takes no more.
    Files never change, so a later backup copies only what is new.
    """
    with services.reading() as session:
        needed = needed_blobs(session)
    lacking = needed - frozenset(target.keys())
    copied = sum(_is_copied(key, source=services.store, target=target) for key in lacking)
    made = BackedUp(copied=copied, present=len(needed) - len(lacking), lost=len(lacking) - copied)
    with services.transaction() as session:
        session.add(Backup(made_at=services.clock(), copied=made.copied, present=made.present, lost=made.lost))
    return made


def _is_copied(key: BlobKey, *, source: BlobStore, target: BlobStore) -> bool:
    try:
        content = source.get(key)
    except (BlobMissing, BlobDamaged):
        return False
    try:
        target.put(content)
    except StoreUnavailable as error:
        raise unwritable_copy() from error
    return True
