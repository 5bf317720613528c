"""What the memory has for a document's segments, as drafts and as suggestions beside them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import joinedload

from translation_service.application.memory.recalling import asker_of, recall
from translation_service.application.ports import Services
from translation_service.domain.ids import DocumentId
from translation_service.domain.memory import Match, Remark
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.persistence.requests import Document


def recall_for(
    services: Services, document_id: DocumentId, segments: Sequence[Segment]
) -> dict[int, tuple[Match, ...]]:
    """Return what the memory has for segments of a document, by number; nothing where its request is confidential.

    It only reads, so that a long document keeps nobody waiting.
    """
    with services.reading() as session:
        document = session.get_one(Document, document_id, options=[joinedload(Document.request, innerjoin=True)])
        asker = asker_of(session, document, document.request)
        return recall(session, segments, asker=asker, policy=services.rules.memory, moment=services.clock())


def draft_of(matches: Sequence[Match], *, least: int) -> Draft | None:
    """Return the match that may stand as a draft: from so many per cent, with the tags and numbers of its segment."""
    good = (match for match in matches if match.score >= least and match.is_faithful)
    return next((_draft(match) for match in good), None)


def suggested(match: Match, *, segment_id: int) -> Mapping[str, Any]:
    """Return a match as columns of a suggestion, with the source it was written for and what it lost percents by."""
    return {
        "segment_id": segment_id,
        "origin": Origin.MEMORY,
        "detail": match.detail,
        "target": match.target,
        "score": match.score,
        "source": match.source,
        "remarks": write_remarks(match),
    }


def write_remarks(match: Match) -> list[dict[str, Any]]:
    """Return the remarks of a match as the database keeps them."""
    return [
        {"code": remark.value, "numbers": [list(pair) for pair in match.numbers]}
        if remark is Remark.NUMBERS_REPLACED
        else {"code": remark.value}
        for remark in match.remarks
    ]


def read_remarks(written: Iterable[Mapping[str, Any]]) -> tuple[tuple[Remark, tuple[tuple[str, str], ...]], ...]:
    """Return the remarks the database kept, each with the (old, new) numbers it names."""
    return tuple((Remark(one["code"]), tuple((old, new) for old, new in one.get("numbers", ()))) for one in written)


def _draft(match: Match) -> Draft:
    return Draft(target=match.target, origin=Origin.MEMORY, detail=match.detail, score=match.score)
