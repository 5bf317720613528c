"""Values that one language writes in figures and another says in words, or in figures of its own."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.number_words import is_said_in, numbers_said


@pytest.mark.parametrize(
    ("languages", "source", "target", "is_kept"),
    [
        ("en-tr", "It cost 7.5m euros.", "7,5 milyon avroya mal oldu.", True),
        ("en-tr", "The pool is 7.5m long.", "Havuz 7,5 milyon uzunluğunda.", False),
        ("tr-en", "Yarıyıl sınavı% 30, ödev% 20", "Mid-term exam 30%, homework 20%", True),
        ("tr-en", "90'lı yıllarda", "In the 1990s", True),
        ("en-pt", "In the mid-1990s", "Em meados dos anos 90", True),
        ("de-tr", "In den 80er Jahren", "1980'lerde", True),
        ("en-tr", "In the 1980s", "1990'larda", False),
        ("en-tr", "In the 1890s", "1990'larda", False),
        ("tr-en", "Nüfusun %25'i", "A quarter of the population", True),
        ("en-tr", "50% of the members", "Üyelerin yarısı", True),
        ("en-tr", "75% of the members", "Üyelerin yarısı", False),
        ("tr-en", "bedelin on binde beşi oranında", "0.05 per cent of the price", True),
        ("tr-en", "bedelin on binde beşi oranında", "0.03 per cent of the price", False),
        ("en-tr", "0.15% of the price", "bedelin on binde on beşi", True),
        ("tr-en", "Bir buçuk milyon lira", "1.5 million lira", True),
        ("en-tr", "Two and a half hours", "1,5 saat", False),
        ("en-tr", "A deposit of TRY 15,000", "15.000 TL depozito", True),
        ("en-tr", "A deposit of TRY 15,000", "15.00 TL depozito", False),
        ("tr-en", "3.500 kişi", "3.5 people", False),
        ("en-tr", "15,000 people", "15,000 kişi", True),
        ("en-tr", "Closed at 4.45 p.m.", "Saat 16.45'te kapandı", True),
        ("en-tr", "Closed at 4.45 p.m.", "Saat 04.45'te kapandı", False),
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
        ("en-tr", "Fifty-five days", "50 gün", False),
        ("en-tr", "Fourteen days", "4 gün", False),
        ("en-tr", "Between one hundred and two hundred lira", "100 ile 200 lira arasında", True),
        ("en-tr", "One hundred a month", "Ayda 100", True),
        ("en-tr", "At noon", "Saat 12.00'de", True),
        ("en-tr", "At noon", "Saat 13.00'te", False),
        ("en-de", "At noon", "Um 12 Uhr", True),
        ("tr-en", "Yüzde elli beş", "55%", True),
        ("tr-en", "Yüzde elli beş", "50%", False),
        ("de-tr", "Fünfundzwanzig Prozent", "%25", True),
        ("tr-en", "Elli beş kişi", "55%", False),
        ("tr-en", "Gece yarısı", "At 00:00", True),
        ("tr-en", "Öğleden sonra", "At 12:00", False),
        ("en-tr", "Half past two", "14.30", True),
        ("en-tr", "Half past two", "3.30", False),
        ("en-tr", "Half an hour", "30 dakika", True),
        ("en-tr", "Half an hour", "20 dakika", False),
        ("en-tr", "A fortnight", "15 gün", True),
        ("en-tr", "A fortnight", "16 gün", False),
        ("en-tr", "A dozen chairs", "12 sandalye", True),
        ("en-tr", "Half a dozen chairs", "12 sandalye", False),
        ("tr-en", "İki bina, yirmi altın", "2 buildings, 20 gold coins", True),
        ("fr-tr", "Cinq centimètres", "5 santimetre", True),
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
        ("en-tr", "from the first of May until 3 June", "1 Mayıs'tan 3 Haziran'a kadar", True),
        ("tr-en", "19 Ocak 2038'de", "On the nineteenth of January 2038", True),
        ("tr-en", "1 Temmuz'a kadar", "until the second of July", False),
        ("tr-en", "1 Temmuz'a kadar", "until the first of June", False),
        ("en-tr", "exercises 5 to 8 may be set", "5 ila 8. alıştırmalar verilebilir", True),
        ("en-tr", "87 out of 412 articles", "412 kalemden 87'si", True),
        ("pt-tr", "15 out 2026", "15 Ekim 2026", True),
        ("en-tr", "By that August 4,300 hectares burned.", "O ağustos 4.300 hektar yandı.", True),
        ("en-tr", "between 20 and 50 per cent", "%20 ila %50", True),
        ("tr-en", "%46'sı binadan, %31'i yoldan", "46% by buildings, 31 by roads", False),
        ("tr-ar", "2 belge 200 lira", "وثيقتان و مائتا ليرة", True),
        ("tr-ar", "2 gün", "ثلاثين يوما", False),
        ("en-tr", "tomorrow between 2 and 4 p.m.", "yarın 14.00-16.00 arası", True),
        ("tr-en", "saat 17.00'de", "at five", True),
        ("tr-en", "saat 17.00'de", "at six", False),
        ("tr-en", "İki F-16 çarpıştı.", "Two F-16s collided.", True),
        ("tr-en", "24 saat açık", "open round the clock", True),
        ("tr-en", "20 saniye içinde", "within twenty seconds", True),
        ("tr-en", "10 çadır", "tents", False),
        ("en-tr", "two million, five people", "2 milyon, 5 kişi", True),
        ("pl-tr", "w ciągu czternastu dni", "14 gün içinde", True),
        ("tr-en", "yüzbin lira", "TRY 100,000", True),
        ("en-tr", "two hundred euros", "200 €", True),
        ("en-tr", "two hundred euros", "200 $", False),
        ("en-tr", "two euros", "2.000 €", False),
        ("en-tr", "minus five degrees", "-5 derece", True),
        ("en-tr", "five degrees", "-5 derece", False),
        ("it-en", "venticinque percento", "25%", True),
    ],
)
def test_what_is_said_is_kept_and_what_is_another_is_not(
    languages: str, source: str, target: str, *, is_kept: bool
) -> None:
    here, there = languages.split("-")

    found = compare(source, target, LanguagePair(source=here, target=there))

    assert (not found.missing and not found.added) == is_kept


@pytest.mark.parametrize(
    ("language", "said", "number", "parts"),
    [
        ("en", "fifty-five", 55, {5, 50}),
        ("en", "two hundred and ten", 210, {2, 10, 100, 200}),
        ("en", "one thousand two hundred and fifty", 1250, {1, 2, 50, 200, 1000}),
        ("en", "thirty-first", 31, {1, 30}),
        ("de", "vierundzwanzig", 24, {4, 20}),
        ("de", "zweitausendfünfhundert", 2500, {2, 5, 500, 2000}),
        ("fr", "soixante-quinze", 75, {15, 60}),
        ("fr", "quatre-vingt-dix-sept", 97, {4, 7, 10, 17, 20, 80}),
        ("fr", "deux cent cinquante", 250, {2, 50, 200}),
        ("es", "veintidós", 22, {2, 20}),
        ("es", "dos mil quinientos", 2500, {2, 500, 2000}),
        ("it", "ventotto", 28, {8, 20}),
        ("it", "duecentocinquanta", 250, {2, 50, 200}),
        ("ru", "сто двадцать пять", 125, {2, 5, 20, 25, 100}),
        ("pt", "cento e vinte e cinco", 125, {5, 20, 25, 100}),
        ("tr", "elli beş", 55, {5, 50}),
        ("tr", "ikiyüzonbeş", 215, {2, 5, 10, 15, 200}),
        ("tr", "yirmi beş bin", 25000, {5, 20, 25, 1000}),
        ("tr", "birmilyonikiyüzellibin", 1_250_000, {1, 50, 250, 250_000, 1_000_000}),
        ("tr", "ikimilyon", 2_000_000, {2}),
        ("en", "three million, two hundred and fifty thousand", 3_250_000, {3, 250, 1000}),
        ("en", "one thousand, one hundred", 1100, {1, 100, 1000}),
        ("de", "eine Million fünfhunderttausend", 1_500_000, {1, 500, 500_000}),
        ("pt", "um milhão e quinhentos mil", 1_500_000, {1, 500, 500_000}),
        ("ru", "девяносто пять", 95, {5, 90}),
        ("it", "centottanta", 180, {80, 100}),
        ("it", "millenovecento", 1900, {900, 1000}),
        ("nl", "tweeëntwintig", 22, {2, 20}),
        ("pl", "pięćdziesięciu pięciu", 55, {5, 50}),
        ("ro", "cincizeci și cinci", 55, {5, 50}),
        ("uk", "п’ятдесяти п’яти", 55, {5, 50}),
        ("bg", "двадесет и пет", 25, {5, 20}),
        ("el", "διακόσια πενήντα", 250, {50, 200}),
        ("fa", "سی و پنج", 35, {5, 30}),
        ("tr", "iki milyar üç yüz milyon", 2_300_000_000, {300, 2_000_000_300}),
        ("en", "between one million and two million", 1, {3_000_000}),
        ("nl", "tweeduizend zesentwintig", 2026, {26, 2000}),
        ("ar", "خمسة وعشرون", 25, {5, 20}),
    ],
)
def test_a_number_of_several_words_says_itself_and_none_of_its_parts(
    language: str, said: str, number: int, parts: set[int]
) -> None:
    assert is_said_in(number, f"({said})", language)
    assert not [part for part in parts if is_said_in(part, f"({said})", language)]


@pytest.mark.parametrize(
    ("language", "text"), [("pl", "stopień, stok i stolica"), ("ro", "miere și miel"), ("fa", "دولت و صدا و سیاست")]
)
def test_words_that_begin_as_a_number_does_are_none(language: str, text: str) -> None:
    assert numbers_said(text, language) == ()


def test_a_row_of_millions_without_end_is_read_soon() -> None:
    began = time.process_time()
    for cut in range(8):
        numbers_said("iki milyon " * 2000 + "iki milyon"[:cut], "tr")

    # A bound against squares.
    assert is_within(3, since=began)
