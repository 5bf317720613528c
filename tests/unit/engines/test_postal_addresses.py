import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import address_there


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
