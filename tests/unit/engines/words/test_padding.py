"""Heads of letters whose colons stand below one another."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.words.padding import with_padding_of


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("Sayı     : E-1", "Ref. No. : E-1", "Ref. No. : E-1"),
        ("Konu     : Ziyaret", "Subject: Visit", "Subject  : Visit"),
        ("Tarih    :1 Mayıs", "Date:1 May", "Date     :1 May"),
        ("İlgi   : Yazı", "Reference: Letter", "Reference : Letter"),
        ("Konu: Ziyaret", "Subject: Visit", "Subject: Visit"),
        ("Konu   Ziyaret", "Subject Visit", "Subject Visit"),
        ("<1>Konu</1>   : Ziyaret", "<1>Subject</1>: Visit", "<1>Subject</1>: Visit"),
    ],
)
def test_a_colon_keeps_its_column(source: str, target: str, wanted: str) -> None:
    assert with_padding_of(source, target) == wanted


def test_a_label_before_a_padded_colon_is_known() -> None:
    assert drafts("tr-en", "Tarih    :23.05.2026", "Konu     : 3") == ["Date     :23 May 2026", "Subject  : 3"]


def test_a_date_in_capitals_is_no_number_plate() -> None:
    asked = "Proje bitişi 23.05.2017"

    assert drafts("tr-en", "PROJE BİTİŞİ 23.05.2017", asked=asked, answer="Project end 23.05.2017") == [
        "PROJECT END 23 MAY 2017"
    ]
