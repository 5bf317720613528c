"""Whether a whole document keeps to one rendering of a term, and says the long form of an abbreviation first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from glossary.checking.doubtful import sure_hits
from glossary.checking.paraphrases import is_said_otherwise
from glossary.finding.matching import Hit, TermFinder
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term, TermStatus, reversed_term
from glossary.tokens import split_words

INCONSISTENT: Final = "term-inconsistent"
ABBREVIATION_EARLY: Final = "abbreviation-early"
_LONGEST_ABBREVIATION: Final = 10
_PARTS: Final = lazily(r"[\s-]+")
_SMALL_WORDS: Final = words_of("and de der des du for of the und ve y")
_SHARED_BEGINNING: Final = 5
_LONGEST_POSSESSIVE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a document and its translation, with its number there."""

    number: int
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsteady:
    """A term of the source that is rendered in several ways, each with the numbers of its sentences."""

    source: str
    renderings: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyAbbreviation:
    """An abbreviation in sentence `number`, whose long form comes only in sentence `explained`."""

    abbreviation: str
    long_form: str
    number: int
    explained: int


def find_unsteady(sentences: Iterable[Sentence], *, finder: TermFinder, target_language: str) -> tuple[Unsteady, ...]:
    """Return the terms that one document renders in several ways that the glossary accepts.

    A sentence counts where the source has the term once, in the sense of the glossary beyond doubt, and the target one
    of its renderings; the longest one counts.
    Renderings of one kin are one: a long form and its abbreviation, a noun and its adjective, a name and its parts, a
    German compound and the same in several words or without its first part.
    """
    seen: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    wanted = _Wanted()
    for sentence in sentences:
        for source, terms in _said_once(sentence, finder, target_language).items():
            rendering = wanted.rendering(sentence.target, tuple(terms))
            if rendering:
                seen[source][rendering].append(sentence.number)
    return tuple(
        Unsteady(source=source, renderings=tuple((one, tuple(numbers)) for one, numbers in renderings.items()))
        for source, renderings in seen.items()
        if _are_strangers(tuple(renderings), target_language)
    )


def _are_strangers(renderings: Sequence[str], language: str) -> bool:
    first, *others = renderings
    return any(not _are_kin(first, other, language) for other in others)


def _are_kin(one: str, other: str, language: str) -> bool:
    if _stands_for(one, other, language) or _stands_for(other, one, language):
        return True
    short, long = sorted((fold(one, language), fold(other, language)), key=len)
    is_part = all(any(_is_form(word, other) for other in long.split()) for word in short.split())
    if is_part or (" " not in long and short[:_SHARED_BEGINNING] == long[:_SHARED_BEGINNING]):
        return True
    return language == "de" and (
        long.endswith(short)
        or is_said_otherwise(one, rendering=other, language=language)
        or is_said_otherwise(other, rendering=one, language=language)
    )


def _is_form(word: str, other: str) -> bool:
    """Tell whether a word stands in a compound as it is or with a possessive: başkan in belediye başkanı."""
    return other.startswith(word) and len(other) - len(word) <= _LONGEST_POSSESSIVE


def find_early_abbreviations(
    sentences: Sequence[Sentence], *, terms: Iterable[Term], target_language: str
) -> tuple[EarlyAbbreviation, ...]:
    """Return the abbreviations of a translation that come before their long forms.

    A document that never says the long form, or whose source has the two in the same order, is not blamed.
    """
    found: list[EarlyAbbreviation] = []
    for expansion in _expansions(terms, target_language):
        # Hardly any abbreviation stands in a document, and for the others no long form need be looked for.
        at = _first(sentences, expansion.short)
        explained = _first(sentences, expansion.long) if at else 0
        if at < explained and not _comes_first_in_source(sentences, expansion):
            found.append(
                EarlyAbbreviation(
                    abbreviation=expansion.short.target, long_form=expansion.long.target, number=at, explained=explained
                )
            )
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Expansion:
    """A term whose target is an abbreviation, one whose target is its long form, and all that the source calls it."""

    short: Term
    long: Term
    sources: tuple[Term, ...]


def _expansions(terms: Iterable[Term], target_language: str) -> list[_Expansion]:
    by_target: dict[str, list[Term]] = defaultdict(list)
    by_initials: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        if term.target_language == target_language and term.status is not TermStatus.FORBIDDEN:
            by_target[term.target].append(term)
            if " " in term.target:
                by_initials[_initials(term.target, target_language)].append(term)
    expansions: list[_Expansion] = []
    for target, shorts in by_target.items():
        pairs = ((short, long) for short in shorts for long in by_initials.get(target, ()) if _are_one(short, long))
        short, long = next(pairs, (None, None))
        if short and long:
            sources = (*shorts, *by_target[long.target])
            expansions.append(_Expansion(short=short, long=long, sources=sources))
    return expansions


def _are_one(short: Term, long: Term) -> bool:
    """Tell whether an abbreviation and a long form say one thing: EU and European Union, AB and Avrupa Birliği."""
    sources = (short.source, long.source)
    language = short.source_language
    is_one = fold(short.source, language) == fold(long.source, language) or _stands_for(*sources, language)
    return is_one and _stands_for(short.target, long.target, short.target_language)


def _stands_for(short: str, long: str, language: str) -> bool:
    """Tell whether an abbreviation is made of the initials of a long form: EU, European Union."""
    is_short = short.isupper() and 1 < len(short) <= _LONGEST_ABBREVIATION
    return is_short and " " in long and _initials(long, language) == short


def _initials(long: str, language: str) -> str:
    """Return the first letters of a name's capitals, of a common noun's words: sivil toplum kuruluşu, STK."""
    if not long.islower():
        return "".join(word.written[0] for word in split_words(long, language) if word.written[0].isupper())
    letters = "".join(word[0] for word in _PARTS.split(long) if word and word not in _SMALL_WORDS)
    return (letters.replace("i", "İ") if language == "tr" else letters).upper()


def _first(sentences: Iterable[Sentence], term: Term) -> int:
    """Return the first sentence whose target has a term's rendering, 0 where none has."""
    finder = TermFinder([reversed_term(term)], term.target_language)
    beginning = term.target[:3]
    # An abbreviation stands in capitals; of five letters and more also as a name, Unesco.
    is_short = term.target.isupper() and " " not in term.target
    other = beginning.capitalize() if is_short else beginning.lower()
    likely = (one for one in sentences if beginning in one.target or other in one.target)
    return next((one.number for one in likely if finder.find(one.target)), 0)


def _comes_first_in_source(sentences: Iterable[Sentence], expansion: _Expansion) -> bool:
    """Tell whether the source says an abbreviation before any long form too, or never says the long form."""
    finder = TermFinder(expansion.sources, expansion.short.source_language)
    said = (hit.term.source for one in sentences for hit in finder.find(one.source))
    first = next(said, "")
    return first.isupper()


def _said_once(sentence: Sentence, finder: TermFinder, target_language: str) -> Mapping[str, list[Term]]:
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    terms: dict[str, list[Term]] = defaultdict(list)
    hits = finder.find(sentence.source)
    sure = sure_hits(hits, sentence.source, finder) if hits else frozenset[Hit]()
    for hit in hits:
        if hit in sure and _is_comparable(hit.term, target_language):
            places[hit.term.source].add((hit.start, hit.end))
            terms[hit.term.source].append(hit.term)
    return {source: found for source, found in terms.items() if len(places[source]) == 1 and len(found) > 1}


def _is_comparable(term: Term, target_language: str) -> bool:
    """Tell whether a term counts; names of countries have adjectives of another stem: Türkiye, Turkish."""
    return term.target_language == target_language and term.status is not TermStatus.FORBIDDEN and not term.is_name


class _Wanted:
    """Looks for the renderings of terms, which a document asks for again and again."""

    def __init__(self) -> None:
        self._finders: dict[tuple[Term, ...], TermFinder] = {}

    def rendering(self, target: str, terms: tuple[Term, ...]) -> str:
        """Return the one rendering of some terms that a target has; "" for none or several."""
        finder = self._finders.get(terms)
        if finder is None:
            renderings, language = [reversed_term(term) for term in terms], terms[0].target_language
            finder = self._finders[terms] = TermFinder(renderings, language, is_loose=True)
        found = {hit.term.source for hit in finder.find(target)}
        return found.pop() if len(found) == 1 else ""
