"""Programs of others that read what we do not: old Word files by LibreOffice, pictures by Tesseract.

Both are optional. Without one, the files that need it are refused with a sentence that says what to do.
"""

import shutil
from dataclasses import dataclass
from enum import StrEnum


class Program(StrEnum):
    """What a format needs to be read."""

    OFFICE = "office"
    OCR = "ocr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """How the programs are called, by name or path; an empty name says that one is not wanted.

    `ocr_languages` are the language packs, parted by commas, for a file whose language nobody named.
    """

    office: str = "soffice"
    ocr: str = "tesseract"
    ocr_languages: str = "tur,eng"

    @property
    def language_packs(self) -> tuple[str, ...]:
        return tuple(pack.strip() for pack in self.ocr_languages.split(",") if pack.strip())

    def path(self, program: Program) -> str:
        """Return where a program is, empty where it is not installed."""
        name = self.office if program is Program.OFFICE else self.ocr
        return (shutil.which(name) or "") if name else ""
