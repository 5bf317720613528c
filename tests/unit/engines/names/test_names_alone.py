import pytest

from translation_service.engines.names.listed import (
    districts,
    districts_like_words,
    plain_given_names,
    plain_surnames,
    renamed,
)
from translation_service.engines.names.names_alone import are_names_alone


@pytest.mark.parametrize(
    "text",
    [
        "YILMAZ", "HAVVA", "Tülay", "Öztürk", "Çiğli", "ÜSKÜDAR", "YILMAZ / KAYA", "KAYA / DEMİR", "A. ŞEN – B. UZ",
        "ZEYNEP NUR", "Ayşe Deniz KAYA", "İzmir/Çiğli", "KONAK/İZMİR", "MERKEZ/AYDIN", "Çiğli, İzmir",
        "Kadıköy - Üsküdar",
    ],
)  # fmt: skip
def test_known_names_are_told(text: str) -> None:
    assert are_names_alone(text, "tr")


@pytest.mark.parametrize(
    "text",
    [
        "", "Çelik", "Deniz", "Körfez", "Deniz / Göl", "Taş / Kum", "Müdür, Ankara", "Tren / Ankara", "yılmaz", "çiğli",
        "Ankara - Toplantı", "Yılmaz ailesi", "Çiğli Belediyesi", "Merkez", "Konak / Otel", "Ankara ve İzmir", "Nur",
    ],
)  # fmt: skip
def test_other_words_are_left_to_an_engine(text: str) -> None:
    assert not are_names_alone(text, "tr")


def test_names_in_other_languages_are_not_looked_for() -> None:
    assert not are_names_alone("Tire", "en")


def test_no_list_has_what_another_takes_for_a_word() -> None:
    words = renamed("tr").words | renamed("tr").places

    assert not (districts() | plain_given_names() | plain_surnames()) & words
    assert not districts() & districts_like_words()
