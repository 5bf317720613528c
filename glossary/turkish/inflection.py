"""Whether a Turkish word is an inflected form of another."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.places import Index, Place
from glossary.turkish.heads import is_closed_compound
from glossary.turkish.lexicon import LOOK_ALIKES, MADE_OF_NAMES, UNBENT_LOOK_ALIKES
from glossary.turkish.stems import Stem, stems_of, stems_of_head
from glossary.turkish.suffixes import LETTERS, State, endings, may_follow_apostrophe
from glossary.turkish.verbs import VerbStem, is_infinitive, verb_stems_of

_HEAD: Final = "+"
_INNER: Final = "-"
_PLACES: Final = {_HEAD: Place.LAST, _INNER: Place.INSIDE}
_INFINITIVE: Final = lazily(r"m[ae]k\W?$")
# Of a word inside a term none of these is a form: parkta yeri is no park yeri.
_CASES: Final = frozenset({"dative", "locative", "ablative", "instrumental"})
_SHORTEST_STEM: Final = 2
_LONGEST_STEM: Final = 100


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
        self._names_by_stem: Index = defaultdict(list)
        self._stems: dict[str, Sequence[Stem | VerbStem]] = {}
        for word, stems in _stems_of_look_alikes(are_loose=are_loose):
            self._index(word, stems)

    def learn(self, word: str, place: Place) -> str | None:
        """Take in a folded word of a term and return the name its forms are reported under, none if it has no forms."""
        if place is Place.DESCRIBING or (place is Place.INSIDE and not self._are_loose):
            return None
        name = word + next((mark for mark, marked in _PLACES.items() if marked is place), "")
        if name not in self._stems:
            self._index(name, _stems_of(word, place, are_loose=self._are_loose))
        return name

    def _index(self, name: str, stems: Sequence[Stem | VerbStem]) -> None:
        self._stems[name] = stems
        for text in {stem.text for stem in stems}:
            self._names_by_stem[text].append(name)

    @property
    def indexes(self) -> tuple[Index, ...]:
        return (self._names_by_stem,)

    def names_of(self, word: str) -> tuple[str, ...]:
        """Return the names under which this very word may have been learned."""
        return (word, word + _HEAD, word + _INNER)

    def lemmas(self, word: str) -> dict[str, int]:
        """Return the names of the nouns whose form this folded word may be, each with the length of its stem."""
        found: dict[str, int] = {}
        names_of_stem = self._names_by_stem.get
        for length in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1):
            # Hardly any beginning of a word is a stem; what stands behind one is cut off only then.
            for name in names_of_stem(word[:length], ()):
                if self._takes(name, word[:length], word[length:]):
                    found[name] = length
        return _without_look_alikes(found, word) if found else found

    def _takes(self, name: str, beginning: str, ending: str) -> bool:
        """Tell whether a learned word may have this ending behind this stem; within a term it has no case."""
        if not (LETTERS.issuperset(ending) or _INFINITIVE.search(name)):
            return False
        is_inner = name.endswith(_INNER)
        for stem in self._stems_of(name):
            if stem.text == beginning and stem.takes(ending) and not (is_inner and _has_case(stem, ending)):
                return True
        return False

    def _stems_of(self, name: str) -> Sequence[Stem | VerbStem]:
        """Return the stems of a learned word; those of one that was known from before are found again."""
        stems = self._stems.get(name)
        if stems is None:
            place = _PLACES.get(name[-1], Place.ALONE)
            word = name if place is Place.ALONE else name[:-1]
            stems = self._stems[name] = _stems_of(word, place, are_loose=self._are_loose)
        return stems

    def is_suffix(self, text: str) -> bool:
        """Tell whether this may stand behind an apostrophe."""
        return may_follow_apostrophe(text) or any(
            text.startswith(made) and may_follow_apostrophe(text[len(made) :]) for made in MADE_OF_NAMES
        )


@cache
def _stems_of_look_alikes(*, are_loose: bool) -> tuple[tuple[str, tuple[Stem | VerbStem, ...]], ...]:
    return tuple((word, _stems_of(word, Place.ALONE, are_loose=are_loose)) for word in LOOK_ALIKES)


def _stems_of(word: str, place: Place, *, are_loose: bool) -> tuple[Stem | VerbStem, ...]:
    verbal = tuple(verb_stems_of(word, is_alone=place is Place.ALONE and not are_loose))
    if verbal:
        return (*verbal, *stems_of(word))
    if place is not Place.LAST and not is_closed_compound(word):
        return stems_of(word)
    return stems_of_head(word, State.NOUN if are_loose else State.COMPOUND)


def _has_case(stem: Stem | VerbStem, ending: str) -> bool:
    return isinstance(stem, Stem) and not _CASES.isdisjoint(endings(stem.sound, stem.state)[ending])


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
