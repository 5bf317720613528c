"""The glossary as a language pair needs it: its terms, and a finder compiled once for each revision of the glossary."""

from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from glossary.matching import TermFinder
from glossary.terms import Term, terms_serving
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.terms import TermEvent, TermRow

Revision = tuple[str, int, int]

_FINDERS: Final[dict[tuple[str, str], tuple[Revision, TermFinder]]] = {}


def finder_for(session: Session, pair: LanguagePair) -> TermFinder:
    """Return the finder of a pair's source terms; kept in this process until a term changes."""
    revision = _revision(session)
    key = (pair.source, pair.target)
    kept = _FINDERS.get(key)
    if kept is None or kept[0] != revision:
        kept = (revision, TermFinder(terms_for(session, pair), pair.source))
        _FINDERS[key] = kept
    return kept[1]


def terms_for(session: Session, pair: LanguagePair) -> tuple[Term, ...]:
    """Return the terms in force for a pair; a Turkish–English glossary serves English–Turkish as well."""
    straight = (TermRow.source_language == pair.source) & (TermRow.target_language == pair.target)
    turned = (TermRow.source_language == pair.target) & (TermRow.target_language == pair.source)
    rows = session.scalars(select(TermRow).where(or_(straight, turned), TermRow.retired_at.is_(None)))
    terms = (row.term for row in rows)
    return terms_serving(terms, source_language=pair.source, target_language=pair.target)


def _revision(session: Session) -> Revision:
    last, count = session.execute(select(func.max(TermEvent.id), func.count(TermEvent.id))).one()
    return (str(session.get_bind().engine.url), last or 0, count)
