"""How many terms a file may make of what it says, and how long these may be taken together.

Synonyms are crossed, notes on a concept are said of each of its terms, and cells of a workbook share their texts: a
small file could hold millions of terms, or gigabytes of letters.
"""

from typing import Final

from glossary.exchange.faults import UnreadableGlossary
from glossary.sentences import N_
from glossary.terms import Term

# Anybody may have so many; beyond, three synonyms of a concept in two dozen languages make fewer of a cell.
_ANYHOW: Final = 50_000
_FOR_CELL: Final = 5
# A hundred thousand terms with a long definition each have half as many.
_MOST_LETTERS: Final = 50_000_000
_ENDLESS: Final = N_("The file has more than %(limit)s terms.")
_WORDY: Final = N_("The terms, notes and forbidden variants of the file are longer than those of any glossary.")


class Room:
    """What is left for the terms of one file, which has more for every cell that holds a term or a remark on one."""

    def __init__(self, anyhow: int = _ANYHOW) -> None:
        self._allowed = anyhow
        self._made = 0
        self._letters = _MOST_LETTERS

    @property
    def is_spent(self) -> bool:
        """Tell whether a term was refused for want of room."""
        return self._made > self._allowed or self._letters < 0

    def add(self, cells: int) -> None:
        """Have room for what so many more cells explain."""
        self._allowed += _FOR_CELL * cells

    def take(self, term: Term) -> Term:
        """Return a term for which there is room; raise UnreadableGlossary where there is none."""
        self._made += 1
        if self._made > self._allowed:
            raise UnreadableGlossary("too-many-terms", _ENDLESS, limit=str(self._allowed))
        self._letters -= len(term.source) + len(term.target) + len(term.note) + sum(map(len, term.forbidden))
        if self._letters < 0:
            raise UnreadableGlossary("too-much-said", _WORDY)
        return term
