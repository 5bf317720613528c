"""The glossary as a request needs it: its terms, and a finder compiled once for each revision of the glossary."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain
from threading import Thread
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Engine, func, or_, select
from sqlalchemy.orm import Session

from glossary.finding.matching import TermFinder
from glossary.folding import fold
from glossary.keeping import CompiledGlossary, Shelf
from glossary.serving import terms_serving
from glossary.terms import Term
from translation_service.application.ports import Services
from translation_service.application.rules import Rules
from translation_service.application.terms.former_names import former_names
from translation_service.domain.deadlines import Clock
from translation_service.domain.languages import LanguagePair
from translation_service.domain.workflow import WAITING_FOR_REVISER, DocumentState
from translation_service.persistence.requests import Document, Request
from translation_service.persistence.terms import TermEvent, TermRow

MOST_KEPT: Final = 32
LARGE: Final = 3000
"""So many terms take longer to compile than anybody wants to wait for a page; the starter glossary has more."""

Revision = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """For whom and for which day the glossary is asked; without a day, for all of them."""

    unit_id: int | None = None
    day: date | None = None


MUNICIPAL: Final = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairGlossary:
    """The terms that serve one direction, and those among them, by identity, that the unit itself has laid down."""

    terms: Sequence[Term]
    finder: TermFinder
    of_unit: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Borders:
    """What decides whether two scopes see the same terms: the units with terms, the days on which something changes."""

    revision: Revision
    units: frozenset[int]
    days: tuple[date, ...]


_KEPT: Final[OrderedDict[tuple[object, ...], PairGlossary]] = OrderedDict()
_BORDERS: Final[dict[str, _Borders]] = {}
_SHELVES: Final[dict[str, Shelf]] = {}
_IN_HASTE: Final[set[str]] = set()
_COMPILING: Final[set[tuple[object, ...]]] = set()


def keep_compiled(database: str, shelf: Shelf) -> None:
    """Have all processes that work with a database share what each compiles of its glossary."""
    _SHELVES[database] = shelf


def serve_meanwhile(database: str) -> None:
    """Have documents of this process served by a large glossary of before a change while that of now is compiled."""
    _IN_HASTE.add(database)


def scope_of(*, unit_id: int, ordered_at: datetime, rules: Rules, clock: Clock) -> Scope:
    """Return the scope of a request: its unit, and the day it came in or today, as the installation has set."""
    moment = ordered_at if rules.terms_as_of_request else clock()
    return Scope(unit_id=unit_id, day=moment.astimezone(ZoneInfo(rules.time_zone)).date())


def glossary_of(session: Session, document: Document, *, rules: Rules, clock: Clock) -> PairGlossary:
    """Return the glossary that serves a document; its request is loaded.

    Where `serve_meanwhile` was asked for, it may be that of some seconds ago.
    """
    pair = LanguagePair(source=document.source_language, target=document.target_language)
    request = document.request
    scope = scope_of(unit_id=request.unit_id, ordered_at=request.created_at, rules=rules, clock=clock)
    glossary = glossary_at_hand(session, pair, scope)
    return replace(glossary, finder=glossary.finder.in_the_field()) if document.is_in_field else glossary


def finder_for(session: Session, pair: LanguagePair) -> TermFinder:
    """Return the finder of the municipality's source terms of a pair; kept in this process until a term changes."""
    return glossary_for(session, pair).finder


def warm_glossaries(session: Session, services: Services) -> None:
    """Compile the glossaries of the documents that people revise, so that none of them waits for it later."""
    scopes = (
        select(Document.source_language, Document.target_language, Request.unit_id, func.max(Request.created_at))
        .join(Document.request)
        .where(Document.state.in_(WAITING_FOR_REVISER | {DocumentState.IN_REVISION}))
        .group_by(Document.source_language, Document.target_language, Request.unit_id)
    )
    for source, target, unit_id, ordered_at in session.execute(scopes).all():
        scope = scope_of(unit_id=unit_id, ordered_at=ordered_at, rules=services.rules, clock=services.clock)
        glossary_for(session, LanguagePair(source=source, target=target), scope)


def glossary_for(session: Session, pair: LanguagePair, scope: Scope = MUNICIPAL) -> PairGlossary:
    """Return the glossary of a pair as a scope sees it: a unit's term stands over the municipality's of one source."""
    return _glossary(session, pair, scope, may_be_older=False)


def glossary_at_hand(session: Session, pair: LanguagePair, scope: Scope) -> PairGlossary:
    """Return the same, or that of some seconds ago where `serve_meanwhile` was asked for."""
    return _glossary(session, pair, scope, may_be_older=_database(session) in _IN_HASTE)


def _glossary(session: Session, pair: LanguagePair, scope: Scope, *, may_be_older: bool) -> PairGlossary:
    key, seen = _key(session, pair, scope)
    kept = _KEPT.get(key) or _taken(session, key)
    if kept is None and may_be_older and (older := _older(session, key, pair, seen)):
        return older
    kept = _KEPT[key] = kept or _shared(session, key, pair, seen)
    _KEPT.move_to_end(key)
    while len(_KEPT) > MOST_KEPT:
        _KEPT.popitem(last=False)
    return kept


def _key(session: Session, pair: LanguagePair, scope: Scope) -> tuple[tuple[object, ...], Scope]:
    """Return what tells a glossary from others, its revision first, and the scope as far as it matters."""
    borders = _borders(session)
    unit_id = scope.unit_id if scope.unit_id in borders.units else None
    place = bisect_right(borders.days, scope.day) if scope.day else 0
    period = (None, *borders.days, None)[place : place + 2] if scope.day else None
    return (borders.revision, pair.source, pair.target, unit_id, period), Scope(unit_id=unit_id, day=scope.day)


def _older(session: Session, key: tuple[object, ...], pair: LanguagePair, scope: Scope) -> PairGlossary | None:
    """Return the large glossary of before a change and have a thread compile that of now, so that nobody waits."""
    older = next((kept for known, kept in reversed([*_KEPT.items()]) if _differ_in_revision(known, key)), None)
    if older is None or max(len(older.terms), _count(session, pair, scope)) < LARGE:
        return None
    if key not in _COMPILING:
        _COMPILING.add(key)
        Thread(target=_compile, args=(session.get_bind(), key, pair, scope), daemon=True).start()
    return older


def _differ_in_revision(known: tuple[object, ...], key: tuple[object, ...]) -> bool:
    """Tell whether two glossaries of one database are the same but for what changed since."""
    (one, *rest), (other, *others) = known, key
    return isinstance(one, tuple) and isinstance(other, tuple) and one[0] == other[0] and rest == others


def _compile(bind: Engine | Connection, key: tuple[object, ...], pair: LanguagePair, scope: Scope) -> None:
    try:
        with Session(bind) as session:
            glossary_for(session, pair, scope)
    finally:
        _COMPILING.discard(key)


def left_to_unit(session: Session, terms: Sequence[Term], pair: LanguagePair, scope: Scope) -> frozenset[Term]:
    """Return those of some terms of the municipality over which the unit of a scope has none of its own."""
    if scope.unit_id not in _borders(session).units:
        return frozenset(terms)
    own = _serving((row for row in _rows(session, pair, scope) if row.unit_id is not None), pair)
    return frozenset(_left_by(own, terms, pair))


def _taken(session: Session, key: tuple[object, ...]) -> PairGlossary | None:
    """Return a glossary that another process has compiled."""
    shelf = _SHELVES.get(_database(session))
    taken = shelf.take(_name(session, key)) if shelf else None
    if taken is None:
        return None
    return PairGlossary(terms=taken.terms, finder=taken.finder, of_unit=frozenset(taken.remarks["of_unit"]))


def _shared(session: Session, key: tuple[object, ...], pair: LanguagePair, scope: Scope) -> PairGlossary:
    """Compile a glossary, for other processes too."""
    made = _read(session, pair, scope)
    if shelf := _SHELVES.get(_database(session)):
        remarks = {"of_unit": sorted(made.of_unit)}
        compiled = CompiledGlossary(terms=made.terms, finder=made.finder, remarks=remarks)
        shelf.put(_name(session, key), compiled)
    return made


def _name(session: Session, key: tuple[object, ...]) -> str:
    # The numbers of changes come again where a database was put back; their moments do not.
    last = session.execute(select(TermEvent.id, TermEvent.at, TermEvent.term_id).order_by(TermEvent.id.desc()).limit(1))
    return repr((key, [tuple(event) for event in last], TermRow.__table__.columns.keys()))


def _read(session: Session, pair: LanguagePair, scope: Scope) -> PairGlossary:
    rows, ended = _parted(session, pair, scope)
    former = tuple(former_names(rows, ended, pair))
    own = _serving((row for row in rows if row.unit_id is not None), pair)
    common = _serving((row for row in rows if row.unit_id is None), pair, former)
    terms = (*own, *_left_by(own, common, pair))
    of_unit = frozenset(term.identity for term in own if term.identity is not None)
    return PairGlossary(terms=terms, finder=TermFinder(terms, pair.source), of_unit=of_unit)


def _left_by(own: Sequence[Term], common: Sequence[Term], pair: LanguagePair) -> Iterator[Term]:
    """Yield the common terms over which no own one stands, written so or otherwise: altgeçit and alt geçit."""
    overruled = {fold(term.source, term.source_language) for term in own}
    finder = TermFinder(own, pair.source)
    for term in common:
        words = term.source.strip()
        found = (hit.start == 0 and hit.end == len(words) for hit in finder.find(words))
        if fold(term.source, term.source_language) not in overruled and not any(found):
            yield term


def _rows(session: Session, pair: LanguagePair, scope: Scope) -> Sequence[TermRow]:
    return _parted(session, pair, scope)[0]


def _parted(session: Session, pair: LanguagePair, scope: Scope) -> tuple[Sequence[TermRow], Sequence[TermRow]]:
    """Return the terms that reach a scope: those in force on its day, and those that are not."""
    rows = session.scalars(select(TermRow).where(*_reached(pair, scope)).order_by(TermRow.id)).all()
    if scope.day is None:
        return rows, ()
    in_force = [row for row in rows if row.term.holds_on(scope.day)]
    return in_force, [row for row in rows if not row.term.holds_on(scope.day)]


def _count(session: Session, pair: LanguagePair, scope: Scope) -> int:
    return session.scalar(select(func.count(TermRow.id)).where(*_reached(pair, scope))) or 0


def _reached(pair: LanguagePair, scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """Return what the terms in force of a pair fulfil that reach a scope."""
    straight = (TermRow.source_language == pair.source) & (TermRow.target_language == pair.target)
    turned = (TermRow.source_language == pair.target) & (TermRow.target_language == pair.source)
    reaches = or_(TermRow.unit_id.is_(None), TermRow.unit_id == scope.unit_id)
    return or_(straight, turned), TermRow.retired_at.is_(None), reaches


def _serving(rows: Iterable[TermRow], pair: LanguagePair, former: Iterable[Term] = ()) -> tuple[Term, ...]:
    terms = chain((row.term for row in rows), former)
    return terms_serving(terms, source_language=pair.source, target_language=pair.target)


def _borders(session: Session) -> _Borders:
    revision = revision_of(session)
    kept = _BORDERS.get(revision[0])
    if kept is None or kept.revision != revision:
        kept = _BORDERS[revision[0]] = _read_borders(session, revision)
    return kept


def _read_borders(session: Session, revision: Revision) -> _Borders:
    first, last, unit = TermRow.valid_from, TermRow.valid_until, TermRow.unit_id
    limited = or_(first.is_not(None), last.is_not(None), unit.is_not(None))
    rows = session.execute(select(first, last, unit).where(limited, TermRow.retired_at.is_(None)).distinct()).all()
    begins = {begin for begin, _, _ in rows if begin}
    ends = {end + timedelta(days=1) for _, end, _ in rows if end and end < date.max}
    units = frozenset(unit_id for _, _, unit_id in rows if unit_id is not None)
    return _Borders(revision=revision, units=units, days=tuple(sorted(begins | ends)))


def revision_of(session: Session) -> Revision:
    """Return what changes whenever any term does."""
    last, count = session.execute(select(func.max(TermEvent.id), func.count(TermEvent.id))).one()
    return (_database(session), last or 0, count)


def _database(session: Session) -> str:
    return str(session.get_bind().engine.url)
