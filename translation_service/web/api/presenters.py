"""Answers of the interface for scripts."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from translation_service.application.revision.review import SavedSegment, SegmentConflict
from translation_service.domain.words import Pieces, difference
from translation_service.domain.workflow import FINAL, STATE_NAMES
from translation_service.persistence.reading.editor import SegmentLine, Tally
from translation_service.persistence.requests import Document
from translation_service.web.review.finding_words import told_findings
from translation_service.web.review.presenters import ShownRevision, origin_words
from translation_service.web.speaking import spoken, when


def progress_answer(document: Document, *, place: int | None) -> dict[str, Any]:
    """Say how far a document is; `is_final` is true where nothing will move any more."""
    return {
        "state": document.state.value,
        "state_name": spoken(STATE_NAMES[document.state]),
        "done": document.progress_done,
        "total": document.progress_total,
        "place_in_queue": place,
        "is_final": document.state in FINAL,
        "changed_at": document.state_since.isoformat(),
    }


def segment_answer(line: SegmentLine) -> dict[str, Any]:
    """Describe a segment."""
    return {
        "id": line.id,
        "document_id": line.document_id,
        "number": line.number,
        "source": line.source,
        "target": line.target,
        "version": line.version,
        "is_confirmed": line.is_confirmed,
        "findings": [asdict(one) for one in told_findings(line.findings, line.tags)],
        "origin": line.origin.value,
        "origin_words": origin_words(line),
    }


def as_saved(line: SegmentLine, saved: SavedSegment) -> SegmentLine:
    """Return a segment as a save left it: what another has saved since would stand behind what is on the page."""
    return replace(
        line,
        target=saved.target,
        version=saved.version,
        is_confirmed=saved.is_confirmed,
        findings=saved.findings,
    )


def saved_answer(line: SegmentLine, tally: Tally, twins: Iterable[SegmentLine] = ()) -> dict[str, Any]:
    """Say what a segment holds after a save, which repetitions took it over, and how far its document is."""
    return segment_answer(line) | {
        "confirmed_count": tally.confirmed,
        "segment_count": tally.segments,
        "finding_count": tally.with_findings,
        "risky_count": tally.risky,
        "spread": [segment_answer(twin) for twin in twins],
    }


def conflict_answer(conflict: SegmentConflict) -> dict[str, Any]:
    """Give both texts back, so that nothing typed is lost."""
    return {
        "code": conflict.code,
        "sentence": spoken(conflict.sentence),
        "present_target": conflict.present_target,
        "present_version": conflict.present_version,
        "saved_by": conflict.saved_by,
        "saved_at": conflict.saved_at.isoformat() if conflict.saved_at else None,
        "saved_at_words": when(conflict.saved_at) if conflict.saved_at else "",
        "typed": conflict.typed,
        "pieces": _pieces(difference(conflict.present_target, conflict.typed)),
    }


def revision_answer(revision: ShownRevision) -> dict[str, Any]:
    """Describe one revision of a segment."""
    return {
        "number": revision.line.number,
        "person": revision.line.person,
        "at": revision.line.at.isoformat(),
        "at_words": when(revision.line.at),
        "origin": revision.origin,
        "target": revision.line.target,
        "pieces": _pieces(revision.pieces),
    }


def _pieces(pieces: Pieces) -> list[dict[str, str]]:
    return [{"kind": kind, "text": text} for kind, text in pieces]
