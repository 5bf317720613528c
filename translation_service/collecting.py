"""How often a process looks for rubbish; one that makes much and hardly any rubbish would spend its time on looking."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Look for rubbish at the pace of a process of one order, and at the usual one again afterwards."""
    usual = gc.get_threshold()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
