"""What stands behind a label of a form that asks for a name is that name."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.neighbours import asks_for_name, is_named_so, name_there

TR_EN = LanguagePair(source="tr", target="en")
EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("label", "language", "asks"),
    [
        ("Soyadı", "tr", True),
        ("Mahalle/Köy", "tr", True),
        ("Place of birth", "en", True),
        ("Place of the meeting", "en", False),
        ("Konu", "tr", False),
    ],
)
def test_labels_that_ask_for_names_are_told(label: str, language: str, asks: bool) -> None:
    assert asks_for_name(label, [], language) is asks


@pytest.mark.parametrize(
    ("label", "text", "language", "is_name"),
    [
        ("Adı", "DENİZ", "tr", True),
        ("Adı:", "Barış", "tr", True),
        ("Adı", "Ayşe KAYA", "tr", True),
        ("Adı", "Barış Parkı", "tr", False),
        ("Konu", "Barış", "tr", False),
        ("Adı", "", "tr", False),
        ("Name", "Agnes", "en", True),
        ("Name", "Annual Report", "en", False),
    ],
)
def test_a_given_name_behind_its_label_is_told(label: str, text: str, language: str, is_name: bool) -> None:
    assert is_named_so(label, text, language) is is_name


def test_a_town_that_is_asked_for_is_named_as_the_other_language_does() -> None:
    assert name_there("Münih", TR_EN) == "Munich"
    assert name_there("Munich", EN_TR) == "Münih"
    assert name_there("Reading", EN_TR) == "Reading"
