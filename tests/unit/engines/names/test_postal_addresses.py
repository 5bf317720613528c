import pytest

from glossary.postal_addresses import is_postal_address
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import address_there, is_row_of_places


@pytest.mark.parametrize(
    ("pair", "text", "there"),
    [
        ("en-tr", "Town Hall, 1 Market Square", "Town Hall, 1 Market Square"),
        ("en-tr", "Westhaven WH1 2AB, United Kingdom", "Westhaven WH1 2AB, Birleşik Krallık"),
        ("en-tr", "Westhaven, UK", "Westhaven, Birleşik Krallık"),
        ("tr-en", "Örnek, Türkiye", "Örnek, Türkiye"),
        ("tr-en", "Cumhuriyet Meydanı 1, 34000 Örnek / TÜRKİYE", "Cumhuriyet Meydanı 1, 34000 Örnek / TÜRKİYE"),
        ("tr-en", "Lindenplatz 1, 12345 Lindhafen, ALMANYA", "Lindenplatz 1, 12345 Lindhafen, GERMANY"),
        ("de-tr", "Rathausplatz 1, 12345 Lindhafen, Deutschland", "Rathausplatz 1, 12345 Lindhafen, Almanya"),
    ],
)
def test_an_address_keeps_all_but_the_name_of_its_country(pair: str, text: str, there: str) -> None:
    source, _, target = pair.partition("-")
    assert address_there(text, LanguagePair(source=source, target=target)) == there


@pytest.mark.parametrize(
    "text",
    [
        "Atina, Yunanistan",
        "Başkan, Türkiye",
        "Türkiye",
        "Enerji, Fransa",
        "Toplantı yeri: Westhaven, Almanya",
        "x, " * 20_000,
    ],
)
def test_other_texts_are_left_to_the_engine(text: str) -> None:
    assert address_there(text, LanguagePair(source="tr", target="en")) == ""


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("Kültür Mah. 1381 Sok. No: 4 Kat: 3 Çınarlı/İzmir", True),
        ("1381 Sok. No: 4", True),
        ("Toplam 250 Sokak", False),
        ("2024 Yılında 12 Mahallesi", False),
    ],
)
def test_a_street_may_be_called_by_a_number(text: str, is_address: bool) -> None:
    assert is_postal_address(text) is is_address


@pytest.mark.parametrize(
    ("text", "is_row"),
    [
        ("Kırklareli / Lüleburgaz / Kocasinan", True),
        ("Kocasinan/Lüleburgaz/Kırklareli", True),
        ("Evli / Bekâr / Dul", False),
        ("Kadın / Erkek", False),
        ("Köln / Bonn / Essen", False),
        ("il / ilçe / mahalle", False),
    ],
)
def test_a_province_its_district_and_a_village_stay(text: str, is_row: bool) -> None:
    assert is_row_of_places(text, "tr") is is_row
