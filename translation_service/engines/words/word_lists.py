"""Lists of words and what is said for each in a question, a line each: `wreath = çelenk`."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from glossary.finding.matching import Hit, TermFinder
from glossary.folding import fold
from glossary.languages.english import plural_of
from glossary.patterns import lazily
from glossary.rewriting import begins_sentence
from glossary.terms import Term

_COMMENT = "#"
# Last letters that others stand for in some forms: cemetery, cemeteries; çelenk, çelengi; kum torbası, kum torbaları.
_CHANGING = {"en": lazily("y$"), "tr": lazily("[pçtk]$|(?<=.{4})[bcdğ]?s?[ıiuü]$")}


class WordList(NamedTuple):
    """Words of a language, what finds them in any form, and what stays of them in all their forms."""

    language: str
    terms: tuple[Term, ...]
    finder: TermFinder
    beginnings: frozenset[str]

    def found_in(self, text: str) -> list[Hit]:
        """Return where a text has such words, in order, none within another; names are other words."""
        if not self.may_be_in(text):
            return []
        return [hit for hit in _separate(self.finder.find(text)) if not _is_name(text, hit)]

    def may_be_in(self, text: str) -> bool:
        """Tell at little cost whether a text may have such words."""
        small = fold(text, self.language)
        return any(beginning in small for beginning in self.beginnings)


@cache
def word_list(name: str, source: str, target: str) -> WordList:
    """Return the words of one language that a list has, with what is said for them in another or the same one.

    The list is the file `<name>-<source>-<target>.txt`, or `<name>-<source>.txt` within one language.
    """
    file = f"{name}-{source}-{target}.txt" if source != target else f"{name}-{source}.txt"
    lines = resources.files(__package__).joinpath("data", file).read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" = ") for line in lines if not line.startswith(_COMMENT))
    terms = tuple(
        Term(source=word, target=said, source_language=source, target_language=target) for word, _, said in rows
    )
    beginnings = frozenset(fold(_CHANGING[source].sub("", term.source), source) for term in terms)
    return WordList(source, terms, TermFinder(terms, source), beginnings)


def many_of(hit: Hit, noun: str) -> str:
    """Return an English noun in the number of the one that was found."""
    return plural_of(noun) if hit.surface.casefold() == plural_of(hit.term.source).casefold() else noun


def _is_name(text: str, hit: Hit) -> bool:
    """Tell whether a capital makes a word that is written small a name."""
    return hit.surface[0].isupper() and not hit.term.source[0].isupper() and not begins_sentence(text, hit.start)


def _separate(hits: Sequence[Hit]) -> list[Hit]:
    separate: list[Hit] = []
    for hit in hits:
        if not separate or hit.start >= separate[-1].end:
            separate.append(hit)
    return separate
