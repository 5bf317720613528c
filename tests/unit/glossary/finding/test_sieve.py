import pytest

from glossary.finding.sieve import Sieve, sought
from tests.building.terms import a_term


def _is_let_through(source: str, text: str, language: str) -> bool:
    term = a_term(source, "x", source_language=language, target_language="nl")
    return [*Sieve(text, language).places([sought(term)])] == [0]


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("tr", "belediye meclisi", "Belediye meclisimizin kararı"),
        ("tr", "iş birliği protokolü", "işbirliği protokollerinde"),
        ("tr", "işbirliği", "iş birliğinin"),
        ("tr", "onaylamak", "onaylıyoruz"),
        ("tr", "kayıt", "kaydı"),
        ("tr", "UNICEF temsilcisi", "Unicef temsilcileri"),
        ("tr", "encümen kararı", "encü-\nmen kararına"),
        ("en", "kerb", "curbs"),
        ("en", "to buy", "bought"),
        ("en", "organiser", "organizers"),
        ("en", "man", "men"),
        ("en", "by-law", "the bylaws"),
        ("de", "Stadtrat", "Stadträte"),
        ("de", "Abwasser", "Ab- und Zuwasser"),
        ("de", "ausschreiben", "schreibt den Bau aus"),
        ("fr", "directeur", "les directrices"),
        ("es", "antirrobo", "anti robo"),
        ("ru", "конец года", "концов года"),
        ("ar", "مجلس", "المجالس"),
    ],
)
def test_a_term_that_a_text_has_is_let_through(language: str, source: str, text: str) -> None:
    assert _is_let_through(source, text, language)


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("tr", "belediye meclisi", "Belediye başkanı geldi."),
        ("tr", "encümen kararı", "Meclis kararları"),
        ("tr", "müdürlük", "mühür"),
        ("en", "council meeting", "the council adjourned"),
        ("de", "Bauamt", "Bahnhof"),
        ("fr", "directeur", "la mairie"),
        ("ru", "решение", "совет"),
    ],
)
def test_a_term_that_a_text_cannot_have_is_not(language: str, source: str, text: str) -> None:
    assert not _is_let_through(source, text, language)


def test_a_term_without_words_is_let_through() -> None:
    assert _is_let_through("%", "Belediye", "tr")
