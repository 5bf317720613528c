"""The files in which the work on a document goes to other programs, and what comes back from them."""

from dataclasses import dataclass

from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import Tag
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSegment:
    """A segment on its way out; `version` is how often its target had changed until then."""

    number: int
    version: int
    block: int
    place: Place
    source: str
    target: str
    glue: str
    tags: tuple[Tag, ...]
    is_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The segments of a document in reading order."""

    document_id: DocumentId
    file_name: str
    pair: LanguagePair
    segments: tuple[WorkSegment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedSegment:
    """What another program made of a segment; `number` and `version` are those it was given, 0 where it lost them."""

    number: int
    version: int
    source: str
    target: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedWork:
    """The segments of a file that came back, and the document and the language it says they are for, if it says so.

    `target_language` is as the file writes it, such as `tr-TR`; "" where it writes none.
    """

    document_id: DocumentId | None
    target_language: str
    segments: tuple[ReturnedSegment, ...]
