"""Names stand in the order of their language."""

import pytest

from translation_service.domain.alphabet import alphabetical

TURKISH = ["Çevre", "Fen İşleri", "Fen-İş", "Hâl", "Halk", "Isparta", "İmar", "Özel Kalem", "Plan", "Şehir", "Zabıta"]


def ordered(names: list[str], language: str) -> list[str]:
    return sorted(names, key=lambda name: alphabetical(name, language))


def test_turkish_letters_stand_where_a_turkish_dictionary_has_them() -> None:
    assert ordered(sorted(TURKISH), "tr") == TURKISH


@pytest.mark.parametrize(
    ("first", "second"), [("ılık", "iletişim"), ("IRMAK", "irade"), ("cam", "çam"), ("uzun", "ün")]
)
def test_a_letter_with_a_mark_is_a_letter_of_its_own_in_turkish(first: str, second: str) -> None:
    assert ordered([second, first], "tr") == [first, second]


def test_case_does_not_count() -> None:
    assert ordered(["Zabıta", "afet", "Basın", "çevre"], "tr") == ["afet", "Basın", "çevre", "Zabıta"]


def test_letters_of_other_languages_stand_with_their_plain_letter() -> None:
    assert ordered(["Zürih", "Évora", "Essen", "Malmö"], "en") == ["Essen", "Évora", "Malmö", "Zürih"]


def test_numbers_come_before_letters() -> None:
    assert ordered(["Belge b", "Belge 2", "3. Belge"], "tr") == ["3. Belge", "Belge 2", "Belge b"]
