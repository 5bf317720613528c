import pytest

from glossary.finding.matching import TermFinder
from glossary.postal_addresses import is_postal_address
from glossary.terms import Term


@pytest.mark.parametrize(
    "text",
    [
        "1 Market Square",
        "Town Hall, 1 Market Square",
        "Westhaven WH1 2AB, United Kingdom",
        "12 High Street, Westhaven WH1 2AB",
        "1 MARKET SQUARE, WESTHAVEN",
        "Cumhuriyet Meydanı No: 1",
        "Atatürk Mah. Cumhuriyet Cad. No:12/3, 35000 Örnek/İzmir",
        "Cumhuriyet Mah. Atatürk Cad. No: 12 35000 Örnekköy/İZMİR",
        "Çamlık Mah. Gül Sok. No: 10/4 Örnekköy",
        "1203. Sok. No: 4 D: 7",
        "Fevzi Paşa Bulvarı 45/2, Konak, İzmir",
        "Cumhuriyet Meydanı 1, 34000 Örnek / TÜRKİYE",
        "Rathausplatz 1, D-12345 Lindhafen, Deutschland",
        "Rua da Câmara 5, 1000-205 Vila Serena",
    ],
)
def test_a_postal_address_is_told(text: str) -> None:
    assert is_postal_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "Market Square",
        "The meeting is at 1 Market Square.",
        "Toplantı Cumhuriyet Meydanı 1 adresindedir.",
        "15000 Euro",
        "Budget 2025, 15000 Euro",
        "2026 Budget",
        "Annex 2, 2026 Budget",
        "Chapter 4, Section 2",
        "12 May 2026, Westhaven",
        "Decision 2015/120, Ankara",
        "5018 Public Finance Law, Ankara",
        "Madde 5",
        "Mah. " * 31 + "x",
    ],
)
def test_what_only_has_a_number_is_none(text: str) -> None:
    assert not is_postal_address(text)


def test_terms_are_not_found_in_a_postal_address() -> None:
    term = Term(source_language="en", target_language="tr", source="town hall", target="belediye binası")
    finder = TermFinder([term], "en")

    assert finder.find("Town Hall, 1 Market Square") == ()
    assert finder.find("Address: Town Hall, 1 Market Square") == ()
    assert finder.find("We met in the Town Hall.") != ()
