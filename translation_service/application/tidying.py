"""The store kept tidy: what processes left unfinished that were killed while they kept a file."""

import logging
from datetime import timedelta
from typing import Final

from storage.blobs import StoreUnavailable
from translation_service.application.ports import Services

logger = logging.getLogger(__name__)

TIDY_EVERY: Final = timedelta(days=1)


def tidy_store(services: Services) -> int:
    """Remove unfinished files that nobody writes any more and return how many there were; none while it is away."""
    try:
        count = services.store.tidy(now=services.clock())
    except StoreUnavailable as error:
        logger.warning("tidying_put_off", extra={"why": str(error)})
        return 0
    if count:
        logger.info("store_tidied", extra={"files": count})
    return count
