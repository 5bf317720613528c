"""Words that are verbs by their own ending: einreichen, financer, solicitar, finire, подписать, to organise."""

from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of

_ENDINGS: Final = {
    "de": r"[a-zäöüß]{2,}(?:en|ern|eln)",
    "en": r"[a-z]{2,}(?:i[sz]e|y[sz]e|ify)|(?:ad|com|o|sub|trans)mit|[a-z]{3,} (?:up|out|down|off|away)",
    "es": r"\w{2,}[aei]r",
    "fr": r"\w+(?:[^\Wi]er|fier|dier|[^\Wo]ir|cevoir|[nr]dre|soudre|battre|[dt]r?uire|crire|clure)|\w*mettre",
    "it": r"\w{2,}(?:[ae]re|ire)",
    "pt": r"\w{2,}[aei]r",
    "ru": r"\w{2,}[аи]ть|\w+(?:нять|йти)",
}
# They end so and are nouns, adjectives or small words; so are es popular, familiar and it popolare, quartiere.
_OTHERS: Final = {
    "de": STOP_WORDS["de"]
    | words_of("""
        außen bescheiden dagegen daneben dazwischen draußen eben eigen entgegen erfahren gegen golden hinten innen
        kupfern mitten morgen neben oben offen gestern selten sieben silbern stählern trocken überlegen unten
        verschieden vollkommen vorn wegen wollen zufrieden zusammen zwischen
    """),
    "en": words_of("""
        anise assize bruise compromise concise cruise demise disguise enterprise excise exercise expertise franchise
        likewise maize malaise mayonnaise merchandise noise otherwise paradise poise praise precise premise prize
        promise reprise rise size surprise tortoise treatise turquoise valise wise
    """),
    "es": words_of("""
        alfiler alquiler altar amanecer anochecer auxiliar ayer azúcar bazar bienestar bulevar cáncer carácter chófer
        collar cráter deber dólar ejemplar elixir emir familiar hangar hogar láser líder lugar lunar malestar mártir
        máster mercader militar mujer nuclear olivar peculiar pesar pinar placer poder porvenir póster preliminar
        primer pulgar quehacer radar taller tercer vulgar
    """),
    "fr": words_of("""
        amer avenir berger boucher boulanger bûcher cadre cancer cendre clocher conseiller container cuir cylindre
        danger déjeuner désir désordre dîner émir enfer étranger foyer gaucher gendre goûter greffier hiver horloger
        laser leader léger loisir loyer manager maraîcher martyr messager ordre passager plaisir plancher poster
        rocher scanner souper soupir souvenir tendre tir usager verger vizir
    """),
    "it": words_of("""
        affare alimentare alveare altare avere benessere carattere carcere cenere cratere dovere elementare esemplare
        essere familiare genere lineare lunare malessere mare militare nucleare parere parlamentare piacere polvere
        potere preliminare rovere sapere volere volgare
    """),
    "pt": words_of("""
        açúcar altar amanhecer anoitecer auxiliar bazar câncer caráter colher dever dólar elixir emir exemplar familiar
        hangar jantar lazer líder lugar lunar militar mulher nuclear peculiar pilar poder pomar prazer preliminar
        qualquer radar talher vizir
    """),
    "ru": words_of("благодать гать кровать мать нить печать рать стать знать"),
}  # fmt: skip
_ADJECTIVE: Final = {
    "es": r"\w*(?:[aceiou]lar|iliar)",
    "it": r"\w*(?:[aceiou]lare|iliare|iere)",
    "pt": r"\w*(?:[aceiou]lar|iliar)",
}
_PATTERNS: Final = {language: lazily(ending) for language, ending in _ENDINGS.items()}
_ADJECTIVES: Final = {language: lazily(ending) for language, ending in _ADJECTIVE.items()}


def is_infinitive(text: str, language: str) -> bool:
    """Tell whether an entry written small is a verb by its ending; of several German words the last says so."""
    if language not in _PATTERNS or not text.islower():
        return False
    word = text.rpartition(" ")[2] if language == "de" else text
    if _PATTERNS[language].fullmatch(word) is None or word in _OTHERS[language]:
        return False
    return language not in _ADJECTIVES or _ADJECTIVES[language].fullmatch(word) is None
