"""What becomes of entries of a file that contradict the glossary, or the file itself, by somebody's choice."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from enum import StrEnum
from typing import Final

from glossary.consistency import Contradiction, find_contradictions
from glossary.folding import fold
from glossary.terms import Term, TermStatus
from translation_service.application.terms.entries import TermEntry, TermKey, entry_of, key_of, term_of
from translation_service.application.terms.known_terms import KnownTerm
from translation_service.application.terms.seen_files import ChangedEntry, Preview


class Choice(StrEnum):
    """Left out; taken as it is, contradiction and all; taken beside what stands there; or in its place."""

    LEAVE = "leave"
    BOTH = "both"
    ADMIT = "admit"
    REPLACE = "replace"


_SETTLING: Final = frozenset({Choice.ADMIT, Choice.REPLACE})
# As many renderings of one source as anybody wants settled at once.
_MOST_ROUNDS: Final = 20


def settled(
    seen: Preview, *, choices: Mapping[int, Choice], otherwise: Choice, known: Mapping[TermKey, KnownTerm]
) -> Preview:
    """Return what is taken of a file; what it contradicts changes where that is the choice.

    `choices` go by the place of an entry among the disputed ones. Admitted beside another, an entry is no longer
    preferred and forbids nothing that the glossary wants; in its place, the other becomes admitted, or is forbidden
    where the entry forbids it. Either way nothing taken is forbidden. `known` are the terms of their
    sources that the file does not change.
    """
    if not seen.held_back:
        return seen
    chosen = {key_of(entry): choices.get(place, otherwise) for place, entry in enumerate(seen.disputed)}
    left = frozenset(key for key, choice in chosen.items() if choice is Choice.LEAVE)
    entries = {key: one.entry for key, one in known.items()} | _of_file(seen)
    settling = {key: choice is Choice.ADMIT for key, choice in chosen.items() if choice in _SETTLING}
    found: Sequence[Contradiction] = seen.contradictions
    for _ in range(_MOST_ROUNDS):
        disputes = [(mine, other, one.code) for one in found for mine, other in _keys(one, entries) if mine in settling]
        if not disputes:
            break
        for mine, other, code in disputes:
            _settle(entries, mine, other, code, admits=settling[mine])
        found = _left_over(entries, left, known)
    return _taken(seen, left, entries, known)


def _left_over(
    entries: Mapping[TermKey, TermEntry], left: Set[TermKey], known: Mapping[TermKey, KnownTerm]
) -> Sequence[Contradiction]:
    """Return what still contradicts among what is taken: a term that contradicts several is found with one of them."""
    numbers = {key: known[key].id if key in known else -number for number, key in enumerate(entries, start=1)}
    return find_contradictions(
        term_of(entry, identity=numbers[key]) for key, entry in entries.items() if key not in left
    )


def _settle(entries: dict[TermKey, TermEntry], mine: TermKey, other: TermKey, code: str, *, admits: bool) -> None:
    """Change an entry or the one that it contradicts, so that both can stand."""
    if code == "two-preferred":
        if {entries[mine].status, entries[other].status} != {TermStatus.PREFERRED}:
            return
        yielding = mine if admits else other
        entries[yielding] = replace(entries[yielding], status=TermStatus.ADMITTED)
        return
    entries[other] = _allowing(entries[other], entries[mine])
    if _forbids(entries[mine], entries[other]):
        if admits:
            entries[mine] = _allowing(entries[mine], entries[other])
        else:
            entries[other] = replace(entries[other], status=TermStatus.FORBIDDEN)


def _forbids(entry: TermEntry, other: TermEntry) -> bool:
    return _allowing(entry, other) != entry


def _allowing(entry: TermEntry, other: TermEntry) -> TermEntry:
    """Return an entry that does not forbid what another wants."""
    language, wanted = other.target_language, fold(other.target, other.target_language)
    return replace(entry, forbidden=tuple(one for one in entry.forbidden if fold(one, language) != wanted))


def _taken(
    seen: Preview, left: Set[TermKey], entries: Mapping[TermKey, TermEntry], known: Mapping[TermKey, KnownTerm]
) -> Preview:
    added = [key for key in map(key_of, seen.added) if key not in left]
    changed = [replace(one, after=entries[key]) for one in seen.changed if (key := key_of(one.after)) not in left]
    yielding = [
        ChangedEntry(term_id=one.id, version=one.version, before=one.entry, after=entries[key], comes_back=False)
        for key, one in known.items()
        if one.entry != entries[key]
    ]
    return replace(
        seen, added=tuple(entries[key] for key in added), changed=(*changed, *yielding), held_back=frozenset(left)
    )


def _of_file(seen: Preview) -> dict[TermKey, TermEntry]:
    return {key_of(entry): entry for entry in (*seen.added, *(one.after for one in seen.changed))}


def _keys(found: Contradiction, entries: Mapping[TermKey, TermEntry]) -> Iterator[tuple[TermKey, TermKey]]:
    """Yield the keys of a term of the file and of what it contradicts; of two in the file the later has its way."""
    pairs = reversed(contradicted(found))
    return ((_key(mine, entries), _key(other, entries)) for mine, other in pairs)


def _key(term: Term, entries: Mapping[TermKey, TermEntry]) -> TermKey:
    """Return the key of a term of a contradiction, which does not say whose glossary it is of; all are of one."""
    unit = next(iter(entries))[4]
    return key_of(entry_of(term, unit_id=unit or None))


def contradicted(found: Contradiction) -> tuple[tuple[Term, Term], ...]:
    """Return each term of the file that a contradiction is about, with the other."""
    pairs = ((found.first, found.second), (found.second, found.first))
    return tuple((mine, other) for mine, other in pairs if (mine.identity or 0) < 0)
