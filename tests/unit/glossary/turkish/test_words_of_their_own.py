"""Turkish words that bend as no list of nouns has it: pronouns, names in -ki, standards, months, plurals of names."""

import pytest

from glossary.turkish.generation import with_suffixes


@pytest.mark.parametrize(
    ("pronoun", "forms"),
    [
        ("ben", {"accusative": "beni", "dative": "bana", "genitive": "benim", "instrumental": "benimle"}),
        ("sen", {"dative": "sana", "genitive": "senin", "instrumental": "seninle"}),
        ("biz", {"dative": "bize", "genitive": "bizim", "plural": "bizler"}),
        ("o", {"accusative": "onu", "dative": "ona", "locative": "onda", "genitive": "onun", "plural": "onlar"}),
        ("bu", {"accusative": "bunu", "ablative": "bundan", "instrumental": "bununla", "plural": "bunlar"}),
        ("şu", {"dative": "şuna", "equative": "şunca"}),
        ("kendi", {"accusative": "kendini", "dative": "kendine", "our": "kendimiz"}),
        ("hepsi", {"accusative": "hepsini", "locative": "hepsinde", "our": "hepimiz"}),
        ("biri", {"genitive": "birinin", "our": "birimiz"}),
        ("burası", {"ablative": "burasından"}),
    ],
)
def test_pronouns_have_cases_of_their_own(pronoun: str, forms: dict[str, str]) -> None:
    assert {name: with_suffixes(pronoun, (name,)) for name in forms} == forms


def test_more_suffixes_stand_behind_the_case_of_a_pronoun() -> None:
    assert with_suffixes("biz", ("genitive", "which")) == "bizimki"
    assert with_suffixes("o", ("plural", "genitive")) == "onların"


@pytest.mark.parametrize(
    ("term", "locative"),
    [
        ("Helsinki", "Helsinki'de"),
        ("dünkü", "dünkünde"),
        ("nisan ayı", "nisan ayında"),
        ("boz ayı", "boz ayıda"),
        ("Meclisi", "Meclisinde"),
        ("Caddesi", "Caddesi'nde"),
        ("TS EN ISO 14001", "TS EN ISO 14001'de"),
        ("ISO/IEC 27001", "ISO/IEC 27001'de"),
        ("İMAR PLANI", "İMAR PLANINDA"),
        ("İÇİŞLERİ BAKANLIĞI", "İÇİŞLERİ BAKANLIĞINDA"),
        ("AVM'ler", "AVM'lerde"),
        ("1990’lar", "1990’larda"),
        ("IV.", "IV.'de"),
        ("Niš", "Niš'te"),
        ("François", "François'da"),
        ("Voltaire", "Voltaire'de"),
        ("Québec", "Québec'te"),
        ("OPEC", "OPEC'te"),
        ("hac", "hacda"),
    ],
)
def test_a_word_takes_its_locative(term: str, locative: str) -> None:
    assert with_suffixes(term, ("locative",)) == locative


@pytest.mark.parametrize(
    ("term", "accusative"),
    [("III.", "III.'yü"), ("XX.", "XX.'yi"), ("Camus", "Camus'yü"), ("Clarke", "Clarke'ı"), ("TOBB", "TOBB'u")],
)
def test_roman_ordinals_and_foreign_names_take_the_accusative_of_their_reading(term: str, accusative: str) -> None:
    assert with_suffixes(term, ("accusative",)) == accusative


def test_a_plural_behind_an_apostrophe_is_no_plural_twice() -> None:
    assert with_suffixes("AVM'ler", ("plural", "genitive")) == "AVM'lerin"
