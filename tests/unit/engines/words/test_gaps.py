"""Blanks that somebody typed between labels of one line."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.words.gaps import with_gaps_of


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("Tel: 12 34     Faks: 12 35", "Tel: 12 34 Fax: 12 35", "Tel: 12 34     Fax: 12 35"),
        ("Tarih: 12.05.1990   Yer: X", "Date: 12 May 1990 Place: X", "Date: 12 May 1990   Place: X"),
        ("Ad:  Ayşe Demir    Yaş: 5", "Name: Ayşe Demir Age: 5", "Name: Ayşe Demir    Age: 5"),
        ("<1>Ad:</1> Ali   <2>Yaş:</2> 5", "<1>Name:</1> Ali <2>Age:</2> 5", "<1>Name:</1> Ali   <2>Age:</2> 5"),
        ("Ada: 6   Parsel: 3   Kat: 2", "Block: 6 Parcel: 3 Floor: 2", "Block: 6   Parcel: 3   Floor: 2"),
    ],
)
def test_blanks_between_labels_are_those_of_the_source(source: str, target: str, wanted: str) -> None:
    assert with_gaps_of(source, target) == wanted


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Sayın   Başkan, toplantıya  katılacağız.", "Dear Mayor, we will attend the meeting."),
        ("Toplantı saat 09:00   ile 10:00 arasında.", "The meeting is between 09:00 and 10:00."),
        ("Karar: kabul   Not: yok", "Decision: accepted Note: none"),
        ("Ad: Ali Yaş: 5", "Name: Ali Age: 5"),
        ("Ad: Ali   Yaş: 5", "Name and age of Ali: 5"),
        ("Başkan   Ali KAYA     Üye   Veli DEMİR", "Mayor Ali KAYA Member Veli DEMİR"),
    ],
)
def test_other_blanks_are_not_kept(source: str, target: str) -> None:
    assert with_gaps_of(source, target) == target


def test_drafts_of_labels_keep_their_blanks() -> None:
    assert drafts("tr-en", "Sayı: 114    Tarih: 12.05.2026") == ["Ref. No.: 114    Date: 12 May 2026"]


def test_a_label_is_told_by_the_colon_that_begins_the_cell_behind_it() -> None:
    assert drafts("tr-en", "Sayı", ": E-71204-605.01-8812345", "Tarih", ": 12.05.2026") == [
        "Ref. No.",
        ": E-71204-605.01-8812345",
        "Date",
        ": 12 May 2026",
    ]
