"""What was called otherwise before: a document that says the old name is told the new one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from glossary.folding import fold
from glossary.terms import Term, TermStatus
from translation_service.domain.languages import LanguagePair
from translation_service.persistence.terms import TermRow


def former_names(in_force: Sequence[TermRow], ended: Iterable[TermRow], pair: LanguagePair) -> Iterator[Term]:
    """Yield the names that ended, in the source language of a pair, with what their successors in force are called.

    They are admitted and no more, since a text about earlier years may keep the old name; and none is yielded that
    something else in force is called by now.
    """
    renamed = {row.id: row for row in ended if row.renamed_id is not None}
    if not renamed:
        return
    successors = {row.id: row for row in in_force}
    called = {fold(_name_of(row.term, pair), pair.source) for row in in_force}
    for row in renamed.values():
        successor = _successor(row, renamed, successors)
        name = _name_of(row.term, pair)
        if successor is not None and fold(name, pair.source) not in called:
            yield _called(successor.term, name, pair)


def _successor(row: TermRow, renamed: dict[int, TermRow], in_force: dict[int, TermRow]) -> TermRow | None:
    """Return what has come of a term by any number of new names; none where that is not in force."""
    seen: set[int] = set()
    number = row.renamed_id
    while number is not None and number not in in_force and number not in seen:
        seen.add(number)
        number = renamed[number].renamed_id if number in renamed else None
    return in_force.get(number) if number is not None else None


def _name_of(term: Term, pair: LanguagePair) -> str:
    return term.source if term.source_language == pair.source else term.target


def _called(term: Term, name: str, pair: LanguagePair) -> Term:
    """Return a term under another name in the source language of a pair."""
    named = replace(term, status=TermStatus.ADMITTED, forbidden=())
    return replace(named, source=name) if term.source_language == pair.source else replace(named, target=name)
