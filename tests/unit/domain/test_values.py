"""Values of texts: recognised, compared by what they stand for, written as a language does."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.kinds import value_stretches
from translation_service.domain.values.rendering import ValueStyle, render_alone, render_values
from translation_service.domain.values.turkish_suffixes import misfits, with_agreeing_suffixes


def pair(written: str) -> LanguagePair:
    source, target = written.split("-")
    return LanguagePair(source=source, target=target)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0212 319 00 00", "phone"),
        ("0 (212) 319 00 00", "phone"),
        ("+90 (212) 319 00 00", "phone"),
        ("+44 (0)20 7946 0018", "phone"),
        ("+351-21-123-4567", "phone"),
        ("+33 1 42 76 40 40", "phone"),
        ("01 42 76 40 40", "phone"),
        ("030 90249-0", "phone"),
        ("PX-8842-D", "code"),
        ("16B", "code"),
        ("12a", "code"),
        ("ABB/TR-22", "code"),
        ("4/a", "decision"),
        ("10000000146", "identity"),
        ("34 ABC 123", "code"),
        ("E-12345678-903.07.02-456", "code"),
        ("ÇŞ-2026/5", "code"),
        ("12 Mayıs 2026", "date"),
        ("12. Mai 2026", "date"),
        ("12 de maio de 2026", "date"),
        ("May 12, 2026", "date"),
        ("12 мая 2026", "date"),
        ("12 مايو 2026", "date"),
        ("٢٥٪", "amount"),
        ("-5", "number"),
        ("14 h 30", "number"),
        ("Monday, 12 May 2025", "date"),
        ("12 Mayıs 2026 Salı", "date"),
        ("12.05.2026 (Salı)", "date"),
        ("Eylül 2024", "date"),
        ("setembro de 2024", "date"),
        ("½", "number"),
        ("1,5 × 10⁶", "scientific"),
        ("-3 °C", "amount"),
        ("‰3", "amount"),
        ("41°02'35\"N", "coordinates"),
        ("41,0431° K", "coordinates"),
        ("978-605-7762-11-4", "code"),
        ("9f86d081884c7d65", "code"),
        ("550e8400-e29b-41d4-a716-446655440000", "code"),
        ("ISO 9001:2015", "code"),
        ("UTC+3", "code"),
        ("plan_2026-05.xlsx", "code"),
        ("2026/45-B", "decision"),
        ("5/A", "decision"),
        ("444 44 55", "phone"),
        ("....../....../2026", "code"),
        ("@besiktas.bld", "code"),
        ("123.456.789-09", "code"),
        ("1/5.000", "scale"),
        ("±5", "number"),
        ("1.500,- €", "amount"),
        ("%1$s", "placeholder"),
        ("%1$S", "placeholder"),
        ("%%%1$s", "placeholder"),
        ("%%%d", "placeholder"),
        ("%d%%", "placeholder"),
        ("{0:N2}", "placeholder"),
        ("{% if paid %}", "placeholder"),
        ("{ $user-name }", "placeholder"),
        ("%{account}", "placeholder"),
        ("{day, date, short}", "placeholder"),
        ("[[ADRES]]", "placeholder"),
        ("<<TARİH>>", "placeholder"),
        ("<your-name>", "placeholder"),
        ("«Ad_Soyad»", "placeholder"),
        ("#NAME#", "placeholder"),
        ("[●]", "placeholder"),
        ("besiktas.bel.tr/basvuru", "url"),
        ("ftp://arsiv.example.org/plan.zip", "url"),
        ("https://en.wikipedia.org/wiki/Mersin_(disambiguation)", "url"),
    ],
)
def test_values_are_recognised_whole(text: str, kind: str) -> None:
    assert [(value.kind, value.text) for value in find_values(f"bkz {text} .")] == [(kind, text)]


def test_a_dash_between_numbers_is_no_minus() -> None:
    assert [value.text for value in find_values("10-15 kişi, 2020–2026, A-5, (-3), -7 °C")] == [
        "10",
        "15",
        "2020",
        "2026",
        "A-5",
        "-3",
        "-7 °C",
    ]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("tr-en", "12 Mayıs 2026'da saat 14.30'da", "on May 12, 2026 at 2:30 p.m."),
        ("tr-en", "12-14 Mayıs 2026", "May 12–14, 2026"),
        ("tr-en", "12.05.2026", "12 May 2026"),
        ("tr-en", "Mayıs 2026", "05/2026"),
        ("tr-en", "12 Mayıs 2026 Salı", "Tuesday, May 12, 2026"),
        ("pt-en", "terça-feira, 12 de maio de 2026", "on a Tuesday (12 May 2026)"),
        ("en-tr", "September 2024", "2024 yılının Eylül ayı"),
        ("tr-en", "½, 2½ litre", "1/2, 2.5 litres"),
        ("tr-en", "-3 °C, ‰3, binde 4", "minus 3 degrees, 3‰, 4 per mille"),
        ("tr-en", "41,0431° K", "41.0431° N"),
        ("en-tr", "05.2026", "Mayıs 2026"),
        ("tr-bg", "12 Mayıs 2026", "12 май 2026 г."),
        ("tr-el", "12 Mayıs 2026", "12 Μαΐου 2026"),
        ("tr-uk", "12 Mayıs 2026", "12 травня 2026 року"),
        ("tr-fa", "12.05.2026", "۱۲ مه ۲۰۲۶"),
        ("tr-en", "%5–10", "5–10%"),
        ("tr-en", "100-250 TL", "TRY 100–250"),
        ("tr-en", "1,5 milyon €", "€1.5m"),
        ("tr-en", "0212 444 0 153", "+90 212 444 0 153"),
        ("en-tr", "2.2 million km2", "2,2 milyon kilometrekare"),
        ("en-pt", "at least 15", "pelo menos 15"),
        ("en-pt", "January 1, 2026", "1o de janeiro de 2026"),
        ("en-pt", "$2.3 billion", "2,3 bilhões de dólares"),
        ("tr-en", "2,5 milyon TL", "2.5 million Turkish liras"),
        ("tr-en", "2.500.000 TL", "TRY 2.5 million"),
        ("tr-en", "%25'i", "25 percent"),
        ("tr-en", "saat 14.00'te", "at 2 p.m."),
        ("tr-en", "sıcaklık -5 derece", "5 degrees below zero"),
        ("tr-en", "üç kişi, 18. yüzyıl", "3 people, XVIII century"),
        ("tr-ru", "1.234,56 TL, yüzde 5", "1 234,56 турецких лир, 5 процентов"),
        ("tr-ar", "12 Mayıs 2026, %25, 1.234,56", "12 مايو 2026، ٢٥٪، ١٬٢٣٤٫٥٦"),
        ("tr-ko", "12 Mayıs 2026'da 25 kişi", "2026년 5월 12일 25명"),
        ("en-tr", "Euro-2024 post-1990", "EURO 2024 1990 sonrası"),
        ("pt-en", "às 14h30, em 3 de maio", "at 2:30 p.m. on 3 May"),
        ("de-tr", "am 3. März um 14.30 Uhr", "3 Mart'ta saat 14.30'da"),
        ("fr-tr", "le 1er mai à 14 h 30", "1 Mayıs saat 14.30"),
        ("it-tr", "il 2 giugno 2026, 1.000 euro", "2 Haziran 2026, 1.000 avro"),
        ("es-en", "el 2 de junio de 2026, un 7 por ciento", "on 2 June 2026, 7 per cent"),
    ],
)
def test_equal_values_are_equal_in_every_language(languages: str, source: str, target: str) -> None:
    comparison = compare(source, target, pair(languages))

    assert (comparison.missing, comparison.added) == ((), ())


@pytest.mark.parametrize(
    ("target", "is_kept"), [("saat 2.30'da", False), ("öğleden sonra 2.30'da", True), ("saat 14.30'da", True)]
)
def test_a_time_is_in_the_afternoon_where_its_language_or_a_word_says_so(target: str, is_kept: bool) -> None:
    assert compare("at 2:30 p.m.", target, pair("en-tr")).is_kept == is_kept


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("12.05.2026", "13 May 2026", "12.05.2026"),
        ("12 Mayıs 2026", "12 June 2026", "12 Mayıs 2026"),
        ("saat 14.30'da", "at 2:30 a.m.", "14.30"),
        ("at 10 p.m.", "às 10 horas", "10"),
        ("-5 derece", "5 degrees", "-5"),
        ("5 Aralık 2026", "12 May 2026", "5 Aralık 2026"),
        ("05.12.2026", "12 May 2026", "05.12.2026"),
        ("2,5 milyon", "2.5 billion people, 25 million", "2,5"),
        ("100 TL", "100 EUR", "100 TL"),
        ("E-12345678-000-123", "E-12345678-000-124", "E-12345678-000-123"),
        ("3 kişi", "people", "3"),
        ("6 Mart 2026 Cuma", "Thursday, 6 March 2026", "6 Mart 2026 Cuma"),
        ("Eylül 2024", "August 2024", "Eylül 2024"),
        ("%5", "5", "%5"),
        ("+90 212 319 00 00", "+90 212 319 00 01", "+90 212 319 00 00"),
    ],
)
def test_other_values_are_lost(source: str, target: str, lost: str | None) -> None:
    found = [value.text for value in compare(source, target, pair("tr-en")).lost]

    assert found == ([lost] if lost else [])


@pytest.mark.parametrize(
    ("languages", "source", "target", "rendered"),
    [
        ("tr-en", "%25, 1.234,56 TL, 3,5 km", "%25, 1.234,56 TL, 3,5 km", "25%, 1,234.56 TL, 3.5 km"),
        ("tr-en", "12.05.2026", "on 12.05.2026", "on 12 May 2026"),
        ("tr-en", "saat 14.30-16.00", "14.30-16.00", "14:30-16:00"),
        ("tr-en", "5393 sayılı Kanun", "Law No. 5,393", "Law No. 5393"),
        ("tr-en", "5.393 kişi", "5.393 people", "5,393 people"),
        ("tr-en", "Madde 3.2, 2015/120", "Article 3.2, 2015/120", "Article 3.2, 2015/120"),
        ("tr-en", "E-12345678-000-123", "E-12345678-000-123", "E-12345678-000-123"),
        ("en-tr", "25% at 2:30 p.m.", "2:30 p.m.'de 25%'i", "14.30'de %25'i"),
        ("en-tr", "version 3.5 of 3.5 km", "3.5 km 3.5 sürümü", "3.5 km 3.5 sürümü"),
        ("en-tr", "on 12 May 2026", "12 May 2026", "12 Mayıs 2026"),
        ("en-tr", "02/03/2026", "02/03/2026", "02/03/2026"),
        ("en-de", "5%", "5%", "5\u00a0%"),
        ("en-tr", "Monday, 12 May 2025", "Monday, 12 May 2025", "12 Mayıs 2025 Pazartesi"),
        ("tr-de", "12.05.2026 Salı", "12.05.2026 Salı", "Dienstag, 12.05.2026"),
        ("tr-en", "Eylül 2024", "Eylül 2024", "September 2024"),
        ("tr-ru", "Eylül 2024, 1 Eylül 2024", "Eylül 2024, 1 Eylül 2024", "сентябрь 2024, 1 сентября 2024"),
        ("tr-ar", "12 Mayıs 2026 Salı", "12 Mayıs 2026 Salı", "12 Mayıs 2026 Salı"),
        ("en-tr", "5–10%, 3‰", "5–10%, 3‰", "%5–10, ‰3"),
        ("tr-en", "%5–10", "%5–10", "5–10%"),
        ("en-tr", "It was 3.75, see 3.2 and 3.3.", "3.75, 3.2 ve 3.3", "3,75, 3.2 ve 3.3"),
        ("en-tr", "With Python 3.11 and iOS 13.5 it is 0.125", "3.11, 13.5, 0.125", "3.11, 13.5, 0,125"),
        ("en-pt", "Ubuntu 4.10 'Warty Warthog'", "Ubuntu 4.10 'Warty Warthog'", "Ubuntu 4.10 'Warty Warthog'"),
        ("en-pt", "POSIX 1003.1-2001 (pax) format", "formato POSIX 1003.1-2001", "formato POSIX 1003.1-2001"),
        ("en-pt", "Total 4.10", "Total 4.10", "Total 4,10"),
        ("en-pt", "TOTAL 4.10", "TOTAL 4.10", "TOTAL 4,10"),
        ("tr-en", "1,5 × 10⁶", "1,5 × 10⁶", "1.5 × 10⁶"),
        ("pt-tr", "12/05/2026", "12/05/2026", "12.05.2026"),
        ("tr-pt", "1.234,56", "1.234,56", "1.234,56"),
        ("pt-en", "icones=20,25", "icons=20,25", "icons=20,25"),
        ("tr-en", "09.00 - 10.30 Kayıt, 14.30'da", "09.00 - 10.30, at 14.30", "09:00 - 10:30, at 14:30"),
        ("tr-en", "30.11, Madde 14.30, 10.15-12.30 TL", "30.11, 14.30, 10.15-12.30 TL", "30.11, 14.30, 10.15-12.30 TL"),
        ("en-tr", "the 21st of 3 million", "3 million içinde 21st", "3 milyon içinde 21."),
        ("tr-en", "12'nci, 250 bin", "12'nci, 250 bin", "12th, 250 thousand"),
        ("pt-fr", "o 1.º andar", "le 1.º étage", "le 1er étage"),
        ("en-tr", "May 10–15, 2026", "May 10–15, 2026", "10–15 Mayıs 2026"),
        ("de-en", "10.–15. Mai 2026", "10.–15. Mai 2026", "10–15 May 2026"),
        ("en-de", "10-15 May", "10-15 May", "10.-15. Mai"),
        (
            "tr-en",
            "10.05.2026-15.06.2026, 2025-26",
            "10.05.2026-15.06.2026, 2025-26",
            "10 May 2026 – 15 June 2026, 2025-26",
        ),
        ("tr-en", "41,0425° K, 29,0075° D", "41,0425° K, 29,0075° D", "41.0425° N, 29.0075° E"),
        ("tr-en", "1/5.000 ölçekli, 1/3", "1/5.000 scale, 1/3", "1/5,000 scale, 1/3"),
        (
            "en-tr",
            "1:25,000 by 06/30/2026, 06/05/2026",
            "1:25,000, 06/30/2026, 06/05/2026",
            "1:25.000, 30.06.2026, 06/05/2026",
        ),
        ("tr-en", "1:25.000 ölçekli", "1:25.000 scale", "1:25,000 scale"),
        ("pt-en", "os 14.º-A e 2.º", "14.º-A and 2.º", "14.º-A and 2nd"),
        ("fr-en", "1 500,50 € et 1 500 €", "1 500,50 € and 1 500 €", "€1,500.50 and €1,500"),
        ("fr-tr", "25\u202f% et 200\u202f€", "25\u202f% ve 200\u202f€", "%25 ve 200\u202f€"),
        ("en-tr", "$2.5bn at 2.30 pm, 7m euros", "2.30 pm'de $2.5bn, 7m avro", "14.30'de $2,5 milyar, 7 milyon avro"),
        ("ar-tr", "١٬٥٠٠٫٥٠ في ١٢/٠٥/٢٠٢٦", "١٢/٠٥/٢٠٢٦, ١٬٥٠٠٫٥٠", "12.05.2026, 1.500,50"),
        ("tr-en", "%3,5'i, 50 km/sa, 1.500,-TL'den", "%3,5'i, 50 km/sa, 1.500,-TL'den", "3.5%, 50 km/h, 1,500TL"),
    ],
)
def test_copied_values_are_written_as_the_target_language_does(
    languages: str, source: str, target: str, rendered: str
) -> None:
    assert render_values(target, source, pair(languages)) == rendered


@pytest.mark.parametrize(
    ("languages", "source", "target", "rendered"),
    [
        ("pt-en", "às 14h", "at 14h", "at 14:00"),
        ("pt-tr", "Das 9h às 18h", "9h'den 18h'e", "09.00'den 18.00'e"),
        ("pt-en", "das 9h às 17h30", "from 9h to 17h30", "from 09:00 to 17:30"),
        ("fr-en", "de 14 h à 16 h", "from 14 h to 16 h", "from 14:00 to 16:00"),
        ("fr-pt", "à 14 h", "às 14 h", "às 14h"),
        ("pt-fr", "às 14h", "à 14h", "à 14 h"),
        ("pt-en", "24h por dia, viagem de 3h", "24h a day, trip of 3h", "24h a day, trip of 3h"),
        ("ar-en", "الميزانية 1.234,56", "1.234,56", "1,234.56"),
        ("ar-en", "من 1.234 إلى 3,5", "1.234 to 3,5", "1,234 to 3.5"),
        ("ar-tr", "من 1,234 إلى 3.5", "1,234, 3.5", "1.234, 3,5"),
        ("ar-tr", "1٬234٫56", "1٬234٫56", "1.234,56"),
    ],
)
def test_hours_and_arabic_separators_are_read_as_their_text_means_them(
    languages: str, source: str, target: str, rendered: str
) -> None:
    assert render_values(target, source, pair(languages)) == rendered


@pytest.mark.parametrize(
    ("languages", "source", "target", "is_kept"),
    [
        ("en-tr", "12 million people", "12 kişi", False),
        ("en-tr", "12 million people", "12 milyar kişi", False),
        ("tr-en", "3 bin kişi", "3 people", False),
        ("de-en", "Rund 3 Mrd. Euro", "about 3 million euros", False),
        ("en-tr", "It rose to €25 million.", "€25 milyona çıktı.", True),
        ("tr-en", "3 bin kişi", "3,000 people", True),
        ("tr-en", "2 milyon ila 3 milyon", "two million to three million", True),
        ("en-tr", "2 or 3 million people", "2 milyon veya 3 milyon kişi", True),
        ("tr-en", "645 mil (1040 km)", "645 miles (1040 km)", True),
        ("en-pt", "$2.5 billion", "2,5 bilhões de dólares", True),
        ("pt-en", "das 14h às 16h", "from 2 to 4 p.m.", True),
        ("en-zh", "12 million people", "12", True),
        ("pt-en", "3,2 mil milhões €", "3.2 billion", False),
        ("pt-en", "3,2 mil milhões €", "3.2 billion euros", True),
        ("tr-en", "5 milyon TL", "five million liras", True),
        ("en-pt", "twenty-five people in the 25 houses", "25 pessoas nas 25 casas", True),
        ("fr-tr", "XXIe siècle", "21. yüzyıl", True),
        ("pt-en", "na 5.ª-feira, às 9h", "on Thursday at 9:00", True),
    ],
)
def test_what_multiplies_a_number_is_part_of_its_value(
    languages: str, source: str, target: str, *, is_kept: bool
) -> None:
    assert compare(source, target, pair(languages)).is_kept == is_kept


def test_english_may_have_half_days_and_dates_in_numbers() -> None:
    style = ValueStyle(english_hours=12, names_months=False)

    text = render_values("at 14.30. On 12.05.2026", "saat 14.30'da 12.05.2026", pair("tr-en"), style)

    assert text == "at 2:30 p.m. On 12/05/2026"


def test_a_cell_of_values_is_written_anew() -> None:
    assert render_alone("1.234,56 €", pair("tr-en")) == "€1,234.56"


@pytest.mark.parametrize(
    "text",
    [
        "2026'da 2025'te %25'i %26'sı 14.30'da 14.00'te 10.000'i 100'ü 5'inci 6'ncı 5'er 6'şar 2'li 3'lük",
        "100 TL'ye 50 €'ya 2015/120'nin 1990'lı 1990'larda 2023'ten 2019'daki %10'luk 5'tir 40’ı 9’u",
        "world's 2026's",
    ],
)
def test_suffixes_that_follow_their_number_are_left(text: str) -> None:
    assert with_agreeing_suffixes(text) == text


def test_suffixes_are_written_as_their_number_is_read() -> None:
    wrong = "2025'da 2026'te %25'sı 2025'ya 5'ncı 2023’den 9'i"

    assert with_agreeing_suffixes(wrong) == "2025'te 2026'da %25'i 2025'e 5'inci 2023’ten 9'u"
    assert [one.written for one in misfits("2025'da")] == ["2025'da"]


def test_suffixes_of_amounts_are_written_as_the_amount_is_read() -> None:
    wrong = "€2,4 milyon'ü $3 milyar'i €5 milyon'den 25 milyon TL'a 25 km'ı 100 m²'a €5'ü 5 ha'i"
    right = "€2,4 milyon'u $3 milyar'ı €5 milyon'dan 25 milyon TL'ye 25 km'yi 100 m²'ye €5'yu 5 ha'ı"

    assert with_agreeing_suffixes(wrong) == right
    assert with_agreeing_suffixes(right) == right


@pytest.mark.parametrize("behind", [" (12 May 2026)", " 12.05.2026", " (3)", ": 14.30"])
def test_a_phone_number_ends_before_what_stands_behind_it(behind: str) -> None:
    assert find_values(f"+90 212 319 00 00{behind}")[0].text == "+90 212 319 00 00"


@pytest.mark.parametrize(
    "text",
    [
        "By September 12, 2026 the 3 mayors met; on Sept. 3 they paid US$ -3,4 of € 5.",
        "Flats of 80 m2 and 3 km2 (ABCDEFGH-12/3, TR12 3456 7890 1234 5678 9012 34).",
        "Call 0 (212) 123 45 67 or +90 212 444 1 123 at 10:30, plate 34 ABC 123, decision 2026/45.",
        "12 Mayıs 2026’da 5 milyon TL, -7 derece, 1’den 20’ye",
    ],
)
def test_values_of_a_text_without_addresses_are_those_of_one_that_has_some(text: str) -> None:
    with_address = find_values(f"{text} {{x}}")

    assert find_values(text) == with_address[:-1]
    assert len(with_address) > 4


@pytest.mark.parametrize("text", ["½%", "½ €", "€½", "1½ %", "2½ milyon TL"])
def test_a_fraction_may_be_an_amount(text: str) -> None:
    (value,) = find_values(text)

    assert value.text in text
    assert value.readings


def test_each_value_takes_the_first_that_may_be_the_same() -> None:
    comparison = compare("2.30, 14:30, 7", "14:30, 2:30, 8", pair("tr-en"))

    assert [value.text for value in comparison.missing] == ["7"]
    assert [value.text for value in comparison.added] == ["8"]


@pytest.mark.parametrize(
    "text",
    [
        "the sum of USD 12, of the 5 on May 12 and of p-12",
        "see: ABC 123 and by (0212) 319 00 00 or from +90 212 319 00 00",
        "is it -5, § 14/2, of - 5 or ± 3? by the A.2026/15 at 5 °C",
        "reads EN ISO 9001:2015 in TR33 0006 1005 1978 6457 8413 26",
    ],
)
def test_letters_that_are_passed_over_before_a_digit_begin_no_value(text: str) -> None:
    # A name has a text read from its first letter.
    whole = value_stretches(text, frozenset({"no such name"}))

    assert [found.span() for found in value_stretches(text)] == [found.span() for found in whole]
