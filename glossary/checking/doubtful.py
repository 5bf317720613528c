"""Terms of a source of which nobody can tell whether the glossary's sense is meant: their absence is no fault."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from glossary.finding.matching import Hit, TermFinder
from glossary.list_capitals import CAPITAL_NOUNS
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.terms import TermStatus
from glossary.tokens import Word, split_words
from glossary.verbs import is_verb

_BEFORE_VERBS: Final = words_of("may might must will would shall should can could cannot i you we they who please")
# `to` stands before nouns too; with an object behind them they are verbs: to permit the works.
_BEFORE_OBJECTS: Final = words_of("the a an this these those his her its our your their any all them it us")
_SEVERAL: Final = lazily(r"\w{2,}[^aious\W]s|people|children")
_PARTICLES: Final = frozenset({"up", "down", "off", "away"})
_LONGEST_SMALL: Final = 3
_SENTENCES_READ: Final = 300
_SENTENCES_FOR_ONE: Final = 8
_FEWEST_TERMS: Final = 3
_SMALL: Final = frozenset({"with", "from", "into", "over", "between", "için"})
_LINKS: Final = frozenset({"of", "for", "and", "the", "de", "du", "des", "da", "do", "del", "della", "di"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """The words of a text, and the place of each by its first letter."""

    words: list[Word]
    places: Mapping[int, int]
    language: str
    is_title: bool

    def word_of(self, hit: Hit) -> Word | None:
        at = self.places.get(hit.start)
        return None if at is None else self.words[at]


def speaks_of_the_field(sentences: Iterable[str], finder: TermFinder) -> bool:
    """Tell whether a text is about what the glossary is about, so that a term in it means what the glossary means.

    So it is where one in eight of its first sentences says a term that nothing casts doubt on, and they say three.
    """
    telling, count, terms = 0, 0, set[str]()
    for sentence in islice(sentences, _SENTENCES_READ):
        hits = finder.find(sentence)
        said = {hit.term.source for hit in _telling_hits(hits, _sentence(sentence, finder.language))} if hits else set()
        count, telling, terms = count + 1, telling + bool(said), terms | said
    return len(terms) >= _FEWEST_TERMS and telling * _SENTENCES_FOR_ONE >= count


def sure_hits(hits: Iterable[Hit], text: str, finder: TermFinder) -> frozenset[Hit]:
    """Return the hits of a finder whose sense is the glossary's.

    In doubt is a noun of the glossary that is a verb here (`may grant leave`) and a title that is written small (`the
    presidency of the club`); and, unless another term of the sentence or the whole text vouches for it, one word within
    a longer name (`the Los Angeles Police Department`) or an everyday word.
    """
    sentence = _sentence(text, finder.language)
    found = tuple(hit for hit in hits if not _is_verb(hit, sentence) and not _is_common(hit))
    if finder.is_in_field or _telling_hits(found, sentence):
        return frozenset(found)
    return frozenset(_clear_hits(found, sentence))


def _sentence(text: str, language: str) -> _Sentence:
    words = split_words(text, language)
    places = {word.start: place for place, word in enumerate(words)}
    return _Sentence(words=words, places=places, language=language, is_title=_is_title(words))


def _clear_hits(hits: Sequence[Hit], sentence: _Sentence) -> list[Hit]:
    everyday = {hit.start for hit in hits if hit.term.is_everyday}
    return [hit for hit in hits if hit.start not in everyday and not _is_within_name(hit, sentence)]


def _telling_hits(hits: Sequence[Hit], sentence: _Sentence) -> list[Hit]:
    return [hit for hit in _clear_hits(hits, sentence) if _tells_the_field(hit)]


def _tells_the_field(hit: Hit) -> bool:
    """Tell whether a term vouches for others; names stand in texts of any field."""
    return not hit.term.is_name and hit.term.status is not TermStatus.DO_NOT_TRANSLATE


def _is_verb(hit: Hit, sentence: _Sentence) -> bool:
    at, words = sentence.places.get(hit.start, 0), sentence.words
    if is_verb(hit.term):
        return False
    if sentence.language != "en" or " " in hit.surface or not at or words[at].gap:
        return False
    before = words[at - 1].written.lower()
    behind = next((word.written.lower() for word in words[at + 1 : at + 2] if not word.gap), "")
    is_phrasal = hit.surface.endswith("ing") and behind in _PARTICLES
    # The turbines feed the grid.
    has_object = behind in _BEFORE_OBJECTS and (before == "to" or _SEVERAL.fullmatch(before) is not None)
    return before in _BEFORE_VERBS or is_phrasal or has_object


def _is_common(hit: Hit) -> bool:
    """Tell whether a title with a capital of its own, `Presidency`, is written as the common word is."""
    name, surface = hit.term.source, hit.surface
    return hit.term.source_language not in CAPITAL_NOUNS and name.istitle() and name.isalpha() and surface.islower()


def _is_within_name(hit: Hit, sentence: _Sentence) -> bool:
    if sentence.language in CAPITAL_NOUNS or not hit.surface[0].isupper() or hit.term.source[0].isupper():
        return False
    word = sentence.word_of(hit)
    if word is None or word.end < hit.end or sentence.is_title:
        return False
    return _has_name_beside(sentence.words, sentence.places[hit.start], sentence.language)


def _has_name_beside(words: list[Word], at: int, language: str) -> bool:
    before = words[at - 1] if at and not words[at].gap else None
    behind = [word for word in words[at + 1 : at + 3] if not word.gap]
    if behind and behind[0].written in _LINKS:
        behind = behind[1:]
    return any(_is_name(word, language) for word in (before, *behind[:1]) if word is not None)


def _is_name(word: Word, language: str) -> bool:
    is_small = word.written.lower() in STOP_WORDS.get(language, frozenset()) | _LINKS
    return word.written[0].isupper() and not is_small


def _is_title(words: list[Word]) -> bool:
    """Tell whether every word but the small ones has a capital, as in a heading."""
    telling = (word.written for word in words if len(word.written) > _LONGEST_SMALL and word.written not in _SMALL)
    return not any(written[0].islower() for written in telling)
