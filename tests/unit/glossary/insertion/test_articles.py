"""A noun that takes the place of another takes its article along."""

import pytest

from glossary.enforcement import corrected, enforce
from tests.building.terms import a_term


def _enforced(language: str, wrong: str, wanted: str, text: str) -> str:
    term = a_term("kelime", wanted, target_language=language, forbidden=(wrong,))
    source = "Kelime, kelime ve kelime"
    return corrected(text, enforce(source=source, target=text, term=term).corrections)


@pytest.mark.parametrize(
    ("language", "wrong", "wanted", "text", "right"),
    [
        ("fr", "soumission", "appel d'offres", "L'avis de la soumission", "L'avis de l'appel d'offres"),
        ("fr", "hôtel de ville", "mairie", "la clé de l’hôtel de ville", "la clé de la mairie"),
        ("fr", "lycée", "école", "Le lycée brûle.", "L'école brûle."),
        ("fr", "commission", "comité", "À la commission, une commission", "Au comité, un comité"),
        ("fr", "règlement", "arrêté", "ce règlement, du règlement", "cet arrêté, de l'arrêté"),
        ("fr", "habitant", "citoyen", "des habitants", "des citoyens"),
        ("es", "alcaldía", "ayuntamiento", "La alcaldía, de la alcaldía", "El ayuntamiento, del ayuntamiento"),
        ("es", "reunión", "encuentro", "las reuniones", "los encuentros"),
        ("it", "sindaco", "autorità", "il sindaco del sindaco", "l'autorità dell'autorità"),
        ("it", "ufficio", "studio", "l'ufficio, negli uffici", "lo studio, negli studi"),
        ("it", "studio", "ufficio", "uno studio, degli studi, dello studio", "un ufficio, degli uffici, dell'ufficio"),
        ("pt", "prefeitura", "município", "na prefeitura", "no município"),
    ],
)
def test_a_romance_article_follows_its_noun(language: str, wrong: str, wanted: str, text: str, right: str) -> None:
    assert _enforced(language, wrong, wanted, text) == right


@pytest.mark.parametrize(
    ("wrong", "wanted", "text", "right"),
    [
        ("Amt", "Behörde", "die Aufgabe des Amtes", "die Aufgabe der Behörde"),
        ("Kommission", "Ausschuss", "Die Kommission tagte.", "Der Ausschuss tagte."),
        ("Kommission", "Ausschuss", "der Beschluss der Kommission", "der Beschluss des Ausschusses"),
        ("Kommission", "Ausschuss", "mit der Kommission, zur Kommission", "mit dem Ausschuss, zum Ausschuss"),
        ("Rathaus", "Stadtverwaltung", "Wir arbeiten im Rathaus.", "Wir arbeiten in der Stadtverwaltung."),
        ("Erlaubnis", "Bescheid", "Eine Erlaubnis, ohne eine Erlaubnis", "Ein Bescheid, ohne einen Bescheid"),
        ("Behörde", "Amt", "von unserer Behörde", "von unserem Amt"),
        ("Abkommen", "Vertrag", "in den Abkommen", "in den Verträgen"),
        ("Parlament", "Gemeinderat", "Der Beschluss des Parlaments", "Der Beschluss des Gemeinderats"),
        # Whether it is the subject or the object only the sentence tells; then the article stays.
        ("Kommission", "Ausschuss", "Gestern sah die Kommission Akten.", "Gestern sah die Ausschuss Akten."),
        # No ending shows the gender.
        ("Kommission", "Quux", "Die Kommission", "Die Quux"),
    ],
)
def test_a_german_article_follows_its_noun(wrong: str, wanted: str, text: str, right: str) -> None:
    assert _enforced("de", wrong, wanted, text) == right
