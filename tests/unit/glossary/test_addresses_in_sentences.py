import pytest

from glossary.addresses_in_sentences import addresses_in
from glossary.finding.matching import TermFinder
from glossary.terms import Term


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("He lives at 12 High Street, Westhaven WH1 2AB, and works here.", "12 High Street, Westhaven WH1 2AB"),
        ("She has a flat in Flat 3, 27 Park Avenue.", "Flat 3, 27 Park Avenue"),
        ("The fair at 1 Market Square, Mayor Anna Smith said, is open.", "1 Market Square"),
        ("Send it to Rathausplatz 1, 12345 Lindhafen, by 5 May 2026.", "Rathausplatz 1, 12345 Lindhafen"),
        ("Gül Mah. Lale Sok. No: 4 Konak/İzmir adresinde oturur.", "Gül Mah. Lale Sok. No: 4 Konak/İzmir"),
        ("Belediyemizin Cumhuriyet Meydanı No: 1 adresindeki binası", "Cumhuriyet Meydanı No: 1"),
        ("Toplantı, Barış Mah. 1203. Sok. No: 4 D: 7 adresindedir.", "Barış Mah. 1203. Sok. No: 4 D: 7"),
        ("Çiçek Sokak No: 7/A Daire 3 Buca / İZMİR adresi", "Çiçek Sokak No: 7/A Daire 3 Buca / İZMİR"),
        ("Teklifler Fevzi Paşa Bulvarı 45/2, Konak adresine verilir.", "Fevzi Paşa Bulvarı 45/2"),
        ("Belediye Caddesi No:5'te oturan", "Belediye Caddesi No:5"),
    ],
)
def test_the_address_within_a_sentence_is_found(text: str, address: str) -> None:
    assert [text[start:end] for start, end in addresses_in(text)] == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Cumhuriyet Caddesi 12 Mayıs günü kapalıdır.",
        "Atatürk Caddesi'nde 45 ağaç dikildi.",
        "Fevzi Paşa Bulvarı 45 metre genişliğindedir.",
        "In 2019 Main Street was closed.",
        "Annex 5, 35210 Konak",
        "On May 5, 20000 People came.",
        "There are 12 streets and 3 squares in the quarter.",
    ],
)
def test_streets_without_a_house_are_none(text: str) -> None:
    assert addresses_in(text) == ()


def test_terms_are_not_found_in_the_address_within_a_sentence() -> None:
    term = Term(source_language="tr", target_language="en", source="belediye", target="municipality")
    finder = TermFinder([term], "tr")

    assert finder.find("Daire, Belediye Cad. No: 5 Konak/İzmir adresindedir.") == ()
    assert finder.find("Belediye Caddesi bakıma alınmıştır.") != ()
