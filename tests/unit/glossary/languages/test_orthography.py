import pytest

from glossary.languages.orthography import common_spelling
from tests.building.terms import a_finder

_SAME = {
    "en": """
        kerb curbs|tyre tires|plough plows|aluminium aluminum|jewellery jewelry|manoeuvre maneuvers|artefact artifacts
        paediatrics pediatrics|anaemia anemia|haemorrhage hemorrhages|archaeologist archeologists|mould mold
        sulphur sulfur|pyjamas pajamas|enrolment enrollments|instalment installments|skilful skillful|sceptic skeptics
        axe ax|ax axes|cosy cozy|doughnut donuts|grey gray|disk discs|organisation organizations|catalogue catalogs
        labour labor|neighbourhood neighborhoods|councillor councilors|modelling modeling|traveller travelers
        judgement judgments|honourable honorable|colouring coloring|fulfilment fulfillment|liveable livable
        bye-law by-laws|reuse re-use|multi-storey multistorey|socio-economic socioeconomic
        non-governmental nongovernmental
    """,
    "pt": """
        acção ações|projecto projetos|óptimo ótimos|baptismo batismo|recepção receção|director diretores|facto fatos
        prémio prêmios|económico econômicos|linguística lingüística|idéia ideias|húmido úmidos|humidade umidade
        equipa equipes|auto-estrada autoestradas|anti-semitismo antissemitismo|antirracismo anti-racismo
        contra-ordenação contraordenações|registo registros|amnistia anistias|planeamento planejamento
    """,
    "de": """
        Photographie Fotografien|Potential Potenziale|Schiffahrt Schifffahrt|Selbständigkeit Selbstständigkeit
        Geographie Geografie|Straße Strassen
    """,
    "fr": """
        goût gouts|chaîne chaines|événement évènements|auto-école autoécoles|micro-crédit microcrédits|œuvre oeuvres
    """,
    "es": """
        septiembre setiembre|substancia sustancias|psicólogo sicólogos|antirrobo anti-robo
        vicepresidente vice-presidentes
    """,
}


@pytest.mark.parametrize(
    ("language", "pair"),
    [(code, pair) for code, table in _SAME.items() for pair in "|".join(table.strip().splitlines()).split("|")],
)
def test_a_term_is_found_in_every_spelling_of_its_words(language: str, pair: str) -> None:
    one, other = pair.split()

    assert [hit.surface for hit in a_finder(one, language=language).find(other)] == [other]
    assert a_finder(other, language=language).find(one)


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("en", "hour", "hor"),
        ("en", "tour", "a tor"),
        ("en", "court", "cort"),
        ("en", "storey", "a long story"),
        ("en", "cheque", "a check at the gate"),
        ("en", "draught", "the first draft"),
        ("en", "miller", "miler"),
        ("en", "kerb", "a plan to curb noise"),
        ("en", "tyre", "so as not to tire anybody"),
        ("pt", "pacto", "um pato"),
        ("pt", "apto", "um ato"),
        ("pt", "rapto", "um rato"),
        ("pt", "avó", "o avô"),
        ("fr", "mûr", "un mur"),
        ("fr", "jeûne", "un jeune"),
    ],
)
def test_words_spelt_alike_stay_apart(language: str, term: str, text: str) -> None:
    assert not a_finder(term, language=language).find(text)


def test_a_word_of_another_language_is_left_as_it_is() -> None:
    assert common_spelling("labour", "fr") == "labour"
