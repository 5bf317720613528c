"""What the glossary pages show: a searched page of terms, one term, and its history."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import starmap
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, or_, select
from sqlalchemy.orm import Session, aliased

from glossary.folding import fold
from glossary.terms import TermStatus
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.terms import ProposalState
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.reading.pages import Page, read_page
from translation_service.persistence.reading.term_search import TermsByForm, terms_by_form
from translation_service.persistence.term_proposals import TermProposal
from translation_service.persistence.terms import TermComment, TermEvent, TermRow

PAGE_SIZE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSearch:
    """What a person looks for; an empty choice chooses everything that is not retired."""

    text: str = ""
    pair: LanguagePair | None = None
    domain: str = ""
    status: TermStatus | None = None
    is_retired: bool = False
    unit_id: int | None = None
    is_name: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    id: int
    pair: LanguagePair
    source: str
    target: str
    status: TermStatus
    domain: str
    note: str
    forbidden: tuple[str, ...]
    pronunciation: str
    words_between: int
    basis: str
    is_name: bool
    is_everyday: bool
    valid_from: date | None
    valid_until: date | None
    unit_id: int | None
    unit: str
    version: int
    changed_at: datetime
    retired_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChoices:
    """What the filters of the glossary offer: the language pairs and domains it holds, the units with terms."""

    pairs: tuple[LanguagePair, ...]
    domains: tuple[str, ...]
    units: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody said about a term."""

    at: datetime
    person: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """One change of a term: what it was before, empty when it was added, and after, none for what it is now.

    `proposer` is who proposed it, empty where nobody did.
    """

    at: datetime
    person: str
    proposer: str
    act: str
    before: Mapping[str, Any]
    after: Mapping[str, Any] | None
    why: str


def find_terms(session: Session, *, search: TermSearch) -> Page[TermLine]:
    """Return one page of the terms that hold the text, or its words in other forms.

    Those that are it come first, then those that begin with it, then those that are it in another form.
    """
    chosen, by_form = _chosen(session, search)
    # Tens of thousands are put in order, which is done sooner without all that is shown of fifty.
    ids = select(TermRow.id).where(*chosen).order_by(*_order(search.text.strip(), by_form.whole), TermRow.id)
    page = read_page(session, ids, wanted=search.page, size=PAGE_SIZE)
    return page.shown_as(lambda rows: _lines(session, [row[0] for row in rows]))


def _lines(session: Session, ids: Sequence[int]) -> tuple[TermLine, ...]:
    """Return terms in the order of their ids here."""
    found = {row.id: _line(row, unit) for row, unit in session.execute(_rows().where(TermRow.id.in_(ids)))}
    return tuple(found[term_id] for term_id in ids)


def terms_chosen(session: Session, *, search: TermSearch) -> Iterable[TermRow]:
    """Return all terms of a search on whatever page, by languages and alphabet."""
    order = (TermRow.source_language, TermRow.target_language, TermRow.folded_source, TermRow.folded_target)
    return session.scalars(select(TermRow).where(*_chosen(session, search)[0]).order_by(*order))


def _chosen(session: Session, search: TermSearch) -> tuple[tuple[ColumnElement[bool], ...], TermsByForm]:
    """Return what the terms of a search fulfil, and those that hold its text in another form."""
    chosen, text = tuple(_choices(search)), search.text.strip()
    if not text:
        return chosen, TermsByForm()
    holding = or_(*_holding(text))
    by_form = terms_by_form(session, text=text, conditions=(*chosen, not_(holding)))
    return (*chosen, or_(holding, TermRow.id.in_(by_form.ids))), by_form


def find_term(session: Session, *, term_id: int) -> TermLine | None:
    """Return one term, retired ones too."""
    found = session.execute(_rows().where(TermRow.id == term_id)).first()
    return _line(*found) if found else None


def term_choices(session: Session) -> TermChoices:
    """Return the pairs and domains the glossary holds."""
    pairs = session.execute(
        select(TermRow.source_language, TermRow.target_language)
        .distinct()
        .order_by(TermRow.source_language, TermRow.target_language)
    )
    domains = session.scalars(select(TermRow.domain).distinct().order_by(TermRow.domain))
    return TermChoices(
        pairs=tuple(LanguagePair(source=source, target=target) for source, target in pairs),
        domains=tuple(domain for domain in domains if domain),
        units=units_with_terms(session),
    )


def units_with_terms(session: Session) -> tuple[tuple[int, str], ...]:
    """Return the units that have a glossary of their own, with their names."""
    own = select(TermRow.unit_id).where(TermRow.unit_id.is_not(None))
    rows = session.execute(select(Unit.id, Unit.name).where(Unit.id.in_(own)).order_by(Unit.name))
    return tuple((unit_id, name) for unit_id, name in rows)


def all_units(session: Session) -> tuple[tuple[int, str], ...]:
    """Return the units that order translations, with their names."""
    rows = session.execute(select(Unit.id, Unit.name).where(Unit.is_active).order_by(Unit.name))
    return tuple((unit_id, name) for unit_id, name in rows)


def remarks_on(session: Session, *, term_id: int) -> tuple[Remark, ...]:
    """Return what was said about a term, the oldest first."""
    rows = session.execute(
        select(TermComment, Person.name)
        .join(Person, TermComment.person_id == Person.id)
        .where(TermComment.term_id == term_id)
        .order_by(TermComment.id)
    )
    return tuple(Remark(at=comment.at, person=name, text=comment.text) for comment, name in rows)


def others_of(session: Session, *, line: TermLine) -> tuple[TermLine, ...]:
    """Return the other terms in force with the same source, in whatever language: the rest of the concept."""
    return with_source(session, source=line.source, language=line.pair.source, but=line.id)


def with_source(session: Session, *, source: str, language: str, but: int | None = None) -> tuple[TermLine, ...]:
    """Return the terms in force with a source, in whatever language, without one of them."""
    rows = session.execute(
        _rows()
        .where(TermRow.source_language == language)
        .where(TermRow.folded_source == fold(source, language))
        .where(TermRow.id != (but or 0), TermRow.retired_at.is_(None))
        .order_by(TermRow.target_language, TermRow.id)
        .limit(PAGE_SIZE)
    )
    return tuple(_line(row, unit) for row, unit in rows)


def names_around(session: Session, *, line: TermLine) -> tuple[tuple[TermLine, ...], tuple[TermLine, ...]]:
    """Return what a term in force on some days was called before them, and what it is called after them."""
    followed = select(TermRow.renamed_id).where(TermRow.id == line.id, TermRow.renamed_id.is_not(None))
    before, after = TermRow.renamed_id == line.id, TermRow.id.in_(followed)
    return _named(session, before), _named(session, after)


def _named(session: Session, condition: ColumnElement[bool]) -> tuple[TermLine, ...]:
    rows = session.execute(_rows().where(condition, TermRow.retired_at.is_(None)).order_by(TermRow.id).limit(PAGE_SIZE))
    return tuple(_line(row, unit) for row, unit in rows)


def changes_of(session: Session, *, term_id: int, page: int = 1) -> Page[TermChange]:
    """Return one page of the history of a term, the newest change first."""
    proposer = aliased(Person)
    before_the_next = func.lag(TermEvent.before, type_=TermEvent.before.type).over(order_by=TermEvent.id.desc())
    query = (
        select(TermEvent, Person.name, proposer.name, before_the_next)
        .outerjoin(Person, TermEvent.person_id == Person.id)
        .outerjoin(TermProposal, _brought_about())
        .outerjoin(proposer, TermProposal.person_id == proposer.id)
        .where(TermEvent.term_id == term_id)
        .order_by(TermEvent.id.desc())
    )
    return read_page(session, query, wanted=page).shown_as(lambda rows: tuple(starmap(_change, rows)))


def _brought_about() -> ColumnElement[bool]:
    """Tell which proposal a change is of: the decision follows the last change by whoever decided."""
    change = aliased(TermEvent)
    last = select(func.max(change.id)).where(
        change.term_id == TermProposal.term_id,
        change.person_id == TermProposal.decided_by_id,
        change.at <= TermProposal.decided_at,
    )
    return and_(TermProposal.state == ProposalState.APPROVED, TermEvent.id == last.scalar_subquery())


def _change(event: TermEvent, name: str | None, proposer: str | None, after: Mapping[str, Any] | None) -> TermChange:
    return TermChange(
        at=event.at,
        person=name or "",
        proposer=proposer or "",
        act=event.act,
        before=event.before or {},
        after=after,
        why=event.why,
    )


def _choices(search: TermSearch) -> Iterator[ColumnElement[bool]]:
    yield TermRow.retired_at.is_not(None) if search.is_retired else TermRow.retired_at.is_(None)
    if search.pair:
        yield TermRow.source_language == search.pair.source
        yield TermRow.target_language == search.pair.target
    if search.domain:
        yield TermRow.domain == search.domain
    if search.status:
        yield TermRow.status == search.status
    if search.is_name:
        yield TermRow.is_name.is_(True)
    if search.unit_id is not None:
        yield TermRow.unit_id == search.unit_id if search.unit_id else TermRow.unit_id.is_(None)


def _holding(text: str) -> Iterator[ColumnElement[bool]]:
    for folded, languages in _foldings(text).items():
        yield and_(TermRow.source_language.in_(languages), TermRow.folded_source.contains(folded, autoescape=True))
        yield and_(TermRow.target_language.in_(languages), TermRow.folded_target.contains(folded, autoescape=True))


def _foldings(text: str) -> dict[str, list[str]]:
    """Return the ways a text is folded, each with its languages: "I" is "ı" in Turkish, "i" elsewhere."""
    foldings: dict[str, list[str]] = {}
    for language in LANGUAGES:
        foldings.setdefault(fold(text, language), []).append(language)
    return foldings


def _order(text: str, by_form: Sequence[int]) -> Sequence[ColumnElement[Any]]:
    preferred_first = case((TermRow.status == TermStatus.PREFERRED, 0), else_=1)
    source, target = TermRow.folded_source.expression, TermRow.folded_target.expression
    by_name = (source, TermRow.target_language.expression, preferred_first, target)
    foldings = _foldings(text) if text else ()
    whole = [or_(TermRow.folded_source == folded, TermRow.folded_target == folded) for folded in foldings]
    beginnings = [_begins(folded) for folded in foldings]
    firsts = (*whole, *beginnings, *([TermRow.id.in_(by_form)] if by_form else ()))
    return (*(case((first, 0), else_=1) for first in firsts), *by_name)


def _begins(folded: str) -> ColumnElement[bool]:
    return or_(
        TermRow.folded_source.startswith(folded, autoescape=True),
        TermRow.folded_target.startswith(folded, autoescape=True),
    )


def _rows() -> Select[TermRow, str]:
    return select(TermRow, func.coalesce(Unit.name, "")).outerjoin(Unit, TermRow.unit_id == Unit.id)


def _line(row: TermRow, unit: str) -> TermLine:
    return TermLine(
        id=row.id,
        pair=LanguagePair(source=row.source_language, target=row.target_language),
        source=row.source,
        target=row.target,
        status=row.status,
        domain=row.domain,
        note=row.note,
        forbidden=tuple(row.forbidden),
        pronunciation=row.pronunciation,
        words_between=row.words_between,
        basis=row.basis,
        is_name=row.is_name,
        is_everyday=row.is_everyday,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        unit_id=row.unit_id,
        unit=unit,
        version=row.version,
        changed_at=row.changed_at,
        retired_at=row.retired_at,
    )
