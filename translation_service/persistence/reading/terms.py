"""What the glossary pages show: a searched page of terms, one term, and its history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from glossary.folding import fold
from glossary.terms import TermStatus
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.persistence.people import Person
from translation_service.persistence.reading.pages import Page, page_within
from translation_service.persistence.terms import TermEvent, TermRow

PAGE_SIZE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSearch:
    """What a person looks for; an empty choice chooses everything that is not retired."""

    text: str = ""
    pair: LanguagePair | None = None
    domain: str = ""
    status: TermStatus | None = None
    is_retired: bool = False
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
    version: int
    changed_at: datetime
    retired_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChoices:
    """What the filters of the glossary offer: the language pairs and domains it holds."""

    pairs: tuple[LanguagePair, ...]
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """One change of a term: `before` is what it was then, empty when it was added."""

    at: datetime
    person: str
    act: str
    before: Mapping[str, Any]
    why: str


def find_terms(session: Session, *, search: TermSearch) -> Page[TermLine]:
    """Return one page of the terms that match; those that begin with the text come first."""
    conditions = tuple(_conditions(search))
    total = session.scalar(select(func.count()).select_from(TermRow).where(*conditions)) or 0
    number = page_within(search.page, total=total, size=PAGE_SIZE)
    rows = session.scalars(
        select(TermRow)
        .where(*conditions)
        .order_by(*_order(search.text), TermRow.id)
        .offset((number - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
    )
    return Page(rows=tuple(_line(row) for row in rows), number=number, total=total, size=PAGE_SIZE)


def find_term(session: Session, *, term_id: int) -> TermLine | None:
    """Return one term, retired ones too."""
    row = session.get(TermRow, term_id)
    return _line(row) if row else None


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
    )


def changes_of(session: Session, *, term_id: int) -> tuple[TermChange, ...]:
    """Return the history of a term, the newest change first."""
    rows = session.execute(
        select(TermEvent, Person.name)
        .outerjoin(Person, TermEvent.person_id == Person.id)
        .where(TermEvent.term_id == term_id)
        .order_by(TermEvent.id.desc())
    )
    return tuple(
        TermChange(at=event.at, person=name or "", act=event.act, before=event.before or {}, why=event.why)
        for event, name in rows
    )


def _conditions(search: TermSearch) -> Iterator[ColumnElement[bool]]:
    yield TermRow.retired_at.is_not(None) if search.is_retired else TermRow.retired_at.is_(None)
    if search.pair:
        yield TermRow.source_language == search.pair.source
        yield TermRow.target_language == search.pair.target
    if search.domain:
        yield TermRow.domain == search.domain
    if search.status:
        yield TermRow.status == search.status
    if search.text.strip():
        yield or_(*_holding(search.text.strip()))


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


def _order(text: str) -> Sequence[ColumnElement[Any]]:
    by_name = (TermRow.folded_source.expression, TermRow.folded_target.expression)
    beginnings = [_begins(folded) for folded in _foldings(text.strip())] if text.strip() else []
    return (*(case((beginning, 0), else_=1) for beginning in beginnings), *by_name)


def _begins(folded: str) -> ColumnElement[bool]:
    return or_(
        TermRow.folded_source.startswith(folded, autoescape=True),
        TermRow.folded_target.startswith(folded, autoescape=True),
    )


def _line(row: TermRow) -> TermLine:
    return TermLine(
        id=row.id,
        pair=LanguagePair(source=row.source_language, target=row.target_language),
        source=row.source,
        target=row.target,
        status=row.status,
        domain=row.domain,
        note=row.note,
        forbidden=tuple(row.forbidden),
        version=row.version,
        changed_at=row.changed_at,
        retired_at=row.retired_at,
    )
