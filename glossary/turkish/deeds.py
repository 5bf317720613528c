"""Turkish deeds by their noun and by their verb: onay, onaylamak; katılım, katılmak; kayıt, kaydetmek."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.tokens import split_words
from glossary.turkish.inflection import is_inflection_of
from glossary.turkish.sounds import OPEN, last_vowel
from glossary.turkish.stems import DROPPED, UNCHANGED
from glossary.turkish.verbs import is_infinitive, verb_stems_of

_MADE_BY_LA: Final = lazily(r"(\w{3,})l[ae]m[ae]k")
_NAMED_BY_M: Final = lazily(r"(\w{4,})[ıiuü]m")
_WITH_ETMEK: Final = lazily(r"(\w{3,})etmek")
# itiraz etmek, itirazda bulunmak
_APART: Final = lazily(r"(\w{4,}) etmek")
_SHORTEST: Final = 4
_KEPT: Final = 20_000


def is_said_as_turkish_deed(target: str, rendering: str) -> bool:
    """Tell whether a target says a verb by the noun it is made of, or a noun by the verb that is made of it."""
    wanted = fold(rendering, "tr")
    apart = _APART.fullmatch(wanted)
    if (" " in wanted and not apart) or len(wanted) < _SHORTEST:
        return False
    words = {fold(word.written, "tr") for word in split_words(target, "tr")}
    if apart:
        return any(is_inflection_of(word, apart[1]) for word in words)
    if is_infinitive(wanted):
        return any(is_inflection_of(word, noun) for noun in _nouns_of(wanted) for word in words)
    stems = [stem for verb in _verbs_of(wanted) for stem in verb_stems_of(verb, is_alone=False)]
    return any(word.startswith(stem.text) and stem.takes(word[len(stem.text) :]) for stem in stems for word in words)


@lru_cache(maxsize=_KEPT)
def _nouns_of(verb: str) -> tuple[str, ...]:
    made, grown = _MADE_BY_LA.fullmatch(verb), _WITH_ETMEK.fullmatch(verb)
    beneath = {grown[1], DROPPED.get(grown[1]), UNCHANGED.get(grown[1])} if grown else set()
    return tuple(noun for noun in ({made[1]} if made else beneath) if noun)


def _verbs_of(noun: str) -> Iterator[str]:
    end = OPEN[last_vowel(noun) or "e"]
    yield f"{noun}l{end}m{end}k"
    named = _NAMED_BY_M.fullmatch(noun)
    if named:
        before = OPEN[last_vowel(named[1]) or "e"]
        yield f"{named[1]}m{before}k"
        yield f"{named[1]}l{before}m{before}k"
