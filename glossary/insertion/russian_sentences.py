"""What a Russian sentence asks of the Turkish rendering of a term in it: Russian says the case at the noun itself."""

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from glossary.folding import fold
from glossary.insertion.asked import Asked, Told, owned_by
from glossary.insertion.plurals import is_many
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive

_GENITIVE, _DATIVE, _ACCUSATIVE, _INSTRUMENTAL, _PREPOSITIONAL = range(5)
# How the dictionary form of a noun ends, and its other forms by case; a plural is one for all nouns.
_DECLENSIONS: Final = (
    (re.compile(r"(.*)(?:ь|й|)(?<![аяоеиы])"), ("[ая]", "[ую]", "", "[оеё]м", "е")),
    (re.compile(r"(.*)[ая]"), ("[ыи]", "е", "[ую]", "[оеё][йю]", "е")),
    (re.compile(r"(.*)[оеё]"), ("[ая]", "[ую]", "", "[оеё]м", "[еи]")),
    (re.compile(r"(.*)ь"), ("и", "и", "", "ью", "и")),
    (re.compile(r"(.*)ия"), ("ии", "ии", "ию", "и[её][йю]", "ии")),
    (re.compile(r"(.*?)(?:[аяоеёьй]|ия)?"), ("ов|[её]в|[еи]?й", "[ая]м", "", "[ая]ми", "[ая]х")),
)
# The case that a preposition with a Russian case has in Turkish; others leave the noun as it is: для совета.
_PREPOSITIONS: Final = {
    word: cases
    for words, cases in (
        ("в во на", {_PREPOSITIONAL: Case.LOCATIVE, _ACCUSATIVE: Case.DATIVE}),
        ("с со", {_INSTRUMENTAL: Case.INSTRUMENTAL, _GENITIVE: Case.ABLATIVE}),
        ("из изо от ото после до", {_GENITIVE: Case.ABLATIVE}),
        ("к ко", {_DATIVE: Case.DATIVE}),
    )
    for word in words.split()
}
_ALONE: Final = {_GENITIVE: Case.GENITIVE, _DATIVE: Case.DATIVE, _ACCUSATIVE: Case.ACCUSATIVE}
_OTHERS: Final = words_of("без для до за между над о об обо перед по под при про ради у через")
_ADJECTIVE: Final = re.compile(r".{2,}(?:[ое]го|[ое]му|[ыи]м|[ое]м|[ое]й|[ую]ю|[ыи]х|[ыи]ми|[ыи]й|[ыи]е|[ая]я|[ое]е)")
_OWNERS: Final = {
    Possessive.OURS: re.compile(r"наш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
    Possessive.YOURS_PLURAL: re.compile(r"ваш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
}


def asked_in_russian(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words before it."""
    before = [fold(word.written, "ru") for word in split_words(re.split(r"[.,;:!?]", text[:start])[-1], "ru")]
    near = list(takewhile(lambda word: _ADJECTIVE.fullmatch(word) or _owner(word), reversed(before)))
    preposition = before[-len(near) - 1] if len(before) > len(near) else ""
    one, many = _said(text[start:end], term)
    case = _case(preposition, one) or _case(preposition, many)
    return Asked(
        is_plural=is_many(text[start:end], term) and not _case(preposition, one),
        owner=owned_by(next(filter(None, map(_owner, near)), None)),
        told=Told(case=(case.value,) if case else ()),
    )


def _owner(word: str) -> Possessive | None:
    return next((owner for owner, forms in _OWNERS.items() if forms.fullmatch(word)), None)


def _case(preposition: str, said: frozenset[int]) -> Case | None:
    cases = {} if preposition in _OTHERS else _PREPOSITIONS.get(preposition, _ALONE)
    return next((turkish for russian, turkish in cases.items() if russian in said), None)


def _said(surface: str, term: Term) -> tuple[frozenset[int], frozenset[int]]:
    """Return the cases that the first noun of a term may stand in, of one and of many, both empty for its own form."""
    pairs = zip(split_words(term.source, "ru"), split_words(surface, "ru"), strict=False)
    words = [(fold(known.written, "ru"), fold(said.written, "ru")) for known, said in pairs]
    known, said = ([pair for pair in words if not _ADJECTIVE.fullmatch(pair[0])] or words or [("", "")])[0]
    declensions = ((), ()) if known == said else (_DECLENSIONS[:-1], _DECLENSIONS[-1:])
    one, many = (frozenset(case for case in range(5) if _may_be(known, said, forms, case)) for forms in declensions)
    return one, many


def _may_be(known: str, said: str, declensions: Iterable[tuple[re.Pattern[str], tuple[str, ...]]], case: int) -> bool:
    return any(
        (stem := noun.fullmatch(known)) and re.fullmatch(f"{re.escape(stem[1])}(?:{forms[case]})", said)
        for noun, forms in declensions
        if forms[case]
    )
