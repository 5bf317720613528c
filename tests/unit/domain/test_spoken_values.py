"""Values that one language writes in figures and another says in words, or in figures of its own."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare


@pytest.mark.parametrize(
    ("languages", "source", "target", "is_kept"),
    [
        ("tr-en", "90'lı yıllarda", "In the 1990s", True),
        ("en-pt", "In the mid-1990s", "Em meados dos anos 90", True),
        ("de-tr", "In den 80er Jahren", "1980'lerde", True),
        ("en-tr", "In the 1980s", "1990'larda", False),
        ("en-tr", "In the 1890s", "1990'larda", False),
        ("tr-en", "Nüfusun %25'i", "A quarter of the population", True),
        ("en-tr", "50% of the members", "Üyelerin yarısı", True),
        ("en-tr", "75% of the members", "Üyelerin yarısı", False),
        ("tr-en", "Bir buçuk milyon lira", "1.5 million lira", True),
        ("en-tr", "Two and a half hours", "1,5 saat", False),
        ("en-tr", "A deposit of TRY 15,000", "15.000 TL depozito", True),
        ("en-tr", "A deposit of TRY 15,000", "15.00 TL depozito", False),
        ("tr-en", "3.500 kişi", "3.5 people", False),
        ("en-tr", "15,000 people", "15,000 kişi", True),
        ("tr-en", "0 212 319 42 42", "+90 212 319 42 42", True),
        ("en-tr", "Within fourteen days", "14 gün içinde", True),
        ("en-tr", "Within sixteen days", "60 gün içinde", False),
        ("tr-en", "On sekiz yaşından büyükler", "Those over 18", True),
        ("de-tr", "Innerhalb von dreißig Tagen", "30 gün içinde", True),
        ("fr-tr", "Dans les quinze jours", "15 gün içinde", True),
        ("es-tr", "Treinta y cinco días", "35 gün", True),
        ("it-tr", "Entro trenta giorni", "30 gün içinde", True),
        ("it-tr", "La ventilazione", "20 havalandırma", False),
        ("ru-tr", "В течение тридцати дней", "30 gün içinde", True),
        ("ar-tr", "خلال ثلاثين يوماً", "30 gün içinde", True),
        ("tr-en", "2 bin 500 kişi", "2,500 people", True),
        ("tr-en", "2 bin 500 kişi", "2,050 people", False),
        ("tr-en", "3 bin 132 lira", "3 thousand 132 lira", True),
        ("tr-en", "3 milyon 45 bin 120 kişi", "3,045,120 people", True),
        ("en-tr", "TRY 1,250,000", "1 milyon 250 bin TL", True),
        ("tr-en", "5 bin 2026 yılında", "5 thousand in 2026", True),
        ("tr-en", "Harç binde 5'tir.", "The fee is 0.5%.", True),
        ("tr-en", "Harç binde 5'tir.", "The fee is 5%.", False),
        ("en-tr", "CHF 1'200.– at most", "En çok 1.200 İsviçre frangı", True),
        ("en-pt", "We asked about -€45.20.", "Perguntámos sobre 45,20 €.", False),
        ("en-tr", "Balance: -€45.20", "Bakiye: -45,20 €", True),
        ("en-pt", "Dear <YOUR_NAME>,", "Caro,", False),
        ("en-pt", "Dear «Ad_Soyad»,", "Caro -Ad_Soyad,", False),
        ("en-pt", "Dear [FULL_NAME],", "Caro,", False),
        ("pt-en", "a «ONU» e o «vice-presidente» [UE]", "the “UN” and the “vice president” [EU]", True),
        ("en-tr", "He says «enough» <here> [sic] #1", "«Yeter» diyor <burada> [aynen] #1", True),
        ("pt-en", "artigo 14.º-A", "Article 14A", True),
        ("pt-en", "artigo 14.º-A", "Article 14", False),
        ("pt-en", "artigo 14.º-A", "the 14th-A article", True),
    ],
)
def test_what_is_said_is_kept_and_what_is_another_is_not(
    languages: str, source: str, target: str, *, is_kept: bool
) -> None:
    here, there = languages.split("-")

    found = compare(source, target, LanguagePair(source=here, target=there))

    assert (not found.missing and not found.added) == is_kept
