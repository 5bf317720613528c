"""The register of official names: each with its foreign names, and since when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from glossary.folding import fold
from glossary.terms import TermStatus
from translation_service.domain.languages import HOME
from translation_service.persistence.reading.pages import Page, page_within
from translation_service.persistence.terms import TermRow

PAGE_SIZE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignName:
    id: int
    language: str
    name: str
    status: TermStatus
    forbidden: tuple[str, ...]
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialName:
    """A name in the home language and what it is called in others, the preferred ones first."""

    name: str
    basis: str
    foreign: tuple[ForeignName, ...]


def official_names(session: Session, *, text: str = "", page: int = 1) -> Page[OfficialName]:
    """Return one page of the register, the names that hold a text in any language."""
    registered = (TermRow.is_name, TermRow.retired_at.is_(None), TermRow.source_language == HOME)
    sought = select(TermRow.folded_source).where(*registered, *_holding(text))
    total = session.scalar(select(func.count()).select_from(sought.distinct().subquery())) or 0
    number = page_within(page, total=total, size=PAGE_SIZE)
    chosen = sought.distinct().order_by(TermRow.folded_source).offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)
    rows = session.scalars(
        select(TermRow)
        .where(*registered, TermRow.folded_source.in_(chosen))
        .order_by(TermRow.folded_source, TermRow.target_language, TermRow.id)
    )
    names = tuple(_name(list(group)) for _, group in groupby(rows, key=lambda row: row.folded_source))
    return Page(rows=names, number=number, total=total, size=PAGE_SIZE)


def _holding(text: str) -> Iterator[ColumnElement[bool]]:
    words = text.strip()
    if words:
        home, abroad = fold(words, HOME), fold(words, "en")
        yield TermRow.folded_source.contains(home, autoescape=True) | TermRow.folded_target.contains(
            abroad, autoescape=True
        )


def _name(rows: list[TermRow]) -> OfficialName:
    ranks = {TermStatus.PREFERRED: 0, TermStatus.DO_NOT_TRANSLATE: 0}
    ordered = sorted(rows, key=lambda row: (row.target_language, ranks.get(row.status, 1), row.id))
    foreign = tuple(
        ForeignName(
            id=row.id,
            language=row.target_language,
            name=row.target or row.source,
            status=row.status,
            forbidden=tuple(row.forbidden),
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        for row in ordered
    )
    return OfficialName(name=rows[0].source, basis=next((row.basis for row in rows if row.basis), ""), foreign=foreign)
