"""The store kept tidy: what processes left that were killed while they kept a file, or before they wrote of it."""

import logging
from datetime import timedelta
from typing import Final

from storage.blobs import StoreUnavailable
from storage.retention import remove_garbage
from translation_service.application.ports import Services
from translation_service.persistence.needed_blobs import needed_blobs

logger = logging.getLogger(__name__)

TIDY_EVERY: Final = timedelta(days=1)


def tidy_store(services: Services) -> int:
    """Remove unfinished files, and old ones nobody points at; return how many, none while the store is away."""
    try:
        unfinished, unneeded = services.store.tidy(now=services.clock()), _remove_unneeded(services)
    except StoreUnavailable as error:
        logger.warning("tidying_put_off", extra={"why": str(error)})
        return 0
    if unfinished or unneeded:
        logger.info("store_tidied", extra={"unfinished": unfinished, "unneeded": unneeded})
    return unfinished + unneeded


def _remove_unneeded(services: Services) -> int:
    grace = services.rules.unneeded_blobs_stay
    with services.reading() as session:
        needed = needed_blobs(session)
    # A database that points at nothing is more likely the wrong one than a reason to remove every file.
    if not grace or not needed:
        return 0
    return remove_garbage(services.store, in_use=needed, now=services.clock(), grace=grace)
