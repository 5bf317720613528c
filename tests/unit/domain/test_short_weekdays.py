import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.hour_ranges import with_hours_counted
from translation_service.domain.values.rendering import render_values
from translation_service.domain.values.short_weekdays import with_days_before_hours, with_days_in_full


@pytest.mark.parametrize(
    ("language", "text", "full"),
    [
        ("en", "Open Mon-Thu, closed on Fri.", "Open Monday-Thursday, closed on Friday."),
        ("en", "Closed from Sat 6 a.m. to Sun 8 p.m.", "Closed from Saturday 6 a.m. to Sunday 8 p.m."),
        ("en", "If you do not reply by Mon, we leave.", "If you do not reply by Monday, we leave."),
        ("en", "It was made by Sun Microsystems, and the cat Sat in the Sun.", ""),
        ("en", "from early Sept until the end of Feb.", "from early September until the end of February."),
        ("en", "The house of Jan. was sold in Mar 2026 by Jan Smith.", ""),
        ("tr", "Çar 22.00'den Per 06.00'ya kadar", "Çarşamba 22.00'den Perşembe 06.00'ya kadar"),
        ("tr", "Varış: 14 Ekim Çar, 18.35", "Varış: 14 Ekim Çarşamba, 18.35"),
        ("tr", "Sal ile geçtiler, Çar Nikola Paz aldı.", ""),
    ],
)
def test_days_in_short_are_told_by_what_stands_around_them(language: str, text: str, full: str) -> None:
    assert with_days_in_full(text, language) == (full or text)


def test_hours_over_two_days_are_said_as_engines_know_them() -> None:
    english = with_hours_counted("Closed from Saturday 6 a.m. to Sunday 8 p.m. sharp.")
    turkish = with_days_before_hours("Cumartesi 06.00'dan pazar 20.00'ye kadar kapalı")

    assert english == "Closed from 06.00 on Saturday to 20.00 on Sunday sharp."
    assert turkish == "Cumartesi günü saat 06.00'dan pazar günü saat 20.00'ye kadar kapalı"


def test_a_turkish_month_in_short_is_one_before_its_year() -> None:
    assert [value.kind for value in find_values("9 Eki 2026")] == ["date"]
    assert [value.kind for value in find_values("3 Ara Sokak ve 5 eki")] == ["number", "number"]


def test_no_half_of_the_day_is_left_in_turkish() -> None:
    source, target = "Closed between 7 a.m. and 7 p.m.", "Saat 07.00 ile 7 p.m. arasında kapalı"

    assert (
        render_values(target, source, LanguagePair(source="en", target="tr")) == "Saat 07.00 ile 19.00 arasında kapalı"
    )


def test_an_hour_is_written_like_its_neighbour() -> None:
    pair = LanguagePair(source="tr", target="en")

    hours = render_values("Closed between 7 and 19.00", "07.00-19.00 arası kapalı", pair)
    minutes = render_values("Open between 8.30 and 12.00", "08.30-12.00 arası açık", pair)
    pages = render_values("Read between 7 and 19.00", "7. sayfa, 19.00'da", pair)

    assert (hours, minutes) == ("Closed between 07:00 and 19:00", "Open between 08:30 and 12:00")
    assert pages == "Read between 7 and 19:00"
