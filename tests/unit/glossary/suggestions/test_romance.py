import pytest

from glossary.languages.genders import gender_of
from tests.unit.glossary.suggestions.marked import replaced


@pytest.mark.parametrize(
    ("language", "old", "new", "marked"),
    [
        ("fr", "dépotoir", "décharge", "[Le dépotoir|La décharge] fermera."),
        (
            "fr",
            "établissement scolaire",
            "école",
            "l'inauguration [du nouvel établissement scolaire|de la nouvelle école]",
        ),
        ("fr", "comité", "commission", "[Un nouveau comité|Une nouvelle commission] est là."),
        ("fr", "commission", "comité", "l'avis [de l'ancienne commission|de l'ancien comité]"),
        ("fr", "frais", "redevance", "Payez les [frais|redevances]."),
        ("fr", "dépôt", "archives", "dans [le dépôt|les archives]"),
        ("fr", "taxe", "impôt", "la hausse [de la taxe|de l'impôt]"),
        ("fr", "gazette", "journal", "Les [gazettes|journaux] sont là."),
        ("es", "comité", "comisión", "[El nuevo comité|La nueva comisión] decide."),
        ("it", "comitato", "commissione", "il parere [del nuovo comitato|della nuova commissione]"),
        ("pt", "comité", "comissão", "o parecer [do novo comité|da nova comissão]"),
        ("es", "caño", "tubería", "Reventó [el viejo caño|la vieja tubería]."),
        ("pt", "cano", "tubagem", "Rebentou [o velho cano|a velha tubagem]."),
        ("es", "desagüe", "aguas residuales", "tratamiento [del desagüe|de las aguas residuales]"),
        ("pt", "esgoto", "águas residuais", "tratamento [do esgoto|das águas residuais]"),
        ("it", "liquame", "acque reflue", "trattamento [del liquame|delle acque reflue]"),
        ("it", "scarto", "rifiuti solidi", "raccolta [dello scarto|dei rifiuti solidi]"),
        ("fr", "écoulement", "fuite", "Signalez [tout écoulement|toute fuite]."),
        ("fr", "arsenal", "chantier naval", "Les [arsenaux|chantiers navals] ont fermé."),
        ("pt", "operador", "cirurgião", "os nossos [operadores|cirurgiões]"),
    ],
)
def test_articles_and_adjectives_before_a_romance_term_agree_with_it(
    language: str, old: str, new: str, marked: str
) -> None:
    written, wanted = replaced(marked, old=old, new=new, language=language)

    assert written == wanted


@pytest.mark.parametrize(
    ("gender", "nouns"),
    [
        ("masculine", "rapport quartier immeuble contrat chèque siège impôt travail taux réseau parc incendie site"),
        ("feminine", "redevance collecte eau cour société décharge adresse foi main part loi clé chaleur propriété"),
    ],
)
def test_french_nouns_have_a_gender(gender: str, nouns: str) -> None:
    assert {noun: gender_of(noun, "fr") for noun in nouns.split()} == dict.fromkeys(nouns.split(), gender)
