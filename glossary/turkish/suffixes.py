"""The nominal suffixes of Turkish as a small finite-state table, and every ending it can spell."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from glossary.turkish.sounds import CLOSE, Sound, after, spell

Ending = tuple[str, ...]
"""The suffixes of an ending by name, in order: ("plural", "our", "genitive")."""


class State(Enum):
    """What stands before the next suffix."""

    # That of an enumeration is of its name, and slow.
    __hash__ = object.__hash__

    NOUN = auto()
    COMPOUND = auto()  # the head of a compound without its possessive: only a possessive makes it a word
    COMPOUND_PLURAL = auto()
    PLURAL = auto()
    POSSESSED = auto()
    POSSESSED_BY_THIRD = auto()
    PLACED = auto()
    OWNER = auto()
    RELATIVE = auto()
    RELATIVE_PLURAL = auto()
    CASED = auto()
    SAID = auto()
    SAID_LAST = auto()


class Suffix(NamedTuple):
    """A row of the table: a name, a shape for `spell`, and where it leads."""

    name: str
    shape: str
    leads_to: State


_POSSESSIVES: Final = (
    Suffix("my", "(I)m", State.POSSESSED),
    Suffix("your", "(I)n", State.POSSESSED),
    Suffix("its", "(s)I", State.POSSESSED_BY_THIRD),
    Suffix("our", "(I)mIz", State.POSSESSED),
    Suffix("your-plural", "(I)nIz", State.POSSESSED),
)
POSSESSIVE_NAMES: Final = frozenset(suffix.name for suffix in _POSSESSIVES)
_COPULAS: Final = (
    Suffix("is", "DIr", State.SAID),
    Suffix("was", "(y)DI", State.SAID),
    Suffix("reportedly", "(y)mIş", State.SAID),
    Suffix("if", "(y)sA", State.SAID),
)
_IS: Final = _COPULAS[:1]
_WHILE: Final = Suffix("while", "(y)ken", State.SAID_LAST)
# Behind a vowel: behind a consonant hırsız would be of hırs, and aydın of ay.
_PERSONS: Final = (
    Suffix("i-am", "yIm", State.SAID_LAST),
    Suffix("we-are", "yIz", State.SAID_LAST),
    Suffix("you-all-are", "sInIz", State.SAID_LAST),
    Suffix("i-was", "yDIm", State.SAID_LAST),
    Suffix("we-were", "yDIk", State.SAID_LAST),
    Suffix("you-all-were", "yDInIz", State.SAID_LAST),
    Suffix("if-we-are", "ysAk", State.SAID_LAST),
    Suffix("if-you-all-are", "ysAnIz", State.SAID_LAST),
)
_WE_ARE_MANY: Final = Suffix("we-are", "Iz", State.SAID_LAST)
_THEY_ARE: Final = Suffix("they", "lAr", State.SAID_LAST)
# What makes a verb of a noun; behind what is a verb root too these belong to the verb: attı, kurdu.
SAYING: Final = frozenset({"was", "reportedly", "if", "while", *(suffix.name for suffix in _PERSONS)})
_CASES: Final = (
    Suffix("accusative", "(y)I", State.CASED),
    Suffix("genitive", "(n)In", State.OWNER),
    Suffix("dative", "(y)A", State.CASED),
    Suffix("locative", "DA", State.PLACED),
    Suffix("ablative", "DAn", State.CASED),
    Suffix("instrumental", "(y)lA", State.CASED),
    Suffix("equative", "CA", State.CASED),
)
_CASES_AFTER_THIRD: Final = (
    Suffix("accusative", "nI", State.CASED),
    Suffix("genitive", "nIn", State.OWNER),
    Suffix("dative", "nA", State.CASED),
    Suffix("locative", "nDA", State.PLACED),
    Suffix("ablative", "nDAn", State.CASED),
    Suffix("instrumental", "ylA", State.CASED),
    Suffix("equative", "nCA", State.CASED),
)


def _closing(cases: tuple[Suffix, ...]) -> tuple[Suffix, ...]:
    """Return the cases with no second `-ki` behind them: the table stays finite."""
    return tuple(case._replace(leads_to=State.CASED) for case in cases)


_RELATIVE: Final = Suffix("which", "ki", State.RELATIVE)

TABLE: Final[Mapping[State, tuple[Suffix, ...]]] = {
    State.NOUN: (Suffix("plural", "lAr", State.PLURAL), *_POSSESSIVES, *_CASES, *_COPULAS, _WHILE, *_PERSONS),
    State.COMPOUND: (Suffix("plural", "lAr", State.COMPOUND_PLURAL), *_POSSESSIVES),
    State.COMPOUND_PLURAL: _POSSESSIVES,
    State.PLURAL: (*_POSSESSIVES, *_CASES, *_COPULAS, _WE_ARE_MANY),
    State.POSSESSED: (*_CASES, *_COPULAS, _WHILE),
    State.POSSESSED_BY_THIRD: (*_CASES_AFTER_THIRD, *_COPULAS, _WHILE, *_PERSONS),
    State.PLACED: (_RELATIVE, *_COPULAS, _WHILE, *_PERSONS, _THEY_ARE),
    State.OWNER: (_RELATIVE, *_COPULAS),
    State.RELATIVE: (Suffix("plural", "lAr", State.RELATIVE_PLURAL), *_closing(_CASES_AFTER_THIRD), *_IS),
    State.RELATIVE_PLURAL: (*_closing(_CASES), *_IS),
    State.CASED: _COPULAS,
    State.SAID: (_THEY_ARE,),
    State.SAID_LAST: (),
}
_WRITTEN: Final = {"A": "ae", "I": "ıiuü", "D": "dt", "C": "cç"}


def _first_letters(shape: str) -> Iterator[str]:
    """Yield what a suffix may begin with: two letters, and where it may be of one alone this one."""
    for letters in {shape.replace("(", "").replace(")", ""), shape.partition(")")[2] or shape}:
        written = [_WRITTEN.get(sign, sign) for sign in letters[:2]]
        yield from map("".join, product(*written))


_FIRST_LETTERS: Final = frozenset(
    letters for row in TABLE.values() for suffix in row for letters in _first_letters(suffix.shape)
)
BEGINNINGS: Final = frozenset(
    (_FIRST_LETTERS | {""})
    | {one[0] for one in _FIRST_LETTERS}
    | {one + other[0] for one in _FIRST_LETTERS if len(one) == 1 for other in _FIRST_LETTERS}
)
"""The first two letters of all endings, and the endings that have fewer."""
UNFINISHED: Final = frozenset({State.COMPOUND, State.COMPOUND_PLURAL})


@cache
def endings(sound: Sound, state: State = State.NOUN) -> Mapping[str, Ending]:
    """Return every ending a word of this sound can take, the empty one included, with its first reading."""
    readings: dict[str, Ending] = {} if state in UNFINISHED else {"": ()}
    for suffix in TABLE[state]:
        spelt = spell(suffix.shape, sound)
        for rest, reading in endings(after(sound, spelt), suffix.leads_to).items():
            readings.setdefault(spelt + rest, (suffix.name, *reading))
    return readings


def reading_of(ending: str, sound: Sound, state: State = State.NOUN) -> Ending | None:
    """Return what `endings` says of one ending, None where it holds no such; a whole table takes milliseconds."""
    if not ending:
        return None if state in UNFINISHED else ()
    for suffix in TABLE[state]:
        spelt = spell(suffix.shape, sound)
        if ending.startswith(spelt):
            rest = reading_of(ending[len(spelt) :], after(sound, spelt), suffix.leads_to)
            if rest is not None:
                return (suffix.name, *rest)
    return None


def spelling_of(reading: Ending, sound: Sound, state: State = State.NOUN) -> str:
    """Return the ending with a reading behind a sound; "" where the table knows no such."""
    written = ""
    for name in reading:
        suffix = next((suffix for suffix in TABLE[state] if suffix.name == name), None)
        if suffix is None:
            return ""
        spelt = spell(suffix.shape, sound)
        written, sound, state = written + spelt, after(sound, spelt), suffix.leads_to
    return written


def may_follow_apostrophe(ending: str) -> bool:
    """Tell whether an ending may stand behind an apostrophe, where pronunciation rules and spelling does not tell."""
    states = (State.NOUN, State.POSSESSED_BY_THIRD)
    return any(ending in endings(sound, state) for sound in every_sound() for state in states)


def every_sound() -> Iterator[Sound]:
    """Yield every sound a word may end in."""
    for vowel in CLOSE:
        yield Sound(vowel, ends_in_vowel=True, ends_voiceless=False)
        yield Sound(vowel, ends_in_vowel=False, ends_voiceless=False)
        yield Sound(vowel, ends_in_vowel=False, ends_voiceless=True)
