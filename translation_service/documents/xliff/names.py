"""What the parts of an XLIFF file of ours are called, so that they are known again when they come back."""

import re
from typing import Final

from translation_service.domain.ids import DocumentId

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"

_FILE: Final = re.compile(r"document-([0-9]{1,18})", re.ASCII)
_SEGMENT: Final = re.compile(r"s([0-9]{1,9})v([0-9]{1,9})", re.ASCII)


def file_name_of(document_id: DocumentId) -> str:
    return f"document-{document_id}"


def document_of(name: str) -> DocumentId | None:
    """Return the document a `file` belongs to; None for a file that is not ours."""
    found = _FILE.fullmatch(name)
    return DocumentId(int(found[1])) if found else None


def segment_name(number: int, version: int) -> str:
    return f"s{number}v{version}"


def segment_of(name: str) -> tuple[int, int] | None:
    """Return the number and the version of a `segment`; None for one that is not ours."""
    found = _SEGMENT.fullmatch(name)
    return (int(found[1]), int(found[2])) if found else None
