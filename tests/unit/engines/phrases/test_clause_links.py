"""What joins clauses in papers of offices, said as people say it."""

import pytest

from translation_service.engines.phrases.clause_links import clauses_linked_plainly


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Katılım zorunlu olup gelmeyenler bildirilir.", "Katılım zorunludur ve gelmeyenler bildirilir."),
        ("Parsel park alanı olup, üzerine yapı yapılamaz.", "Parsel park alanıdır ve üzerine yapı yapılamaz."),
        ("Belge ibraz edilmek suretiyle başvurulur.", "Belge ibraz edilerek başvurulur."),
        ("Süre dolmakla birlikte ev boşaltılmadı.", "Süre dolmasına rağmen ev boşaltılmadı."),
        ("Görüşünüzün bildirilmesi hususunda gereğini rica ederim.", "Görüşünüzün bildirilmesini rica ederim."),
        ("Önlem alınması için bilgilerinizi ve gereğini rica ederim.", "Önlem alınmasını rica ederim."),
        ("Belgeleri göndermeniz hususunda gereğini arz ederiz.", "Belgeleri göndermenizi arz ederiz."),
        ("Gerek belediye gerekse vakıf destekliyor.", "Hem belediye hem de vakıf destekliyor."),
    ],
)
def test_links_are_said_plainly(text: str, said: str) -> None:
    assert clauses_linked_plainly(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Evrakın sahte olup olmadığı araştırılıyor.",
        "Başvurunuz değerlendirilmiş olup uygun görülmemiştir.",
        "Çalışmalar sürmekte olup son gün cumadır.",
        "Kanunun gereğini yapmanızı rica ederim.",
        "Ruhsat alınması gerekir, gerekli belgeler ektedir.",
        "Konuklarla birlikte geldi.",
        "Kahve yemekle birlikte verilir, ekmekle beraber.",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert clauses_linked_plainly(text) == text
