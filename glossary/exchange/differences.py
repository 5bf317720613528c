"""What changed between two glossaries."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, fields, replace
from typing import Final, Literal

from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.folding import fold
from glossary.sentences import N_
from glossary.terms import Term

SAID_AGAIN: Final = "said-again"
"""The code of what tells of one row and not of the whole file."""
_AGAIN: Final = N_("“%(source)s” with “%(target)s” stands here again, and otherwise; the last of them counts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A rendering that was added, removed or changed; `changed` names the fields that differ."""

    kind: Literal["added", "removed", "changed"]
    term: Term
    before: Term | None = None
    changed: tuple[str, ...] = ()


def find_differences(old: Iterable[Term], new: Iterable[Term]) -> tuple[Difference, ...]:
    """Return the differences of two glossaries, removed ones first; a term is known by languages, source and target."""
    before = {_key(term): term for term in old}
    after = {_key(term): term for term in new}
    removed = [Difference(kind="removed", term=term) for key, term in before.items() if key not in after]
    added = [Difference(kind="added", term=term) for key, term in after.items() if key not in before]
    both = [(before[key], term) for key, term in after.items() if key in before]
    changed = [
        Difference(kind="changed", term=term, before=known, changed=names)
        for known, term in both
        if (names := _changed(known, term))
    ]
    return (*removed, *added, *changed)


def find_said_again(read: ReadTerms) -> Iterator[RowFault]:
    """Yield the places where a file has a term again with other remarks, status or the like; the last one counts."""
    known: dict[tuple[str, str, str, str], Term] = {}
    for line, term in zip(read.lines, read.terms, strict=True):
        key = _key(term)
        if known.setdefault(key, term) != term:
            values = {"source": term.source, "target": term.target}
            yield RowFault(line=line, code=SAID_AGAIN, template=_AGAIN, values=values)
        known[key] = term


def filled_in(known: Iterable[Term], read: ReadTerms, *, empties: bool) -> tuple[Term, ...]:
    """Return the terms of a file; what it leaves open, without `empties` also what it leaves empty, is as known."""
    before = {_key(term): term for term in known}
    return tuple(
        _filled_in(term, before.get(_key(term)), read.left_open(place, empties=empties))
        for place, term in enumerate(read.terms)
    )


def _filled_in(term: Term, before: Term | None, silent: Set[str]) -> Term:
    return term if before is None else replace(term, **{name: getattr(before, name) for name in silent})


def _key(term: Term) -> tuple[str, str, str, str]:
    source, target = fold(term.source, term.source_language), fold(term.target, term.target_language)
    return term.source_language, term.target_language, source, target


def _changed(before: Term, after: Term) -> tuple[str, ...]:
    names = (field.name for field in fields(Term) if field.name != "identity")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
