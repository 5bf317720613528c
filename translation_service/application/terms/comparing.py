"""What a file of terms would do, compared with the glossary: nothing is changed, and nobody is kept waiting."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from sqlalchemy.orm import Session

from glossary.consistency import Contradiction, find_contradictions
from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.exchange.differences import find_said_again
from glossary.terms import Term
from translation_service.application.terms.entries import (
    TermEntry,
    TermKey,
    entry_of,
    fault_of,
    key_of,
    term_of,
)
from translation_service.application.terms.glossaries import revision_of
from translation_service.application.terms.known_terms import KnownTerm, known_beside
from translation_service.application.terms.other_way import said_otherwise
from translation_service.application.terms.seen_files import ChangedEntry, Preview
from translation_service.domain.sentences import N_

_NO_PAIR: Final = N_("“%(source)s” and “%(target)s” are not two different languages that the desk knows.")
_NO_CONTRADICTION: Final = frozenset({"duplicate"})

SourceKey = tuple[str, str, str]


def preview(session: Session, read: ReadTerms, *, unit_id: int | None = None, empties: bool = False) -> Preview:
    """Compare the terms of a file with the glossary, changing nothing.

    What the file has no column for stays as the glossary has it, and so does what it leaves empty, unless `empties`.
    """
    places, said, faults = _entries(read, unit_id)
    beside = known_beside(session, said.keys())
    known = {one.key: one for one in beside if one.key in said}
    full = {key: _filled(said[key], one.entry, read.left_open(places[key], empties=True)) for key, one in known.items()}
    kept = {
        key: _filled(full[key], one.entry, read.left_open(places[key], empties=False)) for key, one in known.items()
    }
    entries = said | (full if empties else kept)
    changed = {key: change for key, one in known.items() if (change := _change(one, entries[key]))}
    added = {key: entry for key, entry in entries.items() if key not in known}
    standing = {key for key, one in changed.items() if one.claims_nothing_new}
    new = added | {key: one.after for key, one in changed.items()}
    # First what stands: a term that contradicts several is reported with the first of them.
    new = {key: new[key] for key in sorted(new, key=lambda key: key not in standing)}
    lines = {key: read.lines[place] for key, place in places.items()}
    contradictions = _contradictions(beside, new, replaced={one.term_id for one in changed.values()})
    return Preview(
        added=tuple(added.values()),
        changed=tuple(changed[key] for key in said if key in changed),
        unchanged=len(entries) - len(added) - len(changed),
        contradictions=contradictions,
        held_back=_held_back(contradictions, unit_id, standing),
        faults=tuple(sorted((*read.faults, *faults), key=lambda fault: fault.line)),
        losses=(*read.losses, *find_said_again(read), *said_otherwise(session, added, lines)),
        revision=revision_of(session)[1],
        left_empty=sum(full[key] != kept[key] for key in known),
        empties=empties,
    )


def disputed_terms(session: Session, seen: Preview) -> dict[TermKey, KnownTerm]:
    """Return the terms of the glossary that say what disputed entries are about otherwise."""
    keys = [key_of(entry) for entry in seen.disputed]
    units, changed = {key[4] for key in keys}, {one.term_id for one in seen.changed}
    others = (one for one in known_beside(session, keys) if one.id not in changed)
    return {one.key: one for one in others if _holds_in(one, units)}


def _holds_in(known: KnownTerm, units: Set[int]) -> bool:
    return not known.is_retired and known.key[4] in units


def _entries(
    read: ReadTerms, unit_id: int | None
) -> tuple[dict[TermKey, int], dict[TermKey, TermEntry], list[RowFault]]:
    """Return the terms that a glossary can keep, the last of equal ones, with their places, and why others are not."""
    places: dict[TermKey, int] = {}
    entries: dict[TermKey, TermEntry] = {}
    faults: list[RowFault] = []
    for place, (line, term) in enumerate(zip(read.lines, read.terms, strict=True)):
        entry = entry_of(term, unit_id=unit_id)
        fault = fault_of(entry)
        if fault is None:
            key = key_of(entry)
            places[key], entries[key] = place, entry
        else:
            faults.append(_fault_of_row(line, entry, *fault))
    return places, entries, faults


def _fault_of_row(line: int, entry: TermEntry, code: str, template: str) -> RowFault:
    """Return what is wrong with a row; in a file there is no list of languages to choose from."""
    if code != "term-languages":
        return RowFault(line=line, code=code, template=template)
    values = {"source": entry.source_language, "target": entry.target_language}
    return RowFault(line=line, code=code, template=_NO_PAIR, values=values)


def _filled(entry: TermEntry, before: TermEntry, left_open: Set[str]) -> TermEntry:
    """Return an entry with what its file leaves open as the glossary has it."""
    kept = {name: value for name in left_open if (value := getattr(before, name)) != getattr(entry, name)}
    return replace(entry, **kept) if kept else entry


def _change(known: KnownTerm, after: TermEntry) -> ChangedEntry | None:
    if known.entry == after and not known.is_retired:
        return None
    return ChangedEntry(
        term_id=known.id, version=known.version, before=known.entry, after=after, comes_back=known.is_retired
    )


def _contradictions(
    beside: Sequence[KnownTerm], entries: Mapping[TermKey, TermEntry], *, replaced: Set[int]
) -> tuple[Contradiction, ...]:
    """Return what would contradict in the glossary with new and changed entries in it; `replaced` are those changed."""
    units = {key[4] for key in entries}
    others = [one for one in beside if one.id not in replaced and _holds_in(one, units)]
    sources = {_source(key) for key in entries}
    counts = Counter((*map(_source, entries), *(_source(one.key) for one in others)))
    # Alone with its source, a term contradicts nothing, unless it forbids what it says.
    crowded = {key: entry for key, entry in entries.items() if counts[_source(key)] > 1 or entry.forbidden}
    new = [term_of(entry, identity=-number) for number, entry in enumerate(crowded.values(), start=1)]
    rivals = [term_of(one.entry, identity=one.id) for one in others if _source(one.key) in sources]
    found = find_contradictions([*rivals, *new])
    return tuple(one for one in found if one.code not in _NO_CONTRADICTION and _is_new(one))


def _source(key: TermKey) -> SourceKey:
    return key[:3]


def _is_new(found: Contradiction) -> bool:
    return _is_of_file(found.first) or _is_of_file(found.second)


def _held_back(
    contradictions: Sequence[Contradiction], unit_id: int | None, standing: Set[TermKey]
) -> frozenset[TermKey]:
    """Return the entries that are not taken: of two in the file the later, else the one in the file.

    Of an entry that only repeats what stands in the glossary, and one that contradicts it, it is the latter.
    """
    return frozenset(_newcomer(one, unit_id, standing) for one in contradictions)


def _newcomer(found: Contradiction, unit_id: int | None, standing: Set[TermKey]) -> TermKey:
    of_file = (term for term in (found.second, found.first) if _is_of_file(term))
    keys = [key_of(entry_of(term, unit_id=unit_id)) for term in of_file]
    return next((key for key in keys if key not in standing), keys[0])


def _is_of_file(term: Term) -> bool:
    return (term.identity or 0) < 0
