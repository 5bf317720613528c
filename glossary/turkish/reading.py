"""The suffixes of a Turkish word read off it: `parlamentomuzun` is `parlamento`, our, genitive."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.folding import fold
from glossary.turkish.heads import is_closed_compound, is_possessed
from glossary.turkish.reading_aloud import last_word_of_number, read_abbreviation
from glossary.turkish.sounds import Sound, after, spell
from glossary.turkish.stems import Stem, heard_in, stems_of, stems_of_head
from glossary.turkish.suffixes import TABLE, UNFINISHED, Ending, State, every_sound

# How unlikely a suffix is in official letters; a reading costs what its suffixes cost.
_COSTS: Final = {"your": 5, "my": 4, "your-plural": 2, "reportedly": 2, "if": 2, "was": 2, "equative": 1, "which": 1}
_PLAIN: Final = 1


class Reading(NamedTuple):
    """The suffixes behind a lemma by name, and how many other readings are as likely."""

    suffixes: Ending
    rivals: tuple[Ending, ...] = ()


def read_suffixes(word: str, lemma: str, *, is_head: bool = False, suffix: str = "") -> Reading | None:
    """Return the likeliest suffixes of a word that is a form of a lemma, none if it is not.

    `is_head` says that the lemma is the last word of a compound; the possessive it carries is then not reported.
    `suffix` is what stood behind an apostrophe.
    """
    form, noun = fold(word, "tr"), fold(lemma, "tr")
    carries = is_closed_compound(noun) or (is_head and is_possessed(noun))
    behind = fold(suffix, "tr")
    found = _behind(form + behind, noun, carries) if not behind or form != noun else set()
    found = found or (_behind_apostrophe(form, behind, carries=carries) if form and behind else set())
    costs = {_own(reading, carries=carries): _cost(reading) for reading in found}
    if not costs:
        return None
    least = min(costs.values())
    best = sorted(reading for reading, cost in costs.items() if cost == least)
    return Reading(best[0], tuple(best[1:]))


def _behind(form: str, noun: str, carries: bool) -> set[Ending]:  # noqa: FBT001 - private, named where it is told
    if carries:
        stems: tuple[Stem, ...] = tuple(stem for stem in stems_of_head(noun) if stem.state is State.COMPOUND)
    else:
        stems = stems_of(noun)
    return {
        reading
        for stem in stems
        if form.startswith(stem.text) and stem.takes(form[len(stem.text) :])
        for reading in _readings(form[len(stem.text) :], stem.sound, stem.state)
    }


def _behind_apostrophe(form: str, suffix: str, *, carries: bool) -> set[Ending]:
    state = State.POSSESSED_BY_THIRD if carries else State.NOUN
    likely = {reading for sound in _sounds(form) for reading in _readings(suffix, sound, state)}
    return likely or {reading for sound in every_sound() for reading in _readings(suffix, sound, state)}


def _sounds(form: str) -> tuple[Sound, ...]:
    if form[-1] in "0123456789":
        return heard_in(last_word_of_number(form))
    return (*heard_in(form), *heard_in(read_abbreviation(form.upper())))


def _readings(text: str, sound: Sound, state: State) -> Iterator[Ending]:
    if not text and state not in UNFINISHED:
        yield ()
    for suffix in TABLE[state]:
        spelt = spell(suffix.shape, sound)
        if spelt and text.startswith(spelt):
            rest = _readings(text[len(spelt) :], after(sound, spelt), suffix.leads_to)
            yield from ((suffix.name, *reading) for reading in rest)


def _own(reading: Ending, *, carries: bool) -> Ending:
    """Leave out the possessive that the lemma carries."""
    if not carries or "its" not in reading[:2]:
        return reading
    at = reading.index("its")
    return (*reading[:at], *reading[at + 1 :])


def _cost(reading: Ending) -> int:
    return sum(_COSTS.get(name, 0) + _PLAIN for name in reading)
