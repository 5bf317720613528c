"""Pages looked at so that their letters stand upright, whichever way they are stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import pi
from typing import Final

from translation_service.documents.pdf.lines import Box

_SIDEWAYS: Final = (1, 3)

Place = tuple[float, float, float, float]
"""Left, bottom, right and top of something on a page, as a PDF names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """How places as stored become places as read: the paper, and the quarters of a turn its letters have made."""

    paper: Box
    quarters: int = 0

    @property
    def width(self) -> float:
        return self.paper.height if self.quarters in _SIDEWAYS else self.paper.width

    @property
    def height(self) -> float:
        return self.paper.width if self.quarters in _SIDEWAYS else self.paper.height

    def place(self, across: float, up: float) -> tuple[float, float]:
        """Return where a place is for somebody who reads the page."""
        across, up = across - self.paper.left, up - self.paper.bottom
        match self.quarters:
            case 1:
                return up, self.paper.width - across
            case 2:
                return self.paper.width - across, self.paper.height - up
            case 3:
                return self.paper.height - up, across
            case _:
                return across, up

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a box for somebody who reads the page."""
        one, other = self.place(left, bottom), self.place(right, top)
        return Box(
            left=min(one[0], other[0]),
            bottom=min(one[1], other[1]),
            right=max(one[0], other[0]),
            top=max(one[1], other[1]),
        )


def quarters_of(angles: Iterable[float]) -> int:
    """Return the quarters of a turn to the left that most letters have made; PDFium's angles grow to the right."""
    counts = Counter(round(-angle / (pi / 2)) % 4 for angle in angles)
    return counts.most_common(1)[0][0] if counts else 0
