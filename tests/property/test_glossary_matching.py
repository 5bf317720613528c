from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from glossary.finding.matching import TermFinder
from glossary.finding.sieve import Sieve, sought
from glossary.serving import terms_serving
from glossary.starter import starter_terms
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.inflection import is_inflection_of
from glossary.turkish.stems import stems_of
from glossary.turkish.suffixes import endings
from tests.building.thoroughness import examples

LANGUAGES = st.sampled_from(["tr", "en", "de", "fr", "pt", "es", "it", "ru", "ar", "zh"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
NOUNS = st.sampled_from(["belediye", "meclis", "kitap", "şehir", "hak", "su", "renk", "saat", "müdürlük", "kayıt"])
TURKISH_TERMS = st.deferred(  # thousands, which only the process needs that draws from them
    lambda: st.sampled_from(terms_serving(starter_terms(), source_language="tr", target_language="en"))
)
ALL_TERMS = st.deferred(
    lambda: st.sampled_from(
        [
            (language, terms_serving(starter_terms(), source_language=language, target_language=other))
            for language, other in (("tr", "en"), ("en", "tr"), ("de", "tr"), ("fr", "tr"), ("pt", "en"))
        ]
    )
)


@given(TEXTS, LANGUAGES)
def test_words_lie_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    words = split_words(text, language)

    assert all(text[word.start :].startswith(word.written) for word in words)
    assert all(before.end <= after.start for before, after in pairwise(words))


@example(sources=[""], before="", after="", language="en")
@given(st.lists(TEXTS, max_size=4), TEXTS, TEXTS, LANGUAGES)
def test_hits_are_slices_of_the_text_that_do_not_overlap(
    sources: list[str], before: str, after: str, language: str
) -> None:
    terms = [Term(source_language=language, target_language="xx", source=source, target="x") for source in sources]
    text = " ".join((before, *sources, after))

    hits = TermFinder(terms, language).find(text)

    spans = sorted({(hit.start, hit.end) for hit in hits})
    assert all(text[hit.start : hit.end] == hit.surface for hit in hits)
    assert all(one[1] <= next_one[0] for one, next_one in pairwise(spans))


@given(TEXTS, LANGUAGES)
def test_a_term_is_found_in_its_own_text(source: str, language: str) -> None:
    assume(split_words(source, language))
    term = Term(source_language=language, target_language="xx", source=source, target="x")

    assert [hit.term for hit in TermFinder([term], language).find(source)] == [term]


@given(NOUNS, st.data())
def test_every_form_the_table_spells_is_recognised(noun: str, data: st.DataObject) -> None:
    stem = data.draw(st.sampled_from(stems_of(noun)))
    ending = data.draw(st.sampled_from([ending for ending in endings(stem.sound, stem.state) if stem.takes(ending)]))

    assert is_inflection_of(stem.text + ending, noun)


@given(TURKISH_TERMS, st.booleans())
def test_starter_terms_are_found_in_capitals(term: Term, typographic: bool) -> None:
    text = term.source.translate(str.maketrans("iı", "İI")).upper() + (" ’" if typographic else " '")

    found = {hit.term.source for hit in TermFinder([term], "tr").find(text)}

    assert found == {term.source}


@settings(max_examples=examples(30))
@given(ALL_TERMS, st.data())
def test_sifted_terms_are_found_like_all(served: tuple[str, tuple[Term, ...]], data: st.DataObject) -> None:
    language, terms = served
    said = data.draw(st.lists(st.sampled_from(terms), min_size=1, max_size=4))
    joints = st.sampled_from([" ", ", ", "s ", "in ", "ların ", "'nin ", "-\n", "-", "en ", ""])
    text = "".join(_spelt(term.source, data.draw(st.integers(0, 3))) + data.draw(joints) for term in said)
    some = [*said, *data.draw(st.lists(st.sampled_from(terms), max_size=30))]

    sifted = [some[place] for place in Sieve(text, language).places(map(sought, some))]

    assert TermFinder(sifted, language).find(text) == TermFinder(some, language).find(text)


def _spelt(source: str, way: int) -> str:
    return (source, source.upper(), source.title(), source.replace(" ", "", 1))[way]
