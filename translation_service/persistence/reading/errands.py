"""What the administrator sees of errands about models: what is under way, what failed, and what the sources said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, joinedload

from translation_service.domain.errands import ErrandKind, ErrandState
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.errands import Errand

_SHOWN: Final = 30
_REMEMBERED: Final = timedelta(days=1)
_REFUSED_FOR_GOOD: Final = frozenset(
    {"not_a_model", "model_damaged", "model_changed", "model_too_large", "arrival_gone"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrandLine:
    """An errand; `is_under_way` says that a worker is at it, progress is in bytes."""

    id: int
    kind: ErrandKind
    state: ErrandState
    engine: str
    pair: LanguagePair | None
    version: str
    source: str
    file_name: str
    failure: Mapping[str, Any] | None
    progress_done: int
    progress_total: int
    attempts: int
    is_under_way: bool
    person: str
    created_at: datetime
    ended_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.state is ErrandState.WAITING

    @property
    def may_be_retried(self) -> bool:
        """Whether trying again could help; a file that was refused is gone."""
        is_gone = self.kind is ErrandKind.IMPORT and str((self.failure or {}).get("code")) in _REFUSED_FOR_GOOD
        return self.state is ErrandState.FAILED and not is_gone


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLine:
    """A model that a source had when it was asked; `size` in bytes, 0 where it did not say."""

    engine: str
    pair: LanguagePair
    version: str
    licence: str
    size: int
    has_sums: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesSaid:
    """What the sources said when they were last asked; a problem is a kept sentence, by source."""

    asked_at: datetime
    offers: Sequence[OfferLine]
    problems: Mapping[str, Mapping[str, Any]]


def read_errands(session: Session, *, moment: datetime) -> tuple[ErrandLine, ...]:
    """Return the errands that are open or failed, and those that were done within a day; the newest first."""
    is_recent = and_(
        Errand.state == ErrandState.DONE, Errand.ended_at > moment - _REMEMBERED, Errand.kind != ErrandKind.LOOK
    )
    is_shown = or_(Errand.state.in_({ErrandState.WAITING, ErrandState.FAILED}), is_recent)
    query = select(Errand).where(is_shown).options(joinedload(Errand.person)).order_by(Errand.id.desc()).limit(_SHOWN)
    held = set(session.scalars(select(Errand.id).where(Errand.is_held(moment))))
    return tuple(_line(errand, is_under_way=errand.id in held) for errand in session.scalars(query))


def read_what_sources_said(session: Session) -> SourcesSaid | None:
    """Return the newest answers of the sources; None when they were never asked."""
    query = select(Errand).where(Errand.kind == ErrandKind.LOOK, Errand.state == ErrandState.DONE)
    errand = session.scalar(query.order_by(Errand.id.desc()).limit(1))
    if errand is None:
        return None
    return SourcesSaid(
        asked_at=errand.ended_at or errand.created_at,
        offers=tuple(_offer(offer, answer["source"]) for answer in errand.answers for offer in answer["offers"]),
        problems={answer["source"]: answer["problem"] for answer in errand.answers if answer["problem"]},
    )


def _line(errand: Errand, *, is_under_way: bool) -> ErrandLine:
    return ErrandLine(
        id=errand.id,
        kind=errand.kind,
        state=errand.state,
        engine=errand.engine,
        pair=errand.pair if errand.source_language else None,
        version=errand.version,
        source=errand.source,
        file_name=errand.file_name,
        failure=errand.failure,
        progress_done=errand.progress_done,
        progress_total=errand.progress_total,
        attempts=errand.attempts,
        is_under_way=is_under_way,
        person=errand.person.name if errand.person else "",
        created_at=errand.created_at,
        ended_at=errand.ended_at,
    )


def _offer(written: dict[str, Any], source: str) -> OfferLine:
    return OfferLine(
        engine=written["engine"],
        pair=LanguagePair(source=written["source"], target=written["target"]),
        version=written["version"],
        licence=written["licence"],
        size=written["size"],
        has_sums=written["has_sums"],
        source=source,
    )
