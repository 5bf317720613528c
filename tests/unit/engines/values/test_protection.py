import pytest

from tests.building.machine_engines import PT_EN
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import find_values, is_all_values
from translation_service.engines.values.lost_units import with_units
from translation_service.engines.values.protection import masked, unmasked
from translation_service.engines.values.repair import repaired
from translation_service.engines.values.restoring import put_back
from translation_service.engines.values.stretches import whole_ranges


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://www.cm-lisboa.pt/pt/a?b=1", "url"),
        ("geral@cm-lisboa.pt", "email"),
        ("{nome}", "placeholder"),
        ("%(count)s", "placeholder"),
        ("TR33 0006 1005 1978 6457 8413 26", "iban"),
        ("+90 212 319 00 00", "phone"),
        ("E-12345678-000-123", "code"),
        ("PR-2026/05", "code"),
        ("12.05.2026", "date"),
        ("2026-05-12", "date"),
        ("2015/120", "decision"),
        ("1.234,56 €", "amount"),
        ("%25", "amount"),
        ("1.234.567", "number"),
        ("14:30", "number"),
    ],
)
def test_protected_content_is_recognised_whole(text: str, kind: str) -> None:
    found = find_values(f"veja {text}, por favor")

    assert [(item.kind, item.text) for item in found] == [(kind, text)]


def test_a_number_with_a_turkish_suffix_is_recognised() -> None:
    assert [item.text for item in find_values("2015/120'nin 14.30'da")] == ["2015/120", "14.30"]


def test_names_are_protected_with_their_suffixes_left_outside() -> None:
    found = find_values("Beşiktaş'ın yeri", frozenset({"Beşiktaş", ""}))

    assert [(item.kind, item.text) for item in found] == [("name", "Beşiktaş")]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("1.234,56", "1,234.56"),
        ("14h30", "2:30 p.m."),
        ("25%", "%25"),
        ("100 €", "€100"),
        ("100 euros", "EUR 100"),
        ("12/05/2026", "05/12/2026"),
        ("3 gatos", "three cats"),
        ("1 234 567", "1,234,567"),
    ],
)
def test_values_are_equal_however_they_are_written(source: str, target: str) -> None:
    assert compare(source, target, PT_EN).is_kept


@pytest.mark.parametrize(
    ("source", "target"), [("1,5 metros", "15 metros"), ("em 2026", "in 2025"), ("100 €", "100"), ("18 gatos", "cats")]
)
def test_a_changed_or_lost_value_is_missing(source: str, target: str) -> None:
    assert compare(source, target, PT_EN).missing


def test_a_doubled_value_is_found() -> None:
    comparison = compare("em 2026", "in 2026 and 2026", PT_EN)

    assert [item.text for item in comparison.doubled] == ["2026"]
    assert comparison.faults == 1


def test_a_value_the_engine_spread_out_is_joined() -> None:
    source = "E-12345678-000-123"

    assert repaired("Case E-12345678 -000 - 123.", source, find_values(source)) == "Case E-12345678-000-123."


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("o 482.", "the 482 482.", "the 482."),
        ("le 5 mai 2026", "5 5 May 2026 2026", "5 May 2026"),
        ("sind 2,50 €", "is 2,50 2,50 €", "is 2,50 €"),
        ("são 12.500,00 €", "are EUR 12,500.00 EUR", "are EUR 12,500.00"),
        ("anote: -2,5", "note:--2,5", "note: -2,5"),
        ("tem 4 m²", "it has 4 m2", "it has 4 m²"),
        ("a 41,04° N", "at 41.04° N", "at 41,04° N"),
        ("os 1.250.000,50 euros", "the 1250.000,50 euros", "the 1.250.000,50 euros"),
        ("os 1.250.000,50 euros", "the 1250,000.50 euros", "the 1250,000.50 euros"),
        ("custa 300 USD", "it costs $300 USD", "it costs 300 USD"),
        ("custa 300 $", "it costs $300 USD", "it costs $300"),
        ("custa 300 USD", "it costs €300 USD", "it costs €300 USD"),
        ("saat 07.45'te ve 11.20'de", "at 7.45 and 11.20", "at 07.45 and 11.20"),
        ("saat 09.05 olunca", "at 9.05.", "at 09.05."),
        ("saat 09.30'da 9.30 lira", "9.30 liras at 9.30", "9.30 liras at 9.30"),
        ("saat 09.30'da", "at 9.30 and for €9.30", "at 09.30 and for €9.30"),
        ("saat 09.30'da", "version 9.30.1", "version 9.30.1"),
    ],
)
def test_what_an_engine_did_to_a_value_is_undone(source: str, answer: str, wanted: str) -> None:
    assert repaired(answer, source, find_values(source)) == wanted


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("A rua tem (12 km) no mapa.", "The street on the map.", "The street (12 km) on the map."),
        ("A rua tem 12 km no mapa.", "The street has km on the map.", "The street has 12 km on the map."),
        ("A rua tem 300 € no mapa.", "The street has € on the map.", "The street has 300 € on the map."),
        ("A rua de 2019–2023.", "The street.", "The street 2019–2023."),
        ("A rua tem 2,4 milhões hoje.", "The street has million today.", "The street has 2,4 million today."),
        ("A rua (12) no mapa.", "The street () on the map.", "The street (12) on the map."),
        ("A rua (12 km) no mapa.", "The street (12 km), (12 km) on the map.", "The street (12 km) on the map."),
        ("o século 21 todo", "the 21st century of the 21. century", "the 21st century of the century"),
        ("A rua 12 no mapa.", "The street 12 (12'de on) the map.", "The street 12 (on) the map."),
        ("A rua ISBN 978-605-7762-11-4.", "The street ISBN.", "The street ISBN 978-605-7762-11-4."),
        ("ada 1245, parsel 7", "ada , parsel", "ada 1245, parsel 7"),
        ("quadra 1245, lote 7", "block, plot", "block 1245, plot 7"),
        ("A casa, quadra 1245, lote 7, caiu.", "The house fell.", "The house quadra 1245, lote 7 fell."),
        ("Capítulo IX, página 7.", "Chapter, page 7.", "Chapter IX, page 7."),
    ],
)
def test_a_value_is_put_back_with_what_belongs_to_it(source: str, answer: str, wanted: str) -> None:
    assert put_back(source, answer, lambda one, other: compare(one, other, PT_EN), "en") == wanted


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        (
            "At the 12th Central European Olympiad, with 50 students from 12 countries.",
            "12. Orta Avrupa Olimpiyatında yapılan 12. Orta Avrupa Olimpiyatında, 12 ülkeden 50 öğrenci.",
            "12. Orta Avrupa Olimpiyatında yapılan Orta Avrupa Olimpiyatında, 12 ülkeden 50 öğrenci.",
        ),
        ("The 5 members met on 5 May.", "5 üye 5 Mayıs'ta, 5 kişiyle toplandı.", "5 üye 5 Mayıs'ta kişiyle toplandı."),
    ],
)
def test_a_doubled_value_goes_where_the_words_behind_it_stand_again(source: str, answer: str, wanted: str) -> None:
    pair = LanguagePair(source="en", target="tr")
    assert put_back(source, answer, lambda one, other: compare(one, other, pair), "tr") == wanted


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Founded in 1973 by him in 1973 to help.", "Founded in 1973 by him to help."),
        ("Founded in 1973, the group of 1973 helps.", "Founded in 1973, the group helps."),
        ("In 1973 talks in 1973.", "In 1973 talks."),
    ],
)
def test_a_doubled_year_takes_its_preposition_along(answer: str, wanted: str) -> None:
    pair = LanguagePair(source="tr", target="en")
    source = "1973'te yardım için kurdu."
    assert put_back(source, answer, lambda one, other: compare(one, other, pair), "en") == wanted


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("12 km e 3 l", "12 of it and 3 litres", "12 km of it and 3 litres"),
        ("R$ 2,4 milhões", "R$ 2.4", "R$ 2.4 million"),
        ("2,4 milhões e 15 mil", "2,400,000 and 15,000", "2,400,000 and 15,000"),
        ("2,4 milhões", "2.4m", "2.4m"),
        ("12 milhões de pessoas", "12 billion people", "12 million people"),
        ("3 mil milhões de euros", "3 million euros", "3 billion euros"),
        ("3 mil milhões de euros", "3 billion euros", "3 billion euros"),
        ("€12 milhões", "12 €", "12 million €"),
        ("1,5 biliões", "1.5", "1.5 trillion"),
        ("3,2 mil milhões €", "3.2 billion", "3.2 billion €"),
        ("3,2 mil milhões €", "EUR 3.2 billion", "EUR 3.2 billion"),
    ],
)
def test_a_unit_or_a_scale_the_engine_lost_is_given_back(source: str, answer: str, wanted: str) -> None:
    assert with_units(answer, source, PT_EN) == wanted


def test_miles_are_no_thousands_in_turkish() -> None:
    assert with_units("645 mi", "645 mil", LanguagePair(source="tr", target="en")) == "645 mi"


def test_a_range_goes_behind_one_placeholder() -> None:
    source = "de 2019–2023 a 5"
    last = find_values(source)[1:2]

    assert masked(source, whole_ranges(source, last)).text == "de XQ71 a 5"


def test_placeholders_carry_values_through() -> None:
    source = r"de geral@cm.pt até \1 em 2026"
    mask = masked(source, find_values(source))

    assert mask.text == r"de XQ71 até \XQ72 em XQ73"
    assert unmasked(mask.text.replace("XQ71", "xq 71"), mask.originals) == source


def test_placeholders_are_not_mixed_up_with_words_of_the_text() -> None:
    mask = masked("XQ71 em 2026", find_values("XQ71 em 2026")[1:])

    assert mask.text == "XQ71 em XQ72"


def test_a_lost_or_doubled_placeholder_is_not_restored() -> None:
    assert unmasked("nothing", {"XQ71": "a"}) is None
    assert unmasked("XQ71 XQ71", {"XQ71": "a"}) is None


def test_text_of_values_alone_has_nothing_to_translate() -> None:
    assert is_all_values("12.05.2026 – geral@cm.pt (1.234,56 €)")
    assert not is_all_values("em 2026")


def test_a_day_behind_a_placeholder_is_that_of_a_date() -> None:
    text = "Toplantı 23 Nisan 2027 Cuma günü saat 10.30'da"

    assert masked(text, find_values(text)[:1]).text == "Toplantı XQ71 tarihinde saat 10.30'da"


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("Karar tarihi 12.11.2026'dır.", "The decision is dated 12,11,2026.", "The decision is dated 12.11.2026."),
        ("09.11.2026 tarihli", "dated 9, 11, 2026", "dated 09.11.2026"),
        ("09.11.2026 tarihli", "dated 9 November 2026", "dated 9 November 2026"),
        ("09.11.2026 tarihli", "dated 19,11,2026", "dated 19,11,2026"),
    ],
)
def test_a_date_of_numbers_keeps_the_signs_between_them(source: str, answer: str, wanted: str) -> None:
    assert repaired(answer, source, find_values(source)) == wanted
