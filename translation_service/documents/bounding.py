"""No more blocks than one document may have, counted before all of them are read."""

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from translation_service.documents import refusals
from translation_service.documents.limits import Limits

One = TypeVar("One")


def bounded(found: Iterable[One], limits: Limits) -> list[One]:
    """Return what was found in a document; refuse the document when it is more than the limit."""
    taken = list(islice(found, limits.block_limit + 1))
    if len(taken) > limits.block_limit:
        raise refusals.too_many_blocks(limits.block_limit)
    return taken
