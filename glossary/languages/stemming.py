"""Inflection by a Snowball stemmer, for languages without a table of their own."""

from collections import defaultdict
from threading import Lock
from typing import Final

from glossary.places import Index, Place

SNOWBALL: Final = {
    "el": "greek",
    "fa": "persian",
    "nl": "dutch",
    "pl": "polish",
    "ro": "romanian",
}


class StemmedForms:
    """Words by their stem: two words with one stem count as forms of one another."""

    def __init__(self, language: str) -> None:
        import snowballstemmer  # noqa: PLC0415 - brings the rules of thirty languages

        self._stemmer = snowballstemmer.stemmer(SNOWBALL[language])
        self._stems: dict[str, str] = {}
        self._words_by_stem: Index = defaultdict(list)
        # A Snowball stemmer keeps the word it works on in itself.
        self._one_at_a_time = Lock()

    def learn(self, word: str, place: Place) -> str:  # noqa: ARG002 - all places are alike here
        words = self._words_by_stem[self._stem(word)]
        if word not in words:
            words.append(word)
        return word

    @property
    def indexes(self) -> tuple[Index, ...]:
        return (self._words_by_stem,)

    def names_of(self, word: str) -> tuple[str, ...]:
        return (word,)

    def lemmas(self, word: str) -> dict[str, int]:
        stem = self._stem(word)
        return dict.fromkeys(self._words_by_stem.get(stem, ()), len(stem))

    def is_suffix(self, text: str) -> bool:  # noqa: ARG002 - no such suffixes in these languages
        return False

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            with self._one_at_a_time:
                stem = self._stems[word] = self._stemmer.stemWord(word)
        return stem
