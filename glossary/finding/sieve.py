"""Terms that a text cannot have are left out before a large glossary is compiled, by how their words begin."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from glossary.finding.spellings import are_joined, doubled
from glossary.folding import fold
from glossary.languages.irregular_nouns import ALONE
from glossary.languages.orthography import common_spelling
from glossary.languages.paradigms import PARADIGMS, UNMARKED
from glossary.terms import Term
from glossary.tokens import Word, other_readings, split_words
from glossary.turkish.undergone import changes_undergone
from glossary.verbs import is_verb

# Of no Turkish word do the stems differ in more than its last four letters: onaylamak, onayl-; müdürlüğü, müdürlük.
_BENDING_LETTERS: Final = 4
_SHORTEST_BEGINNING: Final = 2
_VICE: Final = "vice"
# A Turkish reader writes Unicef, whose capitals are folded as Turkish ones: unıcef.
_DOTTED: Final = str.maketrans("ı", "i")


def sought(term: Term) -> str:
    """Return the words of which a text must have all to have a term; nothing where no letters can tell.

    Words with other signs than spaces between them have a space before them.
    """
    language, words = term.source_language, term.source
    if (
        term.words_between or (words.endswith(("mak", "mek")) and changes_undergone(words))
        if language == "tr"
        else language not in PARADIGMS or is_verb(term)
    ):
        return ""
    return words if words.replace(" ", "").isalnum() else f" {words}"


class Sieve:
    """What the words of a text begin with: lets terms through that the text may have, and hardly any others."""

    def __init__(self, text: str, language: str) -> None:
        self._language = language
        self._endings = frozenset(ending for row in PARADIGMS.get(language, ()) for ending in row)
        self._longest_ending = max(map(len, self._endings), default=0)
        self._alone = frozenset(form for group in ALONE.get(language, ()) for form in group)
        self._beginnings = frozenset(self._beginnings_in(text))
        self._bending: dict[str, bool] = {}
        self._unbent: dict[str, bool] = {}

    def places(self, terms: Iterable[str]) -> Iterator[int]:
        """Yield the places of the terms that a text may have, each given as what is `sought` of it."""
        for place, words in enumerate(terms):
            first, _, others = words.partition(" ")
            # Nearly all end here.
            if not others:
                may_be_had = not words or self._may_bend(first)
            elif first and self._language == "tr":
                may_be_had = self._may_stand_unbent(first) and self._has_all(words.split(), bending_from=-1)
            else:
                may_be_had = self._has_all([word.written for word in split_words(words, self._language)])
            if may_be_had:
                yield place

    def _has_all(self, parts: Sequence[str], *, bending_from: int = 0) -> bool:
        """Tell whether the text may have each of the words of a term, of which those from a place on bend."""
        bending = range(len(parts))[bending_from:]
        return all(
            (self._may_bend(part) if at in bending else self._may_stand_unbent(part))
            or (at and are_joined(parts[at - 1], part, self._language))
            for at, part in enumerate(parts)
        )

    def _may_stand_unbent(self, part: str) -> bool:
        known = self._unbent.get(part)
        if known is None:
            known = self._unbent[part] = self._comparable(part) in self._beginnings
        return known

    def _may_bend(self, part: str) -> bool:
        known = self._bending.get(part)
        if known is None:
            known = self._bending[part] = self._begins_alike(self._comparable(part))
        return known

    def _begins_alike(self, word: str) -> bool:
        """Tell whether some word of the text begins with what all forms of a word begin with."""
        if word in self._alone or word.startswith(_VICE):
            return True
        if self._language == "tr":
            return word[: max(1, len(word) - _BENDING_LETTERS)] in self._beginnings
        longest = min(self._longest_ending, len(word) - _SHORTEST_BEGINNING)
        lengths = (length for length in range(longest, 0, -1) if word[-length:] in self._endings)
        return word[: len(word) - next(lengths, 0)] in self._beginnings

    def _beginnings_in(self, text: str) -> Iterator[str]:
        """Yield all beginnings of the words of a text, also of two as one: iş birliğinin, işbirliği."""
        readings = (split_words(text, self._language), *other_readings(text, self._language))
        words = {word for reading in readings for word in self._as_written(reading)}
        for word in {self._comparable(word) for word in words}:
            yield from (word[:length] for length in range(1, len(word) + 1))

    def _as_written(self, words: Iterable[Word]) -> Iterator[str]:
        written = [word.written for word in words]
        yield from written
        yield from (one + doubled(one, other, self._language) + other for one, other in pairwise(written))

    def _comparable(self, word: str) -> str:
        folded = fold(word, self._language)
        if self._language == "tr":
            return folded.translate(_DOTTED)
        return common_spelling(folded, self._language).translate(UNMARKED.get(self._language, {}))
