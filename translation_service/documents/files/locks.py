"""Which files have to be tried to know whether they open without a password."""

from typing import Final

from translation_service.documents.files import compound

_HEAD: Final = 1024
_ENCRYPTED: Final = b"/Encrypt"


def is_pdf(content: bytes) -> bool:
    """Tell whether a file begins as PDFs do, perhaps behind something else."""
    return b"%PDF-" in content[:_HEAD]


def may_open_unasked(content: bytes) -> bool:
    """Tell whether a file may be encrypted and yet open without anybody being asked: old workbooks and PDFs."""
    return compound.may_hold_workbook(content) or (is_pdf(content) and _ENCRYPTED in content)
