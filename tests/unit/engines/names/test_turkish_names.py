"""What Turkish has beside names, and the letters that it writes its own with."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.finding import names_in
from translation_service.engines.names.lost import lost_names
from translation_service.engines.names.spelling import with_people_as_written


@pytest.mark.parametrize(
    "text",
    ["Buna da İslam'da izin verilmektedir.", "Ali de Ayşe'ye yazdı.", "Toplantıda da Ankara'dan söz edildi."],
)
def test_turkish_for_too_is_no_part_of_a_name(text: str) -> None:
    assert not any(" de " in name.text or "da " in name.text for name in names_in(text, "tr"))


def test_small_words_of_other_names_are_part_of_them_in_turkish_too() -> None:
    names = [name.text for name in names_in("Toplantıya Jan de Vries ve Maria da Silva katıldı.", "tr")]
    assert names == ["Jan de Vries", "Maria da Silva"]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("President Recep Tayyip Erdogan and Abdullah Gul met.", "Recep Tayyip Erdoğan ve Abdullah Gül görüştü."),
        ("Ms. Ayse Ozturk signed.", "Ayşe Öztürk imzaladı."),
    ],
)
def test_names_of_turkish_people_keep_the_letters_they_have_in_turkish(source: str, wanted: str) -> None:
    assert with_people_as_written(wanted, source, "en") == wanted


def test_names_of_others_have_the_letters_of_their_source_in_turkish() -> None:
    assert with_people_as_written("Igor Jovanoviç imzaladı.", "Mr. Igor Jovanovic signed.", "en") == (
        "Igor Jovanovic imzaladı."
    )


@pytest.mark.parametrize("name", ["Tuna'nın", "Ege'nin", "Dicle'nin", "Fırat'ın"])
def test_rivers_and_seas_that_people_are_called_by_are_not_lost_where_they_are_said_in_english(name: str) -> None:
    assert not names_in(f"{name} kıyısındaki şehirler bir araya geldi.", "tr")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Ben Paris'e gittim.", "I went to Paris."),
        ("İşlem tamamlandıktan sonra CMT Sihirbazı'ndan çıkın.", "When it is done, exit the CMT Wizard."),
        ("Gezegenler Güneş'in etrafında döner.", "Planets turn around the Sun."),
    ],
)
def test_what_begins_with_a_capital_and_is_said_in_english_is_no_lost_name(source: str, target: str) -> None:
    assert not lost_names(source, target, LanguagePair(source="tr", target="en"))
