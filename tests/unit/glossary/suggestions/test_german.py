import pytest

from glossary.insertion.insertion import likely_form
from glossary.languages.genders import gender_of
from glossary.languages.german import german_forms
from tests.building.terms import a_term
from tests.unit.glossary.suggestions.marked import replaced


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("Stadtchef", "Bürgermeister", "Die Entscheidung des [Stadtchefs|Bürgermeisters]"),
        ("Stadtchef", "Bürgermeister", "Wir danken den [Stadtchefs|Bürgermeistern]."),
        ("Kranker", "Patient", "Die Akte des [Kranken|Patienten] ist weg."),
        ("Kranker", "Patient", "Die Rechte der [Kranken|Patienten] sind geschützt."),
        ("Kunde", "Abonnent", "Es wird dem [Kunden|Abonnenten] mitgeteilt."),
        ("Hebewerk", "Kran", "[Das Hebewerk|Der Kran] wurde versetzt."),
        ("Entgelt", "Gebühr", "Sie müssen [das Entgelt|die Gebühr] zahlen."),
        ("Experte", "Sachverständiger", "Das Gutachten eines [Experten|Sachverständigen] liegt vor."),
        ("Mitarbeiter", "Angestellter", "ein [Mitarbeiter|Angestellter] der Stadt"),
        ("Mitarbeiter", "Angestellter", "Die [Mitarbeiter|Angestellten] streikten."),
        ("Angestellter", "Mitarbeiter", "Wir danken allen [Angestellten|Mitarbeitern]."),
        ("Helfer", "Ehrenamtlicher", "Wir danken den [Helfern|Ehrenamtlichen]."),
        ("Lehrling", "Auszubildender", "Das Zeugnis des [Lehrlings|Auszubildenden] fehlt."),
        ("Abkommen", "Vertrag", "In Ankara wurde gestern [ein Abkommen|ein Vertrag] unterzeichnet."),
        ("Abkommen", "Vertrag", "Das ist [ein Abkommen|ein Vertrag] zwischen Städten."),
        ("Kommission", "Ausschuss", "Es wurde [der Kommission|dem Ausschuss] vorgelegt."),
        ("Ressort", "Abteilung", "Wenden Sie sich an [das zuständige Ressort|die zuständige Abteilung]."),
        ("Anlass", "Veranstaltung", "Die Teilnahme [am Anlass|an der Veranstaltung] ist frei."),
        ("Stadtrat", "Ratsmitglied", "[Jeder Stadtrat|Jedes Ratsmitglied] hat eine Stimme."),
        ("Erlass", "Verordnung", "durch [diesen Erlass|diese Verordnung]"),
        ("Vereinbarung", "Vertrag", "mit [unserer neuen Vereinbarung|unserem neuen Vertrag]"),
        ("Trottoir", "Gehweg", "Halten Sie [das Trottoir|den Gehweg] frei."),
        ("Entscheidung", "Beschluss", "ohne [eine solche Entscheidung|einen solchen Beschluss]"),
        ("Lieferant", "Auftragnehmer", "Verträge mit [Lieferanten|Auftragnehmern]"),
        ("Direktion", "Amt", "Wenden Sie sich an [die Direktion|das Amt]."),
        ("Behörde", "Amt", "Es ist [bei der Behörde|beim Amt] erhältlich."),
        ("Plan", "Quux", "Halten Sie den [Plan|Quux] ein."),
    ],
)
def test_a_german_term_and_what_stands_before_it_have_the_case_of_the_place(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="de")

    assert written == wanted


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "Vizebürgermeister",
            "stellvertretender Bürgermeister",
            "des [Vizebürgermeisters|stellvertretenden Bürgermeisters]",
        ),
        (
            "öffentlicher Einkauf",
            "öffentliche Beschaffung",
            "über [den öffentlichen Einkauf|die öffentliche Beschaffung]",
        ),
        ("Lokalverwaltung", "lokale Behörde", "Die Aufgaben der [Lokalverwaltungen|lokalen Behörden] wachsen."),
        ("Strategieplan", "strategischer Plan", "die im [Strategieplan|strategischen Plan] genannten Ziele"),
        ("Gemeinwohl", "öffentliches Interesse", "im [Gemeinwohl|öffentlichen Interesse]"),
        ("Lokalverwaltung", "lokale Behörde", "Viele [Lokalverwaltungen|lokale Behörden] sparen."),
        ("Lokalverwaltung", "lokale Behörde", "mit [Lokalverwaltungen|lokalen Behörden]"),
    ],
)
def test_adjectives_of_a_german_term_follow_the_article(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="de")

    assert written == wanted


@pytest.mark.parametrize(
    ("noun", "gender", "genitive", "plural"),
    [
        ("Jahresbericht", "masculine", "Jahresberichts", "Jahresberichte"),
        ("Vergabeentwurf", "masculine", "Vergabeentwurfs", "Vergabeentwürfe"),
        ("Stadtbus", "masculine", "Stadtbusses", "Stadtbusse"),
        ("Baugebühr", "feminine", "Baugebühr", "Baugebühren"),
        ("Ratsmandat", "neuter", "Ratsmandats", "Ratsmandate"),
        ("Museum", "neuter", "Museums", "Museen"),
        ("Stadtgarten", "masculine", "Stadtgartens", "Stadtgärten"),
        ("Präfekt", "masculine", "Präfekten", "Präfekten"),
        ("Vorname", "masculine", "Vornamens", "Vornamen"),
        ("Verkäufer", "masculine", "Verkäufers", "Verkäufer"),
        ("Befugnis", "feminine", "Befugnis", "Befugnisse"),
    ],
)
def test_the_list_of_german_nouns_tells_gender_genitive_and_plural(
    noun: str, gender: str, genitive: str, plural: str
) -> None:
    forms = dict(reversed(list(german_forms(noun))))

    assert (gender_of(noun, "de"), forms["genitive"], forms["many"]) == (gender, genitive, plural)


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("We asked an [expert].", "Experten"),
        ("The opinion of the [expert] is here.", "Experten"),
        ("The [expert]'s opinion is here.", "Experten"),
        ("The [expert] answered.", "Experte"),
        ("The report came from [experts].", "Experten"),
    ],
)
def test_an_english_source_tells_the_case_of_a_missing_german_term(marked: str, form: str) -> None:
    term = a_term("expert", "Experte", source_language="en", target_language="de")
    start, end = marked.index("["), marked.index("]") - 1

    assert likely_form(marked.replace("[", "").replace("]", ""), start=start, end=end, term=term) == form
