"""How often the guards of machine drafts struck in a document."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.risk import RiskInputs
from translation_service.persistence.segments import SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultCount:
    """Segments in which a guard found a fault: `left` for people, or `mended` by asking the engine again."""

    code: str
    left: int
    mended: int


def faults_of(session: Session, *, document_id: int) -> tuple[FaultCount, ...]:
    """Count the faults of a document's machine draft, the most frequent first; also of segments revised since."""
    rows = session.scalars(select(SegmentRow.risk_inputs).where(SegmentRow.document_id == document_id))
    drafts = [RiskInputs.read(written) for written in rows if written]
    left = Counter(fault for draft in drafts for fault in draft.faults)
    mended = Counter(fault for draft in drafts for fault in draft.mended)
    counts = [FaultCount(code=code, left=left[code], mended=mended[code]) for code in left | mended]
    return tuple(sorted(counts, key=lambda one: (-one.left - one.mended, one.code)))
