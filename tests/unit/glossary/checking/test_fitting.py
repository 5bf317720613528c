"""A target has a term in the form that its source asks for."""

import pytest

from glossary.checking.checking import check_pair
from glossary.checking.fitting import has_fitting
from glossary.finding.matching import TermFinder
from tests.building.terms import a_term

COUNTRY = a_term("Türkiye", "Türkiye", source_language="tr", target_language="en", forbidden=("Turkey",))
MEETING = a_term("toplantı", "meeting", source_language="tr", target_language="en")


@pytest.mark.parametrize(
    ("source", "draft", "answer", "is_fitting"),
    [
        ("Toplantılar yapıldı.", "They came together.", "The meetings were held.", True),
        ("Toplantılar yapıldı.", "They came together.", "The meeting was held.", False),
        ("Cenazesi Türkiye'ye geldi.", "The funeral of the person was brought to Turkey.", "It came to Türkiye.", True),
        ("Cenazesi Türkiye'ye geldi.", "The funeral of the person was brought to Turkey.", "It came.", False),
    ],
)
def test_a_term_is_in_the_form_of_its_source(source: str, draft: str, answer: str, is_fitting: bool) -> None:
    finder = TermFinder([COUNTRY, MEETING], "tr")
    [finding] = check_pair(source=source, target=draft, source_finder=finder, target_language="en")

    assert has_fitting(finding, source=source, target=answer) is is_fitting
