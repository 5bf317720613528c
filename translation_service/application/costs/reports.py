"""Reports of costs: the work of a time, put together by month, unit, languages, person, request or document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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
from translation_service.persistence.reading.cost_pages import ROWS_A_PAGE, most_words, page_of_work
from translation_service.persistence.reading.cost_sums import first_and_last, work_together
from translation_service.persistence.reading.costs import (
    HandedIn,
    Work,
    WorkedDocument,
    price_lines,
    worked_document,
    worked_in,
)
from translation_service.persistence.reading.pages import Page, page_of


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
    """What a group has of some work: all of it or none, and the time that was spent there."""

    work: Work | None = None
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPage:
    """One page of a report, with the sum of all pages and the words of the longest row of any."""

    page: Page[CostRow]
    total: Tally
    longest: int


def cost_report(session: Session, question: CostQuestion, *, rules: Rules) -> CostReport:
    """Put the work of a time together."""
    zone, prices = ZoneInfo(rules.time_zone), _prices(session)
    return _reported(_works(session, question, prices, zone), question, prices, zone)


def cost_page(session: Session, question: CostQuestion, *, wanted: int, rules: Rules) -> CostPage:
    """Put the work of a time together as `cost_report` does, but of thousands of documents only one page each."""
    if question.by not in _BY_DOCUMENT:
        report = cost_report(session, question, rules=rules)
        longest = max((row.tally.volume.words for row in report.rows), default=0)
        page = page_of(report.rows, wanted=wanted, size=ROWS_A_PAGE)
        return CostPage(page=page, total=report.total, longest=longest)
    zone, prices = ZoneInfo(rules.time_zone), _prices(session)
    asked = _asked(question, zone)
    works = page_of_work(session, asked, is_by_request=question.by is Grouping.REQUEST, wanted=wanted)
    return CostPage(
        page=works.shown_as(lambda some: _reported(some, question, prices, zone).rows),
        total=cost_report(session, replace(question, by=Grouping.MONTH), rules=rules).total,
        longest=most_words(session, asked, is_by_request=question.by is Grouping.REQUEST),
    )


def _reported(works: Iterable[Work], question: CostQuestion, prices: Sequence[Price], zone: ZoneInfo) -> CostReport:
    price_on = cache(partial(_place_of_price, prices))
    shares: dict[tuple[_Group, int | None], list[_Share]] = defaultdict(list)
    for work in works:
        price = price_on(work.pair, work.handed_in.astimezone(zone).date())
        for group, share in _shares(work, question.by, zone):
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
    return _tally([_Share(work=document, seconds=sum(document.times.values()))], price)


def _works(session: Session, question: CostQuestion, prices: Sequence[Price], zone: ZoneInfo) -> Sequence[Work]:
    """Return the work of a time: by document where those are asked for, else what has one price and month as one."""
    asked = _asked(question, zone)
    if question.by in _BY_DOCUMENT:
        return worked_in(session, asked.conditions)
    span = first_and_last(session, since=asked.since, until=asked.until)
    if span is None:
        return ()
    first, last = (moment.astimezone(zone).date() for moment in span)
    return work_together(
        session,
        since=_beginning(first, zone),
        until=asked.until,
        borders=[_beginning(day, zone) for day in _borders(first, last, prices)],
        unit_id=question.unit_id,
        tells_units=question.by is Grouping.UNIT,
        tells_revisers=question.by is Grouping.REVISER,
    )


def _borders(first: date, last: date, prices: Sequence[Price]) -> list[date]:
    """Return the days behind the first and until the last on which a month or a price begins."""
    days = {price.since for price in prices if first < price.since <= last}
    month = first
    while (month := (month.replace(day=1) + timedelta(days=31)).replace(day=1)) <= last:
        days.add(month)
    return sorted(days)


def _asked(question: CostQuestion, zone: ZoneInfo) -> HandedIn:
    since, until = _beginning(question.since, zone), _beginning(question.until + timedelta(days=1), zone)
    return HandedIn(since=since, until=until, unit_id=question.unit_id)


def _beginning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone)


def _prices(session: Session) -> Sequence[Price]:
    return [line.price for line in price_lines(session)]


def _place_of_price(prices: Sequence[Price], pair: LanguagePair, day: date) -> int | None:
    price = price_for(prices, pair, day)
    return None if price is None else prices.index(price)


def _tally(shares: Iterable[_Share], price: Price | None) -> Tally:
    """Add up shares of work that have one price; what they cost is reckoned once for all of them."""
    seconds, works = 0, []
    for share in shares:
        seconds += share.seconds
        if share.work:
            works.append(share.work)
    volumes, documents = together(work.volumes for work in works), sum(work.documents for work in works)
    return Tally(
        documents=documents,
        volumes=volumes,
        seconds=seconds,
        cost=cost_of(volumes, price) if price else Cost(),
        unpriced=0 if price else documents,
    )


def _shares(work: Work, by: Grouping, zone: ZoneInfo) -> Iterator[tuple[_Group, _Share]]:
    """Yield to which groups work belongs with which part of it: all of it, but time where it was spent."""
    if by is not Grouping.REVISER:
        yield _group(work, by, zone), _Share(work=work, seconds=sum(work.times.values()))
        return
    yield (str(work.reviser_id or ""), work.reviser), _Share(work=work)
    for (person_id, name), seconds in work.times.items():
        yield (str(person_id), name), _Share(seconds=seconds)


def _group(work: Work, by: Grouping, zone: ZoneInfo) -> _Group:
    if isinstance(work, WorkedDocument):
        is_alone = by is Grouping.DOCUMENT
        return (str(work.id), work.name) if is_alone else (str(work.request_id), work.reference)
    if by is Grouping.UNIT:
        return str(work.unit_id), work.unit
    return (str(work.pair), "") if by is Grouping.LANGUAGES else (f"{work.handed_in.astimezone(zone):%Y-%m}", "")


_BY_DOCUMENT: Final = frozenset({Grouping.REQUEST, Grouping.DOCUMENT})
_IN_ORDER_OF_TIME: Final = _BY_DOCUMENT | {Grouping.MONTH}


def _ordered(rows: Iterable[CostRow], by: Grouping) -> Iterable[CostRow]:
    """Return rows by time as they came; else those with the most words first, equal ones by name."""
    return rows if by in _IN_ORDER_OF_TIME else sorted(rows, key=_most_words_first)


def _most_words_first(row: CostRow) -> tuple[int, str, str]:
    return -row.tally.volume.words, row.name, row.key
