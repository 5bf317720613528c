"""The documents of the demonstration, and what its reviser corrects in them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A whole sentence written anew: `source` is how the segment begins, `target` carries the segment's tags."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document to hand in; `bold` are words that must stand in bold in its translation."""

    name: str
    corrections: tuple[Correction, ...]
    bold: tuple[str, ...] = field(default=())

    @property
    def content(self) -> bytes:
        return (_FOLDER / self.name).read_bytes()


_ARRIVAL_DAY: Final = Correction(source="Segunda-feira, 12 de outubro", target="Monday, 12 October")

PAPERS: Final = (
    Paper(
        name="carta-de-geminacao.docx",
        corrections=(
            _ARRIVAL_DAY,
            Correction(
                source="Para assinar o acordo, temos a honra de",
                target=(
                    "To sign the agreement, we have the honour of <1>inviting Your Excellency</1>, accompanied by a"
                    " delegation of up to eight people, to visit Vila Serena from 12 to 15 October 2026."
                ),
            ),
        ),
        bold=("inviting Your Excellency",),
    ),
    Paper(
        name="programa-da-visita.pdf",
        corrections=(
            _ARRIVAL_DAY,
            Correction(
                source="A interpretação em turco e em português",
                target="Interpretation in Turkish and Portuguese is provided at all meetings.",
            ),
        ),
    ),
)
"""What the starter model makes of them: a year nobody wrote, bold on the wrong words, one language for another."""
