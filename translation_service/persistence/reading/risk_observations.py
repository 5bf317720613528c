"""What was known of machine drafts and what people made of them: the ground to fit the weights of risk on."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from sqlalchemy import select
from sqlalchemy.orm import Session

from translation_service.domain.risk import RiskInputs
from translation_service.domain.segments import Origin
from translation_service.persistence.segments import Revision, SegmentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskObservation:
    """A draft that a person has confirmed; `change` is the share of it that was changed, from 0 to 1."""

    inputs: RiskInputs
    change: float


def risk_observations(session: Session) -> Iterator[RiskObservation]:
    """Yield every confirmed segment that a machine had drafted, with what became of its first draft."""
    rows = session.execute(
        select(SegmentRow.risk_inputs, SegmentRow.target, Revision.target)
        .join(Revision, Revision.segment_id == SegmentRow.id)
        .where(Revision.number == 1, Revision.origin != Origin.PERSON, SegmentRow.is_confirmed)
    )
    for written, final, drafted in rows:
        if written:
            change = Levenshtein.normalized_distance(drafted, final)
            yield RiskObservation(inputs=RiskInputs.read(written), change=round(change, 3))
