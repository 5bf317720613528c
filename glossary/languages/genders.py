"""Genders of nouns as their endings show them: la mairie, der Ausschuss; nothing where they do not."""

from functools import lru_cache
from typing import Final, Literal

from glossary.languages.german_nouns import noun_of
from glossary.stop_words import words_of

Gender = Literal["masculine", "feminine", "neuter", ""]

# The longest ending that a noun has decides: le musée in spite of -ée. Some are whole words.
_ENDINGS: Final[dict[str, dict[Gender, frozenset[str]]]] = {
    "de": {
        "masculine": words_of("""
            er ling ismus or ist ant ig ich absatz antrag artikel ausweis ausschuss bau berg bescheid betrag bezirk
            brief bund bus dienst entwurf erlass fall fluss fonds grund haushalt hof irrtum konsul kreis kurs lohn
            magistrat markt name nachweis ort park pass plan platz preis punkt rat raum reichtum saal satz schluss
            schutz senat sitz spruch staat stempel tag teil termin text titel urlaub verband verein verkehr vertrag
            vorstand wald weg wert zug zuschuss beitrag
        """),
        "feminine": words_of("""
            ung heit keit schaft ion tät ei ik ur enz anz in e arbeit bank dauer erlaubnis fahrt feier firma frau
            frist gebühr gewalt hand heirat kammer kenntnis befugnis kraft kunft macht mauer mutter nacht nummer
            person pflicht schrift sicht stadt steuer tochter tür uhr wahl wand welt zahl zeit ziffer
        """),
        "neuter": words_of("""
            chen lein ment um ma nis abkommen amt angebot archiv bad bild blatt buch budget büro direktorat dorf
            fenster fest gebiet gebäude geld gericht gesetz gut haus heim jahr kind komitee konsulat land
            ministerium mitglied muster netz programm projekt protokoll recht referat register schloss schreiben
            siegel stück system theater treffen ufer unternehmen verfahren viertel wasser werk wesen wort zentrum
            zeugnis ziel zimmer
        """),
    },
    "es": {
        "masculine": words_of("o aje ar er or ón én al el il és ma mapa día ete camión avión"),
        "feminine": words_of("a ía ión dad tad tud umbre ez mano foto ley sede calle cama forma firma norma suma"),
    },
    "fr": {
        "masculine": words_of("""
            ment age isme eau eux oir al el il er et eur ent ant at ert ail eil is us as os if ard our oi ou um in
            ien on é ôt oit ort ème ège arrêté cadastre cimetière comité comté contrat droit député délégué incendie
            laboratoire lycée maire ministère musée nom office permis plan programme registre service territoire
            titre trophée visa traité garçon maçon citoyen accord chef centre membre guide acte ordre cadre siège
            groupe
        """),
        "feminine": words_of("""
            tion sion aison çon ée ie ure ance ence asse esse isse ousse ette ille ise ade ude euse trice ère lle
            nne aine ine oire que ale ue alité ilité anté arté auté berté bonté cité cour couleur demande eau école
            ennité erté faveur fin ieté ité lité loi main maison note place région rité salle santé sûreté taxe
            unité valeur ville voie société charte commune prison enquête fête aide adresse affiche lettre liste
        """),
    },
    "it": {
        "masculine": words_of("o ore ale ame iere ema amma comune"),
        "feminine": words_of("a zione sione gione tà tù ice udine mano legge parte rete"),
    },
    "pt": {
        "masculine": words_of("o or al el il ar er ês ém im ema ama dia mapa órgão cidadão camião"),
        "feminine": words_of("a ção ião são dade agem tude ez mão lei sede parte cama"),
    },
}
_KEPT: Final = 2_000


@lru_cache(maxsize=_KEPT)
def gender_of(term: str, language: str) -> Gender:
    """Return the gender of the noun that a term is about; nothing where its ending leaves it open."""
    words = term.split()
    if language not in _ENDINGS or not words:
        return ""
    capital = (word for word in words if word[0].isupper())
    noun = next(capital, words[-1]) if language == "de" else words[0]
    listed = noun_of(noun) if language == "de" else None
    if listed is not None:
        return listed.gender
    lengths = {
        gender: max((len(ending) for ending in endings if noun.lower().endswith(ending)), default=0)
        for gender, endings in _ENDINGS[language].items()
    }
    longest = max(lengths.values())
    return next((gender for gender, length in lengths.items() if length == longest), "") if longest else ""
