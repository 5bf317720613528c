"""Files that a password protects."""

from io import BytesIO
from typing import Final

import msoffcrypto

from tests.building import pdf_files

PASSWORD: Final = "Güllük-1923"


def locked(content: bytes, password: str = PASSWORD) -> bytes:
    """Return an Office file under a password."""
    written = BytesIO()
    msoffcrypto.OfficeFile(BytesIO(content)).encrypt(password, written)
    return written.getvalue()


def locked_pdf(password: str = "gulluk-1923") -> bytes:
    return pdf_files.letter(password=password)
