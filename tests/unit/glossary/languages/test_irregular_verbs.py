import pytest

from glossary.finding.matching import TermFinder
from tests.building.terms import a_finder, a_term

_FORMS = {
    "es": """
        conseguir consiguieron|suscribir suscrito|imponer impuesta|obtener obtuvo|resolver resuelto|elegir eligieron
    """,
    "fr": "souscrire souscrit|soumettre soumis",
    "it": """
        sottoscrivere sottoscritto|ammettere ammessi|concedere concesso|eleggere eletto|svolgere svolta
        disporre disposto|decidere deciso|chiudere chiusa|assumere assunto|redigere redatto
    """,
    "pt": "propor proposto|obter obteve|subscrever subscrito|propor propõe",
}


@pytest.mark.parametrize(
    ("language", "pair"),
    [(code, pair) for code, table in _FORMS.items() for pair in "|".join(table.strip().splitlines()).split("|")],
)
def test_a_verb_is_found_in_forms_that_follow_no_rule(language: str, pair: str) -> None:
    verb, form = pair.split()
    term = a_term(verb, "yapmak", source_language=language, target_language="tr")

    assert [hit.surface for hit in TermFinder([term], language).find(form)] == [form]


@pytest.mark.parametrize(
    ("term", "text"), [("قاضٍ", "القاضي"), ("قاضي", "القضاة"), ("القاضي", "قاضٍ"), ("محامٍ", "المحامي")]
)
def test_an_arabic_noun_is_found_with_its_last_letter_and_without(term: str, text: str) -> None:
    assert [hit.surface for hit in a_finder(term, language="ar").find(text)] == [text]
