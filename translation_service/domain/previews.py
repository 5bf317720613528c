"""Previews of versions: the first pages of a file as pictures, and where the making of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class PreviewState(StrEnum):
    """A preview waits to be made, is made, or cannot be: nothing here shows such a file, or it takes too much."""

    WAITING = "waiting"
    MADE = "made"
    MISSING = "missing"


PREVIEW_MOVES: Final[Mapping[PreviewState, frozenset[PreviewState]]] = {
    PreviewState.WAITING: frozenset({PreviewState.MADE, PreviewState.MISSING}),
    PreviewState.MADE: frozenset(),
    PreviewState.MISSING: frozenset(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """A page as a PNG and its size in pixels."""

    content: bytes = field(repr=False)
    width: int
    height: int
