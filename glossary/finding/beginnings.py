"""What the forms of a word begin with, for looking texts up by one of them: müdürlüğe, by müdürlük or müdürlüğ."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.stems import DROPPED, stems_of

_STEMMERS: Final = {
    "ar": "arabic",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "tr": "turkish",
}
# Shorter ones begin many words that have nothing to do with theirs.
_SHORTEST: Final = 3
_SHORTEST_STEM: Final = 4
_CLOSE_VOWELS: Final = ("ı", "i", "u", "ü")
_PLURAL: Final = ("lar", "ler")
# A stemmer takes the end of `birim` and `başkan` for “my” and “your”, which officials hardly write: `-miz` and the
# genitive alone are suffixes.
_OF_THE_STEM: Final = lazily("[ıiuü]?m(?![ıiuü]z)|n(?![ıiuü][nz])")


@lru_cache(maxsize=1024)
def beginnings_of(word: str, language: str) -> tuple[str, ...]:
    """Return what the forms of a folded word begin with, other than the word itself; few letters tell nothing."""
    stemmer = _STEMMERS.get(language)
    if stemmer is None or len(word) < _SHORTEST:
        return ()
    import snowballstemmer  # noqa: PLC0415 - brings the rules of thirty languages

    stem = snowballstemmer.stemmer(stemmer).stemWord(word)
    found = _turkish(_without_suffixes(word, stem)) if language == "tr" else _as_long_as_alike(word, stem)
    return tuple(dict.fromkeys(one for one in found if one != word and len(one) >= _SHORTEST))


def _without_suffixes(word: str, stem: str) -> str:
    """Return the stem of a Turkish word with the letters that are no suffix, the word where too few would be left."""
    if not word.startswith(stem):
        return stem
    suffixes = word[len(stem) :]
    own = _OF_THE_STEM.match(suffixes)
    whole = stem + own[0] if own else stem
    return whole if len(whole) >= _SHORTEST_STEM or suffixes.startswith(_PLURAL) else word


def _turkish(stem: str) -> Iterator[str]:
    """Yield a stem as it stands alone and before vowels, and without a last vowel that may be a suffix."""
    noun = DROPPED.get(stem, stem)
    yield noun
    yield from (one.text for one in stems_of(noun))
    if noun.endswith(_CLOSE_VOWELS) and len(noun) > _SHORTEST_STEM:
        yield noun[:-1]


def _as_long_as_alike(word: str, stem: str) -> Iterator[str]:
    alike = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, stem, strict=False)))
    if len(alike) >= min(_SHORTEST_STEM, len(stem)):
        yield alike
