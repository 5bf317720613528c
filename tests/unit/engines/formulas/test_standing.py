"""Sentences that stand in many papers are said with their dates, spans of time, names and lists."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.formulas.standing import standing_there

TR_EN = LanguagePair(source="tr", target="en")
EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kan grubu A Rh negatif olarak saptanmıştır.", "The blood group was determined as A Rh negative."),
        ("Hastaya 10 gün istirahat verilmiştir.", "The patient was put on sick leave for 10 days."),
        ("Hastaya bir hafta istirahat verilmiştir.", "The patient was put on sick leave for one week."),
        ("Aracın muayenesi 12.05.2027 tarihine kadar geçerlidir", "The vehicle inspection is valid until 12 May 2027"),
        ("Taşınmaz, Ayşe Kaya adına kayıtlıdır.", "The property is registered in the name of Ayşe Kaya."),
        ("Doğum yeri Kars iken Van olarak düzeltilmiştir.", "The place of birth was corrected from Kars to Van."),
        ("Hasta ateş, öksürük ve baş ağrısı şikâyetiyle başvurdu.",
         "The patient presented with fever, cough and headache."),
        ("Sağ el bileğinde şişlik görüldü, kırık görülmedi.", "The right wrist shows swelling; no fracture was seen."),
        ("Hastaya birkaç gün istirahat verilmiştir.", ""),
        ("Hasta ateş ve merak şikâyetiyle başvurdu.", ""),
    ],
)  # fmt: skip
def test_a_turkish_sentence_is_said_in_english(text: str, said: str) -> None:
    assert standing_there(text, TR_EN, PLAIN_STYLE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This document is valid for six months from the date of issue.",
         "Bu belge düzenlendiği tarihinden itibaren altı ay süreyle geçerlidir."),
        ("The patient was diagnosed with asthma.", "Hastaya astım tanısı konuldu."),
        ("Died on 3 June 2025", "3 Haziran 2025 tarihinde vefat etmiştir"),
    ],
)  # fmt: skip
def test_an_english_sentence_is_said_in_turkish(text: str, said: str) -> None:
    assert standing_there(text, EN_TR, PLAIN_STYLE) == said
