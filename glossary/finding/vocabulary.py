"""The words of all terms, and under which of them a word of a text may be read."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from glossary.folding import compose, fold
from glossary.forms import forms_of
from glossary.places import Place
from glossary.tokens import Word
from glossary.turkish.heads import describes, is_possessed
from glossary.turkish.lexicon import DESCRIBING

Reading = tuple[str, int]
"""A key a word answers to, and its weight: the more of the word it explains, the heavier."""

_EXACT: Final = "="
_ABBREVIATION: Final = "^"
_SHORTEST_AS_NAME: Final = 5
_TURKISH_CAPITALS: Final = str.maketrans("iı", "İI")


def is_abbreviation(written: str) -> bool:
    """Tell whether a word is written in capitals throughout: AB, TBMM, COP28, the A of Form A."""
    return written.isupper()


def is_explained(words: Sequence[Word], position: int) -> bool:
    """Tell whether brackets stand behind a word, before which it has its suffixes: Avrupa Birliğinin (AB)."""
    return position + 1 < len(words) and "(" in words[position + 1].gap


def ends_with_suffix(key: str, word: Word) -> bool:
    """Tell whether a word read under this key has a suffix that closes the term."""
    return bool(word.suffix) and not key.startswith(_EXACT)


class Vocabulary:
    """Gives every word of a term a key, and every word of a text the keys it may stand for."""

    def __init__(self, language: str, *, is_loose: bool = False) -> None:
        self._language = language
        self._is_loose = is_loose
        self._forms = forms_of(language, are_loose=is_loose)
        self._keys: set[str] = set()
        self._learned: dict[tuple[str, str, Place, bool], str] = {}
        self._inside: dict[str, str] = {}
        self._readings: dict[tuple[str, str], tuple[Reading, ...]] = {}
        self._folded: dict[str, str] = {}

    def kept(self) -> dict[str, Any]:
        """Return what was learned, as `take_back` takes it: lists and texts alone."""
        return {"keys": sorted(self._keys), "indexes": self._forms.indexes}

    def take_back(self, kept: Mapping[str, Any]) -> None:
        """Know again what another vocabulary of the language had learned."""
        self._keys = set(kept["keys"])
        for index, known in zip(self._forms.indexes, kept["indexes"], strict=True):
            index.update(known)

    def place_of(self, words: Sequence[Word], position: int, *, bend_apart: bool = False) -> Place:
        """Return where in a term the word at a position stands, counted from 0.

        Words that `bend_apart` may have others between them, and then each has a case of its own: taşınmazın satışı.
        """
        if self._language != "tr" or position + 1 == len(words):
            return Place.of(position=position, count=len(words))
        following = words[position + 1]
        if following.gap and is_explained(words, position):
            return Place.of(position=position, count=position + 1)
        if bend_apart:
            return Place.ALONE
        word = self._folded_of_term(words[position].written)
        if word in DESCRIBING and describes(word, self._folded_of_term(following.written)):
            return Place.DESCRIBING
        # A compound within a compound bends as one that stands alone: imar plan değişikliği, imar planlarının.
        return Place.LAST if self._is_loose and position and is_possessed(word) else Place.INSIDE

    def learn_at(self, words: Sequence[Word], position: int, *, bend_apart: bool, is_shouted: bool) -> str:
        """Take in the word of a term that stands at a position, and return its key."""
        word = words[position]
        is_plain = position + 1 < len(words) and not (bend_apart or is_shouted or word.suffix)
        if not is_plain or words[position + 1].gap:
            place = self.place_of(words, position, bend_apart=bend_apart)
            return self.learn(word, place, is_shouted=is_shouted)
        key = self._inside.get(word.written)
        if key is None:
            key = self.learn(word, self.place_of(words, position), is_shouted=False)
            if self._is_alike_inside(word):
                self._inside[word.written] = key
        return key

    def _is_alike_inside(self, word: Word) -> bool:
        """Tell whether a word has the same key before any other, wherever it stands."""
        if self._language != "tr":
            return True
        return not self._is_loose and self._folded_of_term(word.written) not in DESCRIBING

    def learn(self, word: Word, place: Place, *, is_shouted: bool) -> str:
        """Take in a word of a term and return its key; a shouted term is in capitals without being an abbreviation."""
        known = (word.written, word.suffix, place, is_shouted)
        key = self._learned.get(known)
        if key is None:
            key = self._learned[known] = self._key(word, place, is_shouted=is_shouted)
            self._keys.add(key)
        return key

    def _key(self, word: Word, place: Place, *, is_shouted: bool) -> str:
        text = self._fold(word.written)
        if word.suffix:
            return _EXACT + self._whole(text, word)
        if is_abbreviation(word.written) and not is_shouted:
            return _ABBREVIATION + compose(word.written)
        return self._forms.learn(text, place) or _EXACT + text

    def read(self, words: Iterable[Word]) -> list[tuple[Reading, ...]]:
        """Return the keys of term words that each word of a text may stand for."""
        found = []
        known = self._readings
        for word in words:
            # What is written tells it, and not the places behind.
            written = word[:2]
            readings = known.get(written)
            if readings is None:
                readings = known[written] = self._look_up(word)
            found.append(readings)
        return found

    def _look_up(self, word: Word) -> tuple[Reading, ...]:
        written, suffix, keys = word.written, word.suffix, self._keys
        text = fold(written, self._language)
        # A word in its dictionary form outweighs an inflected form of equal length.
        weight = len(text) + 1
        exact = _EXACT + (self._whole(text, word) if suffix else text)
        readings = {exact: weight} if exact in keys else {}
        if not suffix or self._forms.is_suffix(self._fold(suffix)):
            readings |= self._inflected(text, word)
            readings |= {name: weight for name in self._forms.names_of(text) if name in keys}
            if not written.islower():
                abbreviations = _abbreviations(written, self._language)
                readings |= {name: weight for name in abbreviations if name in keys}
        return tuple(readings.items())

    def _inflected(self, text: str, word: Word) -> Mapping[str, int]:
        """Return the lemmas of a word; before an apostrophe only those of which suffixes on both sides make a form.

        So Müdürlüğü'nün is of müdürlük, but Bursa'da not of burs.
        """
        lemmas = self._forms.lemmas(text)
        if lemmas and word.suffix and self._language == "tr":
            of_whole = self._forms.lemmas(text + self._fold(word.suffix))
            lemmas = {lemma: weight for lemma, weight in lemmas.items() if lemma in of_whole or lemma == text}
        return {lemma: weight for lemma, weight in lemmas.items() if lemma in self._keys} if lemmas else lemmas

    def _whole(self, text: str, word: Word) -> str:
        return f"{text}'{self._fold(word.suffix)}" if word.suffix else text

    def _folded_of_term(self, written: str) -> str:
        """Fold a word of a term; terms have the same words again and again."""
        folded = self._folded.get(written)
        if folded is None:
            folded = self._folded[written] = self._fold(written)
        return folded

    def _fold(self, text: str) -> str:
        return fold(text, self._language)


def _abbreviations(written: str, language: str) -> list[str]:
    """Return the abbreviations that a word may be, of five letters and more also as a name: Unesco, Tübitak."""
    singular = written.removesuffix("s")
    if is_abbreviation(singular):
        return [_ABBREVIATION + compose(singular)]
    if len(written) < _SHORTEST_AS_NAME or not written.istitle():
        return []
    capitals = {written.upper(), written.translate(_TURKISH_CAPITALS).upper() if language == "tr" else ""}
    return [_ABBREVIATION + compose(each) for each in sorted(filter(None, capitals))]
