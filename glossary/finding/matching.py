"""Terms found in running text, in any inflected form."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

from glossary.addresses import outside_addresses
from glossary.finding.branches import ROOT, Branches
from glossary.finding.other_senses import means_otherwise
from glossary.finding.parted_verbs import PARTING, apart, stands_behind
from glossary.finding.spellings import spellings
from glossary.finding.vocabulary import Reading, Vocabulary, ends_with_suffix, is_explained
from glossary.list_capitals import CAPITAL_NOUNS
from glossary.terms import Term, TermStatus, reversed_term
from glossary.tokens import Word, other_readings, split_words
from glossary.turkish.plurals import singular_of
from glossary.turkish.undergone import undergone_of
from glossary.verbs import is_no_verb, is_verb

_ORDER: Final = {status: rank for rank, status in enumerate(TermStatus)}
_LONGEST_ABBREVIATED_TERM: Final = 12
_KEPT_FINDERS: Final = 20_000

_Span = tuple[int, int]
_Wording = tuple[str, int, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A term in a text: `text[start:end]` is the surface, suffixes included."""

    start: int
    end: int
    surface: str
    term: Term


class _Candidate(NamedTuple):
    """Terms over the words from `first` to before `behind`."""

    first: int
    behind: int
    weight: int
    terms: Sequence[Term]


class TermFinder:
    """Finds the terms of one source language.

    Built once; finding looks words up and never goes through the terms. Terms of another source language are left
    out. With `is_loose`, a term also counts where its inner words bend or its last word stands in a longer compound:
    right for asking whether a translation has a term, too generous for marking terms in a text. It is `is_in_field`
    where its texts are known to be about what the glossary is about (`glossary.checking.doubtful`).
    """

    def __init__(self, terms: Iterable[Term], language: str, *, is_loose: bool = False) -> None:
        self.language = language
        self.is_in_field = False
        self._is_loose = is_loose
        self._vocabulary = Vocabulary(language, is_loose=is_loose)
        self._branches = Branches()
        self._terms: Sequence[Term] = tuple(terms)
        self._completed: dict[int, tuple[Term, ...]] = {}
        ends: dict[_Wording, tuple[int, ...]] = {}
        for place, term in enumerate(self._terms):
            if term.source_language == language:
                for node in self._ends_of(term, ends):
                    self._branches.complete(node, place)

    @classmethod
    def read_back(cls, language: str, kept: Mapping[str, Any], terms: Sequence[Term]) -> "TermFinder":
        """Return the finder that `kept` was asked of, with its terms in the same order, without learning them again."""
        finder = cls((), language)
        finder._vocabulary.take_back(kept["vocabulary"])
        finder._branches, finder._terms = Branches.read_back(kept["branches"]), terms
        return finder

    def kept(self) -> dict[str, Any]:
        """Return what is known of words, and what terms they make up, as what JSON can hold, to be read back."""
        return {"vocabulary": self._vocabulary.kept(), "branches": self._branches.kept()}

    def in_the_field(self) -> "TermFinder":
        """Return a finder of the same terms for texts of the glossary's field."""
        finder = copy(self)
        finder.is_in_field = True
        return finder

    def _ends_of(self, term: Term, known: dict[_Wording, tuple[int, ...]]) -> tuple[int, ...]:
        """Return the nodes at which a term ends; renderings of one source, of which lists have many, share them."""
        wording = (term.source, term.words_between, is_verb(term))
        ends = known.get(wording)
        if ends is None:
            spellings_of_it = self._spellings(term, may_conjugate=wording[-1])
            nodes = [self._grow(words, term) for words in spellings_of_it if words]
            known[wording] = ends = (*nodes, *self._grow_apart(term)) if wording[-1] else tuple(nodes)
        return ends

    def _grow_apart(self, term: Term) -> Iterator[int]:
        """Take in the forms of a verb that its parts stand behind, and yield the nodes at which these end."""
        words = split_words(term.source, self.language)
        for form, parts in apart(words, self.language) if words else ():
            yield self._branches.part(self._grow([form], term), parts)

    def _spellings(self, term: Term, *, may_conjugate: bool) -> Iterator[Sequence[Word]]:
        words = split_words(term.source, self.language)
        yield from spellings(words, self.language, is_verb=may_conjugate)
        if may_conjugate and self.language == "tr" and (undergone := undergone_of(words)):
            yield undergone
        if self._is_loose and self.language == "tr" and (singular := singular_of(words)):
            yield singular

    def _grow(self, words: Sequence[Word], term: Term) -> int:
        """Take in the words of a term, and return the node at which they end."""
        is_shouted = term.source.isupper() and len(term.source) > _LONGEST_ABBREVIATED_TERM
        bend_apart = term.words_between > 0
        node = ROOT
        for position, word in enumerate(words):
            key = self._vocabulary.learn_at(words, position, bend_apart=bend_apart, is_shouted=is_shouted)
            if position and term.words_between:
                self._branches.allow(node, term.words_between)
            node = self._branches.grow(node, key, gap=word.gap if position else "")
        return node

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the terms in a text from left to right; where they overlap, the longest.

        One place gives several hits when the glossary knows several renderings: the preferred one comes first.
        """
        if not self._branches.following:
            return ()
        hits = self._find_among(split_words(text, self.language), text)
        others = [hit for words in other_readings(text, self.language) for hit in self._find_among(words, text)]
        hits = outside_addresses(_merged(hits, others) if others else hits, text)
        return hits if self._is_loose else tuple(hit for hit in hits if not _is_otherwise(hit, text))

    def _find_among(self, words: list[Word], text: str) -> tuple[Hit, ...]:
        return _hits_of(_without_overlaps(self._candidates(words), len(words)), words, text)

    def _candidates(self, words: list[Word]) -> list[_Candidate]:
        walk = _Walk(words, self._vocabulary.read(words), self._branches, self._completed_at)
        behind, may_part = self._branches.behind, self.language in PARTING
        for first, keys in enumerate(walk.readings):
            for key, weight in keys:
                node = behind(ROOT, key)
                if node is None:
                    continue
                walk.first = first
                walk.onwards(node, first, key, weight)
                if may_part:
                    walk.parts_of(node, weight, self.language)
        return walk.found

    def _completed_at(self, node: int) -> tuple[Term, ...]:
        terms = self._completed.get(node)
        if terms is None:
            places = self._branches.places(node)
            terms = self._completed[node] = tuple(self._terms[place] for place in places)
        return terms


@dataclass(slots=True)
class _Walk:
    """All ways to read terms from one word on, and what was found on the way."""

    words: Sequence[Word]
    readings: Sequence[tuple[Reading, ...]]
    branches: Branches
    completed_at: Callable[[int], tuple[Term, ...]]
    first: int = 0
    found: list[_Candidate] = field(default_factory=list)

    def onwards(self, node: int, position: int, key: str, weight: int, *, leap: int = 0) -> None:
        """Take what ends at a node, and read on behind it; so many words were left out before one of the words."""
        behind = position + 1
        terms = self.completed_at(node)
        if leap:
            terms = tuple(term for term in terms if term.words_between >= leap)
        if terms:
            self.found.append(_Candidate(self.first, behind, weight, terms))
        if self._is_last(key, position):
            return
        last = behind + self.branches.leaps.get(node, 0)
        for place, keys in enumerate(self.readings[behind : last + 1], behind):
            if place > behind and self.words[place].gap:
                return
            if keys:
                self._step(node, place, weight, leap=max(leap, place - behind))

    def parts_of(self, node: int, weight: int, language: str) -> None:
        """Take the verbs whose parts stand apart behind the first word, which alone is their place."""
        for parts, end in self.branches.apart.get(node, {}).items():
            if stands_behind(parts, self.words, self.first, language):
                self.found.append(_Candidate(self.first, self.first + 1, weight, self.completed_at(end)))

    def _is_last(self, key: str, position: int) -> bool:
        """Tell whether a term ends in a word, whose suffix closes it, unless brackets explain it."""
        return ends_with_suffix(key, self.words[position]) and not is_explained(self.words, position)

    def _step(self, node: int, place: int, weight: int, *, leap: int) -> None:
        """Read on at a place."""
        gap = self.words[place].gap
        for key, own_weight in self.readings[place]:
            reached = self.branches.behind(node, gap + key)
            if reached is not None:
                self.onwards(reached, place, key, weight + own_weight, leap=leap)


def _without_overlaps(candidates: Iterable[_Candidate], count: int) -> list[_Candidate]:
    best: dict[tuple[int, int], _Candidate] = {}
    for candidate in candidates:
        if not candidate.terms:
            continue
        span = (candidate.first, candidate.behind)
        best[span] = _better(best.get(span), candidate)
    taken = bytearray(count)
    chosen = [candidate for candidate in sorted(best.values(), key=_preference) if _take(taken, candidate)]
    return sorted(chosen, key=lambda candidate: candidate.first)


def _better(known: _Candidate | None, other: _Candidate) -> _Candidate:
    if known is None or other.weight > known.weight:
        return other
    if other.weight < known.weight:
        return known
    # Two spellings of one term may both be read: approuvés.
    return known._replace(terms=tuple(dict.fromkeys((*known.terms, *other.terms))))


def _preference(candidate: _Candidate) -> tuple[int, bool, int, int]:
    """Sort the longest first, then what is wanted, then what explains more of the words, then the leftmost."""
    is_open = all(term.status is TermStatus.ADMITTED for term in candidate.terms)
    return candidate.first - candidate.behind, is_open, -candidate.weight, candidate.first


def _take(taken: bytearray, candidate: _Candidate) -> bool:
    span = slice(candidate.first, candidate.behind)
    if any(taken[span]):
        return False
    taken[span] = b"\1" * (candidate.behind - candidate.first)
    return True


def _merged(hits: Iterable[Hit], others: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return both, without what the longer of two covers."""
    found = {(hit.start, hit.end, hit.term): hit for hit in (*hits, *others)}
    covered = _covered({(hit.start, hit.end) for hit in found.values()})
    kept = (hit for hit in found.values() if (hit.start, hit.end) not in covered)
    return tuple(sorted(kept, key=lambda hit: hit.start))


def _covered(spans: Iterable[_Span]) -> set[_Span]:
    """Return the spans that another takes the place of: one that shares letters with it and is longer, or first."""
    covered: set[_Span] = set()
    open_ones: list[_Span] = []
    for span in sorted(spans):
        open_ones = [other for other in open_ones if other[1] > span[0]]
        covered.update(max(span, other, key=_rank) for other in open_ones)
        open_ones.append(span)
    return covered


def _rank(span: _Span) -> _Span:
    return span[0] - span[1], span[0]


def _is_otherwise(hit: Hit, text: str) -> bool:
    return (
        means_otherwise(text, hit.start, hit.end, hit.term)
        or _is_no_noun(hit, text)
        or is_no_verb(text, hit.start, hit.surface, hit.term)
    )


def _is_no_noun(hit: Hit, text: str) -> bool:
    """Tell whether a German noun is written small in a text that has capitals: recht haben, wir essen."""
    is_noun = hit.term.source_language in CAPITAL_NOUNS and hit.term.source[0].isupper()
    is_part = text[: hit.start].endswith(("-", "\u2010"))
    return is_noun and hit.surface.islower() and not (is_part or text.islower() or is_verb(hit.term))


def _hits_of(candidates: Iterable[_Candidate], words: list[Word], text: str) -> tuple[Hit, ...]:
    return tuple(hit for candidate in candidates for hit in _hits(candidate, words, text))


def _hits(candidate: _Candidate, words: list[Word], text: str) -> Iterator[Hit]:
    start, end = words[candidate.first].start, words[candidate.behind - 1].end
    for term in sorted(candidate.terms, key=lambda term: _ORDER[term.status]):
        yield Hit(start=start, end=end, surface=text[start:end], term=term)


@lru_cache(maxsize=_KEPT_FINDERS)
def finder_of(term: Term) -> TermFinder:
    """Return the finder of one term alone, its rendering looked for in translations; made once."""
    return TermFinder([reversed_term(term)], term.target_language, is_loose=True)
