"""Which languages an installation can translate into which: directly, through English, or not at all."""

from collections.abc import Iterable
from enum import StrEnum

from translation_service.domain.languages import PIVOT, LanguagePair
from translation_service.engines.routing import PIVOTING, EngineRoom


class Reach(StrEnum):
    DIRECT = "direct"
    PIVOT = "pivot"
    NONE = "none"


def survey(room: EngineRoom, languages: Iterable[str]) -> dict[LanguagePair, Reach]:
    """Tell of every two languages how the one is reached from the other; engines are asked for their pairs once."""
    codes, served = tuple(languages), room.pairs
    pairs = (LanguagePair(source=source, target=target) for source in codes for target in codes if source != target)
    return {pair: _reach(pair, served, prefers_pivot=room.preference(pair) == PIVOTING) for pair in pairs}


def _reach(pair: LanguagePair, served: frozenset[LanguagePair], *, prefers_pivot: bool) -> Reach:
    legs = {LanguagePair(source=pair.source, target=PIVOT), LanguagePair(source=PIVOT, target=pair.target)}
    may_pivot = PIVOT not in {pair.source, pair.target} and legs <= served
    if pair in served and not (prefers_pivot and may_pivot):
        return Reach.DIRECT
    return Reach.PIVOT if may_pivot else Reach.NONE
