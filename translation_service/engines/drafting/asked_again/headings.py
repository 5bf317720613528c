"""Headings in capitals, in which nothing tells names from words: asked for as titles, too, where engines see names.

`IN THE COUNTY COURT AT BIRMINGHAM` is no longer at any Birmingham once it is small, and the Council of `europe` is none
of Europe.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.guards.international_words import international_words
from translation_service.engines.names.finding import names_in
from translation_service.engines.names.listed import renamed
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.names.towns import town_there
from translation_service.engines.words.casing import in_small_letters, in_title_case, is_heading_in_capitals
from translation_service.engines.words.foreign_words import folded

_WORD: Final = lazily(r"[^\W\d_]{4,}")
_LONGEST: Final = 160
_OF_SOMETHING: Final = ("ı", "i", "u", "ü", "ın", "in", "un", "ün")


def with_names_of_heading_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a heading in capitals as a title; kept where that has a name which was lost, or fewer words left."""
    plain = sentence.plain
    if not sentence.target or not {job.pair.source, job.pair.target} <= LANGUAGES or len(plain) > _LONGEST:
        return sentence
    words = [*_words_of(plain, job)] if is_heading_in_capitals(plain) else []
    if not words or not _may_be_better(words, sentence.target, job):
        return sentence
    title = in_title_case(in_small_letters(plain, job.pair.source), job.pair.source)
    answer = yield from answer_to(title, job)
    target = polished(plain, answer, job)
    is_better = job.keeps_as_much(sentence, target) and _has_more_names(words, target, sentence.target, job)
    return sentence.said_as(target) if is_better else sentence


def _words_of(heading: str, job: DraftingJob) -> Iterator[str]:
    """Yield the words of a heading, with a capital: neither such as both languages share nor names already known."""
    known = {word for name in names_in(heading, job.pair.source) for word in name.text.split()}
    for found in _WORD.finditer(heading):
        word = found[0][0] + in_small_letters(found[0], job.pair.source)[1:]
        if word.lower() not in international_words() and word not in known:
            yield word


def _may_be_better(words: Sequence[str], target: str, job: DraftingJob) -> bool:
    """Tell whether a target lacks what may be a name, or left the word for a place, so that another may have more."""
    names, places = _names_among(words, job.pair), renamed(job.pair.source).places
    lost = any(not _holds(target, name, other) for name, other in names.items())
    return lost or any(word in places and _holds(target, word) for word in words)


def _has_more_names(words: Sequence[str], target: str, other: str, job: DraftingJob) -> bool:
    """Tell whether a target holds a name that another lacks, and none fewer, or left no place that the other left.

    One that holds all words was not translated.
    """
    names = _names_among(words, job.pair)
    there, before = ({one for one, town in names.items() if _holds(text, one, town)} for text in (target, other))
    if there != before:
        is_left = len(words) > 1 and all(_holds(target, word) for word in words)
        return there > before and not is_left
    places = [word for word in words if word in renamed(job.pair.source).places]
    return sum(_holds(target, word) for word in places) < sum(_holds(other, word) for word in places)


def _names_among(words: Iterable[str], pair: LanguagePair) -> dict[str, str]:
    """Return the words that may be names, and what towns among them are called in the other language."""
    listed = renamed(pair.source)
    towns = {word: town_there(word, pair) for word in words}
    known = listed.words | listed.places
    return {word: town for word, town in towns.items() if town or _may_be_name(word, pair.source, known)}


def _may_be_name(word: str, language: str, known: frozenset[str]) -> bool:
    """Tell whether an unknown word is a name; `Feshi` may as well be a Turkish one with its suffix, left as it is."""
    return word not in known and not (language == "tr" and word.endswith(_OF_SOMETHING))


def _holds(text: str, word: str, other: str = "") -> bool:
    ways = tuple(folded(way) for way in (word, other) if way)
    return any(folded(there).startswith(ways) for there in _WORD.findall(text))
