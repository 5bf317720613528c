"""What the risk of a draft is made of."""

import re
from collections.abc import Iterable
from typing import Final

from translation_service.domain.inline import plain
from translation_service.domain.quality.findings import Finding
from translation_service.domain.risk import RiskInputs
from translation_service.domain.segments import Draft, Origin, Segment

Findings = Iterable[Finding]

_TERM_FINDINGS: Final = frozenset({"term-missing", "term-forbidden", "do-not-translate-changed"})
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def assess(
    segment: Segment, draft: Draft | None, *, target: str, origin: Origin, doubts: tuple[str, ...], findings: Findings
) -> RiskInputs | None:
    """Return what the risk of a segment's machine target is made of; None for what a person wrote or has no words."""
    source = segment.plain
    if origin is Origin.PERSON or not source.strip():
        return None
    target = plain(target, segment.tags)
    return RiskInputs(
        origin=origin.value,
        match=draft.score if draft is not None else None,
        engine_score=draft.engine_score if draft is not None else None,
        length_ratio=round(len(target) / max(1, len(source)), 3) if len(source) > 20 and target else 1.0,
        faults=doubts,
        mended=tuple(one.fault for one in draft.mended) if draft is not None else (),
        terms=sum(finding.code in _TERM_FINDINGS for finding in findings),
        unknown_words=_share_of_copied(source, target),
        words=segment.words,
    )


def _share_of_copied(source: str, target: str) -> float:
    """Return the share of the source's words, capitals aside, that stand in the target as they are."""
    words = [word for word in _WORD.findall(source) if word.islower()]
    there = set(_WORD.findall(target))
    return round(sum(word in there for word in words) / len(words), 3) if words else 0.0
