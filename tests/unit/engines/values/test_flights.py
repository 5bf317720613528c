"""Numbers of flights are carried over whole."""

import pytest

from translation_service.engines.values.flights import with_flights_joined, with_flights_parted


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("They come on flight TK 1822 at 10.40.", "They come on flight TK-1822 at 10.40."),
        ("Heyet TK 1822 sefer sayılı uçuşla gelecek.", "Heyet TK-1822 numaralı uçuşla gelecek."),
        ("Konuklar LH 1300 uçuşuyla gelecek.", "Konuklar LH-1300 uçuşuyla gelecek."),
        ("A sum of TL 1822 is due.", "A sum of TL 1822 is due."),
        ("The flight costs TL 1822.50.", "The flight costs TL 1822.50."),
        ("The flight costs TL 950.", "The flight costs TL 950."),
        ("Flight number PC 2214 was cancelled.", "Flight number PC-2214 was cancelled."),
    ],
)
def test_engines_are_asked_for_numbers_of_flights_in_one_piece(text: str, asked: str) -> None:
    assert with_flights_joined(text) == asked


def test_numbers_of_flights_are_written_as_in_their_source() -> None:
    assert (
        with_flights_parted("Heyet TK-1822 uçuşuyla gelecek.", "on flight TK 1822") == "Heyet TK 1822 uçuşuyla gelecek."
    )
    assert (
        with_flights_parted("Heyet TK-1822 uçuşuyla gelecek.", "on flight TK-1822") == "Heyet TK-1822 uçuşuyla gelecek."
    )
