"""The terms of the starter glossary in many forms: what is written is found again, and carried over rightly."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from glossary.enforcement import corrected, enforce
from glossary.finding.matching import TermFinder
from glossary.starter import starter_terms
from glossary.terms import Term
from glossary.turkish.generation import inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from tests.building.terms import a_term
from tests.unit.glossary.turkish.test_turkish_generation import _nouns
from tests.unit.glossary.turkish.turkish_tables import COMPOUNDS, FORMS

LEAST = 0.95
WANTED = {name: f"belediye {head}" for name, head in zip(FORMS, COMPOUNDS["belediye meclisi"].split(), strict=True)}
INFLECTIONS = [
    Inflection(is_plural=is_plural, possessive=possessive, case=case)
    for is_plural, possessive, case in product((False, True), (None, Possessive.OURS), Case)
]


def test_every_turkish_term_is_found_in_the_forms_it_is_written_in() -> None:
    terms = [term for term in starter_terms() if term.source_language == "tr"]
    finder = TermFinder(terms, "tr")
    sources = sorted({term.source for term in terms})[::5]

    found = [
        (form, any(hit.surface == form and hit.term.source == source for hit in finder.find(form)))
        for source in sources
        for form in (inflect(source, inflection) for inflection in INFLECTIONS)
    ]

    assert len([form for form, is_found in found if is_found]) >= LEAST * len(found)


def test_forms_of_wrong_nouns_are_carried_over() -> None:
    results = [
        corrected(form, enforce(source="it", target=form, term=_instead_of(noun)).corrections) == WANTED[name]
        for noun, name, form in _forms_with_one_meaning()
    ]

    assert len(results) > 1_000
    assert results.count(True) >= LEAST * len(results)


def test_what_is_written_with_confidence_is_wrong_in_one_of_a_hundred_at_most() -> None:
    certain = [
        each.replacement == WANTED[name]
        for noun, name, form in _forms_with_one_meaning()
        for each in enforce(source="it", target=form, term=_instead_of(noun)).corrections
        if each.confidence > 0.9
    ]

    assert certain.count(False) <= 0.01 * len(certain)


def _forms_with_one_meaning() -> Iterator[tuple[str, str, str]]:
    """Yield noun, name and form; not what is written alike, as `kitabı`, which is its book and the accusative."""
    for noun, forms in _nouns()[::6]:
        times = Counter(forms.values())
        yield from ((noun, name, form) for name, form in forms.items() if times[form] == 1)


def _instead_of(noun: str) -> Term:
    return a_term("it", "belediye meclisi", source_language="en", target_language="tr", forbidden=(noun,))
