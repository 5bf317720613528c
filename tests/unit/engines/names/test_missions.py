import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.institutions import institution_there
from translation_service.engines.names.missions import mission_there
from translation_service.engines.names.states import state_there, with_kingdoms_of_countries

TR_EN = LanguagePair(source="tr", target="en")
EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("T.C. Köln Başkonsolosluğu", "Consulate General of the Republic of Türkiye in Cologne"),
        (
            "Türkiye Cumhuriyeti Münster Başkonsolosluğuna",
            "To the Consulate General of the Republic of Türkiye in Münster",
        ),
        ("T.C. Başkonsolosluğu", "Consulate General of the Republic of Türkiye"),
        ("Fransa Büyükelçiliği", "Embassy of France"),
        ("FRANSA BÜYÜKELÇİLİĞİNE", "TO THE EMBASSY OF FRANCE"),
        ("Rotterdam Fahri Konsolosluğu", "Honorary Consulate in Rotterdam"),
        ("Danimarka Krallığı Büyükelçiliği", "Embassy of the Kingdom of Denmark"),
        (
            "Almanya Federal Cumhuriyeti İzmir Başkonsolosluğu",
            "Consulate General of the Federal Republic of Germany in Izmir",
        ),
        ("Polonya Cumhuriyeti Ankara Büyükelçiliğine", "To the Embassy of the Republic of Poland in Ankara"),
        ("Rusya Federasyonu Büyükelçiliği", "Embassy of the Russian Federation"),
    ],
)
def test_missions_have_their_english_names(text: str, said: str) -> None:
    assert mission_there(text, TR_EN) == said


@pytest.mark.parametrize(
    "text",
    [
        "Başkonsolosluk",
        "Başkonsolosluğu",
        "İlgili Büyükelçiliğe",
        "Ekonomi Başkonsolosluğu",
        "Düşler Krallığı Büyükelçiliği",
        "Almanya Federal Cumhuriyeti Ekonomi Başkonsolosluğu",
        "Köln Başkonsolosluğu toplantıya katıldı.",
    ],
)
def test_other_texts_are_left_to_an_engine(text: str) -> None:
    assert mission_there(text, TR_EN) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Embassy of the Kingdom of Denmark", "Danimarka Krallığı Büyükelçiliği"),
        ("EMBASSY OF THE KINGDOM OF SPAIN IN ANKARA", "İSPANYA KRALLIĞI ANKARA BÜYÜKELÇİLİĞİ"),
        (
            "Consulate General of the Federal Republic of Germany in Istanbul",
            "Almanya Federal Cumhuriyeti İstanbul Başkonsolosluğu",
        ),
        ("Embassy of the Republic of Türkiye in Lisbon", "T.C. Lizbon Büyükelçiliği"),
        ("To the Embassy of the Hellenic Republic", "Yunanistan Cumhuriyeti Büyükelçiliğine"),
        ("Royal Danish Embassy", "Danimarka Büyükelçiliği"),
        ("British Embassy, Ankara", "Birleşik Krallık Ankara Büyükelçiliği"),
        ("Italian Consulate General in Izmir", "İtalya İzmir Başkonsolosluğu"),
        ("Embassy of Japan in Ankara", "Japonya Ankara Büyükelçiliği"),
        ("Embassy of the Kingdom of Dreams", ""),
        ("Embassy of Music", ""),
        ("Good Embassy", ""),
        ("Embassy of the Kingdom of Denmark is closed.", ""),
        ("The embassy", ""),
    ],
)
def test_missions_have_their_turkish_names(text: str, said: str) -> None:
    assert mission_there(text, EN_TR) == said


@pytest.mark.parametrize(
    ("source", "target", "named"),
    [
        (
            "Yazımız Danimarka Krallığı Büyükelçiliğine gönderilmiştir.",
            "Our letter was sent to the Embassy of the Kingdom of Danish.",
            "Our letter was sent to the Embassy of the Kingdom of Denmark.",
        ),
        ("HOLLANDA KRALLIĞI", "KINGDOM OF DUTCH", "KINGDOM OF THE NETHERLANDS"),
        ("İsveç Krallığı", "the Kingdom of Sweden", "the Kingdom of Sweden"),
        ("Masal Krallığı", "the Kingdom of Danish", "the Kingdom of Danish"),
    ],
)
def test_a_kingdom_is_of_its_country(source: str, target: str, named: str) -> None:
    assert with_kingdoms_of_countries(target, source, TR_EN) == named


@pytest.mark.parametrize(
    ("turkish", "english"),
    [
        ("Federal Demokratik Cumhuriyeti", ""),
        ("Fransa Cumhuriyeti", "the French Republic"),
        ("Çin Halk Cumhuriyeti", "the People's Republic of China"),
        ("Lüksemburg Büyük Dükalığı", "the Grand Duchy of Luxembourg"),
        ("Vatikan", "the Holy See"),
        ("Fransa", ""),
    ],
)
def test_a_state_is_known_by_its_full_name_in_both_languages(turkish: str, english: str) -> None:
    assert state_there(turkish, TR_EN) == english
    assert not english or state_there(english, EN_TR) == turkish


def test_missions_are_named_in_english_and_turkish_alone() -> None:
    assert mission_there("T.C. Köln Başkonsolosluğu", LanguagePair(source="tr", target="de")) == ""


def test_a_unit_that_something_is_sent_to_is_addressed() -> None:
    assert institution_there("Dış İlişkiler Müdürlüğüne", TR_EN) == "To the Directorate of Foreign Relations"
    assert institution_there("Bilinmeyen İşler Müdürlüğüne", TR_EN) == ""
