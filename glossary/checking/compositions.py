"""What a term of several words is called with one of them exchanged: an urban renewal area, şehir müzesi."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from glossary.finding.matching import Hit, TermFinder
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term, TermStatus
from glossary.tokens import split_words
from glossary.turkish.heads import is_possessed, noun_beneath

_LONGEST: Final = 6
_SHORTEST_BENT: Final = 5
# What an adjective ends in beside its noun: kommunaler Haushalt, entreprises municipales.
_BENDING: Final = {"de": lazily(r"e[mnrs]?"), "fr": lazily(r"e?s?")}
# Words of one meaning that official prose uses side by side; in Turkish mostly an old one and a new one.
_TWINS: Final = {
    "tr": words_of("""
        kent=şehir kanun=yasa cevap=yanıt çeviri=tercüme vatandaş=yurttaş başvuru=müracaat onay=tasdik örnek=suret
        doğal=tabii sosyal=toplumsal süre=müddet konut=mesken ulaşım=ulaştırma üye=aza katılım=iştirak belge=evrak
        denetim=teftiş ortak=müşterek yerel=mahalli bina=yapı çöp=atık görüşme=müzakere gider=masraf oy=rey yıl=sene
        öğrenci=talebe yaşlı=ihtiyar
    """),
    "en": words_of("""
        staff=personnel staff=employees refuse=waste garbage=waste rubbish=waste refuse=rubbish refuse=garbage
        debate=discussion deliberation=discussion talks=discussion elderly=older licence=license aid=assistance
    """),
}


def composed_renderings(accepted: Iterable[Term], finder: TermFinder) -> frozenset[str]:
    """Return the renderings of a concept with a part of them exchanged for another rendering of that part.

    A word may give way to one of the same meaning (`_TWINS`). A part is what the glossary has for some of the words of
    the term: as `kentsel dönüşüm` is urban transformation and urban renewal, so is `kentsel dönüşüm alanı` an urban
    transformation area and an urban renewal area. The finder is the one of the terms' source language.
    """
    terms = tuple(accepted)
    parts = [part for source in {term.source for term in terms} for part in _parts(source, finder)]
    wrong = {rendering for term in terms for rendering in term.forbidden}
    exchanged = (
        one
        for term in terms
        for part in (*parts, *_twins(term))
        for one in _exchanged(_words(term), part, _BENDING.get(term.target_language))
    )
    return frozenset(exchanged) - wrong


def _words(term: Term) -> list[str]:
    return term.target.split()


def _twins(term: Term) -> Iterator[tuple[list[str], ...]]:
    """Yield the words of a rendering of several that have a twin, each with its twins; müzakeresi has görüşme."""
    words = _words(term)
    for word in words if len(words) > 1 else ():
        is_head = term.target_language == "tr" and word == words[-1] and is_possessed(word)
        noun = noun_beneath(word) if is_head else word
        twins = [pair for pair in _pairs(term.target_language) if noun in pair]
        yield ([word], *([other] for pair in twins for other in pair if other != noun))


def _pairs(language: str) -> list[list[str]]:
    return [pair.split("=") for pair in _TWINS.get(language, ())]


def _parts(source: str, finder: TermFinder) -> Iterator[tuple[list[str], ...]]:
    """Yield the renderings of every term that some words in a row of a longer one are, each as its words."""
    words = split_words(source, finder.language)
    if not 1 < len(words) <= _LONGEST:
        return
    for first, behind in combinations(range(len(words) + 1), 2):
        if behind - first < len(words):
            part = source[words[first].start : words[behind - 1].end]
            yield tuple(_renderings(finder.find(part), len(part)))


def _renderings(hits: Iterable[Hit], length: int) -> Iterator[list[str]]:
    for hit in hits:
        if hit.end - hit.start == length and hit.term.status is not TermStatus.FORBIDDEN:
            yield hit.term.target.split()


def _exchanged(words: Sequence[str], renderings: Sequence[list[str]], bending: re.Pattern[str] | None) -> Iterator[str]:
    """Yield a rendering of several words with less than all of them exchanged."""
    for rendering in renderings:
        length = len(rendering)
        for at in range(len(words) - length + 1) if length < len(words) else ():
            if _are_forms(words[at : at + length], rendering, bending):
                others = (other for other in renderings if other != rendering)
                yield from (" ".join((*words[:at], *other, *words[at + length :])) for other in others)


def _are_forms(words: Sequence[str], rendering: Sequence[str], bending: re.Pattern[str] | None) -> bool:
    """Tell whether words are a rendering, of which an adjective may agree with its noun: kommunaler Haushalt."""
    if words == rendering:
        return True
    if bending is None or len(rendering) > 1 or len(rendering[0]) < _SHORTEST_BENT:
        return False
    return words[0].startswith(rendering[0]) and bending.fullmatch(words[0], len(rendering[0])) is not None
