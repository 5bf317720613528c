"""One door to every format: a file opened as a row of blocks that can be written back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, assert_never

from translation_service.documents.blocks import Block
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice


class OpenDocument(Protocol):
    """A document of any format."""

    @property
    def pages(self) -> int: ...

    @property
    def blocks(self) -> Sequence[Block]: ...

    def notices(self) -> Iterable[Notice]: ...

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced."""
        ...


# Each format brings libraries of its own; a child process reads one file and should load no more than it needs.
def open_document(content: bytes, document_format: Format, limits: Limits) -> OpenDocument:
    """Open a file of a known format."""
    match document_format:
        case Format.DOCX:
            from translation_service.documents.docx.document import WordDocument  # noqa: PLC0415

            return WordDocument(content)
        case Format.PDF:
            from translation_service.documents.pdf.document import PdfDocument  # noqa: PLC0415

            return PdfDocument(content, limits)
        case Format.TXT:
            from translation_service.documents.txt.document import TextDocument  # noqa: PLC0415

            return TextDocument(content)
        case Format.UDF:
            from translation_service.documents.udf.document import UdfDocument  # noqa: PLC0415

            return UdfDocument(content)
        case _:
            assert_never(document_format)
