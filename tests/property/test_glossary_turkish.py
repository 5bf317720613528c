from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from glossary.enforcement import enforce
from glossary.terms import Term
from glossary.turkish.generation import UnknownForm, inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.reading import read_suffixes

FORMS = st.builds(
    Inflection,
    is_plural=st.booleans(),
    possessive=st.none() | st.sampled_from(Possessive),
    case=st.sampled_from(Case),
    is_statement=st.booleans(),
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text("abcçğıiİIöşüAÜ 0123.'’-+", max_size=12),
)


@given(TEXTS, FORMS)
@example("m²", Inflection(case=Case.DATIVE))
@example("ı", Inflection(is_plural=True))
@example("0à", Inflection(is_statement=True))
@example("a sı", Inflection(is_plural=True))
@example("x ısı", Inflection(is_plural=True, case=Case.GENITIVE))
def test_any_text_is_written_in_a_form_or_refused(text: str, form: Inflection) -> None:
    with suppress(UnknownForm):
        assert inflect(text, form)[:1] == inflect(text, Inflection())[:1] or text.isupper()


@given(TEXTS.filter(str.strip), TEXTS.filter(str.strip), TEXTS, TEXTS)
def test_a_correction_never_touches_what_stands_around_it(wrong: str, wanted: str, before: str, after: str) -> None:
    term = Term(source_language="en", target_language="tr", source="it", target=wanted, forbidden=(wrong,))
    target = f"{before} {wrong} {after}"

    corrections = enforce(source="it", target=target, term=term).corrections

    assert all(target[each.start : each.end] == each.found for each in corrections)
    assert all(0 <= each.confidence <= 1 for each in corrections)


@example("\u00ad", "0", False, "0")
@example("0", "\u00ad", True, "0")
@given(TEXTS.filter(bool), TEXTS.filter(bool), st.booleans(), TEXTS)
def test_reading_suffixes_of_any_word_ends(word: str, lemma: str, is_head: bool, suffix: str) -> None:
    reading = read_suffixes(word, lemma, is_head=is_head, suffix=suffix)

    assert reading is None or isinstance(reading.suffixes, tuple)
