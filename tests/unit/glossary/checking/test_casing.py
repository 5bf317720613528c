import pytest

from glossary.checking.casing import is_miscased
from glossary.finding.matching import Hit
from tests.building.terms import a_term


def _hit(surface: str) -> Hit:
    return Hit(start=0, end=len(surface), surface=surface, term=a_term())


@pytest.mark.parametrize(
    ("surface", "rendering", "language"),
    [
        ("direction des affaires culturelles", "Direction des affaires culturelles", "fr"),
        ("fête de la République", "Fête de la République", "fr"),
        ("Nations unies", "Nations Unies", "fr"),
        ("behinderten Menschen", "behinderter Mensch", "de"),
        ("behinderte", "Behinderter", "de"),
        ("Direktion für auswärtige Beziehungen", "Direktion für Auswärtige Beziehungen", "de"),
    ],
)
def test_capitals_that_the_language_leaves_to_its_writers_are_not_asked_for(
    surface: str, rendering: str, language: str
) -> None:
    assert not is_miscased(_hit(surface), rendering=rendering, language=language)


@pytest.mark.parametrize(
    ("surface", "rendering", "language"),
    [
        ("union européenne", "Union européenne", "fr"),
        ("croissant-rouge turc", "Croissant-Rouge turc", "fr"),
        ("europäische Union", "Europäische Union", "de"),
        ("stadtrat", "Stadtrat", "de"),
        ("Direktion für stadtreinigung", "Direktion für Stadtreinigung", "de"),
    ],
)
def test_other_names_and_german_nouns_keep_theirs(surface: str, rendering: str, language: str) -> None:
    assert is_miscased(_hit(surface), rendering=rendering, language=language)
