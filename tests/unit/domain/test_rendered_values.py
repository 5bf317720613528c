"""Roman numerals, rows of times and other dollars: compared and written as the target language does."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.rendering import PLAIN_STYLE, render_values, style_among
from translation_service.domain.values.turkish_suffixes import with_agreeing_suffixes


def pair(written: str) -> LanguagePair:
    source, target = written.split("-")
    return LanguagePair(source=source, target=target)


@pytest.mark.parametrize(
    ("languages", "source", "target", "missing"),
    [
        ("tr-en", "XIV. Dönem Meclisi", "The XVI Council", ["XIV"]),
        ("tr-en", "XIV. Dönem Meclisi", "The 14th Council", []),
        ("fr-en", "au XVIe siècle", "in the sixteenth century", []),
        ("en-pt", "World War II", "a Segunda Guerra Mundial", []),
        ("tr-en", "II. Abdülhamid", "Abdülhamid", ["II"]),
    ],
)
def test_a_roman_numeral_that_is_lost_or_became_another_is_missing(
    languages: str, source: str, target: str, missing: list[str]
) -> None:
    assert [value.text for value in compare(source, target, pair(languages)).missing] == missing


@pytest.mark.parametrize(
    ("languages", "source", "target", "rendered"),
    [
        (
            "en-pt",
            "It costs €1,250.50 or €3 million",
            "Custa €1,250.50 ou €3 milhões",
            "Custa 1.250,50\u00a0€ ou €3 milhões",
        ),
        ("de-en", "500–800 € oder 45,50 €", "500–800 € or 45,50 €", "500–800 € or €45.50"),
        ("en-pt", "from 9 a.m. to 12:45 p.m.", "das 9 a.m. às 12:45 p.m.", "das 09:00 às 12:45"),
        ("en-tr", "It leaves at 07:05, 07:35 and 08:05.", "07:05, 07:35 ve 08:05", "07.05, 07.35 ve 08.05"),
        ("en-tr", "Call between 8:00 and 17:30.", "8:00 ile 17:30 arası", "08.00 ile 17.30 arası"),
        ("en-tr", "The shop closes at 5 p.m. today.", "Dükkan 5 p.m. kapanır", "Dükkan 17.00 kapanır"),
        ("en-de", "The deadline is 5 p.m. on 5 May.", "Die Frist ist 17:00 am 5. Mai", "Die Frist ist 17:00 am 5. Mai"),
        ("pt-en", "A carta diz 3,75 no fim.", "The letter says 3,75 at last", "The letter says 3.75 at last"),
        ("de-tr", "Der Preis ist 1'250.75 CHF.", "Fiyat 1'250.75 CHF", "Fiyat 1.250,75 CHF"),
        (
            "en-pt",
            "She needed 4:41.30 and 1:09.02.",
            "Precisou de 4:41.30 e 1:09.02.",
            "Precisou de 4:41,30 e 1:09,02.",
        ),
        ("tr-en", "Kırmızı %%%d, Mavi %%%d", "Red %%%d, Blue %%%d", "Red %d%%, Blue %d%%"),
        ("en-tr", "Red %d%%", "Kırmızı %d%%", "Kırmızı %%%d"),
        ("tr-en", "Yazmaç %%%1$s geçersiz", "Invalid register %%%1$s", "Invalid register %%%1$s"),
        ("en-tr", "exam-40%, final-60%", "sınav-40%, final-60%", "sınav-%40, final-%60"),
        ("en-tr", "The rating fell from 5.17 to 4.04.", "5,17'den 4.04'e düştü", "5,17'den 4,04'e düştü"),
        ("en-tr", "Grades went from 3.45 to 2.90.", "3.45'ten 2.90'a indi", "3,45'ten 2,90'a indi"),
        ("en-tr", "The average is 4.35; we open at 8.30.", "4.35; 8.30'da açarız", "4,35; 08.30'da açarız"),
        ("en-tr", "It stands at 2.35 metres.", "2.35 metrede", "2,35 metrede"),
        ("en-tr", "between 2.15 and 2.35 m deep", "2.15 ile 2.35 m arası", "2,15 ile 2,35 m arası"),
        ("en-tr", "Prices rose. Meet us at 9.30.", "9.30'da buluşalım", "09.30'da buluşalım"),
        ("tr-en", "Hafta içi 09.30 ile 21.00 arası.", "from 09.30 to 21.00", "from 09:30 to 21:00"),
        ("tr-de", "Saat yok: 16.30'a kadar, 17.05 sularında.", "16.30 bis, 17.05 etwa", "16:30 bis, 17:05 etwa"),
        ("fr-en", "de 9h à 12h30", "from 9h to 12h30", "from 09:00 to 12:30"),
        ("en-fr", "1,000 people, 2,500.5 km", "1,000 gens, 2,500.5 km", "1\u00a0000 gens, 2\u00a0500,5 km"),
        ("de-fr", "1.299 Euro", "1.299 euros", "1\u00a0299 euros"),
        ("fr-tr", "1 299,99 € et 12 480", "1 299,99 € ve 12 480", "1.299,99 € ve 12.480"),
        ("en-tr", "12 480 people", "12 480 kişi", "12 480 kişi"),
        ("en-tr", "the exam 30%, a project 70%", "sınav% 30, proje% 70", "sınav %30, proje %70"),
        ("en-tr", "Price: 60%; terms: 10%", "Fiyat:% 60; şartlar:% 10", "Fiyat: %60; şartlar: %10"),
        ("en-tr", "Costs (7% flat rate)", "Maliyet (% 7 düz oran)", "Maliyet (%7 düz oran)"),
        ("fr-tr", "dossier PC 031 555", "PC 031 555 dosyası", "PC 031 555 dosyası"),
        ("en-tr", "12.5% of 1,500", "1.500'ün %12,500'ü", "1.500'ün %12,5'ü"),
        ("en-tr", "12.5% of 12,500", "12.500'ün %12,5'i", "12.500'ün %12,5'i"),
        ("tr-en", "03.11.2025 ile 05.11.2025", "3.11.2025 and 5/11/2025", "3 November 2025 and 5/11/2025"),
        ("tr-en", "Toplantı saati: 14.30", "Meeting time: 14,30", "Meeting time: 14:30"),
        ("tr-en", "20.00'den önce", "before 20 a.m.", "before 20:00."),
        ("tr-en", "20.00'de kapanır. Gelin.", "closes at 20 pm. Come.", "closes at 20:00. Come."),
        ("tr-en", "Frankfurt Hattı 20", "Line 20 am Main", "Line 20 am Main"),
        ("en-tr", "12.5 and 12.500 kg", "12,5 ve 12,500 kg", "12,5 ve 12,500 kg"),
        ("tr-en", "20.00'den önce gel", "come before 20.00 p.m. please", "come before 20:00 please"),
        ("tr-en", "21.05.2025 Çarşamba", "Wednesday (21.05.2025)", "Wednesday (21 May 2025)"),
        ("en-tr", "The rate is 2.5 %.", "Oran 2,5 %.", "Oran %2,5."),
        ("en-tr", "Tue–Sun 10.00–18.00", "Salı–Pazar 10.00–18.00", "Salı–Pazar 10.00–18.00"),
        ("en-tr", "Open daily 9.00-17.30", "Her gün açık 9.00-17.30", "Her gün açık 09.00-17.30"),
        ("tr-en", "Fiyat 6.50 ile 7.80 arası.", "from 6.50 to 7.80", "from 6.50 to 7.80"),
    ],
)
def test_rows_of_times_bare_hours_and_swiss_numbers_are_rendered(
    languages: str, source: str, target: str, rendered: str
) -> None:
    assert render_values(target, source, pair(languages)) == rendered


def test_a_dollar_of_another_country_is_an_amount_of_its_own() -> None:
    comparison = compare("worth AUD$45 million", "vale US$ 45 milhões", pair("en-pt"))

    assert [value.text for value in comparison.missing] == ["AUD$45"]


@pytest.mark.parametrize(
    ("languages", "source", "target", "rendered"),
    [
        ("pt-tr", "até 16 de setembro de 2026", "16 de Eylül de 2026 gününe dek", "16 Eylül 2026 gününe dek"),
        ("de-en", "bis zum 11. Juni 2026.", "until 11. June 2026.", "until 11 June 2026."),
        ("en-de", "by 17 April.", "bis 17 April.", "bis 17. April."),
        ("en-tr", "by 7 Aug. at the latest", "en geç 7 Aug. gününe dek", "en geç 7 Ağustos gününe dek"),
        ("tr-pt", "24 Aralık 2025 günü", "no dia 24 Dezembro 2025", "no dia 24 de dezembro de 2025"),
        ("tr-fr", "1 Nisan 2026", "le 1 avril 2026", "le 1er avril 2026"),
        ("en-tr", "on May 1, 2026", "Mayıs 1, 2026 günü", "1 Mayıs 2026 günü"),
        ("pt-en", "no dia 1.º de março de 2026", "on 1.º de March de 2026", "on 1 March 2026"),
        ("tr-en", "12 Mayıs 2026", "May 12th, 2026", "12 May 2026"),
        ("tr-en", "Ankara, 12 Mayıs 2026", "Ankara, May 12, 2026", "Ankara, 12 May 2026"),
        ("tr-en", "12 MAYIS 2026 DUYURUSU", "NOTICE OF 12 MAY 2026", "NOTICE OF 12 MAY 2026"),
    ],
)
def test_a_date_whose_month_alone_was_translated_gets_the_frame_of_the_target(
    languages: str, source: str, target: str, rendered: str
) -> None:
    assert render_values(target, source, pair(languages)) == rendered


def test_stopped_times_are_the_same_with_a_comma() -> None:
    assert compare("in 2:11.60", "em 2:11,60", pair("en-pt")).is_kept


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("Date: 10:00–15:30 (CET)", "Date: 10.00–15.30 (CET)"),
        ("Gate 9:30 - 12:00, hall 2", "Gate 09.30 - 12.00, hall 2"),
        ("It ended 15:10–10:30", "It ended 15:10–10:30"),
    ],
)
def test_two_clocks_with_a_colon_are_the_ends_of_some_hours(source: str, written: str) -> None:
    assert render_values(source, source, pair("en-tr")) == written


def test_numbered_placeholders_of_programs_are_no_shares() -> None:
    text = "%2$ld numaralı süreç, %3$c"

    assert render_values(text, text, pair("tr-en")) == text


def test_no_number_is_anybodys() -> None:
    assert with_agreeing_suffixes("4750'in ödenmesi, 47,6'in ödenmesi") == "4750'nin ödenmesi, 47,6'nın ödenmesi"
    assert with_agreeing_suffixes("%50 ’ den az, 2026 ' ten beri, 12 ' ve") == "%50’den az, 2026'dan beri, 12 ' ve"


def test_the_case_behind_so_many_of_them_follows_the_number_too() -> None:
    assert with_agreeing_suffixes("28'sinin, 15'sine, 40'sını, 6'sında") == "28'inin, 15'ine, 40'ını, 6'sında"


@pytest.mark.parametrize(
    ("texts", "is_of_program"),
    [
        (["%s bulunamadı", "%1 efekti izle"], True),
        (["Ekranda %s yazıyor.", "Faiz %5, vergi %20 oldu."], False),
        (["Ekranda %s yazıyor.", *["Pay %5 arttı."] * 40], False),
    ],
)
def test_a_document_that_quotes_a_program_is_not_of_one(texts: list[str], is_of_program: bool) -> None:
    assert style_among(texts, pair("tr-en"), PLAIN_STYLE).is_of_program is is_of_program


def test_a_version_that_may_be_newer_keeps_its_point() -> None:
    rendered = render_values("lib 2.4 veya yenisi, 2.5 m", "lib 2.4 or newer, 2.5 m", pair("en-tr"))
    assert rendered == "lib 2.4 veya yenisi, 2,5 m"
