import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.institutions import institution_there
from translation_service.engines.names.missions import mission_there

TR_EN = LanguagePair(source="tr", target="en")


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
        "Almanya Federal Cumhuriyeti İzmir Başkonsolosluğu",
        "Köln Başkonsolosluğu toplantıya katıldı.",
    ],
)
def test_other_texts_are_left_to_an_engine(text: str) -> None:
    assert mission_there(text, TR_EN) == ""


def test_missions_are_named_in_english_alone() -> None:
    assert mission_there("T.C. Köln Başkonsolosluğu", LanguagePair(source="tr", target="de")) == ""


def test_a_unit_that_something_is_sent_to_is_addressed() -> None:
    assert institution_there("Dış İlişkiler Müdürlüğüne", TR_EN) == "To the Directorate of Foreign Relations"
    assert institution_there("Bilinmeyen İşler Müdürlüğüne", TR_EN) == ""
