"""Files that a password protects, opened with it: the same file again, without the protection."""

import struct
from contextlib import suppress
from io import BytesIO
from typing import Final
from xml.parsers.expat import ExpatError

import msoffcrypto
import pypdfium2
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError
from pypdfium2 import raw

from translation_service.documents import refusals
from translation_service.documents.files import compound
from translation_service.documents.files.locks import is_pdf
from translation_service.documents.limits import Limits

DAMAGE: Final = (
    DecryptionError,
    ExpatError,
    FileFormatError,
    ParseError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    TypeError,
    ValueError,
    struct.error,
)

_LOCKABLE: Final = frozenset({"EncryptedPackage", "WordDocument", "Workbook", "PowerPoint Document"})
# Excel puts workbooks whose structure is protected under this password, and opens them by it without asking anybody.
_OF_EXCEL: Final = "VelvetSweatshop"


def unlock_document(content: bytes, *, password: str, limits: Limits) -> bytes:
    """Return a file without its password; one that has none comes back as it is.

    With no password only those files are opened that their program opens without asking, and others come back as they
    are. Raises `DocumentRefused` when the password is another, a PDF has one that is missing, or the file is damaged or
    too large.
    """
    if content.startswith(compound.MAGIC):
        unlocked = _office(content, password) if _may_be_locked(content) else content
    elif is_pdf(content):
        unlocked = _pdf(content, password)
    else:
        return content
    if len(unlocked) > limits.upload_limit:
        raise refusals.too_large(limits.upload_limit)
    return unlocked


def _may_be_locked(content: bytes) -> bool:
    """Tell whether a file is of a kind that has passwords; messages have none, nor have workbooks of before 1997."""
    names = compound.root_names(content)
    return not names or not _LOCKABLE.isdisjoint(names)


def _office(content: bytes, password: str) -> bytes:
    try:
        file = msoffcrypto.OfficeFile(BytesIO(content))
        if not file.is_encrypted():
            return content
        for tried in filter(None, (password, _OF_EXCEL)):
            with suppress(InvalidKeyError):
                return _decrypted(file, tried)
    except DAMAGE as error:
        if password:
            raise refusals.damaged() from error
        return content
    if password:
        raise refusals.wrong_password()
    return content


def _decrypted(file: "msoffcrypto.format.base.BaseOfficeFile", password: str) -> bytes:
    unlocked = BytesIO()
    file.load_key(password=password)
    file.decrypt(unlocked)
    return unlocked.getvalue()


def _pdf(content: bytes, password: str) -> bytes:
    try:
        pypdfium2.PdfDocument(content).close()
    except pypdfium2.PdfiumError:
        if raw.FPDF_GetLastError() != raw.FPDF_ERR_PASSWORD:
            return content
    else:
        return content
    if not password:
        raise refusals.encrypted()
    return _saved(content, password)


def _saved(content: bytes, password: str) -> bytes:
    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError as error:
        raise refusals.wrong_password() from error
    unlocked = BytesIO()
    try:
        document.save(unlocked, flags=raw.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise refusals.damaged() from error
    finally:
        document.close()
    return unlocked.getvalue()
