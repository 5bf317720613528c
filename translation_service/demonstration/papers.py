"""The documents of the demonstration, and what its reviser corrects in them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair

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
    pair: LanguagePair
    corrections: tuple[Correction, ...]
    bold: tuple[str, ...] = field(default=())

    @property
    def content(self) -> bytes:
        return (_FOLDER / self.name).read_bytes()


_PT_EN: Final = LanguagePair(source="pt", target="en")
_EN_TR: Final = LanguagePair(source="en", target="tr")
_TR_EN: Final = LanguagePair(source="tr", target="en")
_ARRIVAL_DAY: Final = Correction(source="Segunda-feira, 12 de outubro", target="Monday, 12 October")

PAPERS: Final = (
    Paper(
        name="carta-de-geminacao.docx",
        pair=_PT_EN,
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
        pair=_PT_EN,
        corrections=(
            _ARRIVAL_DAY,
            Correction(
                source="A interpretação em turco e em português",
                target="Interpretation in Turkish and Portuguese is provided at all meetings.",
            ),
        ),
    ),
    Paper(
        name="letter-from-westhaven.docx",
        pair=_EN_TR,
        corrections=(
            Correction(
                source="Thank you for your letter of 24 August",
                target=(
                    "24 Ağustos 2026 tarihli mektubunuz ve Örnek Müzik Festivali'ne <1>nazik davetiniz</1> için"
                    " teşekkür ederiz."
                ),
            ),
        ),
        bold=("nazik davetiniz",),
    ),
    Paper(
        name="afet-calistayina-davet.docx",
        pair=_TR_EN,
        corrections=(
            Correction(
                source="Sizleri kentimizde ağırlamaktan",
                target=(
                    "It would be a great pleasure to welcome you in our city. Please accept my respectful greetings."
                ),
            ),
        ),
    ),
)
"""What the starter models make of them: a year nobody wrote, bold on the wrong words, one language for another."""
