"""Phrases of translated sentences that may be terms: frequent, steadily rendered alike, and not in the glossary.

Word groups are counted without their inflection; what stands for one in the other language is the group with which it
shares most sentences (Dice), where that is no chance (log-likelihood).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from glossary.finding.matching import TermFinder
from glossary.folding import fold
from glossary.forms import forms_of
from glossary.patterns import lazily
from glossary.places import Place
from glossary.stop_words import STOP_WORDS
from glossary.tokens import Word, split_words
from glossary.turkish.dictionary_forms import dictionary_form

LEAST_COUNT: Final = 3
MOST_EVIDENCE: Final = 5
_LONGEST: Final = {"tr": 4}
_LONGEST_ELSEWHERE: Final = 5
_LEAST_DICE: Final = 0.5
# One in a thousand such groups would meet so often by chance.
_LEAST_LIKELIHOOD: Final = 10.83
# A group inside a longer one that is met nearly as often is only a part of that.
_PART: Final = 0.75
_LOOKED_AT: Final = 200
# Turkish verbs end a clause, not a term: yapılmıştır, gelmektedir, edilecektir, toplandı, olduğu.
_VERBAL: Final = lazily(
    r"\w+(?:m[ıiuü]şt[ıiuü]r|m[ae]kt[ae](?:d[ıiuü]r)?|[ae]c[ae]kt[ıiuü]r|[ıiuü]yor(?:uz|lar)?|[dt][ıiuü]ğ[ıiuü]\w*|[ae]r[ae]k"
    r"|m[ae]k|(?:[ıiuü][lnşrt]|[ae][ln]|l[ae])[dt][ıiuü](?:r|k|l[ae]r)?)"
)
# The head of an English noun phrase is no participle and no adverb.
_NO_HEAD: Final = lazily(r"\w{2,}(?:ed|ly)")
# Other small English words do not stand inside a term.
_LINKS: Final = frozenset({"of", "the", "for", "and", "to", "in", "on", "with"})
_SHORTEST_LEMMA: Final = 3
# What stands behind the name of a word that closes a term of several.
_LEMMA_MARK: Final = "+"
# A longer rendering around the steadiest one is taken where it is met nearly as often.
_AROUND: Final = 0.7

_AS_STEADY: Final = 0.95

Key = tuple[str, ...]
_Rated = tuple[float, int, Key, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and its translation; `identity` is the caller's own number."""

    identity: int
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A phrase, what it is rendered as, and the sentences that show it. `key` is the phrase without its inflection.

    `score` goes from 0 to 1, and is less where few sentences have the phrase.
    """

    key: str
    source: str
    target: str
    count: int
    score: float
    evidence: tuple[int, ...]


def steadiness(score: float, count: int) -> float:
    """Return how alike a candidate is rendered, from 0 to 1, however few sentences have it."""
    return min(1.0, score / _trust(count))


def _trust(count: int) -> float:
    """Return what of a likeness is believed that was seen in so many sentences."""
    return 1 - 1 / (1 + count)


def find_candidates(
    sentences: Sequence[Sentence], *, source_language: str, target_language: str, known: TermFinder
) -> tuple[Candidate, ...]:
    """Return what may be terms, the likeliest first; `known` finds the terms that need not be offered."""
    sentences = list({(one.source, one.target): one for one in sentences}.values())
    sources = _Groups(source_language, (sentence.source for sentence in sentences))
    targets = _Groups(target_language, (sentence.target for sentence in sentences))
    for place, sentence in enumerate(sentences):
        covered = [(hit.start, hit.end) for hit in known.find(sentence.source)]
        sources.learn(place, sentence.source, covered)
        targets.learn(place, sentence.target, [])
    found = (_candidate(key, sources, targets, sentences) for key in _wholes(sources.frequent()))
    best = _one_a_target(candidate for candidate in found if candidate is not None)
    return tuple(sorted(best, key=lambda one: (-one.score, -one.count, one.source)))


class _Counted(NamedTuple):
    """A word of a text as groups see it."""

    written: str
    lemma: str
    start: int
    end: int
    is_apart: bool
    is_closed: bool
    may_be_inside: bool
    may_begin: bool
    may_end: bool


class _Groups:
    """The word groups of one language: in which sentences each stands, and how it is written there."""

    def __init__(self, language: str, texts: Iterable[str]) -> None:
        self.language = language
        words = {fold(word.written, language) for text in texts for word in split_words(text, language)}
        self._lemmas = _Lemmas(language, words)
        self.places: dict[Key, set[int]] = defaultdict(set)
        self.written: dict[Key, Counter[str]] = defaultdict(Counter)
        self.inside: Counter[Key] = Counter()
        self.by_sentence: dict[int, set[Key]] = {}

    def learn(self, place: int, text: str, covered: Sequence[tuple[int, int]]) -> None:
        words = [self._word(word) for word in split_words(text, self.language)]
        here: set[Key] = set()
        for group in _groups(words, _LONGEST.get(self.language, _LONGEST_ELSEWHERE)):
            start, end = group[0].start, group[-1].end
            is_first = len(group) == 1 and start == words[0].start and not group[0].written.isupper()
            if not is_first and not _is_within(start, end, covered):
                key = tuple(word.lemma for word in group)
                self.written[key][text[start : group[-1].start + len(group[-1].written)]] += 1
                self.places[key].add(place)
                self.inside[key] += start != words[0].start and text[start].isupper()
                here.add(key)
        self.by_sentence[place] = here

    def _word(self, word: Word) -> _Counted:
        folded = fold(word.written, self.language)
        is_word = len(folded) > 1 and folded.isalpha()
        is_stop = folded in STOP_WORDS.get(self.language, ())
        is_verb = self.language == "tr" and folded not in _LIKE_VERBS and _VERBAL.fullmatch(folded) is not None
        is_inside = is_word and not is_verb and (not is_stop or self._may_link(folded))
        return _Counted(
            written=word.written,
            lemma=self._lemmas.of(folded) if is_inside else folded,
            start=word.start,
            end=word.end,
            is_apart=bool(word.gap),
            is_closed=bool(word.suffix),
            may_be_inside=is_inside,
            may_begin=is_inside and not is_stop,
            may_end=is_inside and not is_stop and not (self.language == "en" and _NO_HEAD.fullmatch(folded)),
        )

    def _may_link(self, folded: str) -> bool:
        return self.language != "tr" and (self.language != "en" or folded in _LINKS)

    def frequent(self) -> dict[Key, int]:
        """Return the groups of enough sentences that are more than a common word, with their counts."""
        counts = {key: len(places) for key, places in self.places.items() if len(places) >= LEAST_COUNT}
        return {key: count for key, count in counts.items() if len(key) > 1 or self._is_name(key)}

    def name(self, key: Key) -> str:
        """Return a group as a dictionary would write it: its shortest frequent writing, without a stray capital."""
        written = self.written[key]
        if self.language == "tr":
            return dictionary_form(written, noun=key[-1])
        often = [text for text, count in written.items() if 3 * count >= max(written.values())]
        return min(often, key=lambda text: (len(text), not text.islower(), text))

    def stands_inside(self, key: Key) -> bool:
        """Tell whether a group begins with a capital where no sentence begins."""
        return self.inside[key] > 0

    def _is_name(self, key: Key) -> bool:
        """Tell whether a single word is an abbreviation or a name: those that begin sentences are not learned."""
        written = self.written[key]
        return sum(count for text, count in written.items() if text[0].isupper()) >= 0.9 * sum(written.values())


# These end as verbs do.
_LIKE_VERBS: Final = frozenset({"kadastro", "müdür", "çevre", "ekmek", "yemek", "tedarik", "kültür", "gerek"})


def _groups(words: Sequence[_Counted], longest: int) -> Iterator[Sequence[_Counted]]:
    """Yield every run of words that may be a term: no punctuation parts it, only its last word has a suffix apart."""
    for first, begin in enumerate(words):
        if not begin.may_begin:
            continue
        for behind in range(first + 1, min(first + longest, len(words)) + 1):
            last = words[behind - 1]
            if not last.may_be_inside or (behind - first > 1 and (last.is_apart or words[behind - 2].is_closed)):
                break
            if last.may_end:
                yield words[first:behind]


def _is_within(start: int, end: int, covered: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in covered)


class _Lemmas:
    """Under which word of a text its inflected forms are counted: the shortest of which they are forms."""

    def __init__(self, language: str, words: Iterable[str]) -> None:
        self._forms = forms_of(language, are_loose=True)
        self._lemmas: dict[str, str] = {}
        for word in sorted(words):
            if len(word) >= _SHORTEST_LEMMA:
                self._forms.learn(word, Place.LAST)

    def of(self, word: str) -> str:
        lemma = self._lemmas.get(word)
        if lemma is None:
            lemma = self._lemmas[word] = self._shortest(word)
        return lemma

    def _shortest(self, word: str) -> str:
        names = (name.rstrip(_LEMMA_MARK) for name in self._forms.lemmas(word))
        return min((*names, word), key=lambda one: (len(one), one))


def _wholes(counts: Mapping[Key, int]) -> list[Key]:
    """Leave out groups that are only a part of a longer one."""
    covering: dict[Key, int] = defaultdict(int)
    for key, count in counts.items():
        for part in _parts(key):
            covering[part] = max(covering[part], count)
    return [key for key, count in counts.items() if covering[key] < _PART * count]


def _parts(key: Key) -> Iterator[Key]:
    for first in range(len(key)):
        for behind in range(first + 1, len(key) + 1):
            if behind - first < len(key):
                yield key[first:behind]


def _candidate(key: Key, sources: _Groups, targets: _Groups, sentences: Sequence[Sentence]) -> Candidate | None:
    places = sources.places[key]
    together = Counter(target for place in sorted(places)[:_LOOKED_AT] for target in targets.by_sentence[place])
    rated = [
        (_dice(count, len(places), len(targets.places[target])), len(target), target, count)
        for target, count in together.items()
        if count >= min(LEAST_COUNT, len(places))
    ]
    if not rated:
        return None
    dice, _, target, count = _fullest(rated)
    likelihood = _likelihood(count, len(places), len(targets.places[target]), len(sentences))
    if dice < _LEAST_DICE or likelihood < _LEAST_LIKELIHOOD:
        return None
    source, rendering = sources.name(key), targets.name(target)
    if rendering.islower() and not sources.stands_inside(key):
        source = fold(source[:1], sources.language) + source[1:]
    elif source.islower() and rendering[1:].islower() and not targets.stands_inside(target):
        rendering = fold(rendering[:1], targets.language) + rendering[1:]
    if len(key) == 1 and source.casefold() == rendering.casefold():
        return None
    return Candidate(
        key=" ".join(key),
        source=source,
        target=rendering,
        count=len(places),
        score=round(dice * _trust(len(places)), 4),
        evidence=_evidence(places & targets.places[target], sentences),
    )


def _fullest(rated: Sequence[_Rated]) -> _Rated:
    """Of renderings that are as steady return the longest, which says most."""
    best = max(rated)
    steady = (one for one in rated if one[0] >= _AS_STEADY * best[0] or _is_around(one, best))
    return max(steady, key=lambda one: (one[1], one[0]))


def _is_around(one: _Rated, other: _Rated) -> bool:
    return one[0] >= _AROUND * other[0] and other[2] in set(_parts(one[2]))


def _one_a_target(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of candidates with one rendering keep the one that says most."""
    best: dict[str, Candidate] = {}
    for one in candidates:
        rival = best.get(one.target)
        if rival is None or (one.score, len(one.key)) > (rival.score, len(rival.key)):
            best[one.target] = one
    return list(best.values())


def _evidence(places: Iterable[int], sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Return the shortest sentences that show it: they are read soonest."""
    shown = sorted(places, key=lambda place: (len(sentences[place].source), place))
    return tuple(sentences[place].identity for place in shown[:MOST_EVIDENCE])


def _dice(together: int, first: int, second: int) -> float:
    return 2 * together / (first + second)


def _likelihood(together: int, first: int, second: int, total: int) -> float:
    """Return Dunning's log-likelihood ratio of two groups over all sentences."""
    table = (together, first - together, second - together, total - first - second + together)
    rows, columns = (first, total - first), (second, total - second)
    expected = (row * column / total for row in rows for column in columns)
    return 2 * sum(seen * math.log(seen / fit) for seen, fit in zip(table, expected, strict=True) if seen > 0 and fit)
