"""Batches of one size: every batch has the same number of places, so that a compiled model meets one shape only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.encoding import Rows

WIDTHS: Final = (8, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128)
"""Pieces in a row; each divides `PLACES`."""
PLACES: Final = 30_720
"""Places in a batch, on either side; a machine without a GPU learns with fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Rows of one width: `sources` (rows, width) and `targets` (rows, width + 1), int16."""

    width: int
    sources: NDArray[np.int16]
    targets: NDArray[np.int16]


def buckets_of(shards: list[tuple[Rows, Rows]], places: int) -> list[Bucket]:
    """Sort rows into buckets by their length; what does not fill a batch moves on to the next width."""
    left_sources = np.zeros((0, 0), np.int16)
    left_targets = np.zeros((0, 0), np.int16)
    needed = [np.maximum(sources.lengths, targets.lengths - 1) for sources, targets in shards]
    found = []
    narrower = 0
    for width in WIDTHS:
        parts = [np.flatnonzero((lengths > narrower) & (lengths <= width)) for lengths in needed]
        sources = np.concatenate(
            [_wider(left_sources, width), *(s.padded(rows, width) for (s, _), rows in zip(shards, parts, strict=True))]
        )
        targets = np.concatenate(
            [
                _wider(left_targets, width + 1),
                *(t.padded(rows, width + 1) for (_, t), rows in zip(shards, parts, strict=True)),
            ]
        )
        whole = len(sources) - len(sources) % (places // width)
        order = np.random.default_rng(width).permutation(len(sources))
        if whole:
            found.append(Bucket(width=width, sources=sources[order[:whole]], targets=targets[order[:whole]]))
        left_sources, left_targets, narrower = sources[order[whole:]], targets[order[whole:]], width
    return found


def order_of_batches(buckets: list[Bucket], seed: int, places: int) -> Iterator[tuple[int, slice]]:
    """Yield bucket and rows of every batch, in an order by chance."""
    batches = [
        (number, slice(first, first + places // bucket.width))
        for number, bucket in enumerate(buckets)
        for first in range(0, len(bucket.sources), places // bucket.width)
    ]
    for place in np.random.default_rng(seed).permutation(len(batches)):
        yield batches[place]


def _wider(rows: NDArray[np.int16], width: int) -> NDArray[np.int16]:
    return np.pad(rows, ((0, 0), (0, width - rows.shape[1])))
