import pytest

from glossary.finding.matching import TermFinder
from tests.building.terms import a_term


def _found(language: str, verb: str, text: str) -> list[str]:
    term = a_term(verb, "yapmak", source_language=language, target_language="tr")
    return [hit.surface for hit in TermFinder([term], language).find(text)]


@pytest.mark.parametrize(
    ("verb", "text", "surface"),
    [
        ("ausschreiben", "Die Stadt schreibt den Bau der Brücke öffentlich aus.", "schreibt"),
        ("einberufen", "Er beruft die Sitzung für den 3. Mai ein und leitet sie.", "beruft"),
        ("zurücknehmen", "Er nahm den Antrag zurück; das war gut.", "nahm"),
        ("zurücknehmen", "Er bat, den Antrag zurückzunehmen.", "zurückzunehmen"),
        ("stattgeben", "Das Amt gab dem Antrag statt.", "gab"),
        ("stattgeben", "Der Klage wurde stattgegeben.", "stattgegeben"),
        ("abreißen", "Das Haus wird abgerissen.", "abgerissen"),
        ("anfechten", "Der Beschluss wurde angefochten.", "angefochten"),
        ("ausgehen", "Die Mittel sind ausgegangen.", "ausgegangen"),
        ("festlegen", "Legt der Rat die Gebühren neu fest, so gilt das.", "Legt"),
        ("in Kraft treten", "Das Gesetz tritt am 1. Mai in Kraft.", "tritt"),
        ("zur Kenntnis nehmen", "Der Rat nahm den Bericht ohne Aussprache zur Kenntnis.", "nahm"),
        ("Einspruch einlegen", "Sie legte gegen den Bescheid Einspruch ein.", "legte"),
    ],
)
def test_a_german_verb_is_found_where_its_parts_stand_apart(verb: str, text: str, surface: str) -> None:
    assert _found("de", verb, text) == [surface]


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("ausschreiben", "Er schreibt aus Ankara."),
        ("ausschreiben", "Er schreibt viel. Das geht von ihm aus."),
        ("ablehnen", "Er lehnte sich an die Wand."),
        ("in Kraft treten", "Er trat in das Zimmer, voll Kraft."),
        ("zurücknehmen", "Das Nehmen und Geben reicht weit zurück."),
    ],
)
def test_a_part_that_stands_for_itself_makes_no_verb(verb: str, text: str) -> None:
    assert _found("de", verb, text) == []


def test_what_stands_within_a_parted_verb_is_found_too() -> None:
    verb = a_term("ablehnen", "reddetmek", source_language="de", target_language="tr")
    noun = a_term("Antrag", "dilekçe", source_language="de", target_language="tr")

    hits = TermFinder([verb, noun], "de").find("Der Rat lehnte den Antrag der Fraktion ab, weil er zu teuer war.")

    assert [hit.term.target for hit in hits] == ["reddetmek", "dilekçe"]


@pytest.mark.parametrize(
    ("verb", "text", "surfaces"),
    [
        ("to set up", "They set the committee up last year.", ["set"]),
        ("to put off", "They put their hearing off; it was put off again.", ["put", "put off"]),
        (
            "to lay off",
            "They laid forty workers off in May, laid staff off and laid him off.",
            ["laid", "laid", "laid"],
        ),
        ("to call off", "She called tomorrow's meeting off.", ["called"]),
        ("to hand in", "Applicants hand their forms in at the desk.", ["hand"]),
        ("to set up", "He set the box up the hill.", []),
        ("to set up", "The set goes up.", []),
        ("to put on", "He put it on the table.", []),
        ("to fill in", "Fill the bucket in time.", []),
        ("to carry out", "He carried letters and went out.", []),
    ],
)
def test_an_english_verb_is_found_around_its_object(verb: str, text: str, surfaces: list[str]) -> None:
    assert _found("en", verb, text) == surfaces
