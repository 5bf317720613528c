"""What a file of terms would do to the glossary."""

from dataclasses import dataclass, replace

from glossary.consistency import Contradiction
from glossary.exchange.csv_files import RowFault
from translation_service.application.terms.entries import TermEntry, TermKey, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedEntry:
    """A term that the file says otherwise than the glossary; `comes_back` where it was retired."""

    term_id: int
    version: int
    before: TermEntry
    after: TermEntry
    comes_back: bool

    @property
    def claims_nothing_new(self) -> bool:
        """Tell whether the glossary says already what others could contradict, and the file changes the rest."""
        return not self.comes_back and _claims(self.before) == _claims(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file would do. `held_back` are new and changed entries that contradict the glossary or the file itself.

    `added` and `changed` hold them too: whoever takes the file in says what becomes of them. `revision` is the state of
    the glossary it was compared with. Of `left_empty` terms the glossary says something where the file has an empty
    cell: that stays, unless `empties`.
    """

    added: tuple[TermEntry, ...]
    changed: tuple[ChangedEntry, ...]
    unchanged: int
    contradictions: tuple[Contradiction, ...]
    held_back: frozenset[TermKey]
    faults: tuple[RowFault, ...]
    losses: tuple[RowFault, ...]
    revision: int
    left_empty: int = 0
    empties: bool = False

    @property
    def disputed(self) -> tuple[TermEntry, ...]:
        """The entries that are held back, in the order of the file: new ones first."""
        new = (*self.added, *(one.after for one in self.changed))
        return tuple(entry for entry in new if key_of(entry) in self.held_back)

    @property
    def without_contradictions(self) -> "Preview":
        """What the file would do without the entries that contradict."""
        added = tuple(entry for entry in self.added if key_of(entry) not in self.held_back)
        changed = tuple(change for change in self.changed if key_of(change.after) not in self.held_back)
        return replace(self, added=added, changed=changed)

    @property
    def counts(self) -> dict[str, int]:
        """How many entries of each kind, each counted once, as the record of the import keeps it."""
        taken = self.without_contradictions
        return {
            "added": len(taken.added),
            "changed": len(taken.changed),
            "unchanged": self.unchanged,
            "contradicting": len(self.held_back),
            "unreadable": len(self.faults),
        }


def _claims(entry: TermEntry) -> tuple[object, ...]:
    return entry.status, entry.forbidden, entry.valid_from, entry.valid_until
