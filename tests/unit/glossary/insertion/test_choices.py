import pytest

from glossary.insertion.choices import choices_of


@pytest.mark.parametrize(
    ("target", "forms"),
    [
        (
            "belediye meclisi",
            {"nominative": "belediye meclisi", "dative": "belediye meclisine", "our": "belediye meclisimiz"},
        ),
        ("müdürlük", {"genitive": "müdürlüğün", "plural-ablative": "müdürlüklerden", "our": "müdürlüğümüz"}),
        ("AB", {"genitive": "AB'nin", "locative": "AB'de"}),
        ("rapor", {"its-dative": "raporuna", "plural-its-genitive": "raporlarının", "its-which": "raporundaki"}),
        ("imar planları", {"accusative": "imar planlarını"}),
    ],
)
def test_a_turkish_term_is_offered_in_its_forms(target: str, forms: dict[str, str]) -> None:
    offered = {choice.name: choice.text for choice in choices_of(target, language="tr")}

    assert offered.items() >= forms.items()


def test_the_dictionary_form_comes_first_and_no_form_twice() -> None:
    texts = [choice.text for choice in choices_of("belediye meclisi", language="tr")]

    assert texts[0] == "belediye meclisi"
    assert len(texts) == len(set(texts))


def test_other_languages_are_offered_in_number_or_as_they_are() -> None:
    assert [one.text for one in choices_of("city", language="en")] == ["city", "cities"]
    assert [one.text for one in choices_of("conseil municipal", language="fr")] == [
        "conseil municipal",
        "conseils municipaux",
    ]


@pytest.mark.parametrize(
    ("target", "forms"),
    [
        ("Stadtrat", {"genitive": "Stadtrats", "plural": "Stadträte", "plural-dative": "Stadträten"}),
        ("Städtisches Amt", {"genitive": "Städtischen Amts", "plural-dative": "Städtischen Ämtern"}),
        ("Beamter", {"genitive": "Beamten", "plural": "Beamte"}),
        ("Experte", {"plural": "Experten"}),
        ("Verein", {"genitive": "Vereins"}),
        ("Gebäude", {"genitive": "Gebäudes", "plural-dative": "Gebäuden"}),
    ],
)
def test_a_german_term_is_offered_in_its_forms(target: str, forms: dict[str, str]) -> None:
    offered = {choice.name: choice.text for choice in choices_of(target, language="de")}

    assert offered.items() >= forms.items()


@pytest.mark.parametrize(
    ("target", "forms"),
    [
        ("городской совет", {"genitive": "городского совета", "plural-locative": "городских советах"}),
        ("гражданин", {"plural": "граждане", "plural-dative": "гражданам"}),
    ],
)
def test_a_russian_term_is_offered_in_its_forms(target: str, forms: dict[str, str]) -> None:
    offered = {choice.name: choice.text for choice in choices_of(target, language="ru")}

    assert offered.items() >= forms.items()


@pytest.mark.parametrize(
    ("target", "likely", "first"),
    [
        ("dilekçe", "dilekçemi", ["dilekçem", "dilekçemi", "dilekçeme"]),
        ("teklif", "teklifinize", ["teklifiniz", "teklifinizi", "teklifinize"]),
        ("kardeş şehir", "kardeş şehirlerimizle", ["kardeş şehirlerimiz", "kardeş şehirlerimizi"]),
        ("heyet", "heyete", ["heyet", "heyeti", "heyete"]),
    ],
)
def test_the_number_and_the_owner_that_the_sentence_asks_for_come_first(
    target: str, likely: str, first: list[str]
) -> None:
    texts = [choice.text for choice in choices_of(target, language="tr", likely=likely)]

    assert texts[: len(first)] == first
    assert target in texts


def test_an_arabic_term_is_offered_with_its_article_and_in_the_plural() -> None:
    offered = {choice.name: choice.text for choice in choices_of("رخصة بناء", language="ar")}

    assert offered == {
        "singular": "رخصة بناء",
        "definite": "رخصة البناء",
        "plural": "رخص بناء",
        "plural-definite": "رخص البناء",
        "our": "رخصة بنائنا",
    }
