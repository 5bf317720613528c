"""Words of several senses: whether a term may mean something else here, as its phrase or its translation says.

`Steuer` is a tax and a steering wheel, and `party` in `birthday party` is no side of a contract. What is known of such
words stands in `data/homographs.txt`, for a person to add to.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Final

from glossary.finding.matching import Hit, TermFinder, finder_of
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.terms import Term

_SENSES: Final = lazily(r"(?P<languages>[a-z]{2} [a-z]{2}): (?P<word>[^=]+) = (?P<senses>[^=]+)")
_PHRASES: Final = lazily(r"(?P<language>[a-z]{2}): (?P<phrases>[^=]+)")
_UNDETERMINED: Final = "und"

_Senses = tuple[tuple[str, ...], ...]


def may_mean_otherwise(hit: Hit, *, source: str, target: str, wanted: Iterable[str]) -> bool:
    """Tell whether a term that the target lacks may have another sense in the source than its wanted renderings have.

    So it may where it is part of a phrase that says something else as a whole, and where the target has a word of
    another sense.
    """
    return _is_in_phrase(hit, source) or _is_said_in_other_sense(hit.term, target, wanted)


def _is_in_phrase(hit: Hit, text: str) -> bool:
    words = hit.term.source.count(" ")
    return any(
        phrase.start <= hit.start and hit.end <= phrase.end and phrase.term.source.count(" ") >= words
        for phrase in _phrases(hit.term.source_language).find(text)
        if phrase.term.source != hit.term.source
    )


def _is_said_in_other_sense(term: Term, target: str, wanted: Iterable[str]) -> bool:
    senses = _senses(term.source_language, term.target_language).get(fold(term.source, term.source_language), ())
    others = _others(senses, frozenset(wanted))
    return any(finder_of(replace(term, target=word)).find(target) for word in others)


def _others(senses: _Senses, wanted: frozenset[str]) -> Iterator[str]:
    """Yield the words of the senses that are not wanted; wanted is the first, unless another has a wanted word."""
    meant = next((sense for sense in senses if not wanted.isdisjoint(sense)), senses[0]) if senses else ()
    yield from (word for sense in senses if sense is not meant for word in sense)


@cache
def _lines() -> tuple[str, ...]:
    text = resources.files("glossary").joinpath("data", "homographs.txt").read_text(encoding="utf-8")
    return tuple(text.splitlines())


@cache
def _senses(language: str, target: str) -> Mapping[str, _Senses]:
    known = (line for line in map(_SENSES.fullmatch, _lines()) if line and line["languages"] == f"{language} {target}")
    return {
        fold(line["word"], language): tuple(tuple(sense.strip().split(", ")) for sense in line["senses"].split("|"))
        for line in known
    }


@cache
def _phrases(language: str) -> TermFinder:
    known = (line for line in map(_PHRASES.fullmatch, _lines()) if line and line["language"] == language)
    phrases = (phrase for line in known for phrase in line["phrases"].split(", "))
    return TermFinder((_phrase(phrase, language) for phrase in phrases), language)


def _phrase(phrase: str, language: str) -> Term:
    return Term(source_language=language, target_language=_UNDETERMINED, source=phrase, target=phrase)
