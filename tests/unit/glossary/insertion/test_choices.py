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
    assert [one.text for one in choices_of("Stadtrat", language="de")] == ["Stadtrat"]


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
