"""The risk of each draft, written beside it together with what it is made of."""

import re
from collections.abc import Iterable
from typing import Final

from translation_service.domain.inline import plain
from translation_service.domain.risk import RiskInputs, risk_of
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.persistence.segments import SegmentRow

_TERM_FINDINGS: Final = frozenset({"term-missing", "term-forbidden", "do-not-translate-changed"})
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def assess(row: SegmentRow, segment: Segment, draft: Draft | None, doubts: Iterable[str]) -> None:
    """Write the risk of a segment's machine target; none for what a person wrote or holds no words."""
    if row.origin is Origin.PERSON or not segment.plain.strip():
        row.risk, row.risk_inputs = None, {}
        return
    inputs = _inputs(row, segment, draft, tuple(doubts))
    row.risk, row.risk_inputs = risk_of(inputs), inputs.written()


def _inputs(row: SegmentRow, segment: Segment, draft: Draft | None, doubts: tuple[str, ...]) -> RiskInputs:
    source, target = segment.plain, plain(row.target, segment.tags)
    return RiskInputs(
        origin=row.origin.value,
        match=draft.score if draft is not None else None,
        engine_score=draft.engine_score if draft is not None else None,
        length_ratio=round(len(target) / max(1, len(source)), 3) if len(source) > 20 and target else 1.0,
        faults=doubts,
        mended=draft.mended if draft is not None else (),
        terms=sum(finding["code"] in _TERM_FINDINGS for finding in row.findings),
        unknown_words=_share_of_copied(source, target),
        words=segment.words,
    )


def _share_of_copied(source: str, target: str) -> float:
    """Return the share of the source's words, capitals aside, that stand in the target as they are."""
    words = [word for word in _WORD.findall(source) if word.islower()]
    there = set(_WORD.findall(target))
    return round(sum(word in there for word in words) / len(words), 3) if words else 0.0
