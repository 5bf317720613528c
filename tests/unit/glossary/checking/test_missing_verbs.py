import pytest

from glossary.checking.checking import check_pair
from glossary.finding.matching import TermFinder
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("source", "target", "is_told"),
    [
        ("Volunteers whitewashed the walls.", "Gönüllüler duvarları boyadılar.", True),
        ("We will whitewash your walls.", "Duvarlarınızı boyayacağız.", True),
        ("Anyone who whitewashes it pays.", "Onu boyayan öder.", True),
        ("Volunteers whitewashed the walls.", "Gönüllüler duvarları badanaladılar.", False),
        ("We will whitewash your walls.", "Duvarlarınızı badana edeceğiz.", False),
    ],
)
def test_a_verb_that_somebody_does_to_something_is_missed(source: str, target: str, *, is_told: bool) -> None:
    term = a_term("to whitewash", "badanalamak", source_language="en", target_language="tr")

    found = check_pair(source=source, target=target, source_finder=TermFinder([term], "en"), target_language="tr")

    assert bool(found) == is_told
