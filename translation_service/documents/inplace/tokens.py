"""Tokens that remember where in the source text they stand."""

from dataclasses import dataclass

from translation_service.documents.tagging.looks import PLAIN, Look
from translation_service.documents.tagging.tokens import Anchor, Atom, Pair, Text


@dataclass(frozen=True, slots=True)
class Stretch:
    """Positions in the source: the first letter and the one after the last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class SourceText(Text):
    """Words as a reader sees them; `raw` is how the source writes them."""

    look: Look = PLAIN
    raw: str = ""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SourceAnchor(Anchor):
    atoms: tuple[Atom, ...] = ()
    stretch: Stretch


@dataclass(slots=True, eq=False, kw_only=True)
class SourcePair(Pair):
    look: Look = PLAIN
    opening: Stretch
    closing: Stretch
