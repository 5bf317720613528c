import pytest

from glossary.enforcement import corrected, enforce
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("said", "wrong", "right"),
    [
        ("The building was sealed.", "Bina damgalandı.", "Bina mühürlendi."),
        ("They will seal it.", "DAMGALANACAK", "MÜHÜRLENECEK"),
        ("Sealing is forbidden.", "Damgalamak yasaktır.", "Mühürlemek yasaktır."),
        ("Was it sealed?", "Damgalandı mı?", "Mühürlendi mi?"),
    ],
)
def test_a_turkish_verb_stands_in_the_form_of_the_wrong_one(said: str, wrong: str, right: str) -> None:
    term = a_term("to seal", "mühürlemek", source_language="en", target_language="tr", forbidden=("damgalamak",))

    corrections = enforce(source=said, target=wrong, term=term).corrections

    assert corrected(wrong, corrections) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The kiosk was stamped.", "The kiosk was withdrawn."),
        ("It has already been stamped.", "It has already been withdrawn."),
        ("They stamped it.", "They withdrew it."),
        ("It was torn off.", "It was withdrawn."),
        ("They will stamp it.", "They will withdraw it."),
        ("Stamping it took a day.", "Withdrawing it took a day."),
        ("He stamps it.", "He withdraws it."),
        ("They decided to stamp it.", "They decided to withdraw it."),
        ("It was shut off.", "It was withdrawn."),
        ("Yesterday they shut off it.", "Yesterday they withdrew it."),
        ("We must shut off it.", "We must withdraw it."),
    ],
)
def test_an_english_verb_stands_in_the_form_of_the_wrong_one(wrong: str, right: str) -> None:
    term = a_term("mühürlemek", "to withdraw", forbidden=("to stamp", "to shut off", "to tear off"))

    corrections = enforce(source="Büfe mühürlendi.", target=wrong, term=term).corrections

    assert corrected(wrong, corrections) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("A fill area was sold.", "Reclaimed land was sold."),
        ("They sold a fill area.", "They sold reclaimed land."),
        ("They sold the fill area.", "They sold the reclaimed land."),
    ],
)
def test_what_cannot_be_counted_has_no_article(wrong: str, right: str) -> None:
    term = a_term("dolgu alanı", "reclaimed land", forbidden=("fill area",))

    corrections = enforce(source="Dolgu alanı satıldı.", target=wrong, term=term).corrections

    assert corrected(wrong, corrections) == right


def test_a_noun_with_an_article_is_no_verb() -> None:
    term = a_term("mühürlemek", "to withdraw", forbidden=("stamp",))

    corrections = enforce(source="Büfe mühürlendi.", target="It has a stamp.", term=term).corrections

    assert all(one.confidence < 0.9 for one in corrections)
