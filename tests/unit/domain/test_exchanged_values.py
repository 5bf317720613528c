"""Two values in each other's place: what is reported, and what people write otherwise without a mistake."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.checks import check_target


def codes(languages: str, source: str, target: str) -> list[str]:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    return [finding.code for finding in check_target(source, target, (), pair)]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-tr", "It is closed from 10 May to 20 May.", "20 Mayıs'tan 10 Mayıs'a kadar kapalıdır."),
        ("en-tr", "It is closed from 10 to 20 May.", "20-10 Mayıs tarihleri arasında kapalıdır."),
        ("en-tr", "Open from 9 a.m. to 5 p.m.", "17.00'den 09.00'a kadar açıktır."),
        ("en-tr", "Open from Monday to Friday.", "Cumadan pazartesiye açıktır."),
        ("en-tr", "The fee rose from 12% to 15%.", "Ücret %15'ten %12'ye çıktı."),
        ("en-tr", "The buyer pays 500 TL and the seller 300 TL.", "Alıcı 300 TL, satıcı 500 TL öder."),
        ("en-tr", "The old fee was 100 TL, the new one is 200 TL.", "Eski ücret 200 TL, yeni ücret 100 TL'dir."),
        ("en-tr", "It is on 3 May instead of 5 May.", "3 Mayıs yerine 5 Mayıs'tadır."),
        ("tr-en", "Ücret 5 ile 10 avro arasındadır.", "The fee is between 10 and 5 euros."),
        ("tr-en", "Oylamada 27 kabul, 4 ret oyu çıktı.", "There were 4 votes in favour and 27 against."),
        ("tr-en", "2015'te 120 kişi, 2020'de 150 kişi geldi.", "150 people came in 2015 and 120 people in 2020."),
        (
            "tr-en",
            "Duruşma 12.05.2026 tarihinden 15.06.2026 tarihine ertelenmiştir.",
            "The hearing was postponed from 15 June 2026 to 12 May 2026.",
        ),
    ],
)
def test_values_in_each_others_place_are_reported(languages: str, source: str, target: str) -> None:
    assert codes(languages, source, target) == ["values-exchanged"]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-tr", "It is closed from 10 May to 20 May.", "10 Mayıs'tan 20 Mayıs'a kadar kapalıdır."),
        ("en-tr", "It is closed from 10 to 20 May.", "10-20 Mayıs tarihleri arasında kapalıdır."),
        ("tr-en", "Fiyat 120 TL'den 150 TL'ye yükseldi.", "The price rose to 150 TL from 120 TL."),
        ("en-tr", "The buyer pays 500 TL and the seller 300 TL.", "300 TL'yi satıcı, 500 TL'yi alıcı öder."),
        ("en-tr", "It is on 3 May instead of 5 May.", "5 Mayıs yerine 3 Mayıs'tadır."),
        ("en-tr", "They lost 1–2 at home.", "Evlerinde 2-1 yenildiler."),
        ("tr-en", "10'dan fazla kişi 20 köye gitti.", "More than 10 people went to 20 villages."),
        ("tr-en", "2015'te 120 kişi, 2020'de 150 kişi geldi.", "120 people came in 2015 and 150 people in 2020."),
        ("en-tr", "Of 20 members, 12 came.", "20 üyeden 12'si geldi."),
    ],
)
def test_what_is_put_in_another_order_is_not(languages: str, source: str, target: str) -> None:
    assert codes(languages, source, target) == []
