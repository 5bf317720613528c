import pytest

from translation_service.domain.values.suffixes_of_names import misfits_of_names, suffix_behind
from translation_service.domain.values.turkish_suffixes import refitted


def mended(text: str) -> str:
    return refitted(text, misfits_of_names(text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Cuma'de ve Mart'da", "Cuma'da ve Mart'ta"),
        ("UNESCO'nin, NATO’nin, OECD'nun", "UNESCO'nun, NATO’nun, OECD'nin"),
        ("Çankaya'ye ve Beşiktaş'da", "Çankaya'ya ve Beşiktaş'ta"),
        ("Güngör'ın oğlu", "Güngör'ün oğlu"),
        ("Gölbaşı'nde", "Gölbaşı'nda"),
        ("Domingo'nın", "Domingo'nun"),
    ],
)
def test_suffixes_of_names_are_written_as_the_name_is_read(wrong: str, right: str) -> None:
    assert mended(wrong) == right
    assert mended(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "Newton'ın Louis'ye Newcastle'dan Camus'nün Baker'ın François'nın Biden'ı Bristol'den",
        "PKK'ya TSK'dan CNN'e NBA'in FBI'ın GDPR'ın DASK'ı DİSK'in STK'ların ABD'nin DSİ'ye İSKİ'nin",
        "Kanunu'nun Meydanı'nda Kuşadası'na Hakkâri'de Musul'dan Şişli'deki Türkiye'nindir",
        "O'Connor D'Artagnan Rock'n'Roll McDonald's ayse'de www.Örnek'in",
    ],
)
def test_suffixes_that_some_reading_of_a_name_bears_out_are_left(text: str) -> None:
    assert mended(text) == text


def test_a_suffix_may_be_moved_behind_another_name() -> None:
    assert suffix_behind("Westhaven", "nın") == "in"
    assert suffix_behind("Ankara", "de") == "da"
    assert suffix_behind("Ankara", "s") == "s"


def test_a_name_with_a_possessive_of_its_own_has_an_n_before_its_cases() -> None:
    assert mended("Kırklareli'de ve Kocaeli'ye") == "Kırklareli'nde ve Kocaeli'ne"
    assert mended("Kırklareli'nin, Kırklareli'nde") == "Kırklareli'nin, Kırklareli'nde"
