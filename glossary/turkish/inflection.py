"""Whether a Turkish word is an inflected form of another."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.places import Index, LengthIndex, Place
from glossary.turkish.bending import SIGNS, bending_of, endings_behind, gives_case, is_of_verb
from glossary.turkish.heads import is_closed_compound
from glossary.turkish.lexicon import LOOK_ALIKES, MADE_OF_NAMES, UNBENT_LOOK_ALIKES
from glossary.turkish.stems import Stem, stems_of, stems_of_head
from glossary.turkish.suffixes import BEGINNINGS, State, may_follow_apostrophe
from glossary.turkish.verbs import VerbStem, is_infinitive, verb_stems_of

_HEAD: Final = "+"
_INNER: Final = "-"
_LONGEST_STEM: Final = 100
# How long the stems are that begin with the same letters is known by two letters of short ones, by four of others.
_FEW_LETTERS: Final = slice(2)
_FIRST_LETTERS: Final = slice(4)


def is_inflection_of(word: str, lemma: str) -> bool:
    """Tell whether a noun, in any letter case, is this lemma with nominal suffixes or none.

    The lemma may be the head of a compound and carry its possessive: `meclisimizin` is an inflection of `meclisi`.
    """
    folded = fold(word, "tr")
    body, apostrophe, suffix = folded.partition("'")
    if apostrophe and not may_follow_apostrophe(suffix):
        return False
    wanted = fold(lemma, "tr")
    return body == wanted or any(_is_built_on(body, stem) for stem in stems_of_head(wanted))


def _is_built_on(word: str, stem: Stem) -> bool:
    return word.startswith(stem.text) and stem.takes(word[len(stem.text) :])


class TurkishForms:
    """Nouns by their stems: tells which of the nouns it has learned a word is a form of.

    Inside a term of several words only the last one bends, as in `belediye meclisi`, unless the forms are loose:
    `belediyenin meclisi`, but neither `kardeşi şehir` nor `belediyede meclisi`.
    """

    def __init__(self, *, are_loose: bool = False) -> None:
        self._are_loose = are_loose
        self._learned: set[str] = set(LOOK_ALIKES)
        # What bends on a stem: the signs of how it bends, and the name behind them.
        bending_on, lengths = _indexes_of_look_alikes(are_loose=are_loose)
        self._bending_on: Index = defaultdict(list, {stem: [*bending] for stem, bending in bending_on.items()})
        self._lengths: LengthIndex = {letters: [*known] for letters, known in lengths.items()}

    def learn(self, word: str, place: Place) -> str | None:
        """Take in a folded word of a term and return the name its forms are reported under, none if it has no forms."""
        if place is Place.DESCRIBING or (place is Place.INSIDE and not self._are_loose):
            return None
        name = word + (_HEAD if place is Place.LAST else _INNER if place is Place.INSIDE else "")
        if name not in self._learned:
            self._learned.add(name)
            _index(self._bending_on, self._lengths, name, _stems_of(word, place, are_loose=self._are_loose))
        return name

    @property
    def indexes(self) -> tuple[Index | LengthIndex, ...]:
        return self._bending_on, self._lengths

    def names_of(self, word: str) -> tuple[str, ...]:
        """Return the names under which this very word may have been learned."""
        return (word, word + _HEAD, word + _INNER)

    def lemmas(self, word: str) -> dict[str, int]:
        """Return the names of the nouns whose form this folded word may be, each with the length of its stem."""
        found: dict[str, int] = {}
        lengths = self._lengths.get
        for length in (*lengths(word[_FEW_LETTERS], ()), *lengths(word[_FIRST_LETTERS], ())):
            if length > len(word):
                break
            # Hardly any beginning of a word is a stem; what stands behind one is cut off only then.
            learned = self._bending_on.get(word[:length])
            for name in _taking(word[length:], learned) if learned else ():
                found[name] = length
        return _without_look_alikes(found, word) if found else found

    def is_suffix(self, text: str) -> bool:
        """Tell whether this may stand behind an apostrophe."""
        return may_follow_apostrophe(text) or any(
            text.startswith(made) and may_follow_apostrophe(text[len(made) :]) for made in MADE_OF_NAMES
        )


@cache
def _indexes_of_look_alikes(*, are_loose: bool) -> tuple[Index, LengthIndex]:
    """Index what every vocabulary knows from its beginning, once: a finder is made for each wording that is checked."""
    bending_on: Index = defaultdict(list)
    lengths: LengthIndex = {}
    for word in LOOK_ALIKES:
        _index(bending_on, lengths, word, _stems_of(word, Place.ALONE, are_loose=are_loose))
    return bending_on, lengths


def _index(bending_on: Index, lengths: LengthIndex, name: str, stems: Iterable[Stem | VerbStem]) -> None:
    for stem in stems:
        bending_on[stem.text].append(bending_of(stem) + name)
        _note_length(lengths, stem.text)


def _note_length(lengths: LengthIndex, stem: str) -> None:
    is_short = len(stem) < _FIRST_LETTERS.stop
    known = lengths.setdefault(stem[_FEW_LETTERS if is_short else _FIRST_LETTERS], [])
    if len(stem) not in known and _FEW_LETTERS.stop <= len(stem) <= _LONGEST_STEM:
        insort(known, len(stem))


def _stems_of(word: str, place: Place, *, are_loose: bool) -> tuple[Stem | VerbStem, ...]:
    verbal = tuple(verb_stems_of(word, is_alone=place is Place.ALONE and not are_loose))
    if verbal:
        return (*verbal, *stems_of(word))
    if place is not Place.LAST and not is_closed_compound(word):
        return stems_of(word)
    return stems_of_head(word, State.NOUN if are_loose else State.COMPOUND)


def _taking(ending: str, learned: Iterable[str]) -> list[str]:
    """Return the names of those that may have an ending behind their stem; within a term they have no case."""
    if ending[_FEW_LETTERS] not in BEGINNINGS:
        learned = filter(is_of_verb, learned)
    return [
        name[SIGNS:]
        for name in learned
        if ending in endings_behind(name[:SIGNS]) and not (name.endswith(_INNER) and gives_case(name[:SIGNS], ending))
    ]


def _without_look_alikes(found: dict[str, int], word: str) -> dict[str, int]:
    """Leave out what is shorter than a look-alike; within a term of several words none is meant, nor by a verb."""
    alike = (length for name, length in found.items() if name in LOOK_ALIKES and _may_be(name, length, word))
    longest = max(alike, default=0)
    if not longest:
        return found
    return {
        name: length
        for name, length in found.items()
        if length >= longest or name.endswith((_HEAD, _INNER)) or is_infinitive(name)
    }


def _may_be(look_alike: str, length: int, word: str) -> bool:
    return length == len(word) or look_alike not in UNBENT_LOOK_ALIKES
