"""How a stem bends, in a few signs: some dozen tables tell what may stand behind each of many thousand stems."""

from collections.abc import Container
from functools import cache
from typing import Final

from glossary.turkish.sounds import Sound
from glossary.turkish.stems import Stem
from glossary.turkish.suffixes import State, endings
from glossary.turkish.verbs import VERB_ENDINGS, VerbStem

SIGNS: Final = 4
"""How many signs say how a stem bends."""

_VERB: Final = "v"
_IS_OPEN, _IS_VOICELESS = 1, 2
_FLAGS: Final = (4, 8, 16, 32)
# Of a word inside a term none of these is a form: parkta yeri is no park yeri.
_CASES: Final = frozenset({"dative", "locative", "ablative", "instrumental"})


def bending_of(stem: Stem | VerbStem) -> str:
    """Return how a stem bends, as `endings_behind` takes it: the same for all that bend alike."""
    if isinstance(stem, VerbStem):
        return f"{_VERB}{VERB_ENDINGS.index(stem.endings):03}"
    _, sound, state, *marks = stem
    flags = sum(flag for flag, is_set in zip(_FLAGS, marks, strict=True) if is_set)
    flags += _IS_OPEN * sound.ends_in_vowel + _IS_VOICELESS * sound.ends_voiceless
    return f"{sound.vowel}{flags:02x}{state.value:x}"


def is_of_verb(bending: str) -> bool:
    """Tell whether this is how the root of a verb bends."""
    return bending.startswith(_VERB)


@cache
def endings_behind(bending: str) -> Container[str]:
    """Return the endings, the empty one perhaps among them, that may stand behind the stems that bend so."""
    if is_of_verb(bending):
        return _Taken(VerbStem("", VERB_ENDINGS[int(bending[len(_VERB) :])]))
    stem = _stem_of(bending)
    return _Taken(stem) if any(stem[-len(_FLAGS) :]) else endings(stem.sound, stem.state)


def gives_case(bending: str, ending: str) -> bool:
    """Tell whether an ending that may stand behind a stem puts a noun into a case that none has inside a term."""
    if is_of_verb(bending):
        return False
    stem = _stem_of(bending)
    return not _CASES.isdisjoint(endings(stem.sound, stem.state)[ending])


def _stem_of(bending: str) -> Stem:
    """Return a stem that bends so, without its letters."""
    vowel, flags, state = bending[0], int(bending[1:3], 16), State(int(bending[3], 16))
    sound = Sound(vowel, ends_in_vowel=bool(flags & _IS_OPEN), ends_voiceless=bool(flags & _IS_VOICELESS))
    return Stem("", sound, state, *(bool(flags & flag) for flag in _FLAGS))


class _Taken:
    """What a stem takes, asked of as a set is."""

    def __init__(self, stem: Stem | VerbStem) -> None:
        self._stem = stem

    def __contains__(self, ending: object) -> bool:
        return isinstance(ending, str) and self._stem.takes(ending)
