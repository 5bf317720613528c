"""Where in a term a word stands."""

from enum import Enum, auto

Index = dict[str, list[str]]
"""Names of learned words by what is looked up to find them."""

LengthIndex = dict[str, list[int]]
"""How long what is looked up may be, by its first letters."""


class Place(Enum):
    """The only word of a term, the last of several, one before it, or there one that never bends."""

    # That of an enumeration is of its name, and slow.
    __hash__ = object.__hash__

    ALONE = auto()
    LAST = auto()
    INSIDE = auto()
    DESCRIBING = auto()

    @classmethod
    def of(cls, *, position: int, count: int) -> "Place":
        """Return the place of the word at a position, counted from 0."""
        if count == 1:
            return cls.ALONE
        return cls.LAST if position == count - 1 else cls.INSIDE
