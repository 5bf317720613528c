"""Nouns that a model with few words does not know, lent to it: it copies and bends what the question has of its own.

Of an embankment a small model made an embassy; of `The toprak set was raised` it makes `Toprak set yükseltildi`.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Final

from glossary.enforcement import replace_rendering
from glossary.finding.matching import Hit, TermFinder
from glossary.insertion.insertion import likely_form
from glossary.languages.english import plural_of
from glossary.patterns import lazily
from glossary.rewriting import begins_sentence
from glossary.terms import Term
from translation_service.domain.languages import LanguagePair

_LANGUAGES: Final = frozenset({"en", "tr"})
_COMMENT: Final = "#"
# Last letters that others stand for in some forms: cemetery, cemeteries; çelenk, çelengi; kum torbası, kum torbaları.
_CHANGING: Final = {"en": lazily("y$"), "tr": lazily("[pçtk]$|(?<=.{4})[bcdğ]?s?[ıiuü]$")}
_PLURALS: Final = ("lar", "ler")


def with_nouns_lent(text: str, pair: LanguagePair) -> str:
    """Return a question that says such nouns in the language it is asked for, in the form that stands there."""
    if {pair.source, pair.target} != _LANGUAGES:
        return text
    if not _may_be_lent(text, pair):
        return text
    for hit in reversed(_separate(_finder(pair).find(text))):
        if not hit.surface[0].isupper() or begins_sentence(text, hit.start):
            text = f"{text[: hit.start]}{_form(hit)}{text[hit.end :]}"
    return text


def with_lent_nouns_plain(target: str, source: str, pair: LanguagePair) -> str:
    """Return an answer that writes lent nouns as nouns: models write `Mezbaha'nın` as of a name, and `trainees's`."""
    if {pair.source, pair.target} != _LANGUAGES:
        return target
    for noun in {hit.term.target for hit in _finder(pair).find(source)} if _may_be_lent(source, pair) else ():
        if pair.target == "en":
            target = re.sub(
                rf"(?<!\w)({re.escape(plural_of(noun))})(['’])s(?!\w)", r"\1\2", target, flags=re.IGNORECASE
            )
        else:
            target = re.sub(rf"(?<!\w)({re.escape(noun)})['’](?=[a-zçğıöşü])", r"\1", target, flags=re.IGNORECASE)
    return target


def _may_be_lent(text: str, pair: LanguagePair) -> bool:
    small = text.casefold()
    return any(beginning in small for beginning in _beginnings(pair))


def _separate(hits: Sequence[Hit]) -> list[Hit]:
    """Return hits that do not overlap, in order."""
    separate: list[Hit] = []
    for hit in hits:
        if not separate or hit.start >= separate[-1].end:
            separate.append(hit)
    return separate


def _form(hit: Hit) -> str:
    if hit.term.source_language == "en":
        return likely_form(hit.surface, start=0, end=len(hit.surface), term=hit.term)
    written = replace_rendering(hit.surface, hit.term.source, hit.term.target, language="tr")
    if written is None:
        return hit.term.target
    noun, suffix = hit.term.target, written.replacement[len(hit.term.target) :]
    if suffix.startswith(_PLURALS):
        noun, suffix = plural_of(noun), suffix[len(_PLURALS[0]) :]
    return f"{noun}'{suffix}" if suffix else noun


@cache
def _finder(pair: LanguagePair) -> TermFinder:
    return TermFinder(_terms(pair), pair.source)


@cache
def _beginnings(pair: LanguagePair) -> frozenset[str]:
    """Return what stays of the nouns in all their forms."""
    return frozenset(_CHANGING[pair.source].sub("", term.source.casefold()) for term in _terms(pair))


@cache
def _terms(pair: LanguagePair) -> tuple[Term, ...]:
    name = f"lent-nouns-{pair.source}-{pair.target}.txt"
    lines = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" = ") for line in lines if not line.startswith(_COMMENT))
    return tuple(
        Term(source=noun, target=lent, source_language=pair.source, target_language=pair.target)
        for noun, _, lent in rows
    )
