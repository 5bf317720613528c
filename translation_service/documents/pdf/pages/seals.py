"""Letters that belong to a seal: those that run around it, and what is written within it as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from translation_service.documents.pdf.lines import Box

_LEAST_AROUND: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A letter: its middle, its colour (empty for black) and size, and whether it stands at a slant."""

    place: tuple[float, float]
    colour: str
    size: float
    is_slanting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seals:
    """The places of seals, how the letters around them look, and in which colours nothing but seals is written."""

    boxes: Sequence[Box] = ()
    looks: frozenset[tuple[str, float]] = frozenset()
    inks: frozenset[str] = frozenset()

    def own(self, sign: Sign) -> bool:
        """Tell whether a letter is one of a seal."""
        is_alike = sign.colour in self.inks or (sign.colour, sign.size) in self.looks
        return is_alike and _is_in(sign, self.boxes)


def seals_of(drawings: Sequence[Box], signs: Sequence[Sign]) -> Seals:
    """Return the drawings that letters of a page run around, and how these letters look."""
    slanting = [sign for sign in signs if sign.is_slanting]
    boxes = [box for box in drawings if sum(box.holds(*sign.place) for sign in slanting) >= _LEAST_AROUND]
    if not boxes:
        return Seals()
    outer = {sign.colour for sign in signs if not _is_in(sign, boxes)}
    inks = {sign.colour for sign in slanting} - outer - {""}
    looks = {(sign.colour, sign.size) for sign in slanting}
    return Seals(boxes=boxes, looks=frozenset(looks), inks=frozenset(inks))


def _is_in(sign: Sign, boxes: Sequence[Box]) -> bool:
    return any(box.holds(*sign.place) for box in boxes)
