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


def secretly_locked_pdf() -> bytes:
    """Return a PDF that says in other letters that it is encrypted, which only its reader notices."""
    return locked_pdf().replace(b"/Encrypt", b"/#45ncrypt")
