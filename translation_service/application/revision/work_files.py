"""The work on a document as files for other programs and other readers: what its segments hold now."""

from enum import StrEnum
from pathlib import PurePath
from threading import Lock
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.application.moves import find_document
from translation_service.documents.bilingual import BilingualWords, write_bilingual
from translation_service.documents.kinds import WORD_TYPE
from translation_service.documents.xliff.writing import write_xliff
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor
from translation_service.domain.sentences import N_
from translation_service.domain.work_files import Work, WorkSegment
from translation_service.memory.tmx.units import TmxUnit
from translation_service.memory.tmx.writing import write_tmx
from translation_service.persistence.segments import SegmentRow


class WorkFormat(StrEnum):
    """What the work can be fetched as; the value is the ending of the file."""

    XLIFF = "xlf"
    TMX = "tmx"
    BILINGUAL = "docx"


MEDIA_TYPES: Final = {
    WorkFormat.XLIFF: "application/xliff+xml",
    WorkFormat.TMX: "application/x-tmx+xml",
    WorkFormat.BILINGUAL: WORD_TYPE,
}

_TOO_MANY: Final = N_("More than %(limit)s segments do not fit side by side in one Word document. Fetch them as XLIFF.")
# It takes 20 kB of memory a segment, and several at once would take no less time.
_BILINGUAL_TURN: Final = Lock()


def work_of(session: Session, *, document_id: DocumentId, actor: Actor) -> Work:
    """Return the segments of a document as they are now; raise `NotFound` where there are none for the actor."""
    document = find_document(session, document_id=document_id, actor=actor)
    rows = session.scalars(select(SegmentRow).where(SegmentRow.document_id == document.id).order_by(SegmentRow.number))
    segments = tuple(_outgoing(row) for row in rows)
    if not segments:
        raise NotFound("no-segments", N_("This document has no segments yet."))
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    return Work(document_id=document_id, file_name=document.name, pair=pair, segments=segments)


def written_work(work: Work, work_format: WorkFormat, words: BilingualWords, *, bilingual_limit: int) -> bytes:
    """Return the work as a file. A TMX file holds what people have confirmed, as the translation memory does.

    Raises `RequestRefused` for more segments than `bilingual_limit` side by side.
    """
    match work_format:
        case WorkFormat.XLIFF:
            return "".join(write_xliff(work)).encode()
        case WorkFormat.TMX:
            return "".join(write_tmx(_unit(one, work.pair) for one in work.segments if one.is_confirmed)).encode()
        case WorkFormat.BILINGUAL:
            return _bilingual(work, words, limit=bilingual_limit)


def work_file_name(work: Work, work_format: WorkFormat) -> str:
    """Name a file of the work after its document: `carta.docx` into English is `carta.pt-en.xlf`."""
    return f"{PurePath(work.file_name).stem}.{work.pair}.{work_format}"


def _bilingual(work: Work, words: BilingualWords, *, limit: int) -> bytes:
    if len(work.segments) > limit:
        raise RequestRefused("too-many-segments", _TOO_MANY, limit=limit)
    with _BILINGUAL_TURN:
        return write_bilingual(work, words)


def _unit(segment: WorkSegment, pair: LanguagePair) -> TmxUnit:
    return TmxUnit(
        source_language=pair.source, target_language=pair.target, source=segment.source, target=segment.target
    )


def _outgoing(row: SegmentRow) -> WorkSegment:
    segment = row.segment
    return WorkSegment(
        number=segment.number,
        version=row.version,
        block=segment.block,
        place=segment.place,
        source=segment.source,
        target=row.target,
        glue=segment.glue,
        tags=segment.tags,
        is_confirmed=row.is_confirmed,
    )
