"""Reports of costs: the work of a time, put together by month, unit, languages, person, request or document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, partial
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from translation_service.application.rules import Rules
from translation_service.domain.costs import Cost, Price, Tally, added_up, cost_of, price_for, together
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.costs import (
    WorkedDocument,
    price_lines,
    worked_document,
    worked_documents,
)


class Grouping(StrEnum):
    """By what the work is put together."""

    MONTH = "month"
    UNIT = "unit"
    LANGUAGES = "languages"
    REVISER = "reviser"
    REQUEST = "request"
    DOCUMENT = "document"


GROUPING_NAMES: Final[dict[Grouping, str]] = {
    Grouping.MONTH: N_("Month"),
    Grouping.UNIT: N_("Unit"),
    Grouping.LANGUAGES: N_("Languages"),
    Grouping.REVISER: N_("Reviser"),
    Grouping.REQUEST: N_("Request"),
    Grouping.DOCUMENT: N_("Document"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CostQuestion:
    """Of which documents the costs are asked: those handed in from a day to another, both included."""

    since: date
    until: date
    by: Grouping
    unit_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CostRow:
    """A group of documents: `key` names it in addresses (a month as 2026-11, a pair as pt-en), `name` to people."""

    key: str
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class CostReport:
    rows: tuple[CostRow, ...]
    total: Tally


_Group = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """What a group has of the work on a document: all of it or none, and the time that was spent there."""

    document: WorkedDocument | None = None
    seconds: int = 0


def cost_report(session: Session, question: CostQuestion, *, rules: Rules) -> CostReport:
    """Put the work of a time together."""
    zone = ZoneInfo(rules.time_zone)
    documents = worked_documents(
        session,
        since=_beginning(question.since, zone),
        until=_beginning(question.until + timedelta(days=1), zone),
        unit_id=question.unit_id,
    )
    prices = _prices(session)
    price_on = cache(partial(_place_of_price, prices))
    shares: dict[tuple[_Group, int | None], list[_Share]] = defaultdict(list)
    for document in documents:
        price = price_on(document.pair, document.handed_in.astimezone(zone).date())
        for group, share in _shares(document, question.by, zone):
            shares[group, price].append(share)
    groups: dict[_Group, list[Tally]] = defaultdict(list)
    for (group, price), some in shares.items():
        groups[group].append(_tally(some, None if price is None else prices[price]))
    rows = [CostRow(key=key, name=name, tally=added_up(some)) for (key, name), some in groups.items()]
    return CostReport(rows=tuple(_ordered(rows, question.by)), total=added_up([row.tally for row in rows]))


def document_tally(session: Session, document_id: int, *, rules: Rules) -> Tally | None:
    """Return the work on one document and its cost; None where nothing is counted yet."""
    document = worked_document(session, document_id)
    if document is None or not document.volumes:
        return None
    day = document.handed_in.astimezone(ZoneInfo(rules.time_zone)).date()
    price = price_for(_prices(session), document.pair, day)
    return _tally([_Share(document=document, seconds=sum(document.times.values()))], price)


def _beginning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)


def _prices(session: Session) -> Sequence[Price]:
    return [line.price for line in price_lines(session)]


def _place_of_price(prices: Sequence[Price], pair: LanguagePair, day: date) -> int | None:
    price = price_for(prices, pair, day)
    return None if price is None else prices.index(price)


def _tally(shares: Iterable[_Share], price: Price | None) -> Tally:
    """Add up shares of work that have one price; what they cost is reckoned once for all of them."""
    seconds, documents = 0, []
    for share in shares:
        seconds += share.seconds
        if share.document:
            documents.append(share.document)
    volumes = together(document.volumes for document in documents)
    return Tally(
        documents=len(documents),
        volumes=volumes,
        seconds=seconds,
        cost=cost_of(volumes, price) if price else Cost(),
        unpriced=0 if price else len(documents),
    )


def _shares(document: WorkedDocument, by: Grouping, zone: ZoneInfo) -> Iterator[tuple[_Group, _Share]]:
    """Yield to which groups a document belongs with which part of its work: all of it, but time where it was spent."""
    if by is not Grouping.REVISER:
        yield _GROUPS[by](document, zone), _Share(document=document, seconds=sum(document.times.values()))
        return
    yield (str(document.reviser_id or ""), document.reviser), _Share(document=document)
    for (person_id, name), seconds in document.times.items():
        yield (str(person_id), name), _Share(seconds=seconds)


def _month(document: WorkedDocument, zone: ZoneInfo) -> _Group:
    return f"{document.handed_in.astimezone(zone):%Y-%m}", ""


_GROUPS: Final[dict[Grouping, Callable[[WorkedDocument, ZoneInfo], _Group]]] = {
    Grouping.MONTH: _month,
    Grouping.UNIT: lambda document, _: (str(document.unit_id), document.unit),
    Grouping.LANGUAGES: lambda document, _: (str(document.pair), ""),
    Grouping.REQUEST: lambda document, _: (str(document.request_id), document.reference),
    Grouping.DOCUMENT: lambda document, _: (str(document.id), document.name),
}

_IN_ORDER_OF_TIME: Final = frozenset({Grouping.MONTH, Grouping.REQUEST, Grouping.DOCUMENT})


def _ordered(rows: Iterable[CostRow], by: Grouping) -> Iterable[CostRow]:
    """Return rows by time as they came; else those with the most words first."""
    return rows if by in _IN_ORDER_OF_TIME else sorted(rows, key=lambda row: -row.tally.volume.words)
